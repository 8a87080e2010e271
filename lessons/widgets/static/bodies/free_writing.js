bodies.free_writing = (card) => {
  const input = typed(card, card.words.german("your_answer"), "textarea");
  input.rows = 8;
  const keys = letters(card, [input]);
  const list = el("ul", { class: "le-checklist" });
  const model = el("div", { class: "le-model" });
  const points = Object.entries(card.item.checklist).map(([name, wanted]) => ({ name, wanted, slot: el("span", {}) }));
  for (const { name, slot } of points) list.append(el("li", { class: "le-part" }, el("span", { class: "le-point" }, card.words.label(`check_${name}`), ": "), slot));

  // While a learner writes, the list counts along; the marking in Python has the last word.
  const count = () => {
    const sentences = input.value.split(/[.!?:;]\s/).map((part) => part.match(/[\p{L}\p{N}_]+(?:[-‐'’][\p{L}\p{N}_]+)*/gu) ?? []);
    for (const { name, wanted, slot } of points) {
      const [done, said] = COUNTS[name](sentences, wanted);
      slot.replaceChildren(icon(done ? "right" : "empty"), ` ${said}`);
    }
  };
  input.addEventListener("input", count);

  const write = ({ parts, frozen, state, answer }) => {
    input.value = (frozen ? state.own : answer) ?? "";
    input.readOnly = frozen;
    keys.hidden = frozen;
    count();
    for (const { name, slot } of points) {
      const part = frozen && !state.shown ? parts[name] : null;
      for (const each of STATES) toggleClass(slot.parentElement, `le-has-${each}`, part && part.status === each);
      if (part) slot.replaceChildren(verdict(card, part));
    }
    model.hidden = !frozen || !state.solution;
    model.replaceChildren(el("p", { class: "le-source" }, card.words.label("model_answer")), el("p", { class: "le-model-text" }, state.solution ?? ""));
  };
  const says = { right: "written_right", open: "written_open", shown: "written_shown" };
  return { element: el("div", {}, input, keys, list, model), write, read: () => input.value.trim() || null, keep: (_, __, state) => state.own, says };
};

const plainWord = (word) => word.toLowerCase().replaceAll("ä", "ae").replaceAll("ö", "oe").replaceAll("ü", "ue").replaceAll("ß", "ss");

// Whether words stand in a sentence in their order, perhaps with others in between.
function inOrder(sentence, wanted) {
  let next = 0;
  for (const word of sentence) if (word === wanted[next]) next += 1;
  return next === wanted.length;
}

const COUNTS = {
  length: (sentences, { min, max }) => {
    const words = sentences.flat().length;
    return [words >= min && words <= max, `${words} (${min}–${max})`];
  },
  words: (sentences, { wanted, words }) => {
    const plain = sentences.map((sentence) => sentence.map(plainWord));
    const stands = (form) => plain.some((sentence) => inOrder(sentence, form.split(/\s+/).map(plainWord)));
    const used = words.filter(({ word, forms }) => [word, ...forms].some(stands)).map(({ word }) => word);
    return [used.length >= wanted, `${used.length}/${wanted} ${used.join(", ")}`];
  },
  speech: (sentences, { wanted, markers }) => {
    const known = new Set(markers.map(plainWord));
    const used = sentences.flat().filter((word) => known.has(plainWord(word)));
    return [used.length >= wanted, `${used.length}/${wanted} ${used.join(", ")}`];
  },
};
