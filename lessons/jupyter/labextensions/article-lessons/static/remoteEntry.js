// What JupyterLab asks of a prebuilt extension (module federation), written by hand: no build step.
// JupyterLab's own packages come from the scope that it shares with its extensions.
(() => {
  const NEEDED = {
    cells: "@jupyterlab/cells",
    coreutils: "@jupyterlab/coreutils",
    notebook: "@jupyterlab/notebook",
    outputarea: "@jupyterlab/outputarea",
    services: "@jupyterlab/services",
    widgets: "@lumino/widgets",
  };
  let scope;

  const shared = async (name) => (await Object.values(scope[name])[0].get())();

  const load = async () => {
    const lab = {};
    for (const [short, name] of Object.entries(NEEDED)) lab[short] = await shared(name);
    const { makePlugin } = await import("./plugin.js");
    return () => ({ __esModule: true, default: makePlugin(lab) });
  };

  window._JUPYTERLAB = window._JUPYTERLAB || {};
  window._JUPYTERLAB["article-lessons"] = {
    init: (given) => {
      scope = given;
    },
    get: (module) => (module === "./extension" ? load() : Promise.reject(new Error(`no module ${module}`))),
  };
})();
