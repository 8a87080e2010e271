// How a marked card is made to fit into the window: what is said of each part waits behind a button, and if that is not
// enough, all stands closer together (dense.css). Measured anew when the card gets another width.
import { toggleClass } from "../elements.js";
import { isTall } from "./onward.js";

const [WHOLE, FOLDED, DENSE] = [0, 1, 2];

export class Fit {
  constructor(card) {
    this.card = card;
    this.level = WHOLE;
    this.width = 0; // it has none before it stands on the page, nor while another task is at the front
    this.observer = globalThis.ResizeObserver && new ResizeObserver(() => requestAnimationFrame(() => this.resized()));
    this.observer?.observe(card.root);
  }

  leave() {
    this.observer?.disconnect();
  }

  get folds() {
    return this.level >= FOLDED;
  }

  // Draw the card as roomy as it fits.
  paint() {
    for (const level of [WHOLE, FOLDED, DENSE]) {
      this.level = level;
      toggleClass(this.card.root, "le-dense", level === DENSE);
      this.card.draw();
      if (!this.tooTall()) return;
    }
  }

  // After something was opened in it: what fits stays as it is.
  check() {
    if (this.tooTall() && this.level < DENSE) this.paint();
  }

  tooTall() {
    return this.card.marked() && isTall(this.card.root);
  }

  resized() {
    const { width } = this.card.root.getBoundingClientRect();
    if (Math.round(width) === this.width) return;
    this.width = Math.round(width);
    if (width && (this.level !== WHOLE || this.tooTall())) this.paint();
  }
}
