"""Dictionaries in the forms in which people have them: Ding, FreeDict (dictd and TEI), WikDict, tables.

Each module reads one form: `read(path, language)` gives a `Copy`.  `recognise.py` tells them apart.
"""
