// What a program does not see in a text of one's own, a teacher does: the text is copied, or printed under its task.
import { el } from "../../../widgets/static/elements.js";
import { button } from "../../../widgets/static/words.js";

// The buttons, which are there while there is a text in `input`.
export function giving(card, input) {
  const { words } = card;
  const said = el("span", { class: "le-note" });
  const tell = () => {
    said.replaceChildren(...words.label("copied").filter(Boolean));
    card.say(words.german("copied"));
  };
  const copy = button(words, "copy_text", () => copied(input, tell));
  const print = button(words, "print_text", () => printed(card, input.value));
  const element = el("div", { class: "le-giving", hidden: true }, copy, print, said);
  const show = () => {
    element.hidden = input.value.trim() === "";
    said.replaceChildren();
  };
  input.addEventListener("input", show);
  return { element, show };
}

// The text is selected, too: where a page may not use the clipboard, the keys for copying do.
async function copied(input, done) {
  input.select();
  await navigator.clipboard?.writeText(input.value);
  done();
}

// From a frame of its own, for JupyterLab would print the whole notebook.
function printed({ root, item, words }, text) {
  const frame = el("iframe", { class: "le-sr", title: words.german("print_text"), "aria-hidden": "true", tabindex: "-1" });
  root.append(frame);
  const { body } = frame.contentDocument;
  const task = el("p", { style: "font-weight: bold" }, words.plain(item.prompt));
  body.append(task, el("p", { style: "white-space: pre-line" }, text));
  body.lang = "de";
  frame.contentWindow.addEventListener("afterprint", () => frame.remove());
  frame.contentWindow.print();
}
