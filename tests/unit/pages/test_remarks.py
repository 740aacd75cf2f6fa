"""What stands beside a status on pages and in JSON: plans that failed, suspensions, silence."""

from tests.conftest import Get

PUT_OFF, CALLED_OFF = "mk-signing-put-off", "mk-signing-called-off"


def test_a_cancelled_signing_stands_beside_the_status(get: Get) -> None:
    data = get("/countries/north-macedonia.json").json()
    assert (data["status"], data["expects"]) == ("in_talks", None)
    (remark,) = data["remarks"]
    assert (remark["kind"], remark["date"], remark["event"]) == (
        "plan_cancelled",
        "2024-11-29",
        CALLED_OFF,
    )
    page = get("/countries/north-macedonia").text
    assert f'href="/events/{CALLED_OFF}">Signing cancelled: <time datetime="2024-11-29">' in page


def test_a_signing_put_off_to_a_new_day_is_announced_for_that_day(get: Get) -> None:
    data = get("/countries/north-macedonia.json?as_of=2024-10-31").json()
    assert (data["status"], data["expects"]) == ("signing_announced", "2024-11")
    assert [remark["kind"] for remark in data["remarks"]] == ["plan_postponed"]


def test_a_suspension_stands_beside_the_signed_agreement_while_it_lasts(get: Get) -> None:
    for as_of, kinds in (("2025-01-31", []), ("2025-02-01", ["suspended"]), ("2025-03-01", [])):
        data = get(f"/agreements/gb-2024.json?as_of={as_of}").json()
        assert data["status"] == "signed"
        assert [remark["kind"] for remark in data["remarks"]] == kinds, as_of


def test_links_are_read_both_ways_in_json(get: Get) -> None:
    put_off, called_off = (get(f"/events/{key}.json").json() for key in (PUT_OFF, CALLED_OFF))
    assert put_off["event"]["changes"] == ["mk-signing-announced"]
    assert put_off["event"]["cancelled_by"] == [CALLED_OFF]
    assert called_off["event"]["cancels"] == [PUT_OFF]
    earlier = get(f"/events/{PUT_OFF}.json?as_of=2024-11-01").json()
    assert earlier["event"]["cancelled_by"] == []


def test_a_delivery_is_told_at_its_promise(get: Get) -> None:
    delivery = get("/events/gb-delivery-reported.json").json()["event"]
    promises = [(one["event"], one["commitment"], one["url"]) for one in delivery["delivers_on"]]
    assert ("2024-03-gb-pledge", "boats", "/events/2024-03-gb-pledge") in promises
    pledge = get("/events/2024-03-gb-pledge.json").json()["event"]
    deliveries_by_id = {one["id"]: one["delivered_by"] for one in pledge["commitments"]}
    assert deliveries_by_id == {"boats": ["gb-delivery-reported"], None: []}


def test_what_was_withdrawn_is_on_no_page(get: Get) -> None:
    for key in ("gb-mistaken", "gb-mistaken-too"):
        assert get(f"/events/{key}").status_code == 410
        assert key not in get("/timeline.json?from=2023&to=2025").text
    assert get("/countries/united-kingdom.json").json()["status"] == "signed"


def test_an_event_shows_the_office_of_its_day(get: Get) -> None:
    parts = get("/events/2023-10-19-fr-talks-opened.json").json()["event"]["parts"]
    assert [part["office"] for part in parts] == ["Head of Ukraine's delegation"]
    later = get("/events/2025-01-20-cz-text-agreed.json").json()["event"]["parts"]
    assert [part["office"] for part in later] == ["Minister for Agreements & Annexes"]


def test_all_changes_of_an_event_are_told_and_the_last_beside_them(get: Get) -> None:
    event = get("/events/fr-signed.json").json()["event"]
    assert [one["on"] for one in event["revisions"]] == ["2025-04-20", "2025-05-05"]
    assert event["revised"] == event["revisions"][1]
    assert event["revised"]["why"] == "The text itself names Paris."


def test_sentences_tell_of_a_plan_put_off_and_of_a_suspension(get: Get) -> None:
    as_of = "?as_of=2024-10-31"
    country = get(f"/countries/north-macedonia.json{as_of}").json()
    assert " The planned signing was put off on 18 October 2024." in country["sentence"]
    assert country["headline"].endswith("; the planned signing was put off on 18 October 2024")
    page = get(f"/countries/north-macedonia{as_of}").text
    assert f'<p class="lede">{country["background"]}</p>' in page
    assert "put off" not in country["background"]
    suspended = get("/agreements/gb-2024.json?as_of=2025-02-01").json()["sentence"]
    assert suspended.endswith(" The agreement was suspended on 1 February 2025.")
    resumed = get("/agreements/gb-2024.json?as_of=2025-03-01").json()["sentence"]
    assert "suspended" not in resumed


def test_what_is_put_off_to_no_day_is_not_said_to_have_happened(get: Get) -> None:
    put_off = get("/events/mk-joining-put-off?as_of=2024-03-20").text
    assert "No new day was named. No source reports that the plan was carried out later." in put_off
    assert (
        "No source reports that it happened." in get("/events/2024-12-01-me-signing-announced").text
    )
