// The buttons of a card, always in the same order: what a learner most likely wants next comes first.
import { el, toggleClass } from "../elements.js";
import { goOn } from "./onward.js";
import { button } from "../words.js";

export class Buttons {
  constructor(card) {
    this.card = card;
    this.anyway = false;
    const { words } = card;
    const check = (event) => card.submit(event);
    this.primary = el("button", { type: "button", class: "le-button le-primary", onclick: check });
    this.onward = button(words, "onward", (event) => event.detail > 1 || goOn(card));
    this.onward.classList.add("le-onward");
    this.skip = button(words, "skip", (event) => event.detail > 1 || card.ask({ do: "skip" }));
    this.solution = button(words, "solution", () => card.ask({ do: "reveal" }));
    this.more = button(words, "explain_all", () => card.toggleMore());
    const all = [this.primary, this.onward, this.skip, card.source.proof, this.solution, this.more];
    this.element = el("div", { class: "le-actions" }, all);
  }

  main() {
    return this.card.over() || this.card.recorded() ? this.onward : this.primary;
  }

  paint(state) {
    const { words, model, everything } = this.card;
    const marked = this.card.marked();
    this.anyway &&= !marked;
    const unheard = this.card.body.unheard?.() ?? false;
    this.primary.hidden = unheard;
    toggleClass(this.card.root, "le-mute", unheard && !this.leads()); // nothing can be done here
    this.primary.replaceChildren(...words.label(this.next(state)).filter(Boolean));
    this.onward.hidden = !marked && !(unheard && this.leads());
    this.skip.hidden = !model.get("sealed");
    this.leadWith(this.main());
    this.solution.hidden = !marked || state.solved || state.shown || this.card.recorded();
    const unseen = Object.keys(state.revealed ?? {}).some((key) => !(key in (state.mark?.parts ?? {})));
    this.more.hidden = !marked || !(everything || this.card.folds() || (unseen && !state.shown));
    this.more.replaceChildren(...words.label(everything ? "explain_less" : "explain_all").filter(Boolean));
  }

  // Whether the answer is sent as it is at the next press, although parts of it are empty.
  offerAnyway(anyway) {
    if (anyway === this.anyway) return;
    this.anyway = anyway;
    this.paint(this.card.model.get("state"));
  }

  // Whether another card can take this one's place, of another kind.
  leads() {
    const { model } = this.card;
    return model.get("led") && !model.get("instant") && !model.get("sealed");
  }

  // What the button says that takes an answer, or the next one.
  next({ keyless }) {
    if (this.card.marked()) return this.card.recorded() ? "change" : "again";
    const name = this.card.model.get("sealed") ? "onward" : keyless ? "record" : "check";
    return this.anyway ? `${name}_anyway` : name;
  }

  leadWith(main) {
    for (const each of [this.primary, this.onward]) toggleClass(each, "le-primary", each === main);
    const [first] = this.element.children;
    if (first !== main) first.before(main);
  }
}
