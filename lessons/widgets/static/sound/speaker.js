// What is read aloud, sentence by sentence: by the recording where there is one, else by a voice. It never starts by itself.
import { Recording } from "./recording.js";
import { Voice } from "./voice.js";

export class Speaker {
  // `changed` is told when there may be another voice, `marked` which sentence is being read (null for none), `lost` when
  // a recording does not come.
  constructor(talk, { changed, marked, lost }) {
    this.voice = new Voice(changed);
    this.recording = new Recording(talk, lost);
    this.marked = marked;
    this.turn = 0;
    this.escape = (event) => event.key === "Escape" && this.stop();
  }

  leave() {
    this.stop();
    this.voice.leave();
    this.recording.leave();
  }

  hasVoice() {
    return this.voice.german() !== null;
  }

  read(sentences) {
    this.stop();
    document.addEventListener("keydown", this.escape, true);
    this.next(sentences, this.turn);
  }

  next([sentence, ...rest], turn) {
    if (turn !== this.turn) return;
    const said = sentence && this.by(sentence);
    if (!said) return this.stop();
    this.marked(sentence);
    said.say(sentence, () => this.next(rest, turn), () => turn === this.turn && this.stop());
  }

  by({ clip }) {
    if (clip) return this.recording;
    return this.hasVoice() ? this.voice : null;
  }

  stop() {
    this.turn += 1;
    document.removeEventListener("keydown", this.escape, true);
    this.voice.silence();
    this.recording.silence();
    this.marked(null);
  }
}
