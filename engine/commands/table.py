"""Every command, in the order of the help."""

from __future__ import annotations

from engine.commands.analysis_plan import PLAN
from engine.commands.checking import CHECK
from engine.commands.command import Command
from engine.commands.comparing import COMPARE
from engine.commands.demo import DEMO
from engine.commands.exporting import EXPORT
from engine.commands.importing import IMPORT
from engine.commands.model import MODEL
from engine.commands.packages import MERGE, PACKAGE
from engine.commands.patterns import PATTERNS
from engine.commands.proposing import PROPOSE
from engine.commands.reporting import REPORT
from engine.commands.scoring import SCORE
from engine.commands.study import PROTOCOL, READERS, UNBLIND
from engine.commands.trust import TRUST

COMMANDS: tuple[Command, ...] = (
    *(DEMO, IMPORT, MODEL, SCORE, TRUST, PROPOSE, EXPORT, REPORT, COMPARE, PATTERNS),
    *(PLAN, READERS, PROTOCOL, UNBLIND, PACKAGE, MERGE, CHECK),
)
