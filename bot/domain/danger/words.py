"""The words of danger, and what makes them harmless; read on text in one form (small letters, simplified).

Each line is one group of expressions; `_any` joins them. `[^,]` stays within a clause.
"""

import re
from types import MappingProxyType


def _any(*words: str) -> re.Pattern[str]:
    return re.compile("|".join(words))


SIMPLE = str.maketrans(
    "萬業東嚴個臨麼烏習買於雲產從們價夥會傳傷體兒關衝況幾擊劃剛別劇辦務動勞勢醫單歷厲壓廚發臺葉號後嚇嗎員嚨響噴團"
    "囪圍圓壞塊墜牆聲殼壺處備復頭夾媽實對尋導將爾層歲帶幫並廣應開異強當錄態總惱懸驚戲戶撲搶護報擔擬撥掛擋換據攝搖"
    "斷無舊時暈術機殺來櫃欄樹樣樁檢樓殘氣溝沒洩瀉灑濃漲溫遊溼濕濺滾滿滅燈竈災爐點燭煙燒燙熱爺現電療癇癲監磚種積窩"
    "競緊紅紙線練經結繩綜纜繳羣脈髒腦脫螢虛補裝見觀視觸認訓議記講設識話該誤說説請課誰調謹賬貼費賠賽車軟輕達過還這"
    "進連遞醬釋裏裡鑑釘鋼鑰錢鐵銅鋁銷鎖鍋鏡門間悶閘鬧聞閥隊陽際險隱難頂顧預風飛飯駕罵驟雞龍臟髮檯颱麵錶複麽纔産著"
    "菸週昇綫閙箇賊鈴強闖鬥毆獨",
    "万业东严个临么乌习买于云产从们价伙会传伤体儿关冲况几击划刚别剧办务动劳势医单历厉压厨发台叶号后吓吗员咙响喷团"
    "囱围圆坏块坠墙声壳壶处备复头夹妈实对寻导将尔层岁带帮并广应开异强当录态总恼悬惊戏户扑抢护报担拟拨挂挡换据摄摇"
    "断无旧时晕术机杀来柜栏树样桩检楼残气沟没泄泻洒浓涨温游湿湿溅滚满灭灯灶灾炉点烛烟烧烫热爷现电疗痫癫监砖种积窝"
    "竞紧红纸线练经结绳综缆缴群脉脏脑脱萤虚补装见观视触认训议记讲设识话该误说说请课谁调谨账贴费赔赛车软轻达过还这"
    "进连递酱释里里鉴钉钢钥钱铁铜铝销锁锅镜门间闷闸闹闻阀队阳际险隐难顶顾预风飞饭驾骂骤鸡龙脏发台台面表复么才产着"
    "烟周升线闹个贼铃强闯斗殴独",
)

_GAS = "(?:[煤媒]气|燃气|天然气|液化气|沼气|瓦斯)"
_WHO = "(?:人|我|孩|老|娃|他|她|业主|妈|爸|爷|奶|婆|住户|大姐|大爷|阿姨|们)"
_LIVE = "(?:水龙头|墙|外壳|铁门|扶手|栏杆|热水器|花洒|门把手?|地面|灯杆|护栏|单元门)"
_BOXES = "(?:电表箱?|配电[箱房柜室]|插[座排]|电闸|电箱|电井|电线|总闸|空开)"
_WET = f"(?:{_BOXES}|灯[里管座头罩]?)"
_OUTSIDE = (
    "(?:外墙|瓷砖|墙砖|玻璃|窗户|窗扇|广告牌|空调外机|外机|保温层|花盆|水泥块|混凝土|女儿墙|雨棚|屋檐|吊顶|天花板)"
)
_LIFT = r"(?:电[梯提剃]|升降机|𨋢|\blifts?\b|\belevators?\b)"

