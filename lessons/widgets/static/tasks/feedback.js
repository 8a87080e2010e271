// What a card says once an answer is marked: conclusion, count, explanation, evidence.
import { el, icon } from "../elements.js";
import { isRight } from "./marks.js";

// What writing of one's own misses is still open, never wrong.
export function outcome(card, state) {
  if (state.shown) return "shown";
  return card.body.says && state.mark.status !== "right" ? "open" : state.mark.status;
}

export function conclusion(card, state) {
  const status = outcome(card, state);
  const lines = [said(card, status, card.body.says?.[status] ?? `result_${status}`, count(card, state))];
  if (state.mark.note) lines.push(el("p", { class: "le-note" }, card.words.note(state.mark.note)));
  // Of a task with one part the verdict stands at that part; here it is only spoken.
  if (card.body.single) {
    lines[0].classList.add("le-sr");
    lines.push(...Object.values(state.mark.parts).map((part) => el("p", { class: "le-sr" }, card.words.both(part.feedback))));
  }
  if (state.explanation?.de) lines.push(explanation(card, state.explanation));
  return lines;
}

export function said(card, status, name, more = "") {
  const words = el("span", {}, card.words.label(name), more ? ` ${more}` : "");
  return el("p", { class: `le-conclusion le-is-${status}` }, icon(status), words);
}

// Of a task with several parts, how many are right.
function count(card, state) {
  if (state.shown || !card.body.total) return "";
  const german = (name) => card.words.german(name);
  const parts = Object.values(state.mark.parts);
  const almost = parts.filter((part) => part.status === "almost").length;
  const right = `${parts.filter(isRight).length} ${german("of")} ${card.body.total} ${german("right")}`;
  const left = card.body.gaps ? card.body.total - parts.length : 0;
  return `${[right, almost && `${almost} ${german("almost_right")}`, left && `${left} ${german("gap_empty")}`].filter(Boolean).join(", ")}.`;
}

function explanation(card, both) {
  const head = el("strong", {}, `${card.words.german("explanation")}: `);
  return el("p", { class: "le-explanation" }, head, card.words.both(both));
}

// The sentence of the text that proves the answer, with the quotation marked in it.
export function quoted(card, { level, paragraph, before, quote, after }) {
  const source = `${card.words.german("text")} ${level}, ${card.words.german("paragraph")} ${paragraph}`;
  const sentence = el("p", {}, before, el("mark", {}, quote), after);
  return el("blockquote", {}, el("span", { class: "le-source" }, source), sentence, card.source.finder);
}
