// Above the text: its levels, the help language, and what to highlight.
import { el, freshId } from "../elements.js";
import { LAYERS } from "./text.js";
import { helpSwitch } from "../words.js";

const LABELS = { word: "show_words", actor: "show_actors", date: "show_dates", speech: "show_speech" };

export function barParts(model, words, on, toggle) {
  const help = helpSwitch(words, (language) => {
    model.set("language", language);
    model.send({ do: "language", language });
  });
  return [levelChoice(model, words), help, layerToggles(words, on, toggle)];
}

function levelChoice(model, words) {
  const name = freshId("level");
  const texts = model.get("texts");
  const choices = texts.map(({ id, level, title }) => {
    const change = () => model.send({ do: "text", text: id }); // a text that was only visited can be chosen, too
    const input = el("input", { type: "radio", name, value: id, class: "le-sr", onclick: change });
    return el("label", { class: "le-choice", title: words.plain(title) }, input, el("span", {}, level));
  });
  const legend = el("legend", {}, words.label("text_level"));
  return el("fieldset", { class: "le-choices", hidden: texts.length < 2 }, legend, choices);
}

function layerToggles(words, on, toggle) {
  const buttons = LAYERS.map((layer) => {
    const attributes = {
      type: "button",
      class: `le-toggle le-key-${layer}`,
      "data-toggle": layer,
      "aria-pressed": String(on.has(layer)),
      onclick: (event) => toggle(layer, event.currentTarget),
    };
    return el("button", attributes, words.label(LABELS[layer]));
  });
  return el("div", { class: "le-toggles", role: "group", "aria-label": words.german("show_layers") }, buttons);
}
