// A question before something that cannot be taken back.

import { both, el } from "./dom.js";

// Resolves with whether the answer is yes; `question` and `yes` are names of the page's sentences.
export function asked(place, { sentences, language }, question, yes) {
  const words = (name) => both(sentences[name], language);
  const answer = (value, name, kind) => el("button", { class: `al-button ${kind}`, value }, ...words(name));
  const dialogue = el(
    "dialog",
    { class: "al-dialogue", "aria-labelledby": "al-question" },
    el("p", { id: "al-question" }, ...words(question)),
    el("form", { method: "dialog" }, answer("no", "cancel", ""), answer("yes", yes, "al-main")),
  );
  place.append(dialogue);
  dialogue.showModal();
  return new Promise((resolve) =>
    dialogue.addEventListener("close", () => {
      dialogue.remove();
      resolve(dialogue.returnValue === "yes");
    }),
  );
}
