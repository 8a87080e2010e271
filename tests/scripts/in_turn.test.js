// Things that are given something in turn: which one is active, and what a tap, a key and a double tap do.
import assert from "node:assert/strict";
import { afterEach, beforeEach, mock, test } from "node:test";
import "./page.js";
import { bodies } from "../../lessons/widgets/static/tasks/bodies.js";
import { segments } from "../../lessons/widgets/static/tasks/choices.js";
import { Words } from "../../lessons/widgets/static/words.js";
import { Model } from "./page.js";
import "../../lessons/exercises/types/place_on_timeline/body.js";

const THINGS = ["a", "b", "c"].map((key) => ({ key, text: key }));
const GROUPS = ["x", "y"].map((id) => ({ id, name: { de: id } }));
const FRESH = { answer: null, parts: {}, locked: new Set(), frozen: false };
const RIGHT = { status: "right", feedback: {} };

let now;
beforeEach(() => {
  now = 1000;
  mock.method(performance, "now", () => now);
});
afterEach(() => mock.restoreAll());

function cardOf(item) {
  const words = new Words(new Model({ words: { labels: {} }, language: "de" }));
  const card = { item, words, pointed: true, changes: 0, changed: () => (card.changes += 1), stateOf: (part) => part.status };
  return card;
}

function sorting(type = "radio", order = "-1") {
  globalThis.getComputedStyle = () => ({ order }); // what in_turn.css says on a narrow card
  const card = cardOf({});
  const { rows, element, write } = segments(card, THINGS, GROUPS, type);
  write(FRESH);
  const active = () => [...rows].filter(([, row]) => row.element.classList.contains("le-active")).map(([key]) => key).join();
  const choose = (key, value) => {
    const input = rows.get(key).element.querySelectorAll("input").find((each) => each.value === value);
    rows.get(key).set([value], false);
    input.listeners.change();
  };
  return { card, rows, element, write, active, choose };
}

test("on a narrow card a tap chooses, and the next thing without a group comes, with the focus", () => {
  const { card, rows, active, choose } = sorting();
  assert.equal(active(), "a");
  rows.get("b").set(["y"], false);
  choose("a", "x");
  assert.equal(active(), "c");
  assert.equal(document.activeElement, rows.get("c").element.querySelectorAll("input")[0]);
  choose("c", "x");
  assert.deepEqual([active(), card.changes], ["c", 2]); // after the last nothing moves
});

test("arrow keys, several choices and a table leave the active thing where it is", () => {
  for (const [type, order, pointed] of [["radio", "-1", false], ["checkbox", "-1", true], ["radio", "0", true]]) {
    const { card, active, choose } = sorting(type, order);
    card.pointed = pointed;
    choose("a", "x");
    assert.equal(active(), "a");
  }
});

test("the second half of a double tap is not for the thing that has come", () => {
  const { element, choose } = sorting();
  const prevented = () => {
    let count = 0;
    element.listeners.click({ preventDefault: () => (count += 1), stopPropagation() {} });
    return count > 0;
  };
  assert.equal(prevented(), false);
  choose("a", "x");
  now += 200;
  assert.equal(prevented(), true);
  now += 200;
  assert.equal(prevented(), false);
});

test("a thing is active that is tapped or reached by Tab, and none that is right or marked", () => {
  const { rows, element, write, active } = sorting();
  rows.get("b").element.listeners.focusin();
  assert.equal(active(), "b");
  write({ ...FRESH, answer: { b: "x" }, parts: { b: RIGHT }, locked: new Set(["b"]) });
  assert.equal(active(), "a");
  rows.get("b").element.listeners.click();
  assert.equal(active(), "a");
  write({ ...FRESH, answer: { b: "x" }, parts: { b: RIGHT }, frozen: true });
  assert.deepEqual([active(), element.classList.contains("le-in-turn")], ["", false]);
});

test("a finger that moves the page from the axis places nothing; one that taps or slides along does, once", () => {
  globalThis.getComputedStyle = () => ({ order: "0" });
  const body = bodies.place_on_timeline(cardOf({ axis: { from: "2000", to: "2020", step: "year" }, things: THINGS }));
  body.write({ ...FRESH, state: {} });
  const axis = body.element.querySelector(".le-axis");
  Object.assign(axis, { setPointerCapture() {}, hasPointerCapture: () => true });
  axis.querySelector(".le-axis-line").getBoundingClientRect = () => ({ left: 0, width: 200 });
  const touch = (...moves) => {
    const at = ([clientX, clientY]) => ({ pointerType: "touch", target: axis, clientX, clientY });
    axis.listeners.pointerdown(at(moves[0]));
    for (const move of moves.slice(1)) axis.listeners.pointermove(at(move));
    axis.listeners.pointerup(at(moves.at(-1)));
  };
  touch([100, 0], [101, 40], [102, 80]);
  assert.equal(body.read(), null);
  touch([100, 0]);
  touch([100, 0]); // the second half of a double tap
  assert.deepEqual(body.read(), { a: "2010" });
  now += 1000;
  touch([50, 0], [60, 2], [80, 5]);
  assert.deepEqual(body.read(), { a: "2010", b: "2008" });
});
