"""Choose which of several nearly equal sentences was said."""
