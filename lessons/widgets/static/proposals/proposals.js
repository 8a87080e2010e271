// The queue for instructors: one proposal, its sentence, and a key for each decision. Text only ever becomes text nodes.
import { faultsOf, valueFields } from "../adapt/fields.js";
import { onChange } from "../changes.js";
import { el, freshId } from "../elements.js";
import { Talk } from "../talk.js";
import { SureList } from "./sure_list.js";

const WAIT = 400; // milliseconds after the last key until what is typed is checked
const PATIENCE = 20000;
const KEYS = { a: "accept", e: "change", x: "drop", s: "skip", u: "undo", l: "solve", g: "list_sure" };
const CHOICES = ["kind", "hide", "language"];
const IN_FORM = ["take", "cancel"]; // what was opened is seen before its answer is heard
const TYPING = "input, textarea, select, [contenteditable]";

class Proposals {
  constructor(model, root) {
    this.model = model;
    this.talk = new Talk(model);
    this.root = el("section", { class: "le le-adapt le-proposals", tabindex: "0" });
    this.said = el("p", { class: "le-said-line", role: "status" });
    root.replaceChildren(this.root);
    this.press = (event) => this.pressed(event);
    document.addEventListener("keydown", this.press);
    this.unwatch = onChange(model, {
      shown: () => this.draw(),
      progress: () => this.tell(),
      kinds: () => this.offer(),
      opened: () => this.draw(),
      lines: () => this.draw(),
      faults: () => this.faults(),
      language: () => this.begin(),
    });
    this.begin();
    if (model.get("wanted")) requestAnimationFrame(() => this.takeFocus());
  }

  // Whoever has just asked for the queue can go on by keyboard; a page that is loaded again is left where it is.
  takeFocus() {
    this.root.focus();
    this.model.set("wanted", false);
    this.model.save_changes();
  }

  leave() {
    this.talk.leave();
    clearTimeout(this.timer);
    document.removeEventListener("keydown", this.press);
    this.unwatch();
  }

  say(name, values = {}) {
    const text = this.model.get("words")[name][this.model.get("language")];
    return text.replace(/\{(\w+)\}/g, (_, key) => values[key]);
  }

  // What is decided is decided on what is seen: its name goes along. While that is under way, a second press of the
  // same key is not meant; what is chosen meanwhile, or decided on what has just come into sight, is done afterwards.
  ask(message) {
    const seen = this.model.get("shown").entry;
    const asked = { entry: seen, ...message };
    if (this.busy) {
      const other = IN_FORM.includes(message.do) && message.do !== this.doing;
      if (seen !== this.seen || CHOICES.includes(message.do) || other) this.later = asked;
      return;
    }
    this.seen = seen;
    this.doing = message.do;
    this.setBusy(true);
    this.talk.ask(asked, ({ said }) => this.done(said), () => this.done(this.say("lost")), PATIENCE);
  }

  done(said) {
    this.setBusy(false);
    this.said.textContent = said;
    const { later } = this;
    this.later = null;
    if (later) this.ask(later);
    else if (this.list) this.list.focus();
    else if (!this.model.get("opened").raw) this.goTo();
  }

  // The keys are the queue's again, and what is shown is in sight: below a long form it would not be.
  goTo() {
    this.root.focus({ preventScroll: true });
    this.body.firstElementChild?.scrollIntoView({ block: "nearest" });
  }

  setBusy(busy) {
    this.busy = busy;
    this.root.setAttribute("aria-busy", String(busy));
  }

  // --- keys ---

