"""Words in the code that a person would see and that no translation reaches."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from gui.words.flag_reasons import TITLES as REASONS
from gui.words.gesture_names import GESTURES

SPEAKING = ("tr", "several")
SILENT_CALLS = (
    "setObjectName|set_role|set_property|named|debug|info|warning|exception|getLogger|glyph|icon|color|startswith|"
    "endswith|removeprefix|removesuffix|split|strip|setStyleSheet|TypeVar|NewType|Signal|findChild|findChildren|"
    "_held|ask|frombuffer|property|setProperty|strftime|strptime|encode|decode|compile|sub|match|search|fullmatch|import_module|cast"
)
"""Functions whose words nobody sees: names, patterns, formats, the log."""
OF_PROGRAMMERS = (
    "AssertionError|AttributeError|TypeError|ValueError|KeyError|IndexError|"
    "RuntimeError|NotImplementedError|LookupError"
)
SHOWING_CALLS = (
    "QLabel|QPushButton|QCheckBox|QRadioButton|QGroupBox|setText|setToolTip|setWindowTitle|setPlaceholderText|"
    "setAccessibleName|setAccessibleDescription|addItem|drawText|set_note"
)
"""Functions whose literals everybody sees, be it a single small word."""
LETTERS = re.compile(r"[^\W\d_]{2,}")
WORDS = re.compile(
    r"[^\W\d_]{2,}\s+[^\W\d_]|^[A-Z][a-z]+|[^\W\d_]{2,}[.…:?!]\s*$|^[A-Z]{4,}|[^\W\d_]{2,}\s+\{\}|\{\}\s+[^\W\d_]{2,}"
)
UNITS = re.compile(r"\b(?:px|mm|MB|min|UTC|SHA-256)\b")
"""The same in every language."""
KEY = (
    r"(?:Ctrl|Shift|Alt|Meta|Space|Tab|Return|Enter|Escape|Esc|Del|Delete|Home|End|Left|Right|Up|Down|PgUp|PgDown|"
    r"Backspace|F\d+)(?:\+\S+)?"
)
STYLE = r"Q[A-Z]\w+[^ ]*(?: \w+:.*)?|[\w-]+:[^ ]\S*;?"
FILE = r"\S+\.(?:png|svg|csv|json|pdf|html)"
CODE = re.compile(rf"^(?:ph\.[\w.-]+|{STYLE}|{KEY}|{FILE}|[a-z]+\([^)]*\);?)$")

UNTRANSLATED = frozenset(
    (
        "Spotcheck",
        "Fusion",
        "DISPLAY",
        "WAYLAND_DISPLAY",
        "STAPLE",
        "English",
        "Deutsch",
        "IoU",
        "Top-1",
        "Top-3",
        "TorchScript",
        "ONNX (*.onnx)",
    )
)
"""Names that are the same in every language, and what is said before one is chosen."""
BEFORE_ANY_LANGUAGE = ("app.py", "language.py", "icons.py")
"""Modules of gui/ itself that speak before a language is chosen, or of what is not installed."""
KEPT = UNTRANSLATED | GESTURES.keys() | REASONS.keys()


@dataclass(frozen=True, slots=True, order=True)
class Bare:
    """A literal that reads like words, where it stands."""

    path: Path
    line: int
    text: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.text!r}"


def bare_words(folder: Path) -> Iterator[Bare]:
    """Find the literals of every module below a folder that look like words and are not given to `tr` or `several`."""
    for path in sorted(folder.rglob("*.py")):
        if path.parent.name == "gui" and path.name in BEFORE_ANY_LANGUAGE:
            continue
        module = ast.parse(path.read_text(encoding="utf-8"))
        silent, shown = set(_silent(module)), set(_shown(module))
        for node in ast.walk(module):
            if id(node) in silent:
                continue
            text = UNITS.sub("", _words_of(node))
            if (LETTERS if id(node) in shown else WORDS).search(text) and not CODE.match(text) and text not in KEPT:
                yield Bare(path, getattr(node, "lineno", 0), text)


def _words_of(node: ast.AST) -> str:
    """The text of a literal; of one with values in it, what stands between them."""
    match node:
        case ast.Constant(value=str(text)):
            return text
        case ast.JoinedStr(values=parts):
            return "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in parts)
        case _:
            return ""


def _shown(module: ast.Module) -> Iterator[int]:
    """Which nodes are put on the screen as they stand."""
    for node in ast.walk(module):
        match node:
            case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name), args=words):
                yield from (id(word) for word in words if re.fullmatch(SHOWING_CALLS, name))
            case _:
                pass


def _silent(module: ast.Module) -> Iterator[int]:
    """Which nodes are no words of the window, or are spoken already: documentation, types, names, faults."""
    for node in ast.walk(module):
        for part in _silenced(node):
            yield from (id(below) for below in ast.walk(part))


def _silenced(node: ast.AST) -> Iterator[ast.AST]:
    match node:
        case ast.Expr(value=ast.Constant()) | ast.Assert() | ast.Subscript(value=ast.Name(id="Literal")):
            yield node
        case ast.Dict(keys=keys):
            yield from (key for key in keys if key is not None)
        case ast.JoinedStr(values=parts):
            yield from (part for part in parts if isinstance(part, ast.Constant))
        case ast.Raise(exc=ast.Call(func=ast.Name(id=name))) if re.fullmatch(OF_PROGRAMMERS, name):
            yield node
        case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name), args=words) if name in SPEAKING:
            yield from words
        case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name)) if re.fullmatch(SILENT_CALLS, name):
            yield from node.args
        case ast.FunctionDef(returns=kind) | ast.AnnAssign(annotation=kind) | ast.arg(annotation=kind) if kind:
            yield kind
        case ast.keyword(arg="kind" | "default_factory") | ast.Compare() | ast.Assign(targets=[ast.Name(id="__all__")]):
            yield node
        case ast.ClassDef(bases=kinds):
            yield from kinds
        case _:
            pass
