import { el, toggleClass } from "../../../widgets/static/elements.js";
import { bodies } from "../../../widgets/static/tasks/bodies.js";
import { gapNumber, keepRight, markList, numbered, pieces, STATES, typedText } from "../../../widgets/static/tasks/marks.js";
import { letters, tips, typed } from "../../../widgets/static/tasks/typing.js";

bodies.gap_fill = (card) => {
  const inputs = new Map();
  const name = (number) => `${card.words.german("gap")} ${number}`;
  const numbers = card.item.pieces.filter((piece) => "gap" in piece).map((piece) => piece.gap);
  const text = pieces(card.item, (number) => {
    inputs.set(number, typed(card, name(number)));
    return el("span", { class: "le-gap" }, inputs.get(number), gapNumber(number, numbers));
  });
  const hinted = numbers.filter((number) => card.words.plain(card.item.hints[number]));
  const lines = hinted.map((number) => [`${name(number)}: `, ...card.words.both(card.item.hints[number])]);
  const tip = tips(card, lines, (open) => numbered(text, open));
  const marks = markList(card, numbers);
  const keys = letters(card, [...inputs.values()]);

  const read = () => {
    const given = [...inputs]
      .map(([number, input]) => [number, input.value.trim()])
      .filter(([, value]) => value);
    return given.length ? Object.fromEntries(given) : null;
  };
  const write = ({ answer, parts, locked, frozen, state }) => {
    tip.close(frozen);
    for (const [number, input] of inputs) {
      input.value = typedText(answer?.[number]);
      input.readOnly = frozen || locked.has(number);
      for (const state of STATES)
        toggleClass(input, `le-has-${state}`, parts[number] && card.stateOf(parts[number]) === state);
    }
    keys.hidden = frozen;
    numbered(text, frozen || Object.keys(parts).length > 0);
    marks.draw({ parts, frozen, state });
  };
  return {
    element: el("div", {}, text, keys, tip.element, marks.list),
    read,
    write,
    keep: keepRight,
    places: inputs,
    part: "gap",
  };
};
