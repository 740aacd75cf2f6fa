"""Commands that add an entry: asked or given, in the right file, or not at all."""

from pathlib import Path
from shutil import copytree

import pytest
from typer.testing import CliRunner, Result

from app import cli
from app.record import formatting, new_entry, validation, yaml_reader
from app.record.errors import InvalidRecord
from app.record.record import Record
from tests.corpus import DATA

TODAY = "2025-04-20"


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the corpus, on a day after its last."""
    monkeypatch.setattr(new_entry, "today", lambda: TODAY)
    copytree(DATA, tmp_path / "data")
    return tmp_path / "data"


def new(data: Path, *arguments: str, answers: str = "") -> Result:
    return CliRunner().invoke(cli.cli, ["new", *arguments, "--data", str(data)], input=answers)


def read(data: Path) -> Record:
    record, reading = yaml_reader.read(data)
    assert validation.check(record, reading) == []
    return record


def snapshot(data: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in data.rglob("*.yaml")}


def test_an_event_given_by_options_stands_in_the_file_of_its_country(data: Path) -> None:
    before = (data / "events" / "norway.yaml").read_text(encoding="utf-8")
    result = new(
        data,
        "event",
        *("--date", "2024-06-10", "--kind", "meeting", "--countries", "no"),
        *("--title", "Oslo listens", "--summary", "A: short meeting."),
        *("--source", "institute-2024-compendium", "--section", "p. 3", "--place", "brussels"),
    )
    assert result.output == "Wrote 2024-06-10-no-meeting to events/norway.yaml.\n"
    after = (data / "events" / "norway.yaml").read_text(encoding="utf-8")
    assert after == before + (
        "\n- id: 2024-06-10-no-meeting\n"
        '  date: "2024-06-10"\n'
        "  kind: meeting\n"
        "  countries: [NO]\n"
        "  place: brussels\n"
        "  title: Oslo listens\n"
        '  summary: "A: short meeting."\n'
        f'  recorded: "{TODAY}"\n'
        "  citations:\n"
        "    - {source: institute-2024-compendium, section: p. 3, basis: stated}\n"
    )
    assert read(data).events_by_id["2024-06-10-no-meeting"].place == "brussels"


def test_an_event_is_asked_for_field_by_field(data: Path) -> None:
    answers = [
        *("2025-03-20", "signing_announced", "FR, NO", "Two will sign", "Both said so."),
        *("2025-05", "prague-wire-2025-01-20"),
    ]
    result = new(data, "event", answers="\n".join(answers) + "\n")
    assert isinstance(result.exception, InvalidRecord)
    assert "cannot report it, nothing before 2025-03-20" in str(result.exception)
    answers[0], answers[-1] = "2025-01-10", "prague-wire-2025-01-20"
    result = new(data, "event", answers="\n".join(answers) + "\n")
    assert result.exit_code == 0, result.exception
    event = read(data).events_by_id["2025-01-10-fr-no-signing-announced"]
    assert (event.countries, str(event.expects)) == (("FR", "NO"), "2025-05")
    assert "2025-01-10-fr-no" in (data / "events" / "several.yaml").read_text(encoding="utf-8")


def test_a_country_without_events_gets_a_file_with_its_schema(data: Path) -> None:
    countries = data / "countries.yaml"
    more = "- code: LT\n  slug: lithuania\n  name: Lithuania\n  g7: none\n"
    countries.write_text(countries.read_text(encoding="utf-8") + "\n" + more, encoding="utf-8")
    result = new(
        data,
        "event",
        *("--date", "2024-06-10", "--kind", "talks_opened", "--countries", "LT"),
        *("--title", "Talks open", "--summary", "In Vilnius."),
        *("--source", "institute-2024-compendium"),
    )
    assert result.exit_code == 0, result.exception
    text = (data / "events" / "lithuania.yaml").read_text(encoding="utf-8")
    assert text.startswith(
        "# yaml-language-server: $schema=../schema/events.json\n"
        "# Events that concern Lithuania alone.\n"
        "- id: 2024-06-10-lt-talks-opened\n"
    )
    assert formatting.formatted(text) == text


@pytest.mark.parametrize(
    ("publisher", "file", "key"),
    [
        ("Herald & Sons", "sources/a-to-n.yaml", "herald-sons-2025-04-01"),
        ("Вісник", "sources/o-to-z.yaml", "visnik-2025-04-01"),
    ],
)
def test_a_source_stands_in_the_file_of_its_letter(
    data: Path, publisher: str, file: str, key: str
) -> None:
    answers = [publisher, "2025-04-01", "A page: news", "https://example.org/new", "en", "press"]
    result = new(data, "source", answers="\n".join(answers) + "\n")
    assert result.exit_code == 0, result.exception
    assert result.output.endswith(f"Wrote {key} to {file}.\n")
    source = read(data).sources_by_id[key]
    assert (source.title, str(source.accessed)) == ("A page: news", TODAY)


def test_an_undated_source_has_neither_date_nor_basis(data: Path) -> None:
    answers = ["Herald", "null", "A page", "null", "en", "press"]
    result = new(data, "source", answers="\n".join(answers) + "\n")
    assert result.exit_code == 0, result.exception
    source = read(data).sources_by_id["herald"]
    assert (source.url, source.published, source.published_basis) == (None, None, None)


def test_an_agreement_says_which_event_comes_next(data: Path) -> None:
    result = new(data, "agreement", "--country", "NO", "--name", "Agreement with Norway")
    assert result.exit_code == 0, result.exception
    assert result.output.endswith(
        "Next: an event about it, python -m app.cli new event --agreement no-2025\n"
    )
    (error,) = validation.report(data).errors
    assert error.message.startswith("no-2025: no event tells of it")
    new(
        data,
        "event",
        *("--date", "2024-06-10", "--kind", "talks_agreed", "--countries", "NO"),
        *("--title", "Oslo agrees", "--summary", "It did.", "--agreement", "no-2025"),
        *("--source", "institute-2024-compendium"),
    )
    assert read(data).agreements_by_id["no-2025"].country == "NO"


def test_a_person_has_the_office_that_a_source_shows(data: Path) -> None:
    result = new(
        data,
        "person",
        *("--name", "Åse Øst", "--country", "NO", "--office", "Minister of Fish"),
        *("--source", "institute-2024-compendium", "--section", "p. 4"),
    )
    assert result.exit_code == 0, result.exception
    (office,) = read(data).people_by_id["ase-ost"].offices
    assert office.title == "Minister of Fish"


def test_a_place_has_a_country(data: Path) -> None:
    result = new(data, "place", answers="Tromsø\nNO\n")
    assert result.exit_code == 0, result.exception
    assert read(data).places_by_id["tromso"].name == "Tromsø"


def test_a_dispute_has_two_claims(data: Path) -> None:
    answers = ["NO", "Where?", "In Oslo", "In Bergen", "text-gb", "institute-2024-compendium"]
    result = new(data, "dispute", answers="\n".join(answers) + "\n")
    assert result.exit_code == 0, result.exception
    dispute = next(one for one in read(data).disputes if one.id == "no-where")
    assert [claim.says for claim in dispute.claims] == ["In Oslo", "In Bergen"]
    assert dispute.preferred is None


def test_a_gap_says_where_it_was_looked_for(data: Path) -> None:
    result = new(data, "gap", answers="NO\nWhen did talks open?\nNowhere in the press.\n")
    assert result.exit_code == 0, result.exception
    assert any(gap.note == "Nowhere in the press." for gap in read(data).gaps)


def test_what_is_unsound_is_taken_back(data: Path) -> None:
    before = snapshot(data)
    result = new(
        data,
        "event",
        *("--date", "2024-06-10", "--kind", "meting", "--countries", "XX"),
        *("--title", "T", "--summary", "S", "--source", "rumour"),
    )
    assert isinstance(result.exception, InvalidRecord)
    assert 'did you mean "meeting"?' in str(result.exception)
    assert snapshot(data) == before
    result = new(data, "agreement", "--country", "QQ", "--name", "Nothing")
    assert isinstance(result.exception, InvalidRecord)
    assert snapshot(data) == before


def test_what_was_wrong_before_does_not_keep_an_entry_out(data: Path) -> None:
    path = data / "gaps.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("about: ME", "about: XX"))
    result = new(data, "person", "--name", "Åse Øst", "--country", "NO")
    assert result.exit_code == 0, result.exception


def test_an_id_that_is_taken_is_refused(data: Path) -> None:
    before = snapshot(data)
    result = new(data, "person", "--name", "A", "--country", "NO", "--id", "olena-vyshnevska")
    assert "olena-vyshnevska stands already in line" in str(result.exception)
    assert snapshot(data) == before


@pytest.mark.parametrize(
    ("text", "slug"),
    [("Åse Øst", "ase-ost"), ("  A--b_c ", "a-b-c"), ("Угода", "ugoda"), ("x" * 90, "x" * 80)],
)
def test_a_slug_is_an_id(text: str, slug: str) -> None:
    assert new_entry.slug(text) == slug


def test_an_event_of_an_agreement_or_a_document_is_asked_for_it(data: Path) -> None:
    given = ("event", "--date", "2024-06-13", "--countries", "FR", "--title", "A step", "--summary")
    rest = ("It was told.", "--source", "institute-2024-compendium", "--section", "p. 3")
    ratified = new(data, *given, *rest, "--kind", "ratified", answers="no-such\n")
    assert "Id of the agreement:" in ratified.output
    assert 'there is no agreement "no-such"' in str(ratified.exception)
    signed = new(data, *given, *rest, "--kind", "document_signed", answers="no-such\n")
    assert "Id of the document:" in signed.output
    assert 'there is no document "no-such"' in str(signed.exception)