  // They count in the queue and in the preview beside it, but not where one types.
  pressed(event) {
    const box = this.root.closest(".widget-gridbox") ?? this.root;
    const name = KEYS[event.key.toLowerCase()];
    const sense = Number(event.key);
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || !box.contains(event.target)) return;
    if (this.list) return !event.repeat && this.list.pressed(event) && event.preventDefault();
    if (event.key === "Escape" && this.model.get("opened").raw) return this.ask({ do: "cancel" });
    const means = sense >= 1 && sense <= (this.model.get("shown").senses ?? []).length;
    if (!(name || means) || event.repeat || event.target.closest(TYPING) || this.model.get("opened").raw) return;
    event.preventDefault();
    if (means) this.ask({ do: "mean", sense });
    else this.decide(name);
  }

  decide(name) {
    const { entry, is_task, alike } = this.model.get("shown");
    const means = { solve: is_task, list_sure: alike };
    if ((name !== "undo" && !entry) || !(means[name] ?? true)) return;
    this.ask({ do: name === "change" ? "edit" : name });
  }

  // --- what is shown ---

  begin() {
    this.bar = el("progress", { class: "le-proposals-bar", "aria-label": this.say("title") });
    this.count = el("p", { class: "le-proposals-count" });
    this.kind = el("select", { onchange: () => this.ask({ do: "kind", kind: this.kind.value }) });
    this.body = el("div", { class: "le-proposals-body" });
    this.note = el("p", { class: "le-adapt-facts" });
    const other = this.model.get("language") === "de" ? "en" : "de";
    const speak = () => this.ask({ do: "language", language: other });
    const switcher = el("button", { type: "button", class: "le-button", lang: other, onclick: speak }, other.toUpperCase());
    const head = el("div", { class: "le-adapt-head" }, el("h3", {}, this.say("title")), switcher);
    this.root.setAttribute("aria-label", this.say("title"));
    this.root.replaceChildren(head, this.bar, this.count, this.chooser(), this.body, this.said, this.hider(), this.note);
    this.tell();
    this.offer();
    this.draw();
  }

  chooser() {
    this.kind.id = freshId("kind");
    return el("div", { class: "le-proposals-kind" }, el("label", { for: this.kind.id }, this.say("kind")), this.kind);
  }

  hider() {
    const box = el("input", { type: "checkbox", onchange: () => this.ask({ do: "hide", hidden: box.checked }) });
    box.checked = this.model.get("hidden");
    return el("label", { class: "le-proposals-hide" }, box, this.say("hide"));
  }

  tell() {
    const { said, reviewed, total, note } = this.model.get("progress");
    this.note.textContent = note;
    this.note.hidden = !note;
    this.count.textContent = said;
    this.bar.max = Math.max(total, 1);
    this.bar.value = reviewed;
  }

  offer() {
    const options = this.model.get("kinds").map(({ kind, name, open }) => el("option", { value: kind }, `${name} (${open})`));
    this.kind.replaceChildren(el("option", { value: "" }, this.say("all_kinds")), ...options);
    this.kind.value = this.model.get("kind");
  }

  draw() {
    const [shown, open] = [this.model.get("shown"), this.model.get("opened")];
    const lines = this.model.get("lines");
    clearTimeout(this.timer);
    const before = this.list;
    this.list = shown.entry && lines.length ? new SureList(this, lines, shown.kind) : null;
    if (before && !this.list) this.root.focus({ preventScroll: true }); // what had the focus goes with the list
    if (this.list) return this.body.replaceChildren(this.list.node);
    if (!shown.entry) {
      const done = el("p", {}, this.say(this.model.get("kind") ? "kind_done" : "all_done", this.model.get("progress")));
      return this.body.replaceChildren(done, this.buttons(["undo"]));
    }
    const parts = [this.heading(shown), this.how(shown), ...this.sentences(shown.sentences)];
    if (shown.senses.length && !open.raw) parts.push(this.senses(shown.senses, shown.meaning));
    if (!open.raw) parts.push(...shown.glosses.map((each) => this.glosses(each)));
    this.body.replaceChildren(...parts, ...(open.raw ? this.fields(open) : [this.decisions(shown)]));
    if (open.raw) this.begun();
  }

  heading({ entry, kind, facts, sure }) {
    const badge = el("span", { class: `le-proposals-badge le-proposals-${sure}` }, this.say(sure));
    return el("div", { class: "le-proposals-heading" }, el("h4", {}, entry), el("span", { class: "le-adapt-facts" }, [kind, ...facts].join(" · ")), badge);
  }

  how({ found }) {
    return el("p", {}, el("span", { class: "le-adapt-facts" }, `${this.say("how_found")} `), el("span", { lang: "de" }, found));
  }

  sentences(all) {
    if (!all.length) return [el("p", { class: "le-adapt-facts" }, this.say("no_sentence"))];
    return all.map((each) => this.sentence(each));
  }

  sentence({ pieces, paragraph }) {
    const where = el("figcaption", { class: "le-adapt-facts" }, this.say("in_text", { paragraph }));
    const words = pieces.map(({ text, meant }) => (meant ? el("mark", {}, text) : text));
    return el("figure", { class: "le-proposals-text" }, where, el("blockquote", { lang: "de" }, words));
  }

  // What a word may mean: one key takes it in this sense. What stands there now is marked.
  senses(all, meaning) {
    const one = (said, place) => {
      const key = String(place + 1);
      const act = () => this.ask({ do: "mean", sense: place + 1 });
      const made = this.button([el("kbd", {}, key), el("span", { lang: "de" }, said)], act, key);
      made.setAttribute("aria-pressed", String(said === meaning));
      return el("li", {}, made);
    };
    return el("div", {}, el("p", { class: "le-adapt-facts" }, this.say("senses")), el("ol", { class: "le-proposals-senses" }, all.map(one)));
  }

  // What dictionaries say in a language of help: a press puts it into the word, which is decided on afterwards.
  glosses({ language, values, chosen }) {
    const one = (value) => {
      const act = () => this.ask({ do: "gloss", language, value });
      const made = this.button(el("span", { lang: language }, value), act);
      made.setAttribute("aria-pressed", String(value === chosen));
      return el("li", {}, made);
    };
    const said = el("p", { class: "le-adapt-facts" }, this.say("glosses", { language }));
    return el("div", {}, said, el("ul", { class: "le-proposals-senses" }, values.map(one)));
  }

  decisions({ alike, is_task }) {
    const means = { solve: is_task, list_sure: alike };
    return this.buttons(Object.values(KEYS).filter((name) => means[name] ?? true), { count: alike });
  }

  buttons(names, values = {}) {
    const keys = Object.fromEntries(Object.entries(KEYS).map(([key, name]) => [name, key]));
    const made = names.map((name) => this.button([this.say(name, values), el("kbd", {}, keys[name].toUpperCase())], () => this.decide(name), keys[name]));
    made[0].classList.toggle("le-primary", names.length > 1);
    return el("div", { class: "le-adapt-actions" }, made);
  }

  button(said, act, key) {
    return el("button", { type: "button", class: "le-button", "aria-keyshortcuts": key, onclick: act }, said);
  }

  // --- changing ---

  fields(open) {
    this.raw = structuredClone(open.raw);
    const say = (name) => this.say(name);
    const form = { refers: open.refers, language: this.model.get("language"), say, typed: () => this.typed() };
    const take = this.button(this.say("take"), () => this.ask({ do: "take", raw: this.raw }));
    take.classList.add("le-primary");
    const actions = el("div", { class: "le-adapt-actions" }, take, this.button(this.say("cancel"), () => this.ask({ do: "cancel" })));
    this.form = el("div", { class: "le-adapt-form" }, valueFields(open.fields, this.raw, form));
    return [this.form, actions];
  }

  begun() {
    this.faults();
    this.form.querySelector(TYPING)?.focus();
  }

  typed() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.talk.ask({ do: "check", raw: this.raw }, () => {}, () => {}, PATIENCE), WAIT);
  }

  faults() {
    if (this.model.get("opened").raw) faultsOf(this.form, this.model.get("faults"), this.say("no_faults"));
  }
}

function render({ model, el: root }) {
  const queue = new Proposals(model, root);
  return () => queue.leave();
}

export default { render };
