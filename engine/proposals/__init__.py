"""Which photos to label next, so that what draws the saliency is known after few of them."""

from engine.proposals.choosing import PHOTOS_AT_ONCE, Eligible, choose, patients_wanted
from engine.proposals.values import Proposal, ProposedPhoto, Question, checked, from_json, new_proposal_id, to_json

__all__ = [
    "PHOTOS_AT_ONCE",
    "Eligible",
    "Proposal",
    "ProposedPhoto",
    "Question",
    "checked",
    "choose",
    "from_json",
    "new_proposal_id",
    "patients_wanted",
    "to_json",
]
