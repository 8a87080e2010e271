// The tasks of a section as numbers: one task stands at the front, or all stand under each other. The cards are
// widgets of their own; their trait `away` says which are hidden, `passed` which optional ones nobody asked for.
import { onChange } from "./changes.js";
import { el, icon, roving } from "./elements.js";
import { standing } from "./tasks/feedback.js";
import { Words, button, filled } from "./words.js";

const KEPT = "article-lessons:tasks";
const SWITCHED = "article-lessons:tasks"; // told to all bars of the page

class Bar {
  constructor(model, root, cards) {
    Object.assign(this, { model, cards, words: new Words(model) });
    this.numbers = cards.map((card) => el("button", { type: "button", class: "le-quiz-number", onclick: () => this.open(card) }));
    const [first, last] = [cards[0], cards.at(-1)].map((card) => card.get("number"));
    const name = `${this.words.german("tasks")} ${first} – ${last}`;
    this.list = el("div", { class: "le-quiz-numbers", role: "toolbar", "aria-label": name }, this.numbers);
    this.whole = button(this.words, "show_all", () => this.turn(!this.all()), { class: "le-quiz-all" });
    this.optional = el("span", {});
    this.more = button(this.words, "optional_show", () => this.turnExtra(), { class: "le-quiz-all le-quiz-more" });
    this.extra = el("p", { class: "le-quiz-extra" }, this.optional, " ", this.more);
    this.root = el("div", { class: "le le-quiz-bar", lang: "de" }, this.list, this.whole, this.extra);
    roving(this.list, () => this.numbers.filter((each) => !each.hidden));
    root.replaceChildren(this.root);
    this.arrange = () => (this.hide(), this.paint());
    this.watch();
    this.arrange();
  }

  watch() {
    const paint = () => this.paint();
    const shown = (card) => () => card.get("away") || this.arrived(card);
    const cards = this.cards.map((card) => onChange(card, { away: shown(card), optional: this.arrange, state: paint }));
    this.unwatch = [onChange(this.model, { language: paint }), ...cards];
    window.addEventListener(SWITCHED, this.arrange);
  }

  leave() {
    for (const stop of this.unwatch) stop();
    window.removeEventListener(SWITCHED, this.arrange);
  }

  all = () => localStorage.getItem(KEPT) === "all";

  turn(all) {
    if (all) localStorage.setItem(KEPT, "all");
    else localStorage.removeItem(KEPT);
    window.dispatchEvent(new Event(SWITCHED));
  }

  // A link leads to optional tasks, too.
  arrived(card) {
    if (this.passes(card)) this.model.set("extra", true);
    else if (this.all() || card === this.front) return;
    this.hide(card);
    this.paint();
  }

  passes = (card) => Boolean(card.get("optional")) && !this.model.get("extra");

  turnExtra() {
    this.model.set("extra", !this.model.get("extra"));
    this.front = this.model.get("extra") ? this.cards.find(isOptional) : null;
    this.arrange();
  }

  // The task at the front: the one asked for, else the one that stands there already, of those not passed over.
  hide(front = this.front ?? this.cards.find((card) => !card.get("away"))) {
    const open = this.cards.filter((card) => !this.passes(card));
    this.front = open.includes(front) ? front : open[0];
    for (const card of this.cards) {
      put(card, "passed", this.passes(card));
      put(card, "away", this.passes(card) || (!this.all() && card !== this.front));
    }
  }

  open(card) {
    this.hide(card);
    this.paint();
    if (!this.all()) return;
    const [task] = [...document.querySelectorAll("[data-task]")].filter((each) => each.getAttribute("data-task") === card.get("item").id);
    task?.dispatchEvent(new CustomEvent("article-lessons:arrive"));
  }

  paint() {
    this.cards.forEach((card, at) => this.number(this.numbers[at], card));
    this.whole.replaceChildren(...this.words.label(this.all() ? "show_one" : "show_all"));
    this.list.hidden = this.whole.hidden = this.numbers.every((each) => each.hidden);
    this.paintExtra();
    this.words.show(this.root);
  }

  paintExtra() {
    const count = this.cards.filter(isOptional).length;
    this.extra.hidden = count === 0;
    this.optional.replaceChildren(...this.words.both(filled(this.words.entry("optional_tasks"), { count })));
    this.more.replaceChildren(...this.words.label(this.model.get("extra") ? "optional_hide" : "optional_show"));
    this.more.setAttribute("aria-expanded", String(Boolean(this.model.get("extra"))));
  }

  number(node, card) {
    const { state, name } = standing(card.get("item"), card.get("state"));
    const here = card === this.front && !this.all();
    node.hidden = this.passes(card);
    node.className = `le-quiz-number le-is-${state}`;
    node.setAttribute("aria-label", `${this.words.german("task")} ${card.get("number")}, ${this.words.german(name)}`);
    if (here) node.setAttribute("aria-current", "true");
    else node.removeAttribute("aria-current");
    node.replaceChildren(state === "empty" ? "" : icon(state), card.get("number"));
  }
}

const isOptional = (card) => Boolean(card.get("optional"));
const put = (card, name, value) => Boolean(card.get(name)) === value || card.set(name, value);

async function render({ model, el: root }) {
  const cards = await Promise.all(model.get("cards").map((id) => model.widget_manager.get_model(id)));
  const bar = new Bar(model, root, cards);
  return () => bar.leave();
}

export default { render };
