"""An article made easier, as a draft that a teacher finishes: each change is proposed, with its reason."""
