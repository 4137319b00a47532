"""What two sections of the profile both say, or one says and another adds up to: names side by side, figures side by side."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import fields
from decimal import Decimal
from typing import Any

from planner.facts.agreements import Agreement, agree
from planner.facts.arithmetic import TIMES, product, ratio, total, whole
from planner.facts.basis import Basis
from planner.facts.headlines import Headline
from planner.facts.membership import MembershipView
from planner.facts.products import ProductMix
from planner.facts.profit_loss import ProfitLoss
from planner.facts.sales import SalesSummary
from planner.facts.spelling import plain
from planner.facts.team import TeamView
from planner.facts.trace import Traced
from planner.facts.year import Year
from planner.record import record


@record
class NamePair:
    """Two names that ought to be one.

    Attributes:
        name: What they name.
        same: Whether they are, spaces, full-width letters and case aside.
    """

    name: str
    one: str
    other: str
    same: bool
    paths: tuple[str, ...]


@record
class NamedParty:
    """A name that has to be one of those the profile explains; *known* says whether it is."""

    name: str
    party: str
    known: bool
    path: str


@record
class PriceCheck:
    """What a unit of an item brings by the plan, between its floor and its list price; *within* allows a twentieth either way."""

    name: str
    price_cny: Decimal
    low_cny: Decimal
    high_cny: Decimal
    within: bool
    paths: tuple[str, ...]


@record
class Restated:
    """Names and figures that stand in two places.

    Attributes:
        applicant: Name, credit code and founding day of the applicant in ``company`` and in ``ownership``.
        mark_owners: Owners of marks; known are the applicant, the entities, and who grants an authorisation.
        granters: Who grants an authorisation; known are owners of marks and those authorised by another letter.
        grantee: A last receiver of the authorisations, one who is not the applicant if there is such, and the applicant.
        grants: Owners of marks among the entities other than the applicant, once letters are listed; known are those who grant one.
        store_brands: Brands the store is to sell; known are those a mark carries.
        patent_owners: Owners of patents; known are the applicant and the entities.
        mark_names: The brand's name and the words of its marks.
        stage_names: Stages of ``team.stages``; known are those of ``rhythm.stages``.
        stage_roles: Roles of ``team.stages``; known are those of ``team.functions``.
        stage_people: For each role in a stage: people of the function and in the stage.
        headlines: Typed headlines named like a computed one but of another value.
        capital: Registered capital in ``company`` and ``ownership``, yuan.
        research_people: ``company.headcount.research`` and ``research.headcount``.
        service_people: ``service.agents`` and the headcount of all functions whose name speaks of customer service.
        areas: Places of one name in ``premises`` and in plants, warehouses or laboratories, square metres.
        reviews: For each hero: its own count and the product's.
        own_offer: What ``comparison.own`` says of us and what other sections do: shops, repurchase, price band.
        own_price: ``comparison.own.price`` and the daily price of the item it names.
        skus: ``products.sku_total`` and the sum of the series.
        chains: ``offline.stores`` and the sum of the chains, which are the main ones only.
        growths: For each channel: typed growth and the growth of its years.
        market_growths: For each market year: typed growth and the growth of its values.
        lines: For each goal by line named like a series: its share and the sum of the series' items.
        team_cost: The year's team line and the functions' pay over twelve months.
        content_cost: The year's members and content line, and content channels plus member benefits.
        opening_stock: ``inventory.opening_stock_cost`` and first stock at unit cost.
        item_sales: Last year's sales and the sum of the items' past sales.
        campaign_months: For each month: its GMV and the targets of the campaigns booked in it by name.
        forecast_prices: For each item in stock: its GMV over the units forecast.
        supplies: For each kind of goods: the whole and the suppliers' shares.
        deepest_discount_rate: The share of the price that the deepest campaign keeps.
    """

    applicant: tuple[NamePair, ...] = ()
    mark_owners: tuple[NamedParty, ...] = ()
    granters: tuple[NamedParty, ...] = ()
    grantee: NamedParty | None = None
    grants: tuple[NamedParty, ...] = ()
    store_brands: tuple[NamedParty, ...] = ()
    patent_owners: tuple[NamedParty, ...] = ()
    mark_names: NamePair | None = None
    stage_names: tuple[NamedParty, ...] = ()
    stage_roles: tuple[NamedParty, ...] = ()
    stage_people: tuple[Agreement, ...] = ()
    headlines: tuple[Agreement, ...] = ()
    capital: Agreement | None = None
    research_people: Agreement | None = None
    service_people: Agreement | None = None
    areas: tuple[Agreement, ...] = ()
    reviews: tuple[Agreement, ...] = ()
    own_offer: tuple[Agreement, ...] = ()
    own_price: Agreement | None = None
    skus: Agreement | None = None
    chains: Agreement | None = None
    growths: tuple[Agreement, ...] = ()
    market_growths: tuple[Agreement, ...] = ()
    lines: tuple[Agreement, ...] = ()
    team_cost: Agreement | None = None
    content_cost: Agreement | None = None
    opening_stock: Agreement | None = None
    item_sales: Agreement | None = None
    campaign_months: tuple[Agreement, ...] = ()
    forecast_prices: tuple[PriceCheck, ...] = ()
    supplies: tuple[Agreement, ...] = ()
    deepest_discount_rate: Decimal | None = None


def derive_restated(
    basis: Basis,
    year: Year,
    result: ProfitLoss,
    mix: ProductMix,
    team: TeamView,
    sales: SalesSummary,
    membership: MembershipView,
    headlines: tuple[Headline, ...],
) -> Traced[Restated]:
    """Return every name and figure that stands in two places."""
    profile = basis.profile
    entities = {plain(entity.name) for entity in profile.ownership.entities} | {plain(profile.company.name)}
    granters = {plain(getattr(grant, "from")) for grant in profile.authorizations}
    owners = {plain(mark.owner) for mark in profile.trademarks if mark.owner}
    stages = {plain(stage.name) for stage in profile.rhythm.stages}
    roles = {plain(function.role): function.headcount for function in profile.team.functions}
    content = total((total(row.budget for row in profile.content.channels), membership.benefits_cny))
    applicant = next((entity for entity in profile.ownership.entities if entity.role == "applicant"), None)
    at = profile.ownership.entities.index(applicant) if applicant else 0
    record = Restated(
        applicant=_applicant(profile, applicant, at),
        mark_owners=tuple(
            NamedParty(mark.name, mark.owner, plain(mark.owner) in entities | granters, f"trademarks.{index}.owner")
            for index, mark in enumerate(profile.trademarks)
            if mark.owner
        ),
        granters=_granters(profile, owners) if owners else (),
        grantee=_grantee(profile),
        grants=_grants(profile, entities),
        store_brands=_store_brands(profile),
        patent_owners=tuple(
            NamedParty(patent.name, patent.owner, plain(patent.owner) in entities, f"recognition.patents.{index}.owner")
            for index, patent in enumerate(profile.recognition.patents)
            if patent.owner
        ),
        mark_names=_mark_names(profile),
        stage_names=tuple(
            NamedParty(row.role, row.stage, plain(row.stage) in stages, f"team.stages.{index}.stage")
            for index, row in enumerate(profile.team.stages)
            if stages
        ),
        stage_roles=tuple(
            NamedParty(row.stage, row.role, plain(row.role) in roles, f"team.stages.{index}.role")
            for index, row in enumerate(profile.team.stages)
            if roles
        ),
        stage_people=_known(
            agree(roles.get(plain(row.role)), row.headcount, "count", "team.functions", f"team.stages.{index}", name=row.role)
            for index, row in enumerate(profile.team.stages)
        ),
        headlines=_known(_headlines(basis, headlines)),
        capital=agree(
            profile.company.registered_capital,
            applicant.registered_capital if applicant else None,
            "cny",
            *("company.registered_capital", f"ownership.entities.{at}.registered_capital"),
        ),
        research_people=agree(
            profile.company.headcount.research,
            profile.research.headcount,
            "count",
            *("company.headcount.research", "research.headcount"),
        ),
        service_people=agree(
            profile.service.agents,
            whole(function.headcount for function in profile.team.functions if _is_service(function.role)),
            "count",
            *("service.agents", "team.functions"),
        ),
        areas=_known(_areas(profile)),
        reviews=_known(_reviews(profile)),
        own_offer=_known(_own_offer(basis)),
        own_price=_own_price(profile),
        skus=agree(
            profile.products.sku_total,
            whole(series.sku_count for series in profile.products.series),
            "count",
            *("products.sku_total", "products.series"),
        ),
        chains=agree(
            profile.offline.stores, total(chain.stores for chain in profile.offline.chains), "count", "offline.stores", "offline.chains"
        ),
        growths=_known(_growths(profile, sales)),
        market_growths=_known(_market_growths(profile)),
        lines=_known(_lines(profile, mix)),
        team_cost=agree(_line(result, "team"), product(team.monthly_cost_cny, 12), "cny", "budget.lines", "team.functions"),
        content_cost=agree(_line(result, "members_content"), content, "cny", "budget.lines", "content.channels", "membership.tiers"),
        opening_stock=_opening_stock(profile),
        item_sales=agree(sales.total_cny, total(item.sales for item in profile.products.items), "cny", "sales.channels", "products.items"),
        campaign_months=_known(_campaign_months(profile, year)),
        forecast_prices=tuple(_forecast_prices(profile, mix)),
        supplies=_known(_supplies(profile)),
        deepest_discount_rate=min((one.discount for one in profile.rhythm.campaigns if one.discount is not None), default=None),
    )
    return Traced(record, _paths(record))


def _is_service(role: object) -> bool:
    name = str(role).casefold()
    return "客服" in name or "customer service" in name or "service desk" in name


def _known(agreements: Iterable[Agreement | None]) -> tuple[Agreement, ...]:
    return tuple(agreement for agreement in agreements if agreement)


def _applicant(profile: Any, applicant: Any, at: int) -> tuple[NamePair, ...]:
    if applicant is None:
        return ()
    company = profile.company
    pairs = (("name", company.name, applicant.name), ("credit_code", company.credit_code, applicant.credit_code))
    days = (("founded", str(company.founded or ""), str(applicant.founded or "")),)
    return tuple(
        NamePair(field, one, other, plain(one) == plain(other), (f"company.{field}", f"ownership.entities.{at}.{field}"))
        for field, one, other in (*pairs, *days)
        if one and other
    )


def _granters(profile: Any, owners: set[str]) -> tuple[NamedParty, ...]:
    grants = [(plain(getattr(grant, "from")), plain(grant.to)) for grant in profile.authorizations]
    return tuple(
        NamedParty(grant.to, getattr(grant, "from"), source in owners | {to for _, to in grants}, f"authorizations.{index}.from")
        for index, (grant, (source, _)) in enumerate(zip(profile.authorizations, grants, strict=True))
    )


def _grantee(profile: Any) -> NamedParty | None:
    if not profile.authorizations:
        return None
    grants = profile.authorizations
    sources = {plain(getattr(grant, "from")) for grant in grants}
    # Each mark of a store of several brands has a chain of its own; letters that go round in a ring end nowhere.
    ends = [(n, grant) for n, grant in enumerate(grants) if plain(grant.to) not in sources] or [(0, grants[0])]
    strange = next(((n, grant) for n, grant in ends if plain(grant.to) != plain(profile.company.name)), None)
    index, last = strange or ends[0]
    return NamedParty(profile.company.name, last.to, strange is None, f"authorizations.{index}.to")


def _grants(profile: Any, entities: set[str]) -> tuple[NamedParty, ...]:
    """Owners nobody knows are told by `mark_owners`, letters of a stranger by `granters`."""
    granters = {plain(getattr(grant, "from")) for grant in profile.authorizations}
    others = entities - {plain(profile.company.name)}
    return tuple(
        NamedParty(mark.name, mark.owner, plain(mark.owner) in granters, f"trademarks.{index}.owner")
        for index, mark in enumerate(profile.trademarks)
        if granters and mark.owner and plain(mark.owner) in others
    )


def _store_brands(profile: Any) -> tuple[NamedParty, ...]:
    marks = [plain(mark.name) for mark in profile.trademarks]
    return tuple(
        NamedParty(brand, "", any(plain(brand) in mark or mark in plain(brand) for mark in marks), f"application.brands.{index}")
        for index, brand in enumerate(profile.application.brands)
        if marks
    )


def _mark_names(profile: Any) -> NamePair | None:
    """The brand's names against the words of all marks: one of them has to stand in one mark."""
    if not profile.trademarks:
        return None
    names = [name for name in (profile.brand.name, profile.brand.latin_name) if name]
    marks = [plain(mark.name) for mark in profile.trademarks]
    same = any(plain(name) in mark or mark in plain(name) for name in names for mark in marks)
    return NamePair(profile.brand.name, profile.brand.name, profile.trademarks[0].name, same, ("brand.name", "trademarks"))


