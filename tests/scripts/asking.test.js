// What a task and a review card do with the kernel: the new state comes as a trait, once, and then a word that it came.
import assert from "node:assert/strict";
import { mock, test } from "node:test";
import "./page.js";
import { Model } from "./page.js";
import exercise from "../../lessons/widgets/static/tasks/exercise.js";
import review from "../../lessons/widgets/static/review.js";
import "../../lessons/exercises/types/short_answer/body.js";
import "../../lessons/exercises/types/single_choice/body.js";

const OPTIONS = ["a", "b", "c"].map((key) => ({ key, text: { de: key } }));
const ITEM = { id: "01-ort", type: "single_choice", skill: "reading", level: "B1", prompt: { de: "Wo?" }, options: OPTIONS };
const FRESH = { answer: null, own: null, mark: null, tries: 0, shown: false, solved: false, revealed: null, evidence: [], text: null };
const WRONG = { ...FRESH, answer: "a", own: "a", tries: 1, mark: { status: "wrong", score: 0, note: "", parts: { a: { status: "wrong", feedback: { de: "Nein." } } } } };
const CARD = { id: "word:Ort", turn: 0, level: "B1", way: "meaning", word: "der Ort", pieces: [{ text: "Hier." }] };
const ASKED = { card: CARD, answer: null, counts: { due: 0, new: 1, done: 0 }, waits: {}, next: null };

function shown(widget, traits) {
  mock.timers.enable({ apis: ["setTimeout"] });
  return drawn(widget, new Model({ words: {}, language: "de", ...traits }));
}

function drawn(widget, model) {
  const root = document.createElement("div");
  const leave = widget.render({ model, el: root });
  const press = (kind) => root.querySelectorAll(kind)[0].listeners.click({ detail: 1, preventDefault() {} });
  return { model, root, press, leave, section: root.children[0], warning: root.querySelectorAll(".le-warning")[0] };
}

function task() {
  const { model, root, ...rest } = shown(exercise, { item: ITEM, state: FRESH, reads: false, lesson: "x", number: "1.1", series: "" });
  const [first] = [...root.all()].filter((node) => node.tag === "input");
  first.checked = true;
  first.listeners.change?.({ target: first });
  rest.press(".le-primary");
  return { model, root, ...rest, nonce: model.sent[0]?.nonce };
}

test("a task shows a new state when it comes, and is ready again", () => {
  const { model, root, section, nonce } = task();
  assert.deepEqual({ ...model.sent[0], nonce: 0 }, { do: "answer", answer: "a", nonce: 0 });
  assert.equal(section.getAttribute("aria-busy"), "true");
  model.change("state", WRONG);
  assert.match(root.textContent, /Nein\./);
  assert.equal(section.getAttribute("aria-busy"), "false");
  model.answer({ did: "answer", nonce });
  mock.timers.tick(5000);
  assert.match(root.textContent, /Nein\./);
  mock.timers.reset();
});

test("a task that hears nothing, or that its item is another, says so and keeps what was chosen", () => {
  for (const end of [() => mock.timers.tick(1500), (model, nonce) => model.answer({ did: "answer", nonce, problem: "stale" })]) {
    const { model, root, section, warning, nonce } = task();
    end(model, nonce);
    assert.equal(warning.hidden, false);
    assert.equal(section.getAttribute("aria-busy"), "false");
    assert.equal([...root.all()].find((node) => node.tag === "input").checked, true);
    mock.timers.reset();
  }
});

test("an answer that is marked while its card is drawn again is shown as marked, not as begun", () => {
  const { model, leave } = task();
  leave();
  model.change("state", WRONG);
  const { root } = drawn(exercise, model);
  assert.match(root.textContent, /Nein\./);
  const options = [...root.all()].filter((node) => node.tag === "input");
  assert.deepEqual(options.map(({ disabled }) => disabled), [true, true, true]);
  mock.timers.reset();
});

test("an option that is chosen before its card is drawn again stays chosen, and can be checked", () => {
  const { model, leave } = task();
  leave();
  const { root, press } = drawn(exercise, model);
  assert.equal([...root.all()].find((node) => node.tag === "input").checked, true);
  assert.equal(root.querySelectorAll(".le-primary")[0].hidden, false);
  press(".le-primary");
  assert.deepEqual(model.sent.map(({ answer }) => answer), ["a", "a"]);
  mock.timers.reset();
});

test("of a task with one part the sentences at it are spoken, too", () => {
  const said = { status: "wrong", feedback: { de: "Es war eine andere Stadt." }, note: "one_letter" };
  const state = { ...WRONG, answer: "Gent", mark: { ...WRONG.mark, parts: { answer: said } } };
  const { root } = shown(exercise, { item: { ...ITEM, type: "short_answer", hint: { de: "" } }, state, reads: false, lesson: "x", number: "1.2", series: "" });
  const [result] = root.querySelectorAll(".le-result");
  assert.match(result.textContent, /Es war eine andere Stadt\./);
  assert.doesNotMatch(root.textContent, /object/);
  mock.timers.reset();
});

test("what helps with a task is reached after its question and its buttons", () => {
  const { section } = task();
  const buttons = [...section.all()].filter((node) => node.tag === "button");
  const place = (kind) => buttons.indexOf(section.querySelectorAll(kind)[0]);
  assert.ok(place(".le-primary") >= 0 && place(".le-primary") < place(".le-to-text"));
  assert.ok(place(".le-to-text") < place(".le-help-switch"));
  mock.timers.reset();
});

test("a review card shows its answer when the state comes, and hears that it came", () => {
  const { model, root, section, press } = shown(review, { state: ASKED });
  press(".le-primary");
  const answer = { answer: "der Ort", learnt: "", gloss: { en: "place" }, definition: { de: "Stelle" }, pieces: [], example: {}, verdict: "" };
  model.change("state", { ...ASKED, answer, waits: Object.fromEntries([1, 2, 3, 4].map((rating) => [rating, { number: 1, unit: "day" }])) });
  assert.match(root.textContent, /Stelle/);
  model.answer({ did: "show", nonce: model.sent[0].nonce });
  assert.equal(section.getAttribute("aria-busy"), "false");
  mock.timers.reset();
});
