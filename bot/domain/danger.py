"""Danger in people's words: recognised at once, before any form, with the numbers to ring (domain §3).

A danger missed is worse than a false alarm, and a false alarm at night costs trust. So words of danger count unless
they are part of a harmless expression, or said to be not so, past, over, feared, or an exercise.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType


class Kind(StrEnum):
    """What threatens; in the order in which several are named."""

    FIRE = "fire"
    GAS = "gas"
    HURT = "hurt"
    ELECTRICITY = "electricity"
    LIFT = "lift"
    PERIL = "peril"
    FLOOD = "flood"
    FALLING = "falling"


class Call(StrEnum):
    """Whom to ring; the community says under which number (*default* 119, 120, 110, its own for the others)."""

    FIRE = "fire"
    AMBULANCE = "ambulance"
    POLICE = "police"
    GAS = "gas"
    LIFT = "lift"
    POWER = "power"


CALLS = MappingProxyType(
    {
        Kind.FIRE: (Call.FIRE, Call.AMBULANCE, Call.POLICE),
        Kind.GAS: (Call.FIRE, Call.GAS, Call.AMBULANCE),
        Kind.HURT: (Call.AMBULANCE, Call.POLICE, Call.FIRE),
        Kind.ELECTRICITY: (Call.POWER, Call.FIRE, Call.AMBULANCE),
        Kind.LIFT: (Call.LIFT, Call.FIRE, Call.AMBULANCE),
        Kind.PERIL: (Call.POLICE, Call.FIRE, Call.AMBULANCE),
        Kind.FLOOD: (Call.POWER, Call.FIRE),
        Kind.FALLING: (Call.FIRE, Call.POLICE, Call.AMBULANCE),
    }
)
"""The numbers shown for each kind, the first to ring first."""


@dataclass(frozen=True, slots=True)
class Danger:
    """The kinds found, the gravest first, and the words by which each was recognised."""

    kinds: tuple[Kind, ...]
    words: tuple[str, ...]

    @property
    def calls(self) -> tuple[Call, ...]:
        """Whom to ring, in order, each once."""
        return tuple(dict.fromkeys(call for kind in self.kinds for call in CALLS[kind]))


def find_danger(text: str) -> Danger | None:
    """The danger that somebody's words tell of now, or None; takes any text, in Chinese (both scripts) or English."""
    found: dict[Kind, str] = {}
    for sentence in _SENTENCES.split(_plain(text)):
        clauses = [part for part in _CLAUSES.split(sentence) if part.strip()]
        for number, clause in enumerate(clauses):
            before = clauses[number - 1] if number else ""
            after = clauses[number + 1] if number + 1 < len(clauses) else ""
            for kind, word in _in_clause(clause, before, after):
                found.setdefault(kind, word)
        for kind, word in _across_clauses(sentence):
            found.setdefault(kind, word)
    if not found:
        return None
    kinds = tuple(kind for kind in Kind if kind in found)
    return Danger(kinds, tuple(found[kind] for kind in kinds))


def _in_clause(clause: str, before: str, after: str) -> Iterator[tuple[Kind, str]]:
    masked = _HARMLESS.sub(lambda match: "\0" * len(match[0]), clause)
    if _EXERCISE.search(clause) or _is_past(clause, before):
        return
    over = _OVER.search(masked) or _OVER.search(after)
    for kind, words in _WORDS.items():
        for match in words.finditer(masked):
            if _denied(masked, match) or (over and not _GOES_ON.search(masked + after)):
                continue
            yield kind, match[0]


def _across_clauses(sentence: str) -> Iterator[tuple[Kind, str]]:
    """Shut in a lift is often told in two breaths: "电梯卡住了，我们出不来"."""
    if not _EXERCISE.search(sentence) and not _is_past(sentence, "") and not _OVER.search(sentence):
        for match in _LIFT_ACROSS.finditer(sentence):
            yield Kind.LIFT, match[0]


def _is_past(clause: str, before: str) -> bool:
    if _GOES_ON.search(clause):
        return False
    return bool(_PAST.search(clause) or (len(before) <= 14 and _PAST.search(before) and not _GOES_ON.search(before)))


