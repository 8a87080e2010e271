"""A small school: first-use passwords, accounts that are kept apart, answers that the teacher collects."""

import json
import os
import pwd
import re
import shutil
import signal
import stat
import subprocess
from pathlib import Path

import psutil
import pytest
from conftest import as_account, running_hub

from benchmarks.hub import Visitor

WORDS = """
sign_in = "passwords"
teachers = ["weber"]
students = ["mia", "jan"]
[limits]
starting_at_once = 1
"""
HAND_IN = """
from lessons import open_lesson
lesson = open_lesson("geneva_2021")
card = lesson.ask("01-headline")
card.take({"do": "answer", "answer": "a"})
page = lesson.hand_in()
page.respond({"do": "hand_in", "name": NAME, "nonce": "n"})
print(page.problem, page.collected, card.state["mark"]["status"])
"""
KERNEL_SEES = "import os; print(os.getcwd(), os.getuid(), sorted(os.environ))"


@pytest.fixture(scope="module")
def hub(place, database):
    with running_hub(place, "passwords", database, WORDS) as found:
        yield found


@pytest.fixture(scope="module")
def visitors(hub):
    """Everybody, logged in, with a server."""
    address, _ = hub
    found = {name: Visitor(address, name, f"password of {name}") for name in ("weber", "mia", "jan")}
    for each in found.values():
        assert each.log_in().ok
        each.start()
    return found


@pytest.fixture(scope="module")
def handed_in(visitors):
    """Two students have answered and handed in; their kernels."""
    kernels = {}
    for name in ("mia", "jan"):
        kernel = kernels[name] = visitors[name].open("notebooks/geneva_2021/01_reading.ipynb")
        said = kernel.run(HAND_IN.replace("NAME", repr(name.title())))
        assert said.split()[0:2] == ["None", "True"] and said.split()[2] in ("right", "wrong"), said
    return kernels


def test_only_who_is_listed_and_knows_the_password_comes_in(hub, visitors):
    address, _ = hub
    for name, password in (
        ("mia", "password of jan"),
        ("eva", "password of eva"),
        ("root", "password of root"),
    ):
        stranger = Visitor(address, name, password)
        assert stranger.log_in().status_code == 403
        assert stranger.hub("GET", f"users/le-{name}").status_code in (401, 403, 404)
    assert Visitor(address, "mia", "password of mia").log_in().ok


def test_a_student_gets_the_lesson_without_its_key(visitors):
    listed = visitors["mia"].ask("GET", "contents/notebooks/geneva_2021").json()["content"]
    assert {"01_reading.ipynb", "07_final_quiz.ipynb"} <= {each["name"] for each in listed}
    kernel = visitors["mia"].open("notebooks/geneva_2021/02_vocabulary.ipynb")
    said = kernel.run(
        "from lessons import open_lesson; lesson = open_lesson('geneva_2021'); print(lesson.lesson.folder, "
        "type(lesson.lesson.item('02-articles')).__name__)"
    )
    assert said.strip().endswith("edition/data/geneva_2021 Keyless"), said


def test_one_button_hands_in_and_the_teacher_marks_all(place, visitors, handed_in):
    for account in ("le-mia", "le-jan"):
        (file,) = (place / "handed_in" / account).iterdir()
        assert stat.S_IMODE(file.stat().st_mode) == 0o640
    kernel = visitors["weber"].open("notebooks/instructor/class.ipynb")
    said = kernel.run(
        "import os; from lessons.commands.cli import main; "
        "main(['class', 'mark', 'geneva_2021', os.environ['LESSONS_COLLECTED'], '-o', 'results'])"
    )
    assert "Marked: 2; left out: 0." in said, said
    results = place / "homes/le-weber/lesson/notebooks/instructor/results"
    assert {path.name for path in (results / "feedback").iterdir()} == {"001_Jan.html", "002_Mia.html"}
    words = ["class", "build", "geneva_2021", "-o", str(place / "edition"), "--open-book"]
    words += ["--practice", "01_reading"]  # the one that students have keeps its feedback
    said = kernel.run(f"main({words})")
    assert "files written" in said, said  # a new edition for everybody, and students can read it
    assert as_account("le-mia", "cat", str(place / "edition/data/geneva_2021/edition.json"))[0] == 0
    settings = place / "project/data/geneva_2021/classroom.yaml"
    assert as_account("le-weber", "sh", "-c", f"echo '# noted' >> {settings}") == (0, "")


