"""What goes wrong in a page of JupyterLab, without what JupyterLab itself complains about."""

from __future__ import annotations

import re

from playwright.sync_api import ConsoleMessage, Error, Page

# Said when a kernel restarts or ends while JupyterLab's own requests are under way, and of comms that a page
# does not have: every page of a kernel hears of the others', and of those in the page's former life.
JUPYTERLABS_OWN = re.compile(
    "debugger state|requestDebug|Canceled future for (create_subshell|kernel_info)_request"
    "|Comm not found for comm id|/api/kernels/.* 404|404 .*/api/kernels/|500 .*/api/kernels\\?"
)


def complaints(page: Page) -> list[str]:
    """A list that gets each error of the page, with where it comes from."""
    heard: list[str] = []

    def hear(what: str, where: str) -> None:
        if not JUPYTERLABS_OWN.search(told := f"{what} {where}"):
            heard.append(told)

    def in_console(message: ConsoleMessage) -> None:
        if message.type == "error":
            hear(message.text, message.location["url"])

    def thrown(error: Error) -> None:
        hear(str(error), error.stack or "")

    page.on("pageerror", thrown)
    page.on("console", in_console)
    return heard
