"""Qualification papers: what is uploaded with the application, each with its holder and its dates."""

from typing import ClassVar

from planner.profile.types import (
    Choice,
    Day,
    EvidenceIds,
    ItemId,
    Line,
    Ordered,
    Orders,
    Prose,
    Truth,
    many,
    need,
    said,
)


class DocumentKind(Choice):
    BUSINESS_LICENCE = "business_licence", "营业执照", "Business licence"
    TAXPAYER_PROOF = "taxpayer_proof", "一般纳税人资格证明", "General taxpayer proof"
    BANK_PERMIT = "bank_permit", "银行开户许可证", "Bank account permit"
    REPRESENTATIVE_ID = "representative_id", "法定代表人身份证件", "ID of the legal representative"
    CONTACT_ID = "contact_id", "店铺联系人身份证件", "ID of the store's contact"
    ALIPAY_AUTHORIZATION = "alipay_authorization", "支付宝授权书", "Alipay authorization"
    TRADEMARK_CERTIFICATE = "trademark_certificate", "商标注册证", "Trademark certificate"
    TRADEMARK_ACCEPTANCE = "trademark_acceptance", "商标受理通知书", "Trademark acceptance notice"
    OWNER_ID = "owner_id", "商标权利人身份证件", "ID of the trademark owner"
    EXCLUSIVE_AUTHORIZATION = "exclusive_authorization", "独占授权书", "Exclusive authorization"
    AUTHORIZATION = "authorization", "品牌授权书", "Brand authorization"
    CONTROLLER_PROOF = "controller_proof", "同一实际控制人证明", "Proof of the same controller"
    PRODUCT_LIST = "product_list", "产品清单", "Product list"
    INSPECTION_REPORT = "inspection_report", "质检报告", "Inspection report"
    CUSTOMS_DECLARATION = "customs_declaration", "进口货物报关单", "Customs declaration"
    QUARANTINE_CERTIFICATE = "quarantine_certificate", "检验检疫证明", "Quarantine certificate"
    FOOD_BUSINESS_LICENCE = "food_business_licence", "食品经营许可证", "Food business licence"
    FOOD_BUSINESS_FILING = "food_business_filing", "仅销售预包装食品备案", "Filing for prepackaged food only"
    FOOD_PRODUCTION_LICENCE = "food_production_licence", "食品生产许可证", "Food production licence"
    HEALTH_FOOD_APPROVAL = "health_food_approval", "保健食品注册证或备案凭证", "Health food registration or filing"
    INFANT_FORMULA_REGISTRATION = "infant_formula_registration", "婴幼儿配方乳粉配方注册证", "Infant formula registration"
    SPECIAL_MEDICAL_REGISTRATION = "special_medical_registration", "特殊医学用途配方食品注册证", "Registration of food for medical purposes"
    SALT_LICENCE = "salt_licence", "食盐定点生产或批发证", "Salt production or wholesale licence"
    COSMETICS_PRODUCTION_LICENCE = "cosmetics_production_licence", "化妆品生产许可证", "Cosmetics production licence"
    COSMETICS_FILING = "cosmetics_filing", "普通化妆品备案", "Cosmetics filing"
    COSMETICS_REGISTRATION = "cosmetics_registration", "特殊化妆品注册证", "Special cosmetics registration"
    OEM_CONTRACT = "oem_contract", "委托加工合同", "Contract of manufacture"
    INDUSTRIAL_PRODUCTION_LICENCE = "industrial_production_licence", "工业产品生产许可证", "Industrial production licence"
    CCC_CERTIFICATE = "ccc_certificate", "CCC 认证证书", "CCC certificate"
    DEVICE_FILING = "device_filing", "第一类医疗器械备案凭证", "Class I device filing"
    DEVICE_REGISTRATION = "device_registration", "医疗器械注册证", "Device registration"
    DEVICE_TRADING_FILING = "device_trading_filing", "第二类医疗器械经营备案凭证", "Class II device trading filing"
    DEVICE_TRADING_LICENCE = "device_trading_licence", "医疗器械经营许可证", "Device trading licence"
    DEVICE_ONLINE_FILING = "device_online_filing", "医疗器械网络销售备案", "Filing of online device sales"
    DRUG_TRADING_LICENCE = "drug_trading_licence", "药品经营许可证", "Drug trading licence"
    PUBLICATION_LICENCE = "publication_licence", "出版物经营许可证", "Publication trading licence"
    FEED_PRODUCTION_LICENCE = "feed_production_licence", "饲料生产许可证", "Feed production licence"
    VETERINARY_PRODUCTION_LICENCE = "veterinary_production_licence", "兽药生产许可证", "Veterinary drug production licence"
    VETERINARY_TRADING_LICENCE = "veterinary_trading_licence", "兽药经营许可证", "Veterinary drug trading licence"
    VETERINARY_GMP = "veterinary_gmp", "兽药 GMP 证书", "Veterinary drug GMP certificate"
    VETERINARY_APPROVAL = "veterinary_approval", "兽药产品批准文号", "Veterinary drug approval"
    CLINIC_LICENCE = "clinic_licence", "动物诊疗许可证", "Animal clinic licence"
    ALCOHOL_LICENCE = "alcohol_licence", "酒类经营许可", "Alcohol trading licence"
    COMPANY_REGISTRATION = "company_registration", "境外公司注册文件", "Registration of an overseas company"
    REPRESENTATIVE_STATEMENT = "representative_statement", "授权代表声明", "Statement of the authorized representative"
    OVERSEAS_BANK_PROOF = "overseas_bank_proof", "境外银行开户证明", "Proof of an overseas bank account"
    ORIGIN_TRADEMARK = "origin_trademark", "原产国商标注册文件", "Trademark of the country of origin"
    TRANSLATION = "translation", "翻译件", "Translation"
    OTHER = "other", "其他", "Other"


class QualificationPaper(Ordered):
    """One paper of the upload pack; the deck shows it only when its evidence is not private."""

    in_order: ClassVar[Orders] = (("issued", "valid_until"),)

    kind: DocumentKind = need("种类：是哪一种资质文件", "Kind: which paper it is")
    name: Prose | None = said("名称：文件上的名称", "Name: as on the paper", "营业执照（副本）")
    number: Line | None = said("编号：文件上的编号", "Number: as on the paper", '"33010600012345"')
    holder: Line | None = said("持有人：文件发给谁", "Holder: whom it was issued to", "杭州山屿生物科技有限公司")
    issued: Day | None = said("签发日：文件上的日期", "Issued: as on the paper")
    valid_until: Day | None = said("有效期至：长期有效的不写", "Valid until: leave out when it has no end")
    items: tuple[ItemId, ...] = many("商品：覆盖哪些商品，都覆盖则不写", "Items: it covers; leave out when it covers all", "[cream, serum]")
    lab: Line | None = said("检测机构：报告由谁出具", "Laboratory: who tested", "某检测技术有限公司")
    accreditation: Line | None = said("机构资质：CMA、CNAS", "Accreditation: of the laboratory, CMA or CNAS", "CMA")
    sealed: Truth | None = said("盖章：每页加盖公章鲜章", "Sealed: every page bears the company's seal in ink")
    covers: Prose | None = said("覆盖内容：经营范围、检测项目等", "Covers: scope, items tested …", "铅、砷、汞与微生物五项")
    evidence: EvidenceIds = many("证据：扫描件", "Evidence: the scan", "[licence_scan]")
