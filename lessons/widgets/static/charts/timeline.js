// The timeline: what is drawn, and the story told step by step.
import { Chart, picker } from "./chart.js";

function controls(chart) {
  const { topics, actors } = chart.model.get("offers");
  const named = ({ id, name }) => [id, chart.beside(name)];
  const sources = ["all", "article", "background"].map((value) => [value, chart.plain(`source_${value}`)]);
  return [
    picker(chart, "topic", "topic", [["", chart.plain("all_topics")], ...topics.map(named)]),
    picker(chart, "actor", "actor", [["", chart.plain("everyone")], ...actors.map(named)]),
    picker(chart, "source", "source", sources),
    chart.step("story", () => chart.tell()),
  ];
}

function render({ model, el: root }) {
  const chart = new Chart(model, root, "choose", controls);
  return () => chart.leave();
}

export default { render };
