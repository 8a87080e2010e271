// Sections for the curious keep their code. They run when somebody wants it, for they load a large package.

import { both, el } from "./dom.js";

const TAG = "curious";

export const hasTag = (cell, tag) => (cell.model.getMetadata("tags") ?? []).includes(tag);
export const isCurious = (cell) => hasTag(cell, TAG);

// `run(cell)` runs one; the button stands under the code.
export function markCurious(cells, outline, run) {
  for (const cell of cells.filter(isCurious)) {
    cell.addClass("al-curious");
    if (cell.model.type !== "code") continue;
    const button = cell.node.querySelector(".al-run") ?? runButton(cell, run);
    button.replaceChildren(...both(outline.sentences.run, outline.language));
  }
}

function runButton(cell, run) {
  const button = el("button", { class: "al-button al-run", type: "button", onclick: () => run(cell) });
  cell.node.querySelector(".jp-Cell-inputWrapper").after(button);
  return button;
}
