// Something of the lesson's own over the notebook, such as the settings: from this notebook's kernel, so that all its
// tasks follow at once.

import { both, el } from "./dom.js";

export class Overlay {
  constructor(panel, { outputarea, widgets }) {
    this.panel = panel;
    this.lab = { outputarea, widgets };
    this.node = el("div", { class: "al-over-notebook", hidden: "", onkeydown: (event) => this.keys(event) });
    this.area = null;
  }

  async open(call, outline, closed) {
    this.close();
    this.closed = closed;
    const words = both(outline.sentences.close, outline.language);
    const close = el("button", { class: "al-button", type: "button", onclick: () => this.close() }, ...words);
    const place = el("div", {});
    this.node.replaceChildren(place, close);
    this.node.hidden = false;
    close.focus();
    const { SimplifiedOutputArea, OutputAreaModel } = this.lab.outputarea;
    const { rendermime } = this.panel.content;
    this.area = new SimplifiedOutputArea({ model: new OutputAreaModel({ trusted: true }), rendermime });
    this.lab.widgets.Widget.attach(this.area, place);
    await SimplifiedOutputArea.execute(call, this.area, this.panel.sessionContext).catch(() => this.close());
  }

  keys(event) {
    if (event.key === "Escape") this.close();
  }

  close() {
    if (this.node.hidden) return;
    this.node.hidden = true;
    this.area?.dispose();
    this.area = null;
    this.node.replaceChildren();
    this.closed?.();
  }
}
