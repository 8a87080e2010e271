// What the lines and colours in the text say, for the layers that are on.
import { el } from "../elements.js";

// By layer: the name of the label, and the classes by which a word looks like those in the text.
const SIGNS = {
  word: [
    ["sign_words", ""],
    ["sign_new", "le-layer-word"],
    ["sign_begun", "le-layer-word le-begun"],
    ["sign_known", "le-layer-word le-known"],
    ["sign_own", "le-own-word"],
  ],
  actor: [
    ["sign_person", "le-layer-actor le-kind-person"],
    ["sign_organisation", "le-layer-actor"],
    ["sign_place", "le-layer-actor le-kind-place"],
  ],
};

export class Legend {
  constructor(words) {
    this.words = words;
    this.element = el("p", { class: "le-reader-help le-legend" });
  }

  show(on) {
    const signs = Object.entries(SIGNS).flatMap(([layer, found]) => (on.has(layer) ? found : []));
    this.element.hidden = signs.length === 0;
    this.element.replaceChildren(...signs.map(([label, look]) => this.sign(label, look)));
  }

  sign(label, look) {
    const [german, ...help] = this.words.label(label);
    return el("span", {}, el("span", { class: look }, german), ...help);
  }
}
