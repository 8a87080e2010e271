"""A lesson's questions for Moodle: as Moodle XML, and as GIFT, which has fewer types."""
