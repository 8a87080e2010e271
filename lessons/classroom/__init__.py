"""A class: what its students open, what they hand in, how that is marked, and the report for the teacher."""
