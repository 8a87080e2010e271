// What is heard in a task. When the learner asks to hear it, Python says which part of a recording it is; without one it
// gives the sentence, which goes to the voice and never into the page. Where nothing can say it, one line stands in place
// of the task.
import { el, toggleClass } from "../elements.js";
import { Speaker } from "../sound/speaker.js";
import { Speeds } from "../sound/speeds.js";

export class Hearing {
  constructor(card, ...answering) {
    this.card = card;
    this.play = el("button", { type: "button", class: "le-button le-hear", onclick: () => this.toggle() });
    this.speeds = new Speeds(card.words, () => this.speaking && this.begin());
    const sound = el("div", { class: "le-sound" }, this.play, this.speeds.element);
    const unheard = el("p", { class: "le-unheard-line" }, card.words.label("not_heard"));
    this.element = el("div", { class: "le-hearing" }, sound, unheard, answering);
    const lost = () => card.warn(card.words.label("no_answer"));
    this.speaker = new Speaker(card.talk, { changed: () => this.offer(), marked: (sentence) => this.paint(sentence), lost });
    this.lost = lost;
    this.paint(null);
    toggleClass(this.element, "le-unheard", this.unheard());
  }

  unheard() {
    return !this.card.model?.get("recording") && !this.speaker.hasVoice();
  }

  // Voices of the computer may come late.
  offer() {
    toggleClass(this.element, "le-unheard", this.unheard());
    this.card.buttons?.paint(this.card.model.get("state"));
  }

  toggle() {
    if (this.speaking) this.speaker.stop();
    else this.begin();
  }

  begin() {
    const say = ({ sentence, clip }) => this.speaker.read([{ text: sentence, clip }]);
    this.card.talk.ask({ do: "hear" }, say, this.lost);
  }

  paint(sentence) {
    this.heard ||= sentence !== null;
    this.speaking = sentence !== null;
    const name = this.speaking ? "read_stop" : this.heard ? "hear_again" : "hear";
    this.play.replaceChildren(...this.card.words.label(name));
    this.card.words.show(this.element);
  }

  leave() {
    this.speaker.leave();
  }
}

// A body with what is heard in it.
export const withHearing = (hearing, body) =>
  Object.assign(body, { element: hearing.element, unheard: () => hearing.unheard(), leave: () => hearing.leave() });