_PER_CENT = ("%", "％")


def _headlines(basis: Basis, computed: tuple[Headline, ...]) -> Iterator[Agreement | None]:
    """Each typed headline whose label ends like the name of a computed one, both as plain numbers."""
    typed = {f"brand.headlines.{index}": row for index, row in enumerate(basis.profile.brand.headlines)}
    ends = basis.words.entries["headline_names"]
    for one in computed:
        if one.key not in ends:
            continue
        for path, row in typed.items():
            label = re.sub(r"\s", "", row.label).casefold()
            if (row.unit in _PER_CENT) != (one.kind == "rate") or not any(label.endswith(end) for end in ends[one.key]):
                continue
            times = Decimal("0.01") if row.unit in _PER_CENT else TIMES.get(row.unit[:1], Decimal(1))
            # Half of the last digit shown.
            half = Decimal((0, (5,), min(int(row.value.as_tuple().exponent), 0) - 1))
            yield agree(row.value * times, one.value, "count", path, name=row.label, tolerance=half * times)


def _areas(profile: Any) -> Iterator[Agreement | None]:
    places = {plain(place.name): (place, f"premises.{index}.area_m2") for index, place in enumerate(profile.premises) if place.name}
    lists = (
        ("supply_chain.plants", profile.supply_chain.plants),
        ("supply_chain.warehouses", profile.supply_chain.warehouses),
        ("research.labs", profile.research.labs),
    )
    for path, rows in lists:
        for index, row in enumerate(rows):
            place, own = places.get(plain(row.name), (None, ""))
            if place is not None:
                yield agree(place.area_m2, row.area_m2, "count", own, f"{path}.{index}.area_m2", name=row.name)