HARMLESS = _any(
    # fire that is none
    "消防[^,]{0,3}(?:通道|栓|车道|设施|设备|器材|门|演|检查|登高|箱|水|队|员|站)|灭火器|防火|火锅|火车|火腿|火鸡|火龙果",
    "火气|发火|恼火|上火|窝火|冒火(?![花星苗光了烟])|打火机|火柴|火烧云|火烧眉毛|火烧火燎|火热|火速|水火|着火点",
    "[打点生]不?[不得没]?着火|烧烤|烧水|烧饭|烧菜|发烧|退烧|高烧|低烧|烧香|理发[^,]{0,6}烧焦|头发烧焦",
    "烟囱冒烟|烟头|烟味|烟道|烟花|烟灰|烟酒|烟盒|香烟|[抽吸二]手?烟|油烟机?|[喉嗓]咙?子?[^,]{0,3}冒烟|[渴气]得[^,]{0,4}冒烟",
    "红红火火|生意[^,]{0,2}火|火爆|救火队|火警电话|爆炸(?:头|性|新闻)|群里?炸了|心态[^,]{0,2}炸了?|灯[泡管]?[^,]{0,2}炸",
    # gas, electricity and injuries that are none
    "(?:燃气|煤气|天然气)(?:费|表|卡|公司|账单|缴|收|开户|抄|安检|改造|入户|充值)",
    "漏电(?:保护|开关|断路|跳闸)[^,]{0,2}|带电(?:话|梯|动|脑|池|瓶|子|视|器)|弱电线?|充电线|电话线|短路程",
    "吐血[价推]|血[压糖脂]|晕[车船]|笑晕|[气雷]晕|晕死|救命[稻钱]|大出血[价甩]|伤心|受伤的心|伤感情|工伤",
    "中毒(?:软件|电脑)|(?:电脑|手机)中毒|猝死险|残疾|(?:脑梗|中风|心梗|骨折|癫痫)(?:后|病|患|术|康|报|补|的)",
    "[猫狗鸟鸡][^,]{0,5}打架|打架(?:斗殴)?的",
    # lifts, and things that got stuck in them
    "电梯卡(?![住在人死着停])|电梯关不|电梯口|电梯广告",
    "(?:钥匙|手机|门禁卡|拖鞋|快递|沙发|箱子|东西|垃圾|树叶|石子)[^,]{0,4}[卡夹掉](?:在|到|进|住|了)",
    # English
    "fire[- ]?(?:extinguishers?|lanes?|exits?|doors?|drills?|safety|hydrants?|escapes?|stations?|departments?|trucks?)",
    "fire[- ]?(?:engines?|hoses?|fighters?|works?|place|wood|walls?|inspections?|insurance|equipment|stairs?|routes?)",
    "fire[- ]?(?:access|pit|regulations?|passages?|brigade|hazards?|risks?|training|sprinklers?|cabinets?|code|sale)",
    "fire (?:him|her|them|this|the (?:manager|guards?|property|cleaners?|staff|company))|(?:cease|camp|bon)-?fires?",
    "fire alarms?(?= (?:battery|needs|test|is broken|does))|smoke (?:detectors?|free|alarms?(?= (?:battery|needs)))",
    "gas(?:es)? (?:bills?|meters?|cards?|company|fees?|prices?|stations?|top-?up|payment)|no smoking",
    "(?:cigarettes?|tobacco|second-?hand|cigar) smoke|first aid|heartbroken",
    "(?:keys?|cards?|phones?|ball|bags?|carts?|trolleys?|sofas?|box(?:es)?|parcels?|bikes?)"
    " (?:is |are |was |got |were )?(?:stuck|trapped|caught)",
    "shock(?:ed|ing)? (?:by|at) (?:the |this )?(?:price|bill|fee|cost|news|noise)s?",
)
"""Expressions with such words in which nothing burns, leaks or hurts."""

