"""Glosses come from the teacher's dictionaries: offered with all meanings, never chosen in silence."""

from __future__ import annotations

from lessons.drafting.glosses import with_glosses
from lessons.lexicon.dictionaries import add

# Of our own wording, for words of the press release: one with several meanings, and five with one.
TABLE = """# Licence: CC0
Strom\tfleuve\tgroßer Fluss
Strom\tcourant\tElektrizität
Baustelle\tchantier
Entschädigung\tindemnité
Versicherung\tassurance
sinken\tbaisser
"""


def glossed(draft_of, folder):
    """The words of the press release by their lemmas, with what a tiny dictionary has for them."""
    file = folder / "words-de-fr.tsv"
    file.write_text(TABLE, encoding="utf-8")
    add(folder / "added", file)
    words = [each for each in draft_of("press_release").proposals if each.file == "vocabulary.yaml"]
    return {each.key: each for each in with_glosses(words, folder / "added")}


def test_several_meanings_are_offered_as_doubtful(draft_of, tmp_path):
    """One is filled in, all are offered, and the licence of the dictionary is named."""
    power = glossed(draft_of, tmp_path)["Strom"]
    assert sorted(power.offered["gloss.fr"]) == ["courant", "fleuve"]
    assert power.entry["gloss"]["fr"] == power.offered["gloss.fr"][0]
    assert power.sure == "doubtful"
    assert "CC0" in power.found


def test_two_wrong_ones_are_of_other_words_and_share_nothing_with_the_right_one(draft_of, tmp_path):
    """They are glosses of nouns of the text; a verb has none here, for there are no others to take."""
    words = glossed(draft_of, tmp_path)
    wrong = words["Baustelle"].entry["wrong_glosses"]["fr"]
    nouns = {words[each].entry["gloss"]["fr"] for each in ("Strom", "Entschädigung", "Versicherung")}
    assert len(set(wrong)) == 2
    assert set(wrong) <= nouns
    assert "wrong_glosses" not in words["sinken"].entry


def test_what_no_dictionary_has_is_asked_for(draft_of, tmp_path):
    """An empty list of meanings, a sentence for the review, and no gloss."""
    missing = glossed(draft_of, tmp_path)["Umbau"]
    assert missing.offered["gloss.fr"] == []
    assert "gloss" not in missing.entry
    assert "bitte ergänzen" in missing.found.lower()
