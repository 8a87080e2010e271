// What a card says of an answer: what it leaves out; once it is marked, conclusion, count, explanation, evidence.
import { el, icon } from "../elements.js";
import { isRight, leftOut, partCount, wordFor } from "./marks.js";
import { turnTo } from "./onward.js";
import { combined, filled } from "../words.js";

// The one verdict on an answer: its state, and the label that says it. Of several parts it is how many are right.
export function outcome(card, state) {
  const { status, parts } = state.mark;
  if (state.shown) return verdict("shown");
  if (status === "recorded") return verdict("recorded");
  if (card.body.says) return verdict(status === "right" ? "right" : "open"); // what one's own writing misses is never wrong
  if (status === "right") return verdict("right");
  const all = Object.values(parts).map((part) => part.status);
  if (all.length && all.every((each) => each === "open")) return verdict("open"); // good German, but not what is practised
  if (all.every((each) => ["wrong", "open"].includes(each))) return verdict("wrong");
  return verdict("almost", card.body.single ? wordFor(Object.values(parts)[0]) : "partly");
}

const verdict = (state, name = state) => ({ state, name });

// The same for whoever has the item and its state, and no card.
export function standing({ type }, state) {
  if (state.mark === null) return verdict("empty");
  const { status, parts } = state.mark;
  const [part, ...others] = Object.values(parts ?? {});
  return outcome({ body: { says: type === "free_writing", single: others.length === 0 && part?.status === status } }, state);
}

export function conclusion(card, state) {
  const { state: status, name } = outcome(card, state);
  const lines = [headline(card, state, status, name)];
  if (state.mark.note) lines.push(el("p", { class: "le-note" }, card.words.note(state.mark.note)));
  // Of a task with one part the verdict stands at that part; here it is only spoken.
  if (card.body.single && status !== "recorded") {
    lines[0].classList.add("le-sr");
    const spoken = ({ feedback, note }) => [card.words.both(feedback), " ", note ? card.words.note(note) : ""];
    lines.push(...Object.values(state.mark.parts).map((part) => el("p", { class: "le-sr" }, spoken(part))));
  }
  if (state.explanation?.de) lines.push(explanation(card, state.explanation));
  return lines;
}

// "Richtig!", or for a task with several parts how many are right.
function headline(card, state, status, name) {
  const label = card.body.says?.[status] ?? `result_${name}`;
  return line(status, name === "partly" && partCount(card.body) ? card.words.both(counted(card, state)) : card.words.label(label));
}

export const said = (card, status, name, values = {}) => line(status, card.words.both(filled(card.words.entry(name), values)));

const line = (status, words) => el("p", { class: `le-conclusion le-is-${status}` }, icon(status), el("span", {}, words));

// Of a task with several parts, how many are right: "1 von 3 richtig, 1 fast richtig, 1 leer."
function counted(card, state) {
  const parts = Object.values(state.mark.parts);
  const almost = parts.filter((part) => wordFor(part) === "almost").length;
  const left = leftOut(card.body, state.mark.parts).length;
  const make = (right, nearly, empty) =>
    `${[right, almost && `${almost} ${nearly}`, left && `${left} ${empty}`].filter(Boolean).join(", ")}.`;
  return combined([rightOf(card, state), ...["almost_right", "gap_empty"].map((name) => card.words.entry(name))], make);
}

function rightOf(card, state) {
  const right = Object.values(state.mark.parts).filter(isRight).length;
  return card.words.made((of, word) => `${right} ${of} ${partCount(card.body)} ${word}`, "of", "right");
}

// The verdict in a word or two, for the heading; before there is one, whether it is begun.
export function verdictWord(card, state) {
  const { state: status, name } = outcome(card, state);
  const counts = name === "partly" && partCount(card.body);
  return { state: status, word: counts ? rightOf(card, state) : card.words.entry(card.body.says && name !== "recorded" ? "written" : name) };
}

export function begunWord(card, answer) {
  const state = answer === null ? "empty" : "begun";
  return { state, word: card.words.entry(state) };
}

function explanation(card, both) {
  const head = el("strong", {}, card.words.label("explanation"), ": ");
  return el("p", { class: "le-explanation" }, head, card.words.both(both));
}

// The sentence of the text that proves the answer, with the quotation marked in it.
export function quoted(card, { level, paragraph, before, quote, after }) {
  const source = card.words.made((text, part) => `${text} ${level}, ${part} ${paragraph}`, "text", "paragraph");
  const sentence = el("p", {}, before, el("mark", {}, quote), after);
  return el("blockquote", {}, el("span", { class: "le-source" }, card.words.both(source)), sentence, card.source.finder);
}

// Before an answer counts that leaves parts out, these are named, and the focus goes to the first; the next press sends it.
export function asksBack(card, answer) {
  const left = leftOut(card.body, answer);
  if (left.length === 0 || card.buttons.anyway) return false;
  card.buttons.offerAnyway(true);
  turnTo(left[0]);
  card.remind(`empty_${card.body.part ?? "part"}_${left.length === 1 ? "one" : "many"}`, { count: left.length });
  left[0].scrollIntoView({ block: "nearest" }); // in a tall task it may stand far above
  return true;
}

// What a learner must know of the file with the answers.
export function loss(words, { unsaved, notice }) {
  const prefix = words.entry("not_kept");
  if (unsaved) return words.both(combined([prefix, unsaved], (before, why) => `${before} ${why}`));
  return notice && words.both(notice);
}
