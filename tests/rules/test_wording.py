"""Word lists held against sentences: what they must find, and what they must leave alone.

Each row is a sentence a brand might write, the rule that looks at it, and the words it finds; none when the sentence may stand.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from planner.build import PACKS
from planner.facts.wording import WordingText, derive_wording
from planner.profile import load_profile
from planner.rules import load_rulebook, own_folders
from planner.rules.finding import Level, Words
from planner.rules.wording import Hit, WordList, fold, hits, search

RULEBOOK = load_rulebook(own_folders(PACKS))
ROOT = Path(__file__).parent.parent.parent

SENTENCES = (
    # Absolute terms of the statute: lawful as a tip for use, a goal, a comparison with one's own, in a name, or denied.
    ("absolute_terms", "国家级实力，顶级享受", ("国家级", "顶级")),
    ("absolute_terms", "敏感肌的最佳选择", ("最佳",)),
    ("absolute_terms", "茶中极品", ("极品",)),
    ("absolute_terms", "苔藓护肤第一品牌", ("第一品牌",)),
    ("absolute_terms", "最佳食用期为开封后三天", ()),
    ("absolute_terms", "我们追求最佳的使用感受", ()),
    ("absolute_terms", "页面不写“最佳”“顶级”", ()),
    ("absolute_terms", "研发中心为国家级高新技术企业", ()),
    ("absolute_terms", "不只是顶级，而是最佳", ("顶级", "最佳")),
    ("absolute_terms", "不是普通面霜而是极品面霜", ("极品",)),
    ("absolute_terms", "无线极品耳机", ("极品",)),
    ("absolute_terms", "ｔｈｅ 最佳", ("最佳",)),
    # Superlatives.
    ("superlatives", "业内最先进的提取工艺", ("最先进",)),
    ("superlatives", "最受欢迎的国货面霜", ("最受欢迎",)),
    ("superlatives", "无与伦比的肤感，绝佳体验", ("无与伦比", "绝佳")),
    ("superlatives", "填补国内空白", ("填补国内空白",)),
    ("superlatives", "成分 100% 有效", ()),
    ("superlatives", "100%有效", ("100%有效",)),
    ("superlatives", "面料为 100%棉", ()),
    ("superlatives", "追求最好，不争最快", ()),
    ("superlatives", "全系列中最受欢迎的是精华", ()),
    ("superlatives", "全系列在天猫最受欢迎", ("最受欢迎",)),
    ("superlatives", "没有最好，做到更好", ()),
    ("superlatives", "最后一步涂面霜", ()),
    ("superlatives", "最近三个月与最终结果", ()),
    ("superlatives", "天花板灯与吸顶灯", ()),
    # Words that depend on their context.
    ("absolute_broad", "独家配方，效果完美", ("独家配方", "完美")),
    ("absolute_broad", "最小销售单元为一盒", ()),
    ("absolute_broad", "最高人民法院公布的判例", ()),
    ("absolute_broad", "一物一码，唯一码可溯源", ()),
    ("absolute_broad", "持有商标独占授权", ()),
    # Rankings.
    ("ranking_claims", "敏感肌护肤行业第一", ("行业第一",)),
    ("ranking_claims", "全网销量第一的精华", ("全网销量第一",)),
    ("ranking_claims", "口碑第一！", ("第一",)),
    ("ranking_claims", "连续三年蝉联榜首", ("榜首",)),
    ("ranking_claims", "中国十大护肤品牌", ("中国十大护肤品牌",)),
    ("ranking_claims", "NO.1 精华，TOP1 面霜", ("no.1", "top1")),
    ("ranking_claims", "ＮＯ．１ 精华", ("no.1",)),
    ("ranking_claims", "2025 年天猫国际面霜销量第一（来源：某咨询机构，2025 年，中国）", ()),
    ("ranking_claims", "据某咨询机构统计，2025 年中国苔藓护肤销售额第一", ()),
    ("ranking_claims", "面霜销量第一（来源：某咨询机构）", ("销量第一",)),
    ("ranking_claims", "2025 年中国销量第一", ("销量第一",)),
    ("ranking_claims", "力争三年内成为类目第一", ()),
    ("ranking_claims", "以行业第一为目标", ()),
    ("ranking_claims", "已成为目标市场的行业第一", ("行业第一",)),
    ("ranking_claims", "第一步清洁，第二步保湿", ()),
    ("ranking_claims", "第一阶段招募第一批会员，第一次复盘", ()),
    ("ranking_claims", "排队第一位的顾客", ()),
    ("ranking_claims", "首个工作日回复，第一季度结案", ()),
    ("ranking_claims", "安全第一，顾客第一", ()),
    ("ranking_claims", "第一，保湿；第二，舒缓", ()),
    ("ranking_claims", "属于第一类医疗器械", ()),
    ("ranking_claims", "地址：屿上路 No.1 号", ()),
    ("ranking_claims", "奥运冠军同款，水龙头配件", ()),
    ("ranking_claims", "本店销量第一的单品是精华", ()),
    ("ranking_claims", "本店销量全网第一", ("全网第一",)),
    ("ranking_claims", "精华是全店销量冠军", ()),
    # Effects.
    ("exaggerated", "纯天然、无副作用", ("纯天然", "无副作用")),
    ("exaggerated", "特效镜头由外部团队完成", ()),
    ("exaggerated", "自然侧光，不画蒸汽特效", ()),
    ("unsourced_data", "研究表明它能修护屏障", ("研究表明",)),
    ("unsourced_data", "据某机构 2025 年报告，数据显示中国敏感肌人群增长 14%", ()),
    # State and authority.
    ("national_symbols", "包装印有国旗", ("国旗",)),
    ("national_symbols", "画面不使用国旗与国徽", ()),
    ("state_organs", "人民大会堂指定用品", ("人民大会堂指定",)),
    ("state_organs", "部队特供，品质可信", ("部队特供",)),
    ("state_organs", "天猫特供款礼盒", ()),
    ("state_organs", "由政府指定的检测机构出具", ()),
    ("authority_endorsement", "央视推荐，国家免检", ("央视推荐", "国家免检")),
    # Medicine, for all goods.
    ("medical_words", "长期使用可治疗颈椎病", ("治疗",)),
    ("medical_words", "本品不能代替药物", ()),
    ("medical_words", "必要时请就医", ()),
    ("medical_words_en", "It cures eczema", ("cures", "eczema")),
    ("medical_words_en", "Secure and curated", ()),
    ("medical_words_en", "UV cured gel", ()),
    # Cosmetics.
    ("cosmetics_medical", "抗敏抗炎，告别皮炎", ("抗敏", "抗炎", "皮炎")),
    ("cosmetics_medical", "防止湿疹，淡化疤痕", ("湿疹", "疤痕")),
    ("cosmetics_medical", "止脱生发洗发水", ("止脱", "生发")),
    ("cosmetics_medical", "苔藓多糖舒缓泛红，敏感肌适用", ()),
    ("cosmetics_medical", "如发生发货延误，客服主动联系", ()),
    ("cosmetics_medical", "包材灭菌后入线", ()),
    ("cosmetics_medical", "不用于治疗，不宣称抗敏", ()),
    ("cosmetics_efficacy", "7 天见效，瘦脸紧致", ("7 天见效", "瘦脸")),
    ("cosmetics_efficacy", "排出铅汞，丰胸减肥", ("丰胸", "减肥")),
    ("cosmetics_efficacy", "守护新生肌肤，微整理妆容", ()),
    ("cosmetics_efficacy", "28 天人体评价，水分流失下降 23.4%", ()),
    ("cosmetics_efficacy", "给货盘瘦身", ()),
    ("cosmetics_hints", "强效修护，改善红血丝", ("强效", "红血丝")),
    ("cosmetics_hints", "不含激素与抗生素", ()),
    ("cosmetics_hints", "过敏者请停用", ()),
    ("cosmetics_hints", "品牌基因是克制", ()),
    ("special_cosmetics", "美白提亮，全天防晒", ("美白", "防晒")),
    ("special_cosmetics", "可卸防晒与淡妆", ()),
    # Food, health food, infants, alcohol, devices.
    ("food_functions", "控糖人群的零食，润肠通便", ("控糖", "润肠", "通便")),
    ("food_functions", "适合糖尿病患者", ("糖尿病患者",)),
    ("food_functions", "增强免疫力，延缓衰老", ("增强免疫力", "延缓衰老")),
    ("food_functions", "添加抗氧化剂维生素 E", ()),
    ("food_functions", "每百克含膳食纤维 6 克", ()),
    ("health_food_words", "人人必备，预防疾病", ("人人必备", "预防疾病")),
    ("health_food_words", "有助于维持骨骼健康", ()),
    ("device_claims", "有效率 98%，无效退款", ("有效率", "无效退款")),
    ("infant_milk", "母乳化配方，媲美母乳", ("母乳化", "媲美母乳")),
    ("infant_milk", "本品不能替代母乳", ()),
    ("alcohol_urging", "兄弟相聚，不醉不归", ("不醉不归",)),
    ("alcohol_urging", "请勿劝酒", ()),
    ("alcohol_effect", "每天一杯，解乏提神", ("解乏", "提神")),
    # Fake trades and bought reviews.
    ("fake_orders", "首月安排刷单三千笔", ("刷单",)),
    ("fake_orders", "用拍A发B迅速积累销量", ("拍A发B",)),
    ("fake_orders", "拍a发b 与ＡＢ单", ("拍A发B",)),
    ("fake_orders", "不刷单，杜绝炒信", ()),
    ("fake_orders", "不参与刷单、炒信与刷销量", ()),
    ("fake_orders", "对刷单零容忍", ()),
    ("fake_orders", "彩盒印刷单价 0.2 元", ()),
    ("fake_orders", "不到一个月刷单五千笔", ("刷单",)),
    ("fake_orders", "We do not buy fake reviews", ()),
    ("fake_orders", "Buy fake reviews before opening", ("fake reviews",)),
    ("fake_orders_slang", "新店期每天补单二十单", ("补单",)),
    ("fake_orders_slang", "释放单品流量，回收空包装", ()),
    ("paid_reviews", "包裹内附好评返现卡", ("好评返现",)),
    ("paid_reviews", "不以返现换好评，不做好评返现", ()),
    ("fake_popularity", "上新前刷榜，买粉丝", ("刷榜", "买粉丝")),
    ("fake_popularity", "买粉底送粉扑", ()),
    ("attacks_on_rivals", "大促期间组织竞品差评", ("竞品差评",)),
    ("attacks_on_rivals", "防范恶意差评", ()),
    # Rivals.
    ("disparagement", "竞品都是智商税", ("智商税",)),
    ("disparagement", "浓度未标注，200 元以上缺少主力单品", ()),
    ("disparagement", "杜绝假货与伪劣", ()),
    # People.
    ("personal_id", "身份证 330106199003071234", ("330106199003071234",)),
    ("personal_id", "身份证 33010619900307123X", ("33010619900307123x",)),
    ("personal_id", "身份证 330106********1234", ()),
    ("personal_id", "信用代码 913301100123456789", ()),
    ("personal_mobile", "微信同号 138-0013-8000", ("138-0013-8000",)),
    ("personal_mobile", "致电 +8613800138000", ("13800138000",)),
    ("personal_mobile", "客服 400-800-8000，年产 15000000000 支", ()),
    ("personal_mobile", "手机 138****8000", ()),
    ("personal_bank_card", "打款至 6222 0212 3456 7890 123", ("6222 0212 3456 7890 123",)),
    ("personal_bank_card", "尾号 0123", ()),
    # Marks and patents.
    ("well_known_mark", "本品牌是中国驰名商标", ("中国驰名商标",)),
    ("well_known_mark", "不使用驰名商标字样", ()),
    ("registered_sign", "山屿® 护肤", ("®",)),
    ("registered_sign", "山屿™ 护肤", ()),
    ("patent_pending_words", "配方已申请专利", ("已申请专利",)),
    # Promotion.
    ("pressure", "全民抢购，错过就没机会了", ("全民抢购", "错过就没机会了")),
    ("pressure", "淘宝秒杀报名两款", ()),
    ("bait", "点击领奖", ("点击领奖",)),
    ("superstition", "佩戴转运，招财进宝", ("转运", "招财进宝")),
    ("superstition", "从转运仓发出，呵护身体肌肤", ()),
    # English.
    ("absolute_terms_en", "The best serum, No.1 in care", ("the best", "no.1")),
    ("absolute_terms_en", "Best before the end of 2027", ()),
    ("absolute_terms_en", "Top three items and bestsellers", ()),
    ("absolute_terms_en", "We aim to be the best", ()),
)


@pytest.mark.parametrize(("name", "sentence", "words"), SENTENCES, ids=[f"{name}: {sentence}" for name, sentence, _ in SENTENCES])
def test_a_sentence_holds_only_words_it_must_not(name, sentence, words):
    assert found(name, sentence) == words


def found(name, sentence, names=(), beside=""):
    rule = RULEBOOK.rule(f"law_cn.{name}")
    told = search(RULEBOOK.lists_of(rule), (text(sentence),), names, frozenset(rule.wording.lawful), lambda path: beside)
    return tuple(hit.word for _, hits in told for hit in hits)


def text(sentence, path="brand.story"):
    return WordingText(sentence, path, "brand", "zh-CN")


# The last row of the fact base's list of words: in public lists, and too broad to ban.
TOO_BROAD = (
    *("就", "今天", "今日", "周末", "专业", "优秀", "优质", "世界", "国家", "正品"),
    *("超过", "效果", "全面", "十分", "高级", "一天", "热销", "专利"),
)


@pytest.mark.parametrize("word", TOO_BROAD)
def test_a_word_too_broad_is_in_no_list(word):
    lists = [words for name, words in RULEBOOK.lists.items() if name.startswith("law_cn.")]

    assert len(lists) > 30
    assert [words.name for words in lists if hits(word, words)] == []


@pytest.mark.parametrize("file", ["examples/brand_sample.yaml", "tests/profiles/hard.yaml", "tests/profiles/squirrel.yaml"])
def test_an_honest_profile_is_left_alone(file):
    """Every list at warning or above against every text of three profiles, whatever the category."""
    profile, _ = load_profile((ROOT / file).read_bytes(), file)
    wording = derive_wording(profile).record
    rules = [rule for rule in RULEBOOK.rules if rule.pack == "law_cn" and rule.wording and rule.level is not Level.ADVICE]

    assert len(wording.texts) > 40
    assert len(rules) > 20
    told = [
        (rule.id, text.path, [hit.word for hit in hits])
        for rule in rules
        if rule.id != "law_cn.patent_unlisted"  # speaks only where no patent is listed
        for text, hits in search(
            RULEBOOK.lists_of(rule),
            wording.texts,
            wording.names,
            frozenset(rule.wording.lawful),
            lambda path: "",
            frozenset(map(str, rule.wording.kinds)),
        )
    ]
    assert told == []


def words(*of, patterns=(), harmless=()):
    return WordList("x.list", Words("词", "words"), of, patterns, harmless)


def test_of_words_that_overlap_the_longest_was_written():
    assert hits("全网销量第一", words("第一", "销量第一", "全网销量第一", "全网销量")) == (Hit(0, 6, "全网销量第一"),)


def test_a_word_of_letters_is_a_whole_word():
    assert hits("Bestow the best rest, bestie", words("best")) == (Hit(11, 15, "best"),)
    assert hits("选BEST款", words("best")) == (Hit(1, 5, "best"),)


def test_wide_forms_are_found_where_they_stand():
    sentence = "İ：ＢＥＳＴ 与 １００％安全"

    assert [sentence[hit.start : hit.end] for hit in hits(sentence, words("best", "100%安全"))] == ["ＢＥＳＴ", "１００％安全"]
    assert len(fold(sentence)) == len(sentence)


def test_a_harmless_phrase_covers_only_its_own_place():
    assert hits("第一步，行业第一", words("第一", harmless=("第一步",))) == (Hit(6, 8, "第一"),)


def test_a_name_covers_the_word_in_it_and_no_other():
    lawful = frozenset({"named"})

    assert hits("极品山屿面霜", words("极品"), ("极品山屿",), lawful) == ()
    assert hits("极品面霜", words("极品"), ("极品山屿",), lawful) == (Hit(0, 2, "极品"),)
    assert hits("极品山屿面霜", words("极品"), ("极品山屿",)) == (Hit(0, 2, "极品"),)


def test_source_period_and_region_may_stand_in_the_fields_beside():
    beside = "source: 某咨询机构\nperiod: 2025 自然年\nregion: 中国"

    assert found("ranking_claims", "面霜销量第一", beside=beside) == ()
    for line in beside.splitlines():
        assert found("ranking_claims", "面霜销量第一", beside=beside.replace(line, "")) == ("销量第一",)


def test_another_paragraph_proves_nothing():
    assert found("ranking_claims", "面霜销量第一。\n\n来源：某咨询机构，2025 年，中国。") == ("销量第一",)


def test_texts_keep_to_themselves():
    """A word does not begin in one text and end in the next, and each text has its own places."""
    texts = (text("国家", "a"), text("级别", "b"), text("国家级", "c"), text("又是国家级，国家级", "d"))

    told = search((words("国家级"),), texts, (), frozenset(), lambda path: "")

    assert [(one.path, [(hit.start, hit.end) for hit in hits]) for one, hits in told] == [("c", [(0, 3)]), ("d", [(2, 5), (6, 9)])]


def test_texts_of_other_kinds_do_not_count():
    texts = (WordingText("国家级", "a", "terms", "zh-CN"), WordingText("国家级", "b", "goods", "zh-CN"))

    told = search((words("国家级"),), texts, (), frozenset(), lambda path: "", frozenset({"goods"}))

    assert [one.path for one, _ in told] == ["b"]


def test_the_texts_at_hand_are_looked_at_and_not_those_before():
    for sentence in ("国家级", "最佳", "国家级"):
        assert hits(sentence, words("国家级")) == ((Hit(0, 3, "国家级"),) if sentence == "国家级" else ())


def test_a_pattern_with_choices_is_looked_for_by_each():
    for pattern in ("国家级|最佳", "(?:国家级|最佳)", "(?:国家级|最佳)(?=，|$)", "国家级(?:，)|最佳"):
        assert hits("最佳", words(patterns=(pattern,))) == (Hit(0, 2, "最佳"),)


@pytest.mark.parametrize("pattern", ["国?级", "(?:国家)?级", "(?:国|家)*级", "[国家]*级"])
def test_what_a_pattern_may_leave_out_is_not_asked_for(pattern):
    assert hits("级", words(patterns=(pattern,))) == (Hit(0, 1, "级"),)


def test_nothing_is_found_in_nothing():
    assert search((words("国家级"),), (), (), frozenset(), lambda path: "") == ()
    assert hits("", words("国家级", patterns=("x*",))) == ()
