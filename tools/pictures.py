"""Make the screenshot of the README of the site as it is."""

import shutil
import sys
import tempfile
import threading
import time
from io import BytesIO
from pathlib import Path

import uvicorn
from PIL import Image
from playwright.sync_api import Browser, sync_playwright

from app.database import store
from app.record import yaml_reader
from app.routes import application
from app.settings import ROOT, Settings

FLAGS = ["--no-sandbox", "--disable-gpu"]
PICTURES = ((ROOT / "docs" / "screenshot.png", 1280, 1600),)


def main() -> int:
    """Serve the record in `data/`, and take the pictures. Returns an exit status."""
    chromium = shutil.which("chromium")
    if not chromium:
        sys.stderr.write("There is no chromium on the path; install Debian's package chromium.\n")
        return 2
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as driver:
        site = serve(Path(folder) / "pactline.sqlite3")
        browser = driver.chromium.launch(executable_path=chromium, args=FLAGS)
        for path, width, height in PICTURES:
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(small(take(browser, site, width, height)))
        browser.close()
    return 0


def serve(path: Path) -> str:
    """Start a site over a store of the record, and say where it is."""
    record, _ = yaml_reader.read(ROOT / "data")
    store.build(record, path)
    config = uvicorn.Config(application.create(Settings(store=path)), port=0, log_level="warning")
    server = uvicorn.Server(config)
    threading.Thread(target=server.run, daemon=True).start()
    while not server.started:
        time.sleep(0.05)
    host, port = server.servers[0].sockets[0].getsockname()[:2]
    return f"http://{host}:{port}/"


def take(browser: Browser, address: str, width: int, height: int) -> bytes:
    """The top of a page, as a reader sees it."""
    page = browser.new_page(viewport={"width": width, "height": height}, color_scheme="light")
    page.goto(address)
    picture = page.screenshot()
    page.close()
    return picture


def small(picture: bytes) -> bytes:
    """The same picture in 256 colours, the rare gold among them."""
    with Image.open(BytesIO(picture)) as whole:
        few = whole.convert("RGB").quantize(
            256, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE
        )
    packed = BytesIO()
    few.save(packed, "PNG", optimize=True)
    return packed.getvalue()


if __name__ == "__main__":
    sys.exit(main())
