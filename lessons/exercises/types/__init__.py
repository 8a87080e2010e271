"""The types of item, one folder each: whatever knows a type stands in its folder."""
