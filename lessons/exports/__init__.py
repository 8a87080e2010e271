"""A lesson for other places: a worksheet on paper, cards in Anki."""
