"""Words and phrases that point to the past, the present or the future without naming a date.

The TimeML guidelines count only words that answer the question "when?" by themselves as time expressions;
words that order events ("zuvor", "zuletzt") or link sentences ("nun") are found for the reader all the same.
Each entry is a template; adjectives are given as stems.
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
        "kürzlich",
        "neulich",
        "unlängst",
        "jüngst",
        "vor «kurzem»",
        "vor «langem»",
        "vor «kurzer zeit»",
        "vor «langer zeit»",
        "in «letzter zeit»",
        "in «jüngster zeit»",
        "in «der (?:jüngsten |jüngeren )?vergangenheit»",
        r"ex(?=-\w)",
    ),
    PRESENT: (
        "jetzt",
        "derzeit",
        "zurzeit",
        "zur zeit(?! (?:der|des|von|eines|einer|als))",
        "momentan",
        "gegenwärtig",
        "heutzutage",
        "im «moment»",
        "im «augenblick»",
        "dieser tage",
        "in «der gegenwart»",
        "bis «heute»",
        "noch «heute»",
        "«heute»(?= noch| nicht mehr)",
    ),
    FUTURE: (
        "bald",
        "demnächst",
        "in «zukunft»",
        "in «der zukunft»",
        "in «naher zukunft»",
        "in «kürze»",
        "in «absehbarer zeit»",
        "in «nächster zeit»",
    ),
}
MARKABLE_ADJECTIVES = {PAST: ("ehemalig", "früher", "damalig", "einstig")}

# Found, but left out of TimeML.
UNMARKABLE = {
    PAST: ("zuvor", r"(?<!nicht\s)zuletzt", "vorhin", "seitdem", "seither"),
    PRESENT: (r"nun(?! (?:ein)?mal\b)", "aktuell", "inzwischen", "mittlerweile"),
    FUTURE: ("künftig", "zukünftig"),
}
UNMARKABLE_ADJECTIVES = {
    PRESENT: ("heutig", "derzeitig", "gegenwärtig", "jetzig"),
    FUTURE: ("künftig", "zukünftig"),
}
