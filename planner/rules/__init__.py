"""What a complete application must hold, as rules with sources, asked of the facts."""

from planner.rules.checklist import Checklist, Entry, checklist, located
from planner.rules.engine import judge, judge_all
from planner.rules.finding import Finding, Level, Place, Verdict, Words
from planner.rules.packs import load_packs
from planner.rules.rule import Rule

__all__ = [
    "Checklist",
    "Entry",
    "Finding",
    "Level",
    "Place",
    "Rule",
    "Verdict",
    "Words",
    "checklist",
    "judge",
    "judge_all",
    "load_packs",
    "located",
]
