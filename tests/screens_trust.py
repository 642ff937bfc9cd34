"""The window when it says how far a map can be trusted: folded, in full, at work, and where something is wrong."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QScrollArea, QWidget

from engine.explanation import PhotoExplanation
from engine.watch import Progress
from gui.document.map_agreement import MapAgreement
from gui.panels.trust.section import TrustSection
from tests.screens_stage import Stage, settle, wait_until
from tests.screens_window import completed, results


def checked(stage: Stage) -> QWidget:
    """A completed case whose maps are checked: the sentence alone."""
    shown = completed(stage)
    trusting = stage.window.document.trusting
    wait_until(lambda: trusting.agreement is not None and not stage.window.document.helper.busy)
    if not trusting.findings:
        trusting.check()
        wait_until(lambda: trusting.state in ("checked", "failed"))
    return shown


def details(stage: Stage) -> QWidget:
    """The same with every check unfolded."""
    shown = checked(stage)
    _unfold(stage)
    _scroll(stage, section_of(stage))
    return shown


def details_below(stage: Stage) -> QWidget:
    """The same, scrolled to its end."""
    shown = checked(stage)
    _unfold(stage)
    _scroll(stage, section_of(stage).details.random, to_end=True)
    return shown


def unchecked(stage: Stage) -> QWidget:
    """A completed case before its maps are checked."""
    shown = checked(stage)
    trusting = stage.window.document.trusting
    kept, trusting.findings = trusting.findings, ()
    trusting.cancel()

    def bring_back() -> None:
        trusting.findings = kept
        trusting.cancel()

    stage.undo.append(bring_back)
    settle()
    return shown


def running(stage: Stage) -> QWidget:
    """A check under way."""
    shown = unchecked(stage)
    trusting = stage.window.document.trusting
    trusting._set("checking")  # pyright: ignore[reportPrivateUsage]
    trusting._on_progress(Progress(2, 5, "Comparing the baselines"))  # pyright: ignore[reportPrivateUsage]
    settle()
    return shown


def not_converged(stage: Stage) -> QWidget:
    """A map that stopped before its tolerance was met, of baselines that disagree."""
    shown = checked(stage)
    document = stage.window.document
    whole, agreements = document.explanation, document.trusting.agreements
    assert whole is not None
    changes = {"error": 0.112, "gap_relative": 0.031, "nodes": 300, "flags": ("not_converged",)}
    photos = {photo_id: tuple(_made(one, **changes) for one in maps) for photo_id, maps in whole.photos.items()}

    def bring_back() -> None:
        document.trusting.agreements = agreements
        document.explaining._show(whole)  # pyright: ignore[reportPrivateUsage]

    stage.undo.append(bring_back)
    document.trusting.agreements = dict.fromkeys(photos, MapAgreement(0.41, 0.32))
    document.explaining._show(dataclasses.replace(whole, photos=photos))  # pyright: ignore[reportPrivateUsage]
    settle()
    return shown


def all_checked(stage: Stage) -> QWidget:
    """Results of a run whose maps are checked."""
    shown = results(stage)
    place = stage.window.results_place
    assert place is not None
    if place.trust_card.unfold.isHidden():
        stage.window.document.trust_job.start()
        wait_until(lambda: not place.trust_card.unfold.isHidden(), longest=600)
        stage.window.document.jobs.clear_finished()
    place.trust_card.unfold.setChecked(False)
    settle()
    return shown


def all_figures(stage: Stage) -> QWidget:
    """The same with the figures of every check."""
    shown = all_checked(stage)
    place = stage.window.results_place
    assert place is not None
    place.trust_card.unfold.setChecked(True)
    stage.undo.append(lambda: place.trust_card.unfold.setChecked(False))
    settle()
    return shown


def _made(found: PhotoExplanation, **changes: Any) -> PhotoExplanation:
    """The same map, made otherwise."""
    return dataclasses.replace(found, attributed=dataclasses.replace(found.attributed, **changes))


def section_of(stage: Stage) -> TrustSection:
    """The section of the inspector."""
    assert stage.window.label_place is not None
    return stage.window.label_place.inspector.model.trust


def _unfold(stage: Stage) -> None:
    unfold = section_of(stage).unfold
    unfold.setChecked(True)
    stage.undo.append(lambda: unfold.setChecked(False))
    settle()


def _scroll(stage: Stage, to: QWidget, to_end: bool = False) -> None:
    """Bring a part of the inspector to the top of its room, or its end to the bottom."""
    assert stage.window.label_place is not None
    area = stage.window.label_place.inspector.findChild(QScrollArea)
    assert isinstance(area, QScrollArea) and area.widget() is not None
    bar = area.verticalScrollBar()
    top = to.mapTo(area.widget(), to.rect().topLeft()).y()
    bar.setValue(top + to.height() - area.viewport().height() if to_end else top)
    stage.undo.append(lambda: bar.setValue(0))
    settle()


TRUST_SCENES: dict[str, Callable[[Stage], QWidget]] = {
    "results-trust": all_checked,
    "results-trust-figures": all_figures,
    "trust-unchecked": unchecked,
    "trust-running": running,
    "trust": checked,
    "trust-details": details,
    "trust-details-below": details_below,
    "trust-not-converged": not_converged,
}