FIRE = _any(
    "着(?:大|起)?火|着伙|[起失]火|火灾|火苗|明火|火光|大火|火势|救火|火烛|走水了|烧起来|烧着了?|燃起来|[点引]燃了|还在烧(?!烤)",
    "冒[出着]?[^,]{0,5}烟|浓烟|[黑白]烟|[全都满]是烟|好?大的?烟|烟[很好太]大|起烟|有烟(?![味头囱花灰道酒感])|自燃|爆燃|爆炸|炸了(?!锅)|没扑灭|灭不[了掉]",
    "(?:烧焦|焦糊|糊|烧糊|烧东西)(?:的|了的)?[气味]{1,2}道?|火[警灾]?(?:警报|报警器?)[^,]{0,4}响|火警[^,]{0,2}响|烟感[^,]{0,6}响",
    r"\bfires?\b|\b(?:caught|catch(?:es|ing)?) fire\b|\bflames?\b|\bburning\b|\bexplo(?:ded|sion|ding)\b",
    r"\b(?:smell|see|thick|black|white|full of|lots of|there'?s|there is)\b[^,]{0,16}\bsmoke\b|\bis smoking\b(?! in)",
    r"\bsmoke (?:is )?(?:coming|pouring|everywhere|filling|billowing)|\bsmoke (?:in|from) (?:the|my|our)",
)
GAS = _any(
    f"{_GAS}(?:[^,没]|没关){{0,8}}(?:味|漏(?![水抄缴装收接])|泄|中毒|嘶嘶|爆)|(?:漏|泄漏|泄露)[^,]{{0,3}}{_GAS}",
    f"(?:闻[到着见]|一股|很?重的|好浓的)[^,]{{0,5}}{_GAS}|{_GAS}报警器?[^,]{{0,4}}[响叫]",
    f"{_GAS}(?:罐|瓶|灶|管|阀)?[^,]{{0,6}}(?:漏气|没关|忘[了记]?关)|忘[了记]?关[^,]{{0,2}}{_GAS}|没关{_GAS}",
    "臭鸡蛋[^,]{0,4}[味气]",
    "(?:灶[台具]?|气罐|气瓶|气管|气阀|厨房|气表)[^,]{0,6}漏气|一氧化碳",
    r"\bgas (?:is )?leak\w*|\bleak(?:ing|s)?(?: of)? gas\b|\bgas smell\b|\bgas odou?r\b|\bgas\b[^,]{0,12}\bleak",
    r"\bsmell\w* (?:[^,]{0,16} )?gas\b|\bcarbon monoxide\b",
)
HURT = _any(
    "[晕昏]倒|昏迷|[晕昏]过去|[热吓]晕|休克|不省人事|叫不醒|没(?:有)?意识|躺[^,]{0,4}不动|失去意识|猝死|抽搐|口吐白沫|噎[住着到]",
    "心脏病[^,]{0,4}[发犯]|癫痫[^,]{0,4}[发犯]|心脏骤停|心脏[很好特]?别?(?:不舒服|疼|痛|难受)|心梗|脑梗|脑溢血|中风",
    "胸口?[很好特]?别?[疼痛闷]|心口疼|没(?:有)?(?:呼吸|心跳|脉搏)|呼吸困难|[喘透]不[上过]来?气|窒息|快不行了",
    "[要快求]急救|[叫打喊派][^,]{0,3}救护车|救护车快|[拨打叫]120|120快|羊水|要生了|割破|动脉",
    "受伤|[摔跌](?:倒|伤|断|下)|滚下|骨折|[烫烧砸撞划]伤|流血|流了?[^,]{0,5}血|出血|[是多的]血|吐血|[站爬]不起来",
    "(?:摔|倒|老人|妈|爸|爷|奶|婆)[^,]{0,6}起不来|[砸撞][到中着倒了][^,]{0,4}人|被[^,]{0,3}狗咬|被[^,]{0,5}车撞|车祸|狗咬[^,]{0,3}[人伤孩]|中毒",
    "(?:有人|孩子?|娃|老人)[^,]{0,4}掉下[去楼]",
    "触电|电死|坠楼|掉[进到下][^,]{0,5}(?:井|坑|池|楼)|被[^,]{0,6}(?<![停断掐充限来])电[了到倒击晕]",
    "(?<![充停来断供通用没缺省])电[到倒](?:人|我|他|她|孩|手|了)",
    r"\b(?:faint(?:ed|ing)?|passed out|unconscious|unresponsive|not breathing|can'?t breathe|chok(?:ed|ing))\b",
    r"\b(?:he|she|man|woman|mother|father|someone|somebody|neighbou?r|grand\w+)[^,]{0,10} collapsed\b|\bcardiac\b",
    r"\bheart attack\b|\bchest pains?\b|\ba stroke\b|\bseizures?\b|\bbleed(?:ing|s)?\b|\binjur(?:ed|y)\b|\boverdos",
    r"\b(?:is|are|got|been|badly|someone|somebody|was|were) hurt\b|\bfell (?:down|off|from)\b",
    r"\b(?:call|need|send|get)\b[^,]{0,10}\bambulance\b|\belectrocuted\b|\belectric(?:al)? shock\b|\bgot shocked\b",
    r"\bbroken (?:leg|arm|hip)\b|\bdog bit\b|\bbitten by\b|\bpoison(?:ed|ing)\b",
)
ELECTRICITY = _any(
    "漏电|触电|电死|被[^,]{0,6}(?<![停断掐充限来])电[了到倒击麻]|麻手|摸[^,]{0,6}麻|电火花|火花|火星|短路",
    "(?<![充停来断供通用没缺省])电[到倒](?:人|我|他|她|孩|手|了)|放电(?![动瓶池视脑器梯饭磁风])",
    "(?:电线|电缆|高压线)[^,]{0,6}(?:掉|断|裸|露|垂|耷拉|冒|打火|短路|破皮|泡)|裸露的?(?:电线|线头)",
    f"{_LIVE}[^,]{{0,4}}(?:带电|有电|过电)|{_BOXES}[^,]{{0,6}}(?:打火|滋滋|噼啪|冒烟|炸|爆|烧)",
    r"\blive wires?\b|\b(?:exposed|bare) (?:electric(?:al)? )?wir(?:es?|ing)\b|\belectric(?:al)? shock\b",
    r"\bspark(?:s|ing)\b|\bpower ?lines? (?:is |are )?(?:down|fell|broken)|\bshort[- ]circuit|\bgot shocked\b",
    r"\bshock(?:ed)? (?:from|by|touching)\b|\belectrocuted\b",
)
LIFT = _any(
    f"困[在住到于]?[^,]{{0,4}}{_LIFT}|[关卡夹锁闷][在住进到][^,]{{0,4}}{_LIFT}",
    f"{_LIFT}(?!外|口)[^,没未]{{0,10}}(?:困|关住|[关卡][着了]?{_WHO}|卡住了?{_WHO}|夹(?:[住到伤了]|人了)|出不[来去])",
    f"{_LIFT}[^,]{{0,6}}(?:坠|失控|往下掉|掉下|急速下|突然下|飞速|呼救|喊救|有人喊|有人敲|求救)",
    rf"\b(?:stuck|trapped|shut|locked|caught)\b[^,]{{0,20}}{_LIFT}|can'?t get out of (?:the |this )?{_LIFT}",
    rf"{_LIFT}[^,]{{0,40}}\b(?:inside|trapped)\b|{_LIFT} (?:has |just |suddenly )?(?:dropped|fell|plunged|is falling)",
)
PERIL = _any(
    "跳楼|轻生|自杀|割腕|上吊|寻短见|[持拿动]刀|砍人|杀人|打死人|正在打人|打起来|家暴|救命|抢劫|溺水|落水|被困",
    "反锁在(?!门?外)|(?:手|头|脚|腿|孩子)[^,]{0,3}[卡夹][在住]",
    "有人[^,]{0,6}(?:打架|互殴|斗殴)|有人动手(?=$|了|打)|打群架|打架了|[在快]打架(?![的])|吵[^,]{0,8}动手|动起手来|动手打",
    "(?:小偷|贼|强盗|歹徒)[^,]{0,3}(?:进[来门屋家了]|闯|撬|翻窗|跑|在[^,]{0,4}(?:家|屋|里|偷))|进[了来]?(?:小偷|贼)|抓(?:小偷|贼)",
    "有人[^,]{0,4}闯进",
    r"有人[^,]{0,4}撬[门锁]|\bsuicide\b|\bjump(?:ing)? off\b|\bwith a knife\b|\bstab(?:bed|bing)\b",
    r"\bdrowning\b|\btrapped\b|^\s*help(?: me| us| help)*\s*$|\bbeing (?:beaten|attacked)\b|\bbreaking in\b",
)
FLOOD = _any(
    f"[水淹漏滴][^,]{{0,8}}[到进从在][^,]{{0,4}}{_WET}|(?:积水|水里|水淹)[^,]{{0,6}}[带有]电",
    f"{_WET}[^,]{{0,4}}(?:进水|泡水|被?淹|漏水|滴水|流水|冒水|出水|泡在水|有水流)",
    r"\bwater\b[^,]{0,30}\b(?:fuse|sockets?|outlets?|meter box|switch(?:board)?|electric(?:al|s)?|light fitting)\b",
)
FALLING = _any(
    f"{_OUTSIDE}[^,]{{0,6}}(?:掉[下落]|往下掉|坠|(?<!被)砸|要掉|快掉|塌|摇摇欲坠)|外墙[^,]{{0,4}}(?:掉|脱落)",
    "(?:房|楼|墙|阳台|屋顶)[^,]{0,4}(?:塌|[要快]倒(?![垃水车]))|树[^,]{0,4}(?:[要快]倒|倒下|砸|倒了)|地面塌陷|塌方|路面?塌",
    r"\b(?:tiles?|bricks?|glass|windows?|plaster|concrete|facade|ceiling|balcony)\b[^,]{0,20}\b(?:falling|fell|fallen)\b",
    r"\b(?:wall|roof|ceiling|balcony|ground|building)\b[^,]{0,12}\bcollaps",
)
WORDS = MappingProxyType(
    {
        "fire": FIRE,
        "gas": GAS,
        "hurt": HURT,
        "electricity": ELECTRICITY,
        "lift": LIFT,
        "peril": PERIL,
        "flood": FLOOD,
        "falling": FALLING,
    }
)
"""By the kind they tell of."""

