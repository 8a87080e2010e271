"""What a learner answered, kept safe in the learner's own folder."""

from lessons.learner.store import Attempt, Store, fingerprint
from lessons.learner.trouble import StoreError

__all__ = ["Attempt", "Store", "StoreError", "fingerprint"]
