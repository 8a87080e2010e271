// The line above a drill: its name; at the end the score, and a button for more. Its seed is for teachers.
import { el } from "./elements.js";
import { Talk } from "./talk.js";
import { filled, Words } from "./words.js";

const TRAITS = ["kind", "seed", "count", "total", "right", "done"];
const WATCHED = ["seed", "done", "language"];
const PATIENCE = 3000; // milliseconds: a new drill takes a moment to make

class Bar {
  constructor(model, root) {
    this.model = model;
    this.words = new Words(model);
    this.talk = new Talk(model);
    this.name = el("span", { class: "le-drill-name" });
    this.score = el("span", { class: "le-drill-score", role: "status" });
    this.more = el("button", { type: "button", class: "le-button le-primary", onclick: (event) => this.ask(event) });
    this.said = el("span", { class: "le-drill-said", role: "status", "aria-live": "polite" });
    this.code = el("code", {});
    this.repeat = el("span", {});
    this.teachers = el("summary", {});
    const exact = el("details", { class: "le-drill-exact" }, this.teachers, this.repeat, this.code);
    this.root = el("section", { class: "le le-drill", lang: "de" }, this.name, this.score, this.more, this.said, exact);
    root.replaceChildren(this.root);
    this.draw = () => this.paint();
    for (const name of WATCHED) model.on(`change:${name}`, this.draw);
    this.paint();
  }

  leave() {
    this.talk.leave();
    for (const name of WATCHED) this.model.off(`change:${name}`, this.draw);
  }

  own(name) {
    return this.words.entry(name, "drill");
  }

  paint() {
    const [kind, seed, count, total, right, done] = TRAITS.map((name) => this.model.get(name));
    const say = (name) => this.words.both(filled(this.own(name), { right, total }));
    this.words.show(this.root);
    this.root.setAttribute("aria-label", this.own(kind).de);
    this.name.replaceChildren(...this.words.both(this.own(kind)));
    this.score.replaceChildren(...(done ? say("score") : []));
    this.more.replaceChildren(...say("more"));
    this.more.hidden = !done;
    this.teachers.replaceChildren(...say("for_teachers"));
    this.repeat.replaceChildren(...say("repeat"), ": ");
    this.code.textContent = `lesson.drill("${kind}", count=${count}, seed=${seed})`;
    if (done && this.done === false) this.more.focus(); // the card that had the focus has gone
    this.done = done;
  }

  ask(event) {
    if (event.detail > 1) return; // the second half of a double click
    this.said.replaceChildren();
    this.talk.ask({ do: "new" }, () => this.said.replaceChildren(), () => this.giveUp(), PATIENCE);
  }

  giveUp() {
    this.said.replaceChildren(...this.words.label("not_saved"));
  }
}

function render({ model, el: root }) {
  const bar = new Bar(model, root);
  return () => bar.leave();
}

export default { render };
