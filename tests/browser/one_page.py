"""One page in one JupyterLab: each test has a notebook shown there, run anew; a notebook keeps its kernel."""

from lab import LabPage
from playwright.sync_api import Error

# The first cell of each notebook: the folder for answers is named in a file.
BEGIN = 'import os\n\nos.environ["LESSONS_HOME"] = open("home.txt").read()'
SIZE = {"width": 1200, "height": 1000}
MOST = 30  # what widgets leave in a page makes it slow in time
SHOWN = "window.jupyterapp.shell.currentWidget?.context?.path"
CLOSE_WIDGETS = """() => window.jupyterapp.shell.currentWidget.sessionContext.session.kernel
  .requestExecute({ code: "import ipywidgets; ipywidgets.Widget.close_all()", silent: true }).done"""
TURN_TO = """async (path) => {
  const { shell, commands } = window.jupyterapp;
  await shell.currentWidget.sessionContext.shutdown();
  for (const widget of [...shell.widgets("main")]) widget.dispose();
  await commands.execute("docmanager:open", { path });
}"""
CHANGE_THEME = "theme => window.jupyterapp.commands.execute('apputils:change-theme', { theme })"


class OnePage:
    """The page that all tests use; after a test that failed, or ended the kernel, another one is opened."""

    def __init__(self, browser, server):
        self.browser, self.server, self.lab, self.times = browser, server, None, 0

    def show(self, notebook, theme):
        """The notebook, run anew: the lesson and its learner are other objects then."""
        if self.lab and (self.times >= MOST or not self.alive()):
            self.drop()
        self.times += 1
        try:
            return self.shown(notebook, theme)
        except Error:
            self.drop()
            return self.shown(notebook, theme)

    def alive(self):
        """Say whether the page has a notebook whose kernel is idle."""
        try:
            self.lab.settled(patience=2000)
        except Error:
            return False
        return bool(self.lab.page.evaluate(SHOWN))

    def shown(self, notebook, theme):
        if not self.lab:
            self.lab = LabPage(self.browser, self.server).open(notebook)
            self.lab.hide_files()
        self.tidy()
        if self.lab.page.evaluate(SHOWN) != notebook:
            self.lab.page.evaluate(TURN_TO, notebook)
            self.lab.settled()
        change_theme(self.lab, theme)
        return self.lab.run_all()

    def tidy(self):
        """Take away what a test may have left in the page."""
        page = self.lab.page
        page.context.set_offline(False)
        page.unroute_all()
        page.set_viewport_size(SIZE)
        page.emulate_media(forced_colors="none")
        page.evaluate(CLOSE_WIDGETS)
        page.evaluate("sessionStorage.clear()")
        self.lab.errors.clear()
        self.lab.requests.clear()

    def drop(self):
        """Close the page, whatever state it is in, and end its kernel."""
        if self.lab:
            self.lab.end_kernels()
            self.lab.close()
        self.lab, self.times = None, 0


def change_theme(lab, theme):
    """Show JupyterLab "Light" or "Dark", without loading the page again."""
    lab.page.evaluate(CHANGE_THEME, f"JupyterLab {theme}")
    light = str(theme == "Light").lower()
    lab.page.locator(f"body[data-jp-theme-light={light}]").wait_for(state="attached")
