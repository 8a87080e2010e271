// From task to task where a link leads into another notebook, and on from the last task of a notebook.

const LOADING = 20_000; // milliseconds that the cards of a notebook may take after its cells have run
const SETTLING = 3_000; // milliseconds after which nothing on the page should still grow
const wished = new Map(); // which task of a notebook is to be gone to once it is there

export const wish = (path, task) => wished.set(path, task);

export class Way {
  constructor(panel, open) {
    Object.assign(this, { panel, open });
    panel.node.addEventListener("article-lessons:open", (event) => this.away(event));
    panel.node.addEventListener("article-lessons:next", (event) => this.on(event));
  }

  // To a task of another notebook in the same folder.
  away(event) {
    const { notebook, task } = event.detail;
    event.preventDefault();
    this.open(beside(this.panel.context.path, notebook), task);
  }

  // After the last task to what stands below, with the focus; it may be the button to the next notebook.
  on(event) {
    event.preventDefault();
    const cell = event.target.closest(".jp-Cell");
    const next = below(cell);
    const place = next ?? this.panel.node.querySelector(".al-ending button");
    place?.scrollIntoView({ block: "start" });
    place?.focus({ preventScroll: true });
  }

  // Whether there is a task to be gone to; it is, as soon as it is there.
  follow() {
    const { path } = this.panel.context;
    const task = wished.get(path);
    if (!task) return false;
    wished.delete(path);
    appearing(this.panel.node, task).then((card) => card && arrive(card));
    return true;
  }
}

// What comes late, such as a picture, may push the task out of sight again.
function arrive(card) {
  card.dispatchEvent(new CustomEvent("article-lessons:arrive"));
  const keep = () => {
    const { activeElement } = document;
    if (!card.contains(activeElement)) return;
    card.scrollIntoView({ block: "nearest" });
    activeElement.scrollIntoView({ block: "nearest" });
  };
  const observer = new ResizeObserver(keep);
  observer.observe(card.closest(".jp-WindowedPanel-viewport") ?? card);
  setTimeout(() => observer.disconnect(), SETTLING);
}

export const beside = (path, name) => [...path.split("/").slice(0, -1), name].join("/");

// The next cell below that is shown and that everybody should see: a section for the curious is passed over.
export function below(cell) {
  let next = cell?.nextElementSibling;
  while (next && !isOnTheWay(next)) next = next.nextElementSibling;
  return next;
}

const isOnTheWay = (cell) => cell.getBoundingClientRect().height > 0 && !cell.classList.contains("al-curious");

// The card of a task, or what shows the task later, such as an exam that was not begun.
function placeOf(node, task) {
  const cards = [...node.querySelectorAll("[data-task]")];
  const later = [...node.querySelectorAll("[data-tasks]")];
  return cards.find((each) => each.dataset.task === task) ?? later.find((each) => each.dataset.tasks.split(" ").includes(task));
}

function appearing(node, task) {
  const find = () => placeOf(node, task);
  return new Promise((resolve) => {
    const found = () => find() && (observer.disconnect(), resolve(find()));
    const observer = new MutationObserver(found);
    observer.observe(node, { childList: true, subtree: true });
    setTimeout(() => (observer.disconnect(), resolve(null)), LOADING);
    found();
  });
}
