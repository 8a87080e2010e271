"""Whoever reviews is told what is taken at once, and no minute that was spent is lost."""

from __future__ import annotations

from reviewing import do, states

from lessons.authoring import editing, saving
from lessons.content.yaml_file import read_yaml

KIND, FILE = "02-forms", "questions/02_vocabulary.yaml"


def seconds(folder, entry: str) -> int:
    """How long a proposal took, by draft.yaml."""
    return next(
        int(each.get("seconds", 0))
        for each in read_yaml(folder / "draft.yaml").data
        if each["entry"] == entry
    )


def spent(folder) -> int:
    return sum(int(each.get("seconds", 0)) for each in proposed(folder))


def proposed(folder) -> list[dict]:
    return read_yaml(folder / "draft.yaml").data


def test_all_sure_ones_are_listed_and_only_those_are_taken(form, folder):
    do(form, "kind", kind=KIND)
    do(form, "list_sure")
    lines = [dict(line) for line in form.lines]
    first, second, third = lines[:3]
    assert all(line["wanted"] for line in lines) and " | ".join(map(keys, lines)) == text(folder)
    do(form, "leave_out", file=FILE, of=first["entry"], out=True)
    do(form, "jump", file=FILE, of=second["entry"])
    assert form.lines == [] and form.shown["entry"] == second["entry"]
    do(form, "drop")
    do(form, "list_sure")
    assert [line["entry"] for line in form.lines if not line["wanted"]] == [first["entry"]]
    assert do(form, "accept_sure") == f"{len(lines) - 2} angenommen."
    assert [states(folder)[each["entry"]] for each in (first, second, third)] == [
        "open",
        "dropped",
        "accepted",
    ]


def keys(line: dict) -> str:
    return "; ".join(piece["text"] for piece in line["pieces"] if piece["key"])


def text(folder) -> str:
    """The answers of the tasks of the kind, as the file has them."""
    tasks = [
        each for each in editing.entries(saving.current_text(folder, FILE)) if each["id"].startswith(KIND)
    ]
    return " | ".join("; ".join(gap["answers"][0] for gap in each["gaps"]) for each in tasks)


def test_what_is_not_as_it_was_listed_is_listed_again(form, folder):
    do(form, "kind", kind=KIND)
    do(form, "list_sure")
    file, answer = folder / FILE, keys(form.lines[0]).split(";")[0]
    file.write_text(file.read_text("utf-8").replace(f"- {answer}\n", f"- {answer}xyz\n"), encoding="utf-8")
    assert "inzwischen anders" in do(form, "accept_sure")
    assert "accepted" not in states(folder).values() and "xyz" in keys(form.lines[0])


def look(form, name: str, time: float, **values) -> str:
    """Look at what is shown, then do something."""
    form.time[0] += time
    return do(form, name, **values)


def test_no_time_is_lost(form, folder):
    """Not by another kind, another language, undo, skipping, or taking all sure ones at once."""
    do(form, "kind", kind="word")
    word = form.shown["entry"]
    for name, values in (
        ("kind", {"kind": "event"}),
        ("kind", {"kind": "word"}),
        ("language", {"language": "en"}),
    ):
        look(form, name, 60, **values)
    look(form, "accept", 60)
    assert seconds(folder, word) == 180  # a minute more was an event's
    look(form, "undo", 10)
    assert seconds(folder, word) == 0 and form.shown["entry"] == word
    look(form, "accept", 5)
    assert seconds(folder, word) == 185
    do(form, "kind", kind=KIND)
    before = spent(folder)
    look(form, "skip", 50)
    look(form, "list_sure", 10)
    look(form, "accept_sure", 30)
    assert spent(folder) - before == 90


def test_what_is_refused_costs_no_time(form, folder):
    do(form, "kind", kind="word")
    word, file = form.shown["entry"], folder / "vocabulary.yaml"
    do(form, "edit")
    file.write_text(file.read_text("utf-8") + "\n", encoding="utf-8")
    raw = {**form.raw, "level": "A1"}
    assert "inzwischen" in look(form, "take", 70, raw=raw) and states(folder)[word] == "open"
    do(form, "cancel")
    look(form, "accept", 20)
    assert seconds(folder, word) == 90


def test_typing_is_no_pause(form, folder):
    """A minute and more between two keys counts; whoever does nothing for an hour has been away."""
    do(form, "kind", kind="word")
    word = form.shown["entry"]
    do(form, "edit")
    raw = {**form.opened["raw"], "definition": "was das hier heißt"}
    for _minute in range(5):
        look(form, "check", 100, raw=raw)
    look(form, "check", 3600, raw=raw)
    look(form, "take", 20, raw=raw)
    assert seconds(folder, word) == 5 * 100 + 180 + 20


def test_the_time_of_a_gloss_and_a_sense_counts(form, folder):
    do(form, "kind", kind="word")
    word, other = form.shown["entry"], form.shown["senses"][-1]
    form.current = form.current.model_copy(update={"offered": {"gloss.fr": ["réseau", "filet"]}})
    form.raw = {**form.raw, "gloss": {"fr": "réseau"}}
    look(form, "gloss", 40, language="fr", value="filet")
    assert form.shown["entry"] == word and form.raw["gloss"] == {"fr": "filet"}
    look(form, "mean", 20, sense=len(form.shown["senses"]))
    assert seconds(folder, word) == 60 and states(folder)[word] == "changed"
    do(form, "undo")
    assert form.raw["definition"] != other and form.shown["entry"] == word
    do(form, "undo")
    assert "gloss" not in form.raw and form.shown["entry"] == word


def test_what_is_left_is_told_by_kind(form):
    """At first by the words to be read, then by one's own pace; what goes fast makes nothing else short."""
    do(form, "kind", kind="word")
    first = minutes_left(form)
    assert "nach der Zahl der Wörter" in form.progress["said"] and 20 < first < 60
    for _word in range(10):
        look(form, "accept", 60)
    open_ones = {each["kind"]: each["open"] for each in form.kinds}
    assert "nach der Zahl der Wörter" not in form.progress["said"]
    assert minutes_left(form) > max(1.4 * first, open_ones["word"])  # whoever reads slowly is told so
    do(form, "kind", kind=KIND)
    do(form, "list_sure")
    look(form, "accept_sure", open_ones[KIND])  # a second each
    words = open_ones["word"]
    assert minutes_left(form) > words


def minutes_left(form) -> int:
    return int(form.progress["said"].split("noch etwa ")[1].split()[0])
