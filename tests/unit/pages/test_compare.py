"""The comparison as a page: its matrix, its columns, and its links."""

from urllib.parse import urlsplit

import pytest
from selectolax.lexbor import LexborHTMLParser

from app.record.codelists import ClauseKind, Theme
from app.record.codelists.agreements import LAST_RANK
from app.text.formatting import inline
from tests.answers import first, main_text
from tests.conftest import Get

# Seven are signed; of the one with Bulgaria something is known beforehand.
ALL = ["FR", "JP", "GB", "US", "PT", "EU", "HR", "BG"]


def test_the_four_marks_are_four_shapes_with_words(get: Get) -> None:
    page = LexborHTMLParser(get("/compare").text)
    shown = {
        (first(mark, "use").attributes["href"], mark.attributes["aria-label"])
        for mark in page.css(".matrix svg")
    }
    assert shown == {
        ("#extent-yes", "In the text"),
        ("#extent-partly", "Partly in the text"),
        ("#extent-no", "Not in the text"),
        ("#extent-not_seen", "Not stated in the sources"),
    }
    drawn = {first(page, f"{mark}").html for mark, _ in shown}
    assert len(drawn) == 4


def test_each_cell_leads_to_the_place_that_says_it(get: Get) -> None:
    page = LexborHTMLParser(get("/compare").text)
    targets: dict[str, set[str]] = {}
    for link in page.css(".matrix td a"):
        parts = urlsplit(link.attributes["href"] or "")
        targets.setdefault(parts.path, set()).add(parts.fragment)
    assert len(targets) == len(ALL)
    for path, fragments in targets.items():
        there = LexborHTMLParser(get(path).text)
        ids = {node.attributes["id"] for node in there.css("[id]")}
        assert fragments - {""} <= ids, path
        assert first(there, "#consultation").text(strip=True)


def test_the_g7_stand_first_and_apart(get: Get) -> None:
    page = LexborHTMLParser(get("/compare").text)
    codes = [one.text(strip=True) for one in page.css(".matrix abbr")]
    assert codes == ["GB", "FR", "JP", "US", "PT", "EU", "HR", "BG"]
    apart = [head.text(strip=True) for head in page.css(".matrix th.gap")]
    assert apart == ["Other states and the European Union", "PT"]


def test_a_wide_comparison_can_be_scrolled_by_keyboard(get: Get) -> None:
    region = first(LexborHTMLParser(get("/compare").text), ".scroll")
    assert region.attributes["tabindex"] == "0"
    assert region.attributes["role"] == "region"
    assert region.attributes["aria-label"]


def test_two_agreements_stand_in_columns_with_words_and_notes(get: Get) -> None:
    page = LexborHTMLParser(get("/compare?agreement=gb-2024&agreement=pt-2024").text)
    heads = [one.text(strip=True) for one in first(page, ".side-by-side").css("thead a")]
    assert heads == ["United Kingdom", "Portugal"]
    row = next(one for one in page.css(".side-by-side tr") if "Consultation" in one.text())
    assert "24 hours" in row.css("td")[0].text()
    assert "Not in the text" in row.css("td")[1].text()
    assert row.css("td")[1].css("a.source")
    assert page.css_first(".matrix") is None


def test_sorting_is_a_plain_link(get: Get) -> None:
    page = LexborHTMLParser(get("/compare").text)
    link = next(one for one in page.css("main a") if one.text() == "By name")
    sorted_page = LexborHTMLParser(get(link.attributes["href"] or "").text)
    codes = [one.text(strip=True) for one in sorted_page.css(".matrix abbr")]
    assert codes == ["FR", "JP", "GB", "US", "BG", "HR", "EU", "PT"]


def test_themes_and_groups_narrow_the_comparison(get: Get) -> None:
    page = LexborHTMLParser(get("/compare?group=g7&theme=cyber&theme=naval").text)
    assert {len(table.css("thead a")) for table in page.css(".side-by-side")} == {4}
    heads = [one.text(strip=True) for one in page.css(".side-by-side tbody th")]
    assert {"Naval forces", "Cyber"} <= set(heads)
    assert "Sanctions" not in heads
    lines = get("/compare.json?group=g7&theme=cyber&theme=naval").json()["lines"]
    assert [line["label"] for line in lines][-2:] == ["Naval forces", "Cyber"], (
        "the more common one first"
    )


