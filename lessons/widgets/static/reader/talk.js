// Questions to Python and its answers. Whoever asks is told when none comes.

const NO_ANSWER = 1500; // milliseconds until a learner is told that nobody answers

class Talk {
  constructor(model) {
    this.model = model;
    this.open = new Map();
    this.hear = (message) => this.heard(message);
    model.on("msg:custom", this.hear);
  }

  leave() {
    this.model.off("msg:custom", this.hear);
    for (const { timer } of this.open.values()) clearTimeout(timer);
  }

  // A late answer is still an answer: `answered` may come after `lost`.
  ask(message, answered, lost) {
    const nonce = freshId("ask");
    this.open.set(nonce, { answered, timer: setTimeout(lost, NO_ANSWER) });
    try {
      this.model.send({ ...message, nonce });
    } catch {
      // no kernel: `lost` will say so
    }
  }

  heard(message) {
    const asked = this.open.get(message.nonce);
    if (!asked) return;
    clearTimeout(asked.timer);
    this.open.delete(message.nonce);
    asked.answered(message);
  }
}
