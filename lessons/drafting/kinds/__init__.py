"""The kinds of items that are drafted, one module for what belongs together."""
