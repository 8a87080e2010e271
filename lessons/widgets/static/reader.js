// The reader: a text, its levels, its layers.

const LAYERS = ["word", "actor", "date", "speech"];
const LABELS = { word: "show_words", actor: "show_actors", date: "show_dates", speech: "show_speech" };

class Reader {
  constructor(model, root) {
    this.model = model;
    this.words = new Words(model);
    this.on = new Set(["word"]);
    this.bar = el("div", { class: "le-reader-bar" });
    this.article = el("article", { class: "le-article", lang: "de" });
    this.help = el("p", { class: "le-reader-help" });
    this.root = el("section", { class: "le le-reader", lang: "de" }, this.bar, this.help, this.article);
    this.card = new GlossCard(this.words, this.root);
    root.replaceChildren(this.root);
    this.draw = () => this.paint();
    this.jump = () => this.mark();
    for (const name of ["text", "language"]) model.on(`change:${name}`, this.draw);
    model.on("change:place", this.jump);
    this.article.addEventListener("keydown", (event) => this.key(event));
    this.article.addEventListener("click", (event) =>
      this.tap(event.target.closest("[data-word], [data-actor]")),
    );
    this.paint();
  }

  leave() {
    this.card.close(false);
    for (const name of ["text", "language"]) this.model.off(`change:${name}`, this.draw);
    this.model.off("change:place", this.jump);
  }

  paint() {
    this.card.close(false);
    toggleClass(this.root, "le-with-help", this.words.helps());
    this.help.replaceChildren(...this.words.label("reader_help").filter(Boolean));
    this.bar.replaceChildren(this.levels(), this.helpSwitch(), this.layers());
    this.paintText();
    this.mark();
  }

  levels() {
    const texts = this.model.get("texts");
    const now = this.model.get("text").id;
    const name = freshId("level");
    const choices = texts.map((text) => {
      const input = el("input", {
        type: "radio",
        name,
        value: text.id,
        class: "le-sr",
        onchange: () => this.model.send({ do: "text", text: text.id }),
      });
      input.checked = text.id === now;
      return el("label", { class: "le-choice", title: text.title }, input, el("span", {}, text.level));
    });
    return el(
      "fieldset",
      { class: "le-choices", hidden: texts.length < 2 },
      el("legend", {}, this.words.label("text_level")),
      choices,
    );
  }

  layers() {
    const there = new Set(this.segments().flatMap((segment) => LAYERS.filter((layer) => layer in segment)));
    const buttons = LAYERS.filter((layer) => there.has(layer)).map((layer) =>
      el(
        "button",
        {
          type: "button",
          class: `le-toggle le-key-${layer}`,
          "aria-pressed": String(this.on.has(layer)),
          onclick: (event) => this.toggle(layer, event.currentTarget),
        },
        this.words.label(LABELS[layer]),
      ),
    );
    return el("div", { class: "le-toggles", role: "group" }, buttons);
  }

  helpSwitch() {
    const change = () => {
      const language = this.words.helps() ? "de" : "en";
      this.model.set("language", language);
      this.model.send({ do: "language", language });
    };
    return el(
      "button",
      {
        type: "button",
        class: "le-help-switch",
        "aria-pressed": String(this.words.helps()),
        "aria-label": this.words.german("help"),
        title: this.words.german("help"),
        onclick: change,
      },
      "EN",
    );
  }

  segments() {
    return this.model.get("text").paragraphs.flatMap((paragraph) => paragraph.segments);
  }

  toggle(layer, pressed) {
    if (!this.on.delete(layer)) this.on.add(layer);
    pressed.setAttribute("aria-pressed", String(this.on.has(layer)));
    this.paintText();
  }

  paintText() {
    const { headline, paragraphs } = this.model.get("text");
    const blocks = paragraphs.flatMap((paragraph) => this.block(paragraph));
    this.article.replaceChildren(el("h3", { class: "le-headline" }, headline), ...blocks);
    const [first] = this.stops();
    if (first) first.tabIndex = 0;
  }

