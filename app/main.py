"""The application that servers import: `uvicorn app.main:app`."""

from app import logs, settings
from app.middleware import stack

_settings = settings.from_environment()
logs.configure(_settings.log_level, _settings.log_format)
app = stack.create(_settings)
