"""The table of pages, and the application that answers for it."""
