"""What a sheet of paper says besides the lesson's own words, in German and English."""

from __future__ import annotations

from lessons.content.interface import interface
from lessons.markup.wording import Wording

SAID = {
    "name": ("Name", "name"),
    "date": ("Datum", "date"),
    "solutions": ("Lösungen und Erklärungen", "Solutions and explanations"),
    "text": ("Text", "Text"),
    "words": ("Wörter zum Text", "Words of the text"),
    "paragraph": ("Absatz", "paragraph"),
    "evidence": ("Beleg", "evidence"),
    "also": ("Auch richtig", "also right"),
    "left_over": ("bleibt übrig", "is left over"),
    "any_order": ("Gleiche Zahlen: Die Reihenfolge ist frei.", "Equal numbers: in any order."),
    "tick_one": ("Kreuzen Sie eine Antwort an.", "Tick one answer."),
    "tick_all": ("Kreuzen Sie alle richtigen Antworten an.", "Tick all right answers."),
    "tick": ("Kreuzen Sie an.", "Tick."),
    "tick_several": (
        "Kreuzen Sie an. Manchmal haben es mehrere gesagt.",
        "Tick. Sometimes several people said it.",
    ),
    "write_gaps": ("Schreiben Sie in die Lücken.", "Write in the gaps."),
    "put_words": ("Setzen Sie die Wörter aus dem Kasten ein.", "Put the words from the box into the gaps."),
    "write_letter": (
        "Schreiben Sie den passenden Buchstaben in das Kästchen.",
        "Write the letter that fits in the box.",
    ),
    "write_numbers": (
        "Schreiben Sie die Zahlen 1, 2, 3 … in die Kästchen.",
        "Write the numbers 1, 2, 3 … in the boxes.",
    ),
    "write_table": ("Schreiben Sie in die Tabelle.", "Write in the table."),
    "underline": ("Unterstreichen Sie die Wörter im Text.", "Underline the words in the text."),
    "letters_on_axis": (
        "Schreiben Sie die Buchstaben an die Zeitachse.",
        "Write the letters on the axis.",
    ),
    "timeline": ("Die Zeitleiste zum Text", "The timeline of the text"),
    "timeline_task": (
        "Wann war das? Schreiben Sie jeden Buchstaben an seine Stelle auf der Achse. "
        "Zeichnen Sie einen Punkt für einen genauen Tag und einen Balken für einen Monat, "
        "eine Jahreszeit oder ein Jahr.",
        "When was that? Write each letter in its place on the axis. "
        "Draw a dot for an exact day and a bar for a month, a season or a year.",
    ),
    "word_count": ("{least} bis {most} Wörter", "{least} to {most} words"),
    "lesson_words": ("mindestens {wanted} von diesen Wörtern:", "at least {wanted} of these words:"),
    "speech_forms": (
        "mindestens {wanted} Formen der indirekten Rede",
        "at least {wanted} forms of reported speech",
    ),
    "model_answer": ("So kann ein Text aussehen:", "One of many good texts:"),
    "licence": ("Texte und Aufgaben: {licence}.", "Texts and exercises: {licence}."),
    "licence_tasks": (
        "Aufgaben: {licence}. Der Text ist davon ausgenommen; die Rechte liegen beim Verlag.",
        "Exercises: {licence}. The text is excepted; its publisher holds the rights.",
    ),
    "source": ("Quelle", "source"),
}


def wording(language: str) -> Wording:
    """What a sheet says, with help in a language."""
    told = {name: {"de": german, "en": english} for name, (german, english) in SAID.items()}
    return Wording({**interface()["labels"], **told}, language)
