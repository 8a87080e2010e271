// In the learner's view no key, click or menu changes a notebook: only what is shown in it is worked with.

const SUPPRESS = "data-lm-suppress-shortcuts";

export function guard(panel, isOn) {
  const outside = (event) => !event.target.closest?.(".jp-Cell-outputWrapper");
  const node = panel.node;
  // Before JupyterLab's own listener on the document looks for a shortcut at the element that has the focus.
  const ours = (target) => node.contains(target) || (target === document.body && panel.isVisible);
  const keys = (event) => isOn() && ours(event.target) && suppress(event);
  window.addEventListener("keydown", keys, true);
  panel.disposed.connect(() => window.removeEventListener("keydown", keys, true));
  // A double click opens the text of a Markdown cell, a right click a menu that cuts cells.
  node.addEventListener("dblclick", (event) => isOn() && outside(event) && event.stopPropagation(), true);
  node.addEventListener("contextmenu", (event) => isOn() && event.stopPropagation(), true);
  for (const name of ["dragover", "drop", "lm-dragenter", "lm-drop", "paste"]) {
    node.addEventListener(name, (event) => isOn() && outside(event) && event.stopPropagation(), true);
  }
}

// In the normal view the shortcuts are back.
export function release() {
  for (const each of document.querySelectorAll(`[${SUPPRESS}="lesson"]`)) each.removeAttribute(SUPPRESS);
}

function suppress(event) {
  if (!event.target.hasAttribute(SUPPRESS)) event.target.setAttribute(SUPPRESS, "lesson");
  // There is nothing to save: the browser's own dialogue would save the page.
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s") event.preventDefault();
}
