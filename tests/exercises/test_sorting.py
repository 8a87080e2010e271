"""Matching, ordering, grouping, and who said what."""

from __future__ import annotations

import pytest
from cases import for_each
from pydantic import ValidationError

from lessons.exercises.item import AnswerError, PartMark

ONE_WAY = "expected `group`, or `groups` where several are right"


def keys(things: list[dict[str, str]]) -> dict[str, str]:
    """The key of each text."""
    return {thing["text"]: thing["key"] for thing in things}


def test_each_pair_is_marked_by_itself_and_a_wrong_one_says_where_its_right_side_belongs(example):
    item = example("matching")
    right = keys(item.public()["right"])
    mark = item.mark({"1": right["Sprecher des Kreml"], "2": right["Botschafter in Washington"]})
    assert mark.score == 0.3333
    assert mark.parts == {
        "1": PartMark("right", "Der zweite Absatz nennt sein Amt."),
        "2": PartMark("wrong", "Einen Namen des Botschafters nennt der Text nicht."),
    }


def test_a_right_side_that_is_given_twice_is_right_once(example):
    item = example("matching")
    key = keys(item.public()["right"])["Sprecher des Kreml"]
    assert item.mark({"1": key, "2": key, "3": key}).score == 0.3333


def test_what_belongs_to_nothing_is_revealed_too(example):
    item = example("matching")
    key = keys(item.public()["right"])["Botschafter in Washington"]
    assert item.reveal()[key].status == "wrong"
    assert item.reveal().keys() == {"1", "2", "3", key}


def test_matching_needs_two_pairs(example):
    with pytest.raises(ValidationError, match="at least 2 items"):
        example("matching", change=lambda raw: raw.update(pairs=raw["pairs"][:1]))


def test_no_side_may_have_the_same_text_twice(example):
    item = example(
        "matching",
        change=lambda raw: raw["pairs"][2].update(left="Kira Jarmysch", right="Sprecher des Kreml"),
    )
    assert item.faults() == [
        (("pairs", 2, "left"), "says the same as number 2 of the list: “Kira Jarmysch”"),
        (("pairs", 2, "right"), "says the same as number 1 of the list: “Sprecher des Kreml”"),
    ]


def test_nothing_extra_may_belong_to_a_pair(example):
    item = example("matching", change=lambda raw: raw["extra"][0].update(right="Sprecher des Kreml"))
    sentence = "says the same as the right side of a pair: “Sprecher des Kreml”"
    assert item.faults() == [(("extra", 0, "right"), sentence)]


@for_each(
    ("order", "score", "statuses"),
    [
        ([0, 1, 2, 3], 1, "right right right right"),
        ([1, 2, 3, 0], 0.6667, "almost almost almost wrong"),
        ([0, 2, 1, 3], 0, "right wrong wrong right"),
        ([3, 2, 1, 0], 0, "wrong wrong wrong wrong"),
        ([0, 1, 3, 2], 0.3333, "right right wrong wrong"),
    ],
)
def test_right_neighbours_count_and_right_places_are_kept(example, order, score, statuses):
    item = example("ordering")
    solution = item.solution()
    mark = item.mark([solution[place] for place in order])
    assert mark.score == score
    assert " ".join(part.status for part in mark.parts.values()) == statuses


def test_things_of_equal_rank_may_stand_in_any_order(example):
    item = example("ordering", 1)
    first, second, third, last = item.solution()
    assert item.mark([first, third, second, last]).score == 1
    assert item.mark([second, first, third, last]).score < 1


def test_the_order_that_is_shown_is_never_the_right_one(example):
    for number in range(60):
        item = example("ordering", change=lambda raw, number=number: raw.update(id=f"t-{number}"))
        assert item.mark([thing["key"] for thing in item.public()["things"]]).score < 1


def test_all_things_must_be_put_in_order(example):
    with pytest.raises(AnswerError, match=r"^Item t-folge expects all 4 keys, not 2\.$"):
        example("ordering").mark(["a", "b"])


def test_ranks_are_for_all_things_or_for_none(example):
    item = example("ordering", 1, lambda raw: raw["things"][0].pop("rank"))
    assert item.faults() == [(("things",), "gives a rank to 3 of 4; give it to all or to none")]