def _reviews(profile: Any) -> Iterator[Agreement | None]:
    items = {item.id: (item, f"products.items.{index}.reviews") for index, item in enumerate(profile.products.items)}
    for index, hero in enumerate(profile.products.heroes):
        if hero.item in items:
            item, path = items[hero.item]
            yield agree(hero.reviews, item.reviews, "count", f"products.heroes.{index}.reviews", path, name=item.name)


def _own_offer(basis: Basis) -> Iterator[Agreement | None]:
    profile = basis.profile
    own, place = profile.comparison.own, "comparison.own"
    rows = (
        ("stores", own.stores, profile.offline.stores, "count", "offline.stores"),
        ("repurchase_rate", own.repurchase_rate, profile.sales.repurchase_rate, "rate", "sales.repurchase_rate"),
        ("price_low", own.price_low, profile.positioning.price_low, "cny", "positioning.price_low"),
        ("price_high", own.price_high, profile.positioning.price_high, "cny", "positioning.price_high"),
    )
    for field, one, other, unit, path in rows:
        yield agree(one, other, unit, f"{place}.{field}", path, name=basis.words.say(f"own_offer.{field}"))


def _own_price(profile: Any) -> Agreement | None:
    own = profile.comparison.own
    for index, item in enumerate(profile.products.items):
        if own.main_item and plain(item.name) == plain(own.main_item):
            return agree(own.price, item.daily_price, "cny", "comparison.own.price", f"products.items.{index}.daily_price", name=item.name)
    return None


