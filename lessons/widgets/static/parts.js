// What bodies of exercises share. A body is the file body.js of a type; it registers itself under the type's name:
//
//   bodies.some_type = (card) => ({ element, read, write, keep })
//
// `read()` gives the learner's answer (null while there is none), `write(view)` draws one. A view is
// { answer, parts, locked, frozen, state }: marks by part, the parts that stay as they are, whether all is closed, and
// everything that the kernel sent. The answer may be one that was never sent, begun when the item was another: `write`
// draws what still fits and passes over the rest. `keep(answer, parts, state)` is what a new try begins with; `total` is
// the number of parts, `single: true` says that there is only one, `says` (of a text of one's own) names other
// conclusions than right, almost and wrong. `card` has item, words, changed(), say(text), submit(event), stateOf(part).

const bodies = {};

const STATES = ["right", "almost", "wrong", "shown", "open", "other"]; // other: a wrong option that nobody chose

// Icon, word and sentence for the mark of one part; in English too where a standard note says it.
function verdict(card, part, state = card.stateOf(part)) {
  const head = el("span", { class: "le-verdict-word" }, icon(state), card.words.german(state));
  const note = part.note ? el("span", { class: "le-note" }, card.words.note(part.note)) : "";
  const said = card.words.plain(part.feedback) ? el("span", { class: "le-said" }, card.words.both(part.feedback)) : "";
  return el("span", { class: `le-verdict le-is-${state}` }, head, " ", said, " ", note); // a line may end at a space
}

// Show a mark in its place, or take it away; the input is tied to it for screen readers.
function place(card, slot, part, input, state = part && card.stateOf(part)) {
  slot.replaceChildren();
  for (const each of STATES) toggleClass(slot.parentElement, `le-has-${each}`, false);
  if (input) input.removeAttribute("aria-describedby");
  if (!part) return;
  slot.append(verdict(card, part, state));
  slot.parentElement.classList.add(`le-has-${state}`);
  if (!input) return;
  slot.id = slot.id || freshId("mark");
  input.setAttribute("aria-describedby", slot.id);
}

// What a field shows of an answer.
const typedText = (answer) => (typeof answer === "string" ? answer : "");

const isRight = (part) => part?.status === "right";

// Of an answer by parts, what was right: a new try begins with it.
function keepRight(answer, parts) {
  return Object.fromEntries(Object.entries(answer || {}).filter(([key]) => isRight(parts[key])));
}

// Options with a radio button or a check box each.
function choice(card, kind, options) {
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
  const input = el("input", { type: kind, name: group, value: key, onchange: () => card.changed() });
  const slot = el("div", { class: "le-slot" });
  const meaning = card.words.meaning(text);
  const label = el("label", { class: "le-option" }, input, el("span", { lang: meaning.lang }, meaning.text));
  return { input, slot, element: el("div", { class: "le-part" }, label, slot) };
}

