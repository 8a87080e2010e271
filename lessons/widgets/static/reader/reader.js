// The reader: a text, its levels, its layers, and what the learner does with it.
import { onChange } from "../changes.js";
import { el, roving, tell, toggleClass } from "../elements.js";
import { Aloud } from "./aloud.js";
import { AnyWord } from "./any_word.js";
import { WayBack } from "./back.js";
import { barParts } from "./bar.js";
import { GlossCard } from "./card.js";
import { Cursor } from "./cursor.js";
import { wordButtons } from "./feet.js";
import { guessedLine, guessLines, LINES, spokenGuess } from "./lines.js";
import { Legend } from "./legend.js";
import { Note } from "./notes.js";
import { Sound } from "./sound.js";
import { Marker, rangeOf, textNodes } from "./text.js";
import { Talk } from "../talk.js";
import { filled, showHelp, Words } from "../words.js";

class Reader {
  constructor(model, root) {
    this.model = model;
    this.words = new Words(model);
    this.talk = new Talk(model);
    this.on = new Set([model.get("layer")]);
    this.noted = new Map();
    this.quote = new Marker("le-quote");
    this.together = new Marker("le-together-words");
    this.own = new Marker("le-own-word");
    this.wayBack = new WayBack(this.words);
    this.build(root);
    this.card = new GlossCard(this.words, this.root, () => this.apart());
    this.aloud = new Aloud(this.words, this.root, this.article, () => this.text(), this.talk, () => this.lost());
    this.sound = new Sound(this.words, this.aloud);
    this.article.before(this.sound.element);
    this.keys.after(this.sound.silent);
    this.any = new AnyWord(this.article);
    this.cursor = new Cursor(this.article, this.any, {
      open: (stop) => this.tap(stop),
      look: (word) => this.look(word),
      read: (block, at) => this.aloud.readAt(block, at),
      say: (text) => this.said.replaceChildren(text),
    });
    this.watch();
    this.paint();
  }

  build(root) {
    this.bar = el("div", { class: "le-reader-bar" });
    this.share = el("p", { class: "le-share", role: "status" });
    this.said = el("div", { class: "le-sr", "aria-live": "polite" });
    this.warning = el("p", { class: "le-reader-warning", role: "alert" });
    this.article = el("article", { class: "le-article", lang: "de" });
    roving(this.article, () => this.tools());
    const voiceHelp = el("span", { class: "le-read" }, " ", this.words.label("voice_help"));
    const taps = el("p", { class: "le-reader-help" }, this.words.label("reader_help"));
    this.keys = el("p", { class: "le-reader-help le-keys" }, this.words.label("reader_keys"), voiceHelp);
    this.legend = new Legend(this.words);
    const above = [this.bar, this.legend.element, taps, this.warning];
    const below = [this.share, this.keys, this.said]; // the text begins as high as it can
    this.root = el("section", { class: "le le-reader", lang: "de" }, above, this.article, below);
    this.bar.append(...barParts(this.model, this.words, this.on, (layer, button) => this.toggle(layer, button)));
    root.replaceChildren(this.root);
  }

  watch() {
    this.unwatch = onChange(this.model, {
      text: () => this.paint(),
      language: () => this.translate(),
      learnt: () => this.know(),
      begun: () => this.know(),
      own: () => this.know(),
      notes: () => this.hearNotes(),
      place: () => this.mark(),
    });
    this.article.addEventListener("click", (event) => this.clicked(event));
  }

  leave() {
    for (const note of this.noted.values()) note.keep();
    this.card.close(false);
    this.aloud.leave();
    this.any.leave();
    for (const marker of [this.quote, this.own, this.together]) marker.clear();
    this.unwatch();
    this.talk.leave();
  }

  text() {
    return this.model.get("text");
  }

  paint() {
    this.card.close(false);
    this.aloud.stop();
    this.aloud.offer();
    for (const note of this.noted.values()) note.keep();
    const there = new Set(this.text().paragraphs.flatMap(({ segments }) => segments.flatMap(Object.keys)));
    for (const button of this.bar.querySelectorAll("[data-toggle]"))
      button.hidden = !there.has(button.dataset.toggle);
    for (const input of this.bar.querySelectorAll("input")) input.checked = input.value === this.text().id;
    this.translate();
    this.paintText();
  }

