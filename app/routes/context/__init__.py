"""What a template is given besides its page: one small model for each part of the frame."""

from app.routes.context.page_context import PageContext, page_context_of

__all__ = ["PageContext", "page_context_of"]
