"""Findings someone has answered for."""

from planner.profile.types import Day, Line, Prose, Section, need, said


class Waiver(Section):
    """A rule set aside for a reason, by someone, until a day; the checklist keeps showing it."""

    rule: Line = need("规则：清单里的规则 id", "Rule: its id, as in the checklist", "dossier.company_founded")
    reason: Prose = need("理由：为什么可以不照做", "Reason: why it need not be met", "平台招商经理已书面确认")
    by: Line = need("责任人：谁决定", "By: who decided", "电商总监")
    until: Day = need("有效期至：到期后重新提示", "Until: after this day it is told again")
    at: Line | None = said("位置：只豁免这一处，写资料里的路径", "At: only this place, as a path of the profile", "trademarks.0")
