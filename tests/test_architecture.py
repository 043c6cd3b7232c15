"""What the house asks of every file and no linter sees."""

import ast
import functools
import re
import sys
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from veridesk import __version__

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "desktop" / "veridesk"
LONGEST_MODULE = 400
LONGEST_FUNCTION = 60

SOURCES = sorted([*(ROOT / "desktop").rglob("*.py"), *(ROOT / "packaging").rglob("*.py")])
WINDOW = sorted((PACKAGE / "ui").rglob("*.py"))
ROOMS = sorted(path.name for path in PACKAGE.iterdir() if (path / "__init__.py").exists())

NESTED_LOOPS = {"exec", "exec_", "processEvents", "asyncClose"}
RICH_TEXT = {
    *("setHtml", "toHtml", "insertHtml", "appendHtml", "setMarkdown", "toMarkdown"),
    *("RichText", "AutoText", "MarkdownText", "QTextBrowser", "QErrorMessage"),
}
GUESSES_RICH_TEXT = {"QLabel", "QMessageBox", "QInputDialog", "QProgressDialog", "QToolTip"}
MODAL_CALLS = {
    "QMessageBox": {"about", "aboutQt", "critical", "information", "question", "warning"},
    "QFileDialog": {
        *("getExistingDirectory", "getExistingDirectoryUrl", "getOpenFileContent"),
        *("getOpenFileName", "getOpenFileNames", "getOpenFileUrl", "getOpenFileUrls"),
        *("getSaveFileName", "getSaveFileUrl"),
    },
    "QInputDialog": {"getDouble", "getInt", "getItem", "getMultiLineText", "getText"},
    "QColorDialog": {"getColor"},
    "QFontDialog": {"getFont"},
}
LEFT_OUT = {".git", ".venv", "build", "dist", "node_modules", "__pycache__", "shared"}
TEXT_ENDINGS = {
    *("", ".cfg", ".css", ".csv", ".ini", ".in", ".json", ".jsonl", ".lock", ".md", ".py"),
    *(".qss", ".sh", ".svg", ".toml", ".ts", ".txt", ".xml", ".yaml", ".yml"),
}


@functools.cache
def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def _place(path: Path, node: ast.AST | None = None) -> str:
    line = f":{node.lineno}" if isinstance(node, ast.expr | ast.stmt) else ""
    return f"{path.relative_to(ROOT).as_posix()}{line}"


def _found(paths: list[Path], is_wrong: Callable[[ast.AST], str | None]) -> list[str]:
    """Every place where `is_wrong` finds something, with what it found."""
    return [
        f"{_place(path, node)} {wrong}"
        for path in paths
        for node in ast.walk(_tree(path))
        if (wrong := is_wrong(node))
    ]


def _name_among(names: set[str]) -> Callable[[ast.AST], str | None]:
    """Look for the names as attribute, as import, or as a name of its own (`exec` is Python's)."""

    def is_wrong(node: ast.AST) -> str | None:
        match node:
            case ast.Attribute(attr=name) if name in names:
                return name
            case ast.alias(name=name) if name.rpartition(".")[2] in names:
                return name
            case ast.Name(id=name) if name in names:
                return name
        return None

    return is_wrong


def _calls_modal(node: ast.AST) -> str | None:
    match node:
        case ast.Attribute(value=ast.Name(id=owner), attr=name):
            return f"{owner}.{name}" if name in MODAL_CALLS.get(owner, ()) else None
    return None


def _imported(path: Path) -> Iterator[tuple[ast.stmt, str]]:
    for node in ast.walk(_tree(path)):
        match node:
            case ast.Import(names=names):
                yield from ((node, alias.name) for alias in names)
            case ast.ImportFrom(module=str(module), level=0):
                yield node, module
            case ast.ImportFrom():
                yield node, "a relative import"


def test_there_is_something_to_look_at() -> None:
    """The lists that the other tests walk over are not empty."""
    assert {"core", "exporting", "flagging", "importing", "reviewing", "store", "ui"} <= set(ROOMS)
    assert len(SOURCES) > len(ROOMS)


# What stalls or harms the window


def test_no_event_loop_is_nested() -> None:
    """No `.exec()`, no `processEvents`, no `@asyncClose`: dialogs are opened and awaited."""
    assert _found(SOURCES, _name_among(NESTED_LOOPS)) == []


