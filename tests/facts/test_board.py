"""One brand's year, worked out by hand and by the facts."""

from __future__ import annotations

from decimal import Decimal

import pytest

from planner.facts import Facts

TABLE = """
gmv              320  680 1350  620  760  880 1260 2480 1020 1080  520 1030  12000
refunds          -27  -58 -115  -53  -64  -75 -107 -211  -87  -92  -44  -87  -1020
gsv              293  622 1235  567  696  805 1153 2269  933  988  476  943  10980
goods            -82 -174 -346 -159 -195 -225 -323 -635 -261 -277 -133 -264  -3074
logistics        -18  -37  -74  -34  -42  -48  -69 -136  -56  -59  -29  -57   -659
platform         -14  -29  -57  -26  -32  -37  -53 -104  -43  -45  -22  -43   -505
promotion        -95 -151 -254 -141 -163 -181 -240 -429 -203 -212 -126 -205  -2400
members_content  -60  -70  -90  -69  -73  -76  -88 -124  -81  -82  -66  -81   -960
team            -108 -108 -108 -108 -108 -108 -108 -108 -108 -108 -108 -108  -1296
tax              -20  -44  -86  -40  -49  -56  -81 -159  -65  -69  -33  -66   -768
profit          -104    9  220  -10   34   74  191  574  116  136  -41  119   1318
"""


def wan(amount: Decimal | None) -> Decimal | None:
    return amount / 10_000 if amount is not None else None


def shown(value: Decimal | None, places: str = "0.1") -> str:
    assert value is not None
    return str(value.quantize(Decimal(places)))


def percent(value: Decimal | None) -> str:
    return shown(value * 100 if value is not None else None)


def test_the_profit_and_loss_adds_up_in_both_directions(board: Facts) -> None:
    """Every cell is whole ten-thousands, every row ends in the year that titles print."""
    rows = {row.key: [*map(wan, row.signed_months), wan(row.signed_total_cny)] for row in board.groups.profit_loss.rows}

    assert rows == {key: [Decimal(cell) for cell in cells] for key, *cells in (line.split() for line in TABLE.split("\n") if line)}


def test_the_year_is_visitors_times_conversion_times_order(board: Facts) -> None:
    year = board.groups.year

    assert (year.gmv_cny, year.visitors, year.buyers) == (120_000_000, 24_000_000, 600_000)
    assert (year.conversion_rate, year.average_order_cny, year.refund_rate) == (Decimal("0.025"), 200, Decimal("0.085"))
    assert (year.gsv_cny, year.monthly_mean_cny) == (109_800_000, 10_000_000)


def test_six_campaign_months_carry_two_thirds(board: Facts) -> None:
    year = board.groups.year

    assert (year.campaign_months_count, wan(year.campaign_months_cny), percent(year.campaign_months_share)) == (6, 8220, "68.5")
    assert [month.label for month in year.top_months] == ["6月", "10月", "11月"]
    assert (wan(year.top_months_cny), percent(year.top_months_share)) == (5090, "42.4")


def test_quarters_are_sums_of_their_months(board: Facts) -> None:
    quarters = [
        (q.name, wan(q.gmv_cny), percent(q.share), q.visitors, wan(q.promotion_cny), wan(q.profit_cny)) for q in board.groups.year.quarters
    ]

    assert quarters == [
        ("第一季", 2350, "19.6", 4_700_000, 500, 125),
        ("第二季", 2260, "18.8", 4_520_000, 485, 98),
        ("第三季", 4760, "39.7", 9_520_000, 872, 881),
        ("第四季", 2630, "21.9", 5_260_000, 543, 214),
    ]
    assert percent(board.groups.year.quarters[2].profit_share) == "66.8"


def test_nine_months_earn_and_november_earns_most(board: Facts) -> None:
    result = board.groups.profit_loss

    assert (result.profitable_count, percent(result.margin_rate)) == (9, "12.0")
    assert result.best is not None
    assert (result.best.label, wan(result.best.profit_cny), percent(result.best_share)) == ("11月", 574, "43.6")
    assert [percent(month.margin_rate) for month in result.months[:3]] == ["-35.5", "1.4", "17.8"]
    assert [percent(line.rate) for line in result.lines] == ["28.0", "6.0", "4.6", "21.9", "8.7", "11.8", "7.0"]


