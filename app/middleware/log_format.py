"""Configuration of the program's log: one line an entry, as text or as JSON."""

import json
import logging
import logging.config
import time
from typing import Any


class TextFormatter(logging.Formatter):
    """Time in UTC, level, message."""

    converter = staticmethod(time.gmtime)
    default_time_format = "%Y-%m-%dT%H:%M:%S"
    default_msec_format = "%s.%03dZ"

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)s %(message)s")


class JsonFormatter(TextFormatter):
    """One JSON object a line: time, level, message, and what the entry has in `extra.fields`."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the entry as one line of JSON; a traceback stands under `traceback`."""
        entry: dict[str, Any] = {
            "time": self.formatTime(record),
            "level": record.levelname,
            "message": record.getMessage(),
            **getattr(record, "fields", {}),
        }
        if record.exc_info:
            entry["traceback"] = self.formatException(record.exc_info)
        return json.dumps(entry, ensure_ascii=False)


def configuration(level: str, form: str) -> dict[str, Any]:
    """Return the `dictConfig` of our logger and of uvicorn's, which write to standard error."""
    formatter = JsonFormatter if form == "json" else TextFormatter
    logger = {"handlers": ["stderr"], "level": level.upper(), "propagate": False}
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"line": {"()": formatter}},
        "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
        "loggers": {
            "pactline": logger,
            "uvicorn": logger,
            "uvicorn.access": {"handlers": [], "propagate": False},
        },
    }


def configure(level: str, form: str) -> None:
    """Write the log as the settings say, unless a host of the program has set up its own."""
    if not logging.getLogger("pactline").hasHandlers():
        logging.config.dictConfig(configuration(level, form))
