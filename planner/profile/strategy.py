"""The nine choices the year's work follows from."""

from planner.profile.types import Prose, Section, need, said


class Decision(Section):
    choice: Prose = need("选择：做什么", "Choice: what is done", "先立主推款，再铺系列")
    reason: Prose | None = said("理由：为什么", "Reason: why", "三款占现有成交六成")
    measure: Prose | None = said("衡量：怎么算做到", "Measure: how success is told", "主推款评价过万")


class Strategy(Section):
    brand: Decision | None = said("品牌策略：怎么建立认知", "Brand: how it becomes known")
    consumer: Decision | None = said("人群策略：先服务谁", "Consumer: who is served first")
    product_line: Decision | None = said("产品策略：货盘怎么搭", "Product line: how the assortment is built")
    rhythm: Decision | None = said("节奏策略：一年怎么走", "Rhythm: how the year goes")
    price: Decision | None = said("价格策略：怎么定、怎么守", "Price: how it is set and kept")
    channel: Decision | None = said("渠道策略：各渠道怎么分工", "Channel: what each is for")
    operation: Decision | None = said("运营策略：店铺怎么管", "Operation: how the store is run")
    promotion: Decision | None = said("推广策略：钱花在哪里", "Promotion: where money goes")
    visual: Decision | None = said("视觉策略：页面怎么呈现", "Visual: how pages look")
    idea: Prose | None = said("运营思路：一句话概括", "Idea: the whole in a sentence", "以三款主推打透敏感肌人群")
