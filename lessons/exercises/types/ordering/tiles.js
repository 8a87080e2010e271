// The parts of a sentence as tiles: tapped or dragged into a line, in order.
import { el, toggleClass } from "../../../widgets/static/elements.js";
import { dragging, movingHelp } from "../../../widgets/static/tasks/drag.js";
import { STATES, verdict } from "../../../widgets/static/tasks/marks.js";

export function tiles(card) {
  const state = { free: [], held: new Map(), view: { parts: {}, locked: new Set(), frozen: false } };
  const texts = new Map(card.item.things.map(({ key, text }) => [key, text]));
  const nodes = new Map([...texts].map(([key, text]) => [key, tile(text, () => tap(key), (way) => step(key, way))]));
  const line = el("div", { class: "le-sentence", role: "group", "aria-label": card.words.german("your_sentence") });
  const rest = el("div", { class: "le-bank", role: "group", "aria-label": card.words.german("word_bank") });
  const help = movingHelp(card.words, "tiles");
  const marks = el("ul", { class: "le-marks le-tile-marks" });
  const fixed = (key) => state.view.frozen || state.view.locked.has(key);

  // The sentence by its places: what is right keeps its own, the others fill those between; null where one is free.
  function places() {
    const left = [...state.free];
    const all = [...texts].map((_, place) => state.held.get(place) ?? left.shift() ?? null);
    return all.slice(0, 1 + all.findLastIndex((key) => key !== null));
  }

  function tap(key) {
    if (fixed(key)) return;
    if (state.free.includes(key)) take(key);
    else put(key, state.free.length);
  }

  function take(key) {
    state.free = state.free.filter((each) => each !== key);
    done(key, card.words.german("taken_out"));
  }

  // `at` counts the tiles that may be moved.
  function put(key, at) {
    const others = state.free.filter((each) => each !== key);
    state.free = [...others.slice(0, at), key, ...others.slice(at)];
    done(key, `${card.words.german("place")} ${places().indexOf(key) + 1} ${card.words.german("of")} ${texts.size}`);
  }

  function step(key, way) {
    const at = state.free.indexOf(key);
    if (at >= 0 && !fixed(key) && at + way >= 0) put(key, at + way);
  }

  function done(key, said) {
    card.changed();
    draw();
    nodes.get(key).focus();
    card.say(`${texts.get(key)}: ${said}`);
  }

  function letDrag() {
    const keyOf = (node) => [...nodes.keys()].find((key) => nodes.get(key) === node);
    const targets = () => [...places().filter((key) => key !== null).map((key) => nodes.get(key)), line, rest];
    const before = (key) => places().slice(0, places().indexOf(key)).filter((each) => state.free.includes(each)).length;
    for (const [key, node] of nodes) {
      const drop = (onto) => {
        if (onto === rest) return take(key);
        put(key, onto === line ? state.free.length : before(keyOf(onto)));
      };
      dragging(node, { targets, free: () => !fixed(key), drop });
    }
  }

  function draw() {
    const shown = places();
    line.replaceChildren(...shown.map((key) => (key === null ? el("span", { class: "le-hole", "aria-hidden": "true" }) : nodes.get(key))));
    rest.replaceChildren(...[...nodes].filter(([key]) => !shown.includes(key)).map(([, node]) => node));
    for (const [key, node] of nodes) drawTile(card, node, state.view.parts[key], fixed(key));
    rest.hidden = help.hidden = state.view.frozen;
    const marked = shown.filter((key) => state.view.parts[key]);
    marks.replaceChildren(...marked.map((key) => el("li", {}, el("span", {}, `„${texts.get(key)}“`), " ", verdict(card, state.view.parts[key]))));
    marks.hidden = marked.length === 0;
  }

  // A new try keeps the order; what was begun before may have been about other parts.
  function write(view) {
    const known = [...new Set([view.answer ?? []].flat())].filter((key) => nodes.has(key));
    const held = known.flatMap((key, place) => (view.locked.has(key) ? [[place, key]] : []));
    Object.assign(state, { free: known.filter((key) => !view.locked.has(key)), held: new Map(held), view });
    draw();
  }

  letDrag();
  const read = () => (places().length === texts.size && !places().includes(null) ? places() : null);
  return { element: el("div", {}, help, line, rest, marks), read, write, keep: (answer) => answer, total: texts.size, asks: "all_tiles" };
}

function tile(text, action, step) {
  const keys = (event) => {
    const way = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (!way) return;
    event.preventDefault();
    event.stopPropagation();
    step(way);
  };
  return el("button", { type: "button", class: "le-chip le-tile", onclick: action, onkeydown: keys }, text);
}

function drawTile(card, node, part, closed) {
  const state = part ? card.stateOf(part) : "";
  node.disabled = closed;
  for (const each of STATES) toggleClass(node, `le-has-${each}`, each === state);
}
