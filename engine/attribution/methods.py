"""The one table of attribution methods, and the call that serves window, batch and cluster alike."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from engine.attribution.blur_ig import blur_integrated_gradients
from engine.attribution.contract import Attributed, Method, Request
from engine.attribution.grad_cam import grad_cam
from engine.attribution.grad_cam_plus_plus import grad_cam_plus_plus
from engine.attribution.gradient_input import gradient_input
from engine.attribution.guided_ig import guided_ig
from engine.attribution.integrated_gradients import integrated_gradients, smoothgrad_integrated_gradients
from engine.attribution.occlusion import occlusion
from engine.attribution.rise import rise
from engine.errors import ModelError
from engine.models.protocol import Model
from engine.models.user_code import FOREIGN_ERRORS, reason_of
from engine.plan import Plan

METHODS: Mapping[str, Method] = {
    "integrated_gradients": integrated_gradients,
    "smoothgrad_ig": smoothgrad_integrated_gradients,
    "guided_ig": guided_ig,
    "blur_ig": blur_integrated_gradients,
    "grad_cam": grad_cam,
    "grad_cam_plus_plus": grad_cam_plus_plus,
    "gradient_input": gradient_input,
    "occlusion": occlusion,
    "rise": rise,
}


def attribute(model: Model, request: Request, plan: Plan, cancelled: Callable[[], bool]) -> Iterator[Attributed]:
    """Attributions of one case: partial results as they form, then the result (`done`).

    The result is the same, bit for bit, whoever looks at the partial ones.

    Raises:
        ModelError: the request does not fit the model, or the model fails or cannot be differentiated.
        Cancelled: `cancelled` said so, between two chunks.
    """
    classes = model.card.classes
    if not 0 <= request.target < len(classes):
        raise ModelError(f"Model “{model.card.name}” has {len(classes)} classes; there is no class {request.target}.")
    if not request.photos:
        raise ModelError(f"Model “{model.card.name}” was asked about a case without photos; add one or exclude it.")
    return _in_words(METHODS[request.attribution.method](model, request, plan, cancelled), model)


def _in_words(results: Iterator[Attributed], model: Model) -> Iterator[Attributed]:
    """The same results; what the network itself raises on the way (out of memory, ...) is a `ModelError`."""
    try:
        yield from results
    except FOREIGN_ERRORS as error:
        raise ModelError(f"Model “{model.card.name}” fails while it is explained ({reason_of(error)}).") from error
