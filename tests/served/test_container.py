"""What the Containerfile says works, step by step, though no image is made of it here."""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest
import yaml

from app.settings import ROOT
from tests.running import answers, free_port, until

WORKDIR = "/opt/pactline"
INSTALLS = "-m pip install --no-cache-dir --require-hashes -r requirements.lock"


@dataclass(frozen=True, slots=True)
class Step:
    """One line of the Containerfile: its word, and what follows."""

    word: str
    rest: str


def steps() -> list[Step]:
    """The lines of the Containerfile, those that go on put together."""
    text = re.sub(r"^#.*\n", "", (ROOT / "Containerfile").read_text(), flags=re.MULTILINE)
    lines = re.sub(r"\\\n\s*", "", text).splitlines()
    return [Step(*line.split(" ", 1)) for line in lines if line]


def of_word(word: str) -> list[str]:
    """What follows each line of a word."""
    return [step.rest for step in steps() if step.word == word]


def last_stage() -> list[Step]:
    """The lines of the image that is kept."""
    begins = [place for place, step in enumerate(steps()) if step.word == "FROM"]
    return steps()[begins[-1] :]


@pytest.fixture(scope="module")
def image(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The working directory of the image: files copied, packages those of the tests, steps run."""
    folder = tmp_path_factory.mktemp("image")
    for step in last_stage():
        if step.word == "COPY" and not step.rest.startswith("--from"):
            *sources, target = step.rest.split()
            for source in sources:
                copy(ROOT / source, folder / target / ("" if target != "./" else source))
        if step.word == "RUN":
            subprocess.run(["sh", "-c", step.rest], cwd=folder, env=environment(folder), check=True)
    return folder


def copy(source: Path, target: Path) -> None:
    """Copy a file or a folder as the image gets it."""
    if source.is_dir():
        shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
    else:
        shutil.copy(source, target)


def environment(folder: Path, **more: str) -> dict[str, str]:
    """The variables of the image, with the interpreter of the tests in the place of its own."""
    (assignments,) = of_word("ENV")
    named = dict(re.findall(r'(\w+)="?([^"\s]+)"?', assignments))
    assert named.pop("PATH") == f"{WORKDIR}/.venv/bin:$PATH"
    path = f"{Path(sys.executable).parent}:/usr/bin:/bin"
    return {"PATH": path, "HOME": str(folder), **named, **more}


def test_the_image_is_of_a_pinned_python_that_the_program_supports() -> None:
    (first, second) = of_word("FROM")
    assert first.removesuffix(" AS packages") == second
    version = re.fullmatch(r"python:3\.(\d+)-slim-\w+", second)
    assert version
    assert int(version[1]) >= 11
    assert set(of_word("WORKDIR")) == {WORKDIR}


def test_packages_are_those_of_the_lock_file_alone() -> None:
    installs = [command for command in of_word("RUN") if "pip" in command]
    assert installs == [f".venv/bin/python {INSTALLS}"]
    assert "requirements.lock ./" in of_word("COPY")


def test_nothing_that_the_program_needs_is_left_out_of_the_image_or_of_what_is_sent() -> None:
    copied = {word for rest in of_word("COPY") for word in rest.split()[:-1]}
    assert {"app", "templates", "static", "alembic", "data", "pyproject.toml"} <= copied
    left_out = (ROOT / ".dockerignore").read_text().splitlines()
    for name in copied - {"--from=packages", f"{WORKDIR}/.venv"}:
        assert (ROOT / name).exists(), name
        assert name not in left_out


@pytest.fixture
def running(image: Path) -> Iterator[tuple[str, dict[str, str]]]:
    """The address of the command of the image, and the variables that it runs with."""
    port = free_port()
    variables = environment(image, PACTLINE_PORT=str(port))
    command = json.loads(of_word("CMD")[0])
    user, group = ids(image)
    with subprocess.Popen(command, cwd=image, env=variables, user=user, group=group) as process:
        try:
            yield f"http://127.0.0.1:{port}", variables
        finally:
            process.terminate()


def ids(image: Path) -> tuple[int | None, int | None]:
    """The user and the group of the image, where the tests may change to them and read as them."""
    user, group = map(int, of_word("USER")[0].split(":"))
    assert user > 0
    if os.geteuid() != 0:
        return None, None
    for folder in (image, *image.parents[:3]):
        folder.chmod(folder.stat().st_mode | 0o055)
    command = [sys.executable, "-c", "import jinja2; open('app/main.py').close()"]
    try:
        subprocess.run(command, cwd=image, user=user, group=group, check=True)
    except (OSError, subprocess.CalledProcessError):
        return None, None
    return user, group


def written(image: Path) -> dict[str, int]:
    """Every file of the image with the time of its last change."""
    return {str(path): path.stat().st_mtime_ns for path in image.rglob("*") if path.is_file()}


def test_the_image_answers_is_found_healthy_and_writes_nothing(
    image: Path, running: tuple[str, dict[str, str]]
) -> None:
    base, variables = running
    before = written(image)
    (check,) = of_word("HEALTHCHECK")
    command = json.loads(check.partition("CMD ")[2])

    def is_healthy() -> bool:
        return not subprocess.run(command, env=variables, capture_output=True).returncode

    # Each look is a process of its own, which would keep the site from starting.
    until(lambda: answers(int(variables["PACTLINE_PORT"])), 90)
    until(is_healthy, 30)
    with httpx.Client(base_url=base, trust_env=False) as client:
        for path in ("/", "/timeline.csv", "/figures/lanes.png", "/data/pactline.zip"):
            assert client.get(path).status_code == 200, path
    assert written(image) == before
    nobody = {**variables, "PACTLINE_PORT": str(free_port())}
    assert subprocess.run(command, env=nobody, capture_output=True).returncode != 0


def test_the_compose_file_puts_nginx_before_the_application_as_deploy_has_it() -> None:
    services = yaml.safe_load((ROOT / "compose.yaml").read_text())["services"]
    site, proxy = services["site"], services["proxy"]
    assert (ROOT / site["build"]["dockerfile"]).is_file()
    assert proxy["network_mode"] == "service:site"
    assert proxy["depends_on"]["site"]["condition"] == "service_healthy"
    for service in (site, proxy):
        assert service["read_only"] is True
        assert "no-new-privileges:true" in service["security_opt"]
    configuration = (ROOT / "deploy" / "nginx.conf").read_text()
    targets = {}
    for volume in proxy["volumes"]:
        source, target, mode = volume.rsplit(":", 2)
        assert mode == "ro"
        targets[target] = source
    assert (ROOT / targets.pop("/etc/nginx/conf.d/default.conf")).samefile(
        ROOT / "deploy" / "nginx.conf"
    )
    assert targets
    for target in targets:
        assert f" {target};" in configuration
    server = re.search(r"upstream pactline \{\s*server ([\d.]+):(\d+);", configuration)
    assert server
    assert site["environment"]["PACTLINE_HOST"] == server[1]
    assert of_word("EXPOSE") == [server[2]]
    for port in site["ports"]:
        assert re.search(rf"listen {port.partition(':')[2]}\b", configuration)
    cache = re.search(r"proxy_cache_path (\S+)", configuration)
    assert cache
    assert any(cache[1].startswith(f"{place}/") for place in proxy["tmpfs"])
