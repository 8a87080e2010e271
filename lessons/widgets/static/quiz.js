// The tasks of a section as numbers: one task stands at the front, or all stand under each other. The cards are
// widgets of their own; their trait `away` says which are hidden.
import { onChange } from "./changes.js";
import { el, icon, roving } from "./elements.js";
import { standing } from "./tasks/marks.js";
import { Words, button } from "./words.js";

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
    this.root = el("div", { class: "le le-quiz-bar", lang: "de" }, this.list, this.whole);
    roving(this.list, () => this.numbers);
    root.replaceChildren(this.root);
    this.arrange = () => (this.hide(), this.paint());
    this.watch();
    this.arrange();
  }

  watch() {
    const paint = () => this.paint();
    const shown = (card) => () => this.all() || card.get("away") || (this.hide(card), this.paint());
    const cards = this.cards.map((card) => onChange(card, { away: shown(card), state: paint }));
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

  // The task at the front: the one asked for, else the one that stands there already.
  hide(front = this.front ?? this.cards.find((card) => !card.get("away"))) {
    this.front = front ?? this.cards[0];
    for (const card of this.cards) put(card, !this.all() && card !== this.front);
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
    this.whole.setAttribute("aria-pressed", String(this.all()));
    this.words.show(this.root);
  }

  number(node, card) {
    const state = standing(card.get("state"));
    const here = card === this.front && !this.all();
    node.className = `le-quiz-number le-is-${state}`;
    node.setAttribute("aria-label", `${this.words.german("task")} ${card.get("number")}, ${this.words.german(state)}`);
    if (here) node.setAttribute("aria-current", "true");
    else node.removeAttribute("aria-current");
    node.replaceChildren(state === "empty" ? "" : icon(state), card.get("number"));
  }
}

const put = (card, away) => card.get("away") === away || card.set("away", away);

async function render({ model, el: root }) {
  const cards = await Promise.all(model.get("cards").map((id) => model.widget_manager.get_model(id)));
  const bar = new Bar(model, root, cards);
  return () => bar.leave();
}

export default { render };
