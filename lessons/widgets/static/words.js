// What is said: German always, and beside it the language of help that the learner chose.
import { el, toggleClass } from "./elements.js";

// A text in its languages, `{de: "Prüfen", en: "Check"}`; a string is German.
export const inLanguages = (text) => (typeof text === "string" ? { de: text } : (text ?? {}));

// The same with another sentence made of each, language by language; where one has no other, the German stands.
export function combined(texts, make) {
  const all = texts.map(inLanguages);
  const languages = [...new Set(all.flatMap(Object.keys))];
  return Object.fromEntries(languages.map((language) => [language, make(...all.map((text) => text[language] ?? text.de))]));
}

// The words of the interface: German always, and beside it the language of help that the learner chose.
export class Words {
  constructor(model) {
    this.model = model;
  }
  entry(name, block = "labels") {
    return (this.model.get("words")[block] || {})[name] || { de: name };
  }
  german(name) {
    return this.entry(name).de;
  }
  language() {
    return this.model.get("language");
  }
  helps() {
    return this.language() !== "de";
  }
  // The languages of help that there are, and the one that a switch turns on or off.
  others() {
    return Object.keys(this.entry("help")).filter((language) => language !== "de");
  }
  helper() {
    if (this.helps()) this.chosen = this.language();
    return this.chosen ?? this.others()[0] ?? "de";
  }
  label(name) {
    return this.both(this.entry(name));
  }
  note(name) {
    return this.both(this.entry(name, "notes"));
  }
  // A sentence in its languages, made of words of the interface: "1 von 3", "1 of 3".
  made(make, ...names) {
    return combined(names.map((name) => this.entry(name)), make);
  }
  outOf(count, total) {
    return this.made((of) => `${count} ${of} ${total}`, "of");
  }
  // German and its help as nodes, one if they say the same; `show` hides what is not wanted at the moment.
  both(text) {
    const { de = "", ...others } = inLanguages(text);
    const helps = Object.entries(others).filter(([, help]) => help && help !== de);
    return [el("span", {}, de), ...helps.map(([lang, help]) => this.helping(lang, ` ${help}`))];
  }
  helping(lang, text) {
    return el("span", { class: "le-help", lang, hidden: lang !== this.language() }, text);
  }
  show(root) {
    toggleClass(root, "le-with-help", this.helps());
    for (const node of root.querySelectorAll(".le-help")) node.hidden = node.lang !== this.language();
  }
  // What can only be one text: the German, or where there is none, the meaning in the language of help.
  meaning(text) {
    const { de, ...others } = inLanguages(text);
    if (de) return { text: de, lang: "de" };
    const lang = this.language() in others ? this.language() : Object.keys(others)[0];
    return { text: others[lang] ?? "", lang };
  }
  plain(text) {
    return this.meaning(text).text;
  }
}

// A sentence of the interface in its languages, with what stands for {name} in it.
export function filled(text, values) {
  return combined([text], (said) => said.replace(/\{(\w+)\}/g, (_, name) => values[name]));
}

// A language of help by its name: "Hilfe auf Englisch", "Help in English".
export function helpName(words, language) {
  const name = (inside) => new Intl.DisplayNames([inside], { type: "language" }).of(language);
  const sentences = Object.entries(words.entry("help"));
  return Object.fromEntries(sentences.map(([inside, said]) => [inside, said.replace("{language}", name(inside))]));
}

// The button that turns help on and off; `change(language)` says it to the kernel.
export function helpSwitch(words, change) {
  const name = words.plain(helpName(words, words.helper()));
  const turn = () => change(words.helps() ? "de" : words.helper());
  const attributes = { type: "button", class: "le-help-switch", "aria-label": name, title: name, onclick: turn };
  return el("button", attributes, words.helper().toUpperCase());
}

// After another language was chosen: what is shown of a widget, and how its switch stands.
export function showHelp(words, root, turner) {
  words.show(root);
  turner?.setAttribute("aria-pressed", String(words.helps()));
  turner?.replaceChildren(words.helper().toUpperCase());
}

export function button(words, name, action, attributes = {}) {
  return el(
    "button",
    { type: "button", class: "le-button", onclick: action, ...attributes },
    words.label(name),
  );
}
