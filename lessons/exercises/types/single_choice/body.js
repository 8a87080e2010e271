import { bodies } from "../../../widgets/static/tasks/bodies.js";
import { choice } from "../../../widgets/static/tasks/choices.js";

bodies.single_choice = (card) => {
  const { element, chosen, write } = choice(card, "radio", card.item.options);
  return { element, write, read: () => chosen()[0] ?? null, keep: () => null, single: true, choice: true };
};