def _denied(clause: str, match: re.Match[str]) -> bool:
    lead, rest = clause[: match.start()], clause[match.end() :]
    return bool(_NOT_SO.search(lead) or _FEARED.search(lead) or _NOT_SO_AFTER.match(rest))


def _plain(text: str) -> str:
    """One form of writing: narrow, small letters, simplified, no invisible characters, no spaces between Han."""
    text = unicodedata.normalize("NFKC", text).casefold().replace("’", "'").translate(_SIMPLE)
    text = "".join(char for char in text if unicodedata.category(char) != "Cf")
    return _HAN_SPACE.sub("", text)


_SIMPLE = str.maketrans(
    "萬業東嚴個臨麼烏習雲產從們價夥會傳傷體兒關衝況幾擊劃剛別劇辦務動勞勢醫單歷厲壓廚發臺號後嚇嗎員嚨響噴團囪圍圓"
    "壞塊墜牆聲殼壺處備復頭夾媽實對尋導將爾層歲帶幫並廣應開異強當錄總惱懸驚戲戶撲搶護報擔擬撥掛擋據攝搖斷無舊時暈"
    "機殺來櫃欄樹樣樁檢樓殘氣溝沒洩瀉灑濃漲溫遊溼濕濺滾滿滅燈竈災爐點燭煙燒燙熱爺現電療癇癲監磚種積窩競緊紅紙線練"
    "經結繩綜纜繳脈髒腦脫螢虛裝見觀視觸認訓講設識話誤說説請課誰調謹賬貼費賽車軟輕達過還這進連醬釋裏裡釘鋼錢鐵銅鋁"
    "鎖鍋鏡門間悶閘鬧聞閥隊陽際險隱難頂顧預風飛飯駕罵驟雞龍著菸週昇綫閙箇",
    "万业东严个临么乌习云产从们价伙会传伤体儿关冲况几击划刚别剧办务动劳势医单历厉压厨发台号后吓吗员咙响喷团囱围圆"
    "坏块坠墙声壳壶处备复头夹妈实对寻导将尔层岁带帮并广应开异强当录总恼悬惊戏户扑抢护报担拟拨挂挡据摄摇断无旧时晕"
    "机杀来柜栏树样桩检楼残气沟没泄泻洒浓涨温游湿湿溅滚满灭灯灶灾炉点烛烟烧烫热爷现电疗痫癫监砖种积窝竞紧红纸线练"
    "经结绳综缆缴脉脏脑脱萤虚装见观视触认训讲设识话误说说请课谁调谨账贴费赛车软轻达过还这进连酱释里里钉钢钱铁铜铝"
    "锁锅镜门间闷闸闹闻阀队阳际险隐难顶顾预风飞饭驾骂骤鸡龙着烟周升线闹个",
)
_HAN_SPACE = re.compile(r"(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])")
_SENTENCES = re.compile(r"[。!?;\n…]+|\.(?=\s|$)")
_CLAUSES = re.compile(r"[,、:()“”\"]+|\b(?:but|however)\b|但是?|不过|结果|可是")


def _any(*words: str) -> re.Pattern[str]:
    return re.compile("|".join(words))


