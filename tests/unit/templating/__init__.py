"""Tests of what templates are made with."""
