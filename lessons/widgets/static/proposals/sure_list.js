// All sure proposals of a kind, a line each: opened, taken out, or accepted together; by mouse or by keys.
import { el } from "../elements.js";

const STEPS = { ArrowDown: 1, ArrowUp: -1 };

export class SureList {
  // `queue` says sentences, asks and makes buttons; `lines` are what is asked, with its key.
  constructor(queue, lines, kind) {
    this.queue = queue;
    this.lines = lines.map((line) => ({ ...line }));
    const say = (name, values) => queue.say(name, values);
    this.rows = this.lines.map((line) => this.row(line));
    this.take = queue.button("", () => this.accept(), "g");
    this.take.classList.add("le-primary");
    const cancel = queue.button([say("cancel"), el("kbd", {}, "Esc")], () => queue.ask({ do: "cancel" }), "Escape");
    const list = el("ul", { class: "le-proposals-list" }, this.rows.map(({ item }) => item));
    const help = el("p", { class: "le-adapt-facts" }, say("list_help"));
    const head = el("h4", {}, say("listed", { kind }));
    const actions = el("div", { class: "le-adapt-actions" }, this.take, cancel);
    this.node = el("section", { "aria-label": head.textContent }, head, help, list, actions);
    this.count();
  }

  row(line) {
    const box = el("input", { type: "checkbox", "aria-label": this.queue.say("in_list", line) });
    box.checked = line.wanted;
    box.addEventListener("change", () => this.leave(line, box));
    const pieces = line.pieces.map(({ text, key }) => el(key ? "strong" : "span", {}, text));
    const open = el("button", { type: "button", lang: "de", class: "le-proposals-line", onclick: () => this.open(line) }, pieces);
    return { line, box, open, item: el("li", {}, box, open) };
  }

  open({ file, entry }) {
    this.queue.ask({ do: "jump", file, of: entry });
  }

  leave(line, box) {
    line.wanted = box.checked;
    this.queue.talk.tell({ do: "leave_out", file: line.file, of: line.entry, out: !box.checked });
    this.count();
  }

  count() {
    const count = this.lines.filter(({ wanted }) => wanted).length;
    this.take.replaceChildren(this.queue.say("accept_sure", { count }), el("kbd", {}, "G"));
    this.take.disabled = count === 0;
  }

  accept() {
    if (!this.take.disabled) this.queue.ask({ do: "accept_sure" });
  }

  // --- keys ---

  // Whether the key was one of the list.
  pressed(event) {
    const key = event.key.toLowerCase();
    const place = this.rows.findIndex(({ item }) => item.contains(event.target));
    if (event.key in STEPS) this.focus(place + STEPS[event.key]);
    else if (key === "x" && place >= 0) this.turn(this.rows[place]);
    else if (key === "g") this.accept();
    else if (key === "escape") this.queue.ask({ do: "cancel" });
    else return false;
    return true;
  }

  turn({ line, box }) {
    box.checked = !box.checked;
    this.leave(line, box);
  }

  focus(place = 0) {
    const within = Math.min(Math.max(place, 0), this.rows.length - 1);
    this.rows[within].open.focus();
  }
}
