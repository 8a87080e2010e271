// Marks at the parts of an answer, and what of it a new try keeps.
import { el, freshId, icon, toggleClass } from "../elements.js";

export const STATES = ["right", "almost", "wrong", "shown", "open", "other"]; // other: a wrong option that nobody chose

// More sentences than a few, or longer ones than these letters, would make a card taller than a window.
const [FEW, MANY, LETTERS] = [3, 6, 320];

export function isMuch(words, parts) {
  const said = parts.map((part) => saidOf(words, part).map((node) => node.textContent ?? "").join("").trim()).filter(Boolean);
  return said.length > MANY || (said.length > FEW && said.join("").length > LETTERS);
}

// The label for the state of a part: what is half right, and not for a letter or an ending, is partly right.
export const wordFor = ({ status, nearly }, state = status) => (state === "almost" && !nearly ? "partly" : state);

// Icon, word and sentence for the mark of one part; in English too where a standard note says it.
export function verdict(card, part, state = card.stateOf(part)) {
  const head = el("span", { class: "le-verdict-word" }, icon(state), card.words.label(wordFor(part, state)));
  const said = saidOf(card.words, part);
  const folds = said.length && card.folds?.();
  return el("span", { class: `le-verdict le-is-${state}` }, head, " ", folds ? folded(card.words, said) : said);
}

// The word that a sentence is about stays in sight when the sentence is folded.
const leads = ([own]) => Boolean(own.classList?.contains("le-leads"));

// Of many sentences each waits behind a button, so that the card stays as tall as a window.
function folded(words, said) {
  const shown = said.slice(0, leads(said) ? 1 : 0);
  const text = el("span", { hidden: true }, said.slice(shown.length));
  const turn = () => {
    text.hidden = !text.hidden;
    button.setAttribute("aria-expanded", String(!text.hidden));
  };
  const button = el("button", { type: "button", class: "le-why", "aria-expanded": "false", onclick: turn }, words.label("why"));
  return [...shown, " ", button, " ", text];
}

// What is said of a part: its own sentence, then the standard one; a dot stands between them, unless the first leads up
// to the second ("„hat“: Hier steht noch der Indikativ.").
export function saidOf(words, part) {
  const own = words.plain(part.feedback);
  const said = own ? el("span", { class: own.endsWith(":") ? "le-said le-leads" : "le-said" }, words.both(part.feedback)) : "";
  const plain = own && (part.alone || part.note === "wrong"); // the sentence of one's own says more
  const note = part.note && !plain ? el("span", { class: "le-note" }, words.note(part.note)) : "";
  return [said, " ", note].filter(Boolean); // a line may end at a space
}

// Show a mark in its place, or take it away; the input is tied to it for screen readers.
export function place(card, slot, part, input, state = part && card.stateOf(part)) {
  slot.replaceChildren();
  for (const each of STATES) toggleClass(slot.parentElement, `le-has-${each}`, false);
  if (input) input.removeAttribute("aria-describedby");
  if (!part) return;
  slot.append(verdict(card, part, state));
  slot.parentElement.classList.add(`le-has-${state}`);
  if (!input) return;
  slot.id = slot.id || freshId("mark");
  input.setAttribute("aria-describedby", slot.id);
}

// The mark of a part of an answer; of one that was left out, once the others are marked, that it is empty.
export function placePart(card, slot, view, key, input) {
  place(card, slot, view.parts[key], input);
  if (!view.parts[key] && isMarked(view)) slot.append(emptyMark(card));
}

const isMarked = ({ frozen, state }) => frozen && state?.mark?.status !== "recorded";
const emptyMark = (card) => el("span", { class: "le-verdict le-is-empty" }, icon("empty"), " ", card.words.label("gap_empty"));

// What a field shows of an answer.
export const typedText = (answer) => (typeof answer === "string" ? answer : "");

// Of an answer by parts, the places of those that have none; an answer of another kind leaves nothing out.
export const leftOut = ({ places = [] }, answer) => [...places].filter(([key]) => !(key in answer)).map(([, place]) => place);

// How many parts an answer has.
export const partCount = ({ places, total }) => places?.size ?? total;

export const isRight = (part) => part?.status === "right";

// Of an answer by parts, what was right: a new try begins with it.
export function keepRight(answer, parts) {
  return Object.fromEntries(Object.entries(answer || {}).filter(([key]) => isRight(parts[key])));
}

// A text whose gaps are filled by `slot(number)`; what no space parts from a gap, such as a full stop, stays on its line.
export function pieces(item, slot) {
  const isGap = (piece) => piece?.gap !== undefined;
  const parts = item.pieces.map((piece, at, all) => (isGap(piece) ? piece : parted(piece.text, isGap(all[at - 1]), isGap(all[at + 1]))));
  const nodes = parts.map((part, at) => (isGap(part) ? closeTo(parts[at - 1]?.before, slot(part.gap), parts[at + 1]?.after) : el("span", {}, part.apart)));
  return el("p", { class: "le-text" }, nodes);
}

// Of a text between gaps: what stands close after the one, close before the other, and between.
function parted(text, afterGap, beforeGap) {
  const after = afterGap ? /^\S*/.exec(text)[0] : "";
  const before = beforeGap ? /\S*$/.exec(text.slice(after.length))[0] : "";
  return { after, apart: text.slice(after.length, text.length - before.length), before };
}

const closeTo = (before = "", gap, after = "") => (before || after ? el("span", { class: "le-unbroken" }, before, gap, after) : gap);

// The number of a gap, where there are several: seen once marks or tips name it.
export const numbered = (text, on) => toggleClass(text, "le-numbered", on);

export const gapNumber = (number, numbers) =>
  numbers.length > 1 ? el("span", { class: "le-gap-number", "aria-hidden": "true" }, number) : "";

// Marks under a text with gaps: one line for each gap that has one; once all is checked, for the empty ones too.
export function markList(card, numbers) {
  const list = el("ol", { class: "le-marks" });
  const line = (number, part) =>
    el("li", { value: number }, el("span", { class: "le-mark-number" }, number), part ? verdict(card, part) : emptyMark(card));
  const draw = (view) => {
    const { parts } = view;
    const shown = numbers.filter((number) => parts[number] || isMarked(view));
    list.replaceChildren(...shown.map((number) => line(number, parts[number])));
    list.hidden = shown.length === 0;
  };
  return { list, draw };
}
