"""The help pages and icons that ship with the program can be shown as they are."""

import re

import pytest
from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from veridesk.core.resources import resource

ICONS = (
    "accept", "reject", "edit", "unsure", "note", "undo", "redo", "import", "export", "flag",
    "next", "previous", "search", "help", "filter", "open", "new", "theme",
)  # fmt: skip


def inked(svg: bytes, size: int) -> list[QColor]:
    """Colours of the pixels that an icon drawn at `size` clearly covers."""
    renderer = QSvgRenderer(QByteArray(svg))
    assert renderer.isValid()
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    points = [image.pixelColor(x, y) for x in range(size) for y in range(size)]
    return [point for point in points if point.alpha() > 100]


@pytest.mark.parametrize("size", [16, 24])
@pytest.mark.parametrize("name", ICONS)
def test_toolbar_icon_takes_any_colour(name: str, size: int) -> None:
    """An icon is drawn in black only, and wholly in the colour that replaces it."""
    svg = resource(f"icons/{name}.svg").read_bytes()
    assert set(re.findall(rb"#[0-9A-Fa-f]{3,8}", svg)) == {b"#000000"}
    assert b"currentColor" not in svg

    colours = inked(svg.replace(b"#000000", b"#ff0000"), size)

    assert len(colours) >= size // 2
    assert all(colour.red() > 250 and colour.green() == colour.blue() == 0 for colour in colours)


@pytest.mark.parametrize("size", [16, 24, 64, 256])
def test_program_icon_fills_its_square(size: int) -> None:
    """The program's icon covers most of its square at every size that desktops ask for."""
    colours = inked(resource("icons/veridesk.svg").read_bytes(), size)

    assert len(colours) > 0.8 * size * size
    assert len({colour.name() for colour in colours}) >= 4