  block({ number, heading, segments }) {
    const margin = el(
      "span",
      { class: "le-number" },
      el("span", { class: "le-sr" }, `${this.words.german("paragraph")} `),
      String(number),
    );
    const text = el(
      "p",
      { "data-paragraph": number },
      margin,
      segments.map((segment) => this.segment(segment)),
    );
    return heading ? [el("h4", { class: "le-subheading" }, heading), text] : [text];
  }

  segment(segment) {
    const seen = LAYERS.filter((layer) => layer in segment && this.on.has(layer));
    if (seen.length === 0) return document.createTextNode(segment.text);
    const kind = seen.includes("actor") ? ` le-kind-${this.model.get("actors")[segment.actor]?.kind}` : "";
    const attributes = { class: seen.map((layer) => `le-layer-${layer}`).join(" ") + kind };
    const opens = ["word", "actor"].find((layer) => seen.includes(layer));
    if (opens)
      Object.assign(attributes, {
        role: "button",
        tabindex: "-1",
        "aria-expanded": "false",
        [`data-${opens}`]: segment[opens],
      });
    return el("span", attributes, segment.text);
  }

  // Tab stops once in the text; arrow keys go from word to word.
  stops() {
    return [...this.article.querySelectorAll("[role=button]")];
  }

  key(event) {
    const stops = this.stops();
    const here = stops.indexOf(event.target);
    if (here < 0) return;
    const there = {
      ArrowRight: here + 1,
      ArrowDown: here + 1,
      ArrowLeft: here - 1,
      ArrowUp: here - 1,
      Home: 0,
      End: stops.length - 1,
    }[event.key];
    if (event.key === "Enter" || event.key === " ") this.tap(event.target);
    else if (there === undefined) return;
    else this.go(stops, stops[(there + stops.length) % stops.length]);
    event.preventDefault();
    event.stopPropagation();
  }

  go(stops, next) {
    for (const stop of stops) stop.tabIndex = stop === next ? 0 : -1;
    next.focus();
  }

  tap(target) {
    if (!target) return;
    for (const stop of this.stops()) stop.tabIndex = stop === target ? 0 : -1;
    const { word, actor } = target.dataset;
    if (word) this.card.open(target, word, wordLines(this.words, this.model.get("glosses")[word]));
    else this.card.open(target, target.textContent, actorLines(this.words, this.model.get("actors")[actor]));
  }

  // A place that an exercise or a cell points to.
  mark() {
    const place = this.model.get("place");
    for (const old of this.article.querySelectorAll(".le-pointed")) old.classList.remove("le-pointed");
    CSS.highlights?.delete("le-quote");
    if (!place) return;
    const paragraph = this.article.querySelector(`[data-paragraph="${Number(place.paragraph)}"]`);
    if (!paragraph) return;
    paragraph.classList.add("le-pointed");
    paragraph.scrollIntoView({ block: "center" });
    this.underline(paragraph, place.quote);
  }

  // The quotation may run over several nodes; a range finds it without touching them.
  underline(paragraph, quote) {
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT, (node) =>
      node.parentElement.closest(".le-number") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
    );
    const nodes = [];
    while (walker.nextNode()) nodes.push(walker.currentNode);
    const start = nodes
      .map((node) => node.data)
      .join("")
      .indexOf(quote);
    if (start < 0 || !CSS.highlights) return;
    const range = new Range();
    range.setStart(...at(nodes, start));
    range.setEnd(...at(nodes, start + quote.length));
    CSS.highlights.set("le-quote", new Highlight(range));
  }
}

function at(nodes, offset) {
  for (const node of nodes) {
    if (offset <= node.length) return [node, offset];
    offset -= node.length;
  }
  return [nodes.at(-1), nodes.at(-1).length];
}

function render({ model, el: root }) {
  const reader = new Reader(model, root);
  return () => reader.leave();
}

export default { render };
