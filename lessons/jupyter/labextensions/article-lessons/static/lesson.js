// One notebook of a lesson, open in JupyterLab: it runs by itself, and has its bar.

import { asked } from "./asked.js";
import { Bar } from "./bar.js";
import { Beside } from "./beside.js";
import { hasTag, isCurious, markCurious } from "./curious.js";
import { el, renew, speak } from "./dom.js";
import { guard, release } from "./guard.js";
import { Kernel } from "./kernel.js";
import { Place } from "./place.js";
import { Overlay } from "./overlay.js";
import { Runner } from "./runner.js";
import { Way } from "./way.js";

const QUIET = 700; // milliseconds without work in the kernel after which the steps are asked for again

export class OpenLesson {
  constructor(panel, { lab, server, view, open, shelf }) {
    Object.assign(this, { panel, lab, server, view });
    this.code = false;
    this.outline = null;
    this.bar = new Bar({
      open,
      settings: () => this.overlay.open("settings", this.outline, () => this.refresh()),
      progress: () => this.overlay.open("progress", this.outline),
      code: () => this.showCode(!this.code),
      restore: () => this.restore(),
      view: () => view.switchTo(!view.learners),
      here: () => this.runner.here(),
      shelf,
    });
    this.overlay = new Overlay(panel, lab);
    this.place = new Place(panel);
    this.beside = new Beside(panel);
    this.way = new Way(panel, open);
    this.kernel = new Kernel(panel, lab, {
      heard: () => this.runner.request(),
      taken: () => this.runner.taken(),
    });
    this.runner = new Runner({
      ready: () => this.kernel.ready(),
      life: this.kernel.life,
      begin: this.kernel.begin,
      cells: () => this.panel.content.widgets.filter((cell) => cell.model.type === "code" && !isCurious(cell)),
      run: this.kernel.run,
      pause: this.kernel.pause,
      tell: (state) => this.tell(state),
    });
    this.addBar();
    guard(panel, () => view.learners);
    view.changed(() => this.dress());
    this.panel.model.stateChanged.connect((_, { name }) => name === "dirty" && this.keepClean());
    this.keepClean();
    this.watch();
  }

  async start() {
    this.dress();
    await Promise.all([this.refresh(), this.runner.request()]);
  }

  addBar() {
    const { Widget } = this.lab.widgets;
    const node = el("div", { class: "al-over" }, this.bar.node, this.overlay.node);
    this.panel.layout.insertWidget(0, new Widget({ node }));
    // It is no cell: the notebook would take the focus away from it at any key.
    const own = (event) => event.stopPropagation();
    this.ending = new Widget({ node: el("div", { class: "al-ending", onkeydown: own }) });
    this.footer = this.panel.content.layout.footer;
  }

  tell(state) {
    this.bar.tell(state);
    this.panel.node.dataset.lesson = state;
    if (state === "ready" && !this.way.follow()) this.place.goBack();
  }

  // It was open already, and is asked for again: perhaps for one of its tasks.
  arrived() {
    if (this.panel.node.dataset.lesson === "ready") this.way.follow();
  }

  // In the learner's view only outputs change, and they are not kept: no question about unsaved changes.
  keepClean() {
    if (this.view.learners && this.panel.model?.dirty) this.panel.model.dirty = false;
  }

  // After an answer the kernel was busy and is idle again: the steps may have changed.
  watch() {
    let waiting;
    this.panel.sessionContext.statusChanged.connect((_, status) => {
      clearTimeout(waiting);
      if (status === "idle") waiting = setTimeout(() => this.panel.isVisible && this.refresh(), QUIET);
    });
  }

  async refresh() {
    try {
      this.outline = await this.server.outline(this.panel.context.path);
    } catch {
      return; // the server is gone or the notebook has been moved: the bar stays as it was
    }
    this.dress();
  }

  dress() {
    if (this.panel.isDisposed) return;
    const { learners } = this.view;
    const { content, toolbar } = this.panel;
    this.panel.toggleClass("al-lesson", learners);
    this.panel.toggleClass("al-code", this.code);
    toolbar.setHidden(learners);
    content.layout.footer = learners ? this.ending : this.footer;
    // JupyterLab calls the cells a feed, of which each part must be an article: a lesson is none.
    content.node.querySelector(".jp-WindowedPanel-viewport")?.setAttribute("role", learners ? "group" : "feed");
    if (!learners) release();
    for (const cell of content.widgets) {
      cell.toggleClass("al-hint", hasTag(cell, "without-extension"));
      // Code can be read, and neither typed into nor reached with the keyboard.
      if (cell.model.type === "code") cell.node.querySelector(".jp-Cell-inputWrapper").inert = learners;
      if (learners) cell.node.removeAttribute("aria-label"); // JupyterLab's, in English
    }
    if (!this.outline) return;
    speak(this.outline.language);
    this.bar.draw(this.outline, this.panel.context.path, { learners, code: this.code });
    renew(this.ending.node, this.bar.ending());
    markCurious(content.widgets, this.outline, this.kernel.run);
  }

  showCode(code) {
    this.code = code;
    this.dress();
  }

  // Back to the notebook as the project brought it; answers are kept elsewhere.
  async restore() {
    if (!(await asked(this.panel.node, this.outline, "restore_sure", "restore_now"))) return;
    try {
      await this.server.restore(this.panel.context.path);
      await this.panel.context.revert();
    } catch (fault) {
      return this.bar.complain(fault.message);
    }
    this.dress();
    await this.runner.again();
  }
}
