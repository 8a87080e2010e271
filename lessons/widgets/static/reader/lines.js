// What the card says about an actor, a date, reported speech; a word is in gloss.js.
import { el, freshId, icon } from "../elements.js";
import { entryLines } from "../entry.js";
import { meaningLine, wordLines } from "../gloss.js";
import { filled } from "../words.js";

const cardHead = (text) => el("p", { class: "le-gloss-head" }, el("strong", {}, text));

function actorLines(words, actor) {
  const [name, ...names] = words.both(actor.name);
  const note = words.plain(actor.note) ? el("p", { class: "le-gloss-example" }, words.both(actor.note)) : null;
  return [
    cardHead(name),
    names.length ? el("p", { class: "le-gloss-grammar" }, names) : null,
    el("p", {}, words.both(actor.role)),
    note,
  ];
}

function dateLines(words, date) {
  const value = date.de ? words.both(date) : words.label("date_missing");
  return [
    cardHead(`„${date.wording}“`),
    el("p", { class: "le-gloss-value" }, value),
    date.vague && date.de ? el("p", { class: "le-gloss-grammar" }, words.label("date_vague")) : null,
  ];
}

function speechLines(words, speech) {
  const speaker = speech.speaker ? [speech.speaker] : words.label("speaker_open");
  return [
    el("p", { class: "le-gloss-grammar" }, words.label("who_says")),
    el("p", { class: "le-gloss-head" }, el("strong", {}, speaker)),
    speech.verb ? el("p", {}, words.both(filled(words.entry("reporting_verb"), speech))) : null,
  ];
}

export const LINES = { word: wordLines, actor: actorLines, date: dateLines, speech: speechLines, any: entryLines };

// The three meanings, before the gloss is known.
export function guessLines(words, { lemma, level, meanings }, choose, look) {
  const question = freshId("guess");
  const options = meanings.map((meaning) => {
    const { text, lang } = words.meaning(meaning);
    const attributes = { type: "button", class: "le-button le-meaning", lang };
    return el("button", { ...attributes, onclick: () => choose(text) }, text);
  });
  return [
    el("p", { class: "le-gloss-head" }, el("strong", {}, lemma), el("span", { class: "le-level" }, level)),
    el("p", { id: question }, words.label("guess_ask")),
    el("div", { class: "le-meanings", role: "group", "aria-labelledby": question }, options),
    el("button", { type: "button", class: "le-link", onclick: look }, words.label("guess_look")),
  ];
}

// How the guess went, above the gloss; a guess that was asked for is never wrong.
export function guessedLine(words, status, meaning) {
  if (status === "shown") return null;
  const said = words.label(status === "right" ? "guess_right" : "guess_wrong");
  if (status === "wrong") said.unshift(el("del", { lang: words.language() }, meaning), " ");
  const state = status === "wrong" ? "open" : status;
  return el("p", { class: `le-guessed le-is-${state}` }, icon(state), el("span", {}, ...said));
}

// The same for those who hear it, each part in its language: how the guess went, and what the word means.
export function spokenGuess(words, result, { gloss, definition }) {
  const meaning = meaningLine(words, gloss) ?? el("p", {}, words.plain(definition));
  return result ? [result.cloneNode(true), " ", meaning] : [meaning];
}
