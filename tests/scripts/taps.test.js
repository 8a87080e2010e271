import assert from "node:assert/strict";
import { test } from "node:test";
import { Taps } from "../../lessons/widgets/static/recording/taps.js";

const LINES = [{ optional: true }, { optional: false }, { optional: true }, { optional: false }];
const near = (times, wanted) => times.forEach((time, at) => assert.ok(time === wanted[at] || Math.abs(time - wanted[at]) < 1e-9, `${times}`));

test("a tap marks the next line, a little before it was pressed, and never before the mark above", () => {
  const taps = new Taps(LINES, []);
  taps.skip();
  taps.tap(1);
  taps.skip();
  assert.equal(taps.done, false);
  taps.tap(1.01);
  near(taps.times, [null, 0.85, null, 0.9]);
  assert.equal(taps.done, true);
});

test("only what may be left out can be skipped", () => {
  const taps = new Taps(LINES, [null]);
  taps.skip();
  assert.equal(taps.next, 1);
});

test("the last mark is taken back, and says where to listen again", () => {
  const taps = new Taps(LINES, [null, 2, null, 4]);
  assert.deepEqual([taps.undo(), taps.next, taps.times[3]], [2, 3, undefined]);
  assert.deepEqual([taps.undo(), taps.undo(), taps.undo(), taps.undo()], [2, 0, 0, 0]);
});

test("a mark moves by a tenth of a second, between its neighbours", () => {
  const taps = new Taps(LINES, [null, 2, null, 2.12]);
  taps.move(1, 1);
  near(taps.times, [null, 2.07, null, 2.12]);
  taps.move(3, -1);
  near(taps.times, [null, 2.07, null, 2.12]);
  taps.move(3, 1);
  near(taps.times, [null, 2.07, null, 2.22]);
});
