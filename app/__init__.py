"""Pactline: a tracker of Ukraine's bilateral security agreements."""
