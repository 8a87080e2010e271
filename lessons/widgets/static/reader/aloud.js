// Reading aloud: a paragraph by its button, a sentence by its words; the sentence that is read is marked.
import { el, toggleClass } from "../elements.js";
import { Speaker } from "../sound/speaker.js";
import { drawing, SPEAKER } from "./draw.js";
import { Marker, rangeOf } from "./text.js";

export class Aloud {
  constructor(words, root, article, text, talk, lost) {
    Object.assign(this, { words, root, article, text });
    this.heard = () => {}; // told which sentence is being read, null for none
    this.spoken = new Marker("le-spoken");
    this.speaker = new Speaker(talk, { changed: () => this.offer(), marked: (sentence) => this.speaking(sentence), lost });
    this.offer();
  }

  leave() {
    this.speaker.leave();
  }

  stop() {
    this.speaker.stop();
  }

  ready() {
    return this.text().recording !== "" || this.speaker.hasVoice();
  }

  offer() {
    toggleClass(this.root, "le-aloud", this.ready());
    toggleClass(this.root, "le-recorded", this.text().recording !== "");
  }

  button(number, name) {
    const label = `${this.words.german("read_aloud")}: ${name}`;
    const attributes = { type: "button", class: "le-tool le-read", "data-reads": number, "aria-pressed": "false" };
    const click = (event) =>
      event.currentTarget.getAttribute("aria-pressed") === "true" ? this.stop() : this.speaker.read(this.sentences(number));
    return el("button", { ...attributes, "aria-label": label, title: label, onclick: click }, drawing(SPEAKER));
  }

  sentences(number) {
    const { id, recording, paragraphs } = this.text();
    const { segments, sentences, clips } = paragraphs.find((paragraph) => paragraph.number === number);
    const whole = segments.map((segment) => segment.text).join("");
    const clip = (at) => recording && { text: id, recording, start: clips[at][0], end: clips[at][1] };
    return sentences.map(([start, end], at) => ({ number, start, end, text: whole.slice(start, end), clip: clip(at) }));
  }

  // The sentence at a character of a paragraph; headline and headings have none.
  readAt(block, at) {
    if (!this.ready() || !block.dataset.paragraph) return;
    const all = this.sentences(Number(block.dataset.paragraph));
    this.speaker.read(all.filter(({ start, end }) => start <= at && at < end));
  }

  readAll() {
    this.speaker.read(this.text().paragraphs.flatMap(({ number }) => this.sentences(number)));
  }

  // From a sentence to the end of the text.
  readOn(from) {
    const all = this.text().paragraphs.flatMap(({ number }) => this.sentences(number));
    this.speaker.read(all.filter(({ number, start }) => number > from.number || (number === from.number && start >= from.start)));
  }

  speaking(sentence) {
    this.heard(sentence);
    for (const button of this.article.querySelectorAll("[data-reads]"))
      button.setAttribute("aria-pressed", String(sentence?.number === Number(button.dataset.reads)));
    this.spoken.clear();
    if (!sentence) return;
    const paragraph = this.article.querySelector(`[data-paragraph="${sentence.number}"]`);
    const range = rangeOf(paragraph, sentence.start, sentence.end);
    this.spoken.set(range);
    range.startContainer.parentElement.scrollIntoView({ block: "nearest" });
  }
}
