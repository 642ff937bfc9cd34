"""The one table of attribution methods, and the call that serves window, batch and cluster alike."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TypeVar

from engine.attribution.asking import Work, results_of
from engine.attribution.blur_ig import blur_integrated_gradients
from engine.attribution.contract import Attributed, Method, Request
from engine.attribution.grad_cam import grad_cam
from engine.attribution.grad_cam_plus_plus import grad_cam_plus_plus
from engine.attribution.gradient_input import gradient_input
from engine.attribution.guided_ig import guided_ig
from engine.attribution.integrated_gradients import integrated_gradients, smoothgrad_integrated_gradients
from engine.attribution.occlusion import occlusion
from engine.attribution.passes import Passes
from engine.attribution.rise import rise
from engine.attribution.together import share_passes
from engine.errors import ModelError
from engine.language import tr
from engine.models.protocol import Model
from engine.models.user_code import FOREIGN_ERRORS, reason_of
from engine.plan import Plan

Result = TypeVar("Result")

ASKING: Mapping[str, Callable[[Passes], Work]] = {
    "integrated_gradients": integrated_gradients,
    "smoothgrad_ig": smoothgrad_integrated_gradients,
    "blur_ig": blur_integrated_gradients,
}
"""Methods that ask for passes and leave it to others how these are made, so that several requests can share them."""


def _answered(start: Callable[[Passes], Work]) -> Method:
    def method(model: Model, request: Request, plan: Plan, cancelled: Callable[[], bool]) -> Iterator[Attributed]:
        passes = Passes.of(model, request, plan, cancelled)
        return results_of(start(passes), passes.answer)

    return method


METHODS: Mapping[str, Method] = {
    **{name: _answered(start) for name, start in ASKING.items()},
    "guided_ig": guided_ig,
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
    _check(model, request)
    return _in_words(METHODS[request.attribution.method](model, request, plan, cancelled), model)


def attribute_together(
    model: Model, requests: Sequence[Request], plan: Plan, cancelled: Callable[[], bool]
) -> Iterator[tuple[int, Attributed]]:
    """The same for several requests of one recipe, as number of the request and result; they share passes if they can.

    Raises:
        ModelError: as `attribute`, for any of them; which one it was is not known.
        Cancelled: `cancelled` said so, between two passes.
    """
    for request in requests:
        _check(model, request)
    method = requests[0].attribution.method
    if method in ASKING:
        return _in_words(share_passes(model, requests, plan, cancelled, ASKING[method]), model)
    return (
        (index, result)
        for index, request in enumerate(requests)
        for result in attribute(model, request, plan, cancelled)
    )


def _check(model: Model, request: Request) -> None:
    classes = model.card.classes
    if not 0 <= request.target < len(classes):
        raise ModelError(
            tr(
                "Model “{model}” has {count} classes; there is no class {target}.",
                model=model.card.name,
                count=len(classes),
                target=request.target,
            )
        )
    if not request.photos:
        raise ModelError(
            tr("Model “{model}” was asked about a case without photos; add one or exclude it.", model=model.card.name)
        )


def _in_words(results: Iterator[Result], model: Model) -> Iterator[Result]:
    """The same results; what the network itself raises on the way (out of memory, ...) is a `ModelError`."""
    try:
        yield from results
    except FOREIGN_ERRORS as error:
        raise ModelError(
            tr(
                "Model “{model}” fails while it is explained ({reason}).",
                model=model.card.name,
                reason=reason_of(error),
            )
        ) from error
