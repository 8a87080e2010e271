// A learner's note on a paragraph: opened by a small button, kept while one writes.
import { Draft } from "../draft.js";
import { el, freshId, icon, toggleClass } from "../elements.js";
import { drawing, PEN } from "./draw.js";

const PAUSE = 700; // milliseconds without a key until what is written is kept

export class Note {
  constructor(talk, words, { lesson, id: text }, paragraph, stored) {
    Object.assign(this, { talk, words, text, paragraph, stored });
    this.draft = new Draft(`note/${lesson}/${text}/${paragraph}`);
    const id = freshId("note");
    this.button = el(
      "button",
      {
        type: "button",
        class: "le-tool le-note-open",
        "aria-expanded": "false",
        "aria-controls": id,
        "aria-label": `${words.german("note")}: ${words.german("paragraph")} ${paragraph}`,
        title: words.german("note"),
        onclick: () => this.toggle(),
      },
      drawing(PEN),
    );
    this.area = el("textarea", {
      rows: "3",
      maxlength: "20000",
      "aria-label": `${words.german("note")}: ${words.german("paragraph")} ${paragraph}`,
      oninput: () => this.typed(),
      onblur: () => this.keep(),
      onkeydown: (event) => this.key(event),
    });
    const unsaved = this.draft.read();
    this.area.value = unsaved ? unsaved.note : stored;
    if (unsaved) this.stored = unsaved.before;
    this.status = el("p", { class: "le-note-status", role: "status" });
    this.box = el("div", { id, class: "le-note", hidden: !this.area.value }, this.area, this.status);
    this.written();
    this.keep();
  }

  toggle() {
    this.box.hidden = !this.box.hidden;
    this.written();
    if (this.box.hidden) this.keep();
    else this.area.focus();
  }

  written() {
    this.button.setAttribute("aria-expanded", String(!this.box.hidden));
    toggleClass(this.button, "le-has-note", this.area.value.trim());
  }

  key(event) {
    event.stopPropagation(); // JupyterLab would take Enter and letters for itself
    if (event.key !== "Escape") return;
    event.preventDefault();
    this.box.hidden = true;
    this.written();
    this.button.focus();
  }

  typed() {
    this.written();
    this.status.replaceChildren();
    this.draft.write({ note: this.area.value, before: this.stored });
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.keep(), PAUSE);
  }

  // One message at a time, so that an older text can never be kept after a newer one.
  keep() {
    clearTimeout(this.timer);
    const note = this.area.value;
    if (this.busy || note === this.stored) return;
    this.busy = true;
    this.talk.ask(
      { do: "note", text: this.text, paragraph: this.paragraph, note, before: this.stored },
      (reply) => this.kept(reply, note),
      () => this.lost(),
    );
  }

  kept({ note, problem }, sent) {
    this.busy = false;
    if (problem) {
      this.status.replaceChildren(...this.words.both(problem));
      return;
    }
    this.stored = note;
    if (this.area.value === sent) this.area.value = note;
    if (this.area.value === note) this.draft.clear();
    else this.draft.write({ note: this.area.value, before: note });
    this.status.replaceChildren(icon("right"), " ", ...this.words.label("note_kept").filter(Boolean));
    this.keep();
  }

  lost() {
    this.busy = false;
    this.status.replaceChildren(...this.words.label("not_saved").filter(Boolean));
  }

  // Another reader of the same text has kept something; what is being written here comes first.
  heard(note) {
    if (this.busy || this.area.value !== this.stored || note === this.stored) return;
    this.stored = this.area.value = note;
    this.written();
  }
}
