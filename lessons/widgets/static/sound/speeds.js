// How fast one wants to hear: three buttons, one choice for everything that is heard.
import { el } from "../elements.js";
import { speed, SPEEDS, takeSpeed } from "./voice.js";

export class Speeds {
  constructor(words, chosen) {
    this.buttons = Object.keys(SPEEDS).map((name) => {
      const choose = () => (takeSpeed(name), this.paint(), chosen());
      return el("button", { type: "button", class: "le-toggle", onclick: choose }, words.label(name));
    });
    this.element = el("div", { class: "le-speeds", role: "group", "aria-label": words.german("speed") }, this.buttons);
    this.paint();
  }

  paint() {
    Object.keys(SPEEDS).forEach((name, at) => this.buttons[at].setAttribute("aria-pressed", String(name === speed())));
  }
}
