"""How a model is run on this machine: settled once for a project, so that all that compute find the same maps."""

from __future__ import annotations

from engine.plan import Plan
from engine.project import Project, StoredModel


def plan_for(project: Project, stored: StoredModel, device: str = "auto", spare_cores: int = 1) -> Plan:
    """The plan of a new run, and of a case that is explained without one."""
    from engine.attribution.planning import propose_plan

    return propose_plan(device, spare_cores)
