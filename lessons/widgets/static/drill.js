// The line above a drill: its name, its seed, and a button for a new one.
import { el } from "./elements.js";
import { Talk } from "./talk.js";
import { Words } from "./words.js";

const PATIENCE = 3000; // milliseconds: a new drill takes a moment to make

class Bar {
  constructor(model, root) {
    this.model = model;
    this.words = new Words(model);
    this.talk = new Talk(model);
    this.name = el("span", { class: "le-drill-name" });
    this.code = el("code", {});
    this.repeat = el("span", { class: "le-hint" });
    this.more = el("button", { type: "button", class: "le-button", onclick: (event) => this.ask(event) });
    this.said = el("span", { class: "le-drill-said", role: "status", "aria-live": "polite" });
    this.root = el("section", { class: "le le-drill", lang: "de" }, this.name, this.more, this.said, this.repeat);
    root.replaceChildren(this.root);
    this.draw = () => this.paint();
    model.on("change:seed", this.draw);
    model.on("change:language", this.draw);
    this.paint();
  }

  leave() {
    this.talk.leave();
    this.model.off("change:seed", this.draw);
    this.model.off("change:language", this.draw);
  }

  own(name) {
    return this.words.entry(name, "drill");
  }

  paint() {
    const kind = this.model.get("kind");
    const seed = this.model.get("seed");
    const title = `${this.own(kind).de} · ${this.own("number").de} ${seed}`;
    this.words.show(this.root);
    this.root.setAttribute("aria-label", title);
    this.name.replaceChildren(...this.words.both({ ...this.own(kind), de: title }));
    this.code.textContent = `lesson.drill("${kind}", count=${this.model.get("count")}, seed=${seed})`;
    this.repeat.replaceChildren(...this.words.both(this.own("repeat")), ": ", this.code);
    this.more.replaceChildren(...this.words.both(this.own("new")));
  }

  ask(event) {
    if (event.detail > 1) return; // the second half of a double click
    this.said.replaceChildren();
    this.talk.ask({ do: "new" }, () => this.made(), () => this.giveUp(), PATIENCE);
  }

  made() {
    this.said.replaceChildren(el("span", { class: "le-sr" }, `${this.own("new").de}: ${this.model.get("seed")}`));
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
