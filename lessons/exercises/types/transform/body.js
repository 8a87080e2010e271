// One sentence above, its other form to be typed below.
import { el } from "../../../widgets/static/elements.js";
import { bodies } from "../../../widgets/static/tasks/bodies.js";
import { place, typedText } from "../../../widgets/static/tasks/marks.js";
import { letters, tips, typed } from "../../../widgets/static/tasks/typing.js";

bodies.transform = (card) => {
  const { source, direction, start, hint } = card.item;
  const input = typed(card, card.words.german("your_answer"), "textarea");
  const slot = el("div", { class: "le-slot" });
  const keys = letters(card, [input]);
  const own = el("p", { class: "le-own-answer" });
  const [from, to] = direction === "to_reported" ? ["direct_speech", "reported_speech"] : ["reported_speech", "direct_speech"];

  // A sentence is one line, however long: Enter checks it. `rows` is for browsers that cannot grow a box by its content.
  const grow = () => (input.rows = 1 + Math.floor(input.value.length / 60));
  input.addEventListener("input", grow);
  input.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    card.submit(event);
  });

  const write = ({ answer, parts, frozen, state }) => {
    input.value = typedText(answer);
    input.readOnly = frozen;
    keys.hidden = frozen;
    own.hidden = !(frozen && state.shown && state.own);
    own.replaceChildren(...card.words.label("your_answer"), `: ${state.own ?? ""}`);
    grow();
    tip.close(frozen);
    place(card, slot, parts.answer, input);
  };
  const given = el("div", {}, el("p", { class: "le-kind" }, card.words.label(from)), el("blockquote", { class: "le-source-sentence" }, source));
  const tip = tips(card, card.words.plain(hint) ? [card.words.both(hint)] : []);
  const beginning = start ? el("p", { class: "le-start" }, `${start} …`) : "";
  const line = el("div", { class: "le-part le-line le-transformed" }, el("p", { class: "le-kind" }, card.words.label(to)), beginning, input, slot, own);
  return { element: el("div", { class: "le-transform" }, given, line, keys, tip.element), write, read: () => input.value.trim() || null, keep: () => null, single: true };
};
