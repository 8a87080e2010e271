"""What may happen to a lesson and its kernel, too early or too late; the moments are those of `races`."""

from __future__ import annotations

from contextlib import suppress

from browser.answering import TASKS
from browser.races import (
    FIRST,
    PANEL,
    SECOND,
    answered_anew,
    at_once,
    first_task,
    nothing,
)
from market import title
from playwright.sync_api import TimeoutError, expect

TRIES, EACH = 12, 5000  # milliseconds: a page behind another is slow to be clicked


def reload_in_the_middle(race):
    race.reload()
    race.moment(first_task)
    race.reload()


def restart_and_reload(race):
    race.something_before()
    race.restart()
    race.moment(at_once)
    race.reload()


def restart_while_open(race):
    race.something_before()
    race.restart()


def restart_and_two_answers(race):
    """What follows each race is then the second answer in the kernel's new life."""
    race.restart()
    race.wait_for_living_kernel()
    answered_anew(race.lab.card(title("single_choice")), TASKS["single_choice"], right=True)


def kernel_dies(race):
    race.something_before()
    race.kill()


def kernel_is_shut_down(race):
    race.something_before()
    race.shut_down()


def on_to_the_next_and_back(race):
    race.page.get_by_role("button", name="Weiter: Noch mehr").first.click()
    expect(race.page.locator(f"{PANEL} .al-here")).to_contain_text("Noch mehr")
    race.moment(at_once)
    race.page.locator(f"{PANEL} .al-step", has_text="1").click()
    expect(race.page.locator(f"{PANEL} .al-here")).to_contain_text("Aufgaben")


def run_all_too_early(race):
    race.normal_view()
    race.reload()
    race.moment(at_once)
    race.lab.command("Run", "runmenu:run-all")


def a_cell_alone_after_a_restart(race):
    race.normal_view()
    race.ended |= race.kernels(FIRST)
    race.lab.command("Kernel", "kernelmenu:restart")
    race.page.locator(".jp-Dialog button.jp-mod-warn").click()
    race.moment(at_once)
    race.page.locator(".jp-CodeCell .jp-InputArea-editor").nth(1).click()
    race.page.keyboard.press("Shift+Enter")


EVENTS = [
    reload_in_the_middle,
    restart_and_reload,
    restart_while_open,
    restart_and_two_answers,
    kernel_dies,
    kernel_is_shut_down,
    on_to_the_next_and_back,
    run_all_too_early,
    a_cell_alone_after_a_restart,
]


# --- several events at once ---


def restart_during_reload(race):
    race.reload()
    race.moment(at_once)
    race.restart()
    race.moment(at_once)
    race.restart()


def run_all_twice_while_the_kernel_dies(race):
    race.normal_view()
    race.something_before()
    race.kill()
    for _ in range(2):
        race.moment(at_once)
        race.lab.command("Run", "runmenu:run-all")


def page_closed_in_the_middle_of_an_answer(race):
    card = race.lab.card(title("single_choice"))
    card.get_by_role("button", name="Noch einmal").click()
    TASKS["single_choice"].right(card)
    card.get_by_role("button", name="Prüfen").click(no_wait_after=True)
    race.page.goto("about:blank")
    race.page.goto(race.lab.server.address(FIRST), wait_until="commit")
    race.moment(at_once)


def two_notebooks_while_one_kernel_restarts(race):
    other = race.in_another_tab(SECOND)
    other.moment(at_once)
    race.one_of(restart_of_the_first, restart_of_the_second)
    other.ends_well(race.lab.kept_in_second)
    other.close()


def one_notebook_in_two_tabs(race):
    """The second takes the kernel over, the first says so, and takes it back with one click.

    After a restart in the middle either may have it.
    """
    other = race.in_another_tab(FIRST)
    other.moment(at_once)
    race.one_of(nothing, restart_of_the_first)
    there = other.page.locator(f"{PANEL}[data-lesson=elsewhere]")
    for _ in range(TRIES):
        if there.is_visible():
            break
        with suppress(TimeoutError):
            race.page.get_by_role("button", name="Hier weiterarbeiten").click(timeout=EACH)
            break
    there.wait_for()
    other.close()


def restart_of_the_first(race):
    race.restart(FIRST)


def restart_of_the_second(race):
    race.restart(SECOND)


TOGETHER = [
    restart_during_reload,
    run_all_twice_while_the_kernel_dies,
    page_closed_in_the_middle_of_an_answer,
    two_notebooks_while_one_kernel_restarts,
    one_notebook_in_two_tabs,
]
