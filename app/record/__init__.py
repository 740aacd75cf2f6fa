"""The record: what the files in `data/` say, checked. No I/O but reading those files."""
