"""Geometry of the pictures: places in percent or pixels, without any word or markup."""
