"""Mark words: find all words of a kind in a passage."""
