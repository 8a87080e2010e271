// From task to task: which one comes next on the page, and how a learner gets there.

const TASKS = "[data-task]";
const NOTEBOOK = ".jp-Notebook"; // there may be several on a page
const OPEN_FIELD = "input:not(:disabled):not([readonly]), textarea:not([readonly]), .le-task button:not(:disabled)";

// The task after this one, in the order of the page; null after the last.
export function following(task, tasks = [...notebookOf(task).querySelectorAll(TASKS)]) {
  return tasks[tasks.indexOf(task) + 1] ?? null;
}

const notebookOf = (node) => node.closest(NOTEBOOK) ?? document;

// To the next task. After the last, whoever shows the notebook may lead on (it then prevents the event's default);
// else to what stands below.
export function goOn(task) {
  const next = following(task);
  if (next) return arrive(next);
  const last = new CustomEvent("article-lessons:next", { bubbles: true, cancelable: true });
  if (task.dispatchEvent(last)) task.closest(".jp-Cell")?.nextElementSibling?.scrollIntoView({ block: "start" });
}

// A task is asked to come into view and take the focus; it knows best where.
export const arrive = (task) => task.dispatchEvent(new CustomEvent("article-lessons:arrive"));

// To a task by its item's id; false where it is not on the page.
export function arriveAt(id, near = null) {
  const places = [near && notebookOf(near), document].filter(Boolean);
  const found = places.map((place) => place.querySelector(`[data-task="${CSS.escape(id)}"]`)).find(Boolean);
  if (found) arrive(found);
  return Boolean(found);
}

// Where one begins to answer: the first field that is open, else the heading.
export const start = (task, heading) => task.querySelector(OPEN_FIELD) ?? heading;

// A task that fits into the window is shown whole, of another the part that matters.
export function show(task, part) {
  const fits = task.getBoundingClientRect().height < 0.9 * window.innerHeight;
  (fits ? task : part).scrollIntoView({ block: "nearest" });
}

// Enter checks an answer that is chosen, and goes on from one that is checked; held down, it does so once.
export function enter(card, event) {
  if (event.key !== "Enter" || event.isComposing) return;
  if (event.repeat) return event.preventDefault();
  const { tagName, type } = event.target;
  if (["BUTTON", "A", "SUMMARY"].includes(tagName)) return;
  if (!card.marked() && !["radio", "checkbox"].includes(type)) return;
  event.preventDefault();
  if (card.marked()) goOn(card.root);
  else card.submit(event);
}
