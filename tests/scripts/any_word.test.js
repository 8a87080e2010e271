// Any word: where words begin and end, which comes next, and what a card says about one.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Model } from "./page.js";
import { el } from "../../lessons/widgets/static/elements.js";
import { entryLines } from "../../lessons/widgets/static/entry.js";
import { nextWord, wordsIn } from "../../lessons/widgets/static/reader/any_word.js";
import { spokenGuess } from "../../lessons/widgets/static/reader/lines.js";
import { GlossCard } from "../../lessons/widgets/static/reader/card.js";
import { Words } from "../../lessons/widgets/static/words.js";

const labels = {
  plural: { de: "Plural" },
  no_plural: { de: "kein Plural" },
  only_plural: { de: "nur Plural" },
  compound: { de: "Zusammensetzung" },
  comes_from: { de: "Gehört zu „{of}“:" },
  source_of: { de: "Quelle" },
  explained_here: { de: "dieses Projekt" },
  rare: { de: "selten" },
  nothing_found: { de: "nichts" },
  tables_waiting: { de: "warten" },
};
const words = new Words(new Model({ language: "en", words: { labels } }));
const NOTHING = { lemma: "Xyz", nouns: [], forms: "", parts: [], frequency: "", senses: [], of: "", translations: [], sources: [] };
const said = (about) => entryLines(words, { ...NOTHING, ...about }).map((line) => line.textContent);

test("words are cut as the kernel cuts them: hyphens and apostrophes within a word belong to it", () => {
  const text = "„Kreml-Kritiker“, sagt’s 45-Jährige – über 2021.";
  assert.deepEqual(
    wordsIn(text).map(({ start, end }) => text.slice(start, end)),
    ["Kreml-Kritiker", "sagt’s", "45-Jährige", "über", "2021"],
  );
});

test("the next word and the one before, from within a word and from between two", () => {
  const all = wordsIn("eins zwei drei");
  assert.equal(nextWord(all, -1, 1).start, 0);
  assert.equal(nextWord(all, 0, 1).start, 5);
  assert.equal(nextWord(all, 5, -1).start, 0);
  assert.equal(nextWord(all, 14, -1).start, 10);
  assert.equal(nextWord(all, 10, 1), undefined);
});

test("the source of the project's own meanings is named before the others", () => {
  const own = { own: true, senses: ["oberster Punkt"], sources: ["wordfreq"] };
  assert.equal(said(own).at(-1), "Quelle: dieses Projekt, wordfreq");
  assert.equal(said({ ...own, sources: [] }).at(-1), "Quelle: dieses Projekt");
  assert.equal(said({ ...own, own: false }).at(-1), "Quelle: wordfreq");
});

test("a noun of several genders says which plural is whose", () => {
  const nouns = [
    { article: "der", plural: "Bände", only_plural: false },
    { article: "das", plural: "Bänder", only_plural: false },
  ];
  assert.deepEqual(said({ lemma: "Band", nouns }).slice(0, 3), ["der / das Band", "der – Plural: Bände", "das – Plural: Bänder"]);
});

test("a compound shows its parts, its meaning comes from its head, sources are named", () => {
  const about = { lemma: "Rüstungskontrolle", parts: ["Rüstung", "s", "Kontrolle"], of: "Kontrolle", senses: ["Prüfung"], sources: ["W"] };
  assert.deepEqual(said(about).slice(1), ["Zusammensetzung: Rüstung + s + Kontrolle", "Gehört zu „Kontrolle“:", "Prüfung", "Quelle: W"]);
});

test("a translation names its dictionary, and a meaning that stands above by its number", () => {
  const texts = [{ text: "contrôle", sense: "Prüfung", of: "" }, { text: "audit", sense: "Revision", of: "Kontrolle" }];
  const about = { senses: ["Prüfung"], translations: [{ language: "fr", source: "WikDict", texts }] };
  assert.equal(said(about).at(-1), "contrôle (1)audit Kontrolle: RevisionQuelle: WikDict");
});

test("what is not known is said in one line, and so is that the tables are not there yet", () => {
  assert.deepEqual(said({}), ["Xyz", "nichts"]);
  assert.deepEqual(said({ waiting: true }), ["Xyz", "warten"]);
});

test("Escape and Tab beyond its buttons lead from a word's card back to the word", () => {
  Object.assign(window, { addEventListener() {}, removeEventListener() {} });
  const [host, word] = [document.createElement("div"), document.createElement("span")];
  const box = { left: 0, right: 600, top: 10, bottom: 30, width: 600 };
  Object.assign(word, { getClientRects: () => [box] });
  Object.assign(host, { getBoundingClientRect: () => box });
  const card = new GlossCard(new Words(new Model({ words: {}, language: "de" })), host, () => {});
  Object.assign(card.element, { showPopover() {}, hidePopover() {} });
  const press = (key, target, shiftKey = false) => card.key({ key, shiftKey, target, preventDefault() {}, stopPropagation() {} });
  const opened = () => {
    card.open(word, word, "Gipfel", [el("button", {}, "Ich kenne das Wort")]);
    const buttons = card.element.querySelectorAll("button");
    for (const button of buttons) button.getClientRects = () => [box];
    return buttons;
  };
  for (const leave of [(last) => press("Escape", last), (last) => press("Tab", last), (_, first) => press("Tab", first, true), () => press("Tab", card.element, true)]) {
    const [first, last] = opened();
    press("Tab", first);
    assert.equal(document.activeElement, card.element);
    leave(last, first);
    assert.equal(document.activeElement, word);
  }
});

test("what is heard of a guess is in its language: the meaning in that of help, without help the German definition", () => {
  const about = { gloss: { en: "to hold" }, definition: { de: "stattfinden lassen" } };
  const heard = (language) => spokenGuess(new Words(new Model({ language, words: { labels } })), null, about).map((each) => [each.lang, each.textContent]);
  assert.deepEqual(heard("en"), [["en", "to hold"]]);
  assert.deepEqual(heard("de").map(([, text]) => text), ["stattfinden lassen"]);
});
