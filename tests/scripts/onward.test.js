// Weiter and the other ways on from a task: what is asked before, what is in sight, and who is told after the last.
import assert from "node:assert/strict";
import { mock, test } from "node:test";
import "./page.js";
import { Model } from "./page.js";
import exercise from "../../lessons/widgets/static/tasks/exercise.js";
import { OTHER_TEXT } from "../../lessons/widgets/static/tasks/onward.js";
import "../../lessons/exercises/types/gap_fill/body.js";
import "../../lessons/exercises/types/grouping/body.js";
import "../../lessons/exercises/types/single_choice/body.js";
import "../../lessons/exercises/types/short_answer/body.js";

const OPTIONS = ["a", "b", "c"].map((key) => ({ key, text: { de: key } }));
const CHOICE = { id: "01-ort", type: "single_choice", skill: "reading", level: "B1", prompt: { de: "Wo?" }, options: OPTIONS };
const TYPED = { id: "01-wer", type: "short_answer", skill: "reading", level: "B1", prompt: { de: "Wer?" }, hint: {} };
const FRESH = { answer: null, own: null, mark: null, tries: 0, shown: false, solved: false, revealed: null, evidence: [], text: null };
const marked = (answer, status, key = answer) => ({
  ...FRESH, answer, own: answer, tries: 1, solved: status === "right",
  mark: { status, score: Number(status === "right"), note: "", parts: { [key]: { status, feedback: { de: "So." } } } },
});
const WORDS = { labels: { again: { de: "Noch einmal" }, onward: { de: "Weiter" }, check: { de: "Prüfen" }, of: { de: "von" } } };

function card(state, item = CHOICE, traits = {}) {
  mock.timers.enable({ apis: ["setTimeout"] });
  const model = new Model({ words: WORDS, language: "de", item, state, reads: false, lesson: "x", number: "1.1", series: "", place: 1, total: 4, ...traits });
  const root = document.createElement("div");
  exercise.render({ model, el: root });
  mock.timers.reset();
  const [section] = root.children;
  const told = [];
  section.addEventListener("article-lessons:next", (event) => told.push(event.type));
  const key = (target, more = {}) => {
    const event = { key: "Enter", target: { tagName: "INPUT", type: "text", ...target }, stopped: false, preventDefault: () => (event.stopped = true), ...more };
    section.listeners.keydown(event);
    return event;
  };
  return { model, root, section, told, key, main: () => root.querySelectorAll(".le-primary") };
}

test("the heading says the level and the place with the text that is read, or that the task is optional", () => {
  const heading = ({ section }) => section.querySelectorAll(".le-meta")[0].textContent;
  const shown = card({ ...FRESH, level: "A2" });
  assert.equal(heading(shown), "task 1.1 · 1 von 4 · reading · A2");
  for (const [name, value] of [["place", 0], ["total", 0], ["optional", true]]) shown.model.change(name, value);
  shown.model.change("state", { ...FRESH, level: "B2" });
  assert.equal(heading(shown), "task 1.1 · optional · reading · B2");
});

test("a task on another text offers to pass over such tasks until it is answered", () => {
  const other = { id: "b2", level: "B2", own: false };
  const skips = ({ section }) => section.querySelectorAll(".le-to-text").filter((each) => !each.hidden && each.listeners.click);
  const open = card({ ...FRESH, text: other });
  assert.ok(open.section.classList.contains(OTHER_TEXT));
  assert.equal(skips(open).length, 1);
  assert.equal(skips(card({ ...marked("a", "right"), text: other })).length, 0);
  assert.ok(!card({ ...FRESH, text: { ...other, own: true } }).section.classList.contains(OTHER_TEXT));
});

test("a task taller than the window is shown from its top, and where one begins to answer is in sight", () => {
  const { section } = card(FRESH);
  const shown = [];
  mock.method(Object.getPrototypeOf(section), "scrollIntoView", function ({ block }) {
    shown.push([this === section ? "task" : this === document.activeElement && "focus", block]);
  });
  for (const innerHeight of [450, 900]) {
    Object.assign(window, { innerHeight });
    section.getBoundingClientRect = () => ({ height: 700 });
    section.listeners["article-lessons:arrive"]();
  }
  mock.restoreAll();
  assert.deepEqual(shown, [["task", "start"], ["focus", "nearest"], ["task", "nearest"], ["focus", "nearest"]]);
});

