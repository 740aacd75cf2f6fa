"""The files of a small sound record, of which a test alters a place."""

SOUND = {
    "edition.yaml": """\
title: Sample
begins: "2023-07-12"
summit: "2024-06-13"
checked: "2024-12-31"
days: []
""",
    "countries.yaml": """\
- code: NO
  slug: norway
  name: Norway
  g7: none
""",
    "people.yaml": """\
# Nobody yet.
""",
    "sources/press.yaml": """\
- id: gazette
  collection: record
  publisher: Gazette
  title: Made up
  url: https://example.org/
  published: "2024-01-01"
  published_basis: printed
  language: en
  kind: press
""",
    "events/norway.yaml": """\
# Events that concern Norway.
- id: first
  date: "2023-10-19"
  kind: talks_opened
  countries: [NO]
  title: Talks open
  summary: >-
    They open
    in Oslo.
  recorded: "2024-12-31"
  citations:
    - {source: gazette, basis: stated}
- id: second
  date: "2024-01"
  kind: signing_announced
  countries: [NO]
  title: A signing is near
  summary: No day is named.
  expects: null
  recorded: "2024-12-31"
  citations:
    - source: gazette
      section: p. 2
      basis: implied
      implied_from: The one and the other.
  agreement: no-2024
""",
    "agreements/no-2024.yaml": """\
id: no-2024
country: NO
name: Agreement with Norway
recorded: "2024-12-31"
clauses:
  - kind: text
    text: It can be read.
    citations:
      - {source: gazette, basis: stated}
    since: second
  - kind: term
    years: 10
    citations:
      - {source: gazette, basis: stated}
    since: second
""",
}
EVENTS, COUNTRIES, PACT = "events/norway.yaml", "countries.yaml", "agreements/no-2024.yaml"


def altered(name: str, old: str, new: str) -> dict[str, str]:
    """One file with one place changed."""
    assert SOUND[name].count(old) >= 1
    return {name: SOUND[name].replace(old, new, 1)}
