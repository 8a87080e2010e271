// What is heard in a task. The sentence comes from Python when the learner asks to hear it, goes to the voice, and never
// into the page. Where no voice can say it, one line stands in place of the task.
import { el, toggleClass } from "../elements.js";
import { Speeds } from "../sound/speeds.js";
import { Voice } from "../sound/voice.js";

export class Hearing {
  constructor(card, ...answering) {
    this.card = card;
    this.play = el("button", { type: "button", class: "le-button le-hear", "aria-pressed": "false", onclick: () => this.toggle() });
    this.speeds = new Speeds(card.words, () => this.speaking && this.begin());
    const sound = el("div", { class: "le-sound" }, this.play, this.speeds.element);
    const unheard = el("p", { class: "le-unheard-line" }, card.words.label("not_heard"));
    this.element = el("div", { class: "le-hearing" }, sound, unheard, answering);
    this.voice = new Voice(() => this.offer(), (sentence) => this.paint(sentence));
    this.paint(null);
    toggleClass(this.element, "le-unheard", this.unheard());
  }

  unheard() {
    return !this.voice.german();
  }

  // Voices of the computer may come late.
  offer() {
    toggleClass(this.element, "le-unheard", this.unheard());
    this.card.buttons?.paint(this.card.model.get("state"));
  }

  toggle() {
    if (this.speaking) this.voice.stop();
    else this.begin();
  }

  begin() {
    const { talk, words } = this.card;
    const say = ({ sentence }) => this.voice.read([{ text: sentence }]);
    talk.ask({ do: "hear" }, say, () => this.card.warn(words.label("no_answer")));
  }

  paint(sentence) {
    this.heard ||= sentence !== null;
    this.speaking = sentence !== null;
    const name = this.speaking ? "read_stop" : this.heard ? "hear_again" : "hear";
    this.play.replaceChildren(...this.card.words.label(name));
    this.play.setAttribute("aria-pressed", String(this.speaking));
    this.card.words.show(this.element);
  }

  leave() {
    this.voice.leave();
  }
}

// A body with what is heard in it.
export const withHearing = (hearing, body) =>
  Object.assign(body, { element: hearing.element, unheard: () => hearing.unheard(), leave: () => hearing.leave() });
