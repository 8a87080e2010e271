import assert from "node:assert/strict";
import { test } from "node:test";
import "./page.js";
import { outcome, conclusion, verdictWord } from "../../lessons/widgets/static/tasks/feedback.js";
import { markList } from "../../lessons/widgets/static/tasks/marks.js";
import { Model } from "./page.js";
import { Words } from "../../lessons/widgets/static/words.js";

const labels = { result_recorded: { de: "Aufgenommen." }, recorded: { de: "aufgenommen" } };
const card = (body) => ({ body, words: new Words(new Model({ words: { labels }, language: "de" })), stateOf: (part) => part.status });
const state = { shown: false, mark: { status: "recorded", note: "", parts: {} } };

test("an answer whose key is elsewhere is recorded, and nothing is said about it", () => {
  for (const body of [{ single: true }, { total: 3 }, { says: { right: "written_right" } }]) {
    assert.deepEqual(outcome(card(body), state), { state: "recorded", name: "recorded" });
    assert.equal(verdictWord(card(body), state).word.de, "aufgenommen");
    const [line] = conclusion(card(body), state);
    assert.equal(line.textContent, "Aufgenommen.");
    assert.equal(line.className.includes("le-sr"), false);
  }
});

test("gaps of a recorded answer are not called empty", () => {
  const { list, draw } = markList(card({}), ["1", "2"]);
  draw({ parts: {}, frozen: true, state });
  assert.equal(list.hidden, true);
});
