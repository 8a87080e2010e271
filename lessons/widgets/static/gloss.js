// The small card that opens at a word or an actor.

class GlossCard {
  constructor(words, host) {
    this.words = words;
    this.host = host;
    this.element = el("div", {
      class: "le-gloss-card",
      role: "dialog",
      tabindex: "-1",
      popover: "manual",
      onkeydown: (event) => this.key(event),
    });
    this.outside = (event) =>
      !this.element.contains(event.target) && event.target !== this.word && this.close(false);
    this.follow = () => this.move();
    host.append(this.element);
  }

  open(word, title, lines) {
    this.close(false);
    this.word = word;
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
    this.element.setAttribute("aria-label", title);
    this.element.replaceChildren(close, ...lines);
    this.element.showPopover();
    word.setAttribute("aria-expanded", "true");
    this.move();
    this.element.focus({ preventScroll: true });
    document.addEventListener("pointerdown", this.outside, true);
    document.addEventListener("scroll", this.follow, true);
    window.addEventListener("resize", this.follow);
  }

  close(back) {
    if (!this.word) return;
    document.removeEventListener("pointerdown", this.outside, true);
    document.removeEventListener("scroll", this.follow, true);
    window.removeEventListener("resize", this.follow);
    this.element.hidePopover();
    this.word.setAttribute("aria-expanded", "false");
    if (back) this.word.focus({ preventScroll: true });
    this.word = null;
  }

  key(event) {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    this.close(true);
  }

  // Below the word; above it where there is no room; on a narrow screen as wide as the text.
  move() {
    const word = this.word.getClientRects()[0] ?? this.word.getBoundingClientRect();
    const host = this.host.getBoundingClientRect();
    const card = this.element;
    card.style.width = `${Math.min(360, host.width - 16)}px`;
    const left = host.width < 480 ? host.left + 8 : Math.min(word.left, host.right - card.offsetWidth - 8);
    const below = word.bottom + 6;
    const fits = below + card.offsetHeight < window.innerHeight;
    card.style.left = `${Math.max(8, left)}px`;
    card.style.top = `${fits ? below : Math.max(8, word.top - card.offsetHeight - 6)}px`;
  }
}

// What the card says about a word of the vocabulary.
function wordLines(words, gloss) {
  const name = [gloss.article, gloss.lemma].filter(Boolean).join(" ");
  const head = el(
    "p",
    { class: "le-gloss-head" },
    el("strong", { lang: "de" }, name),
    el("span", { class: "le-level" }, gloss.level),
  );
  const plural = gloss.article
    ? ["", "–", "-", "—"].includes(gloss.plural)
      ? words.german("no_plural")
      : `${words.german("plural")}: ${gloss.plural}`
    : "";
  const grammar = [plural, gloss.forms, gloss.government]
    .filter(Boolean)
    .map((line) => el("p", { class: "le-gloss-grammar" }, line));
  const example = el(
    "p",
    { class: "le-gloss-example" },
    el("span", {}, gloss.example),
    el("span", { class: "le-en", lang: "en" }, ` ${gloss.example_en}`),
  );
  return [
    head,
    ...grammar,
    el("p", {}, gloss.definition),
    el("p", { class: "le-gloss-english", lang: "en" }, gloss.gloss),
    example,
  ];
}

// What it says about an actor.
function actorLines(words, actor) {
  const head = el("p", { class: "le-gloss-head" }, el("strong", {}, actor.name));
  const role = el("p", {}, words.both({ de: actor.role, en: actor.role_en }));
  const note = actor.note
    ? el("p", { class: "le-gloss-example" }, words.both({ de: actor.note, en: actor.note_en }))
    : "";
  return [head, role, note].filter(Boolean);
}
