"""Tasks that repeat a fact say what it says after a correction, and no longer ask for one that is gone."""

from __future__ import annotations

import pytest
from cases import for_each

from lessons.authoring import editing
from lessons.authoring.adapting import entry_name
from lessons.authoring.carrying import change_and_carry
from lessons.authoring.corrected import revisions
from lessons.authoring.removing import take_out
from lessons.authoring.saving import Changes

WORDS = """\
- {lemma: Brief, pos: noun, article: der, plural: Briefe, definition: eine Mitteilung auf Papier}
- {lemma: Wasser, pos: noun, article: das, plural: Wasser, definition: was man trinkt}
- {lemma: lohnen, pos: verb, forms: "lohnt, lohnte, hat gelohnt", definition: danken}
"""
EVENTS = """\
- {id: vote, title: Der Rat stimmt ab, date: 2026-05-20, wording: am 20. Mai}
- {id: start, title: Die Arbeiten beginnen, date: 2026-06-08, wording: 8. Juni}
- {id: end, title: Alles ist fertig, date: "2027", wording: "2027"}
"""
ACTORS = """\
- {id: kehl, name: Kehl, kind: person, role: Trainer}
- {id: eva, name: Eva Kehl, kind: person, role: Sprecherin}
"""
STATEMENTS = "- {id: one, speaker: kehl, says: Das wird teuer., verb: sagen}\n"
HEAD = "skill: vocabulary, section: one, level: B1, evidence: {}"
TASKS = f"""\
# What the words are.
- {{id: match, type: matching, {HEAD}, prompt: Ordnen Sie zu., pairs: [
    {{left: Brief, right: eine Mitteilung auf Papier, feedback: "„Brief“: eine Mitteilung auf Papier."}},
    {{left: Wasser, right: was man trinkt, feedback: "„Wasser“: was man trinkt."}},
    {{left: lohnen, right: danken, feedback: "„lohnen“: danken."}}]}}
- {{id: sort, type: grouping, {HEAD}, prompt: Der oder das?,
    groups: [{{id: der, name: der}}, {{id: das, name: das}}],
    things: [{{text: Brief, group: der, feedback: Man sagt „der Brief“.}},
    {{text: Wasser, group: das, feedback: Man sagt „das Wasser“.}},
    {{text: Papier, group: das, feedback: Man sagt „das Papier“.}}]}}
# Two gaps.
- {{id: plural, type: gap_fill, {HEAD}, prompt: Plural?,
    text: "der Brief, die {{1}}; das Wasser, die {{2}}.", gaps: [
    {{answers: [Briefe], feedback: Der Plural von „Brief“ ist „die Briefe“.}},
    {{answers: [Wasser], feedback: Der Plural von „Wasser“ ist „die Wasser“.}}]}}
- {{id: verb, type: gap_fill, {HEAD}, prompt: Formen?,
    text: "lohnen: {{1}} (Präsens), {{2}} (Präteritum).", gaps: [
    {{answers: [lohnt], feedback: Es heißt „lohnt“.}}, {{answers: [lohnte], feedback: Es heißt „lohnte“.}}]}}
- {{id: order, type: ordering, {HEAD}, prompt: Was war zuerst?, things: [
    {{text: Der Rat stimmt ab, feedback: "Zeit: 20. Mai 2026."}},
    {{text: Die Arbeiten beginnen, feedback: "Zeit: 8. Juni 2026."}},
    {{text: Alles ist fertig, feedback: "Zeit: 2027."}}]}}
- {{id: said, type: who_said, {HEAD}, prompt: "Wer sagt das, Kehl oder Eva Kehl?",
    speakers: [{{id: kehl, name: Kehl}}, {{id: eva, name: Eva Kehl}}], statements: [
    {{text: Das wird teuer., speakers: [kehl], feedback: "In Absatz 1 sagt das Kehl: „Kehl sagt es.“"}},
    {{text: Alles wird gut., speakers: [eva], feedback: Eva Kehl sagt das.}}]}}
"""


