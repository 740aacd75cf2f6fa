"""What is set from outside is taken as it is meant, or refused in words."""

import os
from dataclasses import replace

import pytest

from app import settings
from app.urls import Urls


@pytest.fixture(autouse=True)
def bare(monkeypatch: pytest.MonkeyPatch) -> None:
    """No setting of whoever runs the tests."""
    for name in os.environ.copy():
        if name.startswith("PACTLINE_"):
            monkeypatch.delenv(name)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("", ""),
        ("https://example.org", "https://example.org"),
        ("https://example.org/", "https://example.org"),
        ("HTTPS://Example.ORG/Pacts/", "https://example.org/Pacts"),
        ("http://127.0.0.1:8000", "http://127.0.0.1:8000"),
        ("http://[::1]:8000/x", "http://[::1]:8000/x"),
        ("https://пактлайн.укр", "https://xn--80aa1acfoi0a.xn--j1amh"),
        ("https://bücher.example/шлях", "https://xn--bcher-kva.example/%D1%88%D0%BB%D1%8F%D1%85"),
        ("https://example.org/a%20b", "https://example.org/a%20b"),
        ("http://under_score.local", "http://under_score.local"),
    ],
)
def test_a_base_address_is_written_as_headers_can_carry_it(text: str, written: str) -> None:
    assert settings.base_url(text) == written
    assert Urls(written).absolute("/x").isascii()


@pytest.mark.parametrize(
    "text",
    [
        "example.org",
        "ftp://example.org",
        "https://",
        "https:///path",
        "https://example.org?x=1#f",
        "https://example.org?",
        "https://example.org#f",
        "https://exa mple.org",
        "https://example.org/a b",
        "https://example.org/<script>",
        "https://example.org/\r\nX: y",
        'https://example.org/"',
        "https://user:secret@example.org",
        "https://example.org:port",
        "https://example.org:99999",
        "https://[::1",
        "https://example.org//a",
        "https://example.org/a/../b",
        "https://-example.org",
        "https://exa..mple.орг",
        "https://exa..mple.org",
        "https://example.org:0",
        f"https://{'a' * 64}.org",
        f"https://{'a.' * 130}org",
        "https://example.org/%",
        "https://example.org/%zz",
        "https://example.org/%00",
        "https://example.org/a%0d%0ab",
        "https://example.org/a%2fb",
        "https://example.org/%2e%2e/b",
        "https://example.org/%ff",
        "https://example.org/\udcff",
        f"https://example.org/{'a' * 9000}",
    ],
)
def test_another_base_address_is_refused_in_words(text: str) -> None:
    with pytest.raises(ValueError, match="PACTLINE_BASE_URL is "):
        settings.base_url(text)


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("PACTLINE_PORT", "0", "it is a number from 1 to 65535"),
        ("PACTLINE_PORT", "http", "it is a number from 1 to 65535"),
        ("PACTLINE_PORT", "9" * 5000, "it is a number from 1 to 65535"),
        ("PACTLINE_LOG_LEVEL", "loud", "it is one of debug, info, warning, error, critical"),
        ("PACTLINE_LOG_FORMAT", "xml", "it is one of text, json"),
        ("PACTLINE_CONTACT", "me", "it begins with mailto: or https://"),
        ("PACTLINE_CONTACT", "mailto:a@b\nX: y", "it begins with mailto: or https://"),
    ],
)
def test_a_bad_setting_is_named_with_what_is_allowed(
    name: str, value: str, words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(ValueError, match=f"{name} is ") as error:
        settings.from_environment()
    assert words in str(error.value)


def test_settings_are_read_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    defaults = settings.Settings()
    releases = defaults.data / settings.RELEASES
    assert settings.from_environment() == replace(defaults, releases=releases)
    monkeypatch.setenv("PACTLINE_HOST", "[::1]")
    monkeypatch.setenv("PACTLINE_HOSTS", "Site.example, .pages.example [::1] .пактлайн.укр")
    monkeypatch.setenv("PACTLINE_LOG_LEVEL", "WARNING")
    read = settings.from_environment()
    assert read.host == "::1"
    ours = ".xn--80aa1acfoi0a.xn--j1amh"
    assert read.hosts == ("site.example", ".pages.example", "[::1]", ours)
    assert read.log_level == "warning"


@pytest.mark.parametrize(
    "name",
    ["https://site.example", "site.example:8000", "*", "*.site.example", "site..example", "a/b"],
)
def test_a_host_that_no_request_can_name_is_refused(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PACTLINE_HOSTS", f"other.example {name}")
    with pytest.raises(ValueError, match="PACTLINE_HOSTS names ") as error:
        settings.from_environment()
    assert repr(name) in str(error.value)
