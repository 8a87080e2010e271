"""Gap-fill: type what is missing in a text."""
