// The text that a task belongs to: said where it is not the learner's own, opened where a reader shows it; and the
// sentence in it that proves the answer.
import { el, freshId } from "../elements.js";
import { quoted } from "./feedback.js";
import { OTHER_TEXT, passOver, show } from "./onward.js";
import { button, filled } from "../words.js";

export class Source {
  constructor(card) {
    this.card = card;
    this.note = el("span", { id: freshId("source") });
    this.line = el("p", { class: "le-source-line", hidden: true }, this.note);
    this.opener = this.opens("read", "le-to-text");
    this.finder = this.opens("show", "le-button");
    this.skipper = el("button", { type: "button", class: "le-to-text le-skip", onclick: () => passOver(card) });
    this.proof = button(card.words, "evidence", () => this.toggle(), { "aria-expanded": "false" });
    this.quotation = el("div", { class: "le-evidence", hidden: true });
    this.finder.append(...card.words.label("in_reader").filter(Boolean));
  }

  opens(wish, name) {
    const id = freshId(wish); // by which the reader leads back
    const ask = () => this.card.busy || this.card.ask({ do: wish, back: id });
    return el("button", { type: "button", class: name, id, onclick: ask });
  }

  toggle() {
    this.quotation.hidden = !this.quotation.hidden;
    this.paint();
    this.card.fit.check();
    if (!this.quotation.hidden) show(this.card.root, this.quotation); // it stands below the buttons
  }

  paint() {
    const { text, evidence } = this.card.model.get("state");
    for (const opener of [this.opener, this.finder])
      opener.hidden = text === null || !this.card.model.get("reads");
    this.paintLine(text);
    this.paintProof(evidence);
  }

  // The way to the learner's own text stands in the heading, the way to another one beside the words that name it.
  paintLine(text) {
    const { words, helpButton, question } = this.card;
    const other = text !== null && !text.own;
    const say = (name) => words.both(filled(words.entry(name), { level: text?.level })).filter(Boolean);
    this.line.hidden = !other;
    this.note.replaceChildren(...(other ? say("belongs_to") : []));
    this.opener.replaceChildren(...say(other ? "open_text" : "to_text"));
    this.card.root.classList.toggle(OTHER_TEXT, other);
    this.skipper.replaceChildren(...say("skip_text"));
    this.skipper.hidden = this.card.marked() || this.card.model.get("led"); // there Python brings the next
    if (other) this.line.append(this.opener, this.skipper);
    else helpButton.before(this.opener);
    if (other) question.setAttribute("aria-describedby", this.note.id);
    else question.removeAttribute("aria-describedby");
  }

  paintProof(evidence) {
    this.proof.hidden = evidence.length === 0 || !this.card.marked();
    if (this.proof.hidden) this.quotation.hidden = true;
    const open = !this.quotation.hidden;
    this.proof.setAttribute("aria-expanded", String(open));
    this.proof.replaceChildren(...this.card.words.label(open ? "evidence_hide" : "evidence").filter(Boolean));
    this.quotation.replaceChildren(...evidence.map((found) => quoted(this.card, found)));
  }
}
