// The text as nodes: spans for whatever can be seen or tapped, and ranges for what is only marked.
import { el } from "../elements.js";

export const LAYERS = ["word", "actor", "date", "speech"];

const NAMES = /[\p{L}\p{N}]/u; // a button needs a name, so a space alone is none

// The arrow keys stop once at each thing: at its first piece that is not a stop of another layer.
export function textNodes(text, on) {
  const stops = new Set();
  const node = (segment, at) => {
    const seen = LAYERS.filter((layer) => layer in segment && on.has(layer));
    if (seen.length === 0) return document.createTextNode(segment.text);
    const [opens] = seen;
    const thing = `${opens}-${segment[opens]}`;
    const attributes = {
      class: classes(text, segment, seen),
      "data-layer": opens,
      "data-of": segment[opens],
      "data-things": seen.map((layer) => `${layer}-${segment[layer]}`).join(" "),
      "data-at": at,
      title: seen.includes("speech") ? text.speech[segment.speech] : null,
    };
    if (!stops.has(thing) && NAMES.test(segment.text)) {
      Object.assign(attributes, { role: "button", tabindex: "-1", "aria-expanded": "false" });
      stops.add(thing);
    }
    return el("span", attributes, segment.text);
  };
  return ({ segments }) => {
    let at = 0;
    return segments.map((segment) => {
      at += segment.text.length;
      return node(segment, at - segment.text.length);
    });
  };
}

function classes(text, segment, seen) {
  const names = seen.map((layer) => `le-layer-${layer}`);
  if (seen.includes("actor")) names.push(`le-kind-${text.actors[segment.actor]}`);
  return names.join(" ");
}

// Characters of a paragraph as a range: it may run over several nodes, and touches none of them.
export function rangeOf(paragraph, start, end) {
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  const range = new Range();
  let passed = 0;
  let begun = false;
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (!begun && start < passed + node.length) {
      range.setStart(node, start - passed);
      begun = true;
    }
    if (end <= passed + node.length) {
      range.setEnd(node, end - passed);
      return range;
    }
    passed += node.length;
  }
  return range;
}

// All readers of a page share a highlight by its name; each of them adds and removes its own ranges.
export class Marker {
  constructor(name) {
    this.name = name;
  }
  set(...ranges) {
    this.clear();
    if (!globalThis.CSS?.highlights) return;
    if (!CSS.highlights.has(this.name)) CSS.highlights.set(this.name, new Highlight());
    for (const range of ranges) CSS.highlights.get(this.name).add(range);
    this.ranges = ranges;
  }
  clear() {
    for (const range of this.ranges ?? []) CSS.highlights.get(this.name)?.delete(range);
    this.ranges = [];
  }
}
