// A picture whose things can be chosen. The picture is an image with its alternative text; over each thing lies a
// button, so mouse, finger and keyboard do the same, and what is chosen is explained on a card beside it.
import { fileButtons } from "./files.js";
import { Story } from "./story.js";
import { el, freshId, icon, roving } from "../elements.js";
import { inLanguages, Words } from "../words.js";
import { Talk } from "../talk.js";

const PATIENCE = 4000; // milliseconds until a silent kernel is mentioned
const LOOSE = 0.12; // by how much the room may differ from the picture before it is drawn again

export class Chart {
  // `extras(chart)` gives the row of controls above the picture, `hint` names the sentence under it.
  constructor(model, root, hint, extras) {
    Object.assign(this, { model, hint, extras, chosen: null, links: [] });
    this.words = new Words(model);
    this.choice = { ...model.get("choice") };
    this.bar = el("div", { class: "le-chart-bar" });
    this.help = el("p", { class: "le-chart-help" });
    this.sheet = el("div", { class: "le-chart-sheet" });
    this.content = el("div", { "aria-live": "polite" });
    this.story = null; // while it is told
    this.card = el("div", { class: "le-chart-card", id: freshId("card"), hidden: true }, this.closer(), this.content);
    this.said = el("p", { class: "le-chart-said", role: "status" });
    this.table = el("details", { class: "le-chart-table" });
    this.files = el("div", { class: "le-chart-files" });
    this.root = el("section", { class: "le le-chart", lang: "de" }, this.bar, this.help, this.said, this.sheet, this.table, this.files);
    root.replaceChildren(this.root);
    this.root.addEventListener("keydown", (event) => this.key(event));
    this.listen();
    this.draw();
  }

  listen() {
    this.onDraw = () => this.draw();
    this.talk = new Talk(this.model);
    for (const name of ["picture", "language"]) this.model.on(`change:${name}`, this.onDraw);
    this.watch = new ResizeObserver(() => this.fit());
    this.watch.observe(this.root);
  }

  leave() {
    this.watch.disconnect();
    clearTimeout(this.timer);
    this.talk.leave();
    this.forget();
    for (const name of ["picture", "language"]) this.model.off(`change:${name}`, this.onDraw);
  }

  say(name) {
    return this.words.both(this.words.entry(name, "pictures"));
  }

  plain(name) {
    return this.words.entry(name, "pictures").de;
  }

  // A name in German and in the language of help, for lists that hold no nodes.
  beside(text) {
    const { de, [this.words.language()]: help } = inLanguages(text);
    return help && help !== de ? `${de} · ${help}` : de;
  }

  draw() {
    const picture = this.model.get("picture");
    this.root.setAttribute("aria-label", picture.title);
    this.help.replaceChildren(...this.say(this.hint).filter(Boolean));
    this.help.hidden = Boolean(picture.missing) || picture.areas.length === 0;
    const place = this.controls().indexOf(document.activeElement);
    this.bar.replaceChildren(...this.extras(this));
    this.controls()[place]?.focus();
    this.paint(picture);
    this.paintTable(picture);
    this.files.hidden = Boolean(picture.missing);
    this.files.replaceChildren(...fileButtons(this));
    const same = this.chosen && this.buttons.find((node) => node.dataset.id === this.chosen.id);
    if (same) this.choose(same, false);
    else this.close(false);
    this.words.show(this.root);
  }

  controls() {
    return [...this.bar.querySelectorAll("select, button, input")];
  }

  paint(picture) {
    this.forget();
    this.sheet.style.maxWidth = `${picture.width * (1 + LOOSE)}px`;
    if (picture.missing) {
      this.buttons = [];
      this.show(el("p", { class: "le-chart-missing" }, this.words.both(picture.missing)));
      return;
    }
    const images = ["light", "dark"].map((theme) => this.image(picture, theme));
    this.buttons = picture.areas.map((area) => this.button(area));
    const tools = el("div", { class: "le-chart-areas", role: "group", "aria-label": picture.title }, this.buttons);
    roving(tools, () => this.buttons);
    this.show(...images, tools);
  }

  show(...parts) {
    this.sheet.replaceChildren(...parts, ...(this.story ? [] : [this.card]));
  }

  // An image cannot run anything, whatever stands in it.
  image(picture, theme) {
    const link = URL.createObjectURL(new Blob([picture[theme]], { type: "image/svg+xml" }));
    this.links.push(link);
    return el("img", { class: `le-chart-${theme}`, src: link, alt: picture.alt, width: picture.width, height: picture.height });
  }

  forget() {
    for (const link of this.links.splice(0)) URL.revokeObjectURL(link);
  }

  button(area) {
    const node = el("button", {
      type: "button", class: "le-chart-area", "data-id": area.id, "aria-label": area.name,
      "aria-expanded": "false", "aria-controls": this.card.id, onclick: () => this.choose(node),
    });
    for (const side of ["left", "top", "width", "height"]) node.style[side] = `${100 * area[side]}%`;
    // A small area is as wide as a finger needs, and at the edge of the picture it still stays within it.
    node.style.left = `min(${100 * area.left}%, calc(100% - 24px))`;
    return node;
  }

