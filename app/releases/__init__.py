"""Named, frozen states of the whole record: kept, listed, opened."""
