"""Question and answer in, mark and feedback out: pure Python, one module per type of item.

`registry.py` lists the types, `item.py` says what they share.  Typed German is compared in `typed.py`.
"""