def test_no_dialog_is_asked_by_a_static_call() -> None:
    """Qt's static dialog functions nest an event loop too."""
    assert _found(SOURCES, _calls_modal) == []


def test_no_text_is_shown_as_rich_text() -> None:
    """Samples are hostile: an image in rich text loads any local file.

    One module may: it shows the help that ships with the program, and nothing else.
    """
    wary = [path for path in SOURCES if path.name != "help_browser.py"]

    assert _found(wary, _name_among(RICH_TEXT)) == []


def test_only_shipped_pages_are_shown_as_rich_text() -> None:
    """What shows marked-up text takes pages of help, and only the window of help makes it."""
    makers = [path.name for path in WINDOW if "HelpBrowser" in _names(path)]
    told = PACKAGE / "ui" / "help_pages.py"

    assert makers == ["help_window.py"]
    assert not any("store" in name for _, name in _imported(told))
    assert not any("store" in name for _, name in _imported(PACKAGE / "ui" / "help_window.py"))


def test_labels_are_told_to_show_plain_text() -> None:
    """Labels and message boxes guess rich text: a module that makes them says `PlainText`.

    A tooltip cannot be told; its words go through `plain_tooltip`.
    """
    wrong = []
    for path in WINDOW:
        names = _names(path)
        made = names & GUESSES_RICH_TEXT
        made -= {"QToolTip"} if "plain_tooltip" in names else set()
        if made and "PlainText" not in names:
            wrong.append(f"{_place(path)} {', '.join(sorted(made))}")

    assert wrong == []


def test_tooltips_of_samples_are_escaped() -> None:
    """Tooltips guess rich text and know no plain one: a model that has them escapes them."""
    with_tooltips = [path for path in WINDOW if "ToolTipRole" in _names(path)]

    assert [_place(path) for path in with_tooltips if "escape" not in _names(path)] == []


def _names(path: Path) -> set[str]:
    names = {node.id for node in ast.walk(_tree(path)) if isinstance(node, ast.Name)}
    return names | {node.attr for node in ast.walk(_tree(path)) if isinstance(node, ast.Attribute)}


def test_the_search_finds_what_it_looks_for() -> None:
    """The three searches above see each form that they forbid."""
    bad = ast.parse(
        "from qasync import asyncClose\n"
        "dialog.exec()\nQApplication.processEvents()\npane.setHtml(x)\n"
        "label.setTextFormat(Qt.TextFormat.RichText)\nQMessageBox.warning(None, 'a', 'b')\n"
    )
    good = ast.parse("db.execute('x')\nQMessageBox(parent)\npane.setPlainText(x)\nbox.warning()")

    def hits(tree: ast.Module) -> int:
        searches = [_name_among(NESTED_LOOPS), _name_among(RICH_TEXT), _calls_modal]
        return sum(bool(search(node)) for search in searches for node in ast.walk(tree))

    assert hits(bad) == 6
    assert hits(good) == 0


def test_colours_live_in_the_theme() -> None:
    """A colour written anywhere else would not follow light and dark."""

    def is_colour(node: ast.AST) -> str | None:
        match node:
            case ast.Constant(value=str(text)) if re.fullmatch(
                r"#[0-9A-Fa-f]{3}(?:[0-9A-Fa-f]{3}){0,1}(?:[0-9A-Fa-f]{2})?", text
            ):
                return text
        return None

    assert _found([path for path in WINDOW if path.name != "theme.py"], is_colour) == []


# Rooms


def test_the_core_imports_the_standard_library_only() -> None:
    """Words and rules lean on nothing, but for the fast difference in core/diff.py."""
    allowed = {"core/diff.py": {"rapidfuzz"}}
    wrong = [
        f"{_place(path, node)} {name}"
        for path in sorted((PACKAGE / "core").rglob("*.py"))
        for node, name in _imported(path)
        if name.split(".")[0] not in sys.stdlib_module_names
        and not name.startswith("veridesk.core")
        and name.split(".")[0] not in allowed.get(path.relative_to(PACKAGE).as_posix(), set())
    ]

    assert wrong == []


