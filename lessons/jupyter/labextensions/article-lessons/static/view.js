// The learner's view and the normal one: which parts of JupyterLab are there. Kept for the next visit.

const KEPT = "article-lessons:view";
const AROUND = ["jp-top-panel", "jp-bottom-panel", "jp-menu-panel"]; // the shell's bars above and below

export class View {
  constructor(shell) {
    this.shell = shell;
    this.listeners = [];
    this.learners = localStorage.getItem(KEPT) !== "normal";
    this.applied = null; // what the shell shows now
  }

  switchTo(learners) {
    this.learners = learners;
    localStorage.setItem(KEPT, learners ? "lesson" : "normal");
    for (const listener of this.listeners) listener();
  }

  changed(listener) {
    this.listeners.push(listener);
  }

  // A lesson in the learner's view has the whole window; everything else has JupyterLab around it.
  apply(isLesson) {
    const whole = isLesson && this.learners;
    if (whole === this.applied) return;
    this.applied = whole;
    document.body.classList.toggle("al-learner", whole);
    document.documentElement.lang = whole ? "de" : "en"; // JupyterLab's own words are English
    this.shell.mode = whole ? "single-document" : "multiple-document"; // it shows bars of its own: hide them after
    for (const bar of this.bars()) bar.setHidden(whole);
    for (const side of ["left", "right"]) {
      if (this.shell.isSideTabBarVisible(side) === whole) this.shell.toggleSideTabBarVisibility(side);
    }
    if (whole) {
      this.shell.collapseLeft();
      this.shell.collapseRight();
    } else {
      this.shell.expandLeft();
    }
  }

  // One may stand in another, and in another place in each mode.
  bars() {
    const found = [];
    const look = (widget) => {
      if (AROUND.includes(widget.id)) found.push(widget);
      if (widget.layout && widget.id !== "jp-main-dock-panel") for (const each of widget.layout) look(each);
    };
    look(this.shell);
    return found;
  }
}
