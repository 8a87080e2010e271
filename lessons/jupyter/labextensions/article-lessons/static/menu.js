// The bar's menu: the notebooks where there is no room for the steps, and what is not needed at every task.

import { el } from "./dom.js";

export function menu(bar, code, open) {
  const { outline, does, say } = bar;
  const learners = document.body.classList.contains("al-learner");
  const entry = (name, act, values) => {
    const chosen = (event) => (close(event.target.closest("details")), act());
    return el("button", { type: "button", class: "al-entry", onclick: chosen }, ...say(name, values));
  };
  const entries = [
    ...outline.steps.map((step) => notebook(bar, step)),
    ...(outline.resume ? [entry("resume", () => bar.goOn(), outline.resume)] : []),
    ...(outline.lessons > 1 ? [entry("lessons", does.shelf)] : []),
    entry("progress", does.progress),
    entry("settings", does.settings),
    entry(code ? "hide_code" : "show_code", does.code),
    entry("restore", does.restore),
    entry(learners ? "normal_view" : "lesson_view", () => bar.switchView()),
  ];
  return el(
    "details",
    { class: "al-menu", open: open && "", onkeydown: (event) => event.key === "Escape" && close(event.currentTarget) },
    el("summary", { "aria-label": outline.sentences.menu.de, lang: "de" }, "⋯"),
    el("div", { class: "al-entries" }, ...entries),
  );
}

function notebook(bar, step) {
  const go = (event) => bar.go(event, step.path);
  return el("a", { href: step.path, class: "al-entry", lang: "de", onclick: go }, step.title.de);
}

function close(details) {
  if (!details.open) return;
  details.open = false;
  details.querySelector("summary").focus();
}
