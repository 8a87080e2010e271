// Steps as the bar shows them.
import assert from "node:assert/strict";
import { test } from "node:test";
import { filled } from "../../../lessons/jupyter/labextensions/article-lessons/static/dom.js";
import * as steps from "../../../lessons/jupyter/labextensions/article-lessons/static/steps.js";

const step = (path, tasks, answered) => ({ path, title: { de: path }, minutes: 40, tasks, answered });
const LESSON = [step("n/x/00_start.ipynb", 4, 4), step("n/x/01_lesen.ipynb", 8, 2), step("n/x/02_ende.ipynb", 0, 0)];

test("done, here, to come", () => {
  const states = LESSON.map((each) => steps.stateOf(each, "n/x/01_lesen.ipynb"));
  assert.deepEqual(states, ["done", "here", "to_come"]);
});

test("the next step, none after the last, none for a copy", () => {
  assert.equal(steps.nextStep(LESSON, "n/x/00_start.ipynb").path, "n/x/01_lesen.ipynb");
  assert.equal(steps.nextStep(LESSON, "n/x/02_ende.ipynb"), null);
  assert.equal(steps.nextStep(LESSON, "n/x/01_lesen-Copy1.ipynb"), null);
});

test("minutes go down with every answer", () => {
  assert.deepEqual(LESSON.map(steps.minutesLeft), [0, 30, 40]);
});

test("numbers are those of the tasks; without one the place counts", () => {
  assert.equal(steps.numberOf(LESSON[1], 1), 1);
  assert.equal(steps.numberOf(step("n/x/lesen.ipynb", 1, 0), 5), 5);
});

test("a value may be in several languages", () => {
  const title = { de: "Lesen", en: "Reading" };
  assert.equal(filled("Weiter: {title}", { title }), "Weiter: Lesen");
  assert.equal(filled("Next: {title}", { title }, "en"), "Next: Reading");
  assert.equal(filled("{minutes} Min. {other}", { minutes: 4 }), "4 Min. {other}");
});
