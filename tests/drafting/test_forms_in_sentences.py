"""Tasks about the forms in sentences of the text: each has one right answer, and its reason is the rule."""

from __future__ import annotations

from itertools import combinations

from cases import for_each

from lessons.content.analysis import Sentence, Token
from lessons.content.load import load_lesson
from lessons.drafting.kinds.built_words import Compound, _cross
from lessons.drafting.kinds.clauses import _noun_before
from lessons.drafting.kinds.endings import _agrees, _has_long_attribute, _may_be_several, _why
from lessons.drafting.kinds.time_prepositions import RULES
from lessons.lexicon.tables import is_word

RULED = {"weak": "-e oder -en", "ein": "keine Endung", "bare": "kein Artikel", "": ""}


def tokens(*words: str) -> tuple[Token, ...]:
    """Words with their tags: "die/ART"."""
    found, start = [], 0
    for word in words:
        form, tag = word.split("/")
        found.append(Token(form, form, "", tag, start, start + len(form)))
        start += len(form) + 1
    return tuple(found)


@for_each(
    ("before", "ending", "rule"),
    [
        ("diesen/PDAT", "en", "weak"),
        ("ein/ART", "es", "ein"),
        ("einem/ART", "en", "weak"),
        ("mit/APPR", "em", "bare"),
        ("viele/PIAT", "e", ""),  # others have another ending after it
        ("die/ART", "er", ""),  # no ending that can be
    ],
)
def test_what_decides_an_ending_is_told(before, ending, rule):
    told = _why(tokens(before)[0], ending)
    assert RULED[rule] in told and bool(told) == bool(rule)


def test_an_article_far_from_its_adjective_is_not_asked_for():
    """Of "das im Jahr 2021 beschlossene Becken" nobody sees at once what decides the ending."""
    words = tokens("das/ART", "im/APPRART", "Jahr/NN", "2021/CARD", "beschlossene/ADJA", "Becken/NN")
    assert _has_long_attribute(Sentence(1, " ".join(word.form for word in words), 0, words))


@for_each(
    ("article", "case", "noun", "fits"),
    [
        ("der", "Dativ", "Stadt", True),
        ("der", "Dativ", "Mieter", False),  # a relative pronoun that was taken for an article
        ("das", "Akkusativ", "Jahr", True),
        ("dem", "Dativ", "Xyzzy", True),
    ],
)
def test_an_article_fits_its_noun(article, case, noun, fits):
    assert _agrees(article, case, tokens(f"{noun}/NN")[0]) is fits


def test_a_relative_pronoun_behind_a_genitive_may_stand_for_either_noun():
    """In "Soldaten des Heeres, die" it is the soldiers, though the army stands nearer."""
    plain = tokens("den/ART", "jungen/ADJA", "Soldaten/NN", ",/$,", "die/PRELS")
    genitive = tokens("Soldaten/NN", "des/ART", "Heeres/NN", ",/$,", "die/PRELS")
    nouns = [_noun_before(Sentence(1, "", 0, words), words[-1]) for words in (plain, genitive)]
    assert nouns == [plain[2], None]


@for_each(
    ("noun", "case", "several"),
    [
        ("Möbel", "Akkusativ", True),
        ("Präsidenten", "Dativ", True),
        ("Katastrophenfonds", "Dativ", True),  # known by its last word
        ("Stadt", "Dativ", False),
        ("Mittelfeldspieler", "Dativ", False),
    ],
)
def test_where_two_articles_are_right_none_is_asked_for(noun, case, several):
    assert _may_be_several(tokens(f"{noun}/NN")[0], case) is several


def test_parts_that_make_another_word_are_not_put_together():
    """ "Eltern" and "Zeit" make one, "Elternzeit"."""
    parents, school = Compound("Elternabend", "Eltern", "abend", 1), Compound("Schulzeit", "Schul", "zeit", 1)
    assert _cross(parents, school)


def test_what_is_drafted_about_forms_is_sound(drafts):
    """No pair but the right one makes a word; a time stands with the preposition that its rule names."""
    kinds = set()
    for draft in drafts:
        for item in load_lesson(draft.folder).all_items():
            kind = item.id.rpartition("-")[0]
            kinds.add(kind)
            if kind == "02-joined":
                for one, other in combinations(item.pairs, 2):
                    assert not is_word(one.left.strip("-") + other.right.strip("-"))
            elif kind == "04-prepositions":
                assert {thing.group for thing in item.things} <= RULES.keys()
            elif kind == "06-endings":
                assert all(gap.answers[1].endswith(gap.answers[0]) for gap in item.gaps)
    wanted = "01-connectors 01-opinion 02-joined 04-prepositions 05-second 06-endings 06-cases 06-negation"
    assert set(wanted.split()) <= kinds


def test_what_a_text_does_not_say_is_about_its_topic(draft_of):
    """Pupils who only pay no fare do not make a conversation about buses one about schools."""
    judged = [each.entry for each in draft_of("interview").proposals if "01-judge" in each.key]
    untold = [each["statement"] for each in judged if each["answer"] == "not_in_text"]
    assert len(untold) >= 2 and untold[0] == "Die Busse fahren schon heute mit Strom."
    assert not [each for each in untold if "Schul" in each or "Computer" in each]
