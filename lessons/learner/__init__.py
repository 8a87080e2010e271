"""A learner: what they chose, answered, read and review, kept safe in a folder of their own."""

from lessons.learner.learner import Change, Learner
from lessons.learner.store import Store
from lessons.learner.trouble import StoreError

__all__ = ["Change", "Learner", "Store", "StoreError"]
