"""What derived facts are called, in each language: the files beside this one."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from planner.profile.dates import Month
from planner.record import record
from planner.yamltext import read


@record
class Words:
    """The words of one language. Keys are dotted: ``lines.goods``."""

    language: str
    entries: Any

    def say(self, key: str, **values: object) -> str:
        """Return the words under *key* with *values* filled in.

        Raises:
            KeyError: There is no such key, or a value is missing.
        """
        found = self.entries
        for step in key.split("."):
            found = found[step]
        return str(found).format(**values)

    def month(self, month: Month) -> str:
        """Return ``4月`` or ``Apr``."""
        return self.say(f"months.{month.month}") if "months" in self.entries else self.say("month", month=month.month)

    def months(self, first: Month, last: Month) -> str:
        """Return ``4月–6月``, or one month alone."""
        return self.month(first) if first == last else self.say("stage_months", first=self.month(first), last=self.month(last))


@cache
def words(language: str) -> Words:
    """Return the words of *language*; Chinese for a language there are none of."""
    file = Path(__file__).with_name(f"{language}.yaml")
    file = file if file.is_file() else file.with_name("zh-CN.yaml")
    return Words(language, read(file.read_bytes(), file.name)[0])
