// The grammar pages that help with a task: offered with the tip, and once an answer is marked and not right.
import { el, freshId, icon } from "../elements.js";
import { button, combined } from "../words.js";

export class Grammar {
  constructor(card) {
    this.card = card;
    this.tip = false; // whether the tip is open
    this.shown = null; // the id of the page that is open
    this.asked = new Map(); // pages that Python gave, by their ids
    this.page = el("div", { class: "le-grammar", id: freshId("grammar"), hidden: true });
    const links = (card.model.get("state").grammar ?? []).map(({ id, title }) => [id, this.link(id, title)]);
    this.links = new Map(links);
    this.element = el("div", { class: "le-grammar-links", hidden: true, onkeydown: (event) => this.key(event) }, [...this.links.values()], this.page);
  }

  link(id, title) {
    const name = combined([this.card.words.entry("grammar"), title], (grammar, page) => `${grammar}: ${page}`);
    const attributes = { type: "button", class: "le-link", "aria-expanded": "false", "aria-controls": this.page.id };
    return el("button", { ...attributes, onclick: () => this.toggle(id) }, this.card.words.both(name));
  }

  get any() {
    return this.links.size > 0;
  }

  offer(tip) {
    this.tip = tip;
    this.paint();
  }

  // A page that is open stays beside the next try.
  paint() {
    const { mark, shown } = this.card.model.get("state");
    const wanted = this.card.marked() ? mark.status !== "right" || shown : this.tip || this.shown !== null;
    this.element.hidden = !wanted || !this.any;
    if (this.element.hidden) this.show(null);
  }

  toggle(id) {
    if (this.shown === id) this.show(null);
    else if (this.asked.has(id)) this.show(id);
    else this.ask(id);
  }

  ask(id) {
    const { talk, words } = this.card;
    const answered = ({ page, problem }) => {
      if (problem) return this.card.warn(words.label(problem));
      this.asked.set(id, page);
      this.show(id);
    };
    talk.ask({ do: "grammar", page: id }, answered, () => this.card.warn(words.label("no_answer")));
  }

  show(id) {
    this.shown = id;
    this.page.hidden = id === null;
    for (const [name, link] of this.links) link.setAttribute("aria-expanded", String(name === id));
    if (id === null) return this.page.replaceChildren();
    const { words, root } = this.card;
    const close = button(words, "close", () => this.leave());
    this.page.replaceChildren(...drawn(words, this.asked.get(id)), close);
    words.show(root);
    this.page.scrollIntoView({ block: "nearest" });
  }

  // Whoever was in the page goes on at its link.
  leave() {
    this.links.get(this.shown)?.focus();
    this.show(null);
  }

  key(event) {
    if (event.key !== "Escape" || this.shown === null) return;
    event.preventDefault();
    event.stopPropagation();
    this.leave();
  }
}

function drawn(words, { title, rules, table, mistakes }) {
  const paragraph = (text, name) => el("p", { class: name }, words.both(text));
  const rule = ({ says, example }) => el("li", {}, paragraph(says), example.de ? paragraph(example, "le-grammar-example") : "");
  const parts = [paragraph(title, "le-grammar-title"), el("ul", {}, rules.map(rule))];
  if (table.length) parts.push(grid(words, table));
  if (mistakes.length) parts.push(paragraph(words.entry("mistakes"), "le-grammar-title"), el("ul", {}, mistakes.map((each) => mistake(words, each))));
  return parts;
}

function grid(words, [head, ...rows]) {
  const row = (cells, tag, attributes = {}) => el("tr", {}, cells.map((cell) => el(tag, attributes, words.both(cell))));
  const heading = el("thead", {}, row(head, "th", { scope: "col" }));
  return el("table", {}, heading, el("tbody", {}, rows.map((cells) => row(cells, "td"))));
}

function mistake(words, { wrong, right, why }) {
  const line = (name, label, text) => el("p", { class: `le-is-${name}` }, icon(name), el("span", { class: "le-sr" }, `${words.german(label)}: `), text);
  return el("li", {}, line("wrong", "false", el("s", {}, wrong)), line("right", "true", el("span", {}, right)), el("p", {}, words.both(why)));
}
