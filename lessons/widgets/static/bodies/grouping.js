bodies.grouping = (card) => {
  const rows = new Map(card.item.things.map(({ key, text }) => [key, groupRow(card, text)]));
  const read = () => {
    const given = [...rows].map(([key, row]) => [key, row.value()]).filter(([, group]) => group);
    return given.length ? Object.fromEntries(given) : null;
  };
  const write = ({ answer, parts, locked, frozen }) => {
    for (const [key, row] of rows) {
      row.set(answer?.[key] ?? null, frozen || locked.has(key));
      place(card, row.slot, parts[key], row.element);
    }
  };
  return { element: el("div", { class: "le-groups" }, [...rows.values()].map((row) => row.element)), read, write, keep: keepRight, total: rows.size };
};

// A thing and its groups: radio buttons of their own, so that arrow keys choose and Tab goes on to the next thing.
function groupRow(card, text) {
  const name = freshId("group");
  const inputs = card.item.groups.map((group) =>
    el("input", { type: "radio", name, value: group.id, onchange: () => card.changed() }));
  const labels = card.item.groups.map((group, place) =>
    el("label", { class: "le-segment" }, inputs[place], el("span", {}, group.name, el("span", { class: "le-en", lang: "en" }, ` ${group.name_en}`))));
  const slot = el("div", { class: "le-slot" });
  const element = el("fieldset", { class: "le-part le-thing" }, el("legend", {}, text), el("div", { class: "le-segments" }, labels), slot);
  const set = (value, closed) => inputs.forEach((input) => {
    input.checked = input.value === value;
    input.disabled = closed;
  });
  return { element, slot, set, value: () => inputs.find((input) => input.checked)?.value };
}
