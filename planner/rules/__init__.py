"""What a complete application must hold, as rules with sources, asked of the facts."""

from planner.rules.checklist import Checklist, Entry, checklist, located
from planner.rules.engine import judge, judge_all
from planner.rules.finding import Axis, Effort, Finding, Level, Place, Verdict, Waiver, Words
from planner.rules.kept import load_rulebook
from planner.rules.packs import Rulebook, own_folders
from planner.rules.rule import Rule

__all__ = [
    "Axis",
    "Checklist",
    "Effort",
    "Entry",
    "Finding",
    "Level",
    "Place",
    "Rule",
    "Rulebook",
    "Verdict",
    "Waiver",
    "Words",
    "checklist",
    "judge",
    "judge_all",
    "load_rulebook",
    "located",
    "own_folders",
]
