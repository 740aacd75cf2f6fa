"""The SQLite store: its tables, written and read."""
