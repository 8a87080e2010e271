// Every word of the passage is a switch. The text is one stop of the Tab key; arrows go from word to word.
import { el, freshId, icon, roving, toggleClass } from "../../../widgets/static/elements.js";
import { bodies } from "../../../widgets/static/tasks/bodies.js";
import { STATES, verdict } from "../../../widgets/static/tasks/marks.js";

bodies.mark_words = (card) => {
  const words = new Map();
  const nodes = card.item.pieces.map(({ text, word }, at, pieces) => {
    if (word === undefined) return document.createTextNode(text);
    const node = wordSwitch(text, () => tap(word));
    toggleClass(node, "le-close-before", /\S$/.test(pieces[at - 1]?.text ?? " "));
    toggleClass(node, "le-close-after", /^\S/.test(pieces[at + 1]?.text ?? " "));
    words.set(word, node);
    return node;
  });
  const text = el("p", { class: "le-text le-passage" }, nodes);
  const count = el("p", { class: "le-count" });
  const list = el("ul", { class: "le-marks le-word-marks" });
  let closed = () => true;
  byLines(text, () => [...words.values()]);
  roving(text, () => [...words.values()]);

  const isMarked = (node) => node.getAttribute("aria-pressed") === "true";
  const marked = () => [...words].filter(([, node]) => isMarked(node)).map(([number]) => number);
  const counted = () => card.words.made((found, all) => `${found}: ${marked().length} · ${all}: ${card.item.targets}`, "marked", "to_find");

  const showCount = () => count.replaceChildren(...card.words.both(counted()));

  function tap(number) {
    if (closed(number)) return;
    const node = words.get(number);
    node.setAttribute("aria-pressed", String(!isMarked(node)));
    showCount();
    card.say(counted().de);
    card.changed();
  }

  function write({ answer, parts, locked, frozen, state }) {
    const own = new Set(state.own ?? []);
    const found = (number, part) => (state.shown && frozen && own.has(number) ? "right" : card.stateOf(part));
    const states = Object.fromEntries(Object.entries(parts).map(([number, part]) => [number, found(number, part)]));
    closed = (number) => frozen || locked.has(number);
    for (const [number, node] of words) {
      node.setAttribute("aria-pressed", String([answer].flat().includes(number)));
      node.setAttribute("aria-disabled", String(closed(number)));
      showState(node, states[number]);
    }
    showCount();
    explain(parts, states);
  }

  // One line for all words about which the same is to be said; each word is described by its line.
  function explain(parts, states) {
    const lines = new Map();
    for (const [number, node] of words) {
      node.removeAttribute("aria-describedby");
      if (!parts[number]) continue;
      const same = [states[number], JSON.stringify(parts[number].feedback), parts[number].note].join("\n");
      lines.set(same, [...(lines.get(same) ?? []), number]);
    }
    list.replaceChildren(...[...lines.values()].map((numbers) => line(numbers, parts[numbers[0]], states[numbers[0]])));
    list.hidden = lines.size === 0;
  }

  function line(numbers, part, state) {
    const id = freshId("mark");
    for (const number of numbers) words.get(number).setAttribute("aria-describedby", id);
    const said = numbers.map((number) => `„${words.get(number).textContent}“`).join(", ");
    return el("li", { id, class: `le-part le-has-${state}` }, el("span", { class: "le-quoted" }, said), " ", verdict(card, part, state));
  }

  const keep = (answer, parts) => {
    const kept = answer.filter((number) => parts[number]?.status !== "wrong");
    return kept.length ? kept : null;
  };
  return { element: el("div", {}, text, count, list), read: () => (marked().length ? marked() : null), write, keep };
};

function wordSwitch(text, action) {
  return el("span", {
    class: "le-text-word", role: "button", tabindex: "-1", "aria-pressed": "false", onclick: action,
    onkeydown: (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      event.stopPropagation();
      action();
    },
  }, text);
}

// Icon and underline beside the colour.
function showState(node, state) {
  for (const each of STATES) toggleClass(node, `le-has-${each}`, each === state);
  node.querySelector(".le-icon")?.remove();
  if (state) node.append(icon(state));
}

// Up and down go to the nearest word of the line above or below.
function byLines(text, items) {
  text.addEventListener("keydown", (event) => {
    const way = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const from = event.target.getBoundingClientRect();
    if (!way || !items().includes(event.target)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const far = (box) => Math.round(Math.abs(box.top - from.top)) * 10_000 + Math.abs(box.left + box.width / 2 - from.left - from.width / 2);
    const beyond = items().map((node) => ({ node, box: node.getBoundingClientRect() }))
      .filter(({ box }) => (box.top - from.top) * way > from.height / 2)
      .sort((one, other) => far(one.box) - far(other.box));
    beyond[0]?.node.focus();
  });
}
