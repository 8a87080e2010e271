import assert from "node:assert/strict";
import { test } from "node:test";
import "./page.js";
import { Draft } from "../../lessons/widgets/static/draft.js";
import { el } from "../../lessons/widgets/static/elements.js";
import { bodies } from "../../lessons/widgets/static/tasks/bodies.js";
import { conclusion, outcome, verdictWord } from "../../lessons/widgets/static/tasks/feedback.js";
import { keepRight, leftOut, pieces, saidOf, typedText, verdict } from "../../lessons/widgets/static/tasks/marks.js";
import { Model } from "./page.js";
import { Words } from "../../lessons/widgets/static/words.js";
import "../../lessons/exercises/types/grouping/body.js";
import "../../lessons/exercises/types/matching/body.js";
import "../../lessons/exercises/types/single_choice/body.js";

test("a new try keeps what was right, and no more", () => {
  const parts = { 1: { status: "right" }, 2: { status: "almost" }, 3: { status: "wrong" } };
  assert.deepEqual(keepRight({ 1: "sei", 2: "habe", 3: "ist", 4: "x" }, parts), { 1: "sei" });
  assert.deepEqual(keepRight(null, {}), {});
});

const card = (body) => ({ body, words: new Words(new Model({ words: { labels: { of: { de: "von" }, right: { de: "richtig" }, gap_empty: { de: "leer" } } }, language: "de" })), stateOf: (part) => part.status });
const places = (...keys) => new Map(keys.map((key) => [key, `field ${key}`]));
const answered = (...parts) => ({ shown: false, mark: { status: parts.every((part) => part.status === "right") ? "right" : "almost", note: "", parts: { ...parts } } });

test("one thing gets one verdict: nearly for a letter or an ending, else how much is right", () => {
  const [right, wrong] = ["right", "wrong"].map((status) => ({ status }));
  const half = (nearly) => ({ status: "almost", nearly });
  const single = (part) => outcome(card({ single: true }), answered(part)).name;
  assert.deepEqual([single(half(true)), single(half(false))], ["almost", "partly"]);
  const several = (...parts) => outcome(card({ places: places("0", "1", "2") }), answered(...parts)).name;
  assert.deepEqual([several(right, right, right), several(right, wrong), several(half(true), wrong), several(wrong, wrong)], ["right", "partly", "partly", "wrong"]);
  const open = { status: "open", note: "indicative_kept" };
  assert.deepEqual([single(open), several(open, open), several(open, wrong), several(right, open)], ["open", "open", "wrong", "partly"]);
  const [line] = conclusion(card({ places: places("0", "1", "2") }), answered(right, wrong));
  assert.equal(line.textContent, "1 von 3 richtig, 1 leer.");
});

test("what an answer by parts leaves out is named by the body alone; other answers leave nothing out", () => {
  const gaps = { places: places("1", "2", "3") };
  assert.deepEqual(leftOut(gaps, { 2: "vor" }), ["field 1", "field 3"]);
  assert.deepEqual([leftOut(gaps, { 1: "a", 2: "b", 3: "c" }), leftOut({}, ["a"]), leftOut({ total: 4 }, ["a"]), leftOut({}, "vor")], [[], [], [], []]);
});

test("how an answer stands is said in the language of help, too", () => {
  const labels = { of: { de: "von", en: "of" }, right: { de: "richtig", en: "right" }, almost_right: { de: "fast richtig", en: "almost right" }, gap_empty: { de: "leer", en: "empty" } };
  const english = { ...card({ places: places("0", "1", "2") }), words: new Words(new Model({ words: { labels }, language: "en" })) };
  const [right, nearly] = [{ status: "right" }, { status: "almost", nearly: true }];
  const said = (node) => [...node.all()].filter((each) => each.getAttribute("lang") === "en").map((each) => each.textContent.trim());
  const [line] = conclusion(english, answered(right, nearly));
  assert.deepEqual(said(line), ["1 of 3 right, 1 almost right, 1 empty."]);
  assert.deepEqual(said(verdict(english, { ...right, feedback: "" })), ["right"]);
  assert.equal(verdictWord(english, answered(right, nearly)).word.en, "1 of 3 right");
});

test("what is matched with a word in another language is in that language", () => {
  const item = { left: [{ key: "1", text: "der Vertrag" }], right: [{ key: "a", text: { en: "treaty" } }, { key: "b", text: { de: "das Treffen" } }] };
  const body = bodies.matching({ ...card({}), item, changed() {}, say() {} });
  body.write({ answer: { 1: "a" }, parts: {}, locked: new Set(), frozen: false });
  assert.deepEqual(body.element.querySelectorAll(".le-chip").map((chip) => chip.lang), ["en", "de"]);
  assert.equal(body.element.querySelector(".le-slot-value").lang, "en");
});

