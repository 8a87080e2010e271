// Where a learner left off: the cell at the top of the window, kept for each notebook on this computer.

const key = (path) => `article-lessons:place:${path}`;

export class Place {
  constructor(panel) {
    this.panel = panel;
    this.moved = false; // the learner is on the way: the page no longer moves by itself
    const scroller = panel.content.outerNode ?? panel.content.node;
    let waiting;
    scroller.addEventListener("scroll", () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => this.keep(scroller), 300);
    });
    for (const name of ["wheel", "touchmove", "pointerdown", "keydown"]) {
      panel.content.node.addEventListener(name, () => (this.moved = true), { passive: true });
    }
  }

  keep(scroller) {
    if (!this.moved || !this.panel.isVisible) return;
    const top = scroller.getBoundingClientRect().top;
    const cell = this.panel.content.widgets.find((each) => each.node.getBoundingClientRect().bottom > top + 8);
    if (cell) localStorage.setItem(key(this.panel.context.path), cell.model.id);
  }

  // After a run: to the cell where the learner left off, else the page stays at the top.
  goBack() {
    if (this.moved) return;
    const id = localStorage.getItem(key(this.panel.context.path));
    const cell = this.panel.content.widgets.find((each) => each.model.id === id);
    if (cell) cell.node.scrollIntoView({ block: "start" });
  }
}
