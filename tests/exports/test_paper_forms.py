"""Every type of item has a form on paper that asks everything and gives nothing away."""

from __future__ import annotations

import re
from html import escape, unescape
from itertools import cycle

import pytest
from attacks import ATTACKS, attacked, not_in, read_page
from every_item import EXAMPLES, SOURCES, build, example, items_of, of_type

from lessons.content.interface import interface, phrasebook
from lessons.exercises.item import unlike
from lessons.exercises.registry import paper
from lessons.exercises.types.matching.paper import right_side
from lessons.exercises.types.place_on_timeline.paper import things_by_letter

# Names, keys and numbers of what the browser gets; the prompt; what is not printed on purpose.
UNSEEN = {"id", "type", "skill", "level", "prompt", "key", "gap", "word"}
UNSEEN |= {"hint", "hints", "forms", "speech", "axis", "direction", "verdicts"}


def ask(item, language):
    """What stands on the sheet."""
    return paper(item.type).ask(item, phrasebook("labels", "paper", language=language))


def solve(item, language):
    """What stands on the solutions."""
    return paper(item.type).solve(item, phrasebook("labels", "paper", language=language))


def how_to(item):
    """The name of the instruction."""
    return paper(item.type).how(item)


@pytest.fixture(params=SOURCES)
def items(request):
    """All examples, or all items of a lesson."""
    return items_of(request.param)


def broken(items, rule):
    """The ids of the items of which a rule finds something."""
    return [item.id for item in items if rule(item)]


def texts(value):
    """Every text within plain data that a learner reads."""
    if isinstance(value, dict):
        return [text for name, each in value.items() if name not in UNSEEN for text in texts(each)]
    if isinstance(value, list):
        return [text for each in value for text in texts(each)]
    return [value] if isinstance(value, str) else []


def reasons(item):
    """Every sentence that says why."""
    return {part.feedback for part in item.reveal().values() if len(part.feedback) > 12}


def test_each_instruction_is_worded(items):
    assert {how_to(item) for item in items} <= {"", *interface()["paper"]}


def test_no_reason_and_no_hint_stands_on_the_sheet(items):
    def told(item):
        sheet = unescape(ask(item, "en"))
        return [
            secret for secret in [*reasons(item), getattr(item, "hint", "")] if secret and secret in sheet
        ]

    assert broken(items, told) == []


def test_what_the_browser_shows_stands_on_the_sheet(items):
    def missing(item):
        sheet = unescape(re.sub(r"</?b>", "", ask(item, "de")))
        return [text for text in texts(item.public()) if text not in sheet]

    assert broken(items, missing) == []


def test_the_reasons_stand_on_the_solutions(items):
    """Of a verdict only its own; a text of one's own has a model instead."""

    def wanted(item):
        if item.type == "true_false":
            return [getattr(item.feedback, item.answer)]
        return [item.model_answer] if item.type == "free_writing" else reasons(item)

    def missing(item):
        solved = unescape(solve(item, "de"))
        return [reason for reason in wanted(item) if reason not in solved]

    assert broken(items, missing) == []


def test_a_sheet_is_the_same_each_time(items):
    assert broken(items, lambda item: ask(build_again(item), "de") != ask(item, "de")) == []


def build_again(item):
    """The item, made anew."""
    return type(item).model_validate(item.model_dump(by_alias=True))


# --- No key on the sheet --------------------------------------------------------------------------------


def same_sheet(item, **changes):
    """Whether an item with another key makes the same sheet."""
    return ask(item.model_copy(update=changes), "de") == ask(item, "de")


def test_another_key_makes_the_same_sheet():
    """Where the answer is not among what is shown."""
    for item in of_type("single_choice"):
        raw = item.model_dump()
        for option in raw["options"]:
            option["correct"] = not option["correct"]
        assert ask(type(item).model_validate(raw), "de") == ask(item, "de")
    for item in of_type("true_false"):
        assert all(same_sheet(item, answer=verdict) for verdict in ("true", "false", "not_in_text"))
    for item in of_type("gap_fill"):
        assert same_sheet(item, gaps=[gap.model_copy(update={"answers": ["anders"]}) for gap in item.gaps])
    for item in [*of_type("short_answer"), *of_type("transform")]:
        assert same_sheet(item, answers=["eine viel längere Antwort als vorher"])
    assert all(same_sheet(item, targets=item.targets[:1]) for item in of_type("mark_words"))


def test_letters_do_not_follow_the_numbers():
    for item in of_type("matching"):
        right = [pair.right for pair in item.pairs]
        assert [text for text in right_side(item).values() if text in right] != right


def test_words_do_not_stand_in_the_order_of_their_gaps():
    for item in of_type("word_bank"):
        answers = [gap.answer for gap in item.gaps]
        sheet = ask(item, "de")
        box = re.findall("<span>(.+?)</span>", unescape(sheet[: sheet.index("gapped")]))
        assert sorted(box) == sorted(item.bank)
        assert [word for word in box if word in answers] != answers


def test_things_do_not_stand_in_their_order():
    for item in of_type("ordering"):
        sheet = ask(item, "de")
        places = [sheet.index(f"<span>{escape(thing.text)}</span>") for thing in item.things]
        assert places != sorted(places)