def _growths(profile: Any, sales: SalesSummary) -> Iterator[Agreement | None]:
    derived = {channel.id: channel.growth_rate for channel in sales.channels}
    for index, channel in enumerate(profile.sales.channels):
        path = f"sales.channels.{index}"
        yield agree(channel.growth, derived.get(channel.id), "rate", f"{path}.growth", f"{path}.years", name=channel.name)


def _market_growths(profile: Any) -> Iterator[Agreement | None]:
    values = {row.year: row.value for row in profile.market.sizes}
    for index, row in enumerate(profile.market.sizes):
        before = ratio(row.value, values.get(row.year - 1))
        # Sizes are printed in whole 100 millions; growth of such figures is good to about half a point.
        computed = before - 1 if before is not None else None
        yield agree(row.growth, computed, "rate", f"market.sizes.{index}", name=str(row.year), tolerance=Decimal("0.005"))


def _lines(profile: Any, mix: ProductMix) -> Iterator[Agreement | None]:
    for index, line in enumerate(profile.goals.by_line):
        series = next((one for one in mix.series if one.name and plain(one.name) in plain(line.name)), None)
        if series:
            yield agree(line.gmv_share, series.share, "rate", f"goals.by_line.{index}", "products.items", name=line.name)


def _line(result: ProfitLoss, key: str) -> Decimal | None:
    return next((line.total_cny for line in result.lines if line.key == key), None)


