bodies.short_answer = (card) => {
  const input = typed(card, card.words.german("your_answer"));
  const slot = el("div", { class: "le-slot" });
  const keys = letters(card, [input]);
  const hint = card.item.hint
    ? el("p", { class: "le-hint" }, `${card.words.german("hint")}: ${card.item.hint}`)
    : "";
  const write = ({ answer, parts, frozen }) => {
    input.value = typedText(answer);
    input.readOnly = frozen;
    keys.hidden = frozen;
    place(card, slot, parts.answer, input);
  };
  const line = el("div", { class: "le-part le-line" }, input, slot);
  return {
    element: el("div", {}, hint, line, keys),
    write,
    read: () => input.value.trim() || null,
    keep: (answer) => answer,
    single: true,
  };
};