def test_async_lives_in_the_window_and_in_jobs() -> None:
    """The core is synchronous; only the shell that shows it is not."""
    paths = [path for path in sorted(PACKAGE.rglob("*.py")) if "ui" not in path.parts]
    calm = [path for path in paths if path.name != "jobs.py"]

    def is_async(node: ast.AST) -> str | None:
        return node.name if isinstance(node, ast.AsyncFunctionDef) else None

    assert _found(calm, is_async) == []
    assert [_place(path) for path in calm for _, name in _imported(path) if name == "asyncio"] == []


def test_set_up_needs_only_the_standard_library() -> None:
    """dev.py runs where nothing is installed yet."""
    names = {name.split(".")[0] for _, name in _imported(ROOT / "packaging" / "dev.py")}

    assert names <= sys.stdlib_module_names


def test_tests_mirror_the_rooms() -> None:
    """Each room has tests, and each room's test names a module of it, or a part of one."""
    for room in ROOMS:
        modules = {path.stem for path in (PACKAGE / room).rglob("*.py")} | {
            path.name for path in (PACKAGE / room).rglob("*") if path.is_dir()
        }
        tests = [
            path.stem.removeprefix("test_") for path in (ROOT / "tests" / room).rglob("test_*.py")
        ]
        stray = [name for name in tests if not _names_a_module(name, modules)]

        assert tests, f"no tests in tests/{room}"
        assert stray == [], f"tests/{room} has tests of no module"


def _names_a_module(test: str, modules: set[str]) -> bool:
    crosscutting = {"canary", "end_to_end", "keyboard"}
    return any(f"{test}_".startswith(f"{name}_") for name in modules | crosscutting)


# Size


def test_modules_stay_short() -> None:
    long = {
        _place(path): lines
        for path in SOURCES
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > LONGEST_MODULE
    }

    assert long == {}


def test_functions_stay_short() -> None:
    """Texts inside a function, such as the SQL of a migration, do not count."""

    def is_long(node: ast.AST) -> str | None:
        if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            return None
        texts = [one for one in ast.walk(node) if isinstance(one, ast.Constant)]
        lines = _further_lines(node) + 1 - sum(map(_further_lines, texts))
        return f"{node.name}: {lines} lines" if lines > LONGEST_FUNCTION else None

    assert _found(SOURCES, is_long) == []


def _further_lines(node: ast.stmt | ast.expr) -> int:
    return (node.end_lineno or node.lineno) - node.lineno


# Papers


def test_the_version_is_one() -> None:
    """The package tells the version that pyproject.toml has."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))

    assert project["project"]["version"] == __version__


def test_the_changelog_tells_of_this_version() -> None:
    """Its first heading is what comes next, or this very version."""
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    headings = re.findall(r"(?m)^## \[(.+?)\]", text)

    assert headings
    assert headings[0] in {"Unreleased", __version__}


@pytest.mark.parametrize("command", ["run", "test"])
def test_the_readme_names_the_two_commands(command: str) -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")

    assert re.search(rf"(?m)^python3 packaging/dev\.py {command}\b", text)


def test_what_the_papers_point_to_is_there() -> None:
    """No link or picture of a Markdown file leads nowhere."""
    dead = [
        f"{_place(path)} {target}"
        for path in _files()
        if path.suffix == ".md"
        for target in re.findall(r"\]\(([^)#]+)[^)]*\)", path.read_text(encoding="utf-8"))
        if "://" not in target and not (path.parent / target).exists()
    ]

    assert dead == []


def test_no_file_names_somebodys_folders() -> None:
    """Paths of one computer help nobody else, and tell whose it was."""
    home = re.compile(r"/home/\w+/|/Users/\w+/|[A-Z]:\\+Users\\+\w+|/root/\w")
    here = [str(path) for path in (ROOT, Path.home()) if len(path.parts) > 1]
    wrong = []
    for path in _files():
        text = path.read_text(encoding="utf-8", errors="replace")
        if (found := home.search(text)) or any(f"{name}/" in text for name in here):
            wrong.append(f"{_place(path)} {found.group() if found else 'this very folder'}")

    assert wrong == []


def _files() -> list[Path]:
    """The text files that belong to the project, this one apart."""
    return [
        path
        for path in sorted(ROOT.rglob("*"))
        if path.is_file()
        and path.suffix in TEXT_ENDINGS
        and not any(
            part in LEFT_OUT or part.endswith(("_cache", ".egg-info", ".hypothesis"))
            for part in path.relative_to(ROOT).parts
        )
        and path != Path(__file__).resolve()
    ]
