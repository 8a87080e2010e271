import { bodies } from "../../../widgets/static/tasks/bodies.js";
import { choice } from "../../../widgets/static/tasks/choices.js";

// Words with a radio button each. `choice` draws them, marks included; the rest says what an answer is.
bodies._template = (card) => {
  const { element, chosen, write } = choice(card, "radio", card.item.words);
  const read = () => chosen()[0] ?? null; // null while there is no answer
  const keep = () => null; // a new try begins with nothing chosen
  element.classList.add("le-words-in-a-row");
  return { element, write, read, keep, single: true };
};
