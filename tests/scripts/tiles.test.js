// A sentence of tiles and a list to put in order; sorting with the names of the groups once above; gaps whose numbers wait for marks.
import assert from "node:assert/strict";
import { test } from "node:test";
import "./page.js";
import { bodies } from "../../lessons/widgets/static/tasks/bodies.js";
import { segments } from "../../lessons/widgets/static/tasks/choices.js";
import { Words } from "../../lessons/widgets/static/words.js";
import { Model } from "./page.js";
import "../../lessons/exercises/types/matching/body.js";
import "../../lessons/exercises/types/ordering/body.js";

const TEXTS = { a: "Peskow", b: "kündigte", c: "das an" };
const THINGS = Object.entries(TEXTS).map(([key, text]) => ({ key, text }));
const FRESH = { answer: null, parts: {}, locked: new Set(), frozen: false };

function card(item) {
  const told = { changes: 0, said: [] };
  const words = new Words(new Model({ words: { labels: {} }, language: "de" }));
  return { item, words, told, changed: () => (told.changes += 1), say: (text) => told.said.push(text), stateOf: (part) => part.status };
}

function sentence() {
  const mine = card({ type: "ordering", things: THINGS, tiles: true });
  const body = bodies.ordering(mine);
  body.write(FRESH);
  const [line] = body.element.querySelectorAll(".le-sentence");
  const tile = (key) => body.element.querySelectorAll(".le-tile").find((each) => each.textContent === TEXTS[key]);
  return { body, mine, tile, line: () => line.children.map((each) => each.textContent), tap: (key) => tile(key).listeners.click() };
}

const press = (node, key) => node.listeners.keydown({ key, preventDefault() {}, stopPropagation() {} });

test("with a finger nothing is said of dragging", () => {
  for (const [matches, said] of [[true, "tiles_by_tap"], [false, "tiles_help"]]) {
    window.matchMedia = () => ({ matches });
    assert.equal(sentence().body.element.querySelector(".le-hint").textContent, said);
  }
});

test("tiles are tapped into a line and out of it; only a whole sentence is an answer", () => {
  const { body, mine, line, tap } = sentence();
  for (const key of ["b", "a"]) tap(key);
  assert.deepEqual(line(), ["kündigte", "Peskow"]);
  assert.equal(body.read(), null);
  tap("b");
  assert.deepEqual(line(), ["Peskow"]);
  for (const key of ["b", "c"]) tap(key);
  assert.deepEqual(body.read(), ["a", "b", "c"]);
  assert.equal(mine.told.changes, 5);
});

test("arrow keys move a tile in the line, and what is right stays", () => {
  const { body, tile, line } = sentence();
  body.write({ ...FRESH, answer: ["b", "a", "c"], parts: { c: { status: "right", feedback: {} } }, locked: new Set(["c"]) });
  press(tile("a"), "ArrowLeft");
  assert.deepEqual(line(), ["Peskow", "kündigte", "das an"]);
  press(tile("c"), "ArrowLeft");
  assert.deepEqual(body.read(), ["a", "b", "c"]);
});

test("a tile that is right keeps its place when those before it are taken out", () => {
  const { body, line, tap } = sentence();
  body.write({ ...FRESH, answer: ["b", "a", "c"], parts: { c: { status: "right", feedback: {} } }, locked: new Set(["c"]) });
  for (const key of ["b", "a"]) tap(key);
  assert.deepEqual([line(), body.read()], [["", "", "das an"], null]);
  for (const key of ["a", "b"]) tap(key);
  assert.deepEqual(body.read(), ["a", "b", "c"]);
});

test("a list that was not touched is no answer, nor is the order that was marked last", () => {
  const body = bodies.ordering(card({ type: "ordering", things: THINGS }));
  const up = (at) => body.element.querySelectorAll(".le-step")[2 * at].listeners.click({});
  body.write(FRESH);
  assert.equal(body.read(), null);
  up(1);
  assert.deepEqual(body.read(), ["b", "a", "c"]);
  up(1);
  assert.equal(body.read(), null);
  const marked = { answer: ["b", "a", "c"], mark: { status: "wrong" }, solved: false, shown: false };
  for (const answer of [marked.answer, null]) { // null after it was moved there and back
    body.write({ ...FRESH, answer, locked: new Set(["c"]), state: marked });
    assert.equal(body.read(), null);
    up(1);
    assert.deepEqual(body.read(), ["a", "b", "c"]);
  }
  body.write({ ...FRESH, state: { ...marked, solved: true } });
  assert.equal(body.read(), null);
  up(1);
  assert.deepEqual(body.read(), ["b", "a", "c"]);
});

test("an answer to what the task was before is drawn as far as it fits", () => {
  const { body, line } = sentence();
  body.write({ ...FRESH, answer: ["x", "a", "a"] });
  assert.deepEqual(line(), ["Peskow"]);
});

test("the names of up to four groups stand once above, those of more at each thing", () => {
  for (const [count, heads] of [[4, 1], [5, 0]]) {
    const groups = ["w", "x", "y", "z", "q"].slice(0, count).map((id) => ({ id, name: { de: id } }));
    const { rows, element } = segments(card({}), THINGS, groups, "radio");
    assert.equal(element.querySelectorAll(".le-table-head").length, heads);
    assert.equal(element.style["--le-columns"], count);
    rows.get("a").set(["x"], false);
    assert.deepEqual([...rows.values()].map((row) => row.values()), [["x"], [], []]);
  }
});

test("on a phone things stand beside their places where all are brief, else above them", () => {
  for (const [long, brief] of [["von Anfang an", true], ["etwas in Aussicht stellen", false], ["Pressekonferenz", false]]) {
    const left = [{ key: "1", text: "zuvor" }, { key: "2", text: long }];
    const { element } = bodies.matching(card({ left, right: THINGS }));
    assert.equal(element.querySelector(".le-matches").classList.contains("le-brief"), brief);
  }
});
