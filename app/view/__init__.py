"""The record as of a day: which citations count, where each country stands, what is asked for."""
