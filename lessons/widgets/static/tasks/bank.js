// Places, and things to put into them.
import { el, toggleClass } from "../elements.js";
import { dragging, movingHelp } from "./drag.js";
import { STATES } from "./marks.js";

// Places and things to put into them: tap a place, then a thing (or a thing, and it goes into the next free place), or
// drag it there. Everything is a button, so the keyboard can do what the finger does. `slots` and `things`: [{key, text}],
// a thing's language where it may be another than German: {key, text, lang}.
export function bank(card, slots, things, title) {
  const state = { filled: {}, active: null, view: { parts: {}, locked: new Set(), frozen: false } };
  const places = new Map(
    slots.map(({ key, text }) => [key, slotButton(card, key, text, () => tapPlace(key))]),
  );
  const chips = new Map(things.map(({ key, text, lang }) => [key, chipButton(text, lang, () => tapThing(key))]));
  const textOf = Object.fromEntries(things.map(({ key, text }) => [key, text]));
  const langOf = Object.fromEntries(things.map(({ key, lang }) => [key, lang]));
  const open = (key) => !state.view.frozen && !state.view.locked.has(key);
  const free = () => [...places.keys()].find((key) => open(key) && !(key in state.filled));
  const help = movingHelp(card.words, "bank");
  const list = el("div", { class: "le-bank", role: "group", "aria-label": card.words.german(title) }, [...chips.values()]);
  const shelf = el("div", {}, help, list);

  function tapPlace(key) {
    if (!open(key)) return;
    if (key in state.filled) return takeOut(key);
    state.active = state.active === key ? null : key;
    draw();
  }

  function tapThing(thing) {
    const key = state.active ?? free();
    if (key !== undefined) put(thing, key);
  }

  function takeOut(key) {
    card.say(`${textOf[state.filled[key]]}: ${card.words.german("taken_out")}`);
    delete state.filled[key];
    state.active = null;
    card.changed();
    draw();
  }

  function put(thing, key) {
    if (state.view.frozen) return;
    for (const other of Object.keys(state.filled))
      if (state.filled[other] === thing && open(other)) delete state.filled[other];
    state.filled[key] = thing;
    state.active = null;
    card.say(`${textOf[thing]}: ${card.words.german("put_in")}, ${places.get(key).name}`);
    card.changed();
    draw();
  }

  // A thing from the shelf goes to a place, what stands in a place to another one or back.
  function letDrag() {
    const targets = () => [...places].filter(([key]) => open(key)).map(([, place]) => place.node);
    const keyOf = (node) => [...places.keys()].find((key) => places.get(key).node === node);
    for (const [thing, chip] of chips)
      dragging(chip, { targets, free: () => !chip.disabled, drop: (node) => put(thing, keyOf(node)) });
    for (const [key, { node }] of places) {
      const drop = (onto) => (onto === list ? takeOut(key) : put(state.filled[key], keyOf(onto)));
      dragging(node, { targets: () => [...targets(), list], free: () => open(key) && key in state.filled, drop });
    }
  }

  function draw() {
    for (const [key, slot] of places)
      slot.draw(textOf[state.filled[key]], langOf[state.filled[key]], key === state.active, !open(key), state.view.parts[key]);
    const used = new Set(Object.values(state.filled));
    for (const [key, chip] of chips) {
      toggleClass(chip, "le-used", used.has(key));
      chip.setAttribute("aria-pressed", String(used.has(key)));
      chip.disabled =
        state.view.frozen || [...places.keys()].some((place) => !open(place) && state.filled[place] === key);
    }
  }

  function write(view) {
    const known = Object.entries(view.filled).filter(([key, thing]) => places.has(key) && chips.has(thing));
    Object.assign(state, { filled: Object.fromEntries(known), active: null, view });
    draw();
  }

  letDrag();
  const nodes = new Map([...places].map(([key, { node }]) => [key, node]));
  return { places, nodes, shelf, write, read: () => ({ ...state.filled }) };
}

function chipButton(text, lang, action) {
  return el("button", { type: "button", class: "le-chip", lang, onclick: action }, text);
}

function slotButton(card, key, name, action) {
  const value = el("span", { class: "le-slot-value" });
  const node = el("button", { type: "button", class: "le-place", onclick: action }, value);
  const draw = (text, lang, active, closed, part) => {
    const state = part ? card.stateOf(part) : "";
    value.textContent = text ?? "\u2003\u2003\u2003";
    value.lang = lang ?? "de";
    node.setAttribute(
      "aria-label",
      `${name}: ${text ?? card.words.german("gap_empty")}${state ? `, ${card.words.german(state)}` : ""}`,
    );
    node.setAttribute("aria-pressed", String(active));
    node.disabled = closed;
    toggleClass(node, "le-filled", text !== undefined);
    for (const each of STATES) toggleClass(node, `le-has-${each}`, each === state);
  };
  return { node, name, draw };
}
