// Lines to type in, keys for German letters, and tips.
import { el, freshId, roving } from "../elements.js";
import { button } from "../words.js";

// A line (or a box) to type in. Enter checks the answer, as in every form; in a box it begins a new line.
export function typed(card, label, tag = "input") {
  const enters = (event) => event.key === "Enter" && !event.shiftKey && !event.isComposing && tag === "input";
  return el(tag, {
    type: tag === "input" ? "text" : null,
    class: "le-typed",
    lang: "de",
    autocomplete: "off",
    autocapitalize: "off",
    autocorrect: "off",
    spellcheck: "false",
    "aria-label": label,
    oninput: () => card.changed(),
    onkeydown: (event) => enters(event) && card.submit(event),
  });
}

// Keys for letters that many keyboards lack; they write where the learner last typed.
export function letters(card, inputs) {
  let last = inputs[0];
  for (const input of inputs) input.addEventListener("focus", () => (last = input));
  const keys = ["ä", "ö", "ü", "ß", "Ä", "Ö", "Ü", "„", "“", "–"].map((letter) =>
    el(
      "button",
      {
        type: "button",
        class: "le-letter",
        onmousedown: (event) => event.preventDefault(),
        onclick: () => insert(last, letter),
      },
      letter,
    ),
  );
  const bar = el(
    "div",
    { class: "le-letters", role: "toolbar", "aria-label": card.words.german("letters") },
    keys,
  );
  roving(bar, () => keys);
  return bar;
}

function insert(input, letter) {
  if (input.readOnly) return;
  input.setRangeText(letter, input.selectionStart, input.selectionEnd, "end");
  input.dispatchEvent(new Event("input", { bubbles: true }));
  input.focus();
}

// What helps without telling the answer, once it is asked for. `lines` are lists of nodes; `opened` hears of it.
export function tips(card, lines, opened = () => {}) {
  if (lines.length === 0 && !card.grammar.any) return { element: "", close: () => {} };
  const list = el("ul", { class: "le-tips", id: freshId("tips"), hidden: true }, lines.map((line) => el("li", {}, line)));
  const show = (open) => {
    list.hidden = !open || lines.length === 0;
    card.grammar.offer(open);
    opened(open);
    opener.setAttribute("aria-expanded", String(open));
  };
  const attributes = { "aria-expanded": "false", "aria-controls": list.id };
  const opener = button(card.words, "hint", () => show(opener.getAttribute("aria-expanded") === "false"), attributes);
  const element = el("div", { class: "le-tip" }, opener, list);
  const close = (closed) => {
    element.hidden = closed;
    if (closed) show(false);
  };
  return { element, close };
}
