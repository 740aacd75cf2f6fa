"""A wheel of the project, installed where no checkout is, does what the checkout does."""

import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path
from sysconfig import get_path

import httpx
import pytest

from app.settings import ROOT
from tests.running import answers, free_port, until

BROUGHT = ("templates", "static", "data", "alembic")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built without asking any registry."""
    folder = tmp_path_factory.mktemp("wheel")
    offline = ("--no-deps", "--no-index", "--no-build-isolation")
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", *offline, "-w", str(folder)]
    subprocess.run([*command, str(ROOT)], check=True, cwd=folder)
    (path,) = folder.glob("pactline-*.whl")
    return path


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The command of an environment of its own, which sees the packages of this one."""
    folder = tmp_path_factory.mktemp("environment")
    venv.create(folder)
    python = folder / "bin" / "python"
    (site_packages,) = folder.glob("lib/python*/site-packages")
    (site_packages / "those_of_the_tests.pth").write_text(get_path("purelib"))
    pip = [sys.executable, "-m", "pip", "--python", str(python), "install", "--quiet"]
    subprocess.run([*pip, "--no-deps", "--no-index", str(wheel)], check=True, cwd=folder)
    return folder / "bin" / "pactline"


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """What a new user's shell has: no settings of the site, and a home with nothing in it."""
    (tmp_path / "home").mkdir()
    (tmp_path / "empty").mkdir()
    return {"PATH": os.environ["PATH"], "HOME": str(tmp_path / "home")}


def run(command: Path, *words: str, env: dict[str, str]) -> str:
    """What a command prints when it is run in the user's empty folder."""
    folder = Path(env["HOME"]).parent / "empty"
    finished = subprocess.run(
        [command, *words], cwd=folder, env=env, capture_output=True, text=True, timeout=120
    )
    assert finished.returncode == 0, finished.stderr
    assert not list(folder.iterdir())
    return finished.stdout


def test_a_wheel_brings_every_file_that_the_checkout_has(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    listed = subprocess.run(
        ["git", "ls-files", "app", *BROUGHT], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.split()
    wanted = {name if name.startswith("app/") else f"app/bundled/{name}" for name in listed}
    assert len(wanted) > 300
    assert wanted - names == set()


def test_an_installed_program_checks_builds_and_serves_the_record_that_it_brings(
    installed: Path, environment: dict[str, str]
) -> None:
    assert run(installed, "check", env=environment).startswith("The record is sound")
    built = run(installed, "build", env=environment)
    stores = list(Path(environment["HOME"]).rglob("pactline.sqlite3"))
    assert len(stores) == 1
    assert built.startswith(f"Built {stores[0]}, revision ")
    port = free_port()
    command = [str(installed), "serve", "--port", str(port)]
    with subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL) as process:
        try:
            until(lambda: answers(port) or process.poll() is not None, 60)
            with httpx.Client(base_url=f"http://127.0.0.1:{port}", trust_env=False) as client:
                page = client.get("/")
                assert page.status_code == 200
                style = page.text.partition('rel="stylesheet" href="')[2].partition('"')[0]
                for path in (style, "/figures/lanes.png?group=g7", "/data/pactline.zip"):
                    assert client.get(path).status_code == 200, path
        finally:
            process.terminate()


def test_an_installed_program_without_a_store_names_its_own_command(
    installed: Path, environment: dict[str, str]
) -> None:
    refused = subprocess.run(
        [installed, "serve"], env=environment, capture_output=True, text=True, check=False
    )
    assert refused.returncode == 2
    assert "build it with `pactline build`" in refused.stderr


@pytest.mark.parametrize(
    "command", [("format",), ("translations", "review", "kyiv", "--by", "An editor")], ids=" ".join
)
def test_the_record_of_an_installed_package_is_not_written_to(
    installed: Path, environment: dict[str, str], command: tuple[str, ...]
) -> None:
    refused = subprocess.run(
        [installed, *command], env=environment, capture_output=True, text=True, check=False
    )
    assert refused.returncode == 2
    assert "belongs to the installed package; copy it" in refused.stderr