  translate() {
    showHelp(this.words, this.root, this.bar.querySelector(".le-help-switch"));
  }

  toggle(layer, pressed) {
    if (!this.on.delete(layer)) this.on.add(layer);
    pressed.setAttribute("aria-pressed", String(this.on.has(layer)));
    this.card.close(false);
    this.aloud.stop();
    this.paintText();
  }

  paintText() {
    this.legend.show(this.on);
    const pieces = textNodes(this.text(), this.on);
    const blocks = this.text().paragraphs.flatMap((paragraph) => this.block(paragraph, pieces(paragraph)));
    const headline = el("h3", { class: "le-headline", tabindex: "-1", "data-block": 0 }, this.text().headline);
    this.any.leave();
    this.article.replaceChildren(headline, ...blocks);
    this.tools().forEach((tool, place) => (tool.tabIndex = place ? -1 : 0));
    this.cursor.begin();
    this.know();
    this.mark(false);
  }

  // What stands beside the paragraphs: one stop of the Tab key for all.
  tools() {
    return [...this.article.querySelectorAll(".le-margin button")];
  }

  block({ number, heading }, pieces) {
    const name = `${this.words.german("paragraph")} ${number}`;
    const note = this.note(number);
    const said = el("span", { class: "le-sr" }, `${this.words.german("paragraph")} `);
    const margin = el("div", { class: "le-margin" }, el("span", { class: "le-number" }, said, String(number)));
    margin.append(note.button, this.aloud.button(number, name));
    const text = el("p", { "data-paragraph": number, "data-block": number, tabindex: "-1" }, pieces);
    const block = el("div", { class: "le-block" }, margin, el("div", {}, text, note.box));
    const above = { class: "le-subheading", tabindex: "-1", "data-block": number, "data-heading": "" };
    return heading ? [el("h4", above, heading), block] : [block];
  }

  note(number) {
    const { id } = this.text();
    const key = `${id}/${number}`;
    const stored = this.model.get("notes")[number] ?? "";
    if (!this.noted.has(key)) this.noted.set(key, new Note(this.talk, this.words, this.text(), number, stored));
    return this.noted.get(key);
  }

  hearNotes() {
    const { id } = this.text();
    for (const [number, note] of Object.entries(this.model.get("notes")))
      this.noted.get(`${id}/${number}`)?.heard(note);
  }

  // Known words lose their marks in place, so that an open card stays where it is.
  know() {
    const [learnt, begun] = ["learnt", "begun"].map((name) => new Set(this.model.get(name)));
    const all = new Set(Object.values(this.text().words));
    for (const span of this.article.querySelectorAll('[data-layer="word"]')) {
      const lemma = this.text().words[span.dataset.of];
      toggleClass(span, "le-known", learnt.has(lemma));
      toggleClass(span, "le-begun", begun.has(lemma));
    }
    const count = [...all].filter((lemma) => learnt.has(lemma)).length;
    const share = filled(this.words.entry("known_share"), { known: count, all: all.size });
    this.share.setAttribute("aria-live", this.root.contains(document.activeElement) ? "polite" : "off");
    tell(this.share, all.size ? this.words.both(share) : []);
    this.markOwn(learnt);
  }

  // Places may be those of a text that is about to be painted.
  markOwn(learnt) {
    const own = Object.entries(this.model.get("own")).filter(([lemma]) => !learnt.has(lemma));
    const places = own.flatMap(([, found]) => found).filter(([number]) => this.paragraph(number));
    this.own.set(...places.map(([number, start, end]) => rangeOf(this.paragraph(number), start, end)));
  }

  clicked(event) {
    const layer = event.target.closest("[data-layer]");
    if (layer) return this.tap(layer);
    const word = document.getSelection()?.isCollapsed === false ? null : this.any.under(event);
    if (word) this.look(word);
  }

  // A word that has no element: the kernel finds it by its place.
  look(word) {
    const place = { text: this.text().id, ...this.any.place(word) };
    this.asked = { word, place, target: this.any.range(word), stop: word.block, pieces: [] };
    const mine = this.asked;
    const answered = (reply) => {
      if (mine !== this.asked || !word.block.isConnected) return;
      const { layer, of, places } = reply;
      const pieces = of ? [...this.article.querySelectorAll(`[data-things~="${layer}-${of}"]`)] : [];
      Object.assign(mine, { layer, of, pieces });
      this.opened(reply);
      this.together.set(...places.map(([start, end]) => rangeOf(word.block, start, end)));
    };
    this.talk.ask({ do: "look", ...place }, answered, () => this.lost());
  }

