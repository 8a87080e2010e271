"""A verb's forms by the conjugator ablaut, and those of one that keeps what ablaut takes for a particle."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple


class Conjugation(NamedTuple):
    """A verb's forms: of each tense six, from ich to sie, with a particle behind: "kündigt an"."""

    infinitive: str
    auxiliary: str  # "haben" or "sein"
    present: tuple[str, ...]
    preterite: tuple[str, ...]
    konjunktiv1: tuple[str, ...]
    konjunktiv2: tuple[str, ...]
    past_participle: str
    zu_infinitive: str

    @property
    def finite(self) -> tuple[str, ...]:
        """Every finite form of the simple tenses."""
        return (*self.present, *self.preterite, *self.konjunktiv1, *self.konjunktiv2)

    @property
    def particle(self) -> str:
        """What is parted from the verb in a main clause; "" where nothing is."""
        return self.present[0].partition(" ")[2]


def conjugated(infinitive: str) -> Conjugation | None:
    """The forms as ablaut has them; None for what can be no infinitive.

    >>> verb = conjugated("ankündigen")
    >>> verb.present[2], verb.past_participle, verb.zu_infinitive, verb.particle
    ('kündigt an', 'angekündigt', 'anzukündigen', 'an')
    """
    import ablaut  # where the first verb is looked up

    try:
        found = ablaut.conjugate(infinitive)
    except ValueError:
        return None
    tenses = (found.present, found.preterite, found.konjunktiv1, found.konjunktiv2)
    return Conjugation(
        infinitive, found.auxiliary, *map(tuple, tenses), found.past_participle, found.zu_infinitive
    )


def unparted(verb: Conjugation) -> Conjugation:
    """The forms of a verb from which nothing is parted.

    >>> verb = unparted(conjugated("unterschreiben"))
    >>> verb.present[2], verb.past_participle, verb.zu_infinitive
    ('unterschreibt', 'unterschrieben', 'zu unterschreiben')
    """
    return verb._replace(
        present=_all_together(verb.present),
        preterite=_all_together(verb.preterite),
        konjunktiv1=_all_together(verb.konjunktiv1),
        konjunktiv2=_all_together(verb.konjunktiv2),
        past_participle=verb.particle + verb.past_participle.removeprefix(verb.particle).removeprefix("ge"),
        zu_infinitive=f"zu {verb.infinitive}",
    )


def written_together(form: str) -> str:
    """A finite form with its particle before it: "ankündigt" for "kündigt an"."""
    base, _, particle = form.partition(" ")
    return particle + base


def _all_together(forms: Sequence[str]) -> tuple[str, ...]:
    return tuple(map(written_together, forms))
