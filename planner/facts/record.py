"""All facts of one profile under their dotted names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field, fields
from datetime import date

from planner.facts.agreements import Agreements
from planner.facts.assumptions import Assumption
from planner.facts.attempts import AttemptsView
from planner.facts.axes import AxesView
from planner.facts.calendar import Calendar
from planner.facts.chronology import Chronology
from planner.facts.claims import Claims
from planner.facts.headlines import Headline
from planner.facts.history import History
from planner.facts.identity import Identity
from planner.facts.lookup import ABSENT, is_empty, step_into
from planner.facts.market import ConsumerView, MarketView, PositioningView
from planner.facts.membership import MembershipView
from planner.facts.narratives import Narrative
from planner.facts.ownership import OwnershipTree
from planner.facts.papers import Papers
from planner.facts.periods import Periods
from planner.facts.products import ProductMix
from planner.facts.profit_loss import Costs, ProfitLoss, ScenarioResult
from planner.facts.promotion import ContentView, LiveView, Promotion
from planner.facts.proof import ProofPoint, ProofView
from planner.facts.register import Register
from planner.facts.resolved import Resolved
from planner.facts.restated import Restated
from planner.facts.sales import OfflineSummary, SalesSummary
from planner.facts.standing import CompanyView, PremisesView, RecognitionView, ResearchView, SupplyView, TrademarkView
from planner.facts.stock import Stock
from planner.facts.targets import Targets
from planner.facts.team import KpiView, ServiceLoad, TeamView
from planner.facts.translation import Translation
from planner.facts.validity import Validity
from planner.facts.wording import Wording
from planner.facts.year import Year
from planner.record import record


@record
class Groups:
    """The derived groups. Every group is always there; what is unknown in it is None, what is empty is ()."""

    identity: Identity = field(default_factory=Identity)
    headlines: tuple[Headline, ...] = ()
    history: History = field(default_factory=History)
    ownership_tree: OwnershipTree = field(default_factory=OwnershipTree)
    company_view: CompanyView = field(default_factory=CompanyView)
    trademark_view: TrademarkView = field(default_factory=TrademarkView)
    premises_view: PremisesView = field(default_factory=PremisesView)
    recognition_view: RecognitionView = field(default_factory=RecognitionView)
    research_view: ResearchView = field(default_factory=ResearchView)
    supply_view: SupplyView = field(default_factory=SupplyView)
    sales_summary: SalesSummary = field(default_factory=SalesSummary)
    offline_summary: OfflineSummary = field(default_factory=OfflineSummary)
    product_mix: ProductMix = field(default_factory=ProductMix)
    market_view: MarketView = field(default_factory=MarketView)
    consumer_view: ConsumerView = field(default_factory=ConsumerView)
    positioning_view: PositioningView = field(default_factory=PositioningView)
    team_view: TeamView = field(default_factory=TeamView)
    kpi_view: KpiView = field(default_factory=KpiView)
    service_load: ServiceLoad = field(default_factory=ServiceLoad)
    year: Year = field(default_factory=Year)
    calendar: Calendar = field(default_factory=Calendar)
    promotion: Promotion = field(default_factory=Promotion)
    live_view: LiveView = field(default_factory=LiveView)
    content_view: ContentView = field(default_factory=ContentView)
    profit_loss: ProfitLoss = field(default_factory=ProfitLoss)
    scenario_results: tuple[ScenarioResult, ...] = ()
    costs: Costs = field(default_factory=Costs)
    membership_view: MembershipView = field(default_factory=MembershipView)
    stock: Stock = field(default_factory=Stock)
    proof_points: tuple[ProofPoint, ...] = ()
    proof_view: ProofView = field(default_factory=ProofView)
    agreements: Agreements = field(default_factory=Agreements)
    register: Register = field(default_factory=Register)
    assumption_rows: tuple[Assumption, ...] = ()
    restated: Restated = field(default_factory=Restated)
    chronology: Chronology = field(default_factory=Chronology)
    narratives: tuple[Narrative, ...] = ()
    targets: Targets = field(default_factory=Targets)
    axes: AxesView = field(default_factory=AxesView)
    attempts_view: AttemptsView = field(default_factory=AttemptsView)
    papers: Papers = field(default_factory=Papers)
    validity: Validity = field(default_factory=Validity)
    claims: Claims = field(default_factory=Claims)
    periods: Periods = field(default_factory=Periods)
    wording: Wording = field(default_factory=Wording)
    translation: Translation = field(default_factory=Translation)


GROUP_NAMES: tuple[str, ...] = tuple(group.name for group in fields(Groups))


@record
class Facts:
    """Everything a template or a rule may ask of one profile.

    Attributes:
        sections: The profile's sections under their own names, prose in *language*.
        groups: What was worked out.
        traces: Profile paths behind derived facts, by dotted name.
        untranslated: Profile paths of prose that exists only in another language.
    """

    sections: Mapping[str, object]
    groups: Groups
    as_of: date
    language: str = "zh-CN"
    traces: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    untranslated: tuple[str, ...] = ()
    _found: dict[str, object] = field(default_factory=dict, repr=False, compare=False)

    def get(self, dotted: str) -> object:
        """Return the fact of that name, or `ABSENT` when the profile is silent; see `planner.facts.knows` for whether a name exists."""
        # Hundreds of rules ask for the same facts, and for the members of the same lists.
        found = self._found.get(dotted)
        if found is None:
            found = self._found[dotted] = self._look_for(dotted)
        return found

    def _look_for(self, dotted: str) -> object:
        parent, _, last = dotted.rpartition(".")
        if parent:
            found = self.get(parent)
            if found is not ABSENT:
                found = step_into(found, last)
        elif last == "as_of":
            return self.as_of
        else:
            found = getattr(self.groups, last) if last in GROUP_NAMES else self.sections.get(last)
        return ABSENT if is_empty(found) else found

    def paths(self, dotted: str) -> tuple[str, ...]:
        """Return the profile paths behind a fact: its own, else those of the record it stands in; a section's fact is its own path."""
        name = dotted
        while name:
            if name in self.traces:
                return self.traces[name]
            name = name.rpartition(".")[0]
        return (dotted,) if dotted.partition(".")[0] in self.sections else ()

    def context(self) -> dict[str, object]:
        """Return what a template sees: every section and every group under its name."""
        groups = {name: getattr(self.groups, name) for name in GROUP_NAMES}
        return {**self.sections, **groups, "as_of": self.as_of, "language": self.language}


__all__ = ["GROUP_NAMES", "Facts", "Groups", "Resolved"]
