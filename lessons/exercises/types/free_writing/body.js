// A text of one's own, with a list that counts along while it is written. The marking in Python has the last word.
import { el, icon, toggleClass } from "../../../widgets/static/elements.js";
import { bodies } from "../../../widgets/static/tasks/bodies.js";
import { isRight, typedText } from "../../../widgets/static/tasks/marks.js";
import { letters, typed } from "../../../widgets/static/tasks/typing.js";
import { giving } from "./give.js";

bodies.free_writing = (card) => {
  const input = typed(card, card.words.german("your_answer"), "textarea");
  input.rows = 8;
  const keys = letters(card, [input]);
  const points = Object.entries(card.item.checklist).map(([name, wanted]) => checkPoint(card, name, wanted));
  const list = el("ul", { class: "le-checklist" }, points.map((point) => point.element));
  const model = el("div", { class: "le-model" });
  const unseen = el("p", { class: "le-hint" }, card.words.label("not_checked"));
  const give = giving(card, input);
  const sheet = el("div", { class: "le-sheet" }, el("div", {}, input, keys), model);
  let timer = null;

  const count = () => {
    const sentences = realSentences(input.value, countedWords(card.item.checklist));
    return points.map((point) => point.count(sentences)).join(". ");
  };
  // Told to those who cannot see it once the learner pauses, not at every letter.
  input.addEventListener("input", () => {
    const said = count();
    clearTimeout(timer);
    timer = setTimeout(() => card.say(said), 2000);
  });

  const write = ({ answer, parts, frozen, state }) => {
    clearTimeout(timer);
    input.value = typedText(frozen ? state.own : answer);
    input.readOnly = frozen;
    keys.hidden = frozen;
    give.show();
    count();
    if (frozen && !state.shown) for (const point of points) point.mark(parts[point.name]);
    const solution = frozen ? state.solution : null;
    model.hidden = !solution;
    toggleClass(sheet, "le-beside", solution);
    const { points: listed } = card.item;
    const shown = listed ? el("ul", { class: "le-model-text", tabindex: "0" }, lines(solution).map((line) => el("li", {}, line))) : el("p", { class: "le-model-text", tabindex: "0" }, solution ?? "");
    model.replaceChildren(el("p", { class: "le-source" }, card.words.label(listed ? "model_points" : "model_answer")), shown);
  };
  const says = { right: "written_right", open: "written_open", shown: "written_shown" };
  const keep = (_, __, state) => state.own;
  return { element: el("div", {}, sheet, list, unseen, give.element), write, read: () => input.value.trim() || null, keep, says };
};

const lines = (text) => (text ?? "").split("\n").filter(Boolean);

// One point of the list: fulfilled or still open, and what was counted.
function checkPoint(card, name, wanted) {
  const state = el("span", { class: "le-verdict-word" });
  const said = el("span", { class: "le-said" });
  const note = el("span", { class: "le-note" });
  const title = card.words.german(`check_${name}`);
  const chips = (name === "words" ? wanted.words : []).map(({ word }) => [word, el("li", { class: "le-usable" })]);
  const element = el("li", { class: "le-part" },
    el("p", {}, el("span", { class: "le-point" }, card.words.label(`check_${name}`), ": "), said, " ", state, note),
    chips.length ? el("ul", { class: "le-usables" }, chips.map(([, chip]) => chip)) : "");

  const show = (done, text, more) => {
    for (const each of ["right", "open"]) toggleClass(element, `le-has-${each}`, done === (each === "right"));
    state.replaceChildren(icon(done ? "right" : "open"), ...card.words.label(done ? "fulfilled" : "open"));
    said.textContent = chips.length ? text.split(":")[0] : text; // which words, the chips say
    note.replaceChildren(...(more ? card.words.note(more).filter(Boolean) : []));
  };
  const count = (sentences) => {
    const { done, text, used } = COUNTS[name](sentences, wanted);
    show(done, text, "");
    for (const [word, chip] of chips) {
      toggleClass(chip, "le-used-word", used.includes(word));
      chip.replaceChildren(used.includes(word) ? icon("right") : "", word);
    }
    return `${title}: ${text}, ${card.words.german(done ? "fulfilled" : "open")}`;
  };
  return { name, element, count, mark: (part) => part && show(isRight(part), part.feedback, part.note) };
}

// --- counting, as lessons/exercises/free_writing.py does it ---

