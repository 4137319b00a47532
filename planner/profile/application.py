"""Who applies for what."""

from planner.profile.trademarks import TrademarkState
from planner.profile.types import Choice, Day, Line, MonthOf, Prose, Section, Truth, empty, many, need, said, usually

__all__ = ["Application", "CategoryKind", "Contact", "Platform", "StoreType"]


class Platform(Choice):
    TMALL = "tmall", "天猫", "Tmall"
    TMALL_GLOBAL = "tmall_global", "天猫国际", "Tmall Global"


class StoreType(Choice):
    FLAGSHIP = "flagship", "旗舰店", "Flagship store"
    AUTHORIZED = "authorized", "专卖店", "Authorized store"
    SPECIALTY = "specialty", "专营店", "Specialty store"
    MARKETPLACE_FLAGSHIP = "marketplace_flagship", "卖场型旗舰店", "Marketplace flagship store"


class CategoryKind(Choice):
    BEAUTY = "beauty", "美妆", "Beauty"
    FOOD = "food", "食品", "Food"
    HEALTH_FOOD = "health_food", "保健食品", "Health food"
    BABY = "baby", "母婴", "Mother and baby"
    APPAREL = "apparel", "服饰", "Apparel"
    DIGITAL = "digital", "数码", "Digital"
    APPLIANCE = "appliance", "家电", "Appliances"
    HOME = "home", "家居", "Home"
    PET = "pet", "宠物", "Pets"
    ALCOHOL = "alcohol", "酒类", "Alcohol"
    MEDICAL = "medical", "医疗器械", "Medical devices"
    PUBLICATION = "publication", "图书音像", "Publications"
    OTHER = "other", "其他", "Other"


class Language(Choice):
    CHINESE = "zh-CN", "中文", "Chinese"
    ENGLISH = "en", "英文", "English"


class Outcome(Choice):
    FAILED = "failed", "未通过", "Failed"
    WITHDRAWN = "withdrawn", "主动撤回", "Withdrawn"
    PASSED = "passed", "通过", "Passed"


class Attempt(Section):
    day: Day = need("提交日：哪天提交", "Day: of the submission")
    outcome: Outcome | None = said("结果：未通过、主动撤回或通过", "Outcome: failed, withdrawn or passed")
    same_brand: Truth | None = said("同一品牌：与本次申请的品牌相同", "Same brand: as in this application")
    same_company: Truth | None = said("同一公司：与本次申请的公司相同", "Same company: as in this application")


class Contact(Section):
    name: Line | None = said("姓名：对接平台审核的人", "Name: who answers the platform's questions", "林晓")
    title: Line | None = said("职务：名片上的职务", "Title: as on the business card", "电商总监")
    phone: Line | None = said("电话：工作时间能接通", "Phone: reachable in office hours", "400-000-0000")
    email: Line | None = said("邮箱：接收平台通知", "E-mail: where notices arrive", "tmall@example.com")
    city: Line | None = said("城市：办公所在地", "City: where the office is", "杭州")


class Application(Section):
    platform: Platform = need("申请平台：决定适用哪套入驻要求", "Platform: decides which requirements apply")
    store_type: StoreType = need(
        "店铺类型：旗舰店、专卖店、专营店或卖场型旗舰店", "Store type: flagship, authorized, specialty or marketplace flagship"
    )
    category: Line = need("主营类目：用平台的类目名", "Main category: in the platform's words", "美容护肤")
    first_level_category: Line | None = said(
        "一级类目：软件服务费率和保证金按它定", "First-level category: fees and the deposit follow from it", "美容护肤/美体/精油"
    )
    category_kind: CategoryKind | None = said("行业：决定需要哪些行业资质", "Industry: decides which licences are asked for")
    self_recommended: Truth | None = said(
        "自荐品牌：品牌不在平台品牌库，走自荐入驻", "Self-recommended: the brand is not in the platform's library"
    )
    trademark_state: TrademarkState | None = said(
        "商标状态：以哪种商标申请，R标 或 TM标", "Trademark state: which the application rests on, registered or accepted"
    )
    language: Language = usually(
        Language.CHINESE,
        "文件语言：中文给平台，英文给总部",
        "Language: of the documents; Chinese for the platform, English for headquarters",
    )
    planned_submission: Day | None = said("计划提交日：证件须在这一天有效", "Planned submission: papers must be valid on this day")
    plan_start: MonthOf | None = said("规划起始月：运营规划第一个月", "Plan start: first month of the operating plan")
    document_date: Day | None = said("文件日期：印在封面上", "Document date: printed on the cover")
    version: Line | None = said("版本：印在规划书封面上", "Version: printed on the plan's cover", '"1.0"')
    contact: Contact = usually(empty(Contact), "联系人：对接平台审核的人", "Contact: who answers the platform's questions")
    document_title: Prose | None = said(
        "文件标题：不写则由品牌名与店铺类型组成", "Document title: made of brand and store type if left out", "山屿天猫旗舰店入驻方案"
    )
    opening_day: Day | None = said("计划开店日：倒计时以它为 T 日", "Opening day: day T of the countdown")
    store_name: Line | None = said(
        "店铺名：准备提交的名称，24 个字符以内，汉字算 2 个",
        "Store name: as it will be submitted, at most 24 characters, a Chinese one counting 2",
        "山屿旗舰店",
    )
    brands: tuple[Line, ...] = many("经营品牌：店里要卖的全部品牌", "Brands: all the store will sell", "[山屿, 山屿男士]")
    attempts: tuple[Attempt, ...] = many("过往申请：以前提交过的", "Attempts: earlier submissions")
