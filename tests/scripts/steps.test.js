// The line above cards that come one after the other.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Model } from "./page.js";
import steps from "../../lessons/widgets/static/steps.js";

function bar(traits) {
  const none = { title: { de: "Plural", en: "Plural" }, said: {}, offer: {}, tasks: [], code: "" };
  const model = new Model({ words: { labels: {} }, language: "de", ...none, ...traits });
  const root = document.createElement("div");
  steps.render({ model, el: root });
  const [button] = root.querySelectorAll(".le-button");
  return { model, root, button, said: root.querySelectorAll(".le-steps-said")[0], exact: root.querySelectorAll(".le-steps-exact")[0] };
}

test("while a card is at work there is no button, and no code unless there is a call to repeat", () => {
  const { button, exact } = bar({});
  assert.equal(button.hidden, true);
  assert.equal(exact.hidden, true);
  assert.match(bar({ code: 'lesson.drill("plural", seed=7)' }).exact.textContent, /seed=7/);
});

test("at the end the score is told, and the button that goes on has the focus", () => {
  const { model, button, said } = bar({});
  model.set("said", { de: "6 von 8 richtig" });
  model.change("offer", { de: "Noch 8" });
  assert.equal(said.textContent, "6 von 8 richtig");
  assert.equal(document.activeElement, button);
  button.listeners.click({ detail: 1 });
  assert.equal(model.sent[0].do, "new");
  model.answer({ did: "new", nonce: model.sent[0].nonce });
});

test("after a drill there is a way on to what stands below; before an exam there is none", () => {
  for (const [code, hidden] of [['lesson.drill("plural", seed=7)', false], ["", true]]) {
    const { model, root } = bar({ code });
    const onward = root.querySelectorAll(".le-button").at(-1);
    assert.equal(onward.hidden, true);
    model.change("offer", { de: "Noch 8" });
    assert.equal(onward.hidden, hidden);
  }
});

test("what is offered while one works elsewhere takes no focus away", () => {
  const { model, button } = bar({});
  const elsewhere = document.createElement("button");
  elsewhere.focus();
  model.change("offer", { de: "Beginnen" });
  assert.equal(button.hidden, false);
  assert.equal(document.activeElement, elsewhere);
});

test("what is achieved is told to whoever works there, and to nobody else", () => {
  const { model, root, said } = bar({});
  const live = (node) => {
    node.focus();
    model.change("said", { de: "2 von 8 richtig" });
    return said.getAttribute("aria-live");
  };
  root.children[0].closest = () => root; // the box around bar and cards
  assert.deepEqual([live(root.children[0]), live(document.createElement("input"))], ["polite", "off"]);
});
