// What is said about a word of the vocabulary: in the reader's card, and under a task in which it was guessed.
function wordLines(words, gloss) {
  const name = [gloss.article, gloss.lemma].filter(Boolean).join(" ");
  const head = el(
    "p",
    { class: "le-gloss-head" },
    el("strong", { lang: "de" }, name),
    el("span", { class: "le-level" }, gloss.level),
  );
  const plural = gloss.article
    ? ["", "–", "-", "—"].includes(gloss.plural)
      ? words.german("no_plural")
      : `${words.german("plural")}: ${gloss.plural}`
    : "";
  const grammar = [plural, gloss.forms, gloss.government]
    .filter(Boolean)
    .map((line) => el("p", { class: "le-gloss-grammar" }, line));
  const example = el(
    "p",
    { class: "le-gloss-example" },
    el("span", {}, gloss.example),
    el("span", { class: "le-en", lang: "en" }, ` ${gloss.example_en}`),
  );
  return [
    head,
    ...grammar,
    el("p", {}, gloss.definition),
    el("p", { class: "le-gloss-english", lang: "en" }, gloss.gloss),
    example,
  ];
}
