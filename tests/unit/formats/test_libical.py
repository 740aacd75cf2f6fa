"""Calendars as libical reads them, the library behind many clients, with its check of iTIP."""

import ctypes
import ctypes.util
import os
from collections.abc import Callable

import pytest

from tests.conftest import Get

CALENDARS = ("/timeline.ics", "/timeline.ics?group=g7", "/countries/france.ics")
Check = Callable[[bytes], tuple[bool, int]]


@pytest.fixture(scope="module")
def check() -> Check:
    """Whether a calendar keeps the rules of iTIP (RFC 5546), and how many of its lines are bad."""
    name = ctypes.util.find_library("ical")
    if name is None:
        if "CI" in os.environ:
            pytest.fail("libical is not installed")
        pytest.skip("libical is not installed")
    libical = ctypes.CDLL(name)
    libical.icalparser_parse_string.argtypes = [ctypes.c_char_p]
    libical.icalparser_parse_string.restype = ctypes.c_void_p
    for function in (
        libical.icalrestriction_check,
        libical.icalcomponent_count_errors,
        libical.icalcomponent_free,
    ):
        function.argtypes = [ctypes.c_void_p]

    def checked(calendar: bytes) -> tuple[bool, int]:
        component = libical.icalparser_parse_string(calendar)
        assert component
        keeps_rules = bool(libical.icalrestriction_check(component))
        errors = libical.icalcomponent_count_errors(component)
        libical.icalcomponent_free(component)
        return keeps_rules, errors

    return checked


@pytest.mark.parametrize("path", CALENDARS)
def test_a_calendar_keeps_the_rules_and_has_no_line_that_cannot_be_read(
    get: Get, check: Check, path: str
) -> None:
    assert check(get(path).content) == (True, 0)


def test_the_check_refuses_an_invitation_without_organizer_and_a_day_that_is_none(
    get: Get, check: Check
) -> None:
    calendar = get(CALENDARS[0]).content
    invitation = calendar.replace(b"VERSION:2.0\r\n", b"VERSION:2.0\r\nMETHOD:PUBLISH\r\n")
    assert check(invitation)[0] is False
    assert check(calendar.replace(b"DTSTART;VALUE=DATE:2", b"DTSTART;VALUE=DATE:x"))[1] > 0
