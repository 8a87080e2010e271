// The form for a recording: play it, and press Space whenever the next line begins. While it plays, Space is that tap;
// else it presses the button that has the focus, as everywhere.
import { onChange } from "../changes.js";
import { el } from "../elements.js";
import { recordingAddress } from "../sound/recording.js";
import { Talk } from "../talk.js";
import { Taps } from "./taps.js";

const REWIND = 2; // seconds to listen again before a mark that was taken back
const PATIENCE = 20_000;

class Form {
  constructor(model, root) {
    this.model = model;
    this.talk = new Talk(model);
    this.taps = new Taps(model.get("lines"), model.get("times"));
    this.audio = new Audio();
    this.root = el("section", { class: "le le-recording", tabindex: "-1" });
    this.said = el("p", { class: "le-said-line", role: "status" });
    this.root.addEventListener("keydown", (event) => this.key(event), true);
    this.root.addEventListener("keyup", (event) => this.isTap(event) && event.preventDefault(), true);
    for (const name of ["play", "pause"]) this.audio.addEventListener(name, () => this.paint());
    this.unwatch = onChange(model, { language: () => this.draw() });
    root.replaceChildren(this.root);
    this.draw();
    this.load();
  }

  leave() {
    this.audio.pause();
    this.talk.leave();
    this.unwatch();
  }

  say(name, values = {}) {
    const text = this.model.get("words")[name][this.model.get("language")];
    return text.replace(/\{(\w+)\}/g, (_, key) => values[key]);
  }

  async load() {
    try {
      this.audio.src = await recordingAddress(this.talk, { recording: this.model.get("sum"), text: "" });
    } catch {
      this.said.textContent = this.say("lost");
    }
  }

  button(name, act, attributes = {}) {
    return el("button", { type: "button", class: "le-button", onclick: act, ...attributes }, this.say(name));
  }

  draw() {
    const other = this.model.get("language") === "de" ? "en" : "de";
    const language = el("button", { type: "button", class: "le-help-switch", onclick: () => this.speak(other) }, other.toUpperCase());
    const title = el("h3", {}, this.say("title", { file: this.model.get("name") }));
    this.play = this.button("play", () => (this.audio.paused ? this.audio.play() : this.audio.pause()), { class: "le-button le-primary" });
    this.tap = this.button("tap", () => this.tapped());
    this.skip = this.button("skip", () => this.done(this.taps.skip()));
    this.undo = this.button("undo", () => this.takeBack());
    this.save = this.button("save", () => this.send());
    this.again = this.button("again", () => this.beginAgain());
    const buttons = el("div", { class: "le-recording-buttons" }, this.play, this.tap, this.skip, this.undo);
    const feet = el("div", { class: "le-recording-buttons" }, this.save, this.again);
    this.rows = this.model.get("lines").map((line, at) => this.row(line, at));
    const list = el("ol", { class: "le-recording-lines" }, this.rows.map(({ element }) => element));
    const head = el("div", { class: "le-recording-head" }, title, language);
    this.root.lang = this.model.get("language");
    this.root.setAttribute("aria-label", title.textContent);
    this.root.replaceChildren(head, el("p", {}, this.say("help")), buttons, list, feet, this.said);
    this.paint();
  }

  row({ text, optional }, at) {
    const time = el("span", { class: "le-recording-time" });
    const named = (name, act) => this.button(name, act, { "aria-label": `${this.say(name)}: ${text}` });
    const listen = el("button", { type: "button", class: "le-button", "aria-label": `${this.say("listen")}: ${text}`, onclick: () => this.listen(at) }, "▶");
    const tools = [listen, named("earlier", () => this.move(at, -1)), named("later", () => this.move(at, 1))];
    const buttons = el("span", { class: "le-recording-tools" }, tools);
    const words = el("span", { class: optional ? "le-recording-heading" : "", lang: "de" }, text);
    return { element: el("li", {}, time, words, buttons), time, buttons };
  }

  paint() {
    const { taps } = this;
    this.play.textContent = this.say(this.audio.paused ? "play" : "pause");
    this.tap.disabled = taps.done || this.audio.paused;
    this.skip.disabled = taps.done || !taps.lines[taps.next].optional;
    this.undo.disabled = taps.next === 0;
    this.save.disabled = !taps.done;
    this.rows.forEach((row, at) => this.paintRow(row, at));
  }

  paintRow({ element, time, buttons }, at) {
    const mark = this.taps.times[at];
    buttons.hidden = typeof mark !== "number";
    time.textContent = mark === null ? this.say("not_read") : (mark?.toFixed(2) ?? "–");
    if (at === this.taps.next) element.setAttribute("aria-current", "step");
    else element.removeAttribute("aria-current");
  }

  isTap(event) {
    return event.key === " " && !this.audio.paused;
  }

  key(event) {
    if (!this.isTap(event)) return;
    event.preventDefault();
    event.stopPropagation();
    if (!event.repeat) this.tapped();
  }

  tapped() {
    this.taps.tap(this.audio.currentTime);
    this.done();
    this.rows[Math.min(this.taps.next, this.rows.length - 1)].element.scrollIntoView({ block: "nearest" });
  }

  takeBack() {
    this.audio.currentTime = Math.max(0, this.taps.undo() - REWIND);
    this.done();
  }

  beginAgain() {
    this.taps.clear();
    this.audio.pause();
    this.audio.currentTime = 0;
    this.done();
  }

  listen(at) {
    this.audio.currentTime = this.taps.times[at];
    this.audio.play();
  }

  move(at, steps) {
    this.taps.move(at, steps);
    this.done();
  }

  done() {
    this.said.textContent = "";
    this.paint();
  }

  send() {
    this.audio.pause();
    const message = { do: "save", times: this.taps.times, seconds: this.audio.duration };
    const told = ({ said }) => (this.said.textContent = said);
    this.talk.ask(message, told, () => (this.said.textContent = this.say("lost")), PATIENCE);
  }

  speak(language) {
    this.model.set("language", language);
    this.talk.tell({ do: "language", language });
  }
}

function render({ model, el: root }) {
  const form = new Form(model, root);
  return () => form.leave();
}

export default { render };
