// The whole text read aloud, at a speed of one's own; where the computer has no German voice, one line says so.
import { el } from "../elements.js";
import { Speeds } from "../sound/speeds.js";

export class Sound {
  constructor(words, aloud) {
    Object.assign(this, { words, aloud });
    this.play = el("button", { type: "button", class: "le-button", onclick: () => this.toggle() });
    this.speeds = new Speeds(words, () => this.sentence && aloud.readOn(this.sentence)); // it begins its sentence anew
    const teacher = el("span", { class: "le-reader-help le-by-teacher" }, words.label("recorded_by_teacher"));
    this.silent = el("p", { class: "le-reader-help le-silent" }, words.label("no_voice"));
    this.element = el("div", { class: "le-sound le-read" }, this.play, this.speeds.element, teacher);
    aloud.heard = (sentence) => this.paint(sentence);
    this.paint(null);
  }

  toggle() {
    if (this.sentence) this.aloud.stop();
    else this.aloud.readAll();
  }

  paint(sentence) {
    this.sentence = sentence;
    this.play.replaceChildren(...this.words.label(sentence ? "read_stop" : "read_text"));
    this.speeds.paint();
    for (const part of [this.element, this.silent]) this.words.show(part);
  }
}
