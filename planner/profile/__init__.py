"""The brand profile, checked: from YAML text to frozen records, with the place of every value."""

from planner.profile.dates import Month, PartialDate
from planner.profile.loading import load_profile
from planner.profile.profile import Profile
from planner.profile.prose import Prose
from planner.yamltext import SourceMap

__all__ = ["Month", "PartialDate", "Profile", "Prose", "SourceMap", "load_profile"]
