"""What a page is about, in the words of schema.org."""

import json
import warnings
from pathlib import Path

from rdflib import RDF, SDO, Graph
from selectolax.lexbor import LexborHTMLParser

from app.database import store
from app.record.record import Record
from app.routes.page_table import PAGES
from app.settings import Settings
from tests import samples
from tests.addresses import one_of_each
from tests.conftest import Get, asking

TERMS = {str(term).removeprefix(str(SDO)) for term in dir(SDO)}


def things(page: str) -> Graph | None:
    node = LexborHTMLParser(page).css_first('script[type="application/ld+json"]')
    if node is None:
        return None
    document = json.loads(node.text())
    assert document["@context"] == "https://schema.org"
    document["@context"] = {"@vocab": str(SDO), "@base": "https://example.org/"}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        return Graph().parse(data=json.dumps(document), format="json-ld")


def test_linked_data_uses_words_of_schema_org_where_one_fits(get: Get, record: Record) -> None:
    types = {}
    for page_route in PAGES:
        graph = things(get(one_of_each(record)[page_route.name]).text)
        if graph is None:
            continue
        named = {str(kind).removeprefix(str(SDO)) for kind in graph.objects(None, RDF.type)}
        used = {str(name).removeprefix(str(SDO)) for name in graph.predicates()} - {str(RDF.type)}
        assert named | used <= TERMS, page_route.name
        types[page_route.name] = named
    assert "Dataset" in types["dashboard"] & types["data"]
    assert "Event" in types["event"]
    for name in ("event", "country", "agreement", "person", "source"):
        assert "BreadcrumbList" in types[name]


def test_an_event_without_a_day_has_no_start_in_linked_data(get: Get, record: Record) -> None:
    vague = next(one.id for one in record.events if one.date.form == "one_of")
    exact = next(
        one.id for one in record.events if one.date.form == "day" and not one.date.uncertain
    )
    assert not list((things(get(f"/events/{vague}").text) or Graph()).objects(None, SDO.startDate))
    assert list((things(get(f"/events/{exact}").text) or Graph()).objects(None, SDO.startDate))


def test_linked_data_cannot_end_its_block(get: Get) -> None:
    for page in ("/", "/events/2023-10-19-fr-talks-opened"):
        block = get(page).text.split('<script type="application/ld+json">')[1]
        assert "<" not in block.split("</script>")[0]


def test_breadcrumbs_are_whole_addresses_with_a_base(stored: Path) -> None:
    get = asking(Settings(store=stored, base_url="https://example.org"))
    graph = things(get("/countries/france").text)
    assert graph is not None
    items = {str(item) for item in graph.objects(None, SDO.item)}
    assert items == {
        "https://example.org/",
        "https://example.org/countries",
        "https://example.org/countries/france",
    }


def test_agreements_persons_and_countries_have_types_of_their_own(get: Get) -> None:
    for address, kind, name in (
        ("/agreements/fr-2024", SDO.CreativeWork, "Accord de coopération « inventé »"),
        ("/people/olena-vyshnevska", SDO.Person, "Olena Vyshnevska"),
        ("/countries/france", SDO.Country, "France"),
        ("/countries/european-union", SDO.Organization, "European Union"),
    ):
        graph = things(get(address).text) or Graph()
        named = {str(graph.value(thing, SDO.name)) for thing in graph.subjects(RDF.type, kind)}
        assert name in named, address


def test_an_agreement_is_dated_only_where_it_is_signed_on_a_known_day(get: Get) -> None:
    signed = things(get("/agreements/fr-2024").text) or Graph()
    assert [str(day) for day in signed.objects(None, SDO.dateCreated)] == ["2024-02-16"]
    announced = things(get("/agreements/me-2024").text) or Graph()
    assert not list(announced.objects(None, SDO.dateCreated))


def test_known_addresses_elsewhere_are_said_to_be_the_same(tmp_path: Path) -> None:
    wikidata = "https://www.wikidata.org/entity/Q142"
    country = samples.country(same_as=(wikidata,))
    record = samples.record(samples.event("a", "2023-08-01"), countries=(country,))
    store.build(record, tmp_path / "pactline.sqlite3")
    get = asking(Settings(store=tmp_path / "pactline.sqlite3"))
    graph = things(get("/countries/frfr").text) or Graph()
    assert [str(address) for address in graph.objects(None, SDO.sameAs)] == [wikidata]
