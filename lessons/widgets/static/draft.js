// What a learner has begun and not yet sent. A page that is loaded anew finds it again, in this tab alone.
export class Draft {
  constructor(name) {
    this.name = `article-lessons/${name}`;
  }

  read() {
    return this.attempt(() => JSON.parse(sessionStorage.getItem(this.name)));
  }

  write(draft) {
    this.attempt(() => sessionStorage.setItem(this.name, JSON.stringify(draft)));
  }

  clear() {
    this.attempt(() => sessionStorage.removeItem(this.name));
  }

  // A browser may refuse to keep anything, and what it kept may be of an older page.
  attempt(act) {
    try {
      return act();
    } catch {
      return null;
    }
  }
}

// A try that is begun: what is chosen but not yet checked, shared by all views of a task. One that was answered, or
// whose solution was shown, while none of them stood on the page is begun no longer.
const tries = new WeakMap();

const countOf = ({ tries, shown }) => `${tries} ${Boolean(shown)}`;

export const takeUp = (model, { answer, locked }) => tries.set(model, { answer, locked, after: countOf(model.get("state")) });

export const letGo = (model) => tries.delete(model);

export const isBegun = (model) => tries.get(model)?.after === countOf(model.get("state"));

export const begun = (model) => (isBegun(model) ? tries.get(model) : { answer: null, locked: [] });
