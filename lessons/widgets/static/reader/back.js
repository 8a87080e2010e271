// The way back to the task or picture from which a place of the text was opened. It stays in sight while one reads.
import { el, icon } from "../elements.js";

export class WayBack {
  constructor(words) {
    this.words = words;
    this.from = "";
    const go = () => this.go();
    this.button = el("button", { type: "button", class: "le-button", onclick: go });
    this.element = el("div", { class: "le-way-back" }, this.button);
  }

  origin() {
    return this.from && document.getElementById(this.from);
  }

  // Stand before a part of the text, if one came from somewhere.
  offer(part) {
    const origin = this.origin();
    if (!origin) return this.element.remove();
    const back = this.words.entry("back_to");
    const name = origin.closest("section[aria-label]")?.getAttribute("aria-label");
    const said = this.words.both({ ...back, de: name ? `${back.de}: ${name}` : back.de });
    this.button.replaceChildren(icon("back"), " ", ...said.filter(Boolean));
    part.before(this.element);
  }

  go() {
    const origin = this.origin();
    this.from = "";
    this.element.remove();
    if (!origin) return;
    origin.closest("[data-task]")?.dispatchEvent(new CustomEvent("article-lessons:arrive")); // it may be away
    origin.scrollIntoView({ block: "center" });
    origin.focus({ preventScroll: true });
  }
}
