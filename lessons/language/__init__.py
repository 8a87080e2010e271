"""German without spaCy: spelling, forms, likeness, stems, sentences, dates and lists in words.

Plain rules over strings, quick to import, for everything that a learner's own notebook does.
"""
