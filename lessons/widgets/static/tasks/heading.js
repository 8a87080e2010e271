// The line over a task: its number and place, its skill and level. With another text it may be of another level, and
// counted otherwise.
import { el } from "../elements.js";

export class Heading {
  constructor(card) {
    this.card = card;
    this.line = el("span", { class: "le-meta", role: "heading", "aria-level": "3", tabindex: "-1" });
    this.paint();
  }

  paint() {
    const { model, words, item } = this.card;
    const draft = model.get("unreviewed") ? words.german("unreviewed") : "";
    const name = model.get("series") ? "" : this.card.title();
    const parts = [name, this.standing(), words.german(item.skill), model.get("state").level, draft];
    this.line.replaceChildren(parts.filter(Boolean).join(" · "));
  }

  // "4 von 19", where the task stands in a series; an optional one is in none.
  standing() {
    const { model, words } = this.card;
    const [place, total] = [model.get("place"), model.get("total")];
    if (total > 1) return `${place} ${words.german("of")} ${total}`;
    return model.get("optional") ? words.german("optional") : "";
  }
}
