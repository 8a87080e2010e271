// The card around every exercise: heading, body, buttons, feedback, evidence. Its body is of the item's type: exercises/types/*/body.js.
import { onChange } from "../changes.js";
import { Draft, begun, isBegun, letGo, takeUp } from "../draft.js";
import { el, icon, tell, toggleClass } from "../elements.js";
import { Talk } from "../talk.js";
import { bodies } from "./bodies.js";
import { Buttons } from "./buttons.js";
import { asksBack, begunWord, conclusion, loss, said, verdictWord } from "./feedback.js";
import { Fit } from "./fit.js";
import { Grammar } from "./grammar.js";
import { Heading } from "./heading.js";
import { isMuch, isRight } from "./marks.js";
import { PASSED, anchor, answerByTap, attend, listen, show, takePlace } from "./onward.js";
import { Source } from "./source.js";
import { helpSwitch, showHelp, Words } from "../words.js";

class Card {
  constructor(model, root) {
    this.model = model;
    this.item = model.get("item");
    this.words = new Words(model);
    this.talk = new Talk(model);
    this.everything = false;
    this.unsent = new Draft(`answer/${model.get("lesson")}/${this.item.id}`);
    this.build(root);
    this.watch();
    if (model.get("state").mark === null && !isBegun(model)) this.begin(null, []);
    else this.paint();
  }

  build(root) {
    this.grammar = new Grammar(this);
    this.body = bodies[this.item.type](this);
    this.source = new Source(this);
    this.status = el("span", { class: "le-status" });
    this.helpButton = helpSwitch(this.words, (language) => this.switchHelp(language));
    this.result = el("div", { class: "le-result", role: "status", "aria-live": "polite" });
    this.spoken = el("div", { class: "le-sr", "aria-live": "polite" });
    this.warning = el("div", { class: "le-warning", role: "alert", hidden: true });
    this.question = this.task();
    this.feet = this.footer();
    const tools = el("div", { class: "le-tools" }, this.helpButton); // seen in the heading, reached after the question
    const parts = [this.heading(), this.source.line, this.question, this.feet, tools];
    this.root = el("section", { class: "le le-card", lang: "de", tabindex: "-1", id: anchor(this.item.id), "data-task": this.item.id }, parts);
    const series = this.model.get("series");
    this.root.setAttribute("aria-label", series ? `${this.title()}, ${series}` : this.title());
    this.root.addEventListener("focusin", () => this.result.setAttribute("aria-live", "polite"));
    listen(this);
    root.replaceChildren(this.root);
    this.fit = new Fit(this);
  }

  title() {
    return `${this.words.german("task")} ${this.model.get("number") || this.item.id}`;
  }

  heading() {
    this.head = new Heading(this);
    this.line = this.head.line;
    return el("header", { class: "le-heading" }, this.line, this.status);
  }

  task() {
    const [german, ...help] = this.words.both(this.item.prompt);
    const prompt = el("span", { class: "le-prompt" }, german);
    for (const node of help) node.classList.add("le-prompt-help");
    return el("fieldset", { class: "le-task" }, el("legend", {}, prompt, help), this.body.element);
  }

  footer() {
    const { quotation } = this.source;
    this.buttons = new Buttons(this);
    const parts = [this.warning, this.result, this.grammar.element, this.buttons.element, quotation, this.spoken];
    return el("footer", { class: "le-feet" }, parts);
  }

  watch() {
    const hide = () => (this.root.hidden = Boolean(this.model.get("away")));
    const count = () => this.head.paint();
    const pass = () => toggleClass(this.root, PASSED, this.model.get("passed"));
    this.unwatch = onChange(this.model, {
      state: () => (count(), this.renew()),
      reads: () => this.source.paint(),
      language: () => this.translate(),
      away: hide,
      passed: pass,
      place: count,
      total: count,
      optional: count,
    });
    hide();
    pass();
  }

  leave() {
    this.body.leave?.();
    this.talk.leave();
    this.fit.leave();
    this.unwatch();
  }

  // --- what the learner does ---

  changed() {
    this.warn("");
    this.result.replaceChildren();
    this.buttons.offerAnyway(false);
    const answer = this.body.read();
    takeUp(this.model, { ...begun(this.model), answer });
    if (answer === null) this.unsent.clear();
    else this.unsent.write({ answer, tries: this.model.get("state").tries });
    this.showStatus();
    answerByTap(this);
  }

  submit(event) {
    if (event.detail > 1 || event.repeat || this.busy) return; // the second half of a double click, or a key held down
    if (this.marked()) return event.type === "keydown" || this.again(); // a key goes on, see `enter`
    const answer = this.body.read();
    if (answer === null) return this.remind(this.body.asks ?? "nothing_yet");
    if (!asksBack(this, answer)) this.ask({ do: "answer", answer });
  }

  // What is to be done first; the button that was pressed stays in sight.
  remind(name, values) {
    this.result.replaceChildren(said(this, "empty", name, values));
    show(this.root, this.feet);
  }

