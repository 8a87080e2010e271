// The keyboard in the text, which is one stop of the Tab key: right and left go from word to word, up and down
// among the words to learn, Enter opens, V reads aloud.

export class Cursor {
  // `act` does what keys ask for: open a stop, look up a word, read a sentence, say a word to a screen reader.
  constructor(article, any, act) {
    Object.assign(this, { article, any, act });
    article.addEventListener("keydown", (event) => this.key(event));
  }

  stops() {
    return [...this.article.querySelectorAll("[role=button]")];
  }

  begin() {
    this.stopAt(this.stops()[0] ?? this.any.blocks()[0]);
  }

  // Where the Tab key comes to.
  stopAt(part) {
    for (const other of [...this.stops(), ...this.any.blocks()]) other.tabIndex = other === part ? 0 : -1;
  }

  key(event) {
    const { target } = event;
    if (!target.closest("[data-block]") || event.ctrlKey || event.metaKey || event.altKey) return;
    const name = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const act = {
      Enter: () => this.enter(target),
      " ": () => this.enter(target),
      v: () => this.read(target),
      ArrowRight: () => this.step(target, 1),
      ArrowLeft: () => this.step(target, -1),
      ArrowDown: () => this.leap(target, 1),
      ArrowUp: () => this.leap(target, -1),
      Home: () => this.go(this.stops()[0]),
      End: () => this.go(this.stops().at(-1)),
    }[name];
    if (!act) return;
    act();
    event.preventDefault();
    event.stopPropagation();
  }

  // On the word of a stop, or on the one that the arrows reached in a block; before its first word at the beginning.
  here(target) {
    const block = target.closest("[data-block]");
    if (target !== block) return { block, start: Number(target.dataset.at) };
    return this.any.word?.block === block ? this.any.word : { block, start: -1 };
  }

  step(target, step) {
    const { block, start } = this.here(target);
    const word = this.any.step(block, start, step);
    if (!word) return;
    const at = (stop) => stop.closest("[data-block]") === word.block && Number(stop.dataset.at) === word.start;
    const stop = this.stops().find(at);
    if (stop) this.go(stop);
    else this.reach(word);
  }

  // A word without an element of its own: its block has the focus, and the word is said.
  reach(word) {
    this.stopAt(word.block);
    word.block.focus({ preventScroll: true });
    this.any.reach(word);
    const range = this.any.range(word);
    range.startContainer.parentElement.scrollIntoView({ block: "nearest" });
    this.act.say(range.toString());
  }

  leap(target, step) {
    const blocks = this.any.blocks();
    const order = (block, start) => blocks.indexOf(block) * 1e6 + start;
    const { block, start } = this.here(target);
    const passed = (stop) => (order(stop.closest("[data-block]"), Number(stop.dataset.at)) - order(block, start)) * step > 0;
    const stops = step > 0 ? this.stops() : this.stops().reverse();
    this.go(stops.find(passed) ?? stops[0]);
  }

  enter(target) {
    const here = this.here(target);
    if (target !== here.block) this.act.open(target);
    else if (here.start >= 0) this.act.look(here);
  }

  read(target) {
    const { block, start } = this.here(target);
    this.act.read(block, start);
  }

  go(stop) {
    if (!stop) return;
    this.any.leave();
    this.stopAt(stop);
    stop.focus();
  }
}
