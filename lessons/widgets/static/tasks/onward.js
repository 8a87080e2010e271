// From task to task: which one comes next on the page, and how a learner gets there.
import { byFinger, el } from "../elements.js";

const TASKS = "[data-task]";
export const PASSED = "le-passed"; // an optional task that the learner has not asked for
const MUTE = "le-mute"; // a task that cannot be heard here
export const OTHER_TEXT = "le-other-text"; // a task on a text that is not the learner's
const NOTEBOOK = ".jp-Notebook"; // there may be several on a page
const PANE = ".jp-WindowedPanel-outer";
const BOX = ".widget-vbox"; // around cards that come one after the other
const OPEN_WORD = ".le-text-word[tabindex='0']:not([aria-disabled=true])"; // of a text to be marked
const OPEN_FIELD = `input:not(:disabled):not([readonly]), textarea:not([readonly]), .le-task button:not(:disabled):not([tabindex="-1"]), ${OPEN_WORD}`;

// The task after this one, in the order of the page; null after the last.
export function following(task, tasks = tasksOf(task)) {
  return tasks[tasks.indexOf(task) + 1] ?? null;
}

// The next one that is not on a text of others.
export function followingOwn(task, tasks = tasksOf(task)) {
  const later = tasks.slice(tasks.indexOf(task) + 1);
  return later.find((each) => !each.classList.contains(OTHER_TEXT)) ?? null;
}

const notebookOf = (node) => node.closest(NOTEBOOK) ?? document;
const isOnTheWay = ({ classList }) => !classList.contains(MUTE) && !classList.contains(PASSED);
const tasksOf = (task) => [...notebookOf(task).querySelectorAll(TASKS)].filter((each) => each === task || isOnTheWay(each));

// To the next task. After the last, whoever shows the notebook may lead on (it then prevents the event's default);
// else to what stands below. Where one card follows the other in its place, Python brings the next.
export function goOn(card) {
  const task = card.root;
  if (card.model.get("led")) return card.busy || card.ask({ do: "onward" });
  const next = following(task);
  if (next) arriveAfter(task, next);
  else goBelow(task);
}

// To the next task on the learner's own text; those on another one between here and there stay open.
export function passOver(card) {
  const next = followingOwn(card.root);
  if (next) arriveAfter(card.root, next);
  else goBelow(tasksOf(card.root).at(-1));
}

// To what stands below the cell of something that has come to its end.
export function goBelow(node) {
  const last = new CustomEvent("article-lessons:next", { bubbles: true, cancelable: true });
  if (node.dispatchEvent(last)) node.closest(".jp-Cell")?.nextElementSibling?.scrollIntoView({ block: "start" });
}

// The first task of another part stands below what is said about it: that is shown with it.
function arriveAfter(task, next) {
  const [here, there] = [task, next].map((each) => each.closest(".jp-Cell"));
  const before = there?.previousElementSibling;
  const isIntroduced = here !== there && before !== here && before?.classList.contains("jp-MarkdownCell");
  if (isIntroduced) before.scrollIntoView({ block: "start" });
  arrive(next); // seen whole in any case, whatever is left of the introduction then
}

// A card that takes the place of another has the focus, once.
export function takePlace(card) {
  if (!card.model.get("arrives")) return;
  card.model.set("arrives", false);
  requestAnimationFrame(() => attend(card)); // when it stands on the page
}

// Whether the focus is in a box, or was lost; elsewhere it stays where it is.
export function isAtWork(node) {
  const { activeElement, body } = document;
  return !activeElement || activeElement === body || Boolean(node.closest(BOX)?.contains(activeElement));
}

// A task is asked to come into view and take the focus; it knows best where.
export const arrive = (task) => task.dispatchEvent(new CustomEvent("article-lessons:arrive"));