def test_promotion_must_return_more_than_the_margin_before_it(board: Facts) -> None:
    promotion = board.groups.promotion

    assert percent(board.groups.profit_loss.margin_before_ads_rate) == "56.2"
    assert shown(promotion.break_even_roi, "0.01") == "1.78"
    assert [(tool.name, wan(tool.attributed_cny), percent(tool.share)) for tool in promotion.tools] == [
        ("关键词推广", 2376, "27.5"),
        ("全站推广", 2520, "25.0"),
        ("人群推广", 1344, "20.0"),
        ("淘宝客", 1500, "12.5"),
        ("内容与直播", 528, "10.0"),
        ("站外种草", 168, "5.0"),
    ]
    assert (wan(promotion.attributed_cny), shown(promotion.roi), percent(promotion.attributed_share)) == (8436, "3.5", "70.3")
    assert (promotion.best_tools_count, percent(promotion.best_tools_share), promotion.best_tools_roi) == (3, "65.0", Decimal("3.6"))
    assert [tool.name for tool in promotion.below_break_even] == ["站外种草"]
    assert promotion.highest_ratio is not None and promotion.lowest_ratio is not None
    assert (percent(promotion.highest_ratio.ratio), percent(promotion.lowest_ratio.ratio)) == ("29.7", "17.3")
    assert (promotion.tools[0].clicks, promotion.customer_acquisition_cny) == (4_400_000, 40)


def test_the_split_by_month_and_tool_keeps_both_totals(board: Facts) -> None:
    promotion = board.groups.promotion

    assert [sum(tool.months) for tool in promotion.tools] == [tool.budget_cny for tool in promotion.tools]
    assert [sum(cells) for cells in zip(*(tool.months for tool in promotion.tools), strict=True)] == [m.spend_cny for m in promotion.months]
    assert [row.origin for row in board.groups.assumption_rows] == ["tool_split"]


def test_three_outcomes(board: Facts) -> None:
    results = [
        (one.name, wan(one.gmv_cny), wan(one.gsv_cny), wan(one.promotion_cny), wan(one.profit_cny)) for one in board.groups.scenario_results
    ]

    assert results == [("保守", 9600, 8784, 1920, 602), ("基准", 12000, 10980, 2400, 1318), ("进取", 13800, 12627, 2679, 1780)]


def test_members_by_tier(board: Facts) -> None:
    members = board.groups.membership_view

    assert [shown(tier.spend_per_head_cny, "1") for tier in members.tiers] == ["133", "371", "720", "1600"]
    assert (members.people, percent(members.gmv_share), members.buyers_share) == (240_000, "46.0", Decimal("0.4"))
    assert (shown(members.least_step_multiple), members.others_people, members.others_spend_cny) == ("1.9", 360_000, 180)
    assert (percent(members.tiers[2].people_share_up), shown((members.tiers[2].member_gmv_share_up or 0) * 100, "1")) == ("7.5", "28")
    assert percent(members.benefits_rate) == "7.6"


def test_campaigns_by_tier(board: Facts) -> None:
    calendar = board.groups.calendar

    assert [(tier.tier, tier.count, wan(tier.gmv_cny), percent(tier.share)) for tier in calendar.by_tier] == [
        ("S", 4, 5930, "49.4"),
        ("A", 3, 950, "7.9"),
        ("B", 3, 780, "6.5"),
    ]
    assert (calendar.count, wan(calendar.everyday_cny), percent(calendar.everyday_share)) == (10, 4340, "36.2")


def test_campaigns_know_their_quarter_and_the_platform_campaign_after_them(board: Facts) -> None:
    campaigns = {campaign.name: campaign for campaign in board.groups.calendar.campaigns}

    assert (campaigns["618"].prepare_days, campaigns["618"].days, campaigns["618"].quarter) == (45, 39, "第一季")
    assert (campaigns["年货节"].month_label, campaigns["年货节"].quarter) == ("1月", "第四季")
    assert (campaigns["99 大促"].days_to_next_s, campaigns["99 大促"].under_next_s) == (36, True)
    assert campaigns["520 礼遇"].days_to_next_s == 0
    assert (campaigns["38 焕新"].days_to_next_s, campaigns["38 焕新"].under_next_s) == (None, None)
    assert [name for name, campaign in campaigns.items() if campaign.in_launch_stage] == ["开店首发", "520 礼遇", "618"]


