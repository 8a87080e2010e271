// Questions to Python and its answers. Whoever asks is told when none comes.
import { freshId } from "./elements.js";

const PATIENCE = 1500; // milliseconds until a learner is told that nobody answers

export class Talk {
  constructor(model) {
    this.model = model;
    this.open = new Map();
    this.hear = (message, buffers) => this.heard(message, buffers);
    model.on("msg:custom", this.hear);
  }

  leave() {
    this.model.off("msg:custom", this.hear);
    for (const { timer } of this.open.values()) clearTimeout(timer);
    this.open.clear();
  }

  // A late answer is still an answer: `answered` may come after `lost`.
  ask(message, answered, lost, patience = PATIENCE) {
    const nonce = freshId("ask");
    const timer = setTimeout(lost, patience);
    this.open.set(nonce, { answered, timer });
    try {
      this.model.send({ ...message, nonce });
    } catch {
      clearTimeout(timer); // the connection is gone
      lost();
    }
  }

  // What needs no answer; with a dead kernel it is lost, and nothing else happens.
  tell(message) {
    try {
      this.model.send(message);
    } catch {
      // the next question will say so
    }
  }

  heard(message, buffers) {
    const asked = this.open.get(message.nonce);
    if (!asked) return;
    clearTimeout(asked.timer);
    this.open.delete(message.nonce);
    asked.answered(message, buffers);
  }
}
