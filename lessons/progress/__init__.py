"""What a learner answered, kept safe in the learner's own folder."""

from lessons.progress.database import StoreError
from lessons.progress.store import Attempt, Store, fingerprint

__all__ = ["Attempt", "Store", "StoreError", "fingerprint"]
