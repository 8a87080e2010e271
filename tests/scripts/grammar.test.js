import assert from "node:assert/strict";
import { test } from "node:test";
import { Model } from "./page.js";
import { el } from "../../lessons/widgets/static/elements.js";
import { Talk } from "../../lessons/widgets/static/talk.js";
import { Grammar } from "../../lessons/widgets/static/tasks/grammar.js";
import { tips } from "../../lessons/widgets/static/tasks/typing.js";
import { Words } from "../../lessons/widgets/static/words.js";

const PAGE = {
  title: { de: "Passiv", en: "Passive" },
  rules: [{ says: { de: "<b>Mit</b> „werden“.", en: "With “werden”." }, example: { de: "" } }],
  table: [[{ de: "Form" }], [{ de: "wird gebaut" }]],
  mistakes: [{ wrong: "gebaut geworden", right: "gebaut worden", why: { de: "Nur „worden“." } }],
};

function offered(state, language = "en") {
  const grammar = [{ id: "passive", title: PAGE.title }];
  const model = new Model({ words: { labels: { grammar: { de: "Grammatik", en: "Grammar" } } }, language, state: { grammar, mark: null, ...state } });
  const card = { model, words: new Words(model), talk: new Talk(model), warned: [], marked: () => model.get("state").mark !== null, warn: (said) => card.warned.push(said) };
  card.grammar = new Grammar(card);
  card.root = el("section", {}, card.grammar.element);
  card.grammar.paint();
  const press = () => card.grammar.links.get("passive").listeners.click();
  const reply = (more) => model.answer({ did: "grammar", nonce: model.sent.at(-1).nonce, ...more });
  return { card, model, grammar: card.grammar, press, reply };
}

test("a page is offered after an answer that is not right, and with the tip before", () => {
  assert.equal(offered({ mark: { status: "wrong" } }).grammar.element.hidden, false);
  assert.equal(offered({ mark: { status: "right" } }).grammar.element.hidden, true);
  const { card, grammar } = offered({});
  assert.equal(grammar.element.hidden, true);
  const tip = tips(card, []); // a task without a hint of its own
  tip.element.children[0].listeners.click();
  assert.equal(grammar.element.hidden, false);
  tip.element.children[0].listeners.click();
  assert.equal(grammar.element.hidden, true);
});

test("it is asked for once, shown as text in both languages, and closed by its link", () => {
  const { model, grammar, press, reply } = offered({ mark: { status: "wrong" } });
  assert.match(grammar.links.get("passive").textContent, /^Grammatik: Passiv Grammar: Passive$/);
  press();
  assert.deepEqual([model.sent.length, model.sent[0].do, model.sent[0].page], [1, "grammar", "passive"]);
  reply({ page: PAGE });
  assert.match(grammar.page.textContent, /<b>Mit<\/b> „werden“\..*With “werden”\..*wird gebaut.*gebaut geworden.*gebaut worden/);
  assert.equal(grammar.links.get("passive").getAttribute("aria-expanded"), "true");
  press();
  assert.deepEqual([grammar.page.hidden, grammar.page.textContent], [true, ""]);
  press();
  assert.deepEqual([grammar.page.hidden, model.sent.length], [false, 1]);
});

test("Escape leads back to the link, and an open page stays beside the next try", () => {
  const { model, grammar, press, reply } = offered({ mark: { status: "wrong" } });
  press();
  reply({ page: PAGE });
  model.traits.state.mark = null;
  grammar.paint();
  assert.equal(grammar.element.hidden, false);
  grammar.key({ key: "Escape", preventDefault() {}, stopPropagation() {} });
  assert.equal(document.activeElement, grammar.links.get("passive"));
  assert.equal(grammar.page.hidden, true);
});

test("a page that cannot be given is told", () => {
  const { card, grammar, press, reply } = offered({ mark: { status: "wrong" } });
  press();
  reply({ problem: "stale" });
  assert.deepEqual([card.warned.length, grammar.page.hidden], [1, true]);
});
