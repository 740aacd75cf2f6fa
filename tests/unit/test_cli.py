"""The commands, run as a keeper runs them."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest

from app import cli
from app.settings import ROOT
from tests.corpus import ARTICLES, DATA
from tests.samples import write
from tests.sound_files import SOUND


@dataclass(frozen=True)
class Done:
    """How a command ended, and what it said."""

    returncode: int
    stdout: str
    stderr: str


Run = Callable[..., Done]


@pytest.fixture
def place(tmp_path: Path) -> dict[str, str]:
    """An environment with a sound record and no store."""
    write(tmp_path / "data", SOUND)
    variables = {
        name: value for name, value in os.environ.items() if not name.startswith("PACTLINE_")
    }
    return variables | {
        "PACTLINE_DATA": str(tmp_path / "data"),
        "PACTLINE_STORE": str(tmp_path / "var" / "pactline.sqlite3"),
    }


def command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "app.cli", *arguments]


@pytest.fixture
def shell(place: dict[str, str]) -> Run:
    """Run one command in a process of its own; more settings by name."""

    def once(*arguments: str, **more: str) -> Done:
        result = subprocess.run(
            command(*arguments),
            cwd=ROOT,
            env=place | more,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
        assert "Traceback" not in result.stdout + result.stderr
        return Done(result.returncode, result.stdout, result.stderr)

    return once


@pytest.fixture
def run(
    place: dict[str, str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Run:
    """Run one command in this process, which is quicker."""
    monkeypatch.setattr(os, "environ", place)

    def once(*arguments: str, **more: str) -> Done:
        monkeypatch.setattr(os, "environ", place | more)
        monkeypatch.setattr(sys, "argv", ["pactline", *arguments])
        with pytest.raises(SystemExit) as ended:
            cli.main()
        said = capsys.readouterr()
        return Done(int(ended.value.code or 0), said.out, said.err)

    return once


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def spoil(place: dict[str, str]) -> None:
    """Make the record unsound."""
    path = Path(place["PACTLINE_DATA"]) / "countries.yaml"
    path.write_text(path.read_text().replace("g7: none", "g7: maybe"))


def test_every_command_explains_itself(run: Run, shell: Run) -> None:
    bare, full = run(), shell("--help")
    assert bare.returncode in (0, 2)
    names = ("check", "build", "verify", "schema", "format", "new", "stale", "links", "serve")
    for name in (*names, "export"):
        assert name in full.stdout
        assert name in bare.stdout + bare.stderr
    assert full.returncode == 0


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("check", ["say with file and line what is wrong", "--data", "PACTLINE_DATA"]),
        ("build", ["The old store stays", "--to", "PACTLINE_STORE"]),
        ("verify", ["fingerprint", "PACTLINE_ARTICLES"]),
        ("serve", ["Serve the site", "--port", "PACTLINE_PORT", "--host"]),
    ],
)
def test_help_of_a_command_names_its_settings(run: Run, name: str, words: list[str]) -> None:
    result = run(name, "--help", COLUMNS="200")
    assert result.returncode == 0
    for word in words:
        assert word in result.stdout


def test_check_says_how_much_is_sound(run: Run) -> None:
    result = run("check")
    assert result.stdout == (
        "The record is sound: 1 country, 2 events, 1 agreement, 0 people, 1 source.\n"
    )
    assert (result.returncode, result.stderr) == (0, "")


def test_check_says_file_and_line_of_what_is_wrong(shell: Run, place: dict[str, str]) -> None:
    spoil(place)
    result = shell("check")
    assert result.stderr == (
        'countries.yaml:4: NO: g7: "maybe" is not one of member, participant, none\n'
        "1 error; nothing changed.\n"
    )
    assert (result.returncode, result.stdout) == (1, "")


def test_check_tells_what_no_single_entry_can(run: Run, place: dict[str, str]) -> None:
    path = Path(place["PACTLINE_DATA"]) / "events" / "norway.yaml"
    path.write_text(path.read_text().replace("source: gazette", "source: rumour"))
    result = run("check")
    assert result.stderr == (
        'events/norway.yaml:12: first: citations 1, source: there is no source "rumour"; add it in '
        "sources/ first\n"
        'events/norway.yaml:22: second: citations 1, source: there is no source "rumour"; add it '
        "in sources/ first\n"
        "2 errors; nothing changed.\n"
    )
    assert result.returncode == 1


def test_check_of_a_missing_folder_names_it(run: Run, tmp_path: Path) -> None:
    result = run("check", "--data", str(tmp_path / "nowhere"))
    assert f"{tmp_path}/nowhere: there is no such folder" in result.stderr
    assert result.returncode == 2


def test_check_says_what_is_odd_and_is_content(run: Run, place: dict[str, str]) -> None:
    path = Path(place["PACTLINE_DATA"]) / "sources" / "press.yaml"
    spare = path.read_text().replace("gazette", "globe").replace("example.org/", "example.org/a")
    path.write_text(path.read_text() + spare)
    result = run("check")
    assert result.stderr == (
        "sources/press.yaml:10: globe: nothing cites it; cite it where it carries a fact, or take "
        "it out [unused_source]\n"
        "1 warning; mend it, or accept it in its entry with the reason.\n"
    )
    assert (result.returncode, result.stdout.startswith("The record is sound: ")) == (0, True)


def test_format_names_and_mends_what_is_untidy(run: Run, place: dict[str, str]) -> None:
    run("format")
    path = Path(place["PACTLINE_DATA"]) / "countries.yaml"
    tidy = path.read_text()
    path.write_text(tidy.replace("g7: none", "g7:   none  # so far"))
    result = run("format", "--check")
    assert (result.returncode, result.stdout) == (1, "countries.yaml\n")
    assert result.stderr == "1 file to format: python -m app.cli format\n"
    assert run("format").stdout == "countries.yaml\n1 file formatted.\n"
    assert path.read_text() == tidy.replace("g7: none", "g7: none  # so far")
    assert run("format", "--check").stdout == "0 files to format.\n"


def test_schema_names_the_schema_in_each_file(run: Run, place: dict[str, str]) -> None:
    result = run("schema")
    assert result.returncode == 0
    first = (Path(place["PACTLINE_DATA"]) / "countries.yaml").read_text().partition("\n")[0]
    assert first == "# yaml-language-server: $schema=schema/countries.json"


def test_build_makes_a_store_that_can_be_built_again(run: Run, place: dict[str, str]) -> None:
    first, second = run("build"), run("build")
    assert first.returncode == second.returncode == 0
    assert first.stdout == second.stdout
    assert first.stdout.startswith(f"Built {place['PACTLINE_STORE']}, revision ")


def test_build_keeps_the_old_store_where_the_record_is_bad(run: Run, place: dict[str, str]) -> None:
    run("build")
    store = Path(place["PACTLINE_STORE"])
    before = store.read_bytes()
    spoil(place)
    assert run("build").returncode == 1
    assert store.read_bytes() == before
    assert [path.name for path in store.parent.iterdir()] == [store.name]


def test_build_into_a_folder_that_cannot_be_written_says_so(run: Run, tmp_path: Path) -> None:
    blocking = tmp_path / "file"
    blocking.write_text("in the way")
    result = run("build", "--to", str(blocking / "pactline.sqlite3"))
    assert f"the store cannot be written to {blocking}: " in result.stderr
    assert result.returncode == 2


def test_build_over_a_folder_says_so(run: Run, tmp_path: Path) -> None:
    result = run("build", "--to", str(tmp_path / "data"))
    assert f"the store cannot be written to {tmp_path}/data: " in result.stderr
    assert result.returncode == 2
    assert (tmp_path / "data" / "edition.yaml").is_file()


def test_a_file_in_the_place_of_a_folder_is_told(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_text("in the way")
    for result in (run("export", str(path)), run("schema", "--data", str(path))):
        assert result.stderr.startswith(f"{path}")
        assert result.stderr.endswith(("not a directory\n", "file exists\n", "name a folder\n"))
        assert result.returncode == 2


def test_an_unknown_command_is_refused(run: Run) -> None:
    result = run("publish")
    assert result.returncode == 2
    assert "No such command 'publish'" in result.stderr


@pytest.mark.parametrize("port", ["0", "65536", "http", "-1", "8000.5"])
def test_a_bad_port_is_named_with_what_is_allowed(run: Run, port: str) -> None:
    result = run("check", PACTLINE_PORT=port)
    assert result.stdout == ""
    assert result.stderr == f"PACTLINE_PORT is {port!r}; it is a number from 1 to 65535\n"
    assert result.returncode == 2


def test_a_bad_base_address_is_named_with_what_is_allowed(run: Run) -> None:
    result = run("build", PACTLINE_BASE_URL="example.org")
    assert "PACTLINE_BASE_URL is 'example.org'; it begins with https:// or http://" in result.stderr
    assert result.returncode == 2


def test_verify_asks_for_the_folder(run: Run) -> None:
    result = run("verify")
    assert result.stderr == ("name the folder that holds the articles, or set PACTLINE_ARTICLES\n")
    assert result.returncode == 2


@pytest.mark.parametrize("by_name", [True, False])
def test_verify_names_a_folder_that_is_not_there(run: Run, tmp_path: Path, by_name: bool) -> None:
    folder = str(tmp_path / "nowhere")
    result = run("verify", PACTLINE_ARTICLES=folder) if by_name else run("verify", folder)
    assert f"{folder} is not a folder" in result.stderr
    assert result.returncode == 2


def test_verify_takes_the_folder_that_it_is_run_in(run: Run) -> None:
    assert "agree with the files" in run("verify", ".").stdout


def test_verify_names_what_differs(run: Run, tmp_path: Path) -> None:
    files = [path.name for path in ARTICLES.iterdir()]
    result = run("verify", str(tmp_path), "--data", str(DATA))
    assert result.returncode == 1
    assert all(f"{name}: cannot be read in {tmp_path}" in result.stderr for name in files)
    assert result.stderr.endswith(f"{len(files)} errors; nothing changed.\n")


def test_verify_is_content_with_the_files_that_were_fingerprinted(run: Run) -> None:
    result = run("verify", str(ARTICLES), "--data", str(DATA))
    assert (result.returncode, result.stderr) == (0, "")


def test_serve_without_a_store_says_how_to_build_one(run: Run, place: dict[str, str]) -> None:
    result = run("serve")
    assert result.stderr == (
        f"there is no store at {place['PACTLINE_STORE']}; build it with `make build`\n"
    )
    assert result.returncode == 2


def test_serve_on_a_busy_port_says_so(run: Run) -> None:
    run("build")
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        result = run("serve", PACTLINE_PORT=str(port))
    assert f"port {port} of 127.0.0.1 is not free" in result.stderr
    assert "choose another with PACTLINE_PORT" in result.stderr
    assert result.returncode == 2


@pytest.mark.parametrize(
    ("host", "words"),
    [
        ("no.such.host.invalid", "nothing is known by that name"),
        ("203.0.113.7", "that is no address of this machine"),
        ("exa mple", "nothing is known by that name"),
    ],
)
def test_an_address_where_nothing_can_listen_is_no_busy_port(
    run: Run, host: str, words: str
) -> None:
    run("build")
    result = run("serve", PACTLINE_HOST=host, PACTLINE_PORT=str(free_port()))
    assert words in result.stderr
    assert repr(host) in result.stderr
    assert "not free" not in result.stderr
    assert result.returncode == 2


def test_brackets_around_an_address_are_taken_off(run: Run, place: dict[str, str]) -> None:
    run("build")
    with socket.socket(socket.AF_INET6) as taken:
        try:
            taken.bind(("::1", 0))
        except OSError:
            pytest.skip("this machine has no ::1")
        taken.listen()
        port = str(taken.getsockname()[1])
        result = run("serve", PACTLINE_HOST="[::1]", PACTLINE_PORT=port)
        assert f"port {port} of ::1 is not free" in result.stderr
        result = run("serve", "--host", "[::1]", "--port", port)
        assert f"port {port} of ::1 is not free" in result.stderr


def test_make_run_knows_its_own_address() -> None:
    def printed(**settings: str) -> str:
        command = ["make", "--dry-run", "--old-file=.venv/run", "run"]
        commands = subprocess.run(
            command, cwd=ROOT, capture_output=True, text=True, check=True
        ).stdout
        line = next(line for line in commands.splitlines() if "PACTLINE_BASE_URL" in line)
        assignment = line.strip().rstrip("\\").strip()
        shown = ["sh", "-c", f"{assignment} sh -c 'echo \"$PACTLINE_BASE_URL\"'"]
        environment = {"PATH": os.environ["PATH"], **settings}
        said = subprocess.run(shown, env=environment, capture_output=True, text=True, check=True)
        return said.stdout.strip()

    assert printed() == "http://127.0.0.1:8000"
    assert printed(PACTLINE_PORT="9000") == "http://127.0.0.1:9000"
    assert printed(PACTLINE_BASE_URL="https://a.example") == "https://a.example"
    assert printed(PACTLINE_BASE_URL="") == ""


def answer(address: str, process: subprocess.Popen[str]) -> httpx.Response:
    """The first answer of a server that is starting."""
    until = time.monotonic() + 90
    while time.monotonic() < until and process.poll() is None:
        try:
            return httpx.get(address, timeout=5, trust_env=False)
        except httpx.TransportError:
            time.sleep(0.05)
    raise AssertionError(f"no answer; {process.communicate(timeout=5)}")


def test_serve_answers_renews_itself_and_stops_when_told(run: Run, place: dict[str, str]) -> None:
    run("build")
    port = free_port()
    process = subprocess.Popen(
        command("serve", "--port", str(port)),
        cwd=ROOT,
        env=place,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        site = f"http://127.0.0.1:{port}"
        page = answer(site + "/", process)
        assert page.status_code == 200
        assert "One country is in talks; none has signed." in page.text
        path = Path(place["PACTLINE_DATA"]) / "events" / "norway.yaml"
        path.write_text(path.read_text().replace("talks_opened", "talks_sought"))
        assert run("build").returncode == 0
        end = time.monotonic() + 60
        while "Talks with Norway were sought" not in answer(site + "/", process).text:
            assert time.monotonic() < end
            time.sleep(0.1)
        assert "Land" not in answer(site + "/", process).text
        process.send_signal(signal.SIGTERM)
        _, said = process.communicate(timeout=60)
    finally:
        process.kill()
        process.wait()
    assert "Traceback" not in said
    assert process.returncode in (0, -signal.SIGTERM)


def test_check_names_what_is_not_translated_and_finds_no_fault_in_it(
    run: Run, tmp_path: Path
) -> None:
    folder = tmp_path / "corpus"
    shutil.copytree(DATA, folder)
    result = run("check", "--data", str(folder))
    assert result.returncode == 0
    assert "uk: people taras-hordiienko name is not translated" in result.stdout
    path = folder / "uk" / "people.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("    name:\n", "    nickname:\n", 1), encoding="utf-8")
    gone = run("check", "--data", str(folder))
    assert gone.returncode == 0
    assert "nickname translates what is no longer there" not in gone.stdout, "its words are there"
    shutil.rmtree(folder / "uk")
    assert "uk:" not in run("check", "--data", str(folder)).stdout
