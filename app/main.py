"""The application that servers import: `uvicorn app.main:app`."""

from app import settings
from app.middleware import log_format, stack

_settings = settings.from_environment()
log_format.configure(_settings.log_level, _settings.log_format)
app = stack.create(_settings)
