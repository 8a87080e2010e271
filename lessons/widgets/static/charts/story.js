// The story of a picture, told step by step. Its card stands under the picture, or at the lower edge of the window, and
// keeps its size: so the buttons stay where they are. The arrow keys step, too.
import { el } from "../elements.js";

const STEPS = { ArrowRight: 1, ArrowLeft: -1 };

export class Story {
  constructor(chart) {
    this.chart = chart;
    this.count = el("span", { class: "le-chart-count" });
    this.back = chart.step("back", () => this.go(-1));
    this.next = chart.step("next", () => this.go(1));
    this.next.classList.add("le-primary");
    this.element = el("div", { class: "le-chart-steps" }, this.back, this.next, this.count);
    this.element.addEventListener("keydown", (event) => this.key(event));
  }

  // Of the things of the picture those that are drawn, in the order of the story.
  begin() {
    const { chart } = this;
    this.places = chart.model.get("order").filter((id) => this.node(id));
    if (this.places.length === 0) return;
    this.place = 0;
    chart.root.classList.add("le-chart-telling");
    chart.card.append(this.element);
    chart.sheet.after(chart.card);
    this.go(0);
    this.next.focus({ preventScroll: true });
  }

  end() {
    const { chart } = this;
    chart.root.classList.remove("le-chart-telling");
    this.element.remove();
    chart.sheet.append(chart.card);
  }

  node(id) {
    return this.chart.buttons.findLast((node) => node.dataset.id === id);
  }

  go(step) {
    const last = this.places.length - 1;
    this.place = Math.min(Math.max(this.place + step, 0), last);
    this.count.replaceChildren(...this.chart.words.both(this.chart.words.outOf(this.place + 1, this.places.length)));
    const inside = this.element.contains(document.activeElement);
    this.back.disabled = this.place === 0;
    this.next.disabled = this.place === last;
    this.chart.choose(this.node(this.places[this.place]));
    if (inside && document.activeElement.disabled !== false) this.other().focus({ preventScroll: true });
  }

  // The button that can still be pressed, for those whose button can no longer.
  other() {
    return this.next.disabled ? this.back : this.next;
  }

  key(event) {
    const step = STEPS[event.key];
    if (!step || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    this.go(step);
  }
}