def test_ranks_must_rise(example):
    item = example("ordering", 1, lambda raw: raw["things"][0].update(rank="7"))
    assert item.faults() == [(("things",), "have ranks that go down somewhere; expected the right order")]


def test_there_must_be_an_order_to_find(example):
    item = example("ordering", 1, lambda raw: [thing.update(rank="1") for thing in raw["things"]])
    assert item.faults() == [(("things",), "all have the same rank; expected an order to find")]


def test_each_thing_is_grouped_by_itself_and_may_have_two_right_groups(example):
    item = example("grouping")
    key = keys(item.public()["things"])
    tone, line = key["Der Ton war geschäftsmäßig."], key["Ein Beitritt der Ukraine ist eine rote Linie."]
    assert (
        item.mark({tone: "usa"}).parts[tone].status
        == item.mark({tone: "russia"}).parts[tone].status
        == "right"
    )
    assert item.mark({tone: "usa", line: "usa"}).score == 0.3333


def test_a_group_that_is_not_there_is_refused(example):
    with pytest.raises(AnswerError, match=r"^Item t-gruppen has no option 'china'\.$"):
        example("grouping").mark({"a": "china"})


@for_each(
    ("change", "faults"),
    [
        (
            lambda raw: raw["things"][0].update(group="china"),
            [(("things", 0, "group"), "there is no group “china”; expected usa or russia")],
        ),
        (
            lambda raw: raw["things"][0].update(groups=["usa"]),
            [(("things", 0), f"has both `group` and `groups`; {ONE_WAY}")],
        ),
        (
            lambda raw: raw["things"][0].pop("group"),
            [(("things", 0), f"has no group; {ONE_WAY}")],
        ),
        (
            lambda raw: raw["groups"].append({"id": "china", "name": "China"}),
            [(("groups", 2), "“china” has no thing; expected at least one")],
        ),
        (
            lambda raw: raw["groups"].append({"id": "russia", "name": "Moskau"}),
            [(("groups", 2, "id"), "says the same as number 2 of the list: “russia”")],
        ),
    ],
)
def test_faults_of_groups(example, change, faults):
    assert example("grouping", change=change).faults() == faults


def test_grouping_needs_two_groups(example):
    with pytest.raises(ValidationError, match="at least 2 items"):
        example("grouping", change=lambda raw: raw.update(groups=raw["groups"][:1]))


def test_a_statement_of_two_needs_both_and_nobody_else(example):
    item = example("who_said")
    key = keys(item.public()["statements"])["Der Ton war geschäftsmäßig."]
    assert item.public()["several"] is True
    assert item.mark({key: ["putin", "biden"]}).parts[key] == PartMark("right", "Das hoben zwei hervor.")
    assert item.mark({key: ["putin"]}).parts[key] == PartMark("almost", note="speaker_missing")
    assert item.mark({key: ["putin", "biden", "peskow"]}).parts[key].status == "wrong"
    assert item.mark({key: []}).note == "empty"


@pytest.mark.parametrize(
    ("answer", "sentence"),
    [
        ({"a": "biden"}, "Item t-wer expects a list of keys, not 'biden'."),
        ({"z": ["biden"]}, "Item t-wer expects lists of speakers for its statements."),
        (["biden"], "Item t-wer expects lists of speakers for its statements."),
        ({"a": ["selenskij"]}, "Item t-wer has no option 'selenskij'."),
    ],
)
def test_speakers_of_another_shape_are_refused(example, answer, sentence):
    with pytest.raises(AnswerError) as caught:
        example("who_said").mark(answer)
    assert str(caught.value) == sentence


def test_a_speaker_is_named_once(example):
    item = example("who_said", change=lambda raw: raw["statements"][1].update(speakers=["biden", "biden"]))
    assert item.faults() == [
        (("statements", 1, "speakers"), "“biden” stands twice; every speaker stands once")
    ]


def test_every_speaker_must_be_listed(example):
    item = example("who_said", change=lambda raw: raw["statements"][1].update(speakers=["selenskij"]))
    sentence = "there is no speaker “selenskij”; expected biden, putin or peskow"
    assert item.faults() == [(("statements", 1, "speakers"), sentence)]
