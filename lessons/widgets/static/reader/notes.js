// A learner's note on a paragraph: opened by a small button, kept while one writes.

const PAUSE = 700; // milliseconds without a key until what is written is kept

class Note {
  constructor(talk, words, text, paragraph, stored) {
    Object.assign(this, { talk, words, text, paragraph, stored });
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
    this.area.value = stored;
    this.status = el("p", { class: "le-note-status", role: "status" });
    this.box = el("div", { id, class: "le-note", hidden: !stored }, this.area, this.status);
    this.written();
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
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.keep(), PAUSE);
  }

  // One message at a time, so that an older text can never be kept after a newer one.
  keep() {
    clearTimeout(this.timer);
    const note = this.area.value;
    if (this.sent !== undefined || note === this.stored) return;
    this.sent = note;
    this.talk.ask(
      { do: "note", text: this.text, paragraph: this.paragraph, note, before: this.stored },
      (reply) => this.kept(reply),
      () => this.lost(),
    );
  }

  kept({ note, problem }) {
    const sent = this.sent;
    this.sent = undefined;
    if (problem) {
      this.status.replaceChildren(problem);
      return;
    }
    this.stored = note;
    if (this.area.value === sent) this.area.value = note;
    this.status.replaceChildren(icon("right"), " ", ...this.words.label("note_kept").filter(Boolean));
    this.keep();
  }

  lost() {
    this.sent = undefined;
    this.status.replaceChildren(...this.words.label("not_saved").filter(Boolean));
  }

  // Another reader of the same text has kept something; what is being written here comes first.
  heard(note) {
    if (this.sent !== undefined || this.area.value !== this.stored || note === this.stored) return;
    this.stored = this.area.value = note;
    this.written();
  }
}
