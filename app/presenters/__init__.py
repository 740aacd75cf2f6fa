"""From what a view sees to the rows of a page."""
