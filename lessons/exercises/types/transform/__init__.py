"""Transform: turn direct speech into reported speech, or back."""
