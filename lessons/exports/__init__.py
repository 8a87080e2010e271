"""A lesson for other places: worksheets on paper, cards in Anki, questions in Moodle."""
