// The words of a lesson: a topic to choose, a field to search, a table.
import { onChange } from "./changes.js";
import { el } from "./elements.js";
import { filled, Words } from "./words.js";

class WordList {
  constructor(model, root) {
    this.model = model;
    this.words = new Words(model);
    this.rows = model.get("entries").map((entry) => ({ entry, node: this.row(entry), found: searched(entry) }));
    this.find = el("input", { type: "search", class: "le-find", oninput: () => this.choose() });
    this.topic = el("select", { onchange: () => this.choose() }, this.topics());
    this.topic.value = model.get("topic");
    this.count = el("p", { class: "le-small", role: "status" });
    this.root = el("section", { class: "le le-page le-wordlist", lang: "de", "aria-label": this.words.german("show_words") });
    this.root.append(this.choices(), this.count, this.table());
    root.replaceChildren(this.root);
    this.unwatch = onChange(model, { language: () => this.translate() });
    this.choose();
  }

  leave() {
    this.unwatch();
  }

  picture(name) {
    return this.words.entry(name, "pictures");
  }

  // An option holds no nodes: German, and beside it the language of help.
  option(value, name) {
    const { de, [this.words.language()]: help } = name;
    return el("option", { value }, help && help !== de ? `${de} · ${help}` : de);
  }

  topics() {
    const all = this.option("", this.picture("all_topics"));
    return [all, ...this.model.get("topics").map(({ id, name }) => this.option(id, name))];
  }

  choices() {
    const field = (label, input) => el("label", { class: "le-field" }, el("span", {}, this.words.both(label)), input);
    const topic = field(this.picture("topic"), this.topic);
    topic.hidden = this.model.get("topics").length < 2;
    const hidden = this.rows.length < 2;
    return el("div", { class: "le-fields", hidden }, field(this.words.entry("find_word"), this.find), topic);
  }

  table() {
    const head = ["word", "meaning"].map((name) => el("th", { scope: "col" }, this.words.label(name)));
    const body = el("tbody", {}, this.rows.map(({ node }) => node));
    const table = el("table", {}, el("thead", {}, el("tr", {}, head)), body);
    return el("div", { class: "le-scroll", tabindex: "0", role: "group", "aria-label": this.words.german("show_words") }, table);
  }

  row({ named, forms, unreviewed, definition, gloss, example }) {
    const draft = unreviewed ? [el("br"), el("span", { class: "le-small" }, this.words.label("unreviewed"))] : [];
    const small = forms.flatMap((line) => [el("br"), el("span", { class: "le-small" }, line)]);
    const meaning = Object.keys(gloss).length ? el("strong", {}, this.words.both(gloss)) : "";
    const below = el("span", { class: "le-small" }, this.words.both(example));
    return el("tr", {},
      el("th", { scope: "row" }, el("span", { class: "le-lemma" }, named), small, draft),
      el("td", {}, this.words.both(definition), meaning && " – ", meaning, el("br"), below));
  }

  // Which words are there: those of the topic in which everything that is looked for stands.
  choose() {
    const wanted = folded(this.find.value).split(/\s+/).filter(Boolean);
    const fits = ({ entry, found }) =>
      (!this.topic.value || entry.topic === this.topic.value) && wanted.every((part) => found.includes(part));
    for (const row of this.rows) row.node.hidden = !fits(row);
    const count = this.rows.filter(({ node }) => !node.hidden).length;
    const said = filled(this.words.entry("words_found"), { count, all: this.rows.length });
    this.count.replaceChildren(...this.words.both(said));
    this.words.show(this.root);
  }

  translate() {
    const { value } = this.topic;
    this.topic.replaceChildren(...this.topics());
    this.topic.value = value;
    this.words.show(this.root);
  }
}

// Umlauts are found however they are typed: "Rüstung" by Rüstung, Rustung and Ruestung.
const folded = (text) => text.toLowerCase().replaceAll("ß", "ss").normalize("NFD").replace(/\p{M}/gu, "");
const spelledOut = (text) =>
  text.toLowerCase().normalize("NFC").replace(/[äöü]/g, (letter) => ({ ä: "ae", ö: "oe", ü: "ue" })[letter]);

function searched({ named, forms, definition, gloss }) {
  const text = [named, ...forms, ...Object.values(definition), ...Object.values(gloss)].join(" ");
  return `${folded(text)} ${folded(spelledOut(text))}`;
}

function render({ model, el: root }) {
  const list = new WordList(model, root);
  return () => list.leave();
}

export default { render };
