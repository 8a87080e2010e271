// Handing in: a name, a button that saves the file with the answers, and typed answers that the learner holds to be right.
import { onChanges } from "./changes.js";
import { saveText } from "./download.js";
import { el, freshId, icon } from "./elements.js";
import { Talk } from "./talk.js";
import { Words } from "./words.js";

const WATCHED = ["language", "answered", "doubtful", "problem", "content"];

class HandIn {
  constructor(model, root) {
    this.model = model;
    this.words = new Words(model);
    this.talk = new Talk(model);
    this.root = el("section", { class: "le le-page le-hand-in", lang: "de", "aria-label": this.words.entry("title", "hand_in").de });
    this.said = el("p", { class: "le-small", role: "status", "aria-live": "polite" });
    this.field = el("input", { type: "text", id: freshId("name"), maxlength: "60", autocomplete: "off", spellcheck: "false", oninput: () => this.changed() });
    this.field.value = model.get("name");
    this.button = el("button", { type: "button", class: "le-button le-primary", onclick: () => this.hand() });
    root.replaceChildren(this.root);
    this.unwatch = onChanges(model, WATCHED, () => this.paint());
    this.paint();
  }

  leave() {
    this.talk.leave();
    this.unwatch();
  }

  // Whether the teacher collects, so that there is no file to save and send.
  collected() {
    return this.model.get("collected");
  }

  label(name) {
    return this.words.both(this.words.entry(name, "hand_in"));
  }

  paint() {
    this.words.show(this.root);
    const focused = document.activeElement === this.field;
    this.button.replaceChildren(...this.label(this.collected() ? "hand_in" : "save"));
    this.button.disabled = !this.field.value.trim() || this.model.get("answered") === 0;
    const [answered, total] = [this.model.get("answered"), this.model.get("total")];
    const count = this.words.both(this.words.made((of, word) => `${answered} ${of} ${total} ${word}`, "of", "answered"));
    const name = el("p", { class: "le-field" }, el("label", { for: this.field.id }, this.label("name")), this.field);
    this.root.replaceChildren(this.problem(), el("p", {}, this.label(this.collected() ? "what_collected" : "what")), name, this.doubtful(), el("p", {}, count), this.button, this.said);
    if (focused) this.field.focus();
  }

  problem() {
    const problem = this.model.get("problem");
    return problem ? el("p", { class: "le-warning", role: "alert" }, icon("warning"), el("span", {}, this.words.both(problem))) : "";
  }

  // Typed answers that count as not right: the teacher looks at those that are ticked.
  doubtful() {
    const found = this.model.get("doubtful");
    if (found.length === 0) return "";
    const rows = found.map(({ id, task, says, claimed }) => {
      const box = el("input", { type: "checkbox", "data-item": id, onchange: () => this.claim(id, box.checked) });
      box.checked = claimed;
      return el("li", {}, el("label", {}, box, el("span", {}, `${task} – `, el("strong", {}, says.join("; ")))));
    });
    return el("details", { open: this.root.querySelector("details")?.open }, el("summary", {}, this.label("doubtful")), el("ul", { class: "le-claims" }, rows));
  }

  changed() {
    this.button.disabled = !this.field.value.trim() || this.model.get("answered") === 0;
    this.said.replaceChildren();
  }

  claim(item, right) {
    this.ask({ do: "claim", item, right }, () => {});
  }

  // The name goes to the kernel, which writes it into the file; what comes back is saved, unless it was collected.
  hand() {
    const collected = this.collected();
    this.ask({ do: collected ? "hand_in" : "name", name: this.field.value }, () => {
      if (!collected) saveText(this.model.get("content"), this.model.get("file"), "application/json");
      this.said.replaceChildren(...this.label(collected ? "handed_in" : "saved"), ` ${this.model.get("file")}`);
    });
  }

  ask(message, done) {
    const lost = () => this.said.replaceChildren(...this.words.label("not_saved"));
    this.talk.ask(message, ({ problem }) => (problem ? this.said.replaceChildren(...this.words.both(problem)) : done()), lost);
  }
}

function render({ model, el: root }) {
  const page = new HandIn(model, root);
  return () => page.leave();
}

export default { render };