test("a thing of a task that has no answer is marked as empty once the others are marked", () => {
  const item = { things: ["1", "2"].map((key) => ({ key, text: key })), groups: [{ id: "der", name: { de: "der" } }] };
  const body = bodies.grouping({ ...card({}), item, changed() {} });
  const seen = (status) => {
    body.write({ answer: { 1: "der" }, parts: { 1: { status: "right" } }, locked: new Set(), frozen: true, state: { mark: { status } } });
    return body.element.querySelectorAll(".le-slot").map((slot) => slot.textContent.trim());
  };
  assert.deepEqual(seen("almost"), ["richtig", "leer"]);
  assert.deepEqual(seen("recorded"), ["richtig", ""]);
});

test("no dot stands between a word and the sentence that it leads up to", () => {
  const words = new Words(new Model({ words: { notes: { indicative_kept: { de: "Hier steht der Indikativ." } } }, language: "de" }));
  const said = (feedback) => el("p", {}, saidOf(words, { feedback, note: "indicative_kept" }));
  assert.equal(said("„hat“:").textContent, "„hat“: Hier steht der Indikativ.");
  const leads = (feedback) => said(feedback).querySelector(".le-said").className.includes("le-leads");
  assert.deepEqual([leads("„hat“:"), leads("Das ist Indikativ.")], [true, false]);
});

test("a sentence that says what the standard one says stands alone", () => {
  const words = new Words(new Model({ words: { notes: { indicative_kept: { de: "Hier steht der Indikativ." } } }, language: "de" }));
  const said = (alone) => el("p", {}, saidOf(words, { feedback: "„Hat“ ist Indikativ.", note: "indicative_kept", alone })).textContent.trim();
  assert.deepEqual([said(true), said(false)], ["„Hat“ ist Indikativ.", "„Hat“ ist Indikativ. Hier steht der Indikativ."]);
});

test("of many sentences each waits behind its button", () => {
  const part = { status: "wrong", feedback: { de: "Es heißt „der Beitritt“." } };
  const drawn = (folds) => verdict({ ...card({}), folds: () => folds }, part);
  assert.equal(drawn(false).querySelector(".le-why"), null);
  const [button, , text] = drawn(true).children.slice(-3);
  assert.equal(text.hidden, true);
  button.listeners.click({});
  assert.deepEqual([text.hidden, button.getAttribute("aria-expanded")], [false, "true"]);
});

test("where much is to be said, the word that it is about stays in sight", () => {
  const words = new Words(new Model({ words: { labels: { why: { de: "Warum?" }, wrong: { de: "falsch" } }, notes: { misheard: { de: "Hören Sie." } } }, language: "de" }));
  const drawn = verdict({ words, folds: () => true }, { status: "wrong", feedback: "„keine“:", note: "misheard" }, "wrong");
  const seen = (node) => (node.hidden ? "" : node.children.map((child) => (typeof child === "string" ? child : seen(child))).join(""));
  assert.match(seen(drawn), /„keine“:.*Warum\?/);
  assert.doesNotMatch(seen(drawn), /Hören/);
  assert.match(drawn.textContent, /Hören Sie\./);
});

test("an answer of an older item is passed over, not shown as [object Object]", () => {
  assert.equal(typedText({ a: 1 }), "");
  assert.equal(typedText("sei"), "sei");
});

test("a text is shown piece by piece, as text", () => {
  const item = { pieces: [{ text: "<b>Er" }, { gap: "1" }, { text: "." }] };
  assert.equal(pieces(item, (number) => `[${number}]`).textContent, "<b>Er[1].");
});

test("what no space parts from a gap stays on its line, and nothing is said twice", () => {
  const item = { pieces: [{ text: "Er (" }, { gap: "1" }, { text: ") sagt: „" }, { gap: "2" }, { text: "/" }, { gap: "3" }, { text: "“ und" }, { text: " geht." }] };
  const text = pieces(item, (number) => el("b", {}, `[${number}]`));
  assert.equal(text.textContent, "Er ([1]) sagt: „[2]/[3]“ und geht.");
  assert.deepEqual(text.querySelectorAll(".le-unbroken").map((each) => each.textContent), ["([1])", "„[2]/", "[3]“"]);
});

test("a body reads what is chosen, draws what it is told, and knows when nothing is", () => {
  const item = { options: [{ key: "a", text: { de: "Genf" } }, { key: "b", text: { en: "Rome" } }] };
  const card = { item, words: new Words(new Model({ words: {}, language: "en" })), changed() {}, stateOf: (part) => part.status };
  const body = bodies.single_choice(card);
  assert.equal(body.read(), null);
  body.write({ answer: "b", parts: {}, locked: new Set(), frozen: false });
  assert.equal(body.read(), "b");
  assert.match(body.element.textContent, /Genf.*Rome/);
});

test("what is begun survives a reload, and a browser that keeps nothing does no harm", () => {
  const kept = new Map();
  globalThis.sessionStorage = {
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => kept.set(name, value),
    removeItem: (name) => kept.delete(name),
  };
  new Draft("answer/x/1").write({ answer: "sei", tries: 0 });
  assert.deepEqual(new Draft("answer/x/1").read(), { answer: "sei", tries: 0 });
  new Draft("answer/x/1").clear();
  assert.equal(new Draft("answer/x/1").read(), null);
  delete globalThis.sessionStorage;
  new Draft("answer/x/1").write({});
  assert.equal(new Draft("answer/x/1").read(), null);
});
