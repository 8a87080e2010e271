bodies.guess_gloss = (card) => {
  const pieces = card.item.pieces.map((piece) => (piece.here ? el("strong", { class: "le-here" }, piece.text) : el("span", {}, piece.text)));
  const { element, chosen, write } = choice(card, "radio", card.item.options);
  const gloss = el("p", { class: "le-guessed" });
  const draw = (view) => {
    write(view);
    gloss.hidden = !view.parts.gloss;
    gloss.replaceChildren(el("strong", {}, card.item.word), ` – ${view.parts.gloss?.feedback ?? ""}`);
  };
  return { element: el("div", {}, el("p", { class: "le-statement" }, pieces), element, gloss), write: draw, read: () => chosen()[0] ?? null, keep: () => null, single: true };
};
