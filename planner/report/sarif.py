"""The checklist as SARIF 2.1.0, for code hosts and editors that show findings beside the line.

All four verdicts are results: missing fails, undecided is open, met passes, not applicable says so. What is set aside is suppressed,
with its reason. Every rule judged is declared, so that a finding that went away can be closed.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from datetime import date
from typing import Any
from urllib.parse import quote

from planner.report.data import fingerprint
from planner.rules import Finding, Level, Place, Rule, Rulebook, Verdict

_LEVELS = {Level.BLOCKER: "error", Level.WARNING: "warning", Level.ADVICE: "note"}
_KINDS = {Verdict.MISSING: "fail", Verdict.UNDECIDED: "open", Verdict.MET: "pass", Verdict.NOT_APPLICABLE: "notApplicable"}
_PLACEHOLDER = re.compile(r"\{[a-z0-9_.|]+\}")


def as_sarif(findings: Sequence[Finding], rulebook: Rulebook, file: str, day: date, language: str, version: str) -> str:
    """Return one run over *file*, judged as of *day*.

    Args:
        language: ``zh`` or ``en``; a SARIF log speaks one.
        version: Of planner.
    """
    rules = [rule for rule in rulebook.rules if rule.is_in_force(day)]
    order = {rule.id: index for index, rule in enumerate(rules)}
    log = {
        "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "planner",
                        "version": version,
                        "language": "zh-CN" if language == "zh" else "en",
                        "rules": [_rule(rule, rulebook, language) for rule in rules],
                    }
                },
                "columnKind": "unicodeCodePoints",
                "properties": {"judgedOn": day.isoformat()},
                "results": [_result(finding, order[finding.id], _uri(file), language) for finding in findings],
            }
        ],
    }
    return json.dumps(log, ensure_ascii=False, indent=2)


def _rule(rule: Rule, rulebook: Rulebook, language: str) -> dict[str, Any]:
    sources = [line.text(language) for line in rulebook.source_lines(rule)]
    properties: dict[str, Any] = {"area": rule.area, "sources": sources, "waivable": rule.waivable}
    if rule.confidence:
        properties["confidence"] = str(rule.confidence)
    return {
        "id": rule.id,
        "shortDescription": _message(rule.title.text(language)),
        "help": _message(_PLACEHOLDER.sub("…", rule.remedy.text(language))),
        "defaultConfiguration": {"level": _LEVELS[rule.weighs]},
        "properties": properties,
    }


def _result(finding: Finding, index: int, uri: str, language: str) -> dict[str, Any]:
    is_missing = finding.verdict is Verdict.MISSING
    said = [finding.message.text(language), finding.remedy.text(language)] if is_missing else [finding.title.text(language)]
    result: dict[str, Any] = {
        "ruleId": finding.id,
        "ruleIndex": index,
        "kind": _KINDS[finding.verdict],
        "level": _LEVELS[finding.level] if is_missing else "none",
        "message": _message("\n".join(said)),
        "locations": [_location(place, uri) for place in finding.places[:1]] or [{"physicalLocation": {"artifactLocation": {"uri": uri}}}],
        "partialFingerprints": {"ruleAndPlace/v1": fingerprint(finding)},
    }
    if finding.places[1:]:
        result["relatedLocations"] = [_location(place, uri) for place in finding.places[1:]]
    if finding.waiver:
        waiver = finding.waiver
        result["suppressions"] = [
            {
                "kind": "external",
                "status": "accepted",
                "justification": waiver.reason,
                "properties": {"by": waiver.by, "until": waiver.until.isoformat()},
            }
        ]
    if finding.cause:
        result["properties"] = {"cause": finding.cause}
    return result


def _location(place: Place, uri: str) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": {"uri": uri}}
    if place.line:
        physical["region"] = {"startLine": place.line}
    return {"physicalLocation": physical, "logicalLocations": [{"fullyQualifiedName": place.path, "kind": "member"}]}


def _message(text: str) -> dict[str, str]:
    """A message; braces, which would be placeholders, are doubled."""
    return {"text": text.replace("{", "{{").replace("}", "}}")}


def _uri(file: str) -> str:
    """*file* as a URI reference: relative as it was given, else with its scheme."""
    drive = re.match(r"[A-Za-z]:[\\/]", file)
    if drive:
        return "file:///" + quote(file.replace("\\", "/"), safe="/:")
    if file.startswith("\\\\"):
        return "file:" + quote(file.replace("\\", "/"))
    return ("file://" if file.startswith("/") else "") + quote(file.replace("\\", "/"))
