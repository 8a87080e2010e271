"""What axe finds in a page."""

from axe_playwright_python.sync_playwright import Axe

OPTIONS = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    },
    "rules": {"target-size": {"enabled": True}, "region": {"enabled": False}},  # the page is JupyterLab's
    "resultTypes": ["violations"],
}


def violations(lab, where):
    """What axe has found there, one line for each rule and place."""
    found = Axe().run(lab.page, context=where, options=OPTIONS).response
    asked = {rule["id"] for kind in ("passes", "violations", "inapplicable") for rule in found[kind]}
    assert {"color-contrast", "target-size"} <= asked
    return [f"{rule['id']}: {node['html'][:200]}" for rule in found["violations"] for node in rule["nodes"]]
