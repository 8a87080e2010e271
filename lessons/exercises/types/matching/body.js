import { el } from "../../../widgets/static/elements.js";
import { bank } from "../../../widgets/static/tasks/bank.js";
import { bodies } from "../../../widgets/static/tasks/bodies.js";
import { keepRight, placePart } from "../../../widgets/static/tasks/marks.js";

// What stands beside its place on a phone, too, no word of it torn apart: so many letters, so many in one word.
const BRIEF = 20;
const LONG_WORD = /\S{15}/;

bodies.matching = (card) => {
  const right = card.item.right.map(({ key, text }) => ({ key, ...card.words.meaning(text) }));
  const box = bank(card, card.item.left, right, "to_match");
  const rows = new Map(
    card.item.left.map(({ key, text }) => [key, matchRow(text, box.places.get(key).node)]),
  );
  const write = (view) => {
    box.write({ ...view, filled: view.answer ?? {} });
    box.shelf.hidden = view.frozen;
    for (const [key, row] of rows) placePart(card, row.slot, view, key, box.places.get(key).node);
  };
  const read = () => (Object.keys(box.read()).length ? box.read() : null);
  const name = isBrief(card.item.left, right) ? "le-matches le-brief" : "le-matches";
  const list = el("ol", { class: name }, [...rows.values()].map((row) => row.element));
  return { element: el("div", {}, list, box.shelf), read, write, keep: keepRight, places: box.nodes, part: "pair" };
};

const isBrief = (left, right) =>
  left.every(({ text }) => text.length <= BRIEF) && [...left, ...right].every(({ text }) => !LONG_WORD.test(text));

function matchRow(text, target) {
  const slot = el("div", { class: "le-slot" });
  return {
    slot,
    element: el("li", { class: "le-part le-match" }, el("span", { class: "le-left" }, text), target, slot),
  };
}