@pytest.fixture
def changes(tmp_path):
    """A folder with a few facts and the tasks that repeat them."""
    (tmp_path / "questions").mkdir()
    facts = {"vocabulary": WORDS, "timeline": EVENTS, "actors": ACTORS, "statements": STATEMENTS}
    for name, text in {**facts, "questions/01": TASKS}.items():
        (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
    return Changes(tmp_path)


def place_of(changes, file, name):
    return [entry_name(raw) for raw in editing.entries(changes.text(file))].index(name)


def tasks(changes):
    return {raw["id"]: raw for raw in editing.entries(changes.text("questions/01.yaml"))}


CORRECTED = [
    ("vocabulary.yaml", "Brief", {"definition": "ein Schreiben."}, ["match"],
     ["„Brief“: ein Schreiben."], ["auf Papier"]),
    ("vocabulary.yaml", "Wasser", {"article": "der"}, ["sort", "plural"],
     ["Man sagt „der Wasser“.", "der Wasser, die {2}"], ["das Wasser"]),
    ("vocabulary.yaml", "Brief", {"plural": "Brieflein / Briefchen"}, ["plural"],
     ["['Brieflein', 'Briefchen']", "ist „die Brieflein“"], ["Briefe"]),
    ("vocabulary.yaml", "Wasser", {"plural": "–"}, ["plural"], ["'der Brief, die {1}.'"], ["„die Wasser“"]),
    ("vocabulary.yaml", "lohnen",
     {"lemma": "sich lohnen", "forms": "lohnt sich, lohnte sich, hat sich gelohnt"},
     ["match", "verb"],
     ["'sich lohnen: {1}", "['lohnt sich']", "„lohnte sich“", "'left': 'sich lohnen'"], ["['lohnt']"]),
    ("timeline.yaml", "start", {"date": "2028-01", "title": "Man beginnt"}, ["order"],
     ["'text': 'Man beginnt', 'feedback': 'Zeit: Januar 2028.'}]}"], ["Die Arbeiten"]),
    ("actors.yaml", "kehl", {"name": "Stefan Kehl"}, ["said"],
     ["Wer sagt das, Stefan Kehl oder Eva Kehl?", "sagt das Stefan Kehl: „Kehl sagt"], ["Eva Stefan"]),
    ("statements.yaml", "one", {"speaker": "eva"}, ["said"],
     ["'speakers': ['eva'], 'feedback': 'In Absatz 1 sagt das Eva Kehl"], ["['kehl']"]),
]  # fmt: skip


@for_each(("file", "name", "values", "ids", "there", "gone"), CORRECTED)
def test_a_task_says_what_its_fact_says_now(changes, file, name, values, ids, there, gone):
    changes, place = Changes(changes.folder), place_of(changes, file, name)
    raw = {**editing.entries(changes.text(file))[place], **values}
    followed = change_and_carry(changes, file, place, raw)
    assert followed.changed == ids and not followed.gone
    told = " ".join(str(tasks(changes)[id]) for id in ids)
    assert [each for each in there if each not in told] == []
    assert [each for each in gone if each in told] == []
    assert [line for line in changes.text("questions/01.yaml").splitlines() if line.startswith("#")] == [
        "# What the words are.",
        "# Two gaps.",
    ]


def test_a_task_that_would_be_unsound_goes_along(changes):
    """Two words that mean the same cannot be matched, and two pairs are too few."""
    raw = {**editing.entries(changes.text("vocabulary.yaml"))[0], "definition": "was man trinkt"}
    followed = change_and_carry(changes, "vocabulary.yaml", 0, raw)
    assert (followed.changed, followed.gone) == ([], [("questions/01.yaml", "match")])


def test_tasks_no_longer_ask_for_what_is_gone(changes):
    """A line, a thing or a statement goes; a task that has too little left goes whole, with its speaker's."""
    followed = take_out(changes, "vocabulary.yaml", place_of(changes, "vocabulary.yaml", "Brief"))
    assert followed.changed == ["plural"] and [id for _file, id in followed.gone] == ["match", "sort"]
    assert tasks(changes)["plural"]["text"] == "das Wasser, die {1}."
    assert tasks(changes)["plural"]["gaps"][0]["answers"] == ["Wasser"]
    followed = take_out(changes, "actors.yaml", 0)
    assert followed.gone == [("statements.yaml", "one"), ("questions/01.yaml", "said")]


def test_a_definition_that_is_corrected_in_a_task_is_the_words(changes):
    """The vocabulary says it too, and every other task; another word's definition corrects nothing."""
    match = editing.entries(changes.text("questions/01.yaml"))[0]
    again = f"\n- {{id: again, type: matching, {HEAD}, prompt: Ordnen Sie zu., pairs: {match['pairs']}}}\n"
    (changes.folder / "questions/02.yaml").write_text(again.lstrip(), encoding="utf-8")
    pairs = [{**match["pairs"][0], "right": "ein Schreiben"}, *match["pairs"][1:]]
    followed = change_and_carry(changes, "questions/01.yaml", 0, {**match, "pairs": pairs})
    assert (followed.words, followed.changed) == (["Brief"], ["again"])
    assert editing.entries(changes.text("vocabulary.yaml"))[0]["definition"] == "ein Schreiben"
    for file in ("questions/01.yaml", "questions/02.yaml"):
        first = editing.entries(changes.text(file))[0]["pairs"][0]
        assert first["right"] == "ein Schreiben" and "„Brief“: ein Schreiben." in first["feedback"]
    swapped = [{**pairs[0], "right": "was man trinkt"}, {**pairs[1], "right": "ein Schreiben"}, pairs[2]]
    assert not change_and_carry(changes, "questions/01.yaml", 0, {**match, "pairs": swapped}).words


@for_each(
    ("old", "new", "said"),
    [
        (
            "2026-06/..",
            "2026-07/..",
            [("seit Juni 2026", "seit Juli 2026"), ("ab Juni 2026", "ab Juli 2026")],
        ),
        ("2020~", "2021", [("um 2020", "2021")]),
        ("-0043", "-0044", [("44 v. Chr.", "45 v. Chr.")]),
        ("2026-06-08", "next June", []),
        ("", "2026", []),
    ],
)
def test_a_date_is_carried_on_as_it_is_said(old, new, said):
    """A span as a whole, seen from before and after it; what is no date yet is said nowhere."""
    before, after = ({"title": "Alles beginnt", "date": date} for date in (old, new))
    carried = revisions("timeline.yaml", before, after, {})
    assert [(each.old, each.new) for each in carried if not each.fields] == said
