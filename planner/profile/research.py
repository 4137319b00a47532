"""How products are developed and tested."""

from planner.profile.types import Count, Day, EvidenceId, EvidenceIds, Line, Money, Prose, Quantity, Section, many, need, said


class Lab(Section):
    name: Prose = need("实验室：名称", "Laboratory: its name", "皮肤屏障实验室")
    place: Line | None = said("地点：城市", "Place: city", "杭州")
    area_m2: Quantity | None = said("面积：建筑面积", "Area: floor area", "800", "平方米/m²")
    picture: EvidenceId | None = said("照片：现场", "Picture: of the place", "lab_photo")


class Partner(Section):
    name: Line = need("合作方：高校或机构", "Partner: university or institute", "某大学化工学院")
    topic: Prose | None = said("课题：研究什么", "Topic: what is studied", "植物多酚的稳定化")
    evidence: EvidenceIds = many("证据：合作协议", "Evidence: agreement")


class ProductTest(Section):
    name: Prose = need("检测：项目名称", "Test: its name", "人体功效评价")
    body: Line | None = said("机构：谁检测", "Body: who tested", "某检测技术有限公司")
    number: Line | None = said("报告编号：报告上的编号", "Number: of the report", "T2025-0315")
    date: Day | None = said("日期：报告日期", "Date: of the report")
    result: Prose | None = said("结果：结论一句", "Result: in a sentence", "28 天经皮失水下降 31%")
    evidence: EvidenceIds = many("证据：检测报告", "Evidence: the report")


class QualityStep(Section):
    step: Prose = need("环节：几个字", "Step: a few words", "原料入厂")
    text: Prose | None = said("说明：控制什么", "Text: what is controlled", "每批留样、全检")


class Research(Section):
    headcount: Count | None = said("研发人数：专职", "Headcount: full time", "22", "人/people")
    spend: Money | None = said("研发投入：期间内", "Spend: in the period", "860万")
    spend_period: Line | None = said("投入期间：数字属于哪段时间", "Spend period: what time it covers", "2025 年")
    labs: tuple[Lab, ...] = many("实验室：自有或共建", "Laboratories: own or shared")
    partners: tuple[Partner, ...] = many("合作方：高校与机构", "Partners: universities and institutes")
    tests: tuple[ProductTest, ...] = many("检测：第三方报告", "Tests: by third parties")
    quality: tuple[QualityStep, ...] = many("品控流程：从原料到出厂", "Quality control: from material to shipping")
