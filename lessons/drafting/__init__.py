"""An article becomes a lesson to review: what is proposed, how it was found, and how sure it is."""
