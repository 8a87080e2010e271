// Things that are given something in turn, as a group or a date: one of them is active. On a narrow card it stands open
// at the top, and the others lie below it as chips (in_turn.css), until they are tapped or reached by Tab.
import { toggleClass } from "../elements.js";

const DOUBLE = 350; // milliseconds within which a second tap is the end of a double one

// `rows`: [{element, isEmpty(), isClosed()}], in the order in which they are asked for.
export function inTurn(container, rows) {
  let active = null;
  let moved = -DOUBLE;
  const isOpen = (row) => !row.isClosed();
  const waiting = () => rows.find((row) => row.isEmpty() && isOpen(row));
  const isOnTop = () => active !== null && getComputedStyle(active.element).order === "-1";
  const isDouble = () => performance.now() - moved < DOUBLE;

  const activate = (row) => {
    if (row === active) return;
    active = row;
    for (const each of rows) toggleClass(each.element, "le-active", each === row);
  };
  // It may stand above the window: the chip that was tapped is far below it.
  const attend = (row) => {
    if (row === active || row.isClosed()) return;
    activate(row);
    if (isOnTop()) row.element.scrollIntoView({ block: "nearest" });
  };
  // What was asked for is given: the next thing that has nothing yet is active then, and a second tap is not for it.
  const goOn = () => {
    const next = waiting();
    if (!next) return null;
    moved = performance.now();
    attend(next);
    return next;
  };
  const draw = (frozen) => {
    toggleClass(container, "le-in-turn", !frozen);
    const stays = active !== null && isOpen(active);
    if (frozen) activate(null);
    else if (!stays) activate(waiting() ?? rows.find(isOpen) ?? null);
  };
  for (const row of rows) for (const event of ["focusin", "click"]) row.element.addEventListener(event, () => attend(row));
  container.addEventListener("click", (event) => isDouble() && isOnTop() && (event.preventDefault(), event.stopPropagation()), true);
  return { activate, goOn, draw, isOnTop, isDouble, active: () => active };
}