LIFT_ACROSS = _any(
    f"{_LIFT}.{{0,12}}(?:停|卡|坏|不动|不开|stuck|stopped|broken).{{0,14}}(?:出不[来去]|里面?有{_WHO}|{_WHO}[^,]{{0,3}}在里[面头])",
    f"{_LIFT}.{{0,12}}(?:stuck|stopped|broken).{{0,14}}(?:still inside|people inside|can't get out)",
    f"[在坐]{_LIFT}里?.{{0,14}}(?:出不[来去]|门打不开|开不了门|不动了)",
)
"""Shut in a lift, told in two breaths: "电梯卡住了，我们出不来"."""

_OLD = "(?:老人|老头|老太|大爷|大妈|大娘|爷爷|奶奶|阿公|阿婆|婆婆|独居)"
_NOT_THE_OFFICE = "[^放送物社居值修]"
_SILENT = "(?:没人?[应开接]|不[应开接]|没有?(?:人|反应|回应|动静|声音))"
_NO_ANSWER = f"(?:敲门|叫门|门铃|电话|怎么[叫喊])[^,放送物社居值修]{{0,8}}{_SILENT}"
SILENT_ACROSS = _any(
    f"{_OLD}{_NOT_THE_OFFICE}{{0,20}}{_NO_ANSWER}",
    f"{_NO_ANSWER}{_NOT_THE_OFFICE}{{0,20}}{_OLD}[^,]{{0,8}}没(?:有|人)?(?:出门|下楼|见|看|露面|动静)",
)
"""Somebody old who does not answer: "老人几天没出门，敲门没人应"."""