test("another try begins where one answers, and that is in sight", () => {
  const { root, main } = card(marked("a", "wrong"));
  const shown = [];
  mock.method(Object.getPrototypeOf(root), "scrollIntoView", function () {
    shown.push(this);
  });
  main()[0].listeners.click({ detail: 1, type: "click" });
  mock.restoreAll();
  assert.equal(shown.at(-1), document.activeElement);
});

test("who checks without an answer is told so, with the button still in sight", () => {
  const { root, section, model, main } = card(FRESH);
  const shown = [];
  mock.method(Object.getPrototypeOf(root), "scrollIntoView", function () {
    shown.push(this);
  });
  main()[0].listeners.click({ detail: 1 });
  mock.restoreAll();
  assert.equal(root.querySelectorAll(".le-result")[0].textContent, "nothing_yet");
  assert.deepEqual([shown, model.sent], [[section], []]);
});

const GROUPING = { ...CHOICE, type: "grouping", things: ["1", "2"].map((key) => ({ key, text: key })), groups: [{ id: "der", name: { de: "der" } }] };
const ASKING = { check_anyway: { de: "Trotzdem prüfen" }, onward_anyway: { de: "Trotzdem weiter" }, empty_thing_one: { de: "Noch 1 ist nicht zugeordnet." } };

// A card whose first thing of two has its group.
function halfDone(traits = {}) {
  const shown = card(FRESH, GROUPING, { words: { labels: { ...WORDS.labels, ...ASKING } }, ...traits });
  const [first, second] = [...shown.root.all()].filter((node) => node.tag === "input");
  first.checked = true;
  first.listeners.change({ target: first });
  const [result] = shown.root.querySelectorAll(".le-result");
  return { ...shown, second, result, button: () => shown.main()[0].textContent, press: (more) => shown.main()[0].listeners.click({ detail: 1, ...more }) };
}

test("parts that are left out are named once, with the focus on the first, before anything is sent", () => {
  for (const [sealed, before, after] of [[true, "Weiter", "Trotzdem weiter"], [false, "Prüfen", "Trotzdem prüfen"]]) {
    const { model, second, result, button, press } = halfDone({ sealed });
    assert.equal(button(), before);
    press();
    assert.deepEqual([model.sent, result.textContent, button()], [[], "Noch 1 ist nicht zugeordnet.", after]);
    assert.equal(document.activeElement, second);
    press();
    assert.deepEqual(model.sent.map(({ answer }) => answer), [{ 1: "der" }]);
  }
});

test("what is left out is named anew once the answer is changed, and stays while help is switched", () => {
  const { model, second, result, button, press } = halfDone();
  press();
  const [line] = result.children;
  model.change("language", "en");
  assert.deepEqual([result.children[0], button()], [line, "Trotzdem prüfen"]); // seen, and not told again
  second.listeners.change({ target: second });
  assert.deepEqual([result.textContent, button()], ["", "Prüfen"]);
  press();
  assert.deepEqual([result.textContent, model.sent.length], ["Noch 1 ist nicht zugeordnet.", 0]);
});

test("a key that is held down does not send what it was just asked about", () => {
  const { model, press } = halfDone();
  press();
  press({ repeat: true });
  assert.equal(model.sent.length, 0);
});

test("with a finger, a line that is left out is shown, and its keyboard waits", () => {
  const item = { ...TYPED, type: "gap_fill", pieces: [{ gap: "1" }, { gap: "2" }], hints: {} };
  const { root, main } = card(FRESH, item);
  const [first, second] = root.querySelectorAll(".le-typed");
  first.value = "vor";
  const shown = [];
  Object.assign(second, { matches: () => true, scrollIntoView: () => shown.push(second) });
  document.activeElement = main()[0];
  mock.method(window, "matchMedia", () => ({ matches: true }));
  main()[0].listeners.click({ detail: 1 });
  mock.restoreAll();
  assert.deepEqual([document.activeElement, shown], [main()[0], [second]]);
});

test("the result is told once: not again in another language of help, nor with all explanations", () => {
  const { model, root, section } = card(marked("a", "wrong"));
  const [result] = root.querySelectorAll(".le-result");
  const [told] = result.children;
  model.change("language", "en");
  assert.equal(result.getAttribute("aria-live"), "off"); // the English beside it is seen and not told
  assert.equal(result.children[0], told);
  section.listeners.focusin();
  assert.equal(result.getAttribute("aria-live"), "polite");
});

