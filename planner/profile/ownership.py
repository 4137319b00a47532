"""How the applicant, the brand owner and the others relate."""

from planner.profile.types import Choice, Day, EntityId, EvidenceIds, Id, Line, Money, Prose, Rate, Section, Truth, many, need, said


class EntityRole(Choice):
    BRAND_OWNER = "brand_owner", "品牌方", "Brand owner"
    APPLICANT = "applicant", "申请主体", "Applicant"
    FACTORY = "factory", "工厂", "Factory"
    AGENCY = "agency", "代运营", "Agency"
    SHAREHOLDER = "shareholder", "股东", "Shareholder"
    CONTROLLER = "controller", "实际控制人", "Controller"
    STORE = "store", "店铺", "Store"
    GROUP = "group", "集团", "Group"
    OTHER = "other", "其他", "Other"


class Entity(Section):
    id: Id = need("代号：供持股与许可引用", "Id: what holdings and licences refer to", "applicant")
    name: Prose = need("名称：全称", "Name: in full", "杭州山屿生物科技有限公司")
    short_name: Prose | None = said("简称：关系图中用", "Short name: for the diagram", "山屿生物")
    role: EntityRole = need("身份：在品牌关系中的角色", "Role: its part in the relations")
    note: Prose | None = said("备注：关系图中的小字", "Note: small print in the diagram", "持有商标")
    founded: Day | None = said("成立日期：营业执照上的日期", "Founded: as on the licence")
    registered_capital: Money | None = said("注册资本：营业执照上的数字", "Registered capital: as on the licence", "1000万")
    credit_code: Line | None = said("统一社会信用代码：18 位", "Credit code: 18 characters", "91330100MA00000000")
    evidence: EvidenceIds = many("证据：证明它的材料", "Evidence: what proves it")


class Holding(Section):
    owner: EntityId = need("持有方：谁持股", "Owner: who holds", "group")
    owned: EntityId = need("被持有方：持谁的股", "Owned: what is held", "applicant")
    share: Rate = need("持股比例：占全部股权", "Share: of all equity", "60%")


class Licence(Section):
    from_: EntityId = need("许可方：谁授予", "From: who grants", "brand_owner", alias="from")
    to: EntityId = need("被许可方：授予谁", "To: who receives", "applicant")
    what: Prose | None = said("内容：授予什么", "What: what is granted", "第 3 类商标使用权")
    until: Day | None = said("截止：到哪一天", "Until: the last day")
    exclusive: Truth | None = said("独占：只给这一家", "Exclusive: to this one only")
    evidence: EvidenceIds = many("证据：授权书", "Evidence: the letter of authorization")


class Ownership(Section):
    entities: tuple[Entity, ...] = many("主体：公司与自然人", "Entities: companies and people")
    holdings: tuple[Holding, ...] = many("持股：谁持有谁", "Holdings: who owns whom")
    licences: tuple[Licence, ...] = many("许可：谁授权谁", "Licences: who licenses whom")