_HARMLESS = _any(
    # fire that is none
    r"消防[^,]{0,3}(?:通道|栓|车道|设施|设备|器材|门|演|检查|登高|箱|水|队|员|站)|灭火器|防火门|防火|火锅|火车|火腿|火鸡|火龙果",
    r"火气|发火|恼火|上火|窝火|冒火(?!花|星|苗|光|了|烟)|打火机|火柴|火烧云|火烧眉毛|火烧火燎|火热|着急上火|开火(?!灾)",
    r"[打点生烧]不?(?:不|得|没)?着火|烧烤|烧水|烧饭|烧菜|发烧|退烧|高烧|低烧|烧香|烧纸(?!.{0,6}着)|燃烧费",
    r"烟囱冒烟|烟头|烟味|烟道|烟花|烟灰|烟酒|烟盒|香烟|[抽吸二]手?烟|油烟机?|喉咙冒烟|嗓子[^,]{0,3}冒烟|[渴气]得[^,]{0,4}冒烟",
    r"红红火火|生意火|火爆|火速|着火点|水火|救火队|火警电话|爆炸(?:头|性|新闻)",
    # gas, electricity, hurt that are none
    r"(?:燃气|煤气|天然气)(?:费|表|卡|公司|账单|缴|收|开户|抄|安检|改造|入户|充值|灶台?(?=[^漏泄]{0,3}不着))",
    r"漏电(?:保护|开关|断路|跳闸)[^,]{0,2}|带电(?:话|梯|动|脑|池|瓶|子|视|器)|弱电线?|电线杆上?(?:贴|有广告)|充电线|电话线",
    r"短路程|吐血[价推]|血[压糖脂]|晕[车船]|笑晕|[气雷]晕|晕死|心脏地带|救命[稻钱]|大出血[价甩]|伤心|受伤的心|伤脑筋|伤感情|劳动受伤认定|工伤",
    r"中毒(?:软件|电脑)|电脑中毒|手机中毒|猝死险|急救(?:箱|包|知识|培训|课)|救护车通道|残疾",
    # lift
    r"电梯卡(?![住在人死着停])|电梯关不|电梯口|电梯广告",
    # English
    r"fire[- ]?(?:extinguishers?|lanes?|exits?|doors?|drills?|safety|hydrants?|escapes?|stations?|departments?|trucks?"
    r"|engines?|hoses?|fighters?|works?|place|wood|walls?|inspections?|insurance|equipment|stairs?|routes?|access|pit"
    r"|regulations?|passages?|brigade|hazards?|risks?|training|sprinklers?|cabinets?|code|wall|sale|ball)",
    r"fire (?:him|her|them|this|the (?:manager|guards?|property|cleaners?|staff|company))|(?:cease|camp|bon)-?fires?|on fire sale",
    r"gas(?:es)? (?:bills?|meters?|cards?|company|fees?|prices?|stations?|stoves?(?= (?:won|does|is broken))|top-?up|payment)",
    r"(?:cigarettes?|tobacco|second-?hand|cigar) smoke|no smoking|smoke (?:detectors?|free|alarms?(?= (?:battery|needs)))",
    r"fire alarms?(?= (?:battery|needs|test|is broken|does))|heart of|heartbroken|first aid|ambulance (?:access|lane|entrance)",
    r"(?:keys?|cards?|phones?|ball|bags?|carts?|trolleys?|sofas?|box(?:es)?|parcels?|bikes?)"
    r" (?:is |are |was |got |were )?(?:stuck|trapped|caught)|help me (?:with|to|find|pay|print|register|understand)",
    r"shock(?:ed|ing)? (?:by|at) (?:the |this )?(?:price|bill|fee|cost|news|noise)s?",
)
_GAS = "(?:煤气|燃气|天然气|液化气|沼气|瓦斯)"
_WHO = r"(?:人|我|孩|老|娃|他|她|业主|妈|爸|爷|奶|婆|住户|大姐|大爷|阿姨|们)"
_LIVE = r"(?:水龙头|墙|外壳|铁门|扶手|栏杆|热水器|花洒|门把手?|地面|灯杆|护栏|单元门)"
_ELECTRICS = r"(?:电表箱?|配电[箱房柜室]|插[座排]|电闸|电箱|电井|开关|电线|灯[里管座头]?|总闸|空开|强电井)"
_FACADE = (
    r"(?:外墙|瓷砖|墙砖|玻璃|窗户|窗扇|广告牌|空调外机|外机|保温层|花盆|水泥块|混凝土|女儿墙|雨棚|屋檐|吊顶|天花板)"
)
_LIFT = r"(?:电[梯提剃]|升降机|𨋢|\blifts?\b|\belevators?\b)"

