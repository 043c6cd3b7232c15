#!/usr/bin/env python3
"""Keep the translations of the window true: `python3 packaging/translations.py [--check]`.

Gathers every string that a person may read into `resources/translations/veridesk_*.ts` (Qt's own
lupdate for the window, our own walk for the rooms below it, which know no Qt), and makes the `.qm`
files that the window loads. `--check` changes nothing and says what is stale or untranslated.

The rooms below the window speak English sentences with values in them, such as f-strings. Their
templates, `{}`-numbered, are the context `messages`; `ui/told.py` finds at run time which template
a sentence was made from. A value that is a sentence itself keeps its name, such as `{reason}`.
"""

from __future__ import annotations

import argparse
import ast
import json
import re
import subprocess
import sys
import tempfile
from importlib.util import find_spec
from pathlib import Path
from xml.etree import ElementTree as ET

ROOT = Path(__file__).resolve().parents[1]
ROOMS = ROOT / "desktop" / "veridesk"
FOLDER = ROOT / "resources" / "translations"
TEMPLATES = FOLDER / "messages.json"
LANGUAGES = ("de", "zh_CN", "en")
"""English is there for its plurals alone."""

SPEAKING_ROOMS = ("core", "store", "importing", "flagging", "reviewing", "exporting", "insight")
# What these write goes into files or to a developer, not to the window.
SILENT = tuple(
    "card croissant standalone plots page fit train measure calibrate verify_main".split()
)
# Every sentence in these is said in the window, wherever it stands.
ALL_SAID = ("verify_report", "report", "preview")
# The words that verdicts, states and kinds are called by.
ENUMERATIONS = ROOMS / "core" / "model.py"
SENTENCES = frozenset(
    "reason remedy problem fault why failure word words what damage error message note".split()
)
"""Names of values that may be sentences themselves, and of variables that hold sentences."""


def templates() -> list[str]:
    """The templates of all sentences that the rooms below the window may say, in a fixed order."""
    found = _enumerated(ast.parse(ENUMERATIONS.read_text(encoding="utf-8")))
    for room in SPEAKING_ROOMS:
        for path in sorted((ROOMS / room).rglob("*.py")):
            parts = path.relative_to(ROOMS).with_suffix("").parts
            if not any(part.startswith(SILENT) for part in parts[1:]):
                tree = ast.parse(path.read_text(encoding="utf-8"))
                found |= _spoken(tree)
                if parts[-1] in ALL_SAID:
                    found |= _all_said(tree)
    for name in ("jobs.py", "places.py"):
        found |= _spoken(ast.parse((ROOMS / name).read_text(encoding="utf-8")))
    return sorted(found)


def _enumerated(tree: ast.Module) -> set[str]:
    """The values of all enumerations of words."""
    return {
        line.value.value
        for node in tree.body
        if isinstance(node, ast.ClassDef)
        and "StrEnum" in {ast.unparse(base) for base in node.bases}
        for line in node.body
        if isinstance(line, ast.Assign) and isinstance(line.value, ast.Constant)
    }


def _spoken(tree: ast.Module) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(tree):
        for told in _told_by(node):
            for text in _texts(told):
                if _is_sentence(text) or (text and _name_of(node) in {"Reason", "ShapeSpec"}):
                    found.add(text)
    return found


def _all_said(tree: ast.Module) -> set[str]:
    """All sentences of a module but for its docstrings."""
    inside: set[ast.AST] = set()
    for node in ast.walk(tree):
        if isinstance(node, (ast.Expr, ast.JoinedStr)):
            inside |= set(ast.iter_child_nodes(node))
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, (ast.Constant, ast.JoinedStr)) and node not in inside:
            found |= {text for text in _texts(node) if _is_sentence(text)}
    return found


def _told_by(node: ast.AST) -> list[ast.expr]:
    """The expressions of a statement or call whose text reaches a person."""
    if isinstance(node, ast.Call):
        name = _name_of(node)
        told = [word.value for word in node.keywords if word.arg in SENTENCES]
        if name.endswith("Error") or name in {
            "Finding",
            "ShapeSpec",
            "fault",
            "Claim",
            "Reason",
            "step",
            "unchecked",
            "append",
        }:
            told += node.args
        return told
    if isinstance(node, (ast.Return, ast.Yield)) and node.value is not None:
        value = node.value
        return list(value.elts) if isinstance(value, ast.Tuple) else [value]
    if isinstance(node, (ast.Assign, ast.AnnAssign)) and node.value is not None:
        targets = node.targets if isinstance(node, ast.Assign) else [node.target]
        if isinstance(node.value, ast.Dict):
            return [value for value in node.value.values if value is not None]
        names = {
            part.id for target in targets for part in ast.walk(target) if isinstance(part, ast.Name)
        }
        if names & SENTENCES or any(name.isupper() for name in names):
            return [node.value]
    return []


def _name_of(node: ast.AST) -> str:
    """The last name of what a call calls, "" of anything else."""
    called = node.func if isinstance(node, ast.Call) else None
    if isinstance(called, ast.Attribute):
        return called.attr
    return called.id if isinstance(called, ast.Name) else ""


