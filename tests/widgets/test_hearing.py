"""A task to be heard: its sentence comes when it is asked for, spoken by a voice or out of a recording."""

from lessons.content.time_marks import sound_of
from lessons.learner import hearing

DICTATED = "Eine Heizung gibt es noch nicht."


def test_a_sentence_to_be_heard_is_given_when_it_is_asked_for_and_not_before(ask, lesson, monkeypatch):
    """Also in an exam, which tells nothing else; where a recording has it, not even then."""
    dictation = ask("01-dictation")
    dictation.lead(lambda: None, arrives=False, sealed=True)
    dictation.say(do="hear", nonce=1)
    clip = {"text": "b1", "recording": sound_of(lesson, "b1").recording.sum, "start": 1.5, "end": 2.0}
    assert dictation.sent == [{"did": "hear", "nonce": 1, "clip": clip}]
    monkeypatch.setattr(hearing, "sound_of", lambda _lesson, _text: None)
    spoken = ask("01-dictation")
    assert DICTATED not in str(spoken.get_state())
    spoken.say(do="hear", nonce=2)
    assert spoken.sent == [{"did": "hear", "nonce": 2, "sentence": DICTATED}]
    assert (dictation.recording, spoken.recording) == (True, False)


def test_a_recording_is_sent_as_bytes_to_whoever_asks(ask, lesson):
    sent = []
    widget = ask("01-dictation")
    widget.send = lambda content, buffers=None: sent.append((content, buffers))
    widget.say(do="recording", nonce=1, text="b1")
    widget.say(do="recording", nonce=2, text="b2")
    recording = sound_of(lesson, "b1").recording
    assert sent[0] == ({"did": "recording", "nonce": 1, "kind": "audio/wav"}, [recording.content])
    assert sent[1] == ({"did": "recording", "nonce": 2, "problem": "no_answer"}, None)
