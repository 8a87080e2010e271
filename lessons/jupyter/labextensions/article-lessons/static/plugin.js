// The plugin: notebooks of a lesson are run and shown as a lesson, in whichever way they are opened.

import { OpenLesson } from "./lesson.js";
import { Server } from "./server.js";
import { Shelf } from "./shelf.js";
import { takeOver } from "./takeover.js";
import { View } from "./view.js";
import { wish } from "./way.js";

export function makePlugin(lab) {
  return {
    id: "article-lessons:plugin",
    description: "Opens the notebooks of a lesson ready to work with, and shows them as a lesson.",
    autoStart: true,
    requires: [lab.notebook.INotebookTracker],
    activate: (app, tracker) => new Plugin(lab, app, tracker),
  };
}

class Plugin {
  constructor(lab, app, tracker) {
    this.lab = lab;
    this.app = app;
    this.server = new Server(lab.services, lab.coreutils);
    this.view = new View(app.shell);
    this.lessons = new WeakMap();
    this.loading = new WeakSet(); // notebooks of which is not known yet whether they belong to a lesson
    addStyle();
    this.view.changed(async () => {
      if (this.view.learners) await Promise.all(this.tabs().map(saved));
      this.look();
    });
    tracker.widgetAdded.connect((_, panel) => this.added(panel));
    app.restored.then(() => this.begin());
  }

  begin() {
    this.app.shell.currentChanged.connect(this.look);
    this.look();
    const asked = this.lab.coreutils.PageConfig.getOption("treePath");
    const documents = this.tabs().filter((widget) => widget.context);
    if (!asked && !documents.length) this.shelf();
  }

  // A notebook in a tab behind is run when it is first looked at.
  async added(panel) {
    this.loading.add(panel);
    await panel.context.ready;
    if (isLesson(panel)) takeOver(panel, this.lab);
    await panel.revealed;
    this.loading.delete(panel);
    const lesson = isLesson(panel) && new OpenLesson(panel, this);
    if (lesson) this.lessons.set(panel, lesson);
    this.look();
    if (lesson) await lesson.start();
  }

  // Later, when JupyterLab has finished with what it is doing to its tabs.
  look = () => requestAnimationFrame(() => this.dress(this.app.shell.currentWidget));

  dress(current) {
    if (current === null || this.loading.has(current) || current.isDisposed) return;
    const ours = this.lessons.has(current) || current.id === Shelf.ID;
    this.view.apply(ours);
    if (ours && this.view.learners) this.closeOthers(current);
  }

  // In the learner's view there is one notebook at a time, and one kernel.
  closeOthers(current) {
    for (const other of this.tabs()) {
      if (other !== current && (isLesson(other) || other.id === Shelf.ID || isLauncher(other))) this.close(other);
    }
  }

  async close(tab) {
    await saved(tab);
    await tab.sessionContext?.ready; // a kernel that is just starting would stay behind
    if (await isShared(tab.sessionContext)) leaveKernel(tab.sessionContext);
    if (!tab.isDisposed && tab !== this.app.shell.currentWidget) tab.close();
  }

  // A list of its own: closing changes the shell's.
  tabs = () => Array.from(this.app.shell.widgets("main"));

  // A notebook, and in it a task where one is wished for.
  open = async (path, task = "") => {
    if (task) wish(path, task);
    const panel = await this.app.commands.execute("docmanager:open", { path });
    this.lessons.get(panel)?.arrived();
  };

  shelf = async () => {
    const shelf = new Shelf(await this.server.shelf(), this.lab, this.open);
    for (const launcher of this.tabs().filter(isLauncher)) launcher.close();
    this.app.shell.add(shelf.widget, "main");
    this.app.shell.activateById(shelf.widget.id);
    shelf.widget.node.focus(); // then JupyterLab counts it as the current one
  };
}

// Whether another page works with the same kernel: closing a tab here must not end it there.
async function isShared(sessionContext) {
  const session = sessionContext?.session;
  // Counted before the server is asked: a connection made meanwhile leaves a kernel alone rather than ends it.
  const own = session?.kernel?.connectionStatus === "connected" ? 1 : 0;
  await sessionContext?.sessionManager.refreshRunning().catch(() => {}); // the server is gone
  const sessions = Array.from(sessionContext?.sessionManager.running() ?? []);
  return sessions.some(({ id, kernel }) => id === session?.id && kernel?.connections > own);
}

function leaveKernel(sessionContext) {
  sessionContext.kernelPreference = { ...sessionContext.kernelPreference, shutdownOnDispose: false };
}

// What an instructor has changed in the normal view is not lost where the view is switched.
const saved = (widget) => widget.context?.model.dirty && widget.context.save().catch(() => {});

// The server marks what belongs to a lesson (lessons/jupyter/files.py).
const isLesson = (panel) => panel.context?.model?.getMetadata?.("lesson") !== undefined;

// JupyterLab opens its launcher where nothing else is open.
const isLauncher = (widget) => widget.id.startsWith("launcher");

function addStyle() {
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = new URL("lesson.css", import.meta.url);
  document.head.append(link);
}
