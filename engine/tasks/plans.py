"""How a model is run on this machine: settled once for a project, so that all that compute find the same maps."""

from __future__ import annotations

from engine.errors import RecipeError
from engine.plan import Plan, plan_from_json
from engine.project import Project, StoredModel
from engine.tasks.models import open_for


def plan_for(project: Project, stored: StoredModel, device: str = "auto", spare_cores: int = 1) -> Plan:
    """The plan of a new run, and of a case that is explained without one.

    It is measured once for each model, device and number of threads, and remembered in the project; a project that is
    open read-only and remembers none has it measured once in this process.

    Raises:
        SpotcheckError: the model cannot be opened or run.
    """
    from engine.attribution.planning import propose_plan

    proposed = propose_plan(device, spare_cores)
    key = f"plan:{stored.digest}:{proposed.device}:{proposed.threads}"
    known = _remembered(project, key)
    if known is not None:
        return known
    plan = _measured(stored, proposed)
    if not project.read_only:
        project.remember(key, plan.to_json()).result()
    return plan


def _remembered(project: Project, key: str) -> Plan | None:
    """`None` where none was kept, or by a program whose plans had other settings."""
    text = project.remembered(key)
    try:
        return None if text is None else plan_from_json(text)
    except RecipeError:
        return None


_MEASURED: dict[tuple[str, Plan], Plan] = {}
"""In this process, by the model's digest and the plan that was proposed: projects with the same model share it."""


def _measured(stored: StoredModel, proposed: Plan) -> Plan:
    from engine.attribution.measuring import measured_plan

    key = (stored.digest, proposed)
    if key not in _MEASURED:
        _MEASURED[key] = measured_plan(open_for(stored, proposed), proposed)
    return _MEASURED[key]
