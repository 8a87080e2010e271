bodies.mark_words = (card) => {
  const marks = el("ul", { class: "le-marks" });
  const count = el("p", { class: "le-count" });
  const words = new Map();
  const nodes = card.item.pieces.map((piece) => {
    if (!("word" in piece)) return document.createTextNode(piece.text);
    words.set(piece.word, wordToggle(piece.text, () => tap(piece.word)));
    return words.get(piece.word);
  });
  const text = el("p", { class: "le-text le-passage", role: "group", "aria-label": card.item.prompt }, nodes);
  let closed = () => true;
  roving(text, () => [...words.values()]);

  const marked = () => [...words].filter(([, node]) => node.getAttribute("aria-pressed") === "true").map(([number]) => number);
  const showCount = () => (count.textContent = `${card.words.german("marked")}: ${marked().length} · ${card.words.german("to_find")}: ${card.item.targets}`);

  function tap(number) {
    if (closed(number)) return;
    const node = words.get(number);
    node.setAttribute("aria-pressed", String(node.getAttribute("aria-pressed") !== "true"));
    showCount();
    card.changed();
  }

  function write({ answer, parts, locked, frozen }) {
    closed = (number) => frozen || locked.has(number);
    for (const [number, node] of words) {
      node.setAttribute("aria-pressed", String((answer ?? []).includes(number)));
      node.setAttribute("aria-disabled", String(closed(number)));
      for (const state of STATES) toggleClass(node, `le-has-${state}`, parts[number] && card.stateOf(parts[number]) === state);
    }
    marks.replaceChildren(...explained(parts).map(([said, part]) => el("li", {}, el("span", { class: "le-quoted" }, `„${said}“`), verdict(card, part))));
    showCount();
  }

  // Words that belong together have one mark; it is said once.
  function explained(parts) {
    const lines = new Map();
    const order = [...words.keys()].filter((number) => parts[number]);
    for (const number of order) {
      const part = parts[number];
      const key = isRight(part) ? `${part.feedback}` : number;
      const said = words.get(number).textContent;
      lines.set(key, lines.has(key) ? [`${lines.get(key)[0]} … ${said}`, part] : [said, part]);
    }
    return [...lines.values()];
  }
  return { element: el("div", {}, text, count, marks), read: () => (marked().length ? marked() : null), write, keep: (answer, parts) => answer.filter((number) => parts[number]?.status !== "wrong") };
};

function wordToggle(text, action) {
  return el("span", {
    class: "le-word", role: "button", tabindex: "-1", "aria-pressed": "false", onclick: action,
    onkeydown: (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      event.stopPropagation();
      action();
    },
  }, text);
}
