"""A small made-up record that never changes with the live one, and where it lies."""

from pathlib import Path

DATA = Path(__file__).parent / "data"
ARTICLES = Path(__file__).parent / "articles"
