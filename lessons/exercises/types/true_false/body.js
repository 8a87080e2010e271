import { el } from "../../../widgets/static/elements.js";
import { bodies } from "../../../widgets/static/tasks/bodies.js";
import { choice } from "../../../widgets/static/tasks/choices.js";

bodies.true_false = (card) => {
  const verdicts = card.item.verdicts.map((key) => ({ key, text: card.words.german(key) }));
  const { element, chosen, write } = choice(card, "radio", verdicts);
  const statement = el("p", { class: "le-statement" }, card.item.statement);
  return {
    element: el("div", {}, statement, element),
    write,
    read: () => chosen()[0] ?? null,
    keep: () => null,
    single: true,
    choice: true,
  };
};
