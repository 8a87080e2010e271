// Something of the lesson's own over the notebook, such as the settings: from this notebook's kernel, so that all its
// tasks follow at once. It is a dialogue: who opened it goes on in it, and afterwards where it was opened.

import { both, el } from "./dom.js";

export class Overlay {
  constructor(panel, { outputarea, widgets }) {
    this.panel = panel;
    this.lab = { outputarea, widgets };
    this.node = el("dialog", { class: "al-over-notebook", closedby: "any", onclose: () => this.ended() });
    this.area = null;
    // A link leads to a task behind it: it closes before anybody else hears of the click.
    this.follow = ({ target }) => this.node.contains(target.closest?.("a[href]")) && this.node.close();
  }

  // `what` is "settings" or "progress".
  async open(what, { sentences, language }, closed) {
    this.closed = closed;
    const close = el("button", { class: "al-button", type: "button", onclick: () => this.node.close() }, ...both(sentences.close, language));
    const place = el("div", { class: "al-dialogue-place", tabindex: "-1", autofocus: "" });
    this.node.setAttribute("aria-label", sentences[what].de);
    this.node.replaceChildren(place, close);
    this.node.showModal();
    window.addEventListener("click", this.follow, true);
    const { SimplifiedOutputArea, OutputAreaModel } = this.lab.outputarea;
    const { rendermime } = this.panel.content;
    this.area = new SimplifiedOutputArea({ model: new OutputAreaModel({ trusted: true }), rendermime });
    this.lab.widgets.Widget.attach(this.area, place);
    await SimplifiedOutputArea.execute(`lesson.${what}()`, this.area, this.panel.sessionContext).catch(() => this.node.close());
  }

  ended() {
    window.removeEventListener("click", this.follow, true);
    this.area?.dispose();
    this.area = null;
    this.node.replaceChildren();
    this.closed?.();
    if (document.activeElement === document.body) this.panel.node.querySelector(".al-menu summary")?.focus();
  }
}
