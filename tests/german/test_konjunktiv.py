"""Konjunktiv forms and their kinds."""

from cases import for_each

from lessons.german import analyse


def forms(text: str) -> list[tuple[str, str, str]]:
    doc = analyse(text, engine="built-in")
    return [(token.text, token._.konjunktiv, token._.konjunktiv_kind) for token in doc if token._.konjunktiv]


@for_each(
    ("text", "expected"),
    [
        ("Sie sagte, sie sei müde.", [("sei", "I", "true")]),
        ("Man habe gewarnt, erklärte der Sprecher.", [("habe", "I", "true")]),
        ("Er sagte, die Leute hätten gewartet.", [("hätten", "II", "replacement")]),
        ("Er sagte, die meisten Angriffe gingen auf Hacker zurück, die man nicht kenne.",
         [("gingen", "II", "replacement"), ("kenne", "I", "true")]),
        ("Sollte er sterben, hätte das Folgen.",
         [("Sollte", "II", "conditional"), ("hätte", "II", "conditional")]),
        ("Wenn ich Zeit hätte, käme ich mit.",
         [("hätte", "II", "conditional"), ("käme", "II", "conditional")]),
        ("Die Kinder bräuchten Ruhe, sagte sie.", [("bräuchten", "II", "replacement")]),
        ("Käme Hilfe, überlebten sie.",
         [("Käme", "II", "conditional"), ("überlebten", "II", "conditional")]),
        ("Als ob er es geahnt hätte, kehrte er um.", [("hätte", "II", "conditional")]),
        ("Das wäre schön.", [("wäre", "II", "true")]),
        ("Du wärst gern hier, und ihr kämt auch.", [("wärst", "II", "true"), ("kämt", "II", "true")]),
        ("Ich wünschte, es wäre Sommer.", [("wünschte", "II", "true"), ("wäre", "II", "true")]),
        ("Er wünschte sich ein Rad.", []),
        ("Die Blutspuren müßten noch da sein.", [("müßten", "II", "true")]),
        ("Ich habe Hunger und gehe nach Hause.", []),
        ("Ich komme, sage aber nichts.", []),
        ("Die Soldaten gingen nach Hause und sagten nichts.", []),
        ("Der Brief sollte am Montag ankommen, aber er kam nie.", []),
        ("Ursprünglich sollte das Haus schon im Herbst fertig sein.", []),
        ("Habe mich sehr gefreut.", []),
    ],
)  # fmt: skip
def test_konjunktiv_is_found_with_its_kind(text, expected):
    assert forms(text) == expected


def test_a_sentence_goes_on_with_what_the_one_before_reports():
    text = "Der Minister sagte, das Land sei sicher. Die Bürger hätten keinen Grund zur Sorge."
    assert forms(text)[-1] == ("hätten", "II", "replacement")


def test_preterite_forms_of_a_narrator_stay_indicative():
    text = "Der Minister sagte, das Land sei sicher. Die Bürger gingen nach Hause."
    assert forms(text) == [("sei", "I", "true")]