def attacks(place, state):
    """What a student might try from a terminal of their own, each to fail."""
    project, jan = place / "project", place / "homes/le-jan"
    yield "read the keys", ["cat", str(project / "data/geneva_2021/questions/01_reading.yaml")]
    yield "list the project", ["ls", str(project)]
    yield "list another's home", ["ls", str(jan)]
    yield "read another's answers", ["cat", str(jan / ".local/share/article-lessons/answers.sqlite")]
    yield "list who handed in", ["ls", str(place / "handed_in")]
    yield "read what another handed in", ["sh", "-c", f"cat {place}/handed_in/le-jan/*.json"]
    yield "list what another handed in", ["ls", str(place / "handed_in/le-jan")]
    yield "hand in for another", ["touch", str(place / "handed_in/le-jan/mine.json")]
    yield "take another's folder", ["mv", str(place / "handed_in/le-jan"), "/tmp/x"]
    yield "put a link in their own's place", ["ln", "-sfnT", "/etc", str(place / "handed_in/le-mia")]
    yield "move their own away", ["mv", str(place / "handed_in/le-mia"), str(place / "handed_in/le-weber")]
    yield "change the lesson", ["sh", "-c", f"echo >> {place}/edition/data/geneva_2021/lesson.yaml"]
    yield "change the program", ["sh", "-c", f"echo >> {place}/edition/lessons/__init__.py"]
    yield "read the cookie secret", ["cat", str(state / "state/cookie_secret")]
    yield "list the state", ["ls", str(state / "state")]
    yield "ask the database", ["psql", "--host", str(place / "postgres"), "lessons_hub", "-c", "select 1"]


def test_a_student_is_kept_out_of_all_that_is_not_theirs(place, hub, handed_in):
    for what, command in attacks(place, hub[1]):
        status, said = as_account("le-mia", *command)
        assert status != 0, (what, said)
        assert re.search(r"[Pp]ermission denied|failed|not permitted|cannot", said), (what, said)
    assert (place / "handed_in/le-mia").is_dir() and not (place / "handed_in/le-mia").is_symlink()


def test_a_kernel_is_its_owners_alone(place, hub, handed_in):
    """No other user can see its environment, or talk to it: its channels are files in a closed folder."""
    process = process_of("le-jan", "ipykernel_launcher")
    assert as_account("le-mia", "cat", f"/proc/{process}/environ")[0] != 0
    channels = place / "homes/le-jan/.lesson_run"
    assert as_account("le-mia", "ls", str(channels))[0] != 0
    for file in channels.glob("kernel-*.json"):
        told = json.loads(file.read_text(encoding="utf-8"))
        assert told["transport"] == "ipc" and told["ip"].startswith(str(channels))


def process_of(account, program):
    """The number of an account's process of that program."""
    found = subprocess.run(["pgrep", "-u", account, "-f", program], capture_output=True, text=True)
    return int(found.stdout.split()[0])


def holds(process, words):
    """Whether the memory of a process has these bytes."""
    with Path(f"/proc/{process}/mem").open("rb", buffering=0) as memory:
        for line in Path(f"/proc/{process}/maps").read_text().splitlines():
            place, rights, *_ = line.split()
            begin, end = (int(number, 16) for number in place.split("-"))
            if rights.startswith("rw") and "[v" not in line:
                memory.seek(begin)
                if words in memory.read(end - begin):
                    return True
    return False


def test_a_forked_server_has_nothing_of_the_hub_and_of_others(handed_in):
    """It is its account wholly, holds no socket of the hub's, and no token but its own."""
    server = process_of("le-mia", "fork_server.py")
    status = dict(
        line.split(":", 1) for line in Path(f"/proc/{server}/status").read_text().splitlines() if ":" in line
    )
    assert set(status["Uid"].split()) == {str(pwd.getpwnam("le-mia").pw_uid)}
    assert {status[f"Cap{kind}"].strip("\t0") for kind in ("Prm", "Eff", "Inh")} == {""}
    assert Path(f"/proc/{server}/fd/0").readlink() == Path("/dev/null")
    assert psutil.Process(server).parent().num_threads() == 1  # else a fork may leave a lock locked
    begun_with = Path(f"/proc/{server}/environ").read_bytes()
    assert b"PATH=" in begun_with and b"JUPYTERHUB" not in begun_with and b"LESSONS" not in begun_with
    tokens = {}
    for account in ("le-mia", "le-jan"):
        told = Path(f"/proc/{process_of(account, 'ipykernel_launcher')}/environ").read_bytes().split(b"\0")
        tokens[account] = next(each for each in told if each.startswith(b"JUPYTERHUB_API_TOKEN=")).split(
            b"="
        )[1]
    assert holds(server, tokens["le-mia"]) and not holds(server, tokens["le-jan"])


