import { el } from "../../../widgets/static/elements.js";
import { bodies } from "../../../widgets/static/tasks/bodies.js";
import { place, typedText } from "../../../widgets/static/tasks/marks.js";
import { letters, tips, typed } from "../../../widgets/static/tasks/typing.js";

bodies.short_answer = (card) => {
  const input = typed(card, card.words.german("your_answer"));
  const slot = el("div", { class: "le-slot" });
  const keys = letters(card, [input]);
  const tip = tips(card, card.words.plain(card.item.hint) ? [card.words.both(card.item.hint)] : []);
  const write = ({ answer, parts, frozen }) => {
    input.value = typedText(answer);
    input.readOnly = frozen;
    keys.hidden = frozen;
    tip.close(frozen);
    place(card, slot, parts.answer, input);
  };
  const line = el("div", { class: "le-part le-line" }, input, slot);
  return {
    element: el("div", {}, line, keys, tip.element),
    write,
    read: () => input.value.trim() || null,
    keep: () => null,
    single: true,
  };
};
