import { bodies } from "../../../widgets/static/tasks/bodies.js";
import { choice } from "../../../widgets/static/tasks/choices.js";
import { Hearing, withHearing } from "../../../widgets/static/tasks/hearing.js";

bodies.listening_choice = (card) => {
  const { element, chosen, write } = choice(card, "radio", card.item.options);
  const read = () => chosen()[0] ?? null;
  return withHearing(new Hearing(card, element), { write, read, keep: () => null, single: true, choice: true });
};
