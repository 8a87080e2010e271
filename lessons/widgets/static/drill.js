// The line above a drill: its name, its seed, and a button for a new one.

const PATIENCE = 3000; // milliseconds until a learner is told that nothing happens

class Bar {
  constructor(model, root) {
    this.model = model;
    this.words = new Words(model);
    this.nonce = 0;
    this.name = el("span", { class: "le-drill-name" });
    this.code = el("code", {});
    this.repeat = el("span", { class: "le-hint" });
    this.more = el("button", { type: "button", class: "le-button", onclick: (event) => this.ask(event) });
    this.said = el("span", { class: "le-drill-said", role: "status", "aria-live": "polite" });
    this.root = el("section", { class: "le le-drill", lang: "de" }, this.name, this.more, this.said, this.repeat);
    root.replaceChildren(this.root);
    this.hear = (message) => this.receive(message);
    this.draw = () => this.paint();
    model.on("msg:custom", this.hear);
    model.on("change:seed", this.draw);
    model.on("change:language", this.draw);
    this.paint();
  }

  leave() {
    clearTimeout(this.timer);
    this.model.off("msg:custom", this.hear);
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
    this.nonce += 1;
    this.said.replaceChildren();
    this.timer = setTimeout(() => this.giveUp(), PATIENCE);
    try {
      this.model.send({ do: "new", nonce: this.nonce });
    } catch {
      this.giveUp(); // the connection is gone
    }
  }

  receive(message) {
    if (message.did !== "new" || message.nonce !== this.nonce) return;
    clearTimeout(this.timer);
    this.said.replaceChildren(el("span", { class: "le-sr" }, `${this.own("new").de}: ${this.model.get("seed")}`));
  }

  giveUp() {
    clearTimeout(this.timer);
    this.said.replaceChildren(...this.words.label("not_saved"));
  }
}

function render({ model, el: root }) {
  const bar = new Bar(model, root);
  return () => bar.leave();
}

export default { render };