// A line (or a box) to type in. Enter checks the answer, as in every form; in a box it begins a new line.
function typed(card, label, tag = "input") {
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
function letters(card, inputs) {
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

// What helps without telling the answer, once it is asked for. `lines` are lists of nodes.
function tips(card, lines) {
  if (lines.length === 0) return { element: "", close: () => {} };
  const list = el("ul", { class: "le-tips", id: freshId("tips"), hidden: true }, lines.map((line) => el("li", {}, line)));
  const show = (open) => {
    list.hidden = !open;
    opener.setAttribute("aria-expanded", String(open));
  };
  const attributes = { "aria-expanded": "false", "aria-controls": list.id };
  const opener = button(card.words, "hint", () => show(list.hidden), attributes);
  const element = el("div", { class: "le-tip" }, opener, list);
  const close = (closed) => {
    element.hidden = closed;
    if (closed) show(false);
  };
  return { element, close };
}

// A text whose gaps are filled by `slot(number)`.
function pieces(item, slot) {
  const nodes = item.pieces.map((piece) => ("gap" in piece ? slot(piece.gap) : el("span", {}, piece.text)));
  return el("p", { class: "le-text" }, nodes);
}

// Places and things to put into them: tap a place, then a thing (or a thing, and it goes into the next free place).
// Everything is a button, so the keyboard can do what the finger does. `slots` and `things`: [{key, text}].
function bank(card, slots, things, title) {
  const state = { filled: {}, active: null, view: { parts: {}, locked: new Set(), frozen: false } };
  const places = new Map(
    slots.map(({ key, text }) => [key, slotButton(card, key, text, () => tapPlace(key))]),
  );
  const chips = new Map(things.map(({ key, text }) => [key, chipButton(text, () => tapThing(key))]));
  const textOf = Object.fromEntries(things.map(({ key, text }) => [key, text]));
  const open = (key) => !state.view.frozen && !state.view.locked.has(key);
  const free = () => [...places.keys()].find((key) => open(key) && !(key in state.filled));

  function tapPlace(key) {
    if (!open(key)) return;
    if (key in state.filled) {
      card.say(`${textOf[state.filled[key]]}: ${card.words.german("taken_out")}`);
      delete state.filled[key];
      card.changed();
    }
    state.active = state.active === key && !(key in state.filled) ? null : key;
    draw();
  }

  function tapThing(thing) {
    const key = state.active ?? free();
    if (state.view.frozen || key === undefined) return;
    for (const other of Object.keys(state.filled))
      if (state.filled[other] === thing && open(other)) delete state.filled[other];
    state.filled[key] = thing;
    state.active = null;
    card.say(`${textOf[thing]}: ${card.words.german("put_in")}, ${places.get(key).name}`);
    card.changed();
    draw();
  }

  function draw() {
    for (const [key, slot] of places)
      slot.draw(textOf[state.filled[key]], key === state.active, !open(key), state.view.parts[key]);
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

  const shelf = el("div", { class: "le-bank", role: "group", "aria-label": card.words.german(title) }, [
    ...chips.values(),
  ]);
  return { places, shelf, write, read: () => ({ ...state.filled }) };
}

function chipButton(text, action) {
  return el("button", { type: "button", class: "le-chip", onclick: action }, text);
}

function slotButton(card, key, name, action) {
  const value = el("span", { class: "le-slot-value" });
  const node = el("button", { type: "button", class: "le-place", onclick: action }, value);
  const draw = (text, active, closed, part) => {
    const state = part ? card.stateOf(part) : "";
    value.textContent = text ?? "\u2003\u2003\u2003";
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

// A thing and its groups or speakers, as small buttons in a row: radio buttons are of their own for each thing,
// so that arrow keys choose and Tab goes on to the next thing.
function segmentRow(card, text, choices, type) {
  const name = freshId("segment");
  const inputs = choices.map(({ id }) =>
    el("input", { type, name, value: id, onchange: () => card.changed() }),
  );
  const labels = choices.map((each, at) =>
    el(
      "label",
      { class: "le-segment" },
      inputs[at],
      el("span", {}, card.words.both(each.name)),
    ),
  );
  const slot = el("div", { class: "le-slot" });
  const row = el("div", { class: "le-segments" }, labels);
  const element = el("fieldset", { class: "le-part le-thing" }, el("legend", {}, text), row, slot);
  const set = (values, closed) =>
    inputs.forEach((input) => {
      input.checked = values.includes(input.value);
      input.disabled = closed;
    });
  return {
    element,
    slot,
    set,
    values: () => inputs.filter((input) => input.checked).map((input) => input.value),
  };
}

// The number of a gap, where there are several: marks and tips name it.
const gapNumber = (number, numbers) =>
  numbers.length > 1 ? el("span", { class: "le-gap-number", "aria-hidden": "true" }, number) : "";

// Marks under a text with gaps: one line for each gap that has one; once all is checked, for the empty ones too.
function markList(card, numbers) {
  const list = el("ol", { class: "le-marks" });
  const empty = () => el("span", { class: "le-verdict le-is-empty" }, icon("empty"), " ", card.words.german("gap_empty"));
  const line = (number, part) =>
    el("li", { value: number }, el("span", { class: "le-mark-number" }, number), part ? verdict(card, part) : empty());
  const draw = ({ parts, frozen }) => {
    const shown = numbers.filter((number) => parts[number] || frozen);
    list.replaceChildren(...shown.map((number) => line(number, parts[number])));
    list.hidden = shown.length === 0;
  };
  return { list, draw };
}
