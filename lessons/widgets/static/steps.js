// The line above cards that come one after the other: what they are, what was achieved, and a button to begin or go on.
import { onChanges } from "./changes.js";
import { el, tell } from "./elements.js";
import { Talk } from "./talk.js";
import { goBelow, isAtWork } from "./tasks/onward.js";
import { button, Words } from "./words.js";

const WATCHED = ["title", "said", "offer", "other", "code", "tasks", "language"];
const PATIENCE = 3000; // milliseconds: a new drill takes a moment to make

class Bar {
  constructor(model, root) {
    this.model = model;
    this.words = new Words(model);
    this.talk = new Talk(model);
    this.name = el("span", { class: "le-steps-name", role: "heading", "aria-level": "3" });
    this.said = el("span", { class: "le-steps-said", role: "status" });
    this.more = el("button", { type: "button", class: "le-button le-primary", onclick: (event) => this.ask(event, "new") });
    this.second = el("button", { type: "button", class: "le-button", onclick: (event) => this.ask(event, "other") });
    this.onward = button(this.words, "onward", () => goBelow(this.root));
    this.problem = el("span", { class: "le-steps-problem", role: "alert" });
    this.code = el("code", {});
    this.teachers = el("summary", {}, this.words.label("for_teachers"));
    this.exact = el("details", { class: "le-steps-exact" }, this.teachers, this.code);
    this.root = el("section", { class: "le le-step-bar", lang: "de" }, this.name, this.said, this.more, this.second, this.onward, this.problem, this.exact);
    this.root.addEventListener("article-lessons:arrive", () => this.arrive());
    root.replaceChildren(this.root);
    this.unwatch = onChanges(model, WATCHED, () => this.paint());
    this.paint();
  }

  leave() {
    this.talk.leave();
    this.unwatch();
  }

  paint() {
    const [title, said, offer, other, code] = WATCHED.map((name) => this.model.get(name));
    this.root.setAttribute("aria-label", title.de);
    this.root.dataset.tasks = this.model.get("tasks").join(" ");
    this.name.replaceChildren(...this.words.both(title));
    this.said.setAttribute("aria-live", isAtWork(this.root) ? "polite" : "off"); // elsewhere one is not to be interrupted
    tell(this.said, said.de ? this.words.both(said) : []);
    this.more.replaceChildren(...this.words.both(offer));
    this.more.hidden = !offer.de;
    this.second.replaceChildren(...this.words.both(other ?? {}));
    this.second.hidden = !other?.de;
    this.onward.hidden = !offer.de || !code; // after a drill; what begins here is no end
    this.code.textContent = code;
    this.exact.hidden = !code;
    this.words.show(this.root);
    if (offer.de && this.offered === false && isAtWork(this.root)) this.more.focus(); // the card that had the focus goes
    this.offered = Boolean(offer.de);
  }

  arrive() {
    this.root.scrollIntoView({ block: "start" });
    this.more.focus({ preventScroll: true });
  }

  ask(event, wish) {
    if (event.detail > 1) return; // the second half of a double click
    this.problem.replaceChildren();
    this.talk.ask({ do: wish }, () => this.problem.replaceChildren(), () => this.giveUp(), PATIENCE);
  }

  giveUp() {
    this.problem.replaceChildren(...this.words.label("not_saved"));
    this.words.show(this.root);
  }
}

function render({ model, el: root }) {
  const bar = new Bar(model, root);
  return () => bar.leave();
}

export default { render };
