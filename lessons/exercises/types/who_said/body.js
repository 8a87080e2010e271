// Each statement with its possible speakers; more than one may be chosen where a statement has several.
import { el } from "../../../widgets/static/elements.js";
import { bodies } from "../../../widgets/static/tasks/bodies.js";
import { segmentRow } from "../../../widgets/static/tasks/choices.js";
import { place } from "../../../widgets/static/tasks/marks.js";

bodies.who_said = (card) => {
  const { speakers, statements, several } = card.item;
  const rows = new Map(statements.map(({ key, text }) => [key, segmentRow(card, text, speakers, several ? "checkbox" : "radio")]));
  const read = () => {
    const given = [...rows].map(([key, row]) => [key, row.values()]).filter(([, names]) => names.length);
    return given.length ? Object.fromEntries(given) : null;
  };
  const write = ({ answer, parts, locked, frozen }) => {
    for (const [key, row] of rows) {
      row.set([answer?.[key]].flat(), frozen || locked.has(key));
      place(card, row.slot, parts[key], row.element);
    }
  };
  // The speakers of an almost right statement are right, only not all of them.
  const keep = (answer, parts) => {
    const kept = Object.entries(answer).filter(([key]) => ["right", "almost"].includes(parts[key]?.status));
    return kept.length ? Object.fromEntries(kept) : null;
  };
  const hint = several ? el("p", { class: "le-hint" }, card.words.label("several_speakers")) : "";
  const list = el("div", { class: "le-groups le-sayings" }, [...rows.values()].map((row) => row.element));
  return { element: el("div", {}, hint, list), read, write, keep, total: rows.size };
};