_WORDS = {
    Kind.FIRE: _any(
        r"着(?:大|起)?火|着伙|[起失]火|火灾|火苗|明火|火光|大火|火势|救火|火烛|走水了|烧起来|烧着了?|燃起来|[点引]燃了",
        r"冒[出着]?[^,]{0,5}烟|浓烟|黑烟|白烟|(?:全|都|满)是烟|好?大的?烟|烟[很好太]大|起烟|自燃|爆燃|爆炸|炸了",
        r"(?:烧焦|焦糊|糊|烧糊|烧东西)(?:的|了的)?[气味]{1,2}道?|火[警灾]?(?:警报|报警器?)[^,]{0,4}响|火警[^,]{0,2}响|烟感[^,]{0,6}响",
        r"\bon fire\b|\b(?:caught|catch(?:es|ing)?) fire\b|\bfires?\b|\bflames?\b|\bburning\b|\bexplo(?:ded|sion|ding)\b",
        r"\b(?:smell|see|thick|black|white|full of|lots of|there'?s|there is)\b[^,]{0,16}\bsmoke\b",
        r"\bsmoke (?:is )?(?:coming|pouring|everywhere|filling|billowing)|\bsmoke (?:in|from) (?:the|my|our)|\bis smoking\b(?! in)",
    ),
    Kind.GAS: _any(
        rf"{_GAS}[^,]{{0,8}}(?:味|漏(?![水抄缴装收接])|泄|中毒|嘶嘶|爆)|(?:漏|泄漏|泄露)[^,]{{0,3}}{_GAS}",
        rf"(?:闻[到着见]|一股|很?重的|好浓的)[^,]{{0,5}}{_GAS}|{_GAS}(?:罐|瓶|灶|管|阀)[^,]{{0,6}}漏气|{_GAS}报警器?[^,]{{0,4}}[响叫]",
        r"(?:灶[台具]?|气罐|气瓶|气管|气阀|厨房|气表)[^,]{0,6}漏气|一氧化碳|没关煤气",
        r"\bgas (?:is )?leak\w*|\bleak(?:ing|s)?(?: of)? gas\b|\bsmell\w*(?: of| like| strongly of)?(?: strong)? gas\b|\bgas smell\b",
        r"\bsmell\w* [^,]{0,12}\bgas\b|\bgas odou?r\b|\bcarbon monoxide\b|\bgas\b[^,]{0,12}\bleak",
    ),
    Kind.HURT: _any(
        r"[晕昏]倒|昏迷|[晕昏]过去|[热吓]晕|休克|不省人事|叫不醒|没(?:有)?意识|失去意识|猝死|抽搐|癫痫|口吐白沫|噎[住着到]",
        r"心脏病|心脏骤停|心脏(?:很|好|特别)?(?:不舒服|疼|痛|难受)|心梗|脑梗|脑溢血|中风|胸口?(?:很|好|特别)?[疼痛闷]|心口疼",
        r"没(?:有)?(?:呼吸|心跳|脉搏)|呼吸困难|[喘透]不[上过]来?气|窒息|快不行了|急救|救护车|[打叫拨]120|120快",
        r"受伤|[摔跌](?:倒|伤|断|下|了一?跤[^,]*起)|滚下|骨折|[烫烧砸撞划]伤|流血|流了?[^,]{0,5}血|出血|[是多的]血|吐血|[站爬]不起来|起不来",
        r"[砸撞][到中着倒了][^,]{0,4}人|被[^,]{0,3}狗咬|狗咬[^,]{0,3}[人伤孩]|中毒|触电|被[^,]{0,6}电(?:了|到|倒|击|晕)|电[到倒](?:人|我|了)|电死",
        r"坠楼|掉[进到下][^,]{0,5}(?:井|坑|池|楼)|羊水|要生了|割破|动脉",
        r"\b(?:faint(?:ed|ing)?|passed out|collapsed|unconscious|unresponsive|not breathing|can'?t breathe|chok(?:ed|ing))\b",
        r"\bheart attack\b|\bcardiac\b|\bchest pains?\b|\bstroke\b|\bseizures?\b|\bbleed(?:ing|s)?\b|\binjur(?:ed|y)\b|\boverdos",
        r"\b(?:is|are|got|been|badly|someone|somebody) hurt\b|\bbroken (?:leg|arm|hip)\b|\bfell (?:down|off|from)\b|\bambulance\b",
        r"\belectrocuted\b|\b(?:electric|electrical) shock\b|\bgot shocked\b|\bdog bit\b|\bbitten by\b|\bpoison(?:ed|ing)\b",
    ),
    Kind.ELECTRICITY: _any(
        r"漏电|触电|电死|电[到倒](?:人|我|了)|被[^,]{0,6}电(?:了|到|倒|击|麻)|麻手|手麻|电火花|火花|火星|放电",
        r"(?:电线|电缆|高压线)[^,]{0,6}(?:掉|断|裸|露|垂|冒|打火|短路|破皮|泡)|裸露的?(?:电线|线头)|短路",
        rf"{_LIVE}[^,]{{0,4}}(?:带电|有电|过电)|{_ELECTRICS}[^,]{{0,6}}(?:打火|滋滋|噼啪|冒烟|炸|爆|烧)",
        r"\blive wires?\b|\b(?:exposed|bare) (?:electric(?:al)? )?wir(?:es?|ing)\b|\belectric(?:al)? shock\b|\belectrocuted\b",
        r"\bspark(?:s|ing)\b|\bpower ?lines? (?:is |are )?(?:down|fell|broken)|\bshort[- ]circuit|\bgot shocked\b",
        r"\bshock(?:ed)? (?:from|by|touching)\b",
    ),
    Kind.LIFT: _any(
        rf"(?:困|关|卡|堵|夹|锁|闷)(?:在|到|住|进|了)?[^,]{{0,4}}{_LIFT}",
        rf"{_LIFT}(?!外|口)[^,]{{0,10}}(?:困|关着?{_WHO}|关住|关了{_WHO}|卡着?{_WHO}|卡住了?{_WHO}|夹[住到伤]|夹了|夹人了|出不来|出不去)",
        rf"{_LIFT}[^,]{{0,6}}(?:坠|急坠|失控|往下掉|掉下|急速下|突然下|飞速)|{_LIFT}里?[^,]{{0,6}}(?:呼救|喊救|有人喊|有人敲|求救)",
        rf"\b(?:stuck|trapped|shut|locked|caught)\b[^,]{{0,20}}{_LIFT}|get out of the {_LIFT}",
        rf"{_LIFT}[^,]{{0,40}}\b(?:inside|trapped)\b|{_LIFT} (?:has |just |suddenly )?(?:dropped|fell|plunged|is falling)",
    ),
    Kind.PERIL: _any(
        r"跳楼|轻生|自杀|割腕|上吊|寻短见|[持拿动]刀|砍人|杀人|打死人|正在打人|打起来|家暴|救命|抢劫|溺水|落水|被困|反锁在",
        r"有人[^,]{0,4}(?:撬门|撬锁)|\bsuicide\b|\bjump(?:ing)? off\b|\bwith a knife\b|\bstab(?:bed|bing)\b|\bdrowning\b",
        r"\btrapped\b|\bhelp me\b|^\s*help!?\s*$|\bhelp help\b|\bbeing (?:beaten|attacked)\b|\bbreaking in\b",
    ),
    Kind.FLOOD: _any(
        rf"(?:水|淹|漏|滴)[^,]{{0,8}}(?:到|进|从|在|了)[^,]{{0,4}}{_ELECTRICS}",
        rf"{_ELECTRICS}[^,]{{0,4}}(?:进水|泡水|被?淹|漏水|滴水|流水|冒水|出水|泡在水|有水流)|(?:积水|水里|水淹)[^,]{{0,6}}(?:带电|有电)",
        r"\bwater\b[^,]{0,30}\b(?:fuse|sockets?|outlets?|meter box|switch(?:board)?|electric(?:al|s)?)\b|\bwater\b[^,]{0,16}\blight fitting",
    ),
    Kind.FALLING: _any(
        rf"{_FACADE}[^,]{{0,6}}(?:掉[下落]|往下掉|坠|砸|要掉|快掉|塌|松动要|摇摇欲坠|脱落)|外墙[^,]{{0,4}}掉|(?:房|楼|墙|阳台|屋顶)[^,]{{0,4}}(?:塌|要倒|快倒)",
        r"树[^,]{0,4}(?:要倒|快倒|倒下|砸|倒了)|地面塌陷|塌方|路面?塌",
        r"\b(?:tiles?|bricks?|glass|windows?|plaster|concrete|facade|ceiling|balcony)\b[^,]{0,20}\b(?:falling|fell|fallen|coming down)\b",
        r"\b(?:wall|roof|ceiling|balcony|ground|building)\b[^,]{0,12}\bcollaps",
    ),
}
_LIFT_ACROSS = re.compile(
    rf"(?:{_LIFT}[^。]{{0,12}}(?:停|卡|坏|不动|不开|打不开|stuck|stopped|broken)[^。]{{0,14}}"
    rf"(?:出不[来去]|里面?有{_WHO}|{_WHO}[^,]{{0,3}}在里[面头]|still inside|people inside|get out))"
    rf"|(?:在|坐){_LIFT}里?[^。]{{0,14}}(?:出不[来去]|门打不开|开不了门|不动了)"
)
_NOT_SO = re.compile(
    r"(?:(?<!有)没有?(?:人|什么|任何|再|发生|出现|闻到|看到|见|引起|造成|啥|被)?|并?未(?:发生|见|造成)?|(?<!是)不是(?:真的?)?|无(?:人|人员)?"
    r"|不会|不再|没人(?:被)?|(?<!有)没有人(?:被|员)?|差点儿?(?:就|被|把)?|险些|\bno\b(?: one| body)?(?: \w+)?|\bnot\b(?: \w+)?|\bnobody\b(?: \w+){0,2}"
    r"|n't(?: any| a| see| smell)?(?: \w+)?|\bwithout\b(?: any| a)?|\balmost\b|\bnearly\b)\s*$"
)
_NOT_SO_AFTER = re.compile(
    r"(?:隐患|风险|事故率|危险性|的可能|保险|险种|怎么办|的话|逃生|知识|应急预案|预案|监控|认定| hazard| risk| drill)"
)
_FEARED = re.compile(
    r"(?:万一|如果|要是|假如|若|容易|[怕担][^,]{0,6}|当心|小心|防止|预防|避免|以免|免得|以防|注意|谨防|严防|(?<!会不)(?<!才)会|禁止|严禁|可能会|导致|引起|引发"
    r"|造成|存在|一旦|\bif\b|\bin case of\b|\bcould\b|\bmight\b|\bmay\b|\bwould\b|\bprevent|\bafraid|\bworried|\bavoid|\brisk of\b|\bdanger of\b)"
    r"[^,]{0,8}$"
)
_EXERCISE = re.compile(
    r"演练|演习|培训|讲座|宣传|课程|知识竞赛|安全教育|模拟|\bdrill\b|\btraining\b|\bexercise\b|电影|电视剧|小说|游戏"
)
_PAST = re.compile(
    r"去年|前年|上次|上回|上周|上个?月|上星期|昨[天晚日夜]|前[天几晚]|那次|那年|那天|以前|曾经?|之前|当年|小时候|年前|历史上"
    r"|\blast (?:year|month|week|night|time|summer|winter|spring|autumn)\b|\byesterday\b|\bago\b|\bused to\b|\bonce had\b|\bin (?:19|20)\d\d\b"
)
_GOES_ON = re.compile(
    r"一直|还在|到现在|现在|仍|又|正在|今[天早晚晨]|刚才?|刚刚|越来越|开始|不停|每天|天天|没扑灭|灭不[了掉]|没灭"
    r"|\bnow\b|\bstill\b|\bagain\b|\bsince\b|\btoday\b|\bjust\b|\bsecond time\b"
)
_OVER = re.compile(
    r"(?:已经?|都|全|被|现已)[^,]{0,6}(?:扑灭|灭了|救出|送医|送到?医院|处理好|修好|关好|解除|脱险|放出来)|扑灭了|^火灭了|救出来了|放出来了|已灭"
    r"|虚惊|误报|闹了个?乌龙|\bput out\b|\bunder control\b|\bfalse alarm\b|\bis out now\b|\b(?:was|were|been) rescued\b|\bgot out safely\b"
)
