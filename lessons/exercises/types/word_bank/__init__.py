"""Word bank: put given words into the gaps of a text."""
