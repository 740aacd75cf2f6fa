"""Where a reader reports that something on a page is wrong, with the page filled in."""

from urllib.parse import quote, urlencode, urlsplit, urlunsplit

from app.text import reports
from app.urls import Pairs


def report_link(contact: str, address: str, title: str, state: str) -> str:
    """Return the address to report to: a letter, or a form with its fields in the query.

    `contact` is a mailto: or https: address, `address` that of the page, `state` the release or
    the revision that it shows. A form may take `title` and `body`, or `page` and `release`.
    """
    fields = (("subject", reports.subject(title)), ("body", reports.body(address, title, state)))
    if contact.startswith("mailto:"):
        return _with_query(contact, fields, by_letter=True)
    named = (("title", fields[0][1]), fields[1], ("page", address), ("release", state))
    return _with_query(contact, named, by_letter=False)


def _with_query(address: str, fields: Pairs, *, by_letter: bool) -> str:
    """Mail programs take a plus sign as it stands, and each line ends as letters end theirs."""
    pairs = [(name, text.replace("\n", "\r\n") if by_letter else text) for name, text in fields]
    parts = urlsplit(address)
    more = urlencode(pairs, quote_via=quote)
    return urlunsplit(parts._replace(query=f"{parts.query}&{more}" if parts.query else more))
