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
