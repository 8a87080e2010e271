// Elements of a page. Text from files and learners only ever becomes text nodes and attribute values.
const SVG = "http://www.w3.org/2000/svg";

// Drawn in a box of 16 by 16; stroked, so that they keep their shape in every theme.
export const ICONS = {
  empty: "M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11",
  open: "M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11",
  begun: "M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11M8 6.5a1.5 1.5 0 1 0 0 3a1.5 1.5 0 1 0 0-3",
  right: "M3 8.5l3.2 3.5L13 4.5",
  almost: "M2.5 6.5q2.75-3 5.5 0t5.5 0M2.5 11q2.75-3 5.5 0t5.5 0",
  wrong: "M4 4l8 8M12 4l-8 8",
  other: "M4 4l8 8M12 4l-8 8",
  recorded: "M2.5 8.5h11M2.5 12.5h11M2.5 4.5h6",
  shown: "M1.5 8q6.5-8.5 13 0q-6.5 8.5-13 0M8 6.2a1.8 1.8 0 1 0 0 3.6a1.8 1.8 0 1 0 0-3.6",
  quote: "M3 5.5h10M3 8.5h10M3 11.5h6",
  back: "M13 8H3.5M7 4L3 8l4 4",
  up: "M8 13V3.5M4 7l4-4l4 4",
  down: "M8 3v9.5M4 9l4 4l4-4",
  warning: "M8 2.5L14.5 13.5h-13zM8 6.5v3.5M8 11.7v.3",
};

// JupyterLab takes keys (arrows, Enter, letters) away from whatever does not carry this attribute itself.
const OWN_KEYS = "data-lm-suppress-shortcuts";

const TOUCHED = ["button", "input", "select", "textarea"];

export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  if (TOUCHED.includes(tag) || "tabindex" in attributes) node.setAttribute(OWN_KEYS, "true");
  for (const [name, value] of Object.entries(attributes)) give(node, name, value);
  node.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== ""));
  return node;
}

function give(node, name, value) {
  if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
  else if (value === true) node.setAttribute(name, "");
  else if (value !== false && value !== null && value !== undefined) node.setAttribute(name, value);
}

export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  const path = document.createElementNS(SVG, "path");
  svg.setAttribute("viewBox", "0 0 16 16");
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("class", "le-icon");
  path.setAttribute("d", ICONS[name]);
  svg.append(path);
  return svg;
}

// Every widget on the page has this script for itself, so a counter alone would give two of them the same names.
const OWN = Math.random().toString(36).slice(2, 10);

let lastId = 0;

export const freshId = (stem) => `le-${stem}-${OWN}-${(lastId += 1)}`;

// What a screen reader listens to is drawn anew only where it says something else, so that each thing is told once.
export function tell(place, ...said) {
  if (el("div", {}, said).textContent !== place.textContent) place.replaceChildren(...said.flat(Infinity).filter(Boolean));
}

// Whether one taps with a finger here; a keyboard then comes up from below, and what is dragged is the page.
export const byFinger = () => window.matchMedia("(pointer: coarse)").matches;

export function toggleClass(node, name, on) {
  node.classList.toggle(name, Boolean(on));
}

// Arrow keys move among the children of a toolbar, which is one stop of the Tab key.
export function roving(container, items) {
  const list = () => items().filter((node) => !node.disabled);
  const focus = (node) => {
    for (const other of items()) other.tabIndex = other === node ? 0 : -1;
    node.focus();
  };
  items().forEach((node, place) => (node.tabIndex = place ? -1 : 0));
  container.addEventListener("focusin", (event) => {
    const inside = items().find((node) => node === event.target);
    if (inside) for (const other of items()) other.tabIndex = other === inside ? 0 : -1;
  });
  container.addEventListener("keydown", (event) => {
    const all = list();
    const here = all.indexOf(event.target);
    const steps = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
    const there = { Home: 0, End: all.length - 1 }[event.key] ?? here + (steps[event.key] ?? NaN);
    if (here < 0 || Number.isNaN(there)) return;
    event.preventDefault();
    event.stopPropagation();
    focus(all[(there + all.length) % all.length]);
  });
}
