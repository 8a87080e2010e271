import assert from "node:assert/strict";
import { test } from "node:test";
import { Model } from "./page.js";
import { combined, filled, helpSwitch, showHelp, Words } from "../../lessons/widgets/static/words.js";

const LABELS = {
  check: { de: "Prüfen", en: "Check", fr: "Vérifier" },
  text: { de: "Text", en: "Text" },
  help: { de: "Hilfe auf {language}", en: "Help in {language}", fr: "Aide en {language}" },
};
const words = (language) => new Words(new Model({ words: { labels: LABELS }, language }));
const root = (nodes) => {
  const node = document.createElement("div");
  node.append(...nodes);
  return node;
};
const seen = (node) => [...node.all()].filter((each) => each.tag === "span" && !each.hidden).map((each) => each.textContent);

test("German is always there, help only in the language that was chosen", () => {
  assert.deepEqual(seen(root(words("en").label("check"))), ["Prüfen", " Check"]);
  assert.deepEqual(seen(root(words("fr").label("check"))), ["Prüfen", " Vérifier"]);
  assert.deepEqual(seen(root(words("de").label("check"))), ["Prüfen"]);
});

test("help that says the same as the German is not said twice", () => {
  assert.deepEqual(seen(root(words("en").label("text"))), ["Text"]);
});

test("what is missing in a language stays German", () => {
  assert.deepEqual(seen(root(words("fr").label("text"))), ["Text"]);
  assert.deepEqual(combined([LABELS.check, LABELS.text], (one, two) => `${one} ${two}`).fr, "Vérifier Text");
});

test("another language is shown without drawing anew", () => {
  const here = words("en");
  const shown = root(here.label("check"));
  here.model.set("language", "fr");
  showHelp(here, shown, null);
  assert.deepEqual(seen(shown), ["Prüfen", " Vérifier"]);
});

test("the switch turns help off and back to the language chosen last", () => {
  const here = words("fr");
  const said = [];
  const turner = helpSwitch(here, (language) => (said.push(language), here.model.set("language", language)));
  assert.equal(turner.getAttribute("aria-label"), "Hilfe auf Französisch");
  turner.listeners.click();
  turner.listeners.click();
  assert.deepEqual(said, ["de", "fr"]);
});

test("a meaning is told in the language of help, else in the first that there is", () => {
  const gloss = { en: "talk", uk: "розмова" };
  assert.deepEqual(words("uk").meaning(gloss), { text: "розмова", lang: "uk" });
  assert.deepEqual(words("de").meaning(gloss), { text: "talk", lang: "en" });
  assert.deepEqual(words("en").meaning("das Gespräch"), { text: "das Gespräch", lang: "de" });
});

test("values stand in each language's sentence, and text stays text", () => {
  assert.deepEqual(filled({ de: "{n} von {m}", en: "{n} of {m}" }, { n: "<b>", m: 2 }), { de: "<b> von 2", en: "<b> of 2" });
});
