"""Makes the pictures of docs/rondleiding.md anew: `make pictures`, or `python -m scripts.pictures NAME ...` for some.

Starts Rechtop on a port and in a directory of its own, with the made-up town, logs in as its made-up people, and keeps
what they see. Pictures have few colours, so that all of them together stay small.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import re
import struct
import subprocess
import sys
import tempfile
import time
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import numpy as np
from numpy.typing import NDArray
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from scripts import chromium

HERE = Path(__file__).parents[1]
FOLDER = HERE / "docs" / "beelden"
PORT = 8799
HOME = f"http://localhost:{PORT}"
COLOURS = 24
FLAGS = ["--headless=new", "--no-sandbox", "--lang=nl-BE"]  # the language: days in a field as people write them
WIDTH = 1280
MARGIN = {"main": 0, "#deel": 10}
"""How much above a part is kept: the main part has room of its own."""

Act = Callable[[Page], None]


def _nothing(page: Page) -> None:
    """Show the page as it opens."""


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture: its name, who looks, where (`file` names a person), what she does first, and what is kept."""

    name: str
    who: str
    address: str = ""
    file: str = ""
    act: Act = _nothing
    top: str = "main"
    height: int = 900
    width: int = WIDTH


def _at_the_desk(page: Page) -> None:
    page.get_by_label("De vraag, in haar eigen woorden").fill(
        "De gas is afgesloten en er kwam een brief van de deurwaarder. Ik heb twee kinderen."
    )
    page.get_by_label("Voornaam, roepnaam of niets").press_sequentially("Fatima")
    page.get_by_label("vandaag nog").check()
    page.wait_for_timeout(1500)  # who may be known already appears beside it


def _follow(words: str) -> Act:
    def act(page: Page) -> None:
        with page.expect_navigation():
            page.locator("main").get_by_role("link", name=re.compile(words)).first.click()

    return act


def _receipt(page: Page) -> None:
    _follow("Hulp in het algemeen")(page)
    _follow("[Oo]ntvangstbewijs")(page)


def _choose_a_service(page: Page) -> None:
    page.get_by_label("Naar welke dienst?").fill("budget")
    with page.expect_navigation():
        page.get_by_role("button", name="Zoek een dienst").click()


def _who_lives_there(page: Page) -> None:
    page.get_by_label("Geboren (dag of jaar)").first.fill("1988")
    page.get_by_label("Geboren (dag of jaar)").first.blur()
    page.wait_for_timeout(2500)


PICTURES = (
    Picture("01-aan-de-balie", "onthaal", "/onthaal/nieuw", act=_at_the_desk, height=740),
    Picture("02-mijn-dag", "an", "/onthaal/", height=980),
    Picture("03-dossier", "an", "", "Fatima", height=930),
    Picture("04-veilig-contact", "an", "/contact", "Fatima", top="#deel", height=620),
    Picture("05-gesprek", "an", "/gesprek/wonen", "Fatima", top="#deel", height=860),
    Picture("06-rechten", "an", "/rechten", "Fatima", act=_who_lives_there, top="#deel", height=860),
    Picture("07-ontvangstbewijs", "an", "/aanvraag", "Fatima", act=_receipt, top="#deel", height=900),
    Picture("08-stappen", "an", "/stappen", "Fatima", top="#deel", height=960),
    Picture("09-blad-voor-thuis", "an", "/blad", "Fatima", top="#deel", height=1000),
    Picture("10-overdragen", "an", "/overdracht/nieuw", "Fatima", act=_choose_a_service, top="#deel", height=900),
    Picture("11-bij-het-caw", "dora", "/overdracht/in", act=_follow("OCMW Voorbeeldstad"), height=760),
    Picture("12-hulp-begonnen", "an", "/overdracht", "Ahmed", act=_follow("CAW|[Oo]nthaal"), top="#deel", height=700),
    Picture("13-geen-antwoord", "overdrachten", "/overdracht/opvolgen", height=600),
    Picture("14-beslissing-te-laat", "an", "/stappen", "Nadia", top="#deel", height=760),
    Picture("15-wie-las-dit", "an", "/logboek", "Fatima", top="#deel", height=690),
    Picture("16-toezicht", "toezicht", "/onthaal/toezicht", height=410),
    Picture("17-bewaren", "hoofd", "/onthaal/bewaren", height=640),
    Picture("18-cijfers", "leiding", "/onthaal/cijfers", height=840),
)


@contextmanager
def town() -> Iterator[dict[str, dict[str, str]]]:
    """Rechtop with the made-up town, as long as it is needed; gives the made-up accounts."""
    with tempfile.TemporaryDirectory() as data:
        command = [sys.executable, "-m", "rechtop.cli", "serve", "--port", str(PORT), "--data", data]
        server = subprocess.Popen(command, stdout=subprocess.DEVNULL)
        try:
            _wait(server)
            seal = [sys.executable, "-m", "rechtop.cli", "store", "seal", "--data", data]  # as every night
            subprocess.run(seal, check=True, stdout=subprocess.DEVNULL)
            yield json.loads((Path(data) / "demo-accounts.json").read_text(encoding="utf-8"))
        finally:
            server.terminate()
            server.wait(30)


def _wait(server: subprocess.Popen[bytes]) -> None:
    for _ in range(300):
        if server.poll() is not None:
            raise SystemExit(f"Rechtop start niet. Is poort {PORT} vrij?")
        try:
            with urlopen(f"{HOME}/gezond", timeout=2):
                return
        except (URLError, OSError):
            time.sleep(0.5)
    raise SystemExit("Rechtop antwoordt niet na enkele minuten.")


