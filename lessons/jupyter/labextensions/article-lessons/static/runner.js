// Runs a notebook once for each life of its kernel, however often and in whichever order it is asked to.
// No JupyterLab here: `work` knows how to wait for the kernel and how to run a cell.
//
//   work.ready()        resolves when the kernel answers; its value is the kernel's life (any value)
//   work.life()         the life that the kernel is in now; null while there is none
//   work.begin(life)    before the first cell: what an earlier page has left in the kernel goes
//   work.cells()        the cells to run, from the top
//   work.run(cell)      runs one; rejects if the kernel ends meanwhile
//   work.tell(state)    "waiting", "running", "ready", "stuck" or "elsewhere"
//   work.pause()        resolves after a while, before another try

const TRIES = 5; // in a row, for a kernel that ends again and again

export class Runner {
  constructor(work) {
    this.work = work;
    this.done = null; // the life in which all cells have run
    this.wanted = false;
    this.going = null;
    this.stopped = false;
    this.turn = 0; // how often it has been stopped
    this.chosen = false; // whether somebody chose to work here, until that run is done
  }

  // Ask for a run. While one is under way, and where the kernel's life has had its run, nothing happens.
  request() {
    if (this.stopped) return this.going;
    this.wanted = true;
    this.going = this.going ?? this.loop().finally(() => (this.going = null));
    return this.going;
  }

  // Run again in the same life: the notebook's cells are others now.
  again() {
    this.done = null;
    this.stopped = false;
    return this.request();
  }

  // Somebody chose to work here, while the notebook is open in another page, too.
  here() {
    this.chosen = true;
    return this.again();
  }

  // Another page has taken the kernel over: it is left to that page until a run is asked for. While one is under way
  // that somebody chose, the other page did so by itself, and not knowing: it is told once more.
  taken() {
    this.stopped = true;
    this.turn++;
    if (this.chosen) this.again();
    else this.work.tell("elsewhere");
    this.chosen = false;
  }

  async loop() {
    for (let left = TRIES; this.wanted && !this.stopped; ) {
      this.wanted = false;
      try {
        await this.once();
        left = TRIES;
      } catch {
        if (this.stopped) return;
        this.wanted = --left > 0;
        if (this.wanted) await this.work.pause();
        else this.work.tell("stuck"); // until somebody hears of the kernel's next life
      }
    }
  }

  async once() {
    if (this.done !== null && this.done === this.work.life()) return;
    const { turn } = this;
    this.work.tell("waiting");
    const life = await this.work.ready();
    if (this.turn !== turn) return;
    this.work.tell("running");
    await this.work.begin(life);
    for (const cell of this.work.cells()) {
      if (this.turn !== turn) return;
      if (this.work.life() !== life) return void (this.wanted = true);
      await this.work.run(cell);
    }
    if (this.turn !== turn) return;
    this.done = life;
    this.chosen = false;
    this.work.tell("ready");
  }
}
