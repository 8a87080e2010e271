// Small tools for every widget. Text from files and learners only ever becomes text nodes and attribute values.

const SVG = "http://www.w3.org/2000/svg";

// Drawn in a box of 16 by 16; stroked, so that they keep their shape in every theme.
const ICONS = {
  empty: "M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11",
  open: "M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11",
  chosen: "M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11M8 6.5a1.5 1.5 0 1 0 0 3a1.5 1.5 0 1 0 0-3",
  right: "M3 8.5l3.2 3.5L13 4.5",
  almost: "M2.5 6.5q2.75-3 5.5 0t5.5 0M2.5 11q2.75-3 5.5 0t5.5 0",
  wrong: "M4 4l8 8M12 4l-8 8",
  other: "M4 4l8 8M12 4l-8 8",
  shown: "M1.5 8q6.5-8.5 13 0q-6.5 8.5-13 0M8 6.2a1.8 1.8 0 1 0 0 3.6a1.8 1.8 0 1 0 0-3.6",
  quote: "M3 5.5h10M3 8.5h10M3 11.5h6",
  back: "M13 8H3.5M7 4L3 8l4 4",
  up: "M8 13V3.5M4 7l4-4l4 4",
  down: "M8 3v9.5M4 9l4 4l4-4",
  warning: "M8 2.5L14.5 13.5h-13zM8 6.5v3.5M8 11.7v.3",
};

// JupyterLab takes keys (arrows, Enter, letters) away from whatever does not carry this attribute itself.
const OWN_KEYS = "data-lm-suppress-shortcuts";
const TOUCHED = ["button", "input", "select", "textarea"];

function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  if (TOUCHED.includes(tag) || "tabindex" in attributes) node.setAttribute(OWN_KEYS, "true");
  for (const [name, value] of Object.entries(attributes)) give(node, name, value);
  node.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== ""));
  return node;
}

function give(node, name, value) {
  if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
  else if (value === true) node.setAttribute(name, "");
  else if (value !== false && value !== null && value !== undefined) node.setAttribute(name, value);
}

function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  const path = document.createElementNS(SVG, "path");
  svg.setAttribute("viewBox", "0 0 16 16");
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("class", "le-icon");
  path.setAttribute("d", ICONS[name]);
  svg.append(path);
  return svg;
}

// Every widget on the page has this script for itself, so a counter alone would give two of them the same names.
const OWN = Math.random().toString(36).slice(2, 10);
let lastId = 0;
const freshId = (stem) => `le-${stem}-${OWN}-${(lastId += 1)}`;

// A text in its languages, `{de: "Prüfen", en: "Check"}`; a string is German.
const inLanguages = (text) => (typeof text === "string" ? { de: text } : (text ?? {}));

// The same with another sentence made of each, language by language; where one has no other, the German stands.
function combined(texts, make) {
  const all = texts.map(inLanguages);
  const languages = [...new Set(all.flatMap(Object.keys))];
  return Object.fromEntries(languages.map((language) => [language, make(...all.map((text) => text[language] ?? text.de))]));
}

// The words of the interface: German always, and beside it the language of help that the learner chose.
class Words {
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

// A language of help by its name: "Hilfe auf Englisch", "Help in English".
function helpName(words, language) {
  const name = (inside) => new Intl.DisplayNames([inside], { type: "language" }).of(language);
  const sentences = Object.entries(words.entry("help"));
  return Object.fromEntries(sentences.map(([inside, said]) => [inside, said.replace("{language}", name(inside))]));
}

// The button that turns help on and off; `change(language)` says it to the kernel.
function helpSwitch(words, change) {
  const name = words.plain(helpName(words, words.helper()));
  const turn = () => change(words.helps() ? "de" : words.helper());
  const attributes = { type: "button", class: "le-help-switch", "aria-label": name, title: name, onclick: turn };
  return el("button", attributes, words.helper().toUpperCase());
}

// After another language was chosen: what is shown of a widget, and how its switch stands.
function showHelp(words, root, turner) {
  words.show(root);
  turner?.setAttribute("aria-pressed", String(words.helps()));
  turner?.replaceChildren(words.helper().toUpperCase());
}

// A sentence of the interface in its languages, with what stands for {name} in it.
function filled(text, values) {
  return combined([text], (said) => said.replace(/\{(\w+)\}/g, (_, name) => values[name]));
}

function button(words, name, action, attributes = {}) {
  return el(
    "button",
    { type: "button", class: "le-button", onclick: action, ...attributes },
    words.label(name),
  );
}

function toggleClass(node, name, on) {
  node.classList.toggle(name, Boolean(on));
}

// Arrow keys move among the children of a toolbar, which is one stop of the Tab key.
function roving(container, items) {
  const list = () => items().filter((node) => !node.disabled);
  const focus = (node) => {
    for (const other of items()) other.tabIndex = other === node ? 0 : -1;
    node.focus();
  };
  items().forEach((node, place) => (node.tabIndex = place ? -1 : 0));
  container.addEventListener("focusin", (event) => {
    const inside = items().find((node) => node === event.target);
    if (inside) for (const other of items()) other.tabIndex = other === inside ? 0 : -1;
  });
  container.addEventListener("keydown", (event) => {
    const all = list();
    const here = all.indexOf(event.target);
    const steps = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
    const there = { Home: 0, End: all.length - 1 }[event.key] ?? here + (steps[event.key] ?? NaN);
    if (here < 0 || Number.isNaN(there)) return;
    event.preventDefault();
    event.stopPropagation();
    focus(all[(there + all.length) % all.length]);
  });
}
