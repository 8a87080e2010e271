// What is said about a word of the vocabulary: in the reader's card, and under a task in which it was guessed.
import { el } from "./elements.js";

export function wordLines(words, gloss) {
  const name = [gloss.article, gloss.lemma].filter(Boolean).join(" ");
  const head = el(
    "p",
    { class: "le-gloss-head" },
    el("strong", { lang: "de" }, name),
    el("span", { class: "le-level" }, gloss.level),
  );
  const plural = gloss.article
    ? ["", "–", "-", "—"].includes(gloss.plural)
      ? words.label("no_plural")
      : [words.label("plural"), `: ${gloss.plural}`]
    : "";
  const grammar = [plural, gloss.forms, gloss.government]
    .filter(Boolean)
    .map((line) => el("p", { class: "le-gloss-grammar" }, line));
  const example = el(
    "p",
    { class: "le-gloss-example" },
    words.both(gloss.example),
  );
  return [
    head,
    ...grammar,
    el("p", {}, words.plain(gloss.definition)),
    meaningLine(words, gloss.gloss),
    example,
  ];
}

// What the word means in the language of help; where that is not there, in the first that is. Who wants German alone has
// the definition.
export function meaningLine(words, gloss) {
  if (!words.helps() && !gloss.de) return null;
  const { text, lang } = words.meaning(gloss);
  return el("p", { class: "le-gloss-meaning", lang }, text);
}
