"""True, false, or not in the text."""