// Links to tasks, NN.ipynb#task-ID: in the same notebook without loading anything anew; for another notebook whoever
// shows it may lead there (it then prevents the event's default), else the link is followed as it is.
const LINK = /([^/?#]*\.ipynb)(?:\?[^#]*)?#task-(.+)$/;

export function followLinks() {
  if (window.articleLessonsFollowed) return; // once a page, whichever card comes first
  window.articleLessonsFollowed = true;
  document.addEventListener("click", followLink, true);
}

export function followLink(event) {
  const link = event.target.closest?.("a[href]");
  const [, notebook, id] = LINK.exec(link?.href ?? "") ?? [];
  if (!id) return;
  const task = [...notebookOf(link).querySelectorAll(TASKS)].find((each) => each.getAttribute("data-task") === id);
  const away = new CustomEvent("article-lessons:open", { bubbles: true, cancelable: true, detail: { notebook, task: id } });
  if (!task && link.dispatchEvent(away)) return;
  event.preventDefault();
  event.stopPropagation();
  if (task) arrive(task);
}

// A link to a task: {notebook, id, number, prompt}.
export const taskLink = ({ notebook, id, number, prompt }) =>
  el("a", { href: `${notebook}.ipynb#task-${id}`, target: "_blank", title: prompt }, number);

// By which a link finds a task; where it stands twice on a page, the first of them.
export const anchor = (id) => (document.getElementById(`task-${id}`) ? null : `task-${id}`);

// Where one begins to answer: the first field that is open, else the heading.
const start = (task, heading) => task.querySelector(OPEN_FIELD) ?? heading;

// Whether a task does not fit into the part of the window in which the notebook is scrolled.
export const isTall = (task) => task.getBoundingClientRect().height > (task.closest(PANE)?.clientHeight || window.innerHeight);

// A task that fits into the window is shown whole, of another the part that matters.
export const show = (task, part) => (isTall(task) ? part : task).scrollIntoView({ block: "nearest" });

// Keys, taps, and the wish that this be the task at work.
export function listen(card) {
  followLinks();
  card.root.addEventListener("keydown", (event) => enter(card, event));
  card.root.addEventListener("pointerdown", () => (card.pointed = true));
  card.root.addEventListener("article-lessons:arrive", () => attend(card));
}

// The focus goes where one goes on in a task, and both are seen.
export function attend(card) {
  if (card.model.get("away")) card.model.set("away", false); // the quiz then hides the others
  const place = card.marked() ? card.main() : opening(card);
  card.root.scrollIntoView({ block: isTall(card.root) ? "start" : "nearest" });
  place.focus({ preventScroll: true });
  place.scrollIntoView({ block: "nearest" }); // in a tall task it may stand far below
}

// With a finger, a line to type in waits until it is tapped: its keyboard would cover the task before it is read.
const raisesKeyboard = (field) => byFinger() && field.matches("textarea, input[type='text']");

function opening({ root, line }) {
  const field = start(root, line);
  return raisesKeyboard(field) ? line : field;
}

// The focus goes to a part of the task at work.
export const turnTo = (field) => raisesKeyboard(field) || field.focus({ preventScroll: true, focusVisible: true });

// Enter checks an answer that is chosen, and goes on from one that is checked; held down, it does so once.
function enter(card, event) {
  card.pointed = false;
  if (pickByNumber(card, event) || event.key !== "Enter" || event.isComposing) return;
  if (event.repeat) return event.preventDefault();
  const { tagName, type } = event.target;
  if (["BUTTON", "A", "SUMMARY"].includes(tagName)) return;
  if (!card.marked() && !["radio", "checkbox", "range"].includes(type)) return;
  event.preventDefault();
  if (card.marked()) goOn(card);
  else card.submit(event);
}

// In a drill, 1 is the first option, 2 the second: the key is the answer.
function pickByNumber(card, event) {
  if (!instant(card) || event.ctrlKey || event.altKey || event.metaKey) return false;
  const option = card.root.querySelectorAll(".le-pick")[Number(event.key) - 1];
  if (!option) return false;
  event.preventDefault();
  option.checked = true;
  card.changed();
  card.submit(event);
  return true;
}

// In a drill a tap is the answer; arrow keys, which choose as well, are not.
export function answerByTap(card) {
  if (instant(card) && card.pointed) card.submit({});
}

const instant = (card) => card.model.get("instant") && card.body.choice && !card.marked();
