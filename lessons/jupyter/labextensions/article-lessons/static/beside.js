// The text beside the tasks, where the window is wide (lesson.css): which cell has the text, and which come above it.

const TEXT = ".le-reader";
const TASKS = ".le-card, .le-step-bar";

export class Beside {
  constructor(panel) {
    this.panel = panel;
    this.waiting = false;
    const observer = new MutationObserver(() => this.soon());
    observer.observe(panel.content.node, { childList: true, subtree: true });
    panel.disposed.connect(() => observer.disconnect());
    this.soon();
  }

  // Widgets come long after their cells have run, and some are made anew.
  soon() {
    if (this.waiting) return;
    this.waiting = true;
    requestAnimationFrame(() => ((this.waiting = false), this.arrange()));
  }

  // A text that comes after tasks would give them away: it stands beside what follows, they stand above.
  arrange() {
    if (this.panel.isDisposed) return;
    const cells = this.panel.content.widgets.map((cell) => cell.node);
    const at = cells.findIndex((node) => node.querySelector(TEXT));
    const late = cells.slice(0, Math.max(at, 0)).some((node) => node.querySelector(TASKS));
    const viewport = this.panel.content.node.querySelector(".jp-WindowedPanel-viewport");
    viewport?.classList.toggle("al-beside", at >= 0);
    viewport?.classList.toggle("al-late", late);
    cells.forEach((node, place) => {
      node.classList.toggle("al-text", place === at);
      node.classList.toggle("al-above", late && place < at);
    });
  }
}
