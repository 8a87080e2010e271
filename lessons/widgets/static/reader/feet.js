// The buttons at the foot of a word's card: whether the learner knows it, and whether it is a card of their own.
import { el, icon } from "../elements.js";

// `reader` has the model, asks the kernel and shows what went wrong; `place` is where a word of one's own was met.
export function wordButtons(reader, layer, lemma, place) {
  if (layer === "word") return [knows(reader, lemma)];
  return layer === "any" ? keeps(reader, lemma, place) : [];
}

function knows(reader, lemma) {
  const known = () => reader.model.get("known").includes(lemma);
  return toggle(reader, "i_know", known, () => ({ do: "know", word: lemma, known: !known() }));
}

// Once a word is a card, it can be marked as known.
function keeps(reader, lemma, place) {
  const own = () => lemma in reader.model.get("own");
  const known = knows(reader, lemma);
  const follow = () => (known.hidden = !own());
  follow();
  return [toggle(reader, "my_words", own, () => ({ do: "own", ...place, kept: !own() }), follow), known];
}

// A button that is on or off as the kernel says.
function toggle(reader, name, on, message, after = () => {}) {
  const answered = ({ problem }) => {
    reader.warning.replaceChildren(...(problem ? reader.words.both(problem) : []));
    button.setAttribute("aria-pressed", String(on()));
    after();
  };
  const change = () => reader.talk.ask(message(), answered, () => reader.lost());
  const attributes = { type: "button", class: "le-button le-know", "aria-pressed": String(on()), onclick: change };
  const button = el("button", attributes, icon("right"), reader.words.label(name));
  return button;
}
