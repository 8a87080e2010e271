"""Place on the timeline: put things where they belong on an empty axis."""
