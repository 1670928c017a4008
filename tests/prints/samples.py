"""A sheet of every kind, to be printed in tests."""

from dataclasses import replace

from bot.delivery.prints import (
    Bar,
    Big,
    CallRow,
    CallSheet,
    DoorLine,
    DoorSheet,
    Field,
    Gauge,
    Letter,
    Listed,
    MinutesSheet,
    MonthSheet,
    PickupSheet,
    Point,
    ResultPicture,
    ResultSheet,
    Slip,
    SlipSheet,
    WallPoster,
    YearMonth,
    YearSheet,
    YearTurn,
)

HOSTILE = '#[*x*] $y$ \\ #read("/etc/passwd") `z` @a <b> //'


def slip(number: int) -> Slip:
    code = f"ACDEFH{number:02}".replace("0", "X").replace("1", "Y")
    return Slip(
        f"{number // 2 + 1}0{number % 2 + 1}",
        f"https://t.me/shuoshi_bot?start=h_{code}",
        f"{code[:4]}-{code[4:]}",
    )


SHEET = SlipSheet(
    language="zh-Hans",
    community="江油市中坝街道阳光社区",
    place="3栋2单元",
    about="这是您家的入门小条：楼里的事，在手机上说，有人管、有期限、有回音。",
    steps=("用手机扫右边的码", "点“开始”，看一看再同意", "选好身份，就进来了"),
    code_label="扫不了就输入这个",
    valid_until="2026年5月8日前有效",
    keep="只给本户用，请别转给别人",
    slips=tuple(map(slip, range(20))),
)
POSTER = WallPoster(
    language="zh-Hans",
    community="江油市中坝街道阳光社区",
    place="3栋2单元",
    title="楼里的事，在这儿说",
    about="灯不亮、漏水、电梯坏了，说一声：谁来办、几天办好，大家都看得见。",
    link="https://t.me/shuoshi_bot?start=u_1234",
    scan="用手机扫一扫",
    steps=("扫上面的码，点“开始”", "选您家的门牌和身份", "等户主或小组长点一下“同意”"),
    admission="这个码谁都能扫，所以要由您家户主或单元小组长同意才能进来。家里有小条的，扫小条更快。",
    footer="不会用手机的，请找本月轮值户或小组长帮忙。",
)
MINUTES = MinutesSheet(
    language="zh-Hans",
    sender="阳光社区",
    title="说事日记录",
    place="3栋2单元",
    held="2026年6月10日 周三 19:30",
    present="到场 3 户（全单元 4 户）：101、501、502",
    items=(Field("1. 楼道里放不放鞋柜", "举手：赞成 2 户，反对 1 户，弃权 0 户"), Field("2. 窗户谁来擦", "答复：轮流")),
    empty="这次没有要定的事。",
    corrections=("更正：502 是后来才到的",),
    next="下次：2026年6月25日 周四 19:30",
    clerk="记录：101",
    witness="见证：501",
    signature="签名",
    day="日期",
    footer="第 2 版",
)
LETTER = Letter(
    language="zh-Hans",
    sender="江油市中坝街道阳光社区居民委员会",
    title="转办单",
    number=Field("编号", "2026-0123"),
    written_on=Field("日期", "2026年3月9日"),
    addressed_to=Field("送", "江油市自来水公司中坝营业所"),
    opening="以下事项由居民提出，属于贵单位职责，现转请办理：",
    what=Field("事项", "3栋2单元一楼水表井漏水，地面积水，已有老人滑倒。"),
    where=Field("地点", "阳光小区 3栋2单元 一楼水表井"),
    deadline=Field("期限", "请于 2026年3月16日（星期一）15:00 前办好并答复"),
    asked_by=Field("提出", "3栋2单元（6户附议）"),
    request="请在下面写明办理结果，签字盖章后交回社区，或打电话 0816-3221234。",
    signature="经办人",
    signed_on="日期",
    answer_title="办理结果",
    answer_lines=("经办人", "电话", "完成日期"),
    answer_signature="签字",
    seal="（盖章）",
    footer="本单由“说事”打印。办理情况会告诉提出的居民。",
)
MONTH = MonthSheet(
    language="zh-Hans",
    name="3栋2单元",
    title="2026年5月大家说的事",
    figures=(Big("按时有回话", "82%", "9 / 11"), Big("按时办好", "100%", "7 / 7"), Big("大家满意", "", "不足 5 份")),
    pressing=Listed(
        "晚了、还没办好的 9 件",
        (Point("2026-0012", "婴儿车推不出去", "现在由 示例社区居委会 来办（安居物业 没有按时）"),),
        "还有 8 件",
    ),
    good=Listed(
        "办好了 2 件", (Point("2026-0021", "三楼到四楼的扶手松了，老人扶着不稳"), Point("2026-0023", "灯不亮"))
    ),
    footer="大家满意：打 4 分、5 分的。",
)

