// An empty axis and things to place on it. Each has a slider (arrow keys, a finger) and buttons for single steps; a
// tap on the axis places the chosen thing, too. The axis only shows, so screen readers are spared it.
import { el, freshId, icon, ICONS, toggleClass } from "../../../widgets/static/elements.js";
import { bodies } from "../../../widgets/static/tasks/bodies.js";
import { inTurn } from "../../../widgets/static/tasks/in_turn.js";
import { keepRight, place, typedText } from "../../../widgets/static/tasks/marks.js";

bodies.place_on_timeline = (card) => {
  const axis = timeAxis(card.item.axis);
  const board = axisBoard(axis, (step, number) => tap(step, number), () => goOn());
  const rows = new Map(card.item.things.map(({ key, text }, at) => [key, dateRow(card, axis, at + 1, text, () => draw())]));
  const all = [...rows.values()];
  const list = el("ol", { class: "le-dates" }, all.map((row) => row.element));
  const turn = inTurn(list, all);
  let placed = false; // by the tap that is not over yet

  const draw = () => board.draw(all.filter((row) => row.value() !== null));
  // On a thing's own dot, that thing; elsewhere the active one, or the first that has no date yet.
  const tap = (step, number) => {
    const row = [all[number - 1], turn.active(), all.find((each) => each.isEmpty())].find((each) => each && !each.isClosed());
    if (!row || turn.isDouble()) return;
    turn.activate(row);
    if (number !== undefined) return;
    placed = true;
    row.take(step);
  };
  // After it the next tap is for a thing that has no date yet; a thing that has one is chosen by its dot or its name.
  const goOn = () => {
    if (placed) turn.goOn();
    placed = false;
  };
  const read = () => {
    const given = [...rows].filter(([, row]) => row.value() !== null).map(([key, row]) => [key, axis.name(row.value())]);
    return given.length ? Object.fromEntries(given) : null;
  };
  const write = ({ answer, parts, locked, frozen, state }) => {
    const own = frozen && state.shown ? state.own ?? {} : {};
    for (const [key, row] of rows) {
      row.set(axis.step(typedText(answer?.[key])), frozen || locked.has(key));
      row.mark(parts[key], own[key] && own[key] !== answer[key] ? axis.said(axis.step(own[key])) : "");
    }
    help.hidden = frozen;
    turn.draw(frozen);
    draw();
  };
  const help = el("p", { class: "le-hint" }, card.words.label("axis_help"));
  const keep = (answer, parts) => (Object.keys(keepRight(answer, parts)).length ? keepRight(answer, parts) : null);
  const places = new Map([...rows].map(([key, row]) => [key, row.input]));
  return { element: el("div", {}, help, board.element, list), read, write, keep, places, part: "event" };
};

Object.assign(ICONS, { earlier: "M13 8H3.5M7 4l-4 4l4 4", later: "M3 8h9.5M9 4l4 4l-4 4" });

// A thing and its date.
function dateRow(card, axis, number, text, moved) {
  const date = el("span", { class: "le-date" }); // the slider tells it to screen readers
  const name = freshId("thing");
  const row = { number, state: "", way: "" };
  let chosen = null;

  const show = () => {
    const said = chosen === null ? card.words.german("no_date") : axis.said(chosen);
    date.replaceChildren(...(chosen === null ? card.words.label("no_date") : [said]));
    input.value = chosen ?? axis.middle;
    input.setAttribute("aria-valuetext", said);
    toggleClass(element, "le-untouched", chosen === null);
  };
  row.take = (step) => {
    chosen = Math.min(axis.last, Math.max(axis.first, step));
    show();
    moved();
    card.changed();
  };
  const input = el("input", {
    type: "range", min: axis.first, max: axis.last, step: 1, class: "le-slider", id: name,
    oninput: () => row.take(Number(input.value)), onclick: () => chosen === null && row.take(Number(input.value)),
  });
  // Not on the way of the Tab key: there the slider's arrows do the same.
  const step = (label, way) => el("button", {
    type: "button", class: "le-step", tabindex: "-1", "aria-label": `${text}: ${card.words.german(label)}`,
    onclick: () => {
      row.take((chosen ?? axis.middle) + way);
      card.say(`${text}: ${axis.said(chosen)}`);
    },
  }, icon(label));
  const steps = el("span", { class: "le-steps" }, step("earlier", -1), step("later", 1));
  const slot = el("div", { class: "le-slot" });
  const head = el("div", { class: "le-date-head" }, el("span", { class: "le-dot-key", "aria-hidden": "true" }, String(number)),
    el("label", { for: name, class: "le-date-text" }, text), el("span", { class: "le-date-set" }, date, steps));
  const element = el("li", { class: "le-part le-date-row" }, head, input, slot);

  row.set = (step, closed) => {
    chosen = step;
    input.disabled = closed;
    steps.hidden = closed;
    show();
  };
  row.mark = (part, own) => {
    place(card, slot, part, input);
    row.state = part ? card.stateOf(part) : "";
    row.way = { too_early: "later", too_late: "earlier" }[part?.note] ?? "";
    if (row.way) slot.querySelector(".le-verdict-word").after(distance(card, part, row.way));
    if (own) slot.append(el("span", { class: "le-note" }, " ", card.words.label("your_answer"), `: ${own}`));
  };
  return Object.assign(row, { element, input, value: () => chosen, isEmpty: () => chosen === null, isClosed: () => input.disabled });
}

