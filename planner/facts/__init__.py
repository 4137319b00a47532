"""Everything a template or a rule may ask of a profile, worked out once: pure arithmetic, units in the names.

Money is `Decimal` yuan (``_cny``), rates and shares are fractions (``_rate``, ``_share``), counts are int. What is
unknown is None, never 0; a ratio whose denominator is zero or unknown is None; ratios are recomputed from sums.
"""

from planner.facts.derive import derive
from planner.facts.lookup import ABSENT, Absent, look_up
from planner.facts.record import Facts, Groups
from planner.facts.vocabulary import knows, names

__all__ = ["ABSENT", "Absent", "Facts", "Groups", "derive", "knows", "look_up", "names"]
