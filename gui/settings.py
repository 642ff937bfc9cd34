"""What the window remembers of a person between sittings."""

from __future__ import annotations

import getpass
from collections.abc import Mapping
from pathlib import Path
from typing import cast

from platformdirs import user_config_path
from PySide6.QtCore import QByteArray, QObject, QSettings, Signal

from gui.keymap import Keys
from gui.theme import PaletteName, nearest_text_size

RECENT_LIMIT = 8
SEEN_LIMIT = 200


class Settings(QObject):
    """Typed access to the settings file; `path` is given by tests."""

    changed = Signal()

    def __init__(self, path: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        file = path or user_config_path("spotcheck", appauthor=False) / "window.ini"
        self._store = QSettings(str(file), QSettings.Format.IniFormat, self)

    @property
    def palette(self) -> PaletteName:
        return "light" if self._text("palette") == "light" else "dark"

    @palette.setter
    def palette(self, name: PaletteName) -> None:
        self._set("palette", name)

    @property
    def reader(self) -> str:
        """The name under which the person labels; at first the name of their account."""
        return self._text("reader") or _account_name()

    @reader.setter
    def reader(self, name: str) -> None:
        self._set("reader", name)

    @property
    def recent(self) -> tuple[Path, ...]:
        """Projects opened last, the newest first, those that are gone left out."""
        paths = (Path(line) for line in self._text("recent").split("\n") if line)
        return tuple(path for path in paths if path.is_file())

    def add_recent(self, path: Path) -> None:
        """Put a project at the head of the recent ones."""
        paths = [path.resolve(), *(other for other in self.recent if other != path.resolve())]
        self._set("recent", "\n".join(str(path) for path in paths[:RECENT_LIMIT]))

    def has_read(self, reader: str, protocol: str) -> bool:
        """Whether this reader has begun a sitting with the protocol of that hash on the screen."""
        return f"{protocol} {reader}" in self._text("protocols").split("\n")

    def note_read(self, reader: str, protocol: str) -> None:
        """Remember that they have."""
        if not self.has_read(reader, protocol):
            lines = [f"{protocol} {reader}", *self._text("protocols").split("\n")]
            self._set("protocols", "\n".join(lines[:SEEN_LIMIT]))

    def last_report(self, project: Path) -> Path | None:
        """Where the last report of a project was written; `None` where there is none any more."""
        for line in self._text("reports").split("\n"):
            of, _, report = line.partition("\t")
            if of == str(project.resolve()) and Path(report).is_file():
                return Path(report)
        return None

    def note_report(self, project: Path, report: Path) -> None:
        """Remember where a report of a project was written."""
        of = str(project.resolve())
        others = [line for line in self._text("reports").split("\n") if line and not line.startswith(f"{of}\t")]
        self._set("reports", "\n".join([f"{of}\t{report.resolve()}", *others][:SEEN_LIMIT]))

    @property
    def geometry(self) -> QByteArray:
        return cast(QByteArray, self._store.value("geometry", QByteArray(), type=QByteArray))

    @geometry.setter
    def geometry(self, value: QByteArray) -> None:
        self._store.setValue("geometry", value)

    def folded(self, panel: str) -> bool:
        """Whether the person has folded the panel of that name."""
        return bool(self._store.value(f"folded/{panel}", False, type=bool))

    def set_folded(self, panel: str, folded: bool) -> None:
        self._set(f"folded/{panel}", folded)

    @property
    def keys(self) -> dict[str, Keys]:
        """The keys that the person has changed, by the names of their actions."""
        self._store.beginGroup("keys")
        names = self._store.childKeys()
        self._store.endGroup()
        return {name: tuple(key for key in self._text(f"keys/{name}").split("\n") if key) for name in names}

    @keys.setter
    def keys(self, keys: Mapping[str, Keys]) -> None:
        self._store.remove("keys")
        for name, held in keys.items():
            self._store.setValue(f"keys/{name}", "\n".join(held))
        self.changed.emit()

    @property
    def text_size(self) -> int:
        """Size of text and controls in percent of the usual one."""
        return nearest_text_size(cast(int, self._store.value("text_size", 100, type=int)))

    @text_size.setter
    def text_size(self, percent: int) -> None:
        self._set("text_size", percent)

    @property
    def language(self) -> str:
        """Code of the language that the person chose; "" for the system's."""
        return self._text("language")

    @language.setter
    def language(self, code: str) -> None:
        self._set("language", code)

    @property
    def tour_seen(self) -> bool:
        """Whether the three first steps have been shown."""
        return bool(self._store.value("tour_seen", False, type=bool))

    @tour_seen.setter
    def tour_seen(self, seen: bool) -> None:
        self._set("tour_seen", seen)

    @property
    def promptable(self) -> str:
        """The promptable model that the person brought (`PromptablePair.to_json`); empty without one."""
        return self._text("promptable/pair")

    @promptable.setter
    def promptable(self, pair: str) -> None:
        self._set("promptable/pair", pair)

    @property
    def promptable_preferred(self) -> bool:
        """Whether the smart region asks it."""
        return bool(self._store.value("promptable/preferred", False, type=bool))

    @promptable_preferred.setter
    def promptable_preferred(self, preferred: bool) -> None:
        self._set("promptable/preferred", preferred)

    def flush(self) -> None:
        """Write what has changed to disk now."""
        self._store.sync()

    def _text(self, key: str) -> str:
        return cast(str, self._store.value(key, "", type=str))

    def _set(self, key: str, value: object) -> None:
        self._store.setValue(key, value)
        self.changed.emit()


def _account_name() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return "reader"
