// The small card that opens at a place of the text.
import { el, icon } from "../elements.js";

export class GlossCard {
  constructor(words, host, closed) {
    this.words = words;
    this.host = host;
    this.closed = closed;
    this.element = el("div", {
      class: "le-gloss-card",
      role: "dialog",
      tabindex: "-1",
      popover: "manual",
      onkeydown: (event) => this.key(event),
    });
    this.outside = (event) =>
      !this.element.contains(event.target) && event.target !== this.anchor && this.close(false);
    this.follow = () => this.move();
    host.append(this.element);
  }

  // `anchor` is the element or the range where the card stands, `stop` where the keyboard comes back to.
  open(anchor, stop, title, lines) {
    this.close(false);
    this.anchor = anchor;
    this.stop = stop;
    this.element.setAttribute("aria-label", title);
    this.element.showPopover();
    this.expanded(true);
    document.addEventListener("pointerdown", this.outside, true);
    document.addEventListener("scroll", this.follow, true);
    window.addEventListener("resize", this.follow);
    this.fill(lines);
  }

  fill(lines) {
    const close = el(
      "button",
      {
        type: "button",
        class: "le-close",
        "aria-label": this.words.german("close"),
        onclick: () => this.close(true),
      },
      icon("wrong"),
    );
    this.element.replaceChildren(...lines.filter(Boolean), close);
    this.move();
    this.element.focus({ preventScroll: true });
  }

  close(back) {
    if (!this.anchor) return;
    const stop = this.stop;
    document.removeEventListener("pointerdown", this.outside, true);
    document.removeEventListener("scroll", this.follow, true);
    window.removeEventListener("resize", this.follow);
    this.element.hidePopover();
    this.expanded(false);
    this.anchor = this.stop = null;
    this.closed();
    if (back) stop.focus({ preventScroll: true });
  }

  // A paragraph, in which a word without a button was reached, cannot say so.
  expanded(open) {
    if (this.stop.getAttribute("role") === "button") this.stop.setAttribute("aria-expanded", String(open));
  }

  key(event) {
    if (event.key !== "Escape" && !this.leaves(event)) return;
    event.preventDefault();
    event.stopPropagation();
    this.close(true);
  }

  // Tab beyond the last button, and before the first, leads back to the word: the card covers what comes next.
  leaves({ key, shiftKey, target }) {
    const buttons = [...this.element.querySelectorAll("button")].filter((each) => each.getClientRects().length > 0);
    return key === "Tab" && (shiftKey ? [this.element, buttons[0]] : [buttons.at(-1)]).includes(target);
  }

  // Below the word; above it where there is no room; whole in the window, also on a phone that has been turned; on a
  // narrow screen as wide as the text.
  move() {
    const word = this.anchor.getClientRects()[0] ?? this.anchor.getBoundingClientRect();
    const host = this.host.getBoundingClientRect();
    const card = this.element;
    card.style.width = `${Math.min(360, host.width - 16)}px`;
    const left = host.width < 480 ? host.left + 8 : Math.min(word.left, host.right - card.offsetWidth - 8);
    const below = word.bottom + 6;
    const fits = below + card.offsetHeight < window.innerHeight;
    const above = Math.min(word.top - card.offsetHeight - 6, window.innerHeight - card.offsetHeight - 8);
    card.style.left = `${Math.max(8, left)}px`;
    card.style.top = `${fits ? below : Math.max(8, above)}px`;
  }
}
