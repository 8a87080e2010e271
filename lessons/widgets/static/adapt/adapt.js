// The form for instructors: a list to find an entry in, and the entry as a form. Text only ever becomes text nodes.
import { onChange } from "../changes.js";
import { el, freshId } from "../elements.js";
import { Talk } from "../talk.js";
import { faultsOf, valueFields } from "./fields.js";
import { Gallery } from "./gallery.js";

const WAIT = 400; // milliseconds after the last key until what is typed is checked
const MOST = 60; // entries that are listed at once
const PATIENCE = 20000;
const HEAD = "head"; // of the form, where whoever opens an entry goes on

class Adapt {
  constructor(model, root) {
    this.model = model;
    this.talk = new Talk(model);
    this.root = el("div", { class: "le le-adapt" });
    this.found = el("ul", { class: "le-adapt-found" });
    this.form = el("div", { class: "le-adapt-form" });
    this.said = el("p", { class: "le-said-line", role: "status", tabindex: "-1" });
    root.replaceChildren(this.root);
    this.unwatch = onChange(model, {
      entries: () => this.list(),
      opened: () => this.draw(),
      faults: () => this.tell(),
      language: () => this.begin(),
    });
    this.begin();
  }

  leave() {
    this.talk.leave();
    clearTimeout(this.timer);
    this.unwatch();
  }

  say(name, values = {}) {
    const text = this.model.get("words")[name][this.model.get("language")];
    return text.replace(/\{(\w+)\}/g, (_, key) => values[key]);
  }

  // `goes` names what gets the focus when the form is drawn anew: its head, or the button that was pressed.
  ask(message, goes) {
    this.goes = goes;
    const answered = (said) => this.answered(said, goes);
    this.talk.ask(message, ({ said }) => answered(said), () => answered(this.say("lost")), PATIENCE);
  }

  // A form that was closed takes the focus with it: it goes to the sentence that says what was done.
  answered(said, goes) {
    if (this.goes === goes) this.goes = null; // else something was asked since
    this.said.textContent = said;
    if (said) this.said.scrollIntoView({ block: "nearest" });
    if (!this.lost) return;
    this.lost = false;
    this.said.focus();
  }

  add(file, type) {
    this.ask({ do: "add", file, type }, HEAD);
  }

  button(name, act) {
    return el("button", { type: "button", class: "le-button", "data-act": name, onclick: act }, this.say(name));
  }

  labelled(name, control) {
    const id = freshId("adapt");
    control.id = id;
    return el("div", { class: "le-adapt-field" }, el("label", { for: id }, this.say(name)), control);
  }

  choice(options, name) {
    return el("select", { "data-name": name }, options.map(([value, text]) => el("option", { value }, text)));
  }

  begin() {
    const files = this.model.get("files").map((name) => [name, name]);
    const again = () => this.list();
    this.word = el("input", { type: "search", placeholder: this.say("find_help"), "data-name": "find", oninput: again });
    this.file = this.choice([["", this.say("all_files")], ...files], "file");
    this.file.addEventListener("change", () => {
      this.last = this.file.value;
      again();
    });
    const other = this.model.get("language") === "de" ? "en" : "de";
    const speak = () => this.ask({ do: "language", language: other });
    const head = el(
      "div",
      { class: "le-adapt-head" },
      el("h3", {}, this.say("title")),
      el("button", { type: "button", class: "le-button", lang: other, onclick: speak }, other.toUpperCase()),
    );
    const find = el("div", { class: "le-adapt-row" }, this.labelled("find", this.word), this.labelled("file", this.file));
    const undo = this.button("undo", () => this.ask({ do: "undo", file: this.here() }));
    this.gallery = new Gallery(this);
    this.count = el("p", { class: "le-adapt-count" });
    this.fact = this.button("add_fact", () => this.add(this.here()));
    const below = el("div", { class: "le-adapt-actions" }, this.fact, undo);
    this.root.replaceChildren(head, find, this.count, this.found, this.gallery.element, below, this.said, this.form);
    this.list();
    this.draw();
  }

  // The file that is meant by "add_fact" and "undo": of the entry that is or was open, or the one chosen since.
  here() {
    return this.model.get("opened").file || this.last || this.model.get("files")[0];
  }

  list() {
    this.gallery.follow(this.here());
    this.fact.hidden = this.here().startsWith("questions/");
    const words = this.word.value.toLowerCase().split(/\s+/).filter(Boolean);
    const text = (each) => `${each.id} ${each.kind} ${each.level} ${each.section} ${each.title} ${each.file}`.toLowerCase();
    const all = this.model.get("entries").filter(
      (each) => (!this.file.value || each.file === this.file.value) && words.every((word) => text(each).includes(word)),
    );
    this.count.textContent = this.say("found", { count: all.length });
    this.found.replaceChildren(...all.slice(0, MOST).map((each) => this.line(each)));
  }

  line({ file, place, off, id, kind, level, title }) {
    const open = this.model.get("opened");
    const current = open.file === file && open.place === place && Boolean(open.off) === off;
    const facts = [kind, level, off ? this.say("is_off") : ""].filter(Boolean).join(" · ");
    const act = () => this.ask({ do: "open", file, place, off }, HEAD);
    const parts = [el("b", {}, id), el("span", { class: "le-adapt-facts" }, facts), el("span", { lang: "de" }, title)];
    return el("li", {}, el("button", { type: "button", class: "le-button", "aria-current": current ? "true" : null, onclick: act }, parts));
  }

  draw() {
    const open = this.model.get("opened");
    clearTimeout(this.timer);
    if (open.raw) this.last = open.file;
    this.list();
    if (!open.raw) {
      this.lost = this.form.contains(document.activeElement);
      this.form.replaceChildren();
      return;
    }
    this.raw = structuredClone(open.raw);
    const typed = () => this.typed();
    const fields = valueFields(open.fields, this.raw, {
      refers: open.refers,
      language: this.model.get("language"),
      say: (name) => this.say(name),
      typed,
    });
    const head = el("h4", { tabindex: "-1", "data-act": HEAD }, open.raw.id || open.raw.lemma);
    this.form.replaceChildren(head, this.actions(open), fields);
    this.tell();
    if (this.goes) this.goTo(this.form.querySelector(`[data-act="${this.goes}"]`));
  }

  // Whoever has chosen an entry wants to change it: it comes into sight, and Tab goes on there.
  goTo(node) {
    this.goes = null;
    node.focus({ preventScroll: true });
    node.scrollIntoView({ block: "nearest" });
  }

  actions(open) {
    const act = (name) => this.button(name, () => this.ask({ do: name }, HEAD));
    const move = (name, by) => this.button(name, () => this.ask({ do: "move", by }, name));
    if (open.off) return el("div", { class: "le-adapt-actions" }, act("on"));
    const save = this.button("save", () => this.ask({ do: "save", raw: this.raw }, "save"));
    save.classList.add("le-primary");
    const others = [act("duplicate"), move("up", -1), move("down", 1), act("off"), act("delete")];
    return el("div", { class: "le-adapt-actions" }, save, others);
  }

  typed() {
    clearTimeout(this.timer);
    this.said.textContent = this.say("unsaved");
    this.timer = setTimeout(() => {
      const sent = this.said.textContent;
      this.talk.ask({ do: "check", raw: this.raw }, () => (this.said.textContent = sent), () => {}, PATIENCE);
    }, WAIT);
  }

  tell() {
    if (this.model.get("opened").raw) faultsOf(this.form, this.model.get("faults"), this.say("no_faults"));
  }
}

function render({ model, el: root }) {
  const form = new Adapt(model, root);
  return () => form.leave();
}

export default { render };
