"""Free writing: a text of one's own, with a checklist instead of right and wrong."""