CALLS = CallSheet(
    language="zh-Hans",
    sender="阳光社区",
    title="要和好邻居物业说的事",
    contact=(Field("电话", "0816-2222222"), Field("找谁", "—"), Field("地址", "阳光路1号")),
    written_on="6月3日 周三",
    columns=("编号", "什么事", "什么时候", "他们怎么说"),
    rows=tuple(
        CallRow(
            f"2026-{number:04}", "三楼到四楼的扶手松了", "3栋2单元", ("6月1日 周一 说的", "6月2日 周二 前回话"),
            "6月2日 周二：王师傅说明天来",
        )
        for number in range(1, 10)
    ),
    none="现在没有等着他们办的事。",
    footer="打完电话，请记下谁接的、什么时候来。",
)  # fmt: skip

DOORS = DoorSheet(
    language="zh-Hans",
    community="江油市中坝街道阳光社区",
    place="3栋2单元",
    title="还没看到通知的住户",
    written_on="2026年6月18日 周四",
    about="明天上午 9 点到 11 点停水，请提前接水。",
    count="共 3 户",
    columns=("门牌", "备注", "签名"),
    lines=(DoorLine("102", "没有手机"), DoorLine("202", ""), DoorLine("403", "还没进来")),
)

YEAR = YearSheet(
    language="zh-Hans",
    name="3栋2单元",
    title="2026年6月起一年的轮值",
    columns=1,
    months=(
        YearMonth("2026年", "6月", (YearTurn("2日到7月31日", "302", "正在当值", now=True),)),
        YearMonth("", "8月", (YearTurn("", "小组长照看", "换班"),)),
        *(YearMonth("", f"{month}月", (YearTurn("", "501", ""),)) for month in range(9, 13)),
    ),
    notes=("免值：503", "外出：601（到8月31日 周一）"),
    footer="每班第一天早上 9 点交接。",
)

RESULT = ResultPicture(
    language="zh-Hans",
    name="3栋2单元",
    title="投票结果",
    question="要不要动用维修资金换电梯？",
    verdict="没有通过",
    tone="bad",
    bars=(Bar("赞成", "27 位业主", 658), Bar("反对", "8 位业主", 195), Bar("弃权", "0 位业主", 0)),
    below="一共 41 票",
    gauges=(
        Gauge("参加的", "41 / 60 位业主", "2/3 以上，要 40 位业主", "够了", True, 683, 666),
        Gauge("同意的", "27 / 41 位业主", "要全部，要 41 位业主", "差 14 位业主", False, 658, 1000),
    ),
    count_title="一轮一轮怎么数的",
    count=("第 1 轮：1号 4 票。1号选上",),
    origins="票是怎么来的：手机上投 33 张",
    notes=("业主一年内可以请法院撤销。",),
    footer=("第 12 号投票", "结果指纹：4f1d9c0a"),
)
PUBLISHED = ResultSheet(
    language="zh-Hans",
    sender="阳光社区",
    title="投票结果公示",
    place="3栋2单元",
    question="要不要动用维修资金换电梯？",
    details="",
    facts=(Field("谁能投", "一共 60 位业主"),),
    verdict="没有通过",
    options_title="各选项得票",
    options=(Field("赞成", "27 位业主"),),
    ratios_title="够不够线",
    ratios=(Field("参加的", "41 / 60 位业主，够了"),),
    count_title="",
    count=(),
    objections_title="有不同意见",
    objections="告诉单元小组长。",
    hashes_title="指纹",
    hashes=(Field("公布的票", " ".join(["9a8b7c6d"] * 8)),),
    hashes_how="按查一查。",
    law_title="说明",
    law=("没有投票的不算同意。",),
    clerk="记录人：",
    witness="见证人：",
    signature="签名",
    day="日期",
    footer="第 12 号投票",
)

PICKUP = PickupSheet(
    language="zh-Hans",
    community="江油市中坝街道阳光社区",
    title="取货小条",
    name="洗衣液（样品）2 升",
    show="到柜台给人看这个图，或者念取货码",
    code_label="取货码",
    code="ACDE-FH23",
    link="https://t.me/shuoshi_bot?start=sg_ACDEFH23",
    lines=("阳光社区公益兑换点（居委会一楼大厅）", "留到 2026年7月15日 周三 17:00", "3-2-501"),
    word="",
    thanks="积分只表示感谢，不能买卖",
)
PICKUP_SLIP = replace(PICKUP, word="给代拿的邻居：口令 0427")