def test_sales_over_three_years(board: Facts) -> None:
    sales = board.groups.sales_summary

    assert [wan(year.total_cny) for year in sales.years] == [8400, 15600, 25000]
    assert (shown(sales.multiple, "0.01"), percent(sales.growth_rate), percent(sales.cagr_rate)) == ("2.98", "60.3", "72.5")
    assert [percent(year.growth_rate) for year in sales.years[1:]] == ["85.7", "60.3"]
    assert [(channel.name, shown(channel.multiple)) for channel in sales.channels] == [
        ("抖音旗舰店", "2.9"),
        ("京东旗舰店", "3.4"),
        ("小程序商城", "4.3"),
        ("线下网点", "2.4"),
        ("淘宝企业店", "2.5"),
    ]
    assert (percent(sales.largest_share), percent(sales.channels[0].share_before), sales.no_majority) == ("36.7", "40.0", True)
    assert (percent(sales.online_share), wan(sales.online_cny), sales.online_count, sales.all_growing) == ("84.8", 21200, 4, True)
    assert (wan(sales.screenshots_total_cny), percent(sales.screenshots_share)) == (13500, "54.0")
    assert [percent(shot.growth_rate) for shot in sales.screenshots] == ["47.1", "74.2"]


def test_headlines_carry_their_change(board: Facts) -> None:
    headlines = {
        one.key: (one.value, shown(one.change, "0.001") if one.change else None, one.change_kind) for one in board.groups.headlines
    }

    assert headlines["sales_total"] == (250_000_000, "0.603", "growth")
    assert headlines["repurchase"] == (Decimal("0.386"), "0.041", "points")
    assert headlines["members"] == (1_420_000, "510000.000", "delta")


def test_products_by_role_and_past_sales(board: Facts) -> None:
    mix = board.groups.product_mix

    assert (mix.count, mix.share_total, wan(mix.gmv_cny)) == (12, 1, 12000)
    assert (mix.top_sales_count, percent(mix.top_sales_share), mix.price_low_cny, mix.price_high_cny) == (8, "76.4", 129, 329)
    assert mix.largest_role is not None
    assert (mix.largest_role.label, mix.largest_role.count, percent(mix.largest_role.share)) == ("利润", 4, "50.0")
    assert (mix.items[0].gross_margin_rate, mix.items[0].floor_margin_rate) == (Decimal("0.8"), Decimal("0.75"))


def test_a_click_may_cost_what_a_visit_earns(board: Facts) -> None:
    """259 yuan less 51.8 for the goods and 10.6 % of selling costs, times 2.5 %."""
    (ceiling,) = board.groups.promotion.bid_ceilings

    assert shown(ceiling.unit_profit_cny) == "179.7"
    assert ceiling.ceiling_cny == Decimal("4.49")


def test_position_among_competitors(board: Facts) -> None:
    view = board.groups.positioning_view

    assert [band.name for band in view.bands] == ["院线品牌 C", "国货中高端 B", "山屿", "国货敏感肌 A", "平价国货 D"]
    assert (view.cheaper_count, view.dearer_count, view.in_the_middle) == (2, 2, True)
    assert view.repurchase_lead == Decimal("0.098")


def test_team_and_control(board: Facts) -> None:
    team, tree = board.groups.team_view, board.groups.ownership_tree

    assert (team.headcount_total, team.average_years, team.leads_count) == (24, 8, 7)
    assert (tree.control_share, tree.same_controller, tree.licence_levels) == (Decimal("0.62"), True, 1)
    assert [(total.name, total.share) for total in tree.share_totals] == [("杭州山屿生物科技有限公司", 1), ("杭州屿上电子商务有限公司", 1)]


def test_what_is_put_in(board: Facts) -> None:
    costs = board.groups.costs

    assert (wan(costs.commitments_cny), wan(costs.investment_cny)) == (4460, 4460)


@pytest.mark.parametrize(
    "name",
    ["months_to_year", "year_formula", "product_shares", "tools_to_promotion", "team_headcount", "base_scenario", "investment"],
)
def test_the_board_agrees_with_itself(board: Facts, name: str) -> None:
    assert board.get(f"agreements.{name}.agrees") is True


def test_typed_tax_differs_from_its_rate_by_less_than_a_step(board: Facts) -> None:
    (tax,) = board.groups.agreements.budget_lines

    assert (tax.name, wan(tax.difference), tax.agrees) == ("tax", Decimal("-0.6"), True)