test("with a finger, a line to type in waits until it is tapped: its keyboard would cover the task", () => {
  for (const [matches, focused] of [[true, "le-meta"], [false, "le-typed"]]) {
    const { section, root } = card(FRESH, TYPED);
    const [line] = root.querySelectorAll(".le-typed");
    line.matches = () => true;
    section.querySelector = () => line; // the first open field
    mock.method(window, "matchMedia", () => ({ matches }));
    section.listeners["article-lessons:arrive"]();
    mock.restoreAll();
    assert.equal(document.activeElement.className, focused);
  }
});

test("the first task of a part is shown below its introduction, and whole with its button in any case", () => {
  const [last, first] = [card(marked("a", "right")), card(FRESH)];
  const introduction = { classList: { contains: (name) => name === "jp-MarkdownCell" }, scrollIntoView: ({ block }) => shown.push(["introduction", block]) };
  const shown = [];
  const cells = new Map([[last.section, {}], [first.section, { previousElementSibling: introduction }]]);
  for (const [section, cell] of cells) section.closest = (name) => (name === ".jp-Cell" ? cell : null);
  mock.method(document, "querySelectorAll", () => [...cells.keys()]);
  mock.method(Object.getPrototypeOf(first.section), "scrollIntoView", function ({ block }) {
    shown.push([this === first.section ? "task" : "focus", block]);
  });
  last.main()[0].listeners.click({ detail: 1 });
  mock.restoreAll();
  assert.deepEqual(shown, [["introduction", "start"], ["task", "nearest"], ["focus", "nearest"]]);
});

test("the button that stands out leads on once a task is right, and to another try before", () => {
  for (const [state, name] of [[FRESH, "Prüfen"], [marked("a", "wrong"), "Noch einmal"], [marked("a", "right"), "Weiter"]]) {
    const { main, root } = card(state);
    assert.deepEqual(main().map((each) => each.textContent), [name]);
    const [actions] = root.querySelectorAll(".le-actions");
    assert.equal(actions.children[0].textContent, name); // it comes first, for the keyboard too
  }
});

test("after the last task whoever shows the notebook is told", () => {
  const { main, told } = card(marked("a", "right"));
  main()[0].listeners.click({ detail: 1 });
  assert.deepEqual(told, ["article-lessons:next"]);
});

test("Enter goes on from a task that is checked, once, and checks a choice that is made", () => {
  const done = card(marked("a", "right"));
  done.key({ type: "radio" }, { repeat: true });
  assert.deepEqual(done.told, []);
  done.key({ type: "radio" });
  assert.deepEqual(done.told, ["article-lessons:next"]);
  const open = card(FRESH);
  const [first] = [...open.root.all()].filter((node) => node.tag === "input");
  first.checked = true;
  open.key({ type: "radio" });
  assert.equal(open.model.sent[0].answer, "a");
});

test("a task has a heading with its place in the series", () => {
  const { root } = card(FRESH);
  const [heading] = root.querySelectorAll(".le-meta");
  assert.equal(heading.getAttribute("role"), "heading");
  assert.match(heading.textContent, /1 von 4/);
});

test("another try at what was typed begins with an empty line", () => {
  const { root, main } = card(marked("Gent", "wrong", "answer"), TYPED);
  const line = () => [...root.all()].find((node) => node.tag === "input");
  assert.equal(line().value, "Gent");
  main()[0].listeners.click({ detail: 1, type: "click" });
  assert.equal(line().value, "");
});

test("in a drill a tap is the answer, and so is a number; an arrow key is not", () => {
  for (const [act, sent] of [["tap", "b"], ["number", "b"], ["arrow", undefined]]) {
    const { model, root, section } = card(FRESH, CHOICE, { instant: true });
    const option = root.querySelectorAll(".le-pick")[1];
    const key = (name) => section.listeners.keydown({ key: name, target: { tagName: "INPUT", type: "radio" }, preventDefault() {} });
    if (act === "tap") section.listeners.pointerdown();
    else key(act === "number" ? "2" : "ArrowDown");
    if (act !== "number") {
      option.checked = true;
      option.listeners.change();
    }
    assert.equal(model.sent[0]?.answer, sent, act);
  }
});

test("where one card follows another in its place, Python is asked for the next", () => {
  const { main, model, told } = card(marked("a", "right"), CHOICE, { led: true });
  main()[0].listeners.click({ detail: 1 });
  assert.equal(model.sent[0].do, "onward");
  assert.deepEqual(told, []);
});
