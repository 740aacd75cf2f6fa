"""nginx for tests: with any configuration, and before the site as `deploy/` has it."""

import shutil
import ssl
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from app.settings import ROOT
from tests.running import answers, free_port, until

NGINX = shutil.which("nginx") or shutil.which("/usr/sbin/nginx")
AROUND = """
user root; daemon off; pid {folder}/pid; error_log {folder}/error.log;
events {{ worker_connections 256; }}
http {{
  access_log off;
  client_body_temp_path {folder}/a; proxy_temp_path {folder}/b; fastcgi_temp_path {folder}/c;
  uwsgi_temp_path {folder}/d; scgi_temp_path {folder}/e;
  {site}
}}
"""
CERTIFICATE = """openssl req -x509 -nodes -days 1 -subj /CN=localhost -addext
subjectAltName=IP:127.0.0.1 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1"""


@contextmanager
def nginx(folder: Path, configuration: str, port: int) -> Iterator[str]:
    """The address of a real nginx with this configuration."""
    if not NGINX:
        pytest.skip("nginx is not installed")
    folder.chmod(0o755)
    (folder / "nginx.conf").write_text(configuration)
    command = [NGINX, "-p", str(folder), "-c", str(folder / "nginx.conf")]
    with subprocess.Popen(command) as running:
        try:
            until(lambda: answers(port) or running.poll() is not None)
            yield f"http://127.0.0.1:{port}"
        finally:
            running.terminate()


@contextmanager
def deployed(folder: Path, behind: int, plain: int = 0, **changed: str) -> Iterator[httpx.Client]:
    """A reader of the site through nginx as `deploy/` has it, with other values for its times."""
    port, sealed = free_port(), certificate(folder)
    site = (ROOT / "deploy/nginx.conf").read_text()
    for old, new in {
        "127.0.0.1:8000": f"127.0.0.1:{behind}",
        "listen 80;": f"listen 127.0.0.1:{plain or free_port()};",
        "listen 443 ": f"listen 127.0.0.1:{port} ",
        "/var/cache/nginx/pactline": str(folder / "cache"),
        "/etc/ssl/certs/pactline.pem": str(sealed),
        "/etc/ssl/private/pactline.key": str(sealed),
        **{f"{name} 10s;": f"{name} {value};" for name, value in changed.items()},
    }.items():
        assert old in site
        site = site.replace(old, new)
    trusted = ssl.create_default_context(cafile=str(sealed))
    with (
        nginx(folder, AROUND.format(folder=folder, site=site), port),
        httpx.Client(base_url=f"https://127.0.0.1:{port}", verify=trusted) as client,
    ):
        yield client


def certificate(folder: Path) -> Path:
    """A key and a certificate of this machine for a day, in one file."""
    if not shutil.which("openssl"):
        pytest.skip("openssl is not installed")
    path = folder / "sealed.pem"
    more = ["-keyout", str(path), "-out", str(folder / "certificate.pem")]
    subprocess.run([*CERTIFICATE.split(), *more], check=True, capture_output=True)
    with path.open("a") as sealed:
        sealed.write((folder / "certificate.pem").read_text())
    return path
