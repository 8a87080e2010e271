bodies.place_on_timeline = (card) => {
  const axis = timeAxis(card.item.axis);
  const line = el("div", { class: "le-axis", "aria-hidden": "true" });
  const rows = new Map(card.item.things.map(({ key, text }, at) => [key, dateRow(card, axis, at + 1, text, () => draw())]));

  const draw = () => {
    const dots = [...rows.values()].filter((row) => row.value() !== null).map((row) =>
      el("span", { class: `le-dot ${row.state ? `le-is-${row.state}` : ""}`, style: `left: ${axis.share(row.value())}%` }, String(row.number)));
    const ends = [axis.first, axis.last].map((step) => el("span", { class: "le-axis-end" }, axis.said(step)));
    line.replaceChildren(...ends, ...dots);
  };
  const read = () => {
    const given = [...rows].filter(([, row]) => row.value() !== null).map(([key, row]) => [key, axis.name(row.value())]);
    return given.length ? Object.fromEntries(given) : null;
  };
  const write = ({ answer, parts, locked, frozen }) => {
    for (const [key, row] of rows) {
      row.set(answer?.[key] ? axis.step(answer[key]) : null, frozen || locked.has(key));
      row.state = parts[key] ? card.stateOf(parts[key]) : "";
      place(card, row.slot, parts[key], row.input);
    }
    draw();
  };
  const list = el("ol", { class: "le-dates" }, [...rows.values()].map((row) => row.element));
  return { element: el("div", {}, line, list), read, write, keep: keepRight, total: rows.size };
};

// A thing and its place: a slider that a click, a finger or the arrow keys can set.
function dateRow(card, axis, number, text, moved) {
  const output = el("output", { class: "le-date" });
  const name = freshId("thing");
  let chosen = null;
  const take = () => {
    chosen = Number(input.value);
    show();
    moved();
    card.changed();
  };
  const show = () => {
    const said = chosen === null ? card.words.german("no_date") : axis.said(chosen);
    output.textContent = said;
    input.setAttribute("aria-valuetext", said);
    toggleClass(input, "le-untouched", chosen === null);
  };
  const input = el("input", {
    type: "range", min: axis.first, max: axis.last, step: 1, class: "le-slider", "aria-labelledby": name,
    oninput: take, onclick: () => !input.disabled && chosen === null && take(),
  });
  const set = (step, closed) => {
    chosen = step;
    input.value = step ?? Math.round((axis.first + axis.last) / 2);
    input.disabled = closed;
    show();
  };
  const slot = el("div", { class: "le-slot" });
  const head = el("div", { class: "le-date-head" }, el("span", { class: "le-dot-key" }, String(number)), el("span", { id: name, class: "le-date-text" }, text), output);
  return { number, input, slot, set, state: "", value: () => chosen, element: el("li", { class: "le-part le-date-row" }, head, input, slot) };
}

// Years, months or days as whole numbers, and how they are written (`2014-03`) and said (`März 2014`).
function timeAxis({ from, to, step }) {
  const DAY = 86_400_000;
  const steps = {
    year: { number: (text) => Number(text), date: (number) => [number, 0, 1], cut: 4, said: { year: "numeric" } },
    month: {
      number: (text) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7)) - 1,
      date: (number) => [Math.floor(number / 12), number % 12, 1], cut: 7, said: { month: "long", year: "numeric" },
    },
    day: { number: (text) => Date.parse(text) / DAY, cut: 10, said: { day: "numeric", month: "long", year: "numeric" } },
  }[step];
  const moment = (number) => new Date(steps.date ? Date.UTC(...steps.date(number)) : number * DAY);
  const format = new Intl.DateTimeFormat("de", { ...steps.said, timeZone: "UTC" });
  const [first, last] = [steps.number(from), steps.number(to)];
  return {
    first, last, step: steps.number,
    name: (number) => moment(number).toISOString().slice(0, steps.cut),
    said: (number) => format.format(moment(number)),
    share: (number) => (100 * (number - first)) / (last - first),
  };
}
