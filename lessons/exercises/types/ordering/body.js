import { el, icon } from "../../../widgets/static/elements.js";
import { bodies } from "../../../widgets/static/tasks/bodies.js";
import { dragging, movingHelp } from "../../../widgets/static/tasks/drag.js";
import { place } from "../../../widgets/static/tasks/marks.js";
import { tiles } from "./tiles.js";

bodies.ordering = (card) => (card.item.tiles ? tiles(card) : things(card));

function things(card) {
  const rows = new Map(
    card.item.things.map(({ key, text }) => [key, orderRow(card, text, (step) => move(key, step))]),
  );
  const list = el("ol", { class: "le-order" });
  const help = movingHelp(card.words, "order");
  const given = [...rows.keys()]; // never right
  let order = given;
  let before = given; // the order that a new try begins with, which is no answer
  let fixed = new Set(); // places, not things: what is right stays where it is
  let frozen = false;

  // The next place in a direction that is not fixed.
  const target = (from, step) => {
    let to = from + step;
    while (fixed.has(to)) to += step;
    return to >= 0 && to < order.length ? to : null;
  };

  function move(key, step) {
    const from = order.indexOf(key);
    const to = frozen || fixed.has(from) ? null : target(from, step);
    if (to === null) return;
    [order[from], order[to]] = [order[to], order[from]];
    card.changed();
    draw();
    rows.get(key).focus(step);
    card.say(
      `${rows.get(key).text}: ${card.words.german("place")} ${to + 1} ${card.words.german("of")} ${order.length}`,
    );
  }

  // Step by step, so that what is fixed stays where it is.
  function drop(key, onto) {
    const there = () => order.indexOf(key) - order.indexOf(onto);
    const way = there() > 0 ? -1 : 1;
    for (let left = Math.abs(there()); left > 0; left -= 1) move(key, way);
  }

  function letDrag() {
    const targets = () => [...rows.values()].map((row) => row.element);
    const keyOf = (node) => [...rows.keys()].find((key) => rows.get(key).element === node);
    const free = (key) => !frozen && !fixed.has(order.indexOf(key));
    for (const [key, row] of rows)
      dragging(row.element, { targets, free: () => free(key), drop: (onto) => drop(key, keyOf(onto)) });
  }

  function draw() {
    const wanted = order.map((key) => rows.get(key).element);
    wanted.forEach(
      (element, place) =>
        list.children[place] !== element && list.insertBefore(element, list.children[place] ?? null),
    );
    order.forEach((key, place) => {
      const closed = frozen || fixed.has(place);
      rows.get(key).draw(closed, closed || target(place, -1) === null, closed || target(place, 1) === null);
    });
  }

  function write(view) {
    before = ordered(missed(view.state) ?? []);
    order = ordered(view.answer ?? before);
    frozen = view.frozen;
    fixed = new Set(order.flatMap((key, place) => (view.locked.has(key) ? [place] : [])));
    draw();
    for (const [key, row] of rows) place(card, row.slot, view.parts[key]);
    help.hidden = frozen;
  }
  // What was begun before may have been about other things.
  const ordered = (keys) => [...new Set([keys, given].flat())].filter((key) => rows.has(key));
  const read = () => (String(order) === String(before) ? null : [...order]);
  letDrag();
  return { element: el("div", {}, help, list), read, write, keep: (answer) => answer, total: rows.size, asks: "order_first" };
}

// The order that was marked last and is to be changed.
const missed = ({ mark, answer, solved, shown } = {}) => (mark && !solved && !shown ? answer : null);

function orderRow(card, text, move) {
  const step = (name, way) =>
    el(
      "button",
      {
        type: "button",
        class: "le-step",
        "aria-label": `${text}: ${card.words.german(name)}`,
        onclick: () => move(way),
      },
      icon(name),
    );
  const up = step("up", -1);
  const down = step("down", 1);
  const slot = el("div", { class: "le-slot" });
  const line = el(
    "div",
    { class: "le-order-line" },
    el("span", { class: "le-order-text" }, text),
    el("span", { class: "le-steps" }, up, down),
  );
  const element = el(
    "li",
    {
      class: "le-part",
      onkeydown: (event) => {
        const way = { ArrowUp: -1, ArrowDown: 1 }[event.key];
        if (!way) return;
        event.preventDefault();
        event.stopPropagation();
        move(way);
      },
    },
    line,
    slot,
  );
  // At either end one of the two buttons is closed; aria-disabled keeps the focus where it is.
  const draw = (closed, first, last) => {
    up.hidden = down.hidden = closed;
    up.setAttribute("aria-disabled", String(first));
    down.setAttribute("aria-disabled", String(last));
  };
  return { element, slot, text, draw, focus: (way) => (way < 0 ? up : down).focus() };
}