def _opening_stock(profile: Any) -> Agreement | None:
    typed = profile.inventory.opening_stock_cost
    units = [product(item.stock_units, item.unit_cost) for item in profile.products.items if item.planned_for_tmall and item.stock_units]
    # A plan says ten thousands; the sum of units at cost need not be a whole one.
    allowed = typed * Decimal("0.05") if typed is not None else None
    return agree(typed, whole(units), "cny", "inventory.opening_stock_cost", "products.items", tolerance=allowed)


def _campaign_months(profile: Any, year: Year) -> Iterator[Agreement | None]:
    booked: dict[Any, list[int]] = defaultdict(list)
    for index, campaign in enumerate(profile.rhythm.campaigns):
        if campaign.month is not None and campaign.target is not None:
            booked[campaign.month].append(index)
    for month in year.months:
        if month.month in booked:
            targets = total(profile.rhythm.campaigns[index].target for index in booked[month.month])
            paths = (f"rhythm.campaigns.{index}.target" for index in booked[month.month])
            yield agree(month.gmv_cny, targets, "cny", *paths, "goals.months", name=month.label)


_SLACK = Decimal("0.05")


def _forecast_prices(profile: Any, mix: ProductMix) -> Iterator[PriceCheck]:
    forecast: dict[str, list[int | None]] = defaultdict(list)
    for row in profile.inventory.rows:
        forecast[row.item].append(row.forecast)
    for item in mix.items:
        months = forecast.get(item.id, [])
        price = ratio(item.gmv_cny, whole(months)) if len(months) == 12 else None
        low, high = item.promo_floor_cny, item.list_price_cny
        if price is not None and low is not None and high is not None:
            within = low * (1 - _SLACK) <= price <= high * (1 + _SLACK)
            yield PriceCheck(item.name, price, low, high, within, ("inventory.rows", item.path))


def _supplies(profile: Any) -> Iterator[Agreement | None]:
    shares: dict[str, list[tuple[int, Decimal]]] = defaultdict(list)
    for index, one in enumerate(profile.supply_chain.suppliers):
        if one.goods and one.share is not None:
            shares[plain(one.goods)].append((index, one.share))
    for rows in shares.values():
        together = sum((share for _, share in rows), Decimal(0))
        first = rows[0][0]
        paths = (f"supply_chain.suppliers.{index}.share" for index, _ in rows)
        yield agree(Decimal(1), together, "rate", *paths, name=profile.supply_chain.suppliers[first].goods)


def _paths(restated: Restated) -> dict[str, tuple[str, ...]]:
    paths = {"": ("company", "ownership", "trademarks", "products", "sales"), "deepest_discount_rate": ("rhythm.campaigns",)}
    for field in fields(restated):
        value: Any = getattr(restated, field.name)
        if isinstance(value, Decimal):
            continue
        rows = {f"{field.name}.{n}": one for n, one in enumerate(value)} if isinstance(value, tuple) else {field.name: value}
        paths |= {name: (one.path,) if isinstance(one, NamedParty) else one.paths for name, one in rows.items() if one is not None}
    return paths
