bodies.transform = (card) => {
  const { source, start, hint } = card.item;
  const input = typed(card, card.words.german("your_answer"), "textarea");
  const slot = el("div", { class: "le-slot" });
  const keys = letters(card, [input]);
  const write = ({ answer, parts, frozen }) => {
    input.value = answer ?? "";
    input.readOnly = frozen;
    keys.hidden = frozen;
    place(card, slot, parts.answer, input);
  };
  const given = el("p", { class: "le-statement" }, source);
  const tip = hint ? el("p", { class: "le-hint" }, `${card.words.german("hint")}: ${hint}`) : "";
  const line = el("div", { class: "le-part le-line" }, start ? el("p", { class: "le-start" }, `${start} …`) : "", input, slot);
  return { element: el("div", {}, given, tip, line, keys), write, read: () => input.value.trim() || null, keep: (answer) => answer, single: true };
};