  again() {
    const state = this.model.get("state");
    const fresh = !this.body.says && (state.solved || state.shown); // a text of one's own is only ever gone on with
    const { parts } = state.mark;
    const locked = fresh ? [] : Object.keys(parts).filter((key) => isRight(parts[key]));
    this.everything = false;
    const kept = fresh ? null : this.recorded() ? state.answer : this.body.keep(state.answer, parts, state);
    this.begin(Object.keys(kept ?? {}).length ? kept : null, locked);
    attend(this);
  }

  // A new try, with what was left of it unsent before. The item may be another since: what is drawn of it counts.
  begin(kept, locked) {
    const unsent = this.unsent.read();
    const left = unsent?.tries >= this.model.get("state").tries ? unsent.answer ?? null : null;
    takeUp(this.model, { answer: left ?? kept, locked });
    this.paint();
    if (left === null) return;
    takeUp(this.model, { answer: this.body.read(), locked });
    this.showStatus();
  }

  toggleMore() {
    this.everything = !this.everything;
    this.paint();
  }

  switchHelp(language) {
    this.model.set("language", language); // at once, and with a dead kernel too
    this.talk.tell({ do: "language", language });
  }

  // Another language of help is seen, not told: all cards of the page would speak at once.
  translate() {
    this.result.setAttribute("aria-live", "off");
    this.paint();
  }

  // --- to the kernel and back ---

  ask(message) {
    const lost = ["read", "show", "onward", "skip"].includes(message.do) ? "no_answer" : "not_saved";
    this.setBusy(true);
    this.talk.ask(
      message,
      ({ problem }) => this.stop(problem), // the new state came before
      () => this.stop(lost),
    );
  }

  stop(problem) {
    this.setBusy(false);
    if (problem) this.warn(this.words.label(problem));
  }

  // With no new try, only the text is another: what is begun stays.
  renew() {
    if (this.isSeen(this.model.get("state"))) this.source.paint();
    else this.settle();
  }

  isSeen({ tries, shown }) {
    return tries === this.seen.tries && shown === this.seen.shown;
  }

  // An answer has been marked, here or in another view of the same task.
  settle() {
    this.setBusy(false);
    const inside = document.activeElement !== document.body && this.root.contains(document.activeElement);
    letGo(this.model);
    const { tries, unsaved } = this.model.get("state");
    if (!unsaved && this.unsent.read()?.tries < tries) this.unsent.clear();
    this.warn("");
    this.paint();
    if (!inside) return;
    this.main().focus({ preventScroll: true });
    show(this.root, this.feet);
  }

  // The button that a learner most likely wants next.
  main() {
    return this.buttons.main();
  }

  setBusy(busy) {
    this.busy = busy;
    this.root.setAttribute("aria-busy", String(busy));
  }

  // --- what is shown ---

  marked() {
    return !isBegun(this.model) && this.model.get("state").mark !== null;
  }

  // The key is elsewhere: an answer is kept and can be changed, and nothing is said about it.
  recorded() {
    return this.marked() && this.model.get("state").mark.status === "recorded";
  }

  over() {
    const { solved, shown } = this.model.get("state");
    return this.marked() && (solved || shown);
  }

  // Whether there is so much to say of the parts that it waits until it is asked for.
  folds() {
    if (this.body.says) return false; // a text of one's own has no reasons to fold
    return this.marked() && !this.everything && (this.fit.folds || isMuch(this.words, Object.values(this.told())));
  }

  // The marks that are shown: those of the answer, or of all parts.
  told() {
    const { shown, revealed, mark } = this.model.get("state");
    return ((this.everything || shown) && revealed) || mark.parts; // after the first miss nothing more is told
  }

  stateOf(part) {
    return this.marked() && this.model.get("state").shown && isRight(part) ? "shown" : part.status;
  }

  paint() {
    this.fit.paint();
  }

  draw() {
    const state = this.model.get("state");
    this.body.write(this.view(state));
    this.seen = { tries: state.tries, shown: state.shown };
    this.buttons.paint(state);
    this.source.paint();
    this.grammar.paint();
    if (!this.buttons.anyway) tell(this.result, this.marked() ? conclusion(this, state) : []);
    this.warn(this.marked() ? loss(this.words, state) : "");
    this.showStatus();
    showHelp(this.words, this.root, this.helpButton);
  }

  view(state) {
    if (!this.marked()) {
      const { answer, locked } = begun(this.model);
      const parts = Object.fromEntries(locked.map((key) => [key, state.mark.parts[key]]));
      return { answer, parts, locked: new Set(locked), frozen: false, state };
    }
    return { answer: state.answer, parts: this.told(), locked: new Set(), frozen: true, state };
  }

  showStatus() {
    const { state, word } = this.marked() ? verdictWord(this, this.model.get("state")) : begunWord(this, begun(this.model).answer);
    this.status.className = `le-status le-is-${state}`;
    this.status.replaceChildren(icon(state), ...this.words.both(word));
  }

  warn(message) {
    this.warning.hidden = !message;
    this.warning.replaceChildren(...(message ? [icon("warning"), el("span", {}, message)] : []));
  }

  say(text) {
    this.spoken.textContent = text;
  }
}

function render({ model, el: root }) {
  const card = new Card(model, root);
  takePlace(card);
  return () => card.leave();
}

export default { render };
