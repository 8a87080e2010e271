"""Guess, then gloss: choose one of three meanings of a word in its sentence, then see the gloss."""
