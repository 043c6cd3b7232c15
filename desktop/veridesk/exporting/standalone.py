"""Puts the verifier into one file that needs no Veridesk: `resources/verify/verify.py`.

There is one verifier, in the modules from `verify_main` down. This module takes of them what
`main` reaches, definition by definition and with the comments that belong to it, drops the imports
from one another, and writes it all into one readable file. Because modules share one space of names
then, no two of them may call different things by one name at their top; the build refuses that. Run
it after changing any of these modules:

    python -m veridesk.exporting.standalone
"""

import ast
import builtins
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from veridesk import __version__
from veridesk.core.errors import UserError

ENTRY = "veridesk.exporting.verify_main"
_PACKAGE = Path(__file__).resolve().parents[1]
TARGET = _PACKAGE.parents[1] / "resources" / "verify" / "verify.py"
"""Where the file lies in a checkout."""

_HEAD = '''\
#!/usr/bin/env python3
# Made by `python -m veridesk.exporting.standalone`; edit the modules named below, not this file.
# SPDX-License-Identifier: Apache-2.0
"""The verifier of Veridesk {version} in one file: checks a delivery, and says what that proves.

    python verify.py FOLDER [--key PUBLIC_KEY_OR_ID] [--json]

It needs Python 3.11 or newer and, for signed deliveries, the package `cryptography`. Take this
file from a place that you trust, such as the releases of Veridesk. The copy in a delivery came
from whoever made the delivery, and a forged delivery would bring a verifier that finds no fault.
"""
'''


@dataclass(slots=True)
class _Piece:
    """One statement at the top of a module: its text, the names it gives and the names it uses.

    `parts` are the names that it uses of other modules by way of the module's name.
    """

    text: str
    gives: frozenset[str]
    uses: frozenset[str]
    parts: frozenset[tuple[str, str]]


@dataclass(slots=True)
class _Module:
    """A module in pieces, and by name what it imports: from elsewhere, of ours, modules of ours.

    `wanted` are its names that the file needs, `called` those that go by the module's name.
    """

    name: str
    pieces: list[_Piece] = field(default_factory=list)
    outer: dict[str, tuple[str, str]] = field(default_factory=dict)
    inner: dict[str, str] = field(default_factory=dict)
    spaces: dict[str, str] = field(default_factory=dict)
    wanted: set[str] = field(default_factory=set)
    called: dict[str, set[str]] = field(default_factory=dict)

    @property
    def kept(self) -> list[_Piece]:
        """The pieces that are wanted."""
        return [piece for piece in self.pieces if piece.gives & self.wanted]


def build() -> str:
    """The text of the file."""
    modules = _read_modules(ENTRY)
    _reach(modules)
    _check_names(modules)
    imports: set[tuple[str, str]] = set()
    body: list[str] = []
    for module in modules.values():
        if not module.kept:
            continue
        body += [f"# {module.name}\n", *(piece.text for piece in module.kept)]
        for name, parts in sorted(module.called.items()):
            # Other modules reach these by way of the module's name.
            given = "".join(f"    {part}={part},\n" for part in sorted(parts))
            body.append(f"{name} = SimpleNamespace(\n{given})\n")
            imports.add(("types", "SimpleNamespace"))
        used = frozenset().union(*(piece.uses for piece in module.kept))
        imports |= {line for name, line in module.outer.items() if name in used}
    head = _HEAD.format(version=__version__) + "\n" + _import_lines(imports)
    end = 'if __name__ == "__main__":\n    raise SystemExit(main())\n'
    return head + "\n" + "\n\n".join([*body, end])


def main() -> None:
    """Write the file into the checkout."""
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_text(build(), "utf-8", newline="\n")
    TARGET.chmod(0o755)


def _import_lines(imports: set[tuple[str, str]]) -> str:
    """The imports from elsewhere; the module of a name is empty for a module as a whole."""
    lines = [f"import {name}" for source, name in sorted(imports) if not source]
    for source in sorted({source for source, _ in imports if source}):
        names = ", ".join(sorted(name for one, name in imports if one == source))
        lines.append(f"from {source} import {names}")
    return "\n".join(lines) + "\n"


