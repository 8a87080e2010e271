bodies.gap_fill = (card) => {
  const inputs = new Map();
  const text = pieces(card.item, (number) => {
    inputs.set(number, typed(card, `${card.words.german("gap")} ${number}`));
    const hint = card.item.hints[number];
    return el(
      "span",
      { class: "le-gap" },
      inputs.get(number),
      hint ? el("span", { class: "le-hint" }, `(${hint})`) : "",
    );
  });
  const marks = markList(card, [...inputs.keys()]);
  const keys = letters(card, [...inputs.values()]);

  const read = () => {
    const given = [...inputs]
      .map(([number, input]) => [number, input.value.trim()])
      .filter(([, value]) => value);
    return given.length ? Object.fromEntries(given) : null;
  };
  const write = ({ answer, parts, locked, frozen }) => {
    for (const [number, input] of inputs) {
      input.value = typedText(answer?.[number]);
      input.readOnly = frozen || locked.has(number);
      for (const state of STATES)
        toggleClass(input, `le-has-${state}`, parts[number] && card.stateOf(parts[number]) === state);
    }
    keys.hidden = frozen;
    marks.draw(parts);
  };
  return {
    element: el("div", {}, text, keys, marks.list),
    read,
    write,
    keep: (answer) => answer,
    total: inputs.size,
  };
};
