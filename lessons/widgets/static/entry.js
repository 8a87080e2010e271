// What the word tables and the added dictionaries say about a word: in the reader's card, and on a review card.
import { el } from "./elements.js";
import { filled } from "./words.js";

const SEVERAL = " / ";

export function entryLines(words, about) {
  const instead = (about.waiting && "tables_waiting") || (about.withheld && "tables_withheld");
  if (instead) return [entryHead(words, about), el("p", {}, words.label(instead))];
  const grammar = [...about.nouns.map((noun) => plural(words, noun, about.nouns)), about.forms, compound(words, about)]
    .filter(Boolean)
    .map((line) => el("p", { class: "le-gloss-grammar" }, line));
  const tables = [...grammar, ...senses(words, about)];
  const others = about.translations.map((each) => translation(words, each, about.senses));
  const nothing = tables.length + others.length === 0 ? el("p", {}, words.label("nothing_found")) : null;
  return [entryHead(words, about), ...tables, nothing, source(words, about), ...others].filter(Boolean);
}

function entryHead(words, { lemma, nouns = [], frequency }) {
  const articles = [...new Set(nouns.map(({ article }) => article))].join(SEVERAL);
  const name = el("strong", { lang: "de" }, [articles, lemma].filter(Boolean).join(" "));
  const often = frequency ? el("span", { class: "le-level" }, words.label(frequency)) : null;
  return el("p", { class: "le-gloss-head" }, name, often);
}

// With its article where a noun has several: "der Band: Bände".
function plural(words, noun, nouns) {
  if (noun.only_plural) return words.label("only_plural");
  const said = noun.plural ? [words.label("plural"), `: ${noun.plural}`] : words.label("no_plural");
  return nouns.length > 1 ? [`${noun.article} – `, said] : said;
}

function compound(words, { parts }) {
  return parts.length ? [words.label("compound"), `: ${parts.join(" + ")}`] : "";
}

// The numbers are those of the source; of a compound or a participle without an entry, the word that explains it comes first.
function senses(words, about) {
  if (about.senses.length === 0) return [];
  const of = about.of ? el("p", { class: "le-gloss-grammar" }, words.both(filled(words.entry("comes_from"), about))) : null;
  return [of, el("ol", { class: "le-senses" }, about.senses.map((sense) => el("li", {}, sense)))];
}

// Only help shows them: German alone is a choice, too. A meaning that stands above already is named by its number.
function translation(words, { language, source: named, texts }, above) {
  const lines = texts.map(({ text, sense, of }) => {
    const number = above.indexOf(sense) + 1;
    const which = [of, number ? `(${number})` : sense].filter(Boolean).join(": ");
    return el("li", {}, el("strong", { lang: language }, text), which ? el("span", { class: "le-sense" }, ` ${which}`) : "");
  });
  const from = el("p", { class: "le-cited" }, words.label("source_of"), `: ${named}`);
  return el("div", { class: "le-translation" }, el("ul", { class: "le-senses" }, lines), from);
}

function source(words, { sources, own }) {
  const named = [own && words.label("explained_here"), sources.join(", ")].filter(Boolean);
  if (named.length === 0) return null;
  return el("p", { class: "le-cited" }, words.label("source_of"), ": ", ...named.flatMap((each, place) => (place ? [", ", each] : [each])));
}
