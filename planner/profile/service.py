"""Answering, sending, taking back."""

from planner.profile.types import Count, EvidenceIds, Line, Money, Prose, Quantity, Rate, Section, Truth, many, need, said


class ServiceStandard(Section):
    metric: Prose = need("指标：名称", "Metric: its name", "平均响应时间")
    target: Line = need("目标：要做到", "Target: to be reached", "30 秒内")
    floor: Line | None = said("底线：不得低于", "Floor: never worse than", "60 秒")


class LogisticsRow(Section):
    warehouse: Line | None = said("仓：从哪里发", "Warehouse: sent from", "杭州仓")
    carrier: Line | None = said("快递：谁来送", "Carrier: sent by", "中通")
    dispatch_hours: Quantity | None = said("发货时效：下单到揽收", "Dispatch: from order to pick-up", "24", "小时/hours")
    cost_per_parcel: Money | None = said("单票成本：每个包裹", "Cost per parcel: each", "4.2")


class ReturnReason(Section):
    reason: Prose = need("原因：为什么退", "Reason: why it comes back", "过敏")
    rate: Rate | None = said("占比：占全部退货", "Rate: of all returns", "18%")
    action: Prose | None = said("对策：怎么减少", "Action: how it is reduced", "试用装先行")


class Service(Section):
    hours: Line | None = said("服务时间：每天", "Hours: of each day", "8:30-24:00")
    first_response_seconds: Quantity | None = said("首次响应：平日", "First response: on ordinary days", "20", "秒/seconds")
    first_response_peak_seconds: Quantity | None = said("大促首次响应：高峰", "First response at peak: in campaigns", "45", "秒/seconds")
    dispatch_hours: Quantity | None = said("发货时效：下单到揽收", "Dispatch: from order to pick-up", "24", "小时/hours")
    refund_hours: Quantity | None = said("退款时效：申请到到账", "Refund: from request to money", "24", "小时/hours")
    return_days: Count | None = said("退货期限：无理由退货", "Return days: without reasons", "7", "天/days")
    freight_insurance: Truth | None = said("运费险：商家承担", "Freight insurance: paid by the store")
    standards: tuple[ServiceStandard, ...] = many("服务标准：指标与目标", "Standards: metrics and targets")
    presale: Prose | None = said("售前：怎么做", "Presale: how it is done", "肤质问诊式推荐")
    aftersale: Prose | None = said("售后：怎么做", "After-sale: how it is done", "7 天回访")
    returns: Prose | None = said("退换：流程", "Returns: the process", "签收 24 小时内退款")
    complaints: Prose | None = said("投诉：怎么处理", "Complaints: how they are handled", "2 小时内升级到主管")
    logistics: Prose | None = said("物流：怎么发", "Logistics: how it is sent", "当日 16 点前订单当日发")
    daily_capacity_per_agent: Quantity | None = said("人均接待：每天", "Daily capacity per agent: inquiries a day", "180", "人次/inquiries")
    peak_inquiries: Count | None = said("高峰咨询：单日", "Peak inquiries: of a day", "4200", "人次/inquiries")
    agents: Count | None = said("客服人数：在岗", "Agents: on duty", "12", "人/people")
    logistics_rows: tuple[LogisticsRow, ...] = many("物流明细：仓与快递", "Logistics rows: warehouse and carrier")
    return_reasons: tuple[ReturnReason, ...] = many("退货原因：占比与对策", "Return reasons: share and action")
    evidence: EvidenceIds = many("证据：合同或后台截图", "Evidence: contract or screenshot")
