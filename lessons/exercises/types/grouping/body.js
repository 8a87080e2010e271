import { bodies } from "../../../widgets/static/tasks/bodies.js";
import { segments } from "../../../widgets/static/tasks/choices.js";
import { keepRight, placePart } from "../../../widgets/static/tasks/marks.js";

bodies.grouping = (card) => {
  const { rows, places, element } = segments(card, card.item.things, card.item.groups, "radio");
  const read = () => {
    const given = [...rows].map(([key, row]) => [key, row.values()[0]]).filter(([, group]) => group);
    return given.length ? Object.fromEntries(given) : null;
  };
  const write = (view) => {
    const { answer, locked, frozen } = view;
    for (const [key, row] of rows) {
      row.set([answer?.[key]], frozen || locked.has(key));
      placePart(card, row.slot, view, key, row.element);
    }
  };
  return { element, read, write, keep: keepRight, places, part: "row" };
};
