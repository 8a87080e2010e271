// Options to choose from, with a radio button or a check box each.
import { el, freshId } from "../elements.js";
import { inTurn } from "./in_turn.js";
import { place, placePart } from "./marks.js";

const COLUMNS = 4; // more do not stand beside each other
const BRIEF = { 1: 40, 2: 36 }; // letters of a name beside which a mark has room, by the number of columns
const BRIEFER = 24; // where there are more columns

// Options with a radio button or a check box each.
export function choice(card, kind, options) {
  const group = freshId("choice");
  const rows = new Map(options.map(({ key, text }) => [key, optionRow(card, kind, group, key, text)]));
  const inputs = () => [...rows.values()].map((row) => row.input);
  const chosen = () =>
    inputs()
      .filter((input) => input.checked)
      .map((input) => input.value);
  const write = ({ answer, parts, locked, frozen }) => {
    const keys = answer === null ? [] : [answer].flat();
    for (const [key, row] of rows) {
      row.input.checked = keys.includes(key);
      row.input.disabled = frozen || locked.has(key);
      const unchosen = parts[key]?.status === "wrong" && !keys.includes(key);
      place(card, row.slot, parts[key], row.input, unchosen ? "other" : undefined);
    }
  };
  return {
    element: el(
      "div",
      { class: "le-options" },
      [...rows.values()].map((row) => row.element),
    ),
    chosen,
    write,
  };
}

function optionRow(card, kind, group, key, text) {
  const input = el("input", { type: kind, class: "le-pick", name: group, value: key, onchange: () => card.changed() });
  const slot = el("div", { class: "le-slot" });
  const meaning = card.words.meaning(text);
  const label = el("label", { class: "le-option" }, input, el("span", { lang: meaning.lang }, meaning.text));
  return { input, slot, element: el("div", { class: "le-part" }, label, slot) };
}

// Things and their groups or speakers. With room for it a table: a row for each thing, a column for each choice, whose
// names stand once above; else the choices are small buttons under each thing, and on a narrow card one thing comes after the other.
export function segments(card, things, choices, type) {
  const chosen = () => {
    card.changed();
    // After a tap, of one button only; arrow keys choose what they pass.
    if (type === "radio" && card.pointed && turn.isOnTop()) turn.goOn()?.focus();
  };
  const rows = new Map(things.map(({ key, text }) => [key, segmentRow(card, text, choices, type, chosen)]));
  const heads = choices.map(({ name }) => el("span", {}, card.words.both(name)));
  const head = el("div", { class: "le-table-head", "aria-hidden": "true" }, el("span", {}), heads);
  const table = choices.length <= COLUMNS;
  const parts = [table ? head : "", ...[...rows.values()].map((row) => row.element)];
  const brief = things.every(({ text }) => text.length <= (BRIEF[choices.length] ?? BRIEFER));
  const names = ["le-groups", table && "le-table", brief && "le-brief"];
  const element = el("div", { class: names.filter(Boolean).join(" ") }, parts);
  element.style.setProperty("--le-columns", choices.length);
  const places = new Map([...rows].map(([key, row]) => [key, row.first]));
  const turn = inTurn(element, [...rows.values()]);
  const write = (view) => {
    const { answer, locked, frozen } = view;
    for (const [key, row] of rows) {
      row.set([answer?.[key]].flat(), frozen || locked.has(key));
      placePart(card, row.slot, view, key, row.element);
    }
    turn.draw(frozen);
  };
  return { rows, places, element, write };
}

// Radio buttons are of their own for each thing, so that arrow keys choose and Tab goes on to the next thing.
function segmentRow(card, text, choices, type, onchange) {
  const [name, title] = [freshId("segment"), freshId("thing")];
  const inputs = choices.map(({ id }) => el("input", { type, name, value: id, onchange }));
  const labels = choices.map((each, at) =>
    el("label", { class: "le-segment" }, inputs[at], el("span", {}, card.words.both(each.name))),
  );
  const slot = el("div", { class: "le-slot" });
  const thing = el("span", { class: "le-thing-name", id: title }, text);
  const row = el("div", { class: "le-segments" }, labels);
  const element = el("div", { class: "le-part le-thing", role: "group", "aria-labelledby": title }, thing, row, slot);
  const set = (values, closed) =>
    inputs.forEach((input) => {
      input.checked = values.includes(input.value);
      input.disabled = closed;
    });
  const values = () => inputs.filter((input) => input.checked).map((input) => input.value);
  const [first] = inputs;
  return {
    element,
    slot,
    set,
    first,
    values,
    isEmpty: () => values().length === 0,
    isClosed: () => Boolean(first.disabled),
    focus: () => first.focus({ preventScroll: true }),
  };
}
