"""What takes a while to be worked out for the page of a finding: pictures, versions, and where to label next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from gui.findings.loading import Loaded
from gui.findings.page import FindingPage
from gui.findings.pictures import Asked, MakePictures

if TYPE_CHECKING:
    from engine.findings import Finding
    from engine.project import KeptFinding
    from engine.proposals import Proposal
    from engine.surprises import Surprise
    from engine.tasks.proposals import ProposalState
    from gui.document.document import Document
    from gui.engine_thread import Watch
    from gui.findings.listing import Candidate


class Evidence(QObject):
    """Asks the helper's thread for what the page shows at present."""

    def __init__(self, document: Document, page: FindingPage) -> None:
        super().__init__(page)
        self._document, self._page = document, page
        self._loaded: Loaded | None = None
        self._surprise: Surprise | None = None
        page.proposal_asked.connect(self._propose)
        page.history_asked.connect(self._ask_history)
        document.proposals_changed.connect(self.ask_state)

    @property
    def label(self) -> str:
        """Of the surprise that is shown; empty where it is none."""
        return self._surprise.label if self._surprise else ""

    def forget(self) -> None:
        """Nothing is shown any more."""
        self._loaded, self._surprise = None, None
        self._page.next.hide()

    def show_candidate(self, candidate: Candidate, loaded: Loaded, pictures: bool) -> None:
        """Ask for what belongs to a candidate."""
        from engine.surprises import Surprise

        is_surprise = isinstance(candidate, Surprise)
        self._turn_to(candidate if is_surprise else None, loaded)
        if pictures:
            self._ask_pictures(candidate.baseline, candidate.label if is_surprise else "")

    def show_finding(self, finding: Finding, loaded: Loaded, pictures: bool) -> None:
        """Ask for what belongs to a finding; where to label next as long as its surprise is there."""
        origin = finding.origin
        self._turn_to(loaded.evidence.at(origin.place) if origin and loaded.evidence else None, loaded)
        if pictures:
            self._ask_pictures(origin.baseline if origin else "", origin.label if origin else "")

    def _turn_to(self, surprise: Surprise | None, loaded: Loaded) -> None:
        if surprise != self._surprise:
            self._page.next.hide()
        self._surprise, self._loaded = surprise, loaded
        self.ask_state()

    def ask_state(self) -> None:
        """What was chosen to be labelled for the surprise that is shown, and what it has shown."""
        from engine.tasks.proposals import state_of

        project, surprise = self._document.project, self._surprise
        evidence = self._loaded.evidence if self._loaded else None
        if project is None or surprise is None or evidence is None:
            self._page.next.hide()
            return

        def work(_watch: Watch) -> tuple[Surprise, ProposalState]:
            return surprise, state_of(project, evidence.summary, surprise)

        self._document.helper.run(work, self._on_state, kind="proposal_state")

    def _on_state(self, found: tuple[Surprise, ProposalState]) -> None:
        from engine.tasks.proposals import is_open

        surprise, state = found
        if surprise == self._surprise:
            self._page.next.show_state(state, surprise.label, is_open(surprise), not self._document.read_only)

    def _propose(self) -> None:
        from engine.tasks.proposals import propose

        project, surprise = self._document.project, self._surprise
        evidence = self._loaded.evidence if self._loaded else None
        if project is None or surprise is None or evidence is None or self._document.read_only:
            return

        def work(_watch: Watch) -> Proposal | None:
            return propose(project, evidence.summary, surprise)

        self._document.helper.run(work, self._on_proposal, kind="proposal")

    def _on_proposal(self, proposal: Proposal | None) -> None:
        if proposal is None:
            self.ask_state()
        else:
            self._document.save_proposal(proposal)

    def _ask_pictures(self, baseline: str, label: str) -> None:
        project, evidence = self._document.project, self._loaded.evidence if self._loaded else None
        photos = tuple((thumb.case_id, thumb.photo_id) for thumb in self._page.gallery.thumbs.values())
        if project is None or not photos:
            return
        run = evidence.run if evidence else None
        used = baseline or (run.recipe.attribution.map_names[0] if run else "")
        work = MakePictures(Asked(project, photos, run, used, label))
        self._document.helper.run(
            work, self._on_pictures, partial=self._page.gallery.show_picture, kind="finding_pictures"
        )

    def _on_pictures(self, _: None) -> None:
        """Each came by itself."""

    def _ask_history(self, finding_id: str) -> None:
        project = self._document.project
        if project is None:
            return

        def work(_watch: Watch) -> tuple[KeptFinding, ...]:
            return project.finding_history(finding_id)

        self._document.helper.run(work, self._page.history.show_versions, kind="finding_history")
