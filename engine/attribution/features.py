"""What a network makes of a photo just before it answers: its penultimate features."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Sequence
from contextlib import contextmanager

import numpy as np
import torch
from numpy.typing import NDArray

from engine.attribution.layers import has_places, watched
from engine.errors import ModelError
from engine.feature_words import ANSWERS, head_source, places_source
from engine.language import tr
from engine.models.metadata import EncodedFacts
from engine.models.preprocessing import PreparedPhoto
from engine.models.protocol import Model
from engine.models.torchscript import PlainExecution
from engine.models.user_code import FOREIGN_ERRORS, reason_of


class FeatureReader:
    """Reads features of photos; where they are read is settled by the first photos and then stays.

    Looked for, in this order:

    - the input of the linear layer that has an output for each class; of several, that with most inputs, as a network
      with metadata has a smaller one for these;
    - the output of the layer with places that ends last and has more channels than there are classes, its mean over
      rows and columns;
    - the outputs themselves, `ANSWERS`: a TorchScript file's inner layers cannot be watched.
    """

    def __init__(self, model: Model) -> None:
        self._model = model
        self.source = ""
        """The layer, as people are told; empty before the first photos."""
        self._chosen: tuple[str, str] = ("", "")

    def read(self, photos: Sequence[PreparedPhoto], facts: Sequence[EncodedFacts]) -> NDArray[np.float32]:
        """Features of photos, each as a case of its own with the facts of its case; float32 of shape (photos, d).

        Raises:
            ModelError: the model fails, or its features are not finite.
        """
        model = self._model
        points = model.tensor(np.stack([photo.pixels for photo in photos])[:, None])
        encoded = [one.values for one in facts if one.values is not None]
        values = model.tensor(np.concatenate(encoded)) if encoded else None
        try:
            with torch.no_grad():
                if not self.source:
                    self._choose(points[:1], None if values is None else values[:1])
                found = self._features(points, values)
        except FOREIGN_ERRORS as error:
            raise ModelError(
                tr(
                    "Model “{model}” fails on a photo ({reason}); check it.",
                    model=model.card.name,
                    reason=reason_of(error),
                )
            ) from error
        if not np.isfinite(found).all():
            raise ModelError(
                tr("Model “{model}” has features that are not finite numbers; check it.", model=model.card.name)
            )
        return found

    def _features(self, points: torch.Tensor, values: torch.Tensor | None) -> NDArray[np.float32]:
        kind, name = self._chosen
        if kind == ANSWERS:
            found = self._model.forward(points, values)
        else:
            layer = self._model.network.get_submodule(name)
            watching = _inputs([(name, layer)]) if kind == "head" else watched(self._model.network, layer)
            with watching as seen:
                self._model.forward(points, values)
            found = seen[name] if kind == "head" else seen[name].mean((2, 3))
        return found.cpu().float().numpy()

    def _choose(self, point: torch.Tensor, values: torch.Tensor | None) -> None:
        """Settle the source by one photo."""
        network, classes = self._model.network, len(self._model.card.classes)
        self._chosen, self.source = (ANSWERS, ""), ANSWERS
        if isinstance(network, PlainExecution):
            return
        linear = [
            (name, module)
            for name, module in network.named_modules()
            if isinstance(module, torch.nn.Linear) and module.out_features == classes
        ]
        with _inputs(linear) as heads, watched(network) as layers:
            self._model.forward(point, values)
        fitting = {name: seen for name, seen in heads.items() if len(seen) == 1}
        deep = [name for name, seen in layers.items() if has_places(seen, 1) and seen.shape[1] > classes]
        if fitting:
            name = max(fitting, key=lambda head: fitting[head].shape[1])
            self._chosen, self.source = ("head", name), head_source(name)
        elif deep:
            self._chosen, self.source = ("places", deep[-1]), places_source(deep[-1])


@contextmanager
def _inputs(layers: Iterable[tuple[str, torch.nn.Module]]) -> Generator[dict[str, torch.Tensor]]:
    """What goes into each of the layers, by name, where it is of shape (rows, inputs)."""
    seen: dict[str, torch.Tensor] = {}

    def watch(name: str) -> Callable[..., None]:
        def note(_module: torch.nn.Module, given: tuple[object, ...]) -> None:
            if given and isinstance(given[0], torch.Tensor) and given[0].ndim == 2:
                seen[name] = given[0].clone()

        return note

    handles = [module.register_forward_pre_hook(watch(name)) for name, module in layers]
    try:
        yield seen
    finally:
        for handle in handles:
            handle.remove()
