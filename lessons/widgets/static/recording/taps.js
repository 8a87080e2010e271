// The marks while one taps along: for each line the second in which it begins, null if it is not read, undefined before
// its turn. No page is needed here.
const STEP = 0.1; // seconds
const LATE = 0.15; // a tap comes so much after what is heard
const LEAST = 0.05; // between two marks

export class Taps {
  constructor(lines, times) {
    this.lines = lines;
    this.times = lines.map((_, at) => times[at]);
    this.next = times.length;
  }

  get done() {
    return this.next >= this.lines.length;
  }

  // The next line begins now.
  tap(now) {
    if (this.done) return;
    this.times[this.next] = this.fitting(this.next, now - LATE);
    this.next += 1;
  }

  skip() {
    if (this.done || !this.lines[this.next].optional) return;
    this.times[this.next] = null;
    this.next += 1;
  }

  // Takes the last mark back, and says where to listen again.
  undo() {
    if (this.next === 0) return 0;
    this.next -= 1;
    this.times[this.next] = undefined;
    return this.before(this.next);
  }

  clear() {
    this.times.fill(undefined);
    this.next = 0;
  }

  move(at, steps) {
    this.times[at] = this.fitting(at, this.times[at] + steps * STEP);
  }

  // A time between the marks before and after.
  fitting(at, time) {
    const after = this.times.slice(at + 1).find((each) => typeof each === "number") ?? Infinity;
    const least = this.marked(at) ? this.before(at) + LEAST : 0;
    return Math.max(least, Math.min(time, after - LEAST));
  }

  marked(at) {
    return this.times.slice(0, at).some((each) => typeof each === "number");
  }

  before(at) {
    return this.times.slice(0, at).findLast((each) => typeof each === "number") ?? 0;
  }
}
