// Each statement with its possible speakers; more than one may be chosen where a statement has several.
import { el } from "../../../widgets/static/elements.js";
import { bodies } from "../../../widgets/static/tasks/bodies.js";
import { segments } from "../../../widgets/static/tasks/choices.js";

bodies.who_said = (card) => {
  const { speakers, statements, several } = card.item;
  const { rows, places, element, write } = segments(card, statements, speakers, several ? "checkbox" : "radio");
  const read = () => {
    const given = [...rows].map(([key, row]) => [key, row.values()]).filter(([, names]) => names.length);
    return given.length ? Object.fromEntries(given) : null;
  };
  // The speakers of an almost right statement are right, only not all of them.
  const keep = (answer, parts) => {
    const kept = Object.entries(answer).filter(([key]) => ["right", "almost"].includes(parts[key]?.status));
    return kept.length ? Object.fromEntries(kept) : null;
  };
  const hint = several ? el("p", { class: "le-hint" }, card.words.label("several_speakers")) : "";
  return { element: el("div", { class: "le-sayings" }, hint, element), read, write, keep, places, part: "thing" };
};
