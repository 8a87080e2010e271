"""Words and expressions to choose from: one fits, and nothing else tells which."""

import re

import pytest

from lessons.drills.likeness import Likeness
from lessons.drills.slots import Filler

SEEDS = range(16)


def words_in(item, geneva):
    """The words of a bank, each with the form in which it is offered."""
    known = {name: word for word in geneva.words for name in (word.lemma, word.governed)}
    said = [(gap.answer, gap.feedback) for gap in item.gaps]
    said += [(other.word, other.feedback) for other in item.distractors]
    return [(known[re.search("„(?:der |die |das )?(.+?)“", why)[1]], form) for form, why in said]


@pytest.mark.parametrize("text", ["b2", "b1", "a2"])
def test_no_word_of_the_bank_fits_twice(geneva, made, text):
    """Each gap and each other word are kept apart by part of speech, form or article, and by meaning."""
    likeness = Likeness(geneva.words)
    for seed in SEEDS:
        for item in made("text", 8, seed, text).items:
            offered = words_in(item, geneva)
            pieces = re.split(r"\{\d+\}", item.text)
            for place, (word, form) in enumerate(offered[: len(item.gaps)]):
                filled = zip(pieces, [*(gap.answer for gap in item.gaps[:place]), ""], strict=False)
                gap = Filler(word, form, "".join(f"{piece}{answer}" for piece, answer in filled))
                others = [Filler(*other) for at, other in enumerate(offered) if at != place]
                assert not [other.form for other in others if gap.takes(other)], (item.id, gap.form)
            assert not [
                (a.lemma, b.lemma) for a, _ in offered for b, _ in offered if a != b and likeness.alike(a, b)
            ]


@pytest.mark.parametrize("text", ["b2", "b1", "a2"])
def test_no_capital_letter_tells_where_a_word_belongs(geneva, made, text):
    """What begins a sentence in the text is no gap, and is offered elsewhere as it stands within one."""
    for seed in SEEDS:
        for item in made("text", 8, seed, text).items:
            offered = words_in(item, geneva)
            assert not [
                form for word, form in offered if form[0].isupper() and word.pos not in ("noun", "expression")
            ]


def test_options_of_an_expression_are_alike_in_their_first_letter(made):
    for seed in SEEDS:
        for item in made("expression", 12, seed).items:
            assert len({option.text[0].isupper() for option in item.options}) == 1


def fits(word, gap):
    return Filler(*gap).takes(Filler(*word))


def test_what_keeps_a_word_out_of_a_gap(geneva):
    known = {word.lemma: word for word in geneva.words}
    noun, other, neuter = known["Abrüstung"], known["Allianz"], known["Vertrauen"]
    assert fits((other, "Allianz"), (noun, "Abrüstung", "Es geht um die "))
    assert not fits((neuter, "Vertrauen"), (noun, "Abrüstung", "Es geht um die neue "))
    assert fits((neuter, "Vertrauen"), (noun, "Abrüstung", "Es geht um "))
    verb = known["betonen"]
    assert fits((known["erklären"], "erklärte"), (verb, "betonte", "Putin "))
    assert fits((known["erklären"], "erklärt"), (verb, "betonte", "Putin "))
    assert not fits((known["warnen"], "gewarnt"), (verb, "betonte", "Putin "))


def test_what_may_fit_half_is_kept_out_of_a_gap(geneva):
    """Participles and adjectives after *sein*, infinitives that are participles, nouns of expressions."""
    known = {word.lemma: word for word in geneva.words}
    withdrawn = (known["abziehen"], "abgezogen", "Botschafter, die ")
    assert fits((known["getrennt"], "getrennt"), withdrawn)
    assert fits((known["verlaufen"], "verlaufen"), withdrawn)
    assert fits((known["vergiften"], "vergiftet"), (known["unverändert"], "unverändert", "Sie sind "))
    assert not fits((known["vermutlich"], "vermutlich"), withdrawn)
    assert fits((known["überzogen"], "überzogener"), (known["unverändert"], "unverändert", "Sie sind "))
    assert not fits((known["überzogen"], "überzogenen"), (known["unverändert"], "unverändert", "Sie sind "))
    turned = (known["zurückkehren"], "zurückkehren")
    assert fits((known["vergiften"], "vergiftet"), (*turned, "Er werde in den nächsten Tagen "))
    assert not fits((known["vergiften"], "vergiftet"), (*turned, "Er wird laut. Er will bald "))
    help_offered = (known["Entgegenkommen"], "Entgegenkommen", "Beide zeigten ")
    assert fits((known["Interesse haben an"], "Interesse"), help_offered)
    assert fits(
        (known["Bereitschaft"], "Bereitschaft"), (known["Interesse haben an"], "Interesse", "Sie haben ")
    )
    lowest = (known["auf dem Tiefpunkt sein"], "Tiefpunkt", "auf dem ")
    assert fits((known["Beitritt"], "Beitritt"), lowest) and not fits((known["Allianz"], "Allianz"), lowest)


def test_options_of_an_expression_are_not_in_its_sentence(made):
    for seed in SEEDS:
        for item in made("expression", 12, seed).items:
            wrong = [option.text for option in item.options if not option.correct]
            assert not [text for text in wrong if text in re.findall(r"\w+", item.prompt.split(" – ")[0])]
