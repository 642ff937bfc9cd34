"""Scales of photos in the log: each reader's own, as each measures on their own."""

from __future__ import annotations

import sqlite3

from engine.errors import EditError
from engine.language import tr
from engine.project.connection import damaged
from engine.project.log import Entry
from engine.project.operations import Desk, enter, permit
from engine.scale import Scale, checked, scale_of_text


def set_scale(desk: Desk, connection: sqlite3.Connection, photo_id: str, reader: str, scale: Scale | None) -> bool:
    """Log the scale that the reader measured on the photo, or that there is none any more; `False` where it is so.

    Raises:
        EditError: the length is none that a ruler in a photo has.
    """
    desk.catalogue.read(connection).photo(photo_id)
    permit(desk, connection, reader, None)
    try:
        text = "" if scale is None else checked(scale).text
    except ValueError as error:
        raise EditError(
            tr("Photo “{photo}” cannot get this scale: {reason}; measure a longer line.", photo=photo_id, reason=error)
        ) from error
    if desk.history.index(connection).acts.scales.get((photo_id, reader), "") == text:
        return False
    enter(desk, connection, reader, None)
    desk.write(connection, [Entry("scale", text, reader, photo_id=photo_id)])
    return True


def scale(desk: Desk, connection: sqlite3.Connection, photo_id: str, reader: str) -> Scale | None:
    """The scale that the reader measured last; `None` without one."""
    text = desk.history.index(connection).acts.scales.get((photo_id, reader), "")
    try:
        return scale_of_text(text) if text else None
    except ValueError as error:
        raise damaged(desk.path, tr("the scale of photo “{photo}” is none", photo=photo_id)) from error
