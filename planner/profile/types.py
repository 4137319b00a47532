"""The kinds of value a profile holds, each read from the text that stands in the YAML.

Every scalar arrives as text, so each kind says itself what it accepts: money reads ``9180万``, a rate reads ``38.5%``
or ``0.385``, a date may stop at the year. What cannot be read raises an error whose type is the key of the sentence that says it.
"""

from planner.profile.choice import Choice
from planner.profile.dates import Date, Day, MonthOf
from planner.profile.ids import ChannelId, EntityId, EvidenceId, EvidenceIds, Id, ItemId, SeriesId
from planner.profile.numbers import Count, Growth, Money, MoneyByName, Number, Quantity, Rate, Year
from planner.profile.points import Area, Point
from planner.profile.prose import Prose
from planner.profile.section import Ordered, Orders, Section, empty, many, need, said, usually
from planner.profile.texts import Colour, Line, Truth

__all__ = [
    "Area",
    "ChannelId",
    "Choice",
    "Colour",
    "Count",
    "Date",
    "Day",
    "EntityId",
    "EvidenceId",
    "EvidenceIds",
    "Growth",
    "Id",
    "ItemId",
    "Line",
    "Money",
    "MoneyByName",
    "MonthOf",
    "Number",
    "Ordered",
    "Orders",
    "Point",
    "Prose",
    "Quantity",
    "Rate",
    "Section",
    "SeriesId",
    "Truth",
    "Year",
    "empty",
    "many",
    "need",
    "said",
    "usually",
]
