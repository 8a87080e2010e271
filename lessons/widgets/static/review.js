// Review cards: a question, the answer when it is asked for, four ratings. A task that is asked again stands below by itself.
import { onChanges } from "./changes.js";
import { el, icon } from "./elements.js";
import { entryLines } from "./entry.js";
import { meaningLine } from "./gloss.js";
import { Talk } from "./talk.js";
import { followLinks, isAtWork, show, taskLink } from "./tasks/onward.js";
import { letters, typed } from "./tasks/typing.js";
import { combined, helpSwitch, showHelp, Words } from "./words.js";

const RATINGS = [1, 2, 3, 4];
const VERDICTS = { right: "result_right", almost: "result_almost", partly: "result_partly", wrong: "result_wrong" };

class Review {
  constructor(model, root) {
    this.model = model;
    this.words = new Words(model);
    this.talk = new Talk(model);
    this.build(root);
    this.unwatch = onChanges(model, ["state", "language"], () => this.paint());
    this.paint();
  }

  build(root) {
    this.counts = el("span", { class: "le-counts" });
    this.helpButton = helpSwitch(this.words, (language) => this.switchHelp(language));
    this.question = el("div", { class: "le-question" });
    this.warning = el("div", { class: "le-warning", role: "alert", hidden: true });
    this.buttons = el("div", { class: "le-actions" });
    this.spoken = el("div", { class: "le-sr", role: "status", "aria-live": "polite" });
    const title = el("span", { class: "le-meta" }, this.said("title").de);
    const head = el("header", { class: "le-heading" }, title, this.counts, this.helpButton);
    const feet = el("footer", { class: "le-feet" }, this.warning, this.buttons, this.spoken);
    this.root = el("section", { class: "le le-card le-review", lang: "de", "aria-label": this.said("title").de }, head, this.question, feet);
    this.root.addEventListener("keydown", (event) => this.pressed(event));
    root.replaceChildren(this.root);
    followLinks();
  }

  leave() {
    this.talk.leave();
    this.unwatch();
  }

  said(name) {
    return this.words.entry(name, "review");
  }

  own(name) {
    return this.words.both(this.said(name));
  }

  // --- what the learner does ---

  changed() {
    this.draft = this.input?.value ?? "";
  }

  submit(event) {
    if (event.detail > 1 || this.busy || this.model.get("state").answer) return;
    event.preventDefault();
    this.ask({ do: "show", card: this.model.get("state").card.id, typed: this.draft ?? "" });
  }

  rate(rating, event) {
    const { card, answer } = this.model.get("state");
    if (event.detail > 1 || this.busy || !answer) return;
    this.ask({ do: "rate", card: card.id, turn: card.turn, rating });
  }

  pressed(event) {
    const rating = RATINGS.find((each) => event.key === String(each));
    const other = event.ctrlKey || event.metaKey || event.altKey || event.repeat;
    if (!rating || other || !this.model.get("state").answer) return;
    event.preventDefault();
    event.stopPropagation();
    this.rate(rating, event);
  }

  switchHelp(language) {
    this.model.set("language", language); // at once, and with a dead kernel too
    this.talk.tell({ do: "language", language });
  }

  // --- to the kernel and back ---

  ask(message) {
    this.inside = this.root.contains(document.activeElement); // asked now: the answer takes the button away
    this.setBusy(true);
    this.talk.ask(message, ({ did }) => this.answered(did), () => this.giveUp());
  }

  answered(did) {
    this.setBusy(false); // the new state came before, and is painted
    this.announce(did);
    if (this.inside && !this.isTask()) this.moveOn(); // a task takes the focus itself
  }

  giveUp() {
    this.setBusy(false);
    this.warn(this.words.label("not_saved"));
  }

  setBusy(busy) {
    this.busy = busy;
    this.root.setAttribute("aria-busy", String(busy));
  }

  // The focus goes where the learner goes on: to the rating, or to the next question.
  moveOn() {
    const next = this.buttons.querySelector(".le-primary") ?? this.buttons.querySelector("[data-rating='3']");
    const target = this.model.get("state").answer ? next : this.input ?? next;
    (target ?? this.helpButton).focus({ preventScroll: true });
    show(this.root, this.buttons); // an answer may be longer than the window
  }

  isTask() {
    return this.model.get("state").card?.way === "task";
  }

  announce(did) {
    const { card, answer } = this.model.get("state");
    if (this.isTask()) return;
    if (did === "show" && answer) this.say(this.answerText(answer));
    else this.say(card ? `${this.countText()}. ${this.questionText(card)}` : this.said("finished").de);
  }

  // --- what is shown ---

  paint() {
    const { card, answer, unsaved, notice } = this.model.get("state");
    const asked = card && `${card.id}/${card.turn}`;
    const leaves = this.task && !this.isTask() && isAtWork(this.root); // the task that had the focus goes
    this.task = this.isTask();
    if (asked !== this.asked) this.draft = ""; // it belonged to the card before
    this.asked = asked;
    this.counts.replaceChildren(...this.countNodes());
    this.input = null;
    this.question.replaceChildren(...(card ? this.front(card, answer) : this.finished()), ...(answer ? this.back(answer) : []), ...this.tasks());
    this.buttons.replaceChildren(...(card && !this.task ? this.actions(answer) : []));
    this.buttons.hidden = !this.buttons.firstChild;
    this.warn((unsaved || notice) && this.words.both(unsaved || notice));
    showHelp(this.words, this.root, this.helpButton);
    if (leaves) this.moveOn();
  }

