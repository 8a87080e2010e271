// Three meanings for a word in its sentence; once it is solved, what the vocabulary says about the word.
import { el } from "../../../widgets/static/elements.js";
import { meaningLine, wordLines } from "../../../widgets/static/gloss.js";
import { bodies } from "../../../widgets/static/tasks/bodies.js";
import { choice } from "../../../widgets/static/tasks/choices.js";

bodies.guess_gloss = (card) => {
  const { pieces, word, options } = card.item;
  const sentence = pieces.map((piece) => (piece.here ? el("mark", { class: "le-here" }, piece.text) : piece.text));
  const { element, chosen, write } = choice(card, "radio", options);
  const gloss = el("aside", { class: "le-gloss", "aria-label": word });
  const draw = (view) => {
    write(view);
    gloss.hidden = !view.parts.gloss;
    gloss.replaceChildren(...(view.parts.gloss ? lines(view.parts.gloss.feedback, view.state.word).filter(Boolean) : []));
  };
  // The gloss of the task is the meaning in this sentence; the vocabulary's may be another.
  const lines = (meaning, entry) =>
    entry ? wordLines(card.words, { ...entry, gloss: meaning })
      : [el("p", { class: "le-gloss-head" }, el("strong", {}, word)), meaningLine(card.words, meaning)];
  const text = el("p", { class: "le-statement" }, sentence);
  return { element: el("div", {}, text, element, gloss), write: draw, read: () => chosen()[0] ?? null, keep: () => null, single: true, choice: true };
};
