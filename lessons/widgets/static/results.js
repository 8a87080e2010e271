// The result sheet: a table, what to look at again, earlier sheets; to print, or to save as a file.
import { onChanges } from "./changes.js";
import { saveText } from "./download.js";
import { el, icon } from "./elements.js";
import { followLinks, taskLink } from "./tasks/onward.js";
import { Words } from "./words.js";

const WATCHED = ["language", "sheet", "problem"];
const COLUMNS = ["answered", "first_try", "last_try"];

class Results {
  constructor(model, root) {
    this.model = model;
    this.words = new Words(model);
    this.root = el("section", { class: "le le-page le-results", lang: "de", "aria-label": this.words.german("results") });
    root.replaceChildren(this.root);
    followLinks();
    this.unwatch = onChanges(model, WATCHED, () => this.paint());
    this.paint();
  }

  leave() {
    this.frame?.remove();
    this.unwatch();
  }

  said(name) {
    return this.words.both(this.words.entry(name, "sheet"));
  }

  paint() {
    const sheet = this.model.get("sheet");
    this.words.show(this.root);
    this.root.replaceChildren(this.problem(), ...(sheet.day ? this.sheet(sheet) : []));
  }

  problem() {
    const problem = this.model.get("problem");
    return problem ? el("p", { class: "le-warning", role: "alert" }, icon("warning"), el("span", {}, this.words.both(problem))) : "";
  }

  sheet(sheet) {
    const date = el("p", { class: "le-small" }, `${this.words.entry("date", "sheet").de} ${sheet.spoken}`);
    const body = sheet.answered || sheet.learnt.length || sheet.begun || sheet.own.length ? [this.table(sheet), ...this.below(sheet)] : [el("p", {}, this.said("nothing"))];
    return [date, ...body, this.earlier(sheet.earlier), this.buttons()];
  }

  table(sheet) {
    const head = ["skill", ...COLUMNS].map((name) => el("th", { scope: "col" }, this.words.label(name)));
    const rows = sheet.skills.map((skill) => this.row(this.words.label(skill.skill), skill));
    const total = this.row(this.said("total"), sheet, "le-total");
    return el("table", {}, el("caption", {}, this.words.label("results")), el("thead", {}, el("tr", {}, head)), el("tbody", {}, rows, total));
  }

  // A sheet of an earlier version does not say how many answers were marked: all were.
  row(name, { answered, total, first, last, marked = answered }, kind = null) {
    const counted = marked ? [first, last] : ["–", "–"];
    const cells = [this.words.both(this.words.outOf(answered, total)), ...counted.map(String)].map((cell) => el("td", {}, cell));
    return el("tr", { class: kind }, el("th", { scope: "row" }, name), cells);
  }

  below(sheet) {
    const numbers = [[sheet.learnt.length, "words_learnt"], [sheet.begun, "words_begun"], [sheet.due, "due_now"]];
    const line = numbers.flatMap(([number, name], place) => [place ? " · " : "", el("span", {}, el("strong", {}, String(number)), " ", this.said(name))]);
    const words = sheet.learnt.length ? el("p", { class: "le-small" }, sheet.learnt.join(", ")) : "";
    const own = sheet.own.length ? el("p", { class: "le-small" }, this.said("own_words"), ": ", sheet.own.join(", ")) : "";
    const links = sheet.revisit.flatMap((item, place) => [place ? ", " : "", taskLink(item)]);
    const again = sheet.revisit.length ? [this.words.label("to_revisit"), ": ", ...links].flat() : this.words.label("nothing_to_revisit");
    return [el("p", {}, line), words, own, el("p", {}, again)];
  }

  earlier(sheets) {
    if (sheets.length === 0) return "";
    const head = [this.said("day"), ...COLUMNS.map((name) => this.words.label(name))].map((name) => el("th", { scope: "col" }, name));
    const rows = sheets.map((sheet) => this.row(sheet.spoken, sheet));
    const table = el("table", {}, el("thead", {}, el("tr", {}, head)), el("tbody", {}, rows));
    return el("details", {}, el("summary", {}, this.said("earlier")), table);
  }

  buttons() {
    const make = (name, action) => el("button", { type: "button", class: "le-button", onclick: action }, this.said(name));
    return el("div", { class: "le-actions" }, make("print", () => this.print()), make("save", () => this.save()));
  }

  // The page is printed from a frame of its own, for JupyterLab would print the whole notebook.
  print() {
    this.frame?.remove();
    const name = this.words.german("results");
    this.frame = el("iframe", { class: "le-sr", title: name, "aria-hidden": "true", tabindex: "-1", srcdoc: this.model.get("page") });
    this.frame.addEventListener("load", () => this.frame.contentWindow.print());
    this.root.append(this.frame);
  }

  save() {
    saveText(this.model.get("page"), this.model.get("file"), "text/html");
  }
}

function render({ model, el: root }) {
  const results = new Results(model, root);
  return () => results.leave();
}

export default { render };
