import { el } from "../../../widgets/static/elements.js";
import { bodies } from "../../../widgets/static/tasks/bodies.js";
import { segmentRow } from "../../../widgets/static/tasks/choices.js";
import { keepRight, place } from "../../../widgets/static/tasks/marks.js";

bodies.grouping = (card) => {
  const rows = new Map(
    card.item.things.map(({ key, text }) => [key, segmentRow(card, text, card.item.groups, "radio")]),
  );
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
  return {
    element: el(
      "div",
      { class: "le-groups" },
      [...rows.values()].map((row) => row.element),
    ),
    read,
    write,
    keep: keepRight,
    total: rows.size,
  };
};
