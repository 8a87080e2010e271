// All types of task to choose from: a type that is pressed shows its worked example below the form, to be tried.
import { el } from "../elements.js";

export class Gallery {
  constructor(form) {
    this.form = form;
    this.type = "";
    this.types = form.model.get("types").map((each) => this.button(each));
    this.file = form.choice(this.files(), "new_file");
    this.add = form.button("add", () => this.write());
    this.add.disabled = true;
    const list = el("ul", { class: "le-adapt-types" }, this.types.map((button) => el("li", {}, button)));
    const adding = el("div", { class: "le-adapt-row" }, form.labelled("new_in", this.file), this.add);
    const help = el("p", { class: "le-adapt-help" }, form.say("gallery_help"));
    this.element = el("details", { class: "le-adapt-gallery" }, el("summary", {}, form.say("gallery")), help, list, adding);
  }

  // Tasks go where questions are; words, people and dates are no tasks.
  files() {
    const names = this.form.model.get("files").filter((name) => name.startsWith("questions/"));
    return names.map((name) => [name, name]);
  }

  button({ type, title }) {
    const said = title[this.form.model.get("language")] ?? title.de;
    const act = () => this.choose(type);
    return el("button", { type: "button", class: "le-adapt-type", "data-type": type, "aria-pressed": "false", onclick: act }, el("b", {}, said), el("code", {}, type));
  }

  choose(type) {
    this.type = type;
    for (const button of this.types) button.setAttribute("aria-pressed", String(button.dataset.type === type));
    this.add.disabled = this.files().length === 0;
    this.form.ask({ do: "example", type });
  }

  // The file of an open or chosen task is meant, until another one is chosen here.
  follow(file) {
    if (file === this.followed) return;
    this.followed = file;
    if (this.files().some(([name]) => name === file)) this.file.value = file;
  }

  write() {
    this.element.open = false;
    this.form.add(this.file.value, this.type);
  }
}
