"""The one implementation of `Model`: a torch network with its card around it."""

from __future__ import annotations

import copy
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import numpy as np
import torch
from numpy.typing import NDArray

from engine.cases import Facts
from engine.errors import ModelError
from engine.language import tr
from engine.models.card import ModelCard
from engine.models.combination import COMBINATIONS
from engine.models.folding import folded
from engine.models.metadata import EncodedFacts, FactsEncoder
from engine.models.preprocessing import Normalisation, PreparedPhoto, prepare
from engine.models.torchscript import PlainExecution
from engine.models.user_code import FOREIGN_ERRORS, reason_of
from engine.plan import Plan

GREY = 127.0


@dataclass(slots=True)
class OpenedModel:
    """See `engine.models.protocol.Model`.

    Attributes:
        network: in evaluation mode, parameters frozen, on `device`.
        channels_last: whether photos are handed to it in that memory layout.
    """

    card: ModelCard
    digest: str
    device: str
    network: torch.nn.Module
    encoder: FactsEncoder | None
    dtype: torch.dtype = torch.float32
    channels_last: bool = False
    _normalise: Normalisation = field(init=False)
    _planned: tuple[Plan, OpenedModel] | None = field(default=None, init=False)

    def __post_init__(self) -> None:
        """Bring the normalisation where the network is."""
        self._normalise = Normalisation(self.card.input).to(self.device, self.dtype)

    def prepare(self, pixels: NDArray[np.uint8]) -> PreparedPhoto:
        """A decoded photo at the input size."""
        return prepare(pixels, self.card.input)

    def encode(self, facts: Facts) -> EncodedFacts:
        """The metadata as the network reads it."""
        return self.encoder.encode(facts) if self.encoder else EncodedFacts(None)

    def tensor(self, values: NDArray[np.floating]) -> torch.Tensor:
        """An array on the network's device, in its precision."""
        return torch.from_numpy(np.ascontiguousarray(values)).to(self.device, self.dtype)

    def classify(self, photos: Sequence[PreparedPhoto], facts: EncodedFacts) -> NDArray[np.float64]:
        """Probabilities of the case."""
        points = self.tensor(np.stack([photo.pixels for photo in photos])[None])
        values = None if facts.values is None else self.tensor(facts.values)
        try:
            with torch.inference_mode():
                logits = self.forward(points, values)[0].cpu().double()
        except FOREIGN_ERRORS as error:
            raise ModelError(
                tr(
                    "Model “{model}” fails on {count} photos ({reason}).",
                    model=self.card.name,
                    count=len(photos),
                    reason=reason_of(error),
                )
            ) from error
        if not bool(torch.isfinite(logits).all()):
            raise ModelError(
                tr("Model “{model}” answers with outputs that are not finite numbers; check it.", model=self.card.name)
            )
        return torch.softmax(logits, 0).numpy()

    def forward(self, photos: torch.Tensor, facts: torch.Tensor | None) -> torch.Tensor:
        """Logits of the case at each node."""
        nodes, count = photos.shape[:2]
        pixels = self._normalise(photos.flatten(0, 1))
        if self.channels_last:
            pixels = pixels.contiguous(memory_format=torch.channels_last)
        if self.card.photos == "joint":
            return self._logits(pixels.unflatten(0, (nodes, count)), facts, nodes)
        logits = self._logits(pixels, facts, nodes * count)
        return COMBINATIONS[self.card.photos](logits.unflatten(0, (nodes, count)))

    def under(self, plan: Plan) -> OpenedModel:
        """The network as the plan runs it; the latest one is kept."""
        if torch.device(plan.device).type != torch.device(self.device).type:
            raise ModelError(
                tr(
                    "The plan asks for {wanted}, but “{model}” was opened on {opened}.",
                    wanted=plan.device,
                    model=self.card.name,
                    opened=self.device,
                )
            )
        if not plan.fold and not plan.channels_last and plan.dtype == "float32":
            return self
        network_plan = replace(plan, threads=1, nodes_per_batch=1)
        if self._planned is None or self._planned[0] != network_plan:
            self._planned = network_plan, self._executed(plan)
        return self._planned[1]

    def with_network(self, network: torch.nn.Module, change: str) -> OpenedModel:
        """The same classifier around another network."""
        digest = hashlib.sha256(f"{self.digest}\n{change}".encode()).hexdigest()
        ready = network.to(self.device, self.dtype).eval().requires_grad_(False)
        return OpenedModel(self.card, digest, self.device, ready, self.encoder, self.dtype, self.channels_last)

    def probe(self) -> torch.Tensor:
        """Logits (1, classes) for one grey photo without facts; ModelError where the network fails."""
        size = (1, 1, 3, self.card.input.height, self.card.input.width)
        facts = self.encode(Facts()).values
        try:
            with torch.no_grad():
                return self.forward(self.tensor(np.full(size, GREY)), None if facts is None else self.tensor(facts))
        except FOREIGN_ERRORS as error:
            raise ModelError(
                tr(
                    "Model “{model}” fails on one photo of {width} x {height} ({reason}); compare card and network.",
                    model=self.card.name,
                    width=self.card.input.width,
                    height=self.card.input.height,
                    reason=reason_of(error),
                )
            ) from error

    def _logits(self, pixels: torch.Tensor, facts: torch.Tensor | None, rows: int) -> torch.Tensor:
        inputs = (pixels,) if facts is None else (pixels, facts.repeat_interleave(rows // len(facts), 0))
        output = self.network(*inputs)
        if self.card.output == "probabilities":
            return output.clamp_min(torch.finfo(output.dtype).tiny).log()
        return output

    def _executed(self, plan: Plan) -> OpenedModel:
        scripted = isinstance(self.network, PlainExecution)
        network = folded(self.network, self._noise()) if plan.fold and not scripted else copy.deepcopy(self.network)
        dtype = torch.float64 if plan.dtype == "float64" else torch.float32
        network = network.to(self.device, dtype)
        if plan.channels_last:
            network = network.to(memory_format=torch.channels_last)  # pyright: ignore[reportCallIssue]
        return OpenedModel(self.card, self.digest, self.device, network, self.encoder, dtype, plan.channels_last)

    def _noise(self) -> tuple[torch.Tensor, ...]:
        """What the network itself would be given for one photo of noise: a point where nothing cancels by chance."""
        card = self.card.input
        noise = torch.rand((1, 3, card.height, card.width), generator=torch.Generator().manual_seed(0)) * 255
        pixels = self._normalise(noise.to(self.device, self.dtype))
        if self.card.photos == "joint":
            pixels = pixels[None]
        facts = self.encode(Facts()).values
        return (pixels,) if facts is None else (pixels, self.tensor(facts))