def test_of_a_few_agreements_each_point_stands_once_the_differences_first(get: Get) -> None:
    chosen = "agreement=gb-2024&agreement=pt-2024&agreement=hr-2024"
    page = LexborHTMLParser(get(f"/compare?{chosen}").text)
    heads = [one.text(strip=True) for one in page.css(".side-by-side tbody th")]
    lines = get(f"/compare.json?{chosen}").json()["lines"]
    assert sorted(heads) == sorted(line["label"] for line in lines)
    unfolded = [
        one for one in page.css(".side-by-side") if one.parent and one.parent.tag != "details"
    ]
    assert len(unfolded) == 1
    for row in unfolded[0].css("tbody tr"):
        answers = {first(cell, "a").text() for cell in row.css("td")} - {
            "Not stated in the sources"
        }
        assert len(answers) > 1
    cells = unfolded[0].css("td")
    assert [cell.attributes["data-of"] for cell in cells[:3]] == [
        one.text(strip=True) for one in unfolded[0].css("thead a")
    ]


@pytest.mark.parametrize(
    ("query", "named"),
    [
        ("agreement=xx-2024", "gb-2024"),
        ("theme=weather", "air_defence"),
        ("sort=size", "signed, name, themes"),
        ("year=soon", "a year of four digits"),
        ("year=2024&year=2025", "one value"),
    ],
)
def test_a_bad_choice_is_answered_with_what_is_allowed(get: Get, query: str, named: str) -> None:
    answer = get(f"/compare?{query}")
    assert answer.status_code == 400
    assert named in main_text(answer.text)


def test_before_a_signing_nothing_of_its_text_is_compared(get: Get) -> None:
    page = LexborHTMLParser(get("/compare?as_of=2024-01-31").text)
    assert [one.text(strip=True) for one in page.css(".side-by-side thead a")] == ["United Kingdom"]


def test_on_the_articles_alone_no_text_was_read(get: Get) -> None:
    page = get("/compare?evidence=articles").text
    assert "None of these texts has been read." in main_text(page)
    assert "#extent-no" not in {
        use.attributes["href"] for use in LexborHTMLParser(page).css(".matrix use")
    }


def test_the_matrix_of_all_agreements_is_in_one_piece(get: Get) -> None:
    tree = LexborHTMLParser(get("/compare").text)
    widths = {len(row.css("td")) for row in tree.css("table.matrix tbody tr")}
    assert widths == {len(get("/compare.json").json()["columns"]) + 1}
    assert tree.css_first("a[rel=next]") is None


def test_two_agreements_show_where_they_differ_and_fold_the_rest(get: Get) -> None:
    page = LexborHTMLParser(get("/compare?agreement=gb-2024&agreement=pt-2024").text)
    shown = [head.text(strip=True) for head in page.css("main section > .pair tbody th")]
    folded = [head.text(strip=True) for head in page.css("details .pair tbody th")]
    assert "Consultation, hours" in shown
    assert not set(shown) & set(folded)
    data = get("/compare.json?agreement=gb-2024&agreement=pt-2024").json()
    assert len(shown) + len(folded) == len(data["lines"])
    assert f"differ on {len(shown)} of {len(data['lines'])} points" in first(page, "h1").text()


def test_the_plainest_difference_comes_first(get: Get) -> None:
    page = LexborHTMLParser(get("/compare?agreement=gb-2024&agreement=pt-2024").text)
    row = first(page, "main section > .pair tbody tr")
    marks = [use.attributes["href"] for use in row.css("use")]
    assert set(marks) == {"#extent-yes", "#extent-no"}


def test_the_chooser_keeps_the_two_and_sorts_by_the_printed_name(get: Get) -> None:
    page = LexborHTMLParser(get("/compare?agreement=gb-2024&agreement=pt-2024").text)
    chosen = [one.attributes["value"] for one in page.css("select[name=agreement] [selected]")]
    assert chosen == ["gb-2024", "pt-2024"]
    names = [one.text() for one in first(page, "select[name=agreement]").css("option")]
    assert names == sorted(names)
    assert names[-2:] == ["United Kingdom", "United States"]


def test_the_points_on_which_two_differ_are_named_at_the_top_the_most_telling_first(
    get: Get,
) -> None:
    page = LexborHTMLParser(get("/compare?agreement=gb-2024&agreement=pt-2024").text)
    links = page.css(".page-head .lede a")
    rows = {str(row.attributes["id"]) for row in page.css("main section > .pair tbody tr")}
    assert {f"#{row}" for row in rows} == {link.attributes["href"] for link in links}
    names = [link.text() for link in links]
    ranks = {
        inline(kind.label): kind.rank for kind in (*ClauseKind, *Theme) if kind.rank < LAST_RANK
    }
    ranked = [ranks[name] for name in names if name in ranks]
    assert len(ranked) > 1
    assert ranked == sorted(ranked)


def test_no_two_clauses_or_themes_have_one_rank() -> None:
    ranks = [kind.rank for kind in (*ClauseKind, *Theme) if kind.rank < LAST_RANK]
    assert len(set(ranks)) == len(ranks)
    assert all(kind.rank < LAST_RANK for kind in ClauseKind if kind.compared_as)
