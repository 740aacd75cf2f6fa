"""Sources: addresses that everybody can open, files of articles."""

import pytest

from app.record.validation import sources
from tests import samples
from tests.unit.record.validation.cases import Case, asides, assert_error, statement, with_articles

CASES = [
    *(
        Case(
            sources.addresses,
            samples.record(statement(), sources=(samples.source(url=url),)),
            f"gazette: url: {message}",
            samples.record(statement(), sources=(samples.source(url="https://example.org/a@b"),)),
        )
        for url, message in {
            "https://user:word@example.org/": "carries a user name or password; take everything "
            "up to the @ out",
            "https://user@example.org/": "carries a user name or password; take everything up to "
            "the @ out",
            **{
                f"http://{host}/a": f"{host.partition(':')[0]} is no public host; give the address "
                "that everybody can open"
                for host in (
                    *("localhost", "localhost:8000", "127.0.0.1", "10.0.0.1", "192.168.1.4"),
                    *("intranet", "press.local", "169.254.1.1"),
                )
            },
            "http://[::1]/a": "::1 is no public host; give the address that everybody can open",
            "https://[x/": "is no address that a browser can open",
            "https://example.org:port/": "is no address that a browser can open",
            "https:///path": "it is no public host; give the address that everybody can open",
        }.items()
    ),
    Case(
        sources.collections,
        samples.record(sources=(samples.source(), samples.article(file=None, paragraphs=[]))),
        "leaflet: collection: an article, and only an article, has file and paragraphs",
        with_articles(paragraphs=asides("an advertisement")),
    ),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.message[:60])
def test_a_source_that_leads_nowhere_is_named(case: Case) -> None:
    assert_error(case)