NOT_SO = re.compile(
    "(?:(?<!有)没有?(?:人|什么|任何|再|发生|出现|闻到|看到|见|引起|造成|啥|被)?|并?未(?:发生|见|造成)?|(?<!是)不是(?:真的?)?"
    "|无(?:人员?)?|不会|不再|(?<!有)没有?人(?:被|员)?|差点儿?[就被把]?|险些"
    r"|\bno\b(?: one| body)?(?: \w+)?|\bnot\b(?: \w+)?|\bnobody\b(?: \w+){0,2}"
    r"|n't(?: any| a| see| smell)?(?: \w+)?|\bwithout\b(?: any| a)?|\balmost\b|\bnearly\b)\s*$"
)
"""Before the words: it is not so, or was a near thing."""

NOT_SO_AFTER = _any(
    "的?(?:隐患|风险|危险|可能|几率|概率)|事故率|保险|险种|怎么办|的话|逃生|知识|应急预案|预案|监控",
    "[^,]{0,4}(?:报销|赔|医保|补助|认定|鉴定|应该打|该打什么)| hazard| risk| drill",
)
"""After the words: they are the topic, not the event."""

FEARED = _any(
    "(?:万一|如果|要是|假如|若是|倘若|一旦|容易|(?<!恐)怕|担心|当心|小心|防止|预防|避免|以免|免得|以防|谨防|严防|禁止|严禁|注意[防用别不])[^,]{0,8}$",
    "(?:可能会|(?<![社开机聚议委员散不才])会)(?:再|被|突然|发生|引起|引发|造成|导致|把)?$",
    r"\b(?:if|in case of|prevent\w*|afraid|worried|avoid|risk of|danger of)\b[^,]{0,12}$",
    r"\b(?:could|might|may|would)\s*(?:easily |one day |cause (?:a )?|start (?:a )?|lead to (?:a )?)?$",
)
"""Before the words: feared, forbidden or supposed."""

