"""The emoji drawings behind the picture set: which there are, and how one is rendered."""

import hashlib
import io
import json
import subprocess
import tarfile
import tomllib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import cast

from PIL import Image

SOURCES = Path(__file__).resolve().with_name("sources.toml")
REQUIREMENTS = "data/requirements-rebuild.txt"
RENDER_SIZE = 256


class BuildError(Exception):
    """Something that the person who rebuilds can put right; the message says what and how."""


@dataclass(frozen=True)
class Artist:
    """One package of drawings by one artist, as sources.toml lists it.

    Attributes:
        key: Short name, the part before the colon in a picture's source.
        family: Artists who render the same drawings share a family.
        package: npm package and version, as `npm pack` takes it.
        sha256: Hash of the package's archive.
        non_cats: Number of pictures without a cat, by split; an artist is in these splits only.
        code_points_from: Artist whose package says which icon has which code point, for a package
            of WebP files named by code point. None for an Iconify package of SVG drawings.
    """

    key: str
    family: str
    package: str
    sha256: str
    non_cats: dict[str, int]
    code_points_from: str | None = None

    @property
    def archive_name(self) -> str:
        """The file name that `npm pack` gives the package."""
        name, version = self.package.rsplit("@", 1)
        return f"{name.removeprefix('@').replace('/', '-')}-{version}.tgz"


@dataclass(frozen=True)
class Sources:
    """What sources.toml says.

    Attributes:
        artists: Every artist by key, in the order of the file.
        concepts: Names of what is drawn, by category; `cats` is one of the categories.
        twins: By family, concepts that share one drawing.
        names: By artist, the icon's name where it is not the concept's.
    """

    artists: dict[str, Artist]
    concepts: dict[str, list[str]]
    twins: dict[str, list[str]]
    names: dict[str, dict[str, str]]


def load_sources(path: Path = SOURCES) -> Sources:
    """Read the list of artists and concepts."""
    with path.open("rb") as file:
        content = tomllib.load(file)
    artists = [Artist(**artist) for artist in content["artists"]]
    return Sources(
        artists={artist.key: artist for artist in artists},
        concepts=content["concepts"],
        twins=content["twins"],
        names=content["names"],
    )


class Drawings:
    """The drawings of all artists, out of the npm packages in one folder."""

    def __init__(self, sources: Sources, folder: Path) -> None:
        self._names = sources.names
        self._icons: dict[str, dict[str, bytes]] = {}
        self._rendered: dict[tuple[str, str], Image.Image] = {}
        for artist in sources.artists.values():
            archive = fetch(artist, folder)
            if artist.code_points_from is None:
                self._icons[artist.key] = _svg_icons(archive)
            else:
                namer = sources.artists[artist.code_points_from]
                code_points = json.loads(_read_package(fetch(namer, folder))["chars.json"])
                self._icons[artist.key] = _webp_icons(archive, code_points)

    def drawn(self, artist: Artist, concepts: Iterable[str]) -> dict[str, str]:
        """Return the artist's icon for each of the concepts that the artist drew."""
        names = self._names.get(artist.key, {})
        icons = {concept: names.get(concept, concept) for concept in concepts}
        return {concept: icon for concept, icon in icons.items() if icon in self._icons[artist.key]}

    def render(self, artist: Artist, icon: str) -> Image.Image:
        """Return an icon as an RGBA picture of RENDER_SIZE by RENDER_SIZE pixels."""
        key = (artist.key, icon)
        if key not in self._rendered:
            drawing = self._icons[artist.key][icon]
            encoded = _rasterizer()(drawing) if drawing.startswith(b"<svg") else drawing
            picture = Image.open(io.BytesIO(encoded)).convert("RGBA")
            self._rendered[key] = picture.resize((RENDER_SIZE, RENDER_SIZE))
        return self._rendered[key]


def fetch(artist: Artist, folder: Path) -> Path:
    """Return the path of the artist's package in the folder, fetching it where it is missing.

    Raises:
        BuildError: The package cannot be fetched, or is not the one that the set was built from.
    """
    archive = folder / artist.archive_name
    if not archive.exists():
        _npm_pack(artist.package, folder)
    found = hashlib.sha256(archive.read_bytes()).hexdigest()
    if found != artist.sha256:
        raise BuildError(
            f"{archive} has SHA-256 {found}, not {artist.sha256} as sources.toml says: "
            "delete it and run again"
        )
    return archive


def _npm_pack(package: str, folder: Path) -> None:
    command = ["npm", "pack", "--silent", "--pack-destination", str(folder), package]
    try:
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    except FileNotFoundError as error:
        raise BuildError(f"npm is not on the path: install Node.js to fetch {package}") from error
    except subprocess.CalledProcessError as error:
        raise BuildError(
            f"npm could not fetch {package}: run it again with a network, or put the archive "
            "into the folder given as --packages"
        ) from error


def _read_package(archive: Path) -> dict[str, bytes]:
    """Return a package's files by their path inside the package."""
    files: dict[str, bytes] = {}
    with tarfile.open(archive) as package:
        for member in package:
            content = package.extractfile(member)
            if content is not None:
                files[member.name.removeprefix("package/")] = content.read()
    return files


def _svg_icons(archive: Path) -> dict[str, bytes]:
    """Return the SVG of every icon of an Iconify package by name, aliases left out."""
    collection = json.loads(_read_package(archive)["icons.json"])
    icons = {}
    for name, icon in collection["icons"].items():
        width = icon.get("width", collection.get("width", 16))
        height = icon.get("height", collection.get("height", 16))
        icons[name] = (
            '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
            f'width="{width}" height="{height}" viewBox="0 0 {width} {height}">{icon["body"]}</svg>'
        ).encode()
    return icons


def _webp_icons(archive: Path, names: dict[str, str]) -> dict[str, bytes]:
    """Return the WebP files of a package by icon name, given the name of each code point."""
    files = _read_package(archive)
    return {
        name: files[f"assets/{code_point}.webp"]
        for code_point, name in names.items()
        if f"assets/{code_point}.webp" in files
    }


def _rasterizer() -> Callable[[bytes], bytes]:
    """Return the function that turns an SVG into a PNG; loaded late, as only a rebuild needs it."""
    try:
        resvg = import_module("resvg_py")
    except ImportError as error:
        raise BuildError(f"resvg-py is missing: pip install -r {REQUIREMENTS}") from error

    def rasterize(svg: bytes) -> bytes:
        png = resvg.svg_to_bytes(
            svg_string=svg.decode(), width=RENDER_SIZE, height=RENDER_SIZE, skip_system_fonts=True
        )
        return bytes(cast(bytes, png))

    return rasterize
