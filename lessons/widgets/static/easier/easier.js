// An easier text: one proposal at a time, its sentence and its reason. Text only ever becomes text nodes.
import { onChange } from "../changes.js";
import { el, freshId } from "../elements.js";
import { Talk } from "../talk.js";

const PATIENCE = 20000;
const KEYS = { a: "accept", r: "reject", u: "undo" };
const STEPS = { ArrowRight: 1, ArrowLeft: -1 };

class Easier {
  constructor(model, root) {
    this.model = model;
    this.talk = new Talk(model);
    this.root = el("section", { class: "le le-adapt le-easier", tabindex: "0", onkeydown: (event) => this.pressed(event) });
    this.said = el("p", { class: "le-said-line", role: "status" });
    root.replaceChildren(this.root);
    this.unwatch = onChange(model, { shown: () => this.draw(), scores: () => this.draw(), language: () => this.draw() });
    this.draw();
  }

  leave() {
    this.talk.leave();
    this.unwatch();
  }

  language() {
    return this.model.get("language");
  }

  say(name, values = {}) {
    const text = this.model.get("words")[name][this.language()];
    return text.replace(/\{(\w+)\}/g, (_, key) => values[key]);
  }

  // A second press while the first is under way is not meant.
  ask(message) {
    if (this.busy) return;
    this.busy = true;
    const done = (said) => {
      this.busy = false;
      this.said.textContent = said;
    };
    this.talk.ask(message, ({ said }) => done(said), () => done(this.say("lost")), PATIENCE);
  }

  pressed(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target === this.own) return;
    const key = event.key;
    if (key in KEYS) this.ask({ do: KEYS[key] });
    else if (key in STEPS) this.ask({ do: "go", by: STEPS[key] });
    else if (key === "e") this.own?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  button(name, act, values = {}) {
    return el("button", { type: "button", class: "le-button", onclick: act }, this.say(name, values));
  }

  draw() {
    const shown = this.model.get("shown");
    const inside = this.root.contains(document.activeElement);
    const rest = shown.count ? [this.proposal(shown), this.actions(), this.ownWords(shown)] : [el("p", {}, this.say("nothing"))];
    this.root.replaceChildren(this.head(), this.figures(), ...rest, this.said, this.writing());
    if (inside) this.root.focus();
  }

  head() {
    const other = this.language() === "de" ? "en" : "de";
    const speak = () => this.ask({ do: "language", language: other });
    const turn = el("button", { type: "button", class: "le-button", lang: other, onclick: speak }, other.toUpperCase());
    return el("div", { class: "le-adapt-head" }, el("h3", {}, this.say("title")), turn);
  }

  figures() {
    const [before, after] = this.model.get("scores");
    return el("div", {}, el("p", {}, this.say("is_draft")), el("p", { class: "le-adapt-count" }, this.say("scores", { before, after })));
  }

  proposal(shown) {
    const [before, after] = shown.scores;
    const state = `${shown.kind[this.language()]} · ${this.say(shown.state)}`;
    const line = (name, text, figure = "") => [el("dt", {}, this.say(name), figure), el("dd", { lang: "de" }, text)];
    return el(
      "div",
      { class: "le-easier-proposal" },
      el("p", { class: "le-adapt-count" }, this.say("place", shown)),
      el("h4", {}, state),
      el("p", {}, shown.reason[this.language()]),
      el(
        "dl",
        {},
        line("original", shown.original, ` (${before})`),
        line("proposal", shown.proposal),
        line("now", shown.now, ` (${after})`),
      ),
    );
  }

  actions() {
    const act = (name, message) => this.button(name, () => this.ask(message));
    return el(
      "div",
      { class: "le-adapt-actions" },
      act("accept", { do: "accept" }),
      act("reject", { do: "reject" }),
      act("undo", { do: "undo" }),
      act("before", { do: "go", by: -1 }),
      act("next", { do: "go", by: 1 }),
    );
  }

  ownWords(shown) {
    const id = freshId("own");
    this.own = el("textarea", { id, lang: "de", rows: "3" });
    this.own.value = shown.now;
    const keep = this.button("keep", () => this.ask({ do: "own", text: this.own.value }));
    return el("div", { class: "le-adapt-field" }, el("label", { for: id }, this.say("edit")), this.own, keep);
  }

  writing() {
    return this.button("write", () => this.ask({ do: "write" }), { file: this.model.get("file") });
  }
}

export default {
  render({ model, el: root }) {
    const view = new Easier(model, root);
    return () => view.leave();
  },
};
