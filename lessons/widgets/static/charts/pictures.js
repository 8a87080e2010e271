// Pictures of speakers and texts: which one is shown.
import { Chart } from "./chart.js";
import { el, freshId } from "../elements.js";

function controls(chart) {
  const kinds = chart.model.get("kinds");
  if (kinds.length < 2) return [];
  const name = freshId("kind");
  const choices = kinds.map((kind) => {
    const input = el("input", { type: "radio", name, value: kind, class: "le-sr", onchange: () => chart.ask({ kind }) });
    input.checked = kind === chart.choice.kind;
    return el("label", {}, input, el("span", {}, chart.say(`${kind}_title`)));
  });
  return [el("fieldset", { class: "le-chart-choices" }, el("legend", { class: "le-sr" }, chart.plain("choose_chart")), choices)];
}

function render({ model, el: root }) {
  const chart = new Chart(model, root, "choose_cell", controls);
  return () => chart.leave();
}

export default { render };