const UNSEEN = /\p{Cf}|\u034f|[\u115f\u1160\u2800\u3164\uffa0]|\p{Variation_Selector}|\u17b4|\u17b5/gu;
const APOSTROPHE = /(?<=[\p{L}\p{N}_])[’'`´ʼ′＇‘](?=[\p{L}\p{N}_])/gu;
const tidy = (text) => text.replace(/\s+[-–—]+\s+/g, ", ").replace(UNSEEN, "").normalize("NFC")
  .replace(APOSTROPHE, "\ue000").replace(/["„“”‟‚‘’‛«»‹›`´'ʼ′″＂＇]|,,/g, "").replaceAll("\ue000", "’")
  .replace(/\s*[-‐‑‒–—―−]\s*/g, "-");
const wordsOf = (text) => text.match(/[\p{L}\p{N}_]+(?:[-‐'’][\p{L}\p{N}_]+)*/gu) ?? [];
const sentencesOf = (text) => tidy(text).split(/[.!?:;]\s/);
const CLAUSE_END = /,|(?<![\p{L}\p{N}_])(?:und|oder|aber|doch|sowie)(?![\p{L}\p{N}_])/u;
const LONGEST = 60; // words that a sentence has between two full stops
const plainWord = (word) => word.toLowerCase().replaceAll("ä", "ae").replaceAll("ö", "oe").replaceAll("ü", "ue").replaceAll("ß", "ss");

// All words of which a string without others is no sentence.
function countedWords({ words, verbs, speech }) {
  const forms = [...(words?.words ?? []), ...(verbs?.words ?? [])].flatMap(({ word, forms }) => [word, ...forms]);
  const single = forms.map((form) => wordsOf(tidy(form))).filter((each) => each.length === 1);
  return new Set([...single.flat(), ...(speech?.clear ?? []), ...(speech?.unlike_ich ?? [])].map(plainWord));
}

// The sentences that count: each once, not endless, and more than a string of the wanted words.
function realSentences(text, wanted) {
  const found = new Map();
  for (const sentence of sentencesOf(text)) {
    const words = wordsOf(sentence).map(plainWord);
    const different = [...new Set(words)].sort();
    const others = words.filter((word) => !wanted.has(word)).length;
    const real = words.length > 0 && words.length <= LONGEST && 2 * different.length >= words.length && 4 * others >= words.length;
    if (real && !found.has(different.join(" "))) found.set(different.join(" "), sentence);
  }
  return [...found.values()];
}

// Whether words stand in a sentence in their order, perhaps with others in between.
function inOrder(sentence, wanted) {
  let next = 0;
  for (const word of sentence) if (word === wanted[next]) next += 1;
  return next === wanted.length;
}

const counted = (used, wanted) => ({
  used, done: used.length >= wanted, text: `${Math.min(used.length, wanted)}/${wanted}${used.length ? `: ${used.join(", ")}` : ""}`,
});

const COUNTS = {
  length: (sentences, { min, max }) => {
    const words = sentences.flatMap(wordsOf).length;
    return { used: [], done: words >= min && words <= max, text: `${words} (${min}–${max})` };
  },
  words: (sentences, { wanted, words }) => {
    const plain = sentences.map((sentence) => wordsOf(sentence).map(plainWord));
    const stands = (form) => plain.some((sentence) => inOrder(sentence, wordsOf(tidy(form)).map(plainWord)));
    return counted(words.filter(({ word, forms }) => [word, ...forms].some(stands)).map(({ word }) => word), wanted);
  },
  verbs: (sentences, wanted) => COUNTS.words(sentences, wanted),
  speech: (sentences, { wanted, clear, unlike_ich, prefixes }) => {
    const [certain, other, before] = [new Set(clear.map(plainWord)), new Set(unlike_ich.map(plainWord)), prefixes.map(plainWord)];
    const among = (word, forms) => forms.has(word) || before.some((each) => word.startsWith(each) && forms.has(word.slice(each.length)));
    const shows = (word, clause) => among(plainWord(word), certain) ||
      (word[0] === word[0].toLowerCase() && !clause.map(plainWord).includes("ich") && among(plainWord(word), other));
    const clauses = sentences.flatMap((sentence) => sentence.split(CLAUSE_END)).map(wordsOf);
    const used = clauses.map((clause) => clause.find((word) => shows(word, clause)));
    return counted(used.filter(Boolean), wanted); // one in each part of a sentence, as it has one verb
  },
};
