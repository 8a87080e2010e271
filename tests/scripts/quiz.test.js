// The numbers of a section's tasks: one at the front, or all.
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { Model } from "./page.js";
import quiz from "../../lessons/widgets/static/quiz.js";

const LABELS = { task: { de: "Aufgabe" }, tasks: { de: "Aufgaben" }, show_all: { de: "Alle zeigen" }, show_one: { de: "Einzeln zeigen" }, optional_tasks: { de: "Freiwillig: {count}" }, empty: { de: "offen" }, right: { de: "richtig" }, wrong: { de: "falsch" } };
const FRESH = { mark: null, shown: false, solved: false };

class Card extends Model {
  set(name, value) {
    this.change(name, value);
  }
}

let hearers, kept;

beforeEach(() => {
  [hearers, kept] = [[], {}];
  globalThis.localStorage = { getItem: (name) => kept[name] ?? null, setItem: (name, value) => (kept[name] = value), removeItem: (name) => delete kept[name] };
  globalThis.window.addEventListener = (_, hearer) => hearers.push(hearer);
  globalThis.window.removeEventListener = (_, hearer) => hearers.splice(hearers.indexOf(hearer), 1);
  globalThis.window.dispatchEvent = () => hearers.forEach((hearer) => hearer());
});

async function bar(states = [FRESH, FRESH, FRESH], optional = []) {
  const cards = states.map((state, at) => new Card({ away: at > 0, state, optional: optional.includes(at), number: `1.${at + 1}`, item: { id: `t${at}`, type: states[at].type } }));
  const model = new Model({ words: { labels: LABELS }, language: "de", cards: cards.map((_, at) => at) });
  model.widget_manager = { get_model: async (at) => cards[at] };
  const root = document.createElement("div");
  const leave = await quiz.render({ model, el: root });
  const numbers = root.querySelectorAll(".le-quiz-number");
  const [whole] = root.querySelectorAll(".le-quiz-all");
  return { root, cards, numbers, whole, leave, away: () => cards.map((card) => card.get("away")) };
}

test("a number brings its task to the front, and says which one is there", async () => {
  const { numbers, away } = await bar();
  assert.deepEqual(away(), [false, true, true]);
  numbers[2].listeners.click();
  assert.deepEqual(away(), [true, true, false]);
  assert.deepEqual(numbers.map((each) => each.getAttribute("aria-current")), [null, null, "true"]);
});

test("a task that is asked for by a link or by Weiter comes to the front", async () => {
  const { cards, away } = await bar();
  cards[1].set("away", false);
  assert.deepEqual(away(), [true, false, true]);
});

test("all can be shown, in every quiz of the page, and one at a time again", async () => {
  const [one, other] = [await bar(), await bar()];
  one.whole.listeners.click();
  for (const each of [one, other]) assert.deepEqual(each.away(), [false, false, false]);
  assert.equal(other.whole.textContent, "Einzeln zeigen");
  other.whole.listeners.click();
  for (const each of [one, other]) assert.deepEqual(each.away(), [false, true, true]);
});

test("a number gives the verdict that its card gives", async () => {
  const half = { status: "almost", parts: { 1: { status: "right" }, 2: { status: "wrong" } } };
  const slip = { status: "almost", parts: { answer: { status: "almost", nearly: true } } };
  const written = { status: "almost", parts: { length: { status: "right" }, words: { status: "open" } } };
  const marked = (mark, type = "gap_fill") => ({ ...FRESH, mark, type });
  const { numbers } = await bar([marked(half), marked(slip, "short_answer"), marked(written, "free_writing"), { ...marked(half), shown: true }]);
  assert.deepEqual(numbers.map((each) => each.getAttribute("aria-label").split(", ")[1]), ["partly", "almost", "open", "shown"]);
});

test("a number says how its task stands, in words and as a sign", async () => {
  const mark = { status: "wrong", parts: {} };
  const { cards, numbers } = await bar([{ ...FRESH, mark }, FRESH]);
  assert.deepEqual(numbers.map((each) => each.getAttribute("aria-label")), ["Aufgabe 1.1, falsch", "Aufgabe 1.2, offen"]);
  cards[1].change("state", { ...FRESH, mark: { ...mark, status: "right" }, solved: true });
  assert.equal(numbers[1].getAttribute("aria-label"), "Aufgabe 1.2, richtig");
  assert.ok(numbers[1].classList.contains("le-is-right"));
});

test("a bar that has left hears nothing more", async () => {
  const { leave } = await bar();
  leave();
  assert.equal(hearers.length, 0);
});

async function withOptional(...optional) {
  const shown = await bar([FRESH, FRESH, FRESH], optional);
  const [more] = shown.root.querySelectorAll(".le-quiz-more");
  return { ...shown, more, hidden: () => shown.numbers.map((each) => each.hidden), passed: () => shown.cards.map((card) => Boolean(card.get("passed"))) };
}

test("optional tasks are passed over until the learner wants them", async () => {
  const { away, hidden, passed, more, root } = await withOptional(0, 2);
  assert.deepEqual([away(), hidden(), passed()], [[true, false, true], [true, false, true], [true, false, true]]);
  assert.ok(root.textContent.includes("Freiwillig: 2"));
  more.listeners.click();
  assert.deepEqual([away(), hidden(), passed()], [[false, true, true], [false, false, false], [false, false, false]]);
  more.listeners.click();
  assert.deepEqual([away(), hidden()], [[true, false, true], [true, false, true]]);
});

test("a link leads to an optional task, too", async () => {
  const { cards, away, hidden } = await withOptional(1, 2);
  cards[1].set("away", false);
  assert.deepEqual([away(), hidden()], [[true, false, true], [false, false, false]]);
});

test("with another text other tasks are optional", async () => {
  const { cards, away, passed } = await withOptional(1, 2);
  cards[1].change("optional", false);
  cards[0].change("optional", true);
  assert.deepEqual([away(), passed()], [[true, false, true], [true, false, true]]);
});