  paintTable({ title, table }) {
    this.table.hidden = table.rows.length === 0;
    const head = el("tr", {}, table.head.map((cell) => el("th", { scope: "col" }, cell)));
    const rows = table.rows.map((cells) => el("tr", {}, cells.map((cell) => el("td", {}, cell))));
    const whole = el("table", {}, el("caption", {}, title), el("thead", {}, head), el("tbody", {}, rows));
    this.table.replaceChildren(el("summary", {}, this.say("as_table")), el("div", { class: "le-chart-scroll", tabindex: "0", role: "region", "aria-label": `${this.plain("as_table")}: ${title}` }, whole));
  }

  // --- What is chosen ---

  choose(node, scroll = true) {
    const again = this.chosen?.node === node && !this.story;
    if (again && scroll) return this.close(false);
    for (const other of this.buttons) other.setAttribute("aria-expanded", String(other === node));
    this.chosen = { id: node.dataset.id, node };
    this.content.replaceChildren(...this.explain(this.model.get("details")[node.dataset.id]));
    this.card.hidden = false;
    if (this.story) this.content.scrollTop = 0;
    else this.put(node);
    if (scroll && !this.story) this.card.scrollIntoView({ block: "nearest" });
    if (scroll) node.scrollIntoView({ block: "nearest" });
  }

  // Below the thing, above it where the picture ends; never wider than the picture.
  put(node) {
    const room = this.sheet.clientWidth;
    const left = Math.max(0, Math.min(node.offsetLeft, room - this.card.offsetWidth));
    const below = node.offsetTop + node.offsetHeight + 6;
    const above = node.offsetTop - this.card.offsetHeight - 6;
    const fits = below + this.card.offsetHeight <= this.sheet.clientHeight || above < 0;
    Object.assign(this.card.style, { left: `${left}px`, top: `${fits ? below : above}px` });
  }

  close(focus = true) {
    const node = this.chosen?.node;
    this.card.hidden = true;
    this.story?.end();
    this.story = this.chosen = null;
    for (const other of this.buttons) other.setAttribute("aria-expanded", "false");
    if (focus && node?.isConnected) node.focus();
  }

  closer() {
    const label = this.words.german("close");
    return el("button", { type: "button", class: "le-close", "aria-label": label, onclick: () => this.close() }, icon("wrong"));
  }

  key(event) {
    if (event.key !== "Escape" || !this.chosen) return;
    event.preventDefault();
    event.stopPropagation();
    this.close();
  }

  explain(details) {
    if (!details) return [];
    const title = el("p", { class: "le-chart-title" }, this.words.both(details.title));
    return [title, ...details.parts.map((part) => this.part(part))];
  }

  part({ head, text, sentence }) {
    return el("div", { class: "le-chart-part" },
      head.de ? el("p", { class: "le-chart-head" }, this.words.both(head)) : "",
      text.de ? el("p", {}, this.words.both(text)) : "",
      sentence ? this.sentence(sentence) : "");
  }

  sentence({ before, quote, after, place }) {
    const where = el("span", { class: "le-chart-where" }, this.words.label("paragraph"), ` ${place[1]}`);
    const id = `${this.card.id}-${place.join("-")}`; // the same when the card is drawn again: the reader leads back to it
    const show = () => this.talk.tell({ do: "jump", place, back: id });
    const jump = this.model.get("jumps") ? el("button", { type: "button", class: "le-button", id, onclick: show }, this.say("in_reader")) : "";
    return el("div", {}, el("blockquote", {}, before, el("mark", {}, quote), after), el("p", { class: "le-chart-foot" }, where, jump));
  }

  // --- Step by step ---

  tell() {
    this.close(false);
    this.story = new Story(this);
    this.story.begin();
  }

  step(name, action) {
    return el("button", { type: "button", class: "le-button", onclick: action }, this.say(name));
  }

  // --- Drawn again ---

  ask(changes, spoken = true) {
    Object.assign(this.choice, changes); // kept here: the kernel may not have answered the last one yet
    const lost = () => spoken && this.said.replaceChildren(...this.say("no_kernel"));
    this.talk.ask({ do: "view", ...this.choice, width: this.room() }, () => this.said.replaceChildren(), lost, PATIENCE);
  }

  room() {
    return Math.round(this.root.clientWidth / 20) * 20 || this.model.get("picture").width;
  }

  fit() {
    clearTimeout(this.timer);
    const wide = this.model.get("picture").width;
    const off = Math.abs(this.room() - wide) / wide;
    if (this.chosen && !this.story) this.put(this.chosen.node);
    if (off > LOOSE && this.room() !== this.tried && !this.model.get("picture").missing) this.timer = setTimeout(() => this.refit(), 150);
  }

  refit() {
    this.tried = this.room();
    this.ask({}, false);
  }
}

// A choice from a list, with its label.
export function picker(chart, label, name, choices) {
  const select = el("select", { onchange: () => chart.ask({ [name]: select.value }) },
    choices.map(([value, text]) => el("option", { value }, text)));
  select.value = chart.choice[name];
  return el("label", { class: "le-field le-chart-pick" }, el("span", {}, chart.say(label)), select);
}
