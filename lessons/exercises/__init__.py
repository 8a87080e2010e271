"""Question and answer in, mark and feedback out: pure Python.

`types/` has a folder for each type of item, `registry.py` finds them, `item.py` says what they share.
"""