def _texts(node: ast.expr) -> list[str]:
    """The templates that an expression may give."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return [node.value.replace("{", "{{").replace("}", "}}")]
    if isinstance(node, ast.JoinedStr):
        return [_template(node)]
    if isinstance(node, (ast.Tuple, ast.List)):
        return [text for value in node.elts for text in _texts(value)]
    if isinstance(node, ast.IfExp):
        return _texts(node.body) + _texts(node.orelse)
    if isinstance(node, ast.BoolOp):
        return [text for value in node.values for text in _texts(value)]
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        return _texts(node.left) + _texts(node.right)
    return []


def _template(node: ast.JoinedStr) -> str:
    text, number = "", 0
    taken: set[str] = set()
    for part in node.values:
        if isinstance(part, ast.Constant):
            text += str(part.value).replace("{", "{{").replace("}", "}}")
            continue
        assert isinstance(part, ast.FormattedValue)
        name = ast.unparse(part.value).rpartition(".")[2]
        if name not in SENTENCES or name in taken or part.format_spec is not None:
            # A field that can only be a number says so, and takes nothing else at run time.
            spec = "" if part.format_spec is None else ast.unparse(part.format_spec)
            name, number = f"{'n' if ',' in spec else ''}{number}", number + 1
        taken.add(name)
        text += f"{{{name}}}"
    return text


def _is_sentence(text: str) -> bool:
    """Whether a person could read it: words in a row, no SQL, no pattern, no key of a record."""
    if re.fullmatch(r"(1|\{n\d\}) [a-z ]+", text):
        return True
    plain = re.sub(r"\{\w+\}", " ", text)
    named = re.search(r"\{[a-z]+\}", text) is not None
    if len(re.findall(r"\b[A-Za-z][a-z’']+", plain)) < (1 if named else 2) or " " not in text:
        return False
    return not re.search(
        r"[\\^$<>\n]|\w\[\w|\b(AS|DESC|IN|SELECT|FROM|WHERE|INSERT|UPDATE|DELETE)\b| \?|\babs\(",
        plain,
    )


def _words_of_actions() -> set[str]:
    tree = ast.parse((ROOMS / "ui" / "actions.py").read_text(encoding="utf-8"))
    return {
        node.args[0].value
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "_words"
        and isinstance(node.args[0], ast.Constant)
    }


def _bystander(folder: Path) -> Path:
    """A Python file in lupdate's own terms for the strings that lupdate cannot find itself."""
    lines = ["from PySide6.QtCore import QCoreApplication"]
    contexts = {"actions": sorted(_words_of_actions()), "messages": templates()}
    for context, texts in contexts.items():
        called = f"QCoreApplication.translate({json.dumps(context)}, "
        lines += [f"{called}{json.dumps(text, ensure_ascii=False)})" for text in texts]
    path = folder / "bystander.py"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def _qt_tool(name: str) -> str:
    path = Path(str(find_spec("PySide6").origin)).parent / name  # type: ignore[union-attr]
    return str(path if path.exists() else path.with_suffix(".exe"))


def update(folder: Path) -> None:
    """Bring the `.ts` files and the templates in a folder up to date, and make the `.qm` files."""
    sources = sorted(str(path) for path in (ROOMS / "ui").rglob("*.py"))
    with tempfile.TemporaryDirectory() as scratch:
        sources.append(str(_bystander(Path(scratch))))
        for language in LANGUAGES:
            made = folder / f"veridesk_{language}.ts"
            command = [_qt_tool("lupdate"), *sources, "-no-obsolete", "-locations", "none"]
            command += ["-source-language", "en", "-target-language", language]
            command += [*(["-pluralonly"] if language == "en" else []), "-ts", str(made)]
            subprocess.run(command, check=True, capture_output=True, text=True)
            ready = [
                "-silent",
                "-nounfinished",
                "-compress",
                str(made),
                "-qm",
                str(made.with_suffix(".qm")),
            ]
            subprocess.run([_qt_tool("lrelease"), *ready], check=True)
    text = json.dumps(templates(), ensure_ascii=False, indent=0)
    (folder / TEMPLATES.name).write_text(text + "\n", encoding="utf-8")


def faults(folder: Path) -> list[str]:
    """What is wrong with the translations in a folder, one line each."""
    found = []
    for path in sorted(folder.glob("veridesk_*.ts")):
        for context, source, said, state in entries(path):
            at = f"{path.name}, {context}: {source[:80]!r}"
            if state == "unfinished" or not said.strip():
                found.append(f"{at} is not translated")
            elif _fields(source) != _fields(said):
                found.append(f"{at} has other fields in its translation: {said[:80]!r}")
            elif ("&" in source.replace("&&", "")) != ("&" in said.replace("&&", "")):
                found.append(f"{at} and its translation differ in their access key")
    return found


def entries(path: Path) -> list[tuple[str, str, str, str]]:
    """Context, source, translation and state of each entry, and each plural, of a `.ts` file."""
    found = []
    for context in ET.parse(path).getroot().iter("context"):
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            source, target = message.findtext("source") or "", message.find("translation")
            if target is None:
                found.append((name, source, "", "unfinished"))
                continue
            # A text with a number in it has one translation for each plural of the language.
            forms, state = target.findall("numerusform") or [target], target.get("type", "")
            found += [(name, source, form.text or "", state) for form in forms]
    return found


def _fields(text: str) -> list[str]:
    return sorted(re.findall(r"(?<!\{)\{(\w+)[^{}]*\}", text))


def stale(folder: Path = FOLDER) -> list[str]:
    """The files in a folder that differ from what a fresh update of them would give."""
    with tempfile.TemporaryDirectory() as scratch:
        copy = Path(scratch)
        for path in folder.glob("veridesk_*.ts"):
            (copy / path.name).write_bytes(path.read_bytes())
        update(copy)
        return [
            path.name
            for path in sorted(copy.iterdir())
            if not (folder / path.name).exists()
            or path.read_bytes() != (folder / path.name).read_bytes()
        ]


def main() -> int:
    """Update, or check; 1 when something is stale or not translated."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="change nothing, say what is wrong")
    if parser.parse_args().check:
        wrong = [f"{name} is stale; run packaging/translations.py" for name in stale()]
    else:
        update(FOLDER)
        wrong = []
    wrong += faults(FOLDER)
    print("\n".join(wrong) if wrong else "all translations are whole")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
