"""What a learner answered, kept safe in the learner's own folder."""

from lessons.progress.store import Attempt, Store, fingerprint
from lessons.progress.trouble import StoreError

__all__ = ["Attempt", "Store", "StoreError", "fingerprint"]
