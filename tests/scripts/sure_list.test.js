// The list of sure proposals: what is seen in it is accepted, by keys alone.
import assert from "node:assert/strict";
import { test } from "node:test";
import "./page.js";
import { el } from "../../lessons/widgets/static/elements.js";
import { SureList } from "../../lessons/widgets/static/proposals/sure_list.js";

const LINES = ["02-forms-1", "02-forms-2"].map((entry) => ({ file: "questions/02.yaml", entry, pieces: [{ text: "gehen: ", key: false }, { text: "geht", key: true }], wanted: true }));

function list(lines = LINES) {
  const sent = [];
  const queue = {
    say: (name, { count } = {}) => (count === undefined ? name : `${name} ${count}`),
    button: (said, onclick) => el("button", { onclick }, said),
    ask: (message) => sent.push(message),
    talk: { tell: (message) => sent.push(message) },
  };
  const made = new SureList(queue, lines, "Verbformen");
  const press = (key) => made.pressed({ key, target: document.activeElement });
  return { made, sent, press };
}

test("every line says what is asked and its key", () => {
  assert.match(list().made.node.textContent, /gehen: geht.*gehen: geht/);
});

test("one is taken out and put back by a key, and told to the queue; the rest is accepted", () => {
  const { made, sent, press } = list();
  made.focus();
  press("ArrowDown");
  assert.equal(document.activeElement, made.rows[1].open);
  press("ArrowDown"); // the last line stays the last
  press("x");
  assert.deepEqual(sent, [{ do: "leave_out", file: "questions/02.yaml", of: "02-forms-2", out: true }]);
  assert.match(made.take.textContent, /accept_sure 1/);
  press("g");
  press("Escape");
  assert.deepEqual(sent.slice(1), [{ do: "accept_sure" }, { do: "cancel" }]);
  assert.equal(press("a"), false);
});

test("a line is opened; where all are taken out nothing is accepted", () => {
  const { made, sent, press } = list(LINES.map((line) => ({ ...line, wanted: false })));
  press("g");
  made.rows[0].open.listeners.click();
  assert.deepEqual(sent, [{ do: "jump", file: "questions/02.yaml", of: "02-forms-1" }]);
});
