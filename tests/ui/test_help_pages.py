"""The shipped pages of help: whole, true to the actions, and found by their words."""

import re
from pathlib import Path

import pytest
from PIL import Image

from veridesk.core.resources import resource
from veridesk.ui import key_map
from veridesk.ui.actions import ACTIONS
from veridesk.ui.help_desk import OF_ACTIONS, OF_DIALOGS
from veridesk.ui.help_pages import (
    FALLBACK,
    IMAGES,
    NAMES,
    find_pages,
    help_page,
    help_pages,
    placeholders,
    plain_text,
    raw_page,
)
from veridesk.ui.help_pictures import PICTURES

LANGUAGES = sorted(path.name for path in resource("help").iterdir() if len(path.name) in {2, 5})
PAGES = [
    (language, path.stem)
    for language in LANGUAGES
    for path in sorted(resource(f"help/{language}").glob("*.md"))
]
LARGEST = 600_000


def test_every_page_is_there_in_english() -> None:
    """And no page that nobody can reach."""
    assert sorted(name for language, name in PAGES if language == FALLBACK) == sorted(NAMES)
    assert {name for _, name in PAGES} <= set(NAMES)


@pytest.mark.parametrize(("language", "name"), PAGES)
def test_a_page_names_only_what_there_is(language: str, name: str) -> None:
    """Keys and actions are in the table, pictures and linked pages are shipped, no HTML."""
    raw = raw_page(name, language)

    assert placeholders(raw) <= {spec.name for spec in ACTIONS}
    assert not re.search(r"\{\w*:|[{}]", help_page(name, language).markdown)
    assert not re.search(r"<\w+|https?://", raw)
    assert raw.startswith("# ")
    folder = resource(f"help/{language}")
    targets = re.findall(r"\]\(([^)]+)\)", raw)
    assert [target for target in targets if not (folder / target).exists()] == []


@pytest.mark.parametrize(("language", "name"), PAGES)
def test_a_translation_has_the_same_keys_pictures_and_links(language: str, name: str) -> None:
    """Whatever language it is in, a page speaks of the same things."""
    raw, english = raw_page(name, language), raw_page(name, FALLBACK)
    target = re.compile(r"\]\(([^)]+)\)")

    assert placeholders(raw) == placeholders(english)
    assert sorted(target.findall(raw)) == sorted(target.findall(english))


def test_pictures_are_those_of_the_script_and_small() -> None:
    """Each is used, in few colours, and all of them together are light."""
    folder = resource(IMAGES)
    shipped = {path.stem for path in folder.glob("*.png")}
    used = {
        Path(name).stem
        for page in help_pages(FALLBACK)
        for name in re.findall(r"images/(\S+)\)", page.markdown)
    }

    assert shipped == used == set(PICTURES)
    assert sum(path.stat().st_size for path in resource("help").rglob("*.png")) <= LARGEST
    for path in folder.glob("*.png"):
        with Image.open(path) as image:
            assert image.mode == "P"
            assert 100 <= image.width <= 1100


def test_pages_name_the_keys_at_work() -> None:
    """An action without a key is named by its words."""
    assert "`A` accepts" in help_page("start", FALLBACK).markdown

    key_map.use_keys(key_map.key_map(key_map.USUAL, {"accept": "F5", "undo": ""}))

    assert "`F5` accepts" in help_page("start", FALLBACK).markdown
    assert "*Undo* takes your last verdict back" in plain(help_page("start", FALLBACK).markdown)


def plain(markdown: str) -> str:
    return " ".join(markdown.split())


def test_a_page_without_translation_stays_english() -> None:
    assert help_page("start", "tlh") == help_page("start", FALLBACK)


def test_menu_and_dialogs_lead_to_pages() -> None:
    assert set(OF_ACTIONS.values()) | set(OF_DIALOGS.values()) <= set(NAMES)
    assert set(OF_ACTIONS) == {spec.name for spec in ACTIONS if spec.name.startswith("help_")}


def test_the_search_wants_all_words_and_puts_the_title_first() -> None:
    """Words around the first place are told; markup is not searched."""
    hits = find_pages("undo", FALLBACK)
    assert {"start", "review"} & {hit.page.name for hit in hits}
    assert find_pages("exporting", FALLBACK)[0].page.name == "export"
    assert "backup" in find_pages("backups restore", FALLBACK)[0].around.casefold()
    assert find_pages("undo zebra", FALLBACK) == []
    assert find_pages("  ", FALLBACK) == []
    assert "images" not in " ".join(plain_text(page.markdown) for page in help_pages(FALLBACK))
