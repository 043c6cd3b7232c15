"""The translations are whole, fresh, and fit what they translate."""

import importlib
import json
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]


def _load() -> ModuleType:
    sys.path.insert(0, str(ROOT / "packaging"))
    try:
        return importlib.import_module("translations")
    finally:
        sys.path.pop(0)


translations = _load()


def test_the_shipped_translations_are_whole() -> None:
    """Every string has its translation in every language, with the same fields in it."""
    assert translations.faults(translations.FOLDER) == []


def test_the_shipped_translations_are_fresh() -> None:
    """No string was added or changed since `packaging/translations.py` ran."""
    assert translations.stale() == []


@pytest.mark.parametrize(
    ("source", "said", "fault"),
    [
        ("{n} samples", "{m} Beispiele", "other fields"),
        ("{n} samples", "Beispiele", "other fields"),
        ("&Save", "Speichern", "access key"),
        ("Save", "&Speichern", "access key"),
        ("Save", "", "not translated"),
    ],
)
def test_what_is_wrong_with_a_translation_is_found(
    tmp_path: Path, source: str, said: str, fault: str
) -> None:
    text = f"<source>{source}</source><translation>{said}</translation>".replace("&", "&amp;")
    (tmp_path / "veridesk_de.ts").write_text(
        f"<TS><context><name>A</name><message>{text}</message></context></TS>", encoding="utf-8"
    )
    (found,) = translations.faults(tmp_path)
    assert fault in found


def test_sentences_of_other_rooms_are_gathered() -> None:
    """What a person reads, as a template; no SQL, no pattern, no single word."""
    found = set(translations.templates())
    assert "the claim says ‘{0}’, the source says ‘{1}’" in found
    assert "the disk is full; free some space and try again, nothing was half written" in found
    assert "source defective" in found
    assert not [text for text in found if "SELECT" in text or "DESC" in text]
    assert json.loads(translations.TEMPLATES.read_text(encoding="utf-8")) == sorted(found)