// In which direction, and whether near or far: how many steps exactly would give the date away.
function distance(card, part, way) {
  const far = part.status === "almost" ? "near_by" : "far_off";
  return el("span", { class: `le-distance le-is-${part.status}` }, icon(way), card.words.label(far), " ");
}

const STILL = 10; // pixels by which a finger moves that only taps

// The axis with its ticks, and a numbered dot for each thing that has a date.
function axisBoard(axis, tap, released) {
  const dots = el("div", { class: "le-dots" });
  const ticks = axis.ticks.map((step) => el("span", { class: "le-tick", style: `left: ${axis.share(step)}%` }));
  const labels = axis.labels.map((step) => el("span", { class: `le-axis-label ${step === axis.first ? "le-first" : step === axis.last ? "le-last" : ""}`, style: `left: ${axis.share(step)}%` }, axis.brief(step)));
  const line = el("div", { class: "le-axis-line" }, ticks, labels, dots);
  const element = el("div", { class: "le-axis", "aria-hidden": "true" }, line);

  const stepAt = (event) => {
    const box = line.getBoundingClientRect();
    return Math.round(axis.first + ((event.clientX - box.left) / box.width) * (axis.last - axis.first));
  };
  // A finger that is put down may be about to move the page: it places where it is lifted, and as soon as it slides along.
  let dot;
  let start;
  const waits = (event) => event.pointerType === "touch" && dot === undefined;
  const way = ({ clientX, clientY }) => [clientX - start.clientX, clientY - start.clientY].map(Math.abs);
  const slides = (event) => way(event)[0] > way(event)[1];
  const stays = (event) => Math.max(...way(event)) < STILL;
  element.addEventListener("pointerdown", (event) => {
    const { number } = event.target.closest(".le-dot")?.dataset ?? {};
    dot = number && Number(number);
    start = event;
    element.setPointerCapture(event.pointerId);
    if (!waits(event)) tap(stepAt(event), dot);
  });
  element.addEventListener("pointermove", (event) => {
    if (element.hasPointerCapture(event.pointerId) && (!waits(event) || slides(event))) tap(stepAt(event));
  });
  element.addEventListener("pointerup", (event) => {
    if (waits(event) && (stays(event) || slides(event))) tap(stepAt(event));
    released();
  });
  element.addEventListener("pointercancel", released);

  const draw = (rows) => {
    const placed = lanes(rows, axis);
    element.style.setProperty("--lanes", 1 + Math.max(0, ...placed.map(({ lane }) => lane)));
    dots.replaceChildren(...placed.reverse().map(({ row, lane }) =>
      el("span", {
        class: `le-dot ${row.state ? `le-has-${row.state}` : ""} ${row.way ? `le-to-${row.way}` : ""}`, "data-number": row.number,
        style: `left: ${axis.share(row.value())}%; --lane: ${lane}`,
      }, String(row.number), row.way ? icon(row.way) : "")));
  };
  return { element, draw };
}

// Dots that would cover each other stand one above the other; the highest comes last.
function lanes(rows, axis) {
  const ends = [];
  return [...rows].sort((one, other) => one.value() - other.value()).map((row) => {
    const share = axis.share(row.value());
    const free = ends.findIndex((end) => end + 9 <= share);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = share;
    return { row, lane };
  }).sort((one, other) => one.lane - other.lane);
}

// Years, months or days as whole numbers, and how they are written (`2014-03`) and said (`März 2014`).
const DAY = 86_400_000;
const CALENDAR = {
  year: {
    number: (text) => Number(text), date: (number) => [number, 0, 1], cut: 4, strides: [1, 2, 5, 10, 20, 50, 100, 200, 500],
    said: { year: "numeric" }, brief: { year: "numeric" }, most: 7,
  },
  month: {
    number: (text) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7)) - 1,
    date: (number) => [Math.floor(number / 12), number % 12, 1], cut: 7, strides: [1, 2, 3, 6, 12, 24, 60, 120, 240, 600],
    said: { month: "long", year: "numeric" }, brief: { month: "short", year: "numeric" }, most: 4,
  },
  day: {
    number: (text) => Date.parse(text) / DAY, date: (number) => [1970, 0, 1 + number], cut: 10,
    strides: [1, 2, 5, 7, 14, 30, 60, 120, 365, 730], most: 5,
    said: { day: "numeric", month: "long", year: "numeric" }, brief: { day: "numeric", month: "short" },
  },
};

function timeAxis({ from, to, step }) {
  const unit = CALENDAR[step];
  const [first, last] = [unit.number(from), unit.number(to)];
  const moment = (number) => new Date(Date.UTC(...unit.date(number)));
  const writes = (parts) => {
    const format = new Intl.DateTimeFormat("de", { ...parts, timeZone: "UTC" });
    return (number) => format.format(moment(number));
  };
  const stepOf = (text) => {
    const number = unit.number(text);
    return text && Number.isInteger(number) && number >= first && number <= last ? number : null;
  };
  const every = (stride) => range(first, last).filter((number) => number % stride === 0);
  const stride = (most) => unit.strides.find((each) => (last - first) / each <= most) ?? last - first;
  const apart = stride(unit.most);
  const between = every(apart).filter((number) => Math.min(number - first, last - number) > 0.7 * apart);
  return {
    first, last, middle: Math.round((first + last) / 2), step: stepOf,
    ticks: every(stride(60)), labels: [first, ...between, last],
    name: (number) => moment(number).toISOString().slice(0, unit.cut),
    said: writes(unit.said), brief: writes(unit.brief),
    share: (number) => (100 * (number - first)) / (last - first),
  };
}

const range = (first, last) => Array.from({ length: last - first + 1 }, (_, at) => first + at);
