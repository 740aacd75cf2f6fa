"""What strangers send: answered with 4xx, and nothing of it is kept."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.record import yaml_reader
from app.record.errors import InvalidRecord
from app.settings import ROOT, Settings
from tests.conftest import Get, asking


@pytest.fixture(scope="module")
def site(stored: Path) -> Get:
    """A site of which only this module asks."""
    return asking(Settings(store=stored))


def count_of_cached(get: Get) -> int:
    """How many answers are kept."""
    state = get.application.state  # type: ignore[attr-defined]
    return len(list(state.responses.of(state.snapshots.served)))


HOSTILE = [
    ("/..%2f..%2fetc/passwd", {404}),
    ("/static/..%2f..%2fpyproject.toml", {404}),
    ("/static/%2e%2e/%2e%2e/README.md", {404}),
    ("/static/....//app/main.py", {404}),
    ("/data/..%2fevents.csv", {404}),
    ("/events/%00", {400}),
    ("/timeline?q=%00", {400}),
    ("/timeline?q=%", {400}),
    ("/timeline?q=%zz", {400}),
    ("/%ff%fe", {400}),
    ("/timeline?q=%ff", {400}),
    ("/timeline?q=%c0%af", {400}),
    ("/timeline?q=" + "a" * 101, {400}),
    ("/timeline?q=" + "a" * 5000, {414}),
    ("/" + "a" * 5000, {414}),
    ("/timeline?" + "&".join(f"country=x{number}" for number in range(250)), {400}),
    ("/timeline?" + "&" * 1500, {400}),
    ("/timeline?from=99999-01-01", {400}),
    ("/timeline?from=0000-00-00", {400}),
    ("/timeline?as_of=2023-02-30", {400}),
    ("/timeline?as_of=-2023-10-19", {400}),
    ("/timeline?as_of=10000-01-01", {400}),
    ("/timeline?as_of=2023-10-19T00:00:00", {400}),
    ("/timeline?from=" + "[2023.." * 300, {400}),
    ("/timeline?from=" + "2023-" * 400, {400}),
    ("/timeline?from=" + "0" * 3000, {400}),
    ("/timeline?q=" + "%28a%2B%29%2B" * 8 + "%24", {200}),
    ("/timeline?q=%00" + "%F0%9F%92%A9" * 20, {400}),
    ("/timeline?q=" + "%D9%A0" * 90, {200}),
    ("/timeline?q=%E2%80%AE", {400}),
    ("/search?q=' OR 1=1 --", {200}),
    ("/events/' OR 1=1 --", {404}),
    ("/timeline?country=de;DROP TABLE event", {400}),
    ("/timeline.json?cursor=" + "A" * 3000, {400}),
    ("/timeline.json?cursor=Li4vLi4", {404}),
]


@pytest.mark.parametrize(("path", "statuses"), HOSTILE, ids=[path[:50] for path, _ in HOSTILE])
def test_hostile_addresses_are_refused(site: Get, path: str, statuses: set[int]) -> None:
    site("/about")
    before = count_of_cached(site)
    answer = site(path)
    assert answer.status_code in statuses
    assert "Traceback" not in answer.text
    if answer.status_code >= 400:
        assert count_of_cached(site) == before


@pytest.mark.parametrize(
    "headers",
    [
        {"Accept-Encoding": "gzip;q=" + "1" * 4000},
        {"Accept-Encoding": ",".join(f"x{number};q=0.{number}" for number in range(900))},
        {"If-None-Match": '"' * 8000},
        {"If-None-Match": "W/" * 4000},
        {"If-Modified-Since": "Sat, 99 Foo 99999 99:99:99 GMT"},
        {"Range": "bytes=" + "0-1," * 2000},
        {"Range": "bytes=" + "9" * 3000 + "-"},
        {"Host": "a" * 4000},
    ],
    ids=lambda headers: next(iter(headers)),
)
def test_hostile_headers_are_survived(site: Get, headers: dict[str, str]) -> None:
    assert site("/about", headers=headers).status_code in {200, 206, 304, 400, 416}


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["q", "from", "to", "as_of", "known_on", "country", "kind", "group"])
            | st.text(max_size=8),
            st.text(max_size=40) | st.from_regex(r"\[?\d{1,5}(-\d\d){0,2}[?~%]?", fullmatch=True),
        ),
        max_size=6,
    )
)
def test_any_query_is_answered_or_refused(site: Get, pairs: list[tuple[str, str]]) -> None:
    answer = site("/countries", params=pairs)
    assert answer.status_code in {200, 400, 414}


@given(st.text(max_size=60))
def test_any_path_is_answered_or_refused(site: Get, path: str) -> None:
    quoted = "".join(f"%{byte:02X}" for byte in path.encode("utf-8", "surrogatepass"))
    assert site(f"/{quoted}").status_code in {200, 301, 400, 404, 414}


FILES = {
    "events.yaml": (ROOT / "data/events/japan.yaml").read_bytes(),
    "countries.yaml": (ROOT / "data/countries.yaml").read_bytes()[:3000],
}
PIECES = [b":", b"- ", b"&a ", b"*a", b"!!python/object:os.system ", b"[", b"}", b"\t", b"\0"]
PIECES += [b"\xff", b"2023-10-07", b"~", b"? ", b"|", b"1e999", b"%YAML 9.9\n", b"---\n", b"..."]
CUTS = st.tuples(
    st.integers(0, 4000), st.integers(0, 40), st.sampled_from(PIECES) | st.binary(max_size=6)
)


@given(
    st.sampled_from(sorted(FILES)),
    st.lists(CUTS, min_size=1, max_size=6),
)
def test_a_broken_file_is_a_fault_of_the_record_and_nothing_else(
    tmp_path_factory: pytest.TempPathFactory, name: str, cuts: list[tuple[int, int, bytes]]
) -> None:
    content = FILES[name]
    for at, length, piece in cuts:
        content = content[:at] + piece + content[at + length :]
    folder = tmp_path_factory.mktemp("fuzz")
    (folder / "events").mkdir()
    where = folder / ("events/japan.yaml" if name == "events.yaml" else name)
    where.write_bytes(content)
    (folder / "edition.yaml").write_bytes((ROOT / "data/edition.yaml").read_bytes())
    try:
        yaml_reader.read(folder)
    except InvalidRecord as bad:
        assert bad.data_errors  # noqa: PT017