  countNodes() {
    const { counts } = this.model.get("state");
    const nodes = ["due", "new", "done"].map((name) => el("span", {}, el("strong", {}, String(counts[name])), " ", this.own(name)));
    return nodes.flatMap((node, place) => (place ? [" · ", node] : [node]));
  }

  countText() {
    const { counts } = this.model.get("state");
    return ["due", "new", "done"].map((name) => `${counts[name]} ${this.said(name).de}`).join(", ");
  }

  questionText(card) {
    return `${this.said(card.way).de} ${card.word}`;
  }

  front(card, answer) {
    const ask = el("p", { class: "le-hint" }, this.own(card.way));
    if (answer || card.way === "task") return [ask]; // the answer has the word and the sentence
    const word = card.word ? el("p", { class: "le-word" }, card.word) : "";
    const hint = card.hint ? el("p", { class: "le-hint" }, this.words.both(combined([card.hint], (said) => said))) : "";
    const line = card.way === "recall" ? this.line() : "";
    return [ask, word, this.sentence(card.pieces), hint, line].filter(Boolean);
  }

  line() {
    this.input = typed(this, this.words.german("your_answer"));
    this.input.value = this.draft ?? "";
    return el("div", { class: "le-line" }, this.input, letters(this, [this.input]));
  }

  sentence(pieces) {
    const gap = () => el("span", { class: "le-blank" }, el("span", { class: "le-sr" }, this.said("gap").de));
    const nodes = pieces.map((piece) => ("gap" in piece ? gap() : "here" in piece ? el("mark", {}, piece.here) : el("span", {}, piece.text)));
    return el("p", { class: "le-text" }, nodes);
  }

  back(answer) {
    if (answer.about) return [el("div", { class: "le-back" }, ...entryLines(this.words, answer.about), this.sentence(answer.pieces))];
    const learnt = answer.learnt ? el("span", { class: "le-hint" }, ` ${answer.learnt}`) : "";
    const meaning = meaningLine(this.words, answer.gloss);
    const example = [this.sentence(answer.pieces), el("p", {}, this.words.both({ ...answer.example, de: "" }))];
    const word = el("p", { class: "le-word" }, answer.answer, learnt);
    return [el("div", { class: "le-back" }, this.judged(answer), word, meaning, el("p", {}, this.words.plain(answer.definition)), ...example)];
  }

  // To the tasks in which the word comes.
  tasks() {
    const { tasks } = this.model.get("state");
    if (!tasks?.length) return [];
    const links = tasks.flatMap((task, place) => [place ? ", " : "", taskLink(task)]);
    return [el("p", { class: "le-hint le-tasks-of" }, this.own("tasks"), ": ", links)];
  }

  // How near a typed word was, with what was typed.
  judged(answer) {
    if (!answer.verdict) return "";
    const state = answer.verdict === "partly" ? "almost" : answer.verdict;
    const verdict = el("span", { class: "le-verdict-word" }, icon(state), this.words.label(VERDICTS[answer.verdict]));
    return el("p", { class: `le-verdict le-is-${state}` }, verdict, ` ${this.said("you_wrote").de}: „${answer.typed}“`);
  }

  answerText(answer) {
    const verdict = answer.verdict ? `${this.words.german(VERDICTS[answer.verdict])} ` : "";
    const meaning = answer.about ? (answer.about.senses ?? []).join("; ") : this.words.plain(answer.definition);
    return `${verdict}${answer.answer}: ${meaning}. ${this.said("how_well").de}`;
  }

  actions(answer) {
    const keys = el("p", { class: "le-hint le-keys" }, this.own("keys"));
    if (answer) return [el("p", { class: "le-how" }, this.own("how_well")), el("div", { class: "le-ratings" }, RATINGS.map((rating) => this.rating(rating, answer))), keys];
    const show = el("button", { type: "button", class: "le-button le-primary", onclick: (event) => this.submit(event) }, this.own("show"));
    return [show, keys];
  }

  rating(rating, answer) {
    const { waits } = this.model.get("state");
    const suggested = answer.suggested === rating;
    const attributes = { type: "button", "data-rating": rating, "aria-keyshortcuts": rating, onclick: (event) => this.rate(rating, event) };
    const name = el("span", {}, el("span", { class: "le-key", "aria-hidden": "true" }, String(rating)), " ", this.own(`rate_${rating}`));
    const wait = el("span", { class: "le-wait" }, this.wait(waits[rating]).de);
    return el("button", { class: suggested ? "le-button le-primary" : "le-button", ...attributes }, name, wait);
  }

  wait(time) {
    return combined([this.said("in"), this.said(`in_${time.unit}`)], (after, unit) => `${after} ${time.number} ${unit}`);
  }

  finished() {
    const { next, unsaved } = this.model.get("state");
    if (unsaved) return [];
    const again = () => combined([this.said("come_back"), this.wait(next)], (back, wait) => `${back} ${wait}.`);
    const come = next ? el("p", { class: "le-hint" }, this.words.both(again())) : "";
    return [el("p", { class: "le-prompt" }, this.own("finished")), come];
  }

  warn(message) {
    this.warning.hidden = !message || message.length === 0;
    this.warning.replaceChildren(...(this.warning.hidden ? [] : [icon("warning"), el("span", {}, message)]));
  }

  say(text) {
    this.spoken.textContent = text;
  }
}

function render({ model, el: root }) {
  const review = new Review(model, root);
  return () => review.leave();
}

export default { render };
