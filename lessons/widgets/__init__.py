"""What a learner sees and touches: exercises, the reader, settings, progress."""
