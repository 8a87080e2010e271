// A marked card fits into the window: its sentences wait, or it stands closer together.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Model } from "./page.js";
import exercise from "../../lessons/widgets/static/tasks/exercise.js";
import { Fit } from "../../lessons/widgets/static/tasks/fit.js";
import "../../lessons/exercises/types/matching/body.js";

// A card that is as tall as `heights` says when it is whole, folded, dense.
function fitted(heights, isMarked = true) {
  const root = document.createElement("section");
  const card = { root, marked: () => isMarked, draw() {} };
  const fit = new Fit(card);
  const level = () => (root.classList.contains("le-dense") ? "dense" : fit.folds ? "folded" : "whole");
  root.getBoundingClientRect = () => ({ height: heights[level()], width: 600 });
  return { fit, level };
}

test("a card is as roomy as it fits, and no answer that is still at work is folded", () => {
  const [low, folds, tall] = [{ whole: 800 }, { whole: 1000, folded: 850 }, { whole: 1300, folded: 1000, dense: 950 }];
  for (const [heights, wanted] of [[low, "whole"], [folds, "folded"], [tall, "dense"]]) {
    const { fit, level } = fitted(heights);
    fit.paint();
    assert.equal(level(), wanted);
  }
  const { fit, level } = fitted(tall, false);
  fit.paint();
  assert.equal(level(), "whole");
});

test("a card that was drawn before it stood on the page is measured once it does", () => {
  const { fit, level } = fitted({ whole: 1000, folded: 850 });
  assert.equal(level(), "whole");
  fit.resized();
  assert.equal(level(), "folded");
});

// A card with a marked answer, on a page.
function marked(item, state, labels) {
  const root = document.createElement("div");
  const task = { id: "01-paare", skill: "reading", level: "B1", prompt: { de: "Was passt?" }, ...item };
  const told = { own: {}, tries: 1, shown: false, solved: false, revealed: null, evidence: [], text: null, ...state };
  exercise.render({ model: new Model({ words: { labels }, language: "de", item: task, state: told, reads: false, lesson: "x", number: "1.1", series: "", place: 1, total: 4 }), el: root });
  const press = (name) => root.querySelectorAll(".le-button").find((each) => each.textContent === name).listeners.click({});
  return { root, press };
}

test("the sentence that proves an answer is brought into view when it is opened, and not when it is closed", () => {
  const item = { type: "matching", left: [{ key: "a", text: "a" }], right: [{ key: "b", text: { de: "b" } }] };
  const evidence = [{ level: "B1", paragraph: 2, before: "", quote: "Es regnet.", after: "" }];
  const mark = { status: "wrong", note: "", parts: { a: { status: "wrong", feedback: "" } } };
  const { root, press } = marked(item, { answer: { a: "b" }, mark, evidence }, { evidence: { de: "Beleg zeigen" }, evidence_hide: { de: "Beleg schließen" }, text: { de: "Text" }, paragraph: { de: "Absatz" } });
  const [[card], [quotation], seen] = [root.querySelectorAll(".le-card"), root.querySelectorAll(".le-evidence"), []];
  card.scrollIntoView = () => seen.push(quotation.hidden ? "hidden" : "open");
  press("Beleg zeigen");
  press("Beleg schließen");
  assert.deepEqual(seen, ["open"]);
});

test("all is explained after the first miss, too: as much as is told then", () => {
  const parts = Object.fromEntries("abcdefgh".split("").map((key) => [key, { status: "wrong", feedback: `Das ist ${key}.` }]));
  const pairs = Object.keys(parts).map((key) => ({ key, text: { de: key } }));
  const item = { type: "matching", left: pairs.map(({ key }) => ({ key, text: key })), right: pairs };
  const labels = { explain_all: { de: "Alle erklären" }, why: { de: "Warum?" } };
  const { root, press } = marked(item, { answer: { a: "b" }, mark: { status: "wrong", note: "", parts } }, labels);
  const waiting = () => root.querySelectorAll(".le-why").length;
  assert.equal(waiting(), 8);
  press("Alle erklären");
  assert.equal(waiting(), 0);
});
