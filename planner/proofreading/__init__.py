"""Deck and plan read back: whether what stands in them is what the facts say, and the same in both."""

from planner.proofreading.composed import read_back
from planner.proofreading.record import Composed, ComposedFacts, knows

__all__ = ["Composed", "ComposedFacts", "knows", "read_back"]
