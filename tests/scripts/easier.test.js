import assert from "node:assert/strict";
import { test } from "node:test";
import { Model } from "./page.js";
import easier from "../../lessons/widgets/static/easier/easier.js";

const SHOWN = { number: 1, count: 2, left: 2, original: "A und B.", proposal: "A. B.", now: "A. B.", kind: { de: "Zwei" }, reason: { de: "Weil" }, state: "sure", scores: [2, 1] };
const WORDS = new Proxy({}, { get: (_, name) => ({ de: String(name), en: String(name) }) });

function form(shown = SHOWN) {
  const model = new Model({ words: WORDS, language: "de", file: "texts/b1.md", shown, scores: [2, 1] });
  const root = document.createElement("div");
  easier.render({ model, el: root });
  const [section] = root.children;
  const press = (key, target = section, more = {}) => section.listeners.keydown({ key, target, preventDefault() {}, stopPropagation() {}, ...more });
  const answered = () => model.answer({ did: "x", nonce: model.sent.at(-1).nonce, said: "" });
  return { model, root, press, answered, asked: () => model.sent.map(({ do: done, by }) => (by ? `${done} ${by}` : done)) };
}

test("each key asks for one thing", () => {
  const { press, answered, asked } = form();
  for (const key of ["a", "r", "u", "ArrowRight", "ArrowLeft"]) {
    press(key);
    answered();
  }
  assert.deepEqual(asked(), ["accept", "reject", "undo", "go 1", "go -1"]);
});

test("a second press while the first is under way is not meant, nor a key of the browser's", () => {
  const { press, answered, asked } = form();
  press("u", undefined, { ctrlKey: true });
  press("a");
  press("a");
  answered();
  assert.deepEqual(asked(), ["accept"]);
});

test("letters of a sentence of one's own decide nothing", () => {
  const { root, press, asked } = form();
  const own = [...root.all()].find((node) => node.tag === "textarea");
  assert.equal(own.value, "A. B.");
  press("a", own);
  assert.deepEqual(asked(), []);
});

test("without a proposal it says so", () => {
  assert.ok(form({}).root.textContent.includes("nothing"));
});
