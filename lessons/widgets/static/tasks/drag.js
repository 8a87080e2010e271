// Dragging with a mouse or a pen. A finger taps, so that it can move the page; keys do the same as ever.
import { byFinger, el, toggleClass } from "../elements.js";

const FAR = 6; // pixels from which on it is no click

// How things are moved: by a finger as NAME_by_tap says, else as NAME_help does.
export const movingHelp = (words, name) => el("p", { class: "le-hint" }, words.label(`${name}_${byFinger() ? "by_tap" : "help"}`));

// `free()` says whether `node` may be dragged now, `targets()` where to; `drop(target)` is told where it was let go.
export function dragging(node, { free, targets, drop }) {
  node.addEventListener("pointerdown", (event) => {
    if (event.button === 0 && event.pointerType !== "touch" && free()) follow(node, event, targets(), drop);
  });
}

function follow(node, { clientX, clientY }, targets, drop) {
  let over = null;
  let moved = false;
  const move = (event) => {
    const [x, y] = [event.clientX - clientX, event.clientY - clientY];
    if (!moved && Math.hypot(x, y) < FAR) return;
    event.preventDefault();
    moved = true;
    node.style.translate = `${x}px ${y}px`;
    node.classList.add("le-dragged");
    over = targets.find((each) => each !== node && holds(each, event)) ?? null;
    for (const each of targets) toggleClass(each, "le-drop", each === over);
  };
  const end = (event) => {
    for (const [name, react] of Object.entries(heard)) window.removeEventListener(name, react);
    node.style.translate = "";
    node.classList.remove("le-dragged");
    for (const each of targets) each.classList.remove("le-drop");
    if (!moved) return;
    noClick();
    if (over && event.type === "pointerup") drop(over);
  };
  const stay = (event) => event.preventDefault(); // the browser would drag what is selected
  const heard = { pointermove: move, pointerup: end, pointercancel: end, dragstart: stay };
  for (const [name, react] of Object.entries(heard)) window.addEventListener(name, react);
}

function holds(target, { clientX, clientY }) {
  const { left, right, top, bottom } = target.getBoundingClientRect();
  return left <= clientX && clientX <= right && top <= clientY && clientY <= bottom;
}

// What was dragged is not clicked as well.
function noClick() {
  const stop = (event) => (event.stopPropagation(), event.preventDefault());
  window.addEventListener("click", stop, { capture: true, once: true });
  setTimeout(() => window.removeEventListener("click", stop, { capture: true }));
}