EXERCISE = _any(
    r"演练|演习|\bdrill\b|(?:电影|电视剧|小说|游戏)里|培训(?!班|中心|室)|讲座|宣传(?![栏窗板牌])|课程|知识竞赛|安全教育|\btraining\b"
)
SOMEBODY = _any(r"有人|了$|了[,!]|\bsome(?:one|body)\b")
"""At an exercise too somebody may faint."""

PAST = _any(
    "(?:去年|前年|上次|上回|上周|上个?月|上星期|昨[天晚日夜]|前[天几晚]|那次|那年|那天|以前|曾经?|之前|当年|小时候|年前)"
    "(?![^,]{0,3}(?:报|修|装|换|买|反映|说|来|刚))",
    r"\blast (?:year|month|week|night|time|summer|winter|spring|autumn)\b|\byesterday\b|\bago\b|\bused to\b",
    r"\bin (?:19|20)\d\d\b",
)
GOES_ON = _any(
    "一直|还在|到现在|现在|仍|又|正在|今[天早晚晨]|刚才?|刚刚|越来越|开始|不停|每天|天天|没扑灭|灭不[了掉]|没灭|从[^,]{0,3}[昨前上]",
    r"\bnow\b|\bstill\b|\bagain\b|\bsince\b|\btoday\b|\bjust\b|\bsecond time\b|\b(?:is|are)\b|'s\b",
)
"""What happened before and goes on."""

OVER = _any(
    "(?:已经?|都|全|被|现已)[^,]{0,6}(?:扑灭|灭了|救出|送医|送到?医院|处理好|修好|关好|解除|脱险|放出来)",
    "扑灭了|^火灭了|救出来了|放出来了|已灭|虚惊|误报|闹了个?乌龙",
    r"\bput out\b|\bunder control\b|\bfalse alarm\b|\bis out now\b|\b(?:was|were|been) rescued\b|\bgot out safely\b",
)
