"""Cards for Anki: a lesson's words as a package that can be imported again and again."""
