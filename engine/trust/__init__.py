"""Is a map to be believed: what the checks find, and the sentence that says it. The checks themselves need torch."""

from engine.trust.sentence import sentence_of, sentence_of_run
from engine.trust.values import CHECKS, CheckName, PhotoEvidence, PhotoTrust, TrustFinding

__all__ = ["CHECKS", "CheckName", "PhotoEvidence", "PhotoTrust", "TrustFinding", "sentence_of", "sentence_of_run"]
