// The whole text read aloud, at a speed of one's own; where the computer has no German voice, one line says so.
import { el } from "../elements.js";
import { speed, SPEEDS, takeSpeed } from "./voice.js";

export class Sound {
  constructor(words, aloud) {
    Object.assign(this, { words, aloud });
    this.play = el("button", { type: "button", class: "le-button", "aria-pressed": "false", onclick: () => this.toggle() });
    this.speeds = Object.keys(SPEEDS).map((name) =>
      el("button", { type: "button", class: "le-toggle", onclick: () => this.choose(name) }, words.label(name)),
    );
    const group = el("div", { class: "le-speeds", role: "group", "aria-label": words.german("speed") }, this.speeds);
    const silent = el("p", { class: "le-reader-help le-silent" }, words.label("no_voice"));
    this.element = el("div", {}, el("div", { class: "le-sound le-read" }, this.play, group), silent);
    aloud.heard = (sentence) => this.paint(sentence);
    this.paint(null);
  }

  toggle() {
    if (this.sentence) this.aloud.stop();
    else this.aloud.readAll();
  }

  // What is being read begins its sentence anew, at the new speed.
  choose(name) {
    const { sentence } = this;
    takeSpeed(name);
    if (sentence) this.aloud.readOn(sentence);
    else this.paint(null);
  }

  paint(sentence) {
    this.sentence = sentence;
    this.play.replaceChildren(...this.words.label(sentence ? "read_stop" : "read_text"));
    this.play.setAttribute("aria-pressed", String(Boolean(sentence)));
    Object.keys(SPEEDS).forEach((name, at) => this.speeds[at].setAttribute("aria-pressed", String(name === speed())));
    this.words.show(this.element);
  }
}
