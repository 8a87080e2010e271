// A lesson's steps as the server tells them: {path, title: {de, en}, minutes, tasks, answered}. No page here.

// Which step a notebook is; -1 if it is none, such as a copy.
export const placeOf = (steps, path) => steps.findIndex((step) => step.path === path);

// "here", "done" or "to_come".
export function stateOf(step, path) {
  if (step.path === path) return "here";
  return isDone(step) ? "done" : "to_come";
}

export const isDone = (step) => step.tasks > 0 && step.answered >= step.tasks;

// The step after this one; null at the end, and where the notebook is no step.
export function nextStep(steps, path) {
  const place = placeOf(steps, path);
  return place < 0 ? null : (steps[place + 1] ?? null);
}

// Minutes that the tasks not yet answered will take, at the pace that the lesson reckons with.
export function minutesLeft(step) {
  if (!step.tasks) return step.minutes;
  const open = Math.max(0, step.tasks - step.answered) / step.tasks;
  return Math.ceil(step.minutes * open);
}

// The number that a learner sees, as in the titles of the tasks: 3 of notebooks/x/03_actors.ipynb.
export function numberOf(step, place) {
  const found = step.path.match(/\/(\d+)[^/]*$/);
  return found ? Number(found[1]) : place;
}