def test_events_do_not_stand_in_the_order_of_their_dates():
    for item in of_type("place_on_timeline"):
        first = {thing.text: item.axis.span(thing.date) for thing in item.things}
        spans = [first[text] for text in things_by_letter(item).values()]
        assert spans != sorted(spans)


def test_only_an_order_that_gives_the_solution_away_is_turned_round():
    assert unlike(["a", "x", "b"], [["a"], ["b"]]) == ["b", "x", "a"]
    assert unlike(["b", "x", "c", "a"], [["a"], ["b"], ["c"]]) == ["b", "x", "c", "a"]


def test_an_order_that_reads_the_same_backwards_is_moved_on():
    assert unlike(["a", "b", "a", "x"], [["a"], ["b"], ["a"]]) == ["b", "a", "x", "a"]
    assert unlike(["a", "a"], [["a"], ["a"]]) == ["a", "a"]


# --- What the forms look like ---------------------------------------------------------------------------


def test_each_option_has_a_box_and_only_the_right_one_is_ticked_in_the_solution():
    item = example("single_choice")
    assert ask(item, "de").count('class="box"') == len(item.options)
    assert "✕" not in ask(item, "de")
    assert solve(item, "de").count("✕") == 1


def test_a_statement_has_three_boxes():
    sheet = unescape(ask(example("true_false"), "de"))
    assert sheet.count('class="box"') == 3
    assert "steht nicht im Text" in sheet


def test_each_gap_is_a_line_and_filled_in_the_solution():
    item = example("gap_fill")
    assert ask(item, "de").count('class="gap"') == len(item.gaps)
    solved = solve(item, "de")
    assert 'class="gap"' not in solved and solved.count('class="filled"') == len(item.gaps)


def test_points_that_belong_in_a_text_are_a_list_and_no_text():
    text = example("free_writing")
    points = "\n".join(f"{each}." for each in text.model_answer.rstrip(".").split(". "))
    listed = example("free_writing", model_answer=points, model_points="yes")
    assert solve(listed, "de").count("<li>") == len(points.splitlines()) > 1
    assert "So kann ein Text aussehen" in solve(text, "de") and "<li>" not in solve(text, "de")
    assert listed.public()["points"] and "points" not in listed.asked()


def test_short_things_are_written_into_a_table_and_long_ones_ticked():
    groups = [{"id": "a", "name": "eins"}, {"id": "b", "name": "zwei"}]
    short = [{"text": name, "group": group, "feedback": "So."} for name, group in (("x", "a"), ("y", "b"))]
    long = [{**short[0], "text": "Das ist ein langer ganzer Satz."}, short[1]]
    assert how_to(example("grouping", groups=groups, things=short)) == "write_table"
    item = example("grouping", groups=groups, things=long)
    assert how_to(item) == "tick"
    assert ask(item, "de").count('class="box"') == 4


def test_a_table_has_a_line_for_each_thing_of_its_largest_group():
    groups = [{"id": name, "name": name} for name in "abcd"]
    things = [{"text": f"Wort {n}", "group": "a", "feedback": "So."} for n in range(9)]
    things += [{"text": name * 3, "group": name, "feedback": "So."} for name in "bcd"]
    sheet = ask(example("grouping", groups=groups, things=things), "de")
    assert sheet.count('class="line"') == 4 * 9


def test_a_long_sentence_gets_more_lines_than_a_short_one():
    short = example("transform", source="Er kommt.", start="")
    long = example("transform", source="Er kommt " + "ganz " * 40 + "spät.", start="")
    assert ask(short, "de").count('class="line"') == 1
    assert ask(long, "de").count('class="line"') > 3


def test_a_checklist_says_what_the_text_needs():
    item = example("free_writing", words=[{"word": "Gipfel"}], words_wanted="1", speech_wanted="2")
    sheet = unescape(ask(item, "en"))
    assert f"{item.min_words} bis {item.max_words} Wörter" in sheet
    assert "mindestens 1 von diesen Wörtern:" in sheet and "Gipfel" in sheet
    assert "at least 2 forms of reported speech" in sheet


def test_other_accepted_answers_are_told_after_the_reason():
    item = example("short_answer", answers=["2020", "im Jahr 2020"], feedback="Ein Jahr davor.")
    assert "<b>2020</b> – Ein Jahr davor. Auch richtig: im Jahr 2020" in solve(item, "de")


def test_an_empty_axis_names_its_years_and_the_solution_has_a_letter_for_each_event():
    item = next(item for item in of_type("place_on_timeline") if item.axis.step == "year")
    sheet, solved = ask(item, "de"), solve(item, "de")
    assert sheet.count("<text") < solved.count("<text") == sheet.count("<text") + len(item.things)
    assert f">{item.axis.start}</text>" in sheet


def test_what_a_teacher_wrote_is_shown_and_never_taken_for_markup():
    """In the examples of all types; whole sheets are looked at in test_worksheet.py."""
    attacks = cycle(ATTACKS)
    for item in items_of(EXAMPLES):
        hostile = build(attacked(item.model_dump(by_alias=True), attacks))
        for draw in (ask, solve):
            dangers, shown = read_page(draw(hostile, "en"))
            assert dangers == [], item.id
        assert len(not_in(shown)) < len(ATTACKS), item.id
