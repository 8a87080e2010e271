// The slim bar over a notebook: the lesson's steps, minutes left, what comes next, and a menu.

import { both, el, renew } from "./dom.js";
import { menu } from "./menu.js";
import { isDone, minutesLeft, nextStep, numberOf, placeOf, stateOf } from "./steps.js";

// `does` has what the bar's buttons do: open(path, task), progress(), settings(), code(), restore(), view(), here(), shelf().
export class Bar {
  constructor(does) {
    this.does = does;
    this.node = el("div", { class: "al-bar" });
    this.line = el("output", { class: "al-message", "aria-live": "polite" });
    this.state = "waiting";
    this.outline = null;
  }

  // `outline` as the server tells it; `learners` says which view is on, `code` whether code is shown.
  draw(outline, path, { learners, code }) {
    const open = this.node.querySelector("details[open]") !== null;
    Object.assign(this, { outline, path });
    const { sentences, language } = outline;
    this.say = (name, values) => both(sentences[name], language, values);
    renew(this.node, [
      this.stepList(),
      this.line,
      el("span", { class: "al-space" }),
      ...this.minutes(),
      ...this.resume(),
      ...this.next(),
      this.viewButton(learners),
      menu(this, code, open),
    ]);
    this.tell(this.state);
  }

  stepList() {
    const { steps, sentences } = this.outline;
    const items = steps.map((step, place) => this.step(step, place));
    return el("nav", { class: "al-steps", "aria-label": sentences.steps.de, lang: "de" }, el("ol", {}, ...items));
  }

  step(step, place) {
    const { language, sentences } = this.outline;
    const state = stateOf(step, this.path);
    const name = step.title[language] ?? step.title.de;
    const link = el(
      "a",
      {
        href: step.path,
        class: `al-step al-${state}`,
        title: `${step.title.de}${name === step.title.de ? "" : ` · ${name}`} (${sentences[state].de})`,
        "aria-current": state === "here" && "step",
        onclick: (event) => this.go(event, step.path),
      },
      el("span", { class: "al-number", "aria-hidden": state === "here" ? null : "true" }, state === "done" ? "✓" : String(numberOf(step, place))),
      el("span", { class: "al-title" }, step.title.de),
    );
    return el("li", {}, link);
  }

  go(event, path) {
    event.preventDefault();
    if (path !== this.path) this.does.open(path);
  }

  minutes() {
    const step = this.here();
    if (!step) return [];
    const left = minutesLeft(step);
    return [el("span", { class: "al-minutes" }, ...(left ? this.say("minutes_left", { minutes: left }) : this.say("done")))];
  }

  here = () => this.outline.steps[placeOf(this.outline.steps, this.path)];

  resume() {
    const { resume } = this.outline;
    if (!resume) return [];
    const go = () => this.goOn();
    return [el("button", { class: "al-button al-resume", type: "button", onclick: go }, ...this.say("resume", resume))];
  }

  // To the task with which the learner goes on, in this notebook or another.
  goOn() {
    const { path, task } = this.outline.resume;
    this.does.open(path, task);
  }

  next() {
    const step = nextStep(this.outline.steps, this.path);
    return step ? [this.nextButton(step)] : [];
  }

  // It stands out once there is nothing left to do here.
  nextButton(step) {
    const words = this.say("next", { title: step.title });
    const now = isDone(this.here()) ? "al-button al-next al-main" : "al-button al-next";
    return el("button", { class: now, type: "button", onclick: () => this.does.open(step.path) }, ...words);
  }

  viewButton(learners) {
    const words = this.say(learners ? "normal_view" : "lesson_view");
    return el("button", { class: "al-button al-view", type: "button", onclick: () => this.switchView() }, ...words);
  }

  // JupyterLab gives the focus to a cell, wherever that is; who has switched goes on at the switch, or at the menu with it.
  switchView() {
    this.does.view();
    const controls = () => [".al-menu summary", ".al-view"].map((name) => this.node.querySelector(name));
    const focus = () => controls().forEach((each) => each.focus());
    requestAnimationFrame(() => requestAnimationFrame(focus)); // after JupyterLab
  }

  // What the runner tells: while there is something to wait for, one line says so.
  tell(state) {
    this.state = state;
    if (!this.outline) return;
    const here = () => el("button", { class: "al-button", type: "button", onclick: this.does.here }, ...this.say("go_on_here"));
    const words = state === "ready" ? [] : this.say(`state_${state}`);
    if (this.outline.problem) words.push(" ", this.outline.problem);
    this.show(words, state === "stuck" || state === "elsewhere", state === "elsewhere" ? [here()] : []);
  }

  // A sentence about what went wrong stays until the bar is drawn anew.
  complain(sentence) {
    this.show([sentence], true);
  }

  show(words, below, buttons = []) {
    this.line.classList.toggle("al-below", below);
    renew(this.line, words.length ? [el("span", {}, ...words), ...buttons] : []);
  }

  // The end of the notebook: a wide button to the next one.
  ending() {
    const step = nextStep(this.outline.steps, this.path);
    return step ? [this.nextButton(step)] : [el("p", {}, ...this.say("last"))];
  }
}

