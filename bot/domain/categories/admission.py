"""The admission list a community starts with (*default*): 30 rows, in the words of residents.

Titles and words are data: the community edits them. What a community is never responsible for (law enforcement,
demolition, environmental clean-up campaigns, city management, work safety, fire and emergency; domain §3) goes
straight to the street. Goods, wires and e-bikes in the stairwell: the duty household asks, then property, then the
authority.
"""

from bot.domain.categories.values import AdmissionRow, BodyKind, CategoryCode, Theme

B, C, T = BodyKind, CategoryCode, Theme


def _row(
    code: str,
    category: CategoryCode,
    theme: Theme,
    titles: tuple[str, str, str],
    words: str,
    route: tuple[BodyKind, ...],
    level: str,
    urgency: str,
    needs_decision: bool = False,
    told: str | None = None,
) -> AdmissionRow:
    """A row from its words in one line, between bars."""
    title = dict(zip(("zh-Hans", "zh-Hant", "en"), titles, strict=True))
    split = tuple(word for word in words.split("|") if word)
    return AdmissionRow(code, category, theme, title, split, route, level, urgency, needs_decision, told is None, told)


# fmt: off
ADMISSION_LIST = (
    _row(
        "L01", C.LEAK, T.LIVELIHOOD,
        ("家里漏水渗水", "家裡漏水滲水", "Water leaking into a flat"),
        "漏水|渗水|滴水|漏到我家|天花板湿|防水|泡了我家|地板泡|water leak|ceiling|leak|leaking|drip|damp",
        (B.PROPERTY, B.MEDIATION), "unit", "urgent",
    ),
    _row(
        "L02", C.LEAK, T.LIVELIHOOD,
        ("屋顶外墙渗漏", "屋頂外牆滲漏", "Roof or outer wall lets water in"),
        "屋顶漏|屋顶漏水|楼顶漏水|楼顶渗水|楼顶漏|外墙渗水|外墙漏水|下雨就漏|一下雨就|roof|outer wall"
        "|leaking roof|roof is leaking|roof leaks",
        (B.PROPERTY, B.OWNERS_COMMITTEE), "unit", "complex", needs_decision=True,
    ),
    _row(
        "L03", C.LEAK, T.LIVELIHOOD,
        ("公共水管、下水道", "公共水管、下水道", "Shared pipes and drains"),
        "水管爆|爆管|水管破|水管漏水|下水道堵|下水道|堵了返水|返水|返臭|马桶堵|地漏堵|地漏反水|地漏"
        "|污水井|化粪池|管道堵|冒污水|drain|sewer|burst pipe|pipe|blocked drain|toilet",
        (B.PROPERTY, B.WATER), "unit", "urgent",
    ),
    _row(
        "L04", C.LIGHT, T.SAFETY,
        ("楼道灯、路灯", "樓道燈、路燈", "Lights in stairwell and grounds"),
        "灯不亮|灯坏|楼道灯|路灯|灯泡|声控灯|感应灯|太黑|看不见路|灯一闪|灯|lights|light|lamp|bulb"
        "|street light|dark",
        (B.PROPERTY, B.UNIT), "unit", "ordinary",
    ),
    _row(
        "L05", C.LIGHT, T.SAFETY,
        ("楼道电线、公共用电", "樓道電線、公共用電", "Shared wiring and power"),
        "电线老化|电线乱|电线|线路老化|楼道没电|跳闸|电闸|电表箱|插座坏|线头|wiring|wires|wire|fuse"
        "|tripped",
        (B.PROPERTY, B.POWER), "unit", "urgent",
    ),
    _row(
        "L06", C.LIFT, T.SAFETY,
        ("电梯故障", "電梯故障", "Lift out of order"),
        "电梯|电梯坏|电梯停|电梯门|电梯异响|电梯抖|电梯维修|电梯年检|按钮|lift|elevator",
        (B.PROPERTY, B.LIFT), "unit", "urgent",
    ),
    _row(
        "L07", C.OTHER, T.LIVELIHOOD,
        ("大家出钱的事", "大家出錢的事", "What the neighbours pay for together"),
        "加装电梯|装电梯|换电梯|维修资金|维修基金|公共收益|物业费|业委会|换物业|选物业|分摊|众筹|集资"
        "|一起出钱|凑钱|add a lift|new lift|maintenance fund|property fee|share the cost",
        (B.OWNERS_COMMITTEE, B.COMMITTEE), "community", "complex", needs_decision=True,
    ),
    _row(
        "L08", C.UTILITIES, T.LIVELIHOOD,
        ("停水、水压、水质", "停水、水壓、水質", "Water supply"),
        "停水|没水|水压|水太小|水很小|水发黄|水黄|水质|自来水|水表|水费|no water|water pressure|tap water"
        "|water bill|water meter",
        (B.WATER, B.PROPERTY), "community", "urgent",
    ),
    _row(
        "L09", C.UTILITIES, T.LIVELIHOOD,
        ("停电、电费", "停電、電費", "Power supply"),
        "停电|没电|没电了|断电|电压|电费|电表|来电|power cut|no power|power out|electricity|outage"
        "|power bill",
        (B.POWER, B.PROPERTY), "community", "urgent",
    ),
    _row(
        "L10", C.UTILITIES, T.LIVELIHOOD,
        ("燃气", "燃氣", "Gas supply"),
        "燃气|煤气|天然气|停气|没气|燃气费|燃气表|打不着火|通气|gas",
        (B.GAS,), "community", "urgent",
    ),
    _row(
        "L11", C.UTILITIES, T.LIVELIHOOD,
        ("暖气、供热", "暖氣、供熱", "Heating"),
        "暖气|供暖|供热|地暖|不热|暖气片|取暖|heating|radiator",
        (B.HEAT, B.PROPERTY), "community", "urgent",
    ),
    _row(
        "L12", C.RUBBISH, T.ENVIRONMENT,
        ("垃圾清运、垃圾桶", "垃圾清運、垃圾桶", "Rubbish and bins"),
        "垃圾|垃圾桶|垃圾满|没人清|垃圾分类|建筑垃圾|装修垃圾|乱扔垃圾|大件垃圾|旧沙发|臭味|苍蝇|rubbish"
        "|garbage|trash|bin|waste",
        (B.PROPERTY, B.WORK_STATION), "unit", "ordinary",
    ),
    _row(
        "L13", C.RUBBISH, T.ENVIRONMENT,
        ("楼道卫生", "樓道衛生", "Cleanliness of the stairwell"),
        "楼道卫生|楼道脏|太脏|没人打扫|打扫|扫楼|拖地|小广告|蟑螂|老鼠|灰尘|烟头|楼道有烟头|cleaning"
        "|dirty stairwell|dirty|sweep|rats|cockroach",
        (B.UNIT, B.PROPERTY), "unit", "ordinary",
    ),
    _row(
        "L14", C.STAIRWELL, T.SAFETY,
        ("楼道堆物", "樓道堆物", "Goods in the stairwell"),
        "堆物|堆放|杂物|堆东西|堆满|楼道放|放楼道|楼道堆|放在楼道|鞋柜|纸箱|婴儿车|堵楼道|占楼道|挡路"
        "|过不去|stuff in the corridor|clutter|boxes|shoe rack|blocked stairs",
        (B.UNIT, B.PROPERTY, B.DEPARTMENT), "unit", "ordinary",
    ),
    _row(
        "L15", C.STAIRWELL, T.SAFETY,
        ("电动车上楼、飞线充电", "電動車上樓、飛線充電", "E-bikes and wires in the stairwell"),
        "电动车|电瓶车|电动车上楼|推上楼|飞线|飞线充电|拉线充电|楼道充电|电瓶|电池上楼|私拉电线|乱拉电线"
        "|网线乱|线乱拉|e-bike|ebike|e-bikes|charging upstairs",
        (B.UNIT, B.PROPERTY, B.DEPARTMENT), "unit", "urgent",
    ),
    _row(
        "L16", C.STAIRWELL, T.SAFETY,
        ("消防通道、消防设施", "消防通道、消防設施", "Fire lanes and fire equipment"),
        "消防通道|消防车道|灭火器|消防栓|消火栓|防火门|消防门|安全出口|应急灯|消防设施|消防|fire lane"
        "|fire extinguisher|fire exit|fire door|hydrant",
        (B.DEPARTMENT, B.STREET), "street", "urgent", told="category-told-fire",
    ),
    _row(
        "L17", C.OTHER, T.SAFETY,
        ("公共设施、绿化", "公共設施、綠化", "Shared facilities and green"),
        "门禁|单元门|对讲|监控|摄像头|围栏|栏杆|扶手|健身器材|井盖|路面|坑洼|地砖|树|树枝|绿化|草坪枯|花坛"
        "|快递柜|无障碍|坡道|积水|滑梯|door entry|camera|handrail|manhole|tree|bench|playground|intercom",
        (B.PROPERTY, B.WORK_STATION), "unit", "ordinary",
    ),
    _row(
        "L18", C.PARKING, T.CIVILITY,
        ("乱停车", "亂停車", "Careless parking"),
        "停车|乱停|占车位|占了车位|堵门口|挪车|车堵|僵尸车|占我车位|停车位|车位|parking|parked|parks"
        "|parking space|car blocks",
        (B.PROPERTY, B.POLICE), "unit", "ordinary",
    ),
    _row(
        "L19", C.PARKING, T.CIVILITY,
        ("车位、充电桩怎么定", "車位、充電樁怎麼定", "Rules for parking and charging points"),
        "停车收费|停车费|收费方案|车位分配|车位怎么分|划车位|画车位|车位不够|充电桩|充电棚|装充电"
        "|共享车位|parking rules|parking fee|charging point|charger",
        (B.OWNERS_COMMITTEE, B.PROPERTY, B.COMMITTEE), "community", "complex", needs_decision=True,
    ),
    _row(
        "L20", C.NEIGHBOURS, T.CIVILITY,
        ("噪音", "噪音", "Noise"),
        "噪音|噪声|太吵|很吵|吵得|吵死|吵人|吵闹|睡不着|半夜|装修|敲墙|电钻|跳绳|拖椅子|唱歌|弹琴|钢琴"
        "|麻将|广场舞|音响|noise|noisy|loud|music|drill|party",
        (B.UNIT, B.COMMITTEE, B.MEDIATION), "unit", "ordinary",
    ),
    _row(
        "L21", C.NEIGHBOURS, T.CIVILITY,
        ("邻里纠纷", "鄰里糾紛", "Disputes between neighbours"),
        "纠纷|吵架|矛盾|调解|赔偿|不赔|不讲理|骂人|威胁|评理|打架|dispute|quarrel|mediation|argue"
        "|compensation",
        (B.MEDIATION, B.POLICE), "community", "complex",
    ),
    _row(
        "L22", C.NEIGHBOURS, T.CIVILITY,
        ("养狗养宠物", "養狗養寵物", "Dogs and other animals"),
        "狗|遛狗|狗叫|狗屎|狗粪|拴绳|没拴|猫|宠物|养鸡|流浪狗|流浪猫|dog|barking|cat|pets|leash",
        (B.UNIT, B.PROPERTY, B.POLICE), "unit", "ordinary",
    ),
    _row(
        "L23", C.PAPERS, T.LIVELIHOOD,
        ("办证、证明、社保", "辦證、證明、社保", "Papers, certificates, insurance"),
        "办证|证明|居住证|身份证|户口|社保|医保|社保卡|盖章|老年证|老年卡|优待证|残疾证|准生|入学|报名"
        "|退休|认证|养老金|怎么办理|certificate|residence permit|social insurance|id card|register"
        "|pension|school",
        (B.SERVICE_STATION,), "community", "ordinary",
    ),
    _row(
        "L24", C.PAPERS, T.HARDSHIP,
        ("补助、低保、帮扶", "補助、低保、幫扶", "Allowances and help in hardship"),
        "低保|补助|补贴|救助|困难|残疾补助|独居|孤寡|照顾老人|没人照顾|送餐|助餐|上门|高龄津贴|失业"
        "|找工作|就业|allowance|subsidy|benefits|benefit|hardship|meals|lonely|job",
        (B.COMMITTEE, B.WORK_STATION, B.SOCIAL_ORGANISATION), "community", "complex",
    ),
    _row(
        "L25", C.OTHER, T.ENVIRONMENT,
        ("环境整治、油烟污染", "環境整治、油煙污染", "Environmental clean-up and pollution"),
        "环境整治|污染|油烟|饭店油烟|餐馆|烧烤摊|污水直排|焚烧|粉尘|扬尘|臭水沟|黑臭|pollution|fumes"
        "|restaurant smell|dust",
        (B.DEPARTMENT, B.STREET), "street", "ordinary", told="category-told-environment",
    ),
    _row(
        "L26", C.OTHER, T.SAFETY,
        ("违建、拆除", "違建、拆除", "Unlawful building and demolition"),
        "违建|违章|违章搭建|搭建|私搭|拆除|拆迁|拆承重墙|承重墙|砸墙|加盖|占用绿地|illegal building"
        "|demolition|load-bearing|extension",
        (B.DEPARTMENT, B.STREET), "street", "complex", told="category-told-demolition",
    ),
    _row(
        "L27", C.OTHER, T.CIVILITY,
        ("占道经营、市容", "佔道經營、市容", "Street stalls and city management"),
        "占道经营|占道|摆摊|摊贩|流动摊|小贩|共享单车|城管|市容|广告牌|门头|stall|vendor|hawker"
        "|city management",
        (B.DEPARTMENT, B.STREET), "street", "ordinary", told="category-told-city",
    ),
    _row(
        "L28", C.OTHER, T.SAFETY,
        ("施工和生产安全", "施工和生產安全", "Building sites and safety at work"),
        "工地|施工|施工安全|脚手架|塔吊|工人|作业|安全帽|高空作业|违规作业|夜间施工|building site"
        "|construction|scaffold|workers",
        (B.DEPARTMENT, B.STREET), "street", "urgent", told="category-told-work-safety",
    ),
    _row(
        "L29", C.OTHER, T.SAFETY,
        ("治安、违法行为", "治安、違法行為", "Public order and law enforcement"),
        "小偷|被偷|偷了|盗窃|高空抛物|抛物|往下扔|诈骗|骗子|传销|赌博|群租|可疑|陌生人|开锁|报警|theft"
        "|stolen|thief|scam|gambling|throwing things|suspicious",
        (B.POLICE, B.STREET), "street", "urgent", told="category-told-enforcement",
    ),
    _row(
        "L30", C.OTHER, T.LIVELIHOOD,
        ("其他", "其他", "Anything else"),
        "",
        (B.COMMITTEE,), "community", "ordinary",
    ),
)
# fmt: on
"""The *default* list; the last row takes what fits nowhere."""
