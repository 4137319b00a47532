"""A record is a frozen dataclass with slots in all that can be asked of it."""

from __future__ import annotations

import copy
import pickle
from dataclasses import FrozenInstanceError, dataclass, field, fields, is_dataclass, replace

import pytest

from planner.record import record


@record
class Run:
    """With defaults of both kinds, and fields that are not looked at."""

    text: str
    size: float = 12.0
    notes: list[str] = field(default_factory=list, hash=False)
    seen: int = field(default=0, compare=False)
    key: str = field(default="k", repr=False)


@dataclass(frozen=True, slots=True)
class Plain:
    """The same by the standard library."""

    text: str
    size: float = 12.0
    notes: list[str] = field(default_factory=list, hash=False)
    seen: int = field(default=0, compare=False)
    key: str = field(default="k", repr=False)


@record
class Nothing:
    """Without fields."""


@record
class Even:
    """Checks itself."""

    number: int

    def __post_init__(self) -> None:
        if self.number % 2:
            raise ValueError(self.number)

    def __str__(self) -> str:
        return "even"


@pytest.mark.parametrize("made", [Run, Plain])
def test_a_record_answers_as_a_dataclass_does(made):
    """One list of answers for both: where they differ, one of the two runs is red."""
    one, other = made("a", notes=["x"]), made("a", 12.0, ["x"], seen=5)

    assert one == other and hash(one) == hash(made("a", notes=["y"])) and one != made("b")
    assert repr(other) == f"{made.__name__}(text='a', size=12.0, notes=['x'], seen=5)"
    assert is_dataclass(one) and [part.name for part in fields(one)] == ["text", "size", "notes", "seen", "key"]
    assert replace(one, size=9.0) == made("a", 9.0, ["x"])
    assert made("a").notes is not made("a").notes
    assert made.__match_args__ == ("text", "size", "notes", "seen", "key")
    assert not hasattr(one, "__dict__")
    for copied in (copy.copy(other), copy.deepcopy(other), pickle.loads(pickle.dumps(other))):
        assert copied == other and copied.seen == 5
    with pytest.raises(TypeError):
        made()
    with pytest.raises(TypeError):
        made("a", colour="red")


@pytest.mark.parametrize("made", [Run, Plain])
def test_nothing_of_a_record_can_be_changed(made):
    one = made("a")
    with pytest.raises(FrozenInstanceError):
        one.text = "b"
    with pytest.raises(FrozenInstanceError):
        del one.text
    assert one.text == "a"


def test_records_of_two_classes_are_never_equal():
    assert Run("a") != Plain("a")
    assert Nothing() == Nothing() and hash(Nothing()) == hash(Nothing()) and Nothing() != Even(2)


def test_a_record_checks_itself_and_keeps_its_own_methods():
    with pytest.raises(ValueError, match="3"):
        Even(3)
    assert str(Even(2)) == "even"
    with pytest.raises(ValueError, match="5"):
        replace(Even(2), number=5)
