"""Proposals in the log: which photos were chosen to be labelled by their saliency, by whom, for which question."""

from __future__ import annotations

import sqlite3

from engine.errors import EditError
from engine.language import tr
from engine.project.connection import damaged
from engine.project.facts import ensure_reader
from engine.project.history import keep_content
from engine.project.links import refuse_unseen
from engine.project.log import Entry
from engine.project.operations import Desk
from engine.project.values import Act, KeptProposal, Operation
from engine.proposals.values import Proposal, checked, from_json, to_json


def save_proposal(desk: Desk, connection: sqlite3.Connection, proposal: Proposal, by: str) -> None:
    """Log the choice of photos; it cannot be taken back.

    Raises:
        EditError: it names nothing, there is one of its identifier, or a photo is of a case that `by` reads blind.
    """
    sound = checked(proposal)
    refuse_unseen(desk, connection, (photo.photo_id for photo in sound.photos), (), by)
    known = desk.history.index(connection).acts.proposals
    if any(row.name == sound.proposal_id for row in known):
        raise EditError(tr("This proposal is in the log already; choose photos anew."))
    after = keep_content(connection, to_json(sound))
    ensure_reader(connection, by, desk.path)
    desk.write(connection, [Entry("proposal", sound.proposal_id, after=after, by=by)])


def proposals(desk: Desk, connection: sqlite3.Connection) -> tuple[KeptProposal, ...]:
    """Every proposal, the oldest first."""
    rows = tuple(desk.history.index(connection).acts.proposals)
    return tuple(KeptProposal(_read(desk, connection, row), Act(row.by, row.time)) for row in rows)


def _read(desk: Desk, connection: sqlite3.Connection, row: Operation) -> Proposal:
    try:
        proposal = from_json(desk.history.content(connection, row.after or ""))
    except ValueError as error:
        raise damaged(desk.path, tr("the proposal of operation {operation} is none", operation=row.sequence)) from error
    if proposal.proposal_id != row.name:
        raise damaged(
            desk.path, tr("operation {operation} names another proposal than it holds", operation=row.sequence)
        )
    return proposal
