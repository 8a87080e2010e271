// The kernel of a notebook's panel: its lives, when it answers, how a cell is run in it.
//
// A kernel names its session in each of its messages, and takes another one whenever it starts: so a restart is
// heard of even where another page, or the server, has asked for it.

import { after, answerOf, within } from "./answer.js";
import { closeWidgets, takenBy } from "./takeover.js";

const WIDGET_VIEW = "application/vnd.jupyter.widget-view+json";
const SILENCE = 20_000; // milliseconds after which a kernel that does not answer is replaced; the next has longer
const RESTORING = 8_000; // milliseconds for the manager of widgets, which now and then gives up without a word
const PAUSE = 1_000;
const SILENT = Symbol("silent");
const ENDS = ["restarting", "autorestarting", "dead"];

export class Kernel {
  // `heard` is called whenever there is something to run anew, `taken` when another page takes the kernel over.
  constructor(panel, lab, { heard, taken, silence = SILENCE }) {
    Object.assign(this, { panel, lab, heard, taken, silence });
    this.session = panel.sessionContext;
    this.endLife();
    this.listen(this.kernel);
    this.session.kernelChanged.connect((_, { newValue }) => this.changed(newValue));
    this.session.statusChanged.connect((_, status) => ENDS.includes(status) && this.changed());
    this.session.connectionStatusChanged.connect((_, status) => status === "connected" && heard());
    // Instead of JupyterLab's dialogue about a kernel that died: the bar says it, and the lesson goes on.
    if (panel._onSessionStatusChanged) this.session.statusChanged.disconnect(panel._onSessionStatusChanged, panel);
  }

  get kernel() {
    return this.session.session?.kernel ?? null;
  }

  life = () => (this.kernel && this.heardSession ? `${this.kernel.id} ${this.heardSession}` : null);

  changed(kernel) {
    if (this.panel.isDisposed) return;
    if (kernel) this.listen(kernel);
    else this.leaveSubshells();
    this.endLife();
    this.heard();
  }

  // JupyterLab may go on to send what is answered to a subshell of the kernel's former life, where nobody hears it.
  leaveSubshells() {
    if (this.kernel) this.kernel.commsOverSubshells = "disabled";
  }

  listen(kernel) {
    kernel?.anyMessage.connect((_, { msg, direction }) => {
      if (direction !== "recv" || kernel !== this.kernel) return;
      if (msg.header.msg_type !== "status") return;
      // Of each request several messages are heard; the first says that the kernel begins with it.
      if (msg.content.execution_state === "busy") this.hearOfTaking(takenBy(msg), kernel.clientId);
      if (ENDS.includes(msg.content.execution_state)) return; // that is the server's word
      if (this.heardSession && msg.header.session !== this.heardSession) this.changed();
    });
  }

  // Whoever took the kernel before this page did is gone, or has lost it: it may be this page before it was reloaded.
  hearOfTaking(client, own) {
    if (client === own) this.isOurs = true;
    else if (client && this.isOurs) this.letGo();
  }

  // What is shown here is closed in the kernel, and would answer nobody.
  letGo() {
    for (const { model } of this.panel.content.widgets) if (model.type === "code") model.clearExecution();
    this.taken();
  }

  endLife() {
    this.heardSession = null;
    this.isOurs = false;
    this.end?.(new Error("the kernel has ended"));
    this.ending = new Promise((_, reject) => (this.end = reject));
    this.ending.catch(() => {});
  }

  // What a kernel promised is given up when it ends, or says nothing at all although it has nothing to do.
  async alive(promise) {
    for (;;) {
      const found = await Promise.race([promise, this.ending, after(this.silence, SILENT)]);
      if (found !== SILENT) return found;
      if (await this.idle()) throw new Error("the kernel is silent");
    }
  }

  // That a kernel has nothing more to do may get lost on its way to this page; the server knows.
  async idle() {
    if (this.kernel?.status !== "busy") return true;
    const { id, serverSettings } = this.kernel;
    const model = await this.lab.services.KernelAPI.getKernelModel(id, serverSettings).catch(() => null);
    return model?.execution_state !== "busy";
  }

  async ready() {
    await this.panel.context.ready;
    await this.session.ready;
    if (!this.kernel || this.kernel.status === "dead") await this.replace();
    this.heardSession = await this.answer();
    await this.alive(this.widgetsRestored());
    return this.life();
  }

  async answer() {
    for (let patience = this.silence; ; patience *= 2) {
      const reply = await Promise.race([within(patience, answerOf(this.kernel)), this.ending]);
      if (reply) return reply.header.session;
      if (this.kernel.status !== "busy" || patience > this.silence) await this.replace();
    }
  }

  async replace() {
    await this.session.sessionManager.refreshRunning(); // what the server has ended already is forgotten
    await this.session.changeKernel({ name: this.session.kernelPreference.name || "python3" });
  }

  // The manager of widgets first looks for those that a kernel has; in between, new ones would be lost.
  async widgetsRestored() {
    const manager = await within(RESTORING, widgetManager(this.panel));
    if (!manager || manager.restoredStatus) return;
    await within(RESTORING, new Promise((resolve) => manager.restored.connect(resolve)));
  }

  begin = () => this.alive(closeWidgets(this.lab, this.kernel));

  run = (cell) =>
    this.alive(
      this.lab.cells.CodeCell.execute(cell, this.session, { deletedCells: [], recordTiming: false }),
    );

  pause = () => after(PAUSE);
}

// The manager stands behind the renderer of widgets, and nowhere else where a plugin could ask for it.
function widgetManager(panel) {
  const renderer = panel.content.rendermime.createRenderer(WIDGET_VIEW, {});
  const manager = renderer._manager?.promise ?? Promise.resolve(null);
  return manager.finally(() => renderer.dispose());
}
