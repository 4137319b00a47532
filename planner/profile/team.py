"""The people who run the store, and the agency that may help them."""

from typing import ClassVar

from planner.profile.types import (
    Count,
    Day,
    EvidenceId,
    EvidenceIds,
    Line,
    Money,
    Ordered,
    Orders,
    Prose,
    Quantity,
    Rate,
    Section,
    Truth,
    many,
    need,
    said,
)


class Lead(Section):
    name: Line = need("姓名：项目负责人", "Name: of the project lead", "林晓")
    role: Prose = need("职务：在项目中的职务", "Role: in the project", "电商总监")
    years: Quantity | None = said("从业年限：电商经验", "Years: of e-commerce experience", "9", "年/years")
    experience: Prose | None = said("经历：做过什么", "Experience: what he or she has done", "曾负责两家过亿天猫店")
    picture: EvidenceId | None = said("照片：本人", "Picture: of the person", "lead_photo")
    evidence: EvidenceIds = many("证据：履历、社保等", "Evidence: of the career")


class TeamFunction(Section):
    role: Prose = need("岗位：职能名称", "Role: name of the function", "推广投放")
    head: Line | None = said("负责人：姓名", "Head: a name", "周宁")
    headcount: Count = need("人数：这个岗位几人", "Headcount: people in it", "4", "人/people")
    years: Quantity | None = said("从业年限：负责人的经验", "Years: the head's experience", "6", "年/years")
    experience: Prose | None = said("经历：负责人做过什么", "Experience: what the head has done", "曾任某母婴品牌投放经理")
    picture: EvidenceId | None = said("照片：负责人", "Picture: of the head", "zhou_photo")
    duties: Prose | None = said("职责：管什么", "Duties: what it answers for", "关键词、人群与全站推广")
    in_house: Truth | None = said("自有：外包写 false", "In-house: false when outsourced")
    monthly_cost: Money | None = said("月成本：工资与社保合计", "Monthly cost: pay and contributions", "6万")


class TeamStage(Section):
    stage: Line = need("阶段：与 rhythm.stages 的名称一致", "Stage: a name of rhythm.stages", "新店期")
    role: Prose = need("岗位：职能名称", "Role: name of the function", "客服")
    headcount: Count = need("人数：这个阶段几人", "Headcount: people in this stage", "6", "人/people")


class PastStore(Section):
    name: Line = need("店铺：操盘过的店", "Store: one the team has run", "某护肤旗舰店")
    platform: Line | None = said("平台：在哪里", "Platform: where", "天猫")
    category: Line | None = said("类目：主营什么", "Category: what it sells", "美容护肤")
    period: Line | None = said("期间：什么时候操盘", "Period: when", "2020—2022")
    sales: Money | None = said("成交额：期间或年度", "Sales: in the period", "1.2亿")
    result: Prose | None = said("成绩：做到了什么", "Result: what came of it", "两年增长 4 倍")
    evidence: EvidenceIds = many("证据：后台截图或合同", "Evidence: screenshot or contract")


class WeeklyRhythm(Section):
    when: Line = need("时间：星期几或每日", "When: day of the week, or daily", "周一")
    what: Prose = need("事项：做什么", "What: what is done", "上周复盘与本周目标")
    who: Line | None = said("责任人：谁主持", "Who: who leads it", "店长")


class Team(Section):
    summary: Prose | None = said("团队概述：一两句", "Summary: a sentence or two", "24 人自有团队，核心平均从业 7 年")
    project_headcount: Count | None = said("项目人数：投入天猫店的人", "Project headcount: people on the Tmall store", "24", "人/people")
    years_average: Quantity | None = said(
        "平均年限：不写则由各负责人算出", "Average years: worked out from the leads if left out", "7", "年/years"
    )
    stores_above_100m: Count | None = said("过亿店铺：操盘过几家", "Stores above 100m: how many the team has run", "2", "家/stores")
    lead: Lead | None = said("项目负责人：一位", "Lead: one person")
    functions: tuple[TeamFunction, ...] = many("职能：各岗位", "Functions: the roles")
    stages: tuple[TeamStage, ...] = many("分阶段编制：各阶段的人数", "Stages: people by stage")
    past_stores: tuple[PastStore, ...] = many("过往店铺：操盘过的店", "Past stores: run by the team")
    pictures: tuple[EvidenceId, ...] = many("团队照片：办公与直播现场", "Pictures: of the team at work", "[team_1, team_2]")
    rhythm_weekly: tuple[WeeklyRhythm, ...] = many("每周节奏：例会与动作", "Weekly rhythm: meetings and actions")


class AgencyCase(Section):
    name: Line = need("店铺：服务过的店", "Name: a store it has served", "某护肤旗舰店")
    category: Line | None = said("类目：主营什么", "Category: what it sells", "美容护肤")
    result: Prose | None = said("成绩：做到了什么", "Result: what came of it", "首年进入类目前 50")
    evidence: EvidenceIds = many("证据：截图或合同", "Evidence: screenshot or contract")


class Agency(Ordered):
    in_order: ClassVar[Orders] = (("contract_from", "contract_until"),)

    name: Line = need("代运营公司：全称", "Agency: in full", "杭州云帆电子商务有限公司")
    founded: Day | None = said("成立日期：营业执照上的日期", "Founded: as on the licence")
    scope: Prose | None = said("服务范围：负责什么", "Scope: what it does", "客服、设计、投放")
    contract_from: Day | None = said("合同开始：第一天", "Contract from: the first day")
    contract_until: Day | None = said("合同截止：最后一天", "Contract until: the last day")
    fee_monthly: Money | None = said("月服务费：固定部分", "Monthly fee: the fixed part", "5万")
    fee_rate: Rate | None = said("佣金比例：占成交额", "Fee rate: of sales", "3%")
    headcount: Count | None = said("服务人数：投入本店", "Headcount: people on this store", "10", "人/people")
    cases: tuple[AgencyCase, ...] = many("案例：服务过的店", "Cases: stores it has served")
    evidence: EvidenceIds = many("证据：服务合同", "Evidence: the contract")