  tap(target) {
    if (!target) return;
    const { layer, of } = target.dataset;
    const pieces = [...this.article.querySelectorAll(`[data-things~="${layer}-${of}"]`)];
    const stop = pieces.find((piece) => piece.dataset.layer === layer && piece.role === "button");
    this.cursor.stopAt(stop);
    this.asked = { target, stop, pieces, layer, of };
    const mine = this.asked;
    const answered = (reply) => mine === this.asked && mine.target.isConnected && this.opened(reply);
    this.talk.ask({ do: "open", layer, of }, answered, () => this.lost());
  }

  opened({ guess, about }) {
    const { target, stop, pieces, layer } = this.asked;
    this.warning.replaceChildren();
    const lines = guess ? this.guess(guess) : this.told(about);
    this.card.open(target, stop, about?.lemma ?? this.title(layer), lines);
    for (const piece of pieces) piece.classList.add("le-together");
  }

  title(layer) {
    const text = this.asked.pieces.map((piece) => piece.textContent).join(" ") || this.asked.target.toString();
    return layer === "word" ? this.text().words[this.asked.of] : text;
  }

  apart() {
    for (const piece of this.article.querySelectorAll(".le-together")) piece.classList.remove("le-together");
    this.together.clear();
  }

  lost() {
    this.warning.replaceChildren(...this.words.label("no_answer").filter(Boolean));
  }

  guess(guess) {
    const { of } = this.asked;
    const answer = (message, meaning) =>
      this.talk.ask({ ...message, of }, (reply) => this.guessed(reply, meaning), () => this.lost());
    const choose = (meaning) => answer({ do: "guess", meaning }, meaning);
    return guessLines(this.words, guess, choose, () => answer({ do: "gloss" }, ""));
  }

  guessed({ status, about, problem }, meaning) {
    if (!this.card.anchor) return;
    const result = guessedLine(this.words, status, meaning);
    const trouble = problem ? el("p", { class: "le-reader-warning" }, this.words.both(problem)) : null;
    this.card.fill([result, trouble, ...this.told(about)]);
    this.said.replaceChildren(...spokenGuess(this.words, result, about));
  }

  told(about) {
    const { layer, target, word, place } = this.asked;
    const feet = el("p", { class: "le-gloss-feet" }, wordButtons(this, layer, about.lemma, place));
    const here = word ? [word.block, word.start] : [target.closest("[data-block]"), Number(target.dataset.at)];
    const read = () => this.aloud.readAt(...here);
    feet.append(el("button", { type: "button", class: "le-button le-read", onclick: read }, this.words.label("read_sentence")));
    const draft = about.draft ? el("p", { class: "le-gloss-grammar" }, this.words.label("unreviewed")) : null;
    return [...LINES[layer](this.words, about), draft, feet];
  }

  paragraph(number) {
    return this.article.querySelector(`[data-paragraph="${Number(number)}"]`);
  }

  // A place that an exercise, a chart or a cell points to.
  mark(go = true) {
    const place = this.model.get("place");
    const paragraph = place && this.paragraph(place.paragraph);
    for (const old of this.article.querySelectorAll(".le-pointed")) old.classList.remove("le-pointed");
    this.quote.clear();
    paragraph?.closest(".le-block").classList.add("le-pointed");
    if (place && go) this.wayBack.from = place.back;
    this.wayBack.offer(paragraph?.closest(".le-block") ?? this.headline());
    if (place && go) this.goTo(paragraph ?? this.headline(), paragraph ? "center" : "start");
    if (paragraph) this.quote.set(rangeOf(paragraph, place.start, place.end));
  }

  headline() {
    return this.article.querySelector(".le-headline");
  }

  // Who came by a button goes on reading here; a cell that shows a place keeps the focus.
  goTo(part, block) {
    part.scrollIntoView({ block });
    if (this.wayBack.from) part.focus({ preventScroll: true });
  }
}

function render({ model, el: root }) {
  const reader = new Reader(model, root);
  return () => reader.leave();
}

export default { render };
