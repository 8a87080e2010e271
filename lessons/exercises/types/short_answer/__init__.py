"""Short answer: a word or a few, typed."""
