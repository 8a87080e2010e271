"""Who said it: give each statement to its speaker, or to several."""
