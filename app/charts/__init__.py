"""Geometry of the pictures."""
