import { el } from "../../../widgets/static/elements.js";
import { bank } from "../../../widgets/static/tasks/bank.js";
import { bodies } from "../../../widgets/static/tasks/bodies.js";
import { gapNumber, keepRight, markList, numbered, pieces } from "../../../widgets/static/tasks/marks.js";

bodies.word_bank = (card) => {
  const things = card.item.words.map((text, place) => ({ key: String(place), text }));
  const numbers = card.item.pieces.filter((piece) => "gap" in piece).map((piece) => piece.gap);
  const slots = numbers.map((number) => ({ key: number, text: `${card.words.german("gap")} ${number}` }));
  const box = bank(card, slots, things, "word_bank");
  const marks = markList(card, numbers);
  const text = pieces(card.item, (number) =>
    el("span", { class: "le-gap" }, box.places.get(number).node, gapNumber(number, numbers)),
  );

  // The bank may hold a word twice, so places hold the number of a chip, and answers its word.
  const filled = (answer) => {
    const left = [...things];
    const taken = Object.entries(answer ?? {}).map(([number, word]) => {
      const at = left.findIndex((thing) => thing.text === word);
      return at < 0 ? [] : [[number, left.splice(at, 1)[0].key]];
    });
    return Object.fromEntries(taken.flat());
  };
  const read = () => {
    const given = Object.entries(box.read()).map(([number, key]) => [number, things[Number(key)].text]);
    return given.length ? Object.fromEntries(given) : null;
  };
  const write = (view) => {
    box.write({ ...view, filled: filled(view.answer) });
    box.shelf.hidden = view.frozen;
    numbered(text, view.frozen || Object.keys(view.parts).length > 0);
    marks.draw(view);
  };
  return {
    element: el("div", {}, text, box.shelf, marks.list),
    read,
    write,
    keep: keepRight,
    places: box.nodes,
    part: "gap",
  };
};
