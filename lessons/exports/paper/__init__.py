"""A notebook's items on paper: a sheet to write on, and another with the solutions."""
