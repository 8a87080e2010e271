// A card of the review: where one goes on after its answer is shown.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Model } from "./page.js";
import review from "../../lessons/widgets/static/review.js";

const WAIT = { number: 1, unit: "minutes" };
const ASKED = {
  card: { id: "1", turn: 1, way: "meaning", word: "die Erwartung", pieces: [] }, answer: null,
  counts: { due: 1, new: 0, done: 0 }, waits: { 1: WAIT, 2: WAIT, 3: WAIT, 4: WAIT },
};
const ANSWER = { answer: "die Erwartung", gloss: {}, definition: "was man erwartet", example: { de: "" }, pieces: [], suggested: 3 };

function card(height) {
  const model = new Model({ words: {}, language: "de", state: ASKED });
  const place = document.createElement("div");
  const leave = review.render({ model, el: place });
  const root = place.querySelector(".le-review");
  const buttons = root.querySelector(".le-actions");
  const seen = [];
  root.getBoundingClientRect = () => ({ height });
  root.scrollIntoView = () => seen.push("card");
  buttons.scrollIntoView = () => seen.push("buttons");
  const show = () => {
    const button = buttons.querySelector(".le-primary");
    button.focus();
    button.listeners.click({ detail: 1, preventDefault() {} });
    model.change("state", { ...ASKED, answer: ANSWER });
    model.answer({ did: "show", nonce: model.sent.at(-1).nonce });
  };
  return { show, seen, leave };
}

test("the ratings come into view with the answer, with the whole card where it fits into the window", () => {
  for (const [height, shown] of [[500, "card"], [1200, "buttons"]]) {
    const { show, seen, leave } = card(height);
    show();
    assert.deepEqual(seen, [shown]);
    assert.equal(document.activeElement.getAttribute("data-rating"), "3");
    leave();
  }
});