def _code(secret: str) -> str:
    """The code of the second step, as a telephone computes it (RFC 6238)."""
    digest = hmac.new(base64.b32decode(secret), struct.pack(">Q", int(time.time()) // 30), hashlib.sha1).digest()
    number: int = struct.unpack_from(">I", digest, digest[-1] & 15)[0] & 0x7FFFFFFF
    return f"{number % 1_000_000:06d}"


def _log_in(browser: Browser, email: str, account: dict[str, str]) -> BrowserContext:
    context = browser.new_context(viewport={"width": WIDTH, "height": 900}, locale="nl-BE")
    page = context.new_page()
    page.goto(f"{HOME}/aanmelden")
    page.fill("input[name=login]", email)
    page.fill("input[name=password]", account["password"])
    page.locator("main form button[type=submit]").first.click()
    page.fill("input[name=code]", _code(account["secret"]))
    page.locator("main form button[type=submit]").first.click()
    page.wait_for_url(re.compile("/(werk|onthaal/)$"))
    page.close()
    return context


def _file_of(page: Page, name: str) -> str:
    page.goto(f"{HOME}/onthaal/zoeken")
    found = page.locator("main").get_by_role("link", name=re.compile(f"^{name} ")).first.get_attribute("href")
    return str(found)


def _take(page: Page, picture: Picture) -> bytes:
    at = _file_of(page, picture.file) if picture.file else ""
    page.goto(f"{HOME}{at}{picture.address}")
    picture.act(page)
    page.evaluate("document.activeElement && document.activeElement.blur()")
    page.evaluate("window.scrollTo(0, 0)")
    box = page.locator(picture.top).first.bounding_box()
    foot = page.locator("body > footer, footer").last.bounding_box()
    if box is None:
        raise SystemExit(f"{picture.name}: er is geen {picture.top} op deze bladzijde")
    top = max(0.0, box["y"] - MARGIN[picture.top])
    height = min(picture.height, (foot["y"] if foot else box["y"] + box["height"]) - top)
    page.set_viewport_size({"width": picture.width, "height": int(top + height) + 200})  # nothing sticks in its middle
    clip = {"x": 0, "y": top, "width": picture.width, "height": int(height)}
    return page.screenshot(full_page=True, clip=clip)  # type: ignore[arg-type]  # a rectangle as its keys say


READ = """async (data) => {
  const picture = new Image();
  picture.src = "data:image/png;base64," + data;
  await picture.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [picture.width, picture.height];
  const context = canvas.getContext("2d");
  context.drawImage(picture, 0, 0);
  const bytes = context.getImageData(0, 0, picture.width, picture.height).data;
  let text = "";
  for (let i = 0; i < bytes.length; i += 32768) text += String.fromCharCode(...bytes.subarray(i, i + 32768));
  return [picture.width, picture.height, btoa(text)];
}"""


def _with_few_colours(reader: Page, picture: bytes) -> bytes:
    """The same picture as a PNG with a palette: the colours that occur most, and what is nearest for the others."""
    width, height, told = reader.evaluate(READ, base64.b64encode(picture).decode())
    pixels = np.frombuffer(base64.b64decode(told), dtype=np.uint8).reshape(-1, 4)[:, :3]
    colours, which, counts = np.unique(pixels, axis=0, return_inverse=True, return_counts=True)
    palette = _palette(colours, counts)
    far = ((colours[:, None, :].astype(np.int32) - palette[None, :, :].astype(np.int32)) ** 2).sum(axis=2)
    rows = far.argmin(axis=1).astype(np.uint8)[which.reshape(-1)].reshape(height, width)
    raw = np.hstack([np.zeros((height, 1), dtype=np.uint8), rows]).tobytes()
    header = struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0)
    parts = ((b"IHDR", header), (b"PLTE", palette.tobytes()), (b"IDAT", zlib.compress(raw, 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_part(kind, data) for kind, data in parts)


def _palette(colours: NDArray[np.uint8], counts: NDArray[np.int64]) -> NDArray[np.uint8]:
    """The colours that occur most, none of them nearly the same as one before."""
    chosen: list[NDArray[np.int32]] = []
    for index in np.argsort(-counts):
        colour = colours[index].astype(np.int32)
        if all(int(((colour - other) ** 2).sum()) > 40 * 40 or counts[index] > 5000 for other in chosen):
            chosen.append(colour)
        if len(chosen) == COLOURS:
            break
    return np.array(chosen, dtype=np.uint8)


def _part(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def main(names: list[str]) -> int:
    """Take the pictures that are named, or all."""
    path = chromium.find()
    if path is None:
        print(chromium.mend(), file=sys.stderr)
        return 1
    wanted = [one for one in PICTURES if not names or one.name in names or one.name[:2] in names]
    FOLDER.mkdir(parents=True, exist_ok=True)
    with town() as accounts, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        reader, desks = browser.new_page(), dict[str, BrowserContext]()
        for picture in wanted:
            email = f"{picture.who}@voorbeeldstad.example"
            if picture.who not in desks:
                desks[picture.who] = _log_in(browser, email, accounts[email])
            page = desks[picture.who].new_page()
            kept = _with_few_colours(reader, _take(page, picture))
            page.close()
            (FOLDER / f"{picture.name}.png").write_bytes(kept)
            print(f"{picture.name}: {len(kept) // 1024} kB", flush=True)
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
