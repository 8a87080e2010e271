// The parts of a sentence as tiles: tapped or dragged into a line, in order.
import { el, toggleClass } from "../../../widgets/static/elements.js";
import { dragging } from "../../../widgets/static/tasks/drag.js";
import { STATES, verdict } from "../../../widgets/static/tasks/marks.js";

export function tiles(card) {
  const state = { line: [], view: { parts: {}, locked: new Set(), frozen: false } };
  const texts = new Map(card.item.things.map(({ key, text }) => [key, text]));
  const nodes = new Map([...texts].map(([key, text]) => [key, tile(text, () => tap(key), (way) => step(key, way))]));
  const line = el("div", { class: "le-sentence", role: "group", "aria-label": card.words.german("your_sentence") });
  const rest = el("div", { class: "le-bank", role: "group", "aria-label": card.words.german("word_bank") });
  const help = el("p", { class: "le-hint" }, card.words.label("tiles_help"));
  const marks = el("ul", { class: "le-marks" });
  const fixed = (key) => state.view.frozen || state.view.locked.has(key);

  function tap(key) {
    if (fixed(key)) return;
    if (state.line.includes(key)) take(key);
    else put(key, state.line.length);
  }

  function take(key) {
    state.line = state.line.filter((each) => each !== key);
    done(key, card.words.german("taken_out"));
  }

  function put(key, at) {
    const others = state.line.filter((each) => each !== key);
    state.line = [...others.slice(0, at), key, ...others.slice(at)];
    done(key, `${card.words.german("place")} ${state.line.indexOf(key) + 1} ${card.words.german("of")} ${texts.size}`);
  }

  function step(key, way) {
    const at = state.line.indexOf(key);
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
    const targets = () => [...state.line.map((key) => nodes.get(key)), line, rest];
    for (const [key, node] of nodes) {
      const drop = (onto) => {
        if (onto === rest) return take(key);
        put(key, onto === line ? state.line.length : state.line.indexOf(keyOf(onto)));
      };
      dragging(node, { targets, free: () => !fixed(key), drop });
    }
  }

  function draw() {
    line.replaceChildren(...state.line.map((key) => nodes.get(key)));
    rest.replaceChildren(...[...nodes].filter(([key]) => !state.line.includes(key)).map(([, node]) => node));
    for (const [key, node] of nodes) drawTile(card, node, state.view.parts[key], fixed(key));
    rest.hidden = help.hidden = state.view.frozen;
    const marked = state.line.filter((key) => state.view.parts[key]);
    marks.replaceChildren(...marked.map((key) => el("li", {}, el("span", {}, `${texts.get(key)}:`), verdict(card, state.view.parts[key]))));
    marks.hidden = marked.length === 0;
  }

  // A new try keeps the order; what was begun before may have been about other parts.
  function write(view) {
    const known = [view.answer ?? []].flat().filter((key) => nodes.has(key));
    Object.assign(state, { line: [...new Set(known)], view });
    draw();
  }

  letDrag();
  const read = () => (state.line.length === texts.size ? [...state.line] : null);
  return { element: el("div", {}, help, line, rest, marks), read, write, keep: (answer) => answer, total: texts.size };
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
