// How fast one wants to hear: three buttons, and one choice for everything that is heard.
import { el } from "../elements.js";

const SPEEDS = ["slowly", "normally", "briskly"];
const KEPT = "article-lessons:speed";

export const speed = () => (SPEEDS.includes(localStorage.getItem(KEPT)) ? localStorage.getItem(KEPT) : "normally");

export class Speeds {
  constructor(words, chosen) {
    this.buttons = SPEEDS.map((name) => {
      const choose = () => (localStorage.setItem(KEPT, name), this.paint(), chosen());
      return el("button", { type: "button", class: "le-toggle", onclick: choose }, words.label(name));
    });
    this.element = el("div", { class: "le-speeds", role: "group", "aria-label": words.german("speed") }, this.buttons);
    this.paint();
  }

  paint() {
    SPEEDS.forEach((name, at) => this.buttons[at].setAttribute("aria-pressed", String(name === speed())));
  }
}
