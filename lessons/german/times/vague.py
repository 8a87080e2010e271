"""Words and phrases that point to the past, the present or the future without naming a date.

The TimeML guidelines count only words that answer the question "when?" by themselves as time expressions;
words that order events ("zuvor", "zuletzt") or link sentences ("nun") are found for the reader all the same.
"""

from __future__ import annotations

PAST, PRESENT, FUTURE = "PAST_REF", "PRESENT_REF", "FUTURE_REF"

# Counted as time expressions by the TimeML guidelines.
MARKABLE = {
    PAST: (
        "damals",
        "seinerzeit",
        "einst",
        "einstmals",
        "ehemals",
        "vormals",
        "früher",
        "kürzlich",
        "neulich",
        "unlängst",
        "jüngst",
        "vor kurzem",
        "vor kurzer zeit",
        "vor langer zeit",
        "in letzter zeit",
        "in jüngster zeit",
        "in der vergangenheit",
        "ehemalige[nmrs]?",
        "frühere[nmrs]?",
        "damalige[nmrs]?",
        r"ex(?=-\w)",
    ),
    PRESENT: (
        "jetzt",
        "derzeit",
        "zurzeit",
        "zur zeit",
        "momentan",
        "gegenwärtig",
        "heutzutage",
        "im moment",
        "im augenblick",
        "dieser tage",
        "heutige[nmrs]?",
        "derzeitige[nmrs]?",
        "gegenwärtige[nmrs]?",
        "jetzige[nmrs]?",
        "bis heute",
    ),
    FUTURE: (
        "demnächst",
        "bald",
        "in zukunft",
        "in der zukunft",
        "in kürze",
        "in absehbarer zeit",
        "in nächster zeit",
    ),
}

# Found, but left out of TimeML.
UNMARKABLE = {
    PAST: ("zuvor", "zuletzt", "vorhin"),
    PRESENT: ("nun", "aktuell", "inzwischen", "mittlerweile"),
    FUTURE: ("künftig", "zukünftig", "künftige[nmrs]?"),
}
