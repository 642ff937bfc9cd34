"""An integral along paths by the rule of the recipe."""

from __future__ import annotations

import torch

from engine.attribution.asking import Work
from engine.attribution.contract import Attributed
from engine.attribution.integration.adaptive import Limits, adaptive_rule
from engine.attribution.integration.paths import Paths
from engine.attribution.integration.quadrature import RULES
from engine.attribution.integration.sums import Ends, Task, fixed_rule
from engine.attribution.passes import Passes
from engine.attribution.results import attributed, flags_of
from engine.attribution.targets import OUTPUTS


def integrate(passes: Passes, paths: Paths) -> Work:
    """The work of a method that is an integral along paths."""
    stage, output = passes.request.attribution, passes.request.output

    def finish(
        attributions: torch.Tensor,
        nodes: int,
        of_nodes: int,
        ends: Ends,
        error: float,
        done: bool,
        flags: tuple[str, ...],
    ) -> Attributed:
        every = (*flags, *flags_of(passes, ends.end))
        return attributed(attributions.cpu().numpy(), nodes, of_nodes, ends.change, output, error, done, every)

    task = Task(paths, passes.batch, OUTPUTS[output].tiny, finish)
    if stage.rule == "adaptive":
        return adaptive_rule(task, Limits(stage.tolerance, stage.steps), scanned=output == "probability")
    return fixed_rule(task, RULES[stage.rule](max(1, stage.steps // paths.count)))
