"""What the year costs, line by line, and the money it needs."""

from typing import Annotated

from planner.profile.lengths import InSequence, MoneyByMonth
from planner.profile.types import Choice, Money, MonthOf, Prose, Rate, Section, empty, many, need, said, usually


class BudgetLineName(Choice):
    GOODS = "goods", "货品成本", "Cost of goods"
    PACKAGING = "packaging", "包装", "Packaging"
    LOGISTICS = "logistics", "物流与包装", "Logistics"
    PLATFORM = "platform", "平台费用", "Platform fees"
    BASE_FEE = "base_fee", "基础软件服务费", "Base software fee"
    INSURANCE = "insurance", "运费险与售后", "Freight insurance and after-sale"
    PROMOTION = "promotion", "推广费用", "Promotion"
    AFFILIATE = "affiliate", "淘宝客与达人佣金", "Affiliates and creators"
    COUPONS = "coupons", "优惠券与补贴", "Coupons and subsidies"
    MEMBERS_CONTENT = "members_content", "会员与内容", "Members and content"
    TEAM = "team", "团队与管理", "Team"
    AGENCY = "agency", "代运营", "Agency"
    OVERHEAD = "overhead", "管理费用", "Overhead"
    TAX = "tax", "税费", "Tax"


class RateBase(Choice):
    GSV = "gsv", "扣退款后", "GSV"
    GMV = "gmv", "成交额", "GMV"


class CostRates(Section):
    goods: Rate | None = said("货品成本率：占扣退款后成交", "Goods: of GSV", "22%")
    packaging: Rate | None = said("包装率：占扣退款后成交", "Packaging: of GSV", "2%")
    logistics: Rate | None = said("物流率：占扣退款后成交", "Logistics: of GSV", "5%")
    platform: Rate | None = said("平台费率：占扣退款后成交", "Platform: of GSV", "4%")
    tax: Rate | None = said("税费率：占扣退款后成交", "Tax: of GSV", "5%")
    commission_rate: Rate | None = said("佣金率：占佣金成交", "Commission rate: of commissioned sales", "15%")
    service_fee_rate: Rate | None = said("软件服务费率：按类目", "Software service fee: by category", "4%")
    sample: Rate | None = said("赠品小样率：占扣退款后成交", "Samples: of GSV", "2%")


class BudgetMonth(Section):
    month: MonthOf = need("月份：哪个月", "Month: which one")
    goods: Money | None = said("货品成本：当月", "Goods: in the month", "70万")
    packaging: Money | None = said("包装：当月", "Packaging: in the month", "6万")
    logistics: Money | None = said("物流：当月", "Logistics: in the month", "16万")
    platform: Money | None = said("平台费用：当月", "Platform fees: in the month", "13万")
    base_fee: Money | None = said("基础软件服务费：当月", "Base software fee: in the month", "2万")
    insurance: Money | None = said("运费险与售后：当月", "Insurance and after-sale: in the month", "3万")
    promotion: Money | None = said("推广费用：当月", "Promotion: in the month", "58万")
    affiliate: Money | None = said("淘宝客与达人佣金：当月", "Affiliates and creators: in the month", "12万")
    coupons: Money | None = said("优惠券与补贴：当月", "Coupons and subsidies: in the month", "8万")
    members_content: Money | None = said("会员与内容：当月", "Members and content: in the month", "7万")
    team: Money | None = said("团队与管理：当月", "Team: in the month", "36万")
    agency: Money | None = said("代运营：当月", "Agency: in the month", "5万")
    overhead: Money | None = said("管理费用：当月", "Overhead: in the month", "4万")
    tax: Money | None = said("税费：当月", "Tax: in the month", "15万")


class BudgetLine(Section):
    name: BudgetLineName = need("科目：哪项费用", "Line: which cost")
    rate: Rate | None = said("费率：占基数", "Rate: of the base", "22%")
    base: RateBase | None = said("基数：不写为扣退款后成交", "Base: GSV if left out")
    monthly: Money | None = said("月固定额：每月相同", "Monthly: the same each month", "36万")
    months: MoneyByMonth | None = said(
        "逐月金额：十二个", "Months: twelve amounts", "[58万, 42万, 48万, 36万, 66万, 40万, 38万, 52万, 60万, 82万, 96万, 70万]"
    )
    note: Prose | None = said("说明：口径", "Note: on what basis", "含头程")


class CashNeed(Section):
    name: Prose = need("项目：保证金、首批备货等", "Name: deposit, opening stock …", "保证金")
    amount: Money = need("金额：要准备", "Amount: to be ready", "5万")
    month: MonthOf | None = said("月份：何时支付", "Month: when it is paid")
    note: Prose | None = said("说明：口径", "Note: on what basis", "R 标旗舰店")


class Investment(Section):
    name: Prose = need("项目：投入什么", "Name: what it is for", "首批备货")
    amount: Money = need("金额：承诺投入", "Amount: committed", "500万")
    note: Prose | None = said("说明：用在哪里", "Note: how it is used", "三款主推各 60 天")


class Budget(Section):
    cost_rates: CostRates = usually(empty(CostRates), "成本率：各项占成交的比例", "Cost rates: shares of sales")
    months: Annotated[tuple[BudgetMonth, ...], InSequence()] = many("逐月费用：规划年", "Months: of the plan year")
    lines: tuple[BudgetLine, ...] = many("科目：逐项", "Lines: one by one")
    cash: tuple[CashNeed, ...] = many("资金需求：一次性的钱", "Cash: money needed at once")
    commitments: tuple[Investment, ...] = many("投入承诺：封底页的投入", "Commitments: shown at the end")
