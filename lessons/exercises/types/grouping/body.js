import { bodies } from "../../../widgets/static/tasks/bodies.js";
import { segments } from "../../../widgets/static/tasks/choices.js";
import { keepRight } from "../../../widgets/static/tasks/marks.js";

bodies.grouping = (card) => {
  const { rows, places, element, write } = segments(card, card.item.things, card.item.groups, "radio");
  const read = () => {
    const given = [...rows].map(([key, row]) => [key, row.values()[0]]).filter(([, group]) => group);
    return given.length ? Object.fromEntries(given) : null;
  };
  return { element, read, write, keep: keepRight, places, part: "thing" };
};
