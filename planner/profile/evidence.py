"""The files that prove what the profile says, and how much of them is shown."""

from decimal import Decimal

from planner.profile.types import Choice, Count, Date, Id, Line, Point, Prose, Quantity, Section, Truth, need, said, usually


class EvidenceKind(Choice):
    LICENCE = "licence", "营业执照", "Business licence"
    TRADEMARK = "trademark", "商标证书", "Trademark certificate"
    AUTHORIZATION = "authorization", "授权书", "Authorization"
    REPORT = "report", "检测报告", "Test report"
    AUDIT = "audit", "审计报告", "Audit report"
    SCREENSHOT = "screenshot", "后台截图", "Screenshot"
    INVOICE = "invoice", "发票", "Invoice"
    CONTRACT = "contract", "合同", "Contract"
    AWARD = "award", "奖项", "Award"
    PATENT = "patent", "专利", "Patent"
    PHOTO = "photo", "照片", "Photo"
    PORTRAIT = "portrait", "人像", "Portrait"
    PRODUCT = "product", "产品图", "Product picture"
    LOGO = "logo", "标志", "Logo"
    CERTIFICATE = "certificate", "证书", "Certificate"
    SURVEY = "survey", "调研", "Survey"
    TABLE = "table", "表格", "Table"
    IDENTITY = "identity", "身份证件", "Identity document"
    OTHER = "other", "其他", "Other"


class Evidence(Section):
    id: Id = need("代号：别处用它引用这份证据", "Id: what others refer to", "audit_2025")
    file: Line | None = said("文件：相对本文件的路径", "File: path beside this file", "evidence/audit_2025.pdf")
    title: Prose = need("名称：材料清单里的名称", "Title: in the list of evidence", "2025 年度审计报告")
    kind: EvidenceKind = need("种类：是什么材料", "Kind: what it is")
    date: Date | None = said("日期：材料上的日期", "Date: on the paper")
    period: Line | None = said("期间：统计期间", "Period: what time it covers", "2025 年")
    captured: Line | None = said("截取时间：截图的日期", "Captured: when it was taken", "2026-01-08")
    proves: Prose | None = said("证明：一句话", "Proves: in a sentence", "2025 年营业收入")
    page: Count | None = said("页码：PDF 里要展示的页", "Page: of the PDF to show", "3", "页/page")
    focus: Point | None = said("焦点：裁切时保留的中心", "Focus: kept when cropped")
    internal: Truth = usually(False, "装饰图：只作装饰，不编号", "Internal: decoration only, not numbered")
    private: Truth = usually(
        False,
        "仅供上传：身份证件等，不进方案、规划与附录",
        "Private: for upload only, as identity documents; never shown in deck, plan or appendix",
    )
    masked: Truth | None = said("已脱敏：敏感信息已遮盖", "Masked: private data is covered")


class Settings(Section):
    upload_limit_mb: Quantity = usually(Decimal(3), "上传上限：单个文件", "Upload limit: of one file", "3", "MB/MB")
    appendix: Truth = usually(True, "附录：列出全部证据", "Appendix: lists all evidence")
    evidence_per_slide: Count | None = said("每页证据数：附录里", "Evidence per slide: in the appendix", "4", "份/pieces")
