// A sentence is heard and written down; once it is marked, each of its words shows how it stands.
import { el } from "../../../widgets/static/elements.js";
import { bodies } from "../../../widgets/static/tasks/bodies.js";
import { Hearing, withHearing } from "../../../widgets/static/tasks/hearing.js";
import { isRight, typedText, verdict } from "../../../widgets/static/tasks/marks.js";
import { letters, typed } from "../../../widgets/static/tasks/typing.js";

const WORD = /[\p{L}\p{N}]/u; // lessons/language/dictation.py counts the same words

bodies.dictation = (card) => {
  const input = typed(card, card.words.german("your_answer"));
  const keys = letters(card, [input]);
  const line = el("div", { class: "le-line" }, input);
  const text = el("p", { class: "le-heard-text" });
  const marks = el("ul", { class: "le-marks" });

  const write = ({ answer, parts, frozen, state }) => {
    input.value = typedText(answer);
    line.hidden = keys.hidden = frozen;
    text.hidden = marks.hidden = !frozen;
    body.parts = frozen && state.mark?.status !== "recorded" ? parts : {};
    text.replaceChildren(...(frozen ? written(card, typedText(answer), body.parts) : []));
    marks.replaceChildren(...told(body.parts).map((part) => el("li", {}, verdict(card, part))));
  };
  const body = {
    parts: {},
    read: () => input.value.trim() || null,
    write,
    keep: (answer) => answer,
    get total() {
      return Object.keys(this.parts).length;
    },
  };
  return withHearing(new Hearing(card, line, text, keys, marks), body);
};

// What is not right, in the order of the text; of words that are missing in one place, once.
const told = (parts) =>
  Object.keys(parts)
    .filter((key) => !isRight(parts[key]) && !/\+([2-9]|\d\d)/.test(key))
    .sort((one, other) => placeOf(one) - placeOf(other))
    .map((key) => parts[key]);

const placeOf = (key) => parseInt(key, 10) - (key.includes("+") ? 0.5 : 0); // what is missing before the third word is 3+1

// The words as they were written, those that are not right underlined, and a gap where words are missing.
function written(card, answer, parts) {
  let number = 0;
  const nodes = answer.split(/\s+/).flatMap((word) => {
    if (!WORD.test(word)) return [`${word} `];
    number += 1;
    return [...missing(parts, number), marked(card, word, parts[number]), " "];
  });
  return [...nodes, ...missing(parts, number + 1)];
}

function marked(card, word, part) {
  if (!part || isRight(part)) return word;
  return el("span", { class: `le-heard-word le-is-${card.stateOf(part)}` }, word);
}

const missing = (parts, number) =>
  Object.keys(parts)
    .filter((key) => key.startsWith(`${number}+`))
    .flatMap(() => [el("span", { class: "le-heard-word le-is-wrong" }, "…"), " "]);
