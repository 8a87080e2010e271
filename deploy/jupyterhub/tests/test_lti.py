"""From a learning platform: only launches that it signed itself, for this login, now; roles become rights."""

import time
from urllib.parse import parse_qs, urlsplit

import pytest
import requests
from conftest import running_hub
from mock_platform import CLIENT, new_key, running_platform
from names import account_name

from benchmarks.hub import Visitor

NOTEBOOK = "notebooks/geneva_2021/01_reading.ipynb"


@pytest.fixture(scope="module")
def platform():
    with running_platform() as found:
        yield found


@pytest.fixture(scope="module")
def address(place, database, platform):
    words = f"""
sign_in = "lti"
[limits]
idle_minutes = 0.3
[lti]
issuer = "{platform.address}"
client_ids = ["{CLIENT}"]
authorize_url = "{platform.address}/auth"
keys_url = "{platform.address}/keys"
"""
    with running_hub(place, "lti", database, words) as (found, _):
        yield found


def login(address, platform):
    """The first half of a login: a browser with the hub's cookies, and what the hub asks the platform."""
    browser = requests.Session()
    asked = {
        "iss": platform.address,
        "login_hint": "5",
        "client_id": CLIENT,
        "target_link_uri": f"{address}/hub/home",
    }
    answer = browser.post(f"{address}/hub/lti13/oauth_login", data=asked, allow_redirects=False)
    assert answer.status_code == 302 and answer.headers["Location"].startswith(f"{platform.address}/auth")
    return browser, {
        name: each[0] for name, each in parse_qs(urlsplit(answer.headers["Location"]).query).items()
    }


def come(browser, address, state, token):
    """The second half: the browser brings the platform's token."""
    data = {"state": state, "id_token": token}
    return browser.post(f"{address}/hub/lti13/oauth_callback", data=data, allow_redirects=False)


REFUSED = {
    "forged by another key": {"key": "other"},
    "for another login": {"nonce": "0" * 64},
    "for another tool": {"aud": "client-2"},
    "of another platform": {"iss": "http://elsewhere.example"},
    "out of date": {"exp": int(time.time()) - 60},
}


@pytest.mark.parametrize("changes", REFUSED.values(), ids=REFUSED.keys())
def test_a_launch_that_is_not_the_platforms_is_refused(address, platform, changes):
    browser, asked = login(address, platform)
    key = new_key() if "key" in changes else None
    more = {name: value for name, value in changes.items() if name != "key"}
    token = platform.launch(more.pop("nonce", asked["nonce"]), "5", key=key, **more)
    assert come(browser, address, asked["state"], token).status_code in (400, 401)
    assert browser.get(f"{address}/hub/api/user").status_code == 403


def test_a_token_without_a_signature_or_from_another_browser_is_refused(address, platform):
    browser, asked = login(address, platform)
    head, body, _ = platform.launch(asked["nonce"], "5").split(".")
    assert come(browser, address, asked["state"], f"{head}.{body}.").status_code == 400
    whole = platform.launch(asked["nonce"], "5")
    assert come(requests.Session(), address, asked["state"], whole).status_code == 400


@pytest.mark.parametrize(
    ("person", "role", "teaches"), [("5", "Learner", False), ("../root", "Instructor", True)]
)
def test_who_comes_has_an_account_by_a_pseudonym_and_the_rights_of_their_role(
    place, address, platform, person, role, teaches
):
    browser, asked = login(address, platform)
    assert (
        come(browser, address, asked["state"], platform.launch(asked["nonce"], person, role)).status_code
        == 302
    )
    visitor = Visitor(address, person)
    visitor.web, visitor.account = browser, account_name(person)
    user = visitor.hub("GET", f"users/{visitor.account}").json()
    assert user["name"] == visitor.account and "Mia" not in str(user) and user["admin"] is False
    visitor.start()
    folder = visitor.ask("GET", "contents/notebooks").json()["content"]
    assert ("instructor" in {each["name"] for each in folder}) is teaches


def test_who_is_idle_is_ended_and_comes_back_to_their_answers(address, platform):
    browser, asked = login(address, platform)
    come(browser, address, asked["state"], platform.launch(asked["nonce"], "5"))
    visitor = Visitor(address, "5")
    visitor.web, visitor.account = browser, account_name("5")
    visitor.start()
    kernel = visitor.open(NOTEBOOK)
    opened = "from lessons import open_lesson; lesson = open_lesson('geneva_2021'); "
    kernel.run(opened + "lesson.ask('01-headline').take({'do': 'answer', 'answer': 'a'})")
    kernel.line.close()
    end = time.monotonic() + 90
    while visitor.hub("GET", f"users/{visitor.account}").json()["server"] and time.monotonic() < end:
        time.sleep(1)
    assert not visitor.hub("GET", f"users/{visitor.account}").json()["server"]
    visitor.start()
    assert visitor.open(NOTEBOOK).run(opened + "print(lesson.hand_in().answered)").strip() == "1"