def test_servers_start_also_when_the_fork_server_has_died(visitors):
    os.kill(psutil.Process(process_of("le-mia", "fork_server.py")).ppid(), signal.SIGKILL)
    visitors["mia"].close()
    visitors["mia"].start()
    assert visitors["mia"].ask("GET", "status").ok and visitors["jan"].ask("GET", "status").ok


def test_one_students_cookie_opens_no_other_server(visitors):
    mia, jan = visitors["mia"], visitors["jan"]
    there = jan.own("api/contents/notebooks")
    assert mia.web.get(there).status_code in (401, 403, 404)
    assert mia.hub("GET", f"users/{jan.account}").status_code == 404
    assert mia.hub("DELETE", f"users/{jan.account}/server").status_code == 404
    assert mia.hub("GET", "users").status_code == 403


def test_hostile_files_that_were_handed_in_stop_nothing(place, visitors, handed_in):
    """A link to another's answers, a pipe, a huge file: left out, and the rest is marked."""
    own = place / "handed_in/le-mia"
    theirs = next((place / "handed_in/le-jan").iterdir())
    script = f"cd {own}; ln -s {theirs} stolen.json; mkfifo pipe.json; truncate -s 99M huge.json; mkdir deep"
    assert as_account("le-mia", "sh", "-c", script) == (0, "")
    data = json.loads(next(own.glob("geneva*")).read_text(encoding="utf-8"))
    kernel = visitors["weber"].open("notebooks/instructor/class.ipynb")
    said = kernel.run(
        "import os; from lessons.commands.cli import main; "
        "main(['class', 'mark', 'geneva_2021', os.environ['LESSONS_COLLECTED'], '-o', 'results'])"
    )
    assert "Marked: 2; left out: 3." in said, said
    assert "le-mia/stolen.json: is a link" in said and data["name"] == "Mia"


def test_secrets_are_made_at_the_first_start_for_root_alone(hub, visitors):
    state = hub[1] / "state"
    assert stat.S_IMODE(state.stat().st_mode) == 0o700
    (passwords,) = state.glob("passwords.dbm*")  # some systems add an ending
    for path in (state / "cookie_secret", passwords):
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    kept = passwords.read_bytes()
    assert b"le-mia" in kept and b"password of" not in kept
    assert len((state / "cookie_secret").read_text().strip()) >= 64


@pytest.fixture
def browser():
    """Chromium, where it and playwright are installed."""
    playwright = pytest.importorskip("playwright.sync_api", reason="needs playwright and Chromium")
    path = shutil.which(os.environ.get("CHROMIUM", "chromium")) or pytest.skip("needs Chromium")
    with playwright.sync_playwright() as started:
        opened = started.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield opened
        opened.close()


def signed_in(browser, address, name):
    page = browser.new_page(viewport={"width": 1280, "height": 1000})
    page.set_default_timeout(60_000)
    page.goto(f"{address}/hub/login")
    page.fill("#username_input", name)
    page.fill("#password_input", f"password of {name}")
    page.click("#login_submit")
    page.wait_for_url("**/user/**")
    return page


def test_a_click_hands_in_and_a_click_marks(hub, visitors, browser):
    """In a real browser: a student answers and hands in, the teacher marks by form and opens the report."""
    address, _ = hub
    page = signed_in(browser, address, "jan")
    page.goto(visitors["jan"].own("lab/tree/notebooks/geneva_2021/01_reading.ipynb"))
    task = page.locator("[data-task]:visible").first  # the first that he has not answered
    task.locator(".le-option").first.click()
    task.get_by_role("button", name="Prüfen").click()
    task.get_by_role("button", name="Weiter").wait_for()
    form = page.locator(".le-hand-in")
    form.get_by_role("textbox").fill("Jan vom Browser")
    form.get_by_role("button", name="Antworten abgeben").click()
    form.get_by_role("status").get_by_text("Abgegeben:").wait_for()

    page = signed_in(browser, address, "weber")
    page.goto(visitors["weber"].own("lab/tree/notebooks/instructor/class.ipynb"))
    page.get_by_text("Python 3 (ipykernel) | Idle").wait_for()
    for cell in page.locator(".jp-CodeCell").all():
        cell.locator(".cm-content").click()
        page.keyboard.press("Control+Enter")
        cell.get_by_text(re.compile(r"^\[\d+\]:$")).first.wait_for()
    page.get_by_role("tab", name="Mark").click()
    page.get_by_role("button", name="Mark now").click()
    report = page.get_by_role("link", name="Open the report").get_attribute("href")
    page.goto(address + report)
    page.get_by_role("cell", name="Jan vom Browser").wait_for()
