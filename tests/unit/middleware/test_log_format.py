"""The log: one line an entry, for people or for programs."""

import json
import logging
import re
import sys
from logging import LogRecord

import pytest

from app.middleware import log_format
from app.settings import LOG_FORMATS


def entry(message: str, **more: object) -> LogRecord:
    return logging.makeLogRecord({"levelname": "INFO", "msg": message, **more})


def test_a_line_of_text_has_time_and_level() -> None:
    line = log_format.TextFormatter().format(entry("serving"))
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z INFO serving", line)


def test_a_line_of_json_has_the_fields_of_the_entry() -> None:
    try:
        int("bad\nlines")
    except ValueError:
        failed = entry("failed", exc_info=sys.exc_info())
    line = log_format.JsonFormatter().format(entry("GET /", fields={"status": 200, "cached": True}))
    assert json.loads(line).items() >= {"level": "INFO", "status": 200, "cached": True}.items()
    line = log_format.JsonFormatter().format(failed)
    assert "\n" not in line
    assert "ValueError" in json.loads(line)["traceback"]


@pytest.mark.parametrize("form", LOG_FORMATS)
def test_a_host_that_has_its_own_log_keeps_it(form: str) -> None:
    logger = logging.getLogger("pactline")
    handler = logging.NullHandler()
    logger.addHandler(handler)
    try:
        log_format.configure("info", form)
        assert logger.handlers == [handler]
        assert logger.propagate
    finally:
        logger.removeHandler(handler)
