import { bodies } from "../../../widgets/static/tasks/bodies.js";
import { segments } from "../../../widgets/static/tasks/choices.js";
import { keepRight, place } from "../../../widgets/static/tasks/marks.js";

bodies.grouping = (card) => {
  const { rows, element } = segments(card, card.item.things, card.item.groups, "radio");
  const read = () => {
    const given = [...rows].map(([key, row]) => [key, row.values()[0]]).filter(([, group]) => group);
    return given.length ? Object.fromEntries(given) : null;
  };
  const write = ({ answer, parts, locked, frozen }) => {
    for (const [key, row] of rows) {
      row.set([answer?.[key]], frozen || locked.has(key));
      place(card, row.slot, parts[key], row.element);
    }
  };
  return { element, read, write, keep: keepRight, total: rows.size };
};
