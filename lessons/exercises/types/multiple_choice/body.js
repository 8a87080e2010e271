import { bodies } from "../../../widgets/static/tasks/bodies.js";
import { choice } from "../../../widgets/static/tasks/choices.js";
import { isRight } from "../../../widgets/static/tasks/marks.js";

bodies.multiple_choice = (card) => {
  const { element, chosen, write } = choice(card, "checkbox", card.item.options);
  return {
    element,
    write,
    read: () => (chosen().length ? chosen() : null),
    keep: (answer, parts) => answer.filter((key) => isRight(parts[key])),
  };
};
