"""What a complete application must hold, as rules with sources, asked of the facts."""

from planner.rules.engine import judge, judge_all
from planner.rules.finding import Finding, Level, Verdict, Words
from planner.rules.packs import load_packs
from planner.rules.rule import Rule

__all__ = ["Finding", "Level", "Rule", "Verdict", "Words", "judge", "judge_all", "load_packs"]
