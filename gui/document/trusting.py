"""Whether the map on the screen can be trusted: what the checks found, and how well the photo's maps agree."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, Signal

from engine.language import capital, tr
from gui.document.explaining import Explaining, Question
from gui.document.map_agreement import MapAgreement, agreement_of_maps
from gui.engine_thread import EngineThread, Request, Watch

if TYPE_CHECKING:
    from engine.explanation import CaseExplanation
    from engine.trust.values import PhotoTrust
    from engine.watch import Progress

NO_RUN = tr("Nothing is scored by this recipe and model yet; score first: findings are kept with the scores.")
TrustState = Literal["hidden", "unchecked", "waiting", "checking", "checked", "failed"]


class Trusting(QObject):
    """Follows `Explaining`: it knows nothing of a case that may not be seen, and forgets it when it is left."""

    changed = Signal()

    def __init__(
        self, engine: EngineThread, helper: EngineThread, explaining: Explaining, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._engine, self._helper, self._explaining = engine, helper, explaining
        self._question: Question | None = None
        self._kept: Request | None = None
        self._check: Request | None = None
        self.state: TrustState = "hidden"
        self.message = ""
        self.progress: Progress | None = None
        self.findings: tuple[PhotoTrust, ...] = ()
        self.agreements: Mapping[str, MapAgreement] = {}
        explaining.changed.connect(self._follow)
        engine.request_started.connect(self._on_started)

    @property
    def shown(self) -> PhotoTrust | None:
        """What was found for the map on the screen."""
        shown = self._explaining.shown
        if shown is None:
            return None
        fitting = (found for found in self.findings if found.photo_id == shown.photo_id)
        return next((found for found in fitting if found.baseline == shown.baseline), None)

    @property
    def agreement(self) -> MapAgreement | None:
        """How well the maps of the photo on the screen agree; `None` where there is but one, or not known yet."""
        shown = self._explaining.shown
        return self.agreements.get(shown.photo_id) if shown else None

    def check(self) -> None:
        """Make all checks of the case on the screen."""
        if self._question is None or self.state in ("waiting", "checking"):
            return
        work = _Check(self._question)
        self._check = self._engine.run(
            work, self._on_checked, self._on_failed, self._on_progress, title=tr("Checking the map"), kind="trust"
        )
        self._set("waiting")

    def cancel(self) -> None:
        """Stop checking; what was known before stays."""
        self._stop(self._check)
        self._check = None
        self._set("checked" if self.findings else "unchecked")

    def renew(self) -> None:
        """Read again what is kept: a job may have found more."""
        if self._question is not None and self.state not in ("waiting", "checking"):
            self._kept = self._helper.run(_Kept(self._question), self._on_kept, self._on_not_kept, kind="kept trust")

    def regions_changed(self) -> None:
        """Somebody drew: what was found of that ROI may not hold any more."""
        if self.findings:
            self.renew()

    def _follow(self) -> None:
        """Another case or recipe is explained, or nothing may be seen any more."""
        explanation = self._explaining.explanation if self._explaining.state == "ready" else None
        question = self._explaining.question if explanation else None
        if question == self._question:
            return
        self._forget()
        self._question = question
        if explanation is None or question is None:
            self._set("hidden")
            return
        self._set("unchecked")
        self.renew()
        self._helper.run(_Compare(explanation), self._on_compared, kind="compare maps")

    def _forget(self) -> None:
        for request in (self._kept, self._check):
            self._stop(request)
        self._kept = self._check = None
        self.message, self.progress, self.findings, self.agreements = "", None, (), {}

    @staticmethod
    def _stop(request: Request | None) -> None:
        if request is not None:
            request.cancel()

    def _set(self, state: TrustState) -> None:
        self.state = state
        self.progress = None
        self.changed.emit()

    def _on_started(self, number: int) -> None:
        if self.state == "waiting" and self._check is not None and number == self._check.id:
            self._set("checking")

    def _on_progress(self, progress: Progress) -> None:
        self.progress = progress
        self.changed.emit()

    def _on_kept(self, findings: tuple[PhotoTrust, ...]) -> None:
        self.findings = findings
        if self.state in ("unchecked", "checked"):
            self._set("checked" if findings else "unchecked")

    def _on_not_kept(self, _: str) -> None:
        """What is kept cannot be read: the map counts as not checked."""

    def _on_checked(self, findings: tuple[PhotoTrust, ...]) -> None:
        self.findings = findings
        self._set("checked")

    def _on_failed(self, sentence: str) -> None:
        self.message = sentence
        self._set("failed")

    def _on_compared(self, compared: tuple[CaseExplanation, Mapping[str, MapAgreement]]) -> None:
        explanation, agreements = compared
        if self._question is not None and explanation.case_id == self._question.case_id:
            self.agreements = agreements
            self.changed.emit()


@dataclass(frozen=True, slots=True)
class _Kept:
    question: Question

    def __call__(self, _: Watch) -> tuple[PhotoTrust, ...]:
        from engine import tasks

        asked = self.question
        return tasks.trust_of_case(asked.project, asked.recipe, asked.model_name, asked.case_id)


@dataclass(frozen=True, slots=True)
class _Check:
    question: Question

    def __call__(self, watch: Watch) -> tuple[PhotoTrust, ...]:
        from engine import tasks
        from engine.errors import ProjectError
        from engine.tasks.runs import latest_run, model_named
        from engine.trust.values import CHECKS

        asked = self.question
        run = latest_run(asked.project, asked.recipe, model_named(asked.project, asked.model_name))
        if run is None:
            raise ProjectError(NO_RUN)
        return tasks.check_case_trust(asked.project, run.run_id, asked.case_id, CHECKS, watch, _Teller(watch))


class _Teller:
    """Says which check is being made; how many there are is known."""

    def __init__(self, watch: Watch) -> None:
        self._watch, self._done = watch, 0

    def __call__(self, doing: str) -> None:
        from engine.trust.values import CHECKS
        from engine.watch import Progress

        _, _, check = doing.rpartition(": ")
        self._watch.report(Progress(self._done, len(CHECKS), capital(check)))
        self._done += 1


@dataclass(frozen=True, slots=True)
class _Compare:
    explanation: CaseExplanation

    def __call__(self, _: Watch) -> tuple[CaseExplanation, Mapping[str, MapAgreement]]:
        found = ((photo_id, agreement_of_maps(maps)) for photo_id, maps in self.explanation.photos.items())
        return self.explanation, {photo_id: agreement for photo_id, agreement in found if agreement is not None}