def _read_modules(entry: str) -> dict[str, _Module]:
    """The entry and all that it imports of ours, each after what it leans on."""
    modules: dict[str, _Module] = {}

    def read(name: str) -> None:
        if name not in modules:
            module = _split(name)
            for needed in sorted({*module.inner.values(), *module.spaces.values()}):
                read(needed)
            modules[name] = module

    read(entry)
    return modules


def _split(name: str) -> _Module:
    text = _PACKAGE.joinpath(*name.split(".")[1:]).with_suffix(".py").read_text("utf-8")
    lines = text.splitlines()
    module = _Module(name)
    start = 0
    for node in ast.parse(text).body:
        end = node.end_lineno or node.lineno
        words = "\n".join(lines[start:end]).strip("\n") + "\n"
        start = end
        gives = frozenset(_given(node)) - {"__all__"}
        if isinstance(node, ast.Import | ast.ImportFrom):
            _add_import(module, node)
        elif gives:
            uses = frozenset(one.id for one in ast.walk(node) if isinstance(one, ast.Name))
            module.pieces.append(_Piece(words, gives, uses, frozenset(_parts(node))))
        elif isinstance(node, ast.Expr) and module.pieces:
            # A text below a name describes it and goes where the name goes.
            module.pieces[-1].text += words
    return module


def _add_import(module: _Module, node: ast.Import | ast.ImportFrom) -> None:
    source = node.module or "" if isinstance(node, ast.ImportFrom) else ""
    for alias in node.names:
        bound = alias.asname or alias.name
        if not source.startswith("veridesk"):
            module.outer[bound] = (source, ast.unparse(alias))
        elif _PACKAGE.joinpath(*source.split(".")[1:], f"{alias.name}.py").exists():
            module.spaces[bound] = f"{source}.{alias.name}"
        elif alias.asname:
            raise UserError(f"{module.name} renames {alias.name}; import it by its own name")
        else:
            module.inner[bound] = source


def _given(node: ast.stmt) -> Iterator[str]:
    match node:
        case ast.FunctionDef(name=name) | ast.ClassDef(name=name):
            yield name
        case ast.Assign(targets=targets):
            yield from (one.id for one in targets if isinstance(one, ast.Name))
        case ast.AnnAssign(target=ast.Name(id=name)):
            yield name


def _parts(node: ast.stmt) -> Iterator[tuple[str, str]]:
    for one in ast.walk(node):
        match one:
            case ast.Attribute(value=ast.Name(id=space), attr=name):
                yield space, name


def _reach(modules: dict[str, _Module]) -> None:
    """Mark what the entry's `main` needs, through however many steps."""
    todo = [(ENTRY, "main")]
    while todo:
        where, name = todo.pop()
        module = modules[where]
        if name in module.wanted:
            continue
        module.wanted.add(name)
        for piece in module.pieces:
            if name not in piece.gives:
                continue
            todo += [(module.inner.get(used, where), used) for used in piece.uses]
            for space, part in piece.parts:
                if space in module.spaces:
                    source = module.spaces[space]
                    modules[source].called.setdefault(space, set()).add(part)
                    todo.append((source, part))


def _check_names(modules: dict[str, _Module]) -> None:
    """UserError when two things that are put into the file go by one name."""
    meaning: dict[str, str] = dict.fromkeys(dir(builtins), "Python itself")
    for module in modules.values():
        used = frozenset().union(*(piece.uses for piece in module.kept))
        names = [(name, module.name) for piece in module.kept for name in piece.gives]
        names += [(name, module.name) for name in module.called]
        names += [(name, f"{line}") for name, line in module.outer.items() if name in used]
        for name, what in names:
            if meaning.setdefault(name, what) != what:
                raise UserError(
                    f"both {meaning[name]} and {what} call something {name}; rename one of the two"
                )


if __name__ == "__main__":
    main()
