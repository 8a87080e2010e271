"""Verbs whose object stands with one preposition: what is asked about a sentence that has both."""

from __future__ import annotations

# The preposition and its case; only verbs that have no other one with a like meaning.
GOVERNED = {
    "warnen": ("vor", "Dativ"),
    "rechnen": ("mit", "Dativ"),
    "verzichten": ("auf", "Akkusativ"),
    "teilnehmen": ("an", "Dativ"),
    "beitragen": ("zu", "Dativ"),
    "aufrufen": ("zu", "Dativ"),
    "ausgehen": ("von", "Dativ"),
    "abhängen": ("von", "Dativ"),
    "bestehen": ("aus", "Dativ"),
    "hinweisen": ("auf", "Akkusativ"),
    "verweisen": ("auf", "Akkusativ"),
    "reagieren": ("auf", "Akkusativ"),
    "warten": ("auf", "Akkusativ"),
    "abstimmen": ("über", "Akkusativ"),
    "mitarbeiten": ("an", "Dativ"),
    "schwärmen": ("von", "Dativ"),
    "drohen": ("mit", "Dativ"),
    "scheitern": ("an", "Dativ"),
    "leiden": ("unter", "Dativ"),
    "zweifeln": ("an", "Dativ"),
    "gehören": ("zu", "Dativ"),
    "protestieren": ("gegen", "Akkusativ"),
    "verstoßen": ("gegen", "Akkusativ"),
}
