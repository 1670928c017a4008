"""Danger in people's words, as neighbours write them: found at once, and not where there is none."""

from time import monotonic

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.danger import CALLS, Call, Danger, Kind, find_danger
from bot.domain.setup import NUMBERS
from tests.rules.traditional import converters

F, G, H, E, L, P, W, X = Kind
DANGERS: list[tuple[str, set[Kind]]] = [
    ("着火了", {F}),
    ("着火了！！！3楼快来人", {F}),
    ("着 火 了", {F}),
    ("楼道里冒烟了", {F}),
    ("5楼厨房起火了，火很大", {F}),
    ("电动车棚在冒黑烟", {F}),
    ("楼道里全是烟看不见", {F}),
    ("电瓶车充着电突然炸了", {F}),
    ("有股烧焦的味道，好像是电表箱那里", {F}),
    ("一楼着伙了快打119", {F}),
    ("可能着火了，窗户那边有火光", {F}),
    ("是不是着火了？楼上冒烟呢", {F}),
    ("会不会着火啊，插座已经在冒烟了", {F, E}),
    ("昨天着火，今天又冒烟了", {F}),
    ("昨天报的灯还没修，现在插座冒烟了", {F, E}),
    ("火没扑灭，还在烧，快来", {F}),
    ("消防通道被车堵了，里面着火了消防车进不来", {F}),
    ("灭火器呢？三单元起火了", {F}),
    ("楼上烟感一直在响，有烟", {F}),
    ("火燭呀！二樓有煙", {F}),
    ("楼道里有很重的煤气味", {G}),
    ("闻到一股天然气的味道", {G}),
    ("谁家煤气漏了，楼道里都是味", {G}),
    ("你们有没有闻到煤气味？", {G}),
    ("燃气管道好像泄漏了，滋滋响", {G}),
    ("厨房灶台漏气", {G}),
    ("燃气报警器一直在响", {G}),
    ("瓦斯味很重", {G}),
    ("楼道里一股臭鸡蛋味", {G}),
    ("王奶奶煤气中毒了，快来人", {G, H}),
    ("有老人晕倒在单元门口", {H}),
    ("三楼的爷爷摔倒了起不来", {H}),
    ("有人从楼梯上滚下来了，头上流了好多血", {H}),
    ("我妈胸口疼得厉害，喘不上气", {H}),
    ("李大爷心脏病犯了", {H}),
    ("快打120，有人没呼吸了", {H}),
    ("小孩被狗咬了", {H}),
    ("孩子从窗台上掉下去了", {H}),
    ("地上有个人叫不醒", {H}),
    ("有人掉进化粪池了", {H}),
    ("孕妇要生了，谁有车", {H}),
    ("修灯的师傅触电了", {H, E}),
    ("单元门漏电，摸一下手麻", {E}),
    ("水龙头带电", {E}),
    ("楼道电线断了耷拉在地上", {E}),
    ("电线裸露在外面，孩子一伸手就摸到", {E}),
    ("配电箱滋滋打火", {E}),
    ("电表箱冒火花", {E}),
    ("困在电梯里了", {L}),
    ("电梯夹人了", {L}),
    ("电梯关人了，快来", {L}),
    ("我和孩子被关在电梯里了", {L}),
    ("电梯卡住了，我们出不来", {L}),
    ("电梯停在5楼不动了，里面有人", {L}),
    ("电梯突然往下掉了几层", {L}),
    ("困电提里了快点", {L}),
    ("有人被夹在电梯门里", {L}),
    ("電梯困住人了", {L}),
    ("我在电梯里，门打不开", {L}),
    ("楼顶有人要跳楼", {P}),
    ("有人拿刀在楼下", {P}),
    ("救命啊！", {P}),
    ("孩子一个人反锁在家里了", {P}),
    ("楼上漏水漏到电表箱里了", {W}),
    ("插座进水了还在冒火花", {E, W}),
    ("水从灯里流出来", {W}),
    ("外墙瓷砖掉下来了，砸了一辆车", {X}),
    ("6楼玻璃要掉下来了", {X}),
    ("围墙快倒了", {X}),
    ("花盆掉下来砸到人了", {X, H}),
    ("Fire! 3rd floor", {F}),
    ("there is a fire in the bike shed", {F}),
    ("I can smell smoke in the stairwell", {F}),
    ("smoke is coming out of the meter box", {F}),
    ("an e-bike just exploded", {F}),
    ("smell of gas on the second floor", {G}),
    ("I think there's a gas leak", {G}),
    ("my mother fainted", {H}),
    ("someone fell down the stairs and is bleeding", {H}),
    ("grandpa has chest pain", {H}),
    ("please call an ambulance", {H}),
    ("the tap gives an electric shock", {H, E}),
    ("exposed wires at the entrance", {E}),
    ("stuck in the lift", {L}),
    ("two kids are trapped in the elevator", {L, P}),
    ("we can't get out of the lift", {L}),
    ("楼道有烟", {F}),
    ("媒气味好重", {G}),
    ("老头躺在地上不动了", {H}),
    ("孩子的头卡在栏杆里了", {P}),
    ("消防演习的时候，有人晕倒了", {H}),
    ("恐怕着火了", {F}),
    ("大家注意着火了", {F}),
    ("老人几天没出门，敲门没人应", {H}),
    ("402的老太太两天没见人，打电话也没人接", {H}),
    ("敲门一直没人应，里面的王奶奶三天没下楼了", {H}),
    ("小偷进门了", {P}),
    ("家里进贼了，快来人", {P}),
    ("抓小偷！往二单元跑了", {P}),
    ("有人闯进我家了", {P}),
    ("有人打架", {P}),
    ("楼下有人打架，已经动手了", {P}),
    ("两家为车位打起来了", {P}),
    ("吵着吵着就动手了", {P}),
    ("有人动手打人", {P}),
    ("短路导致着火了", {F, E}),
    ("社区开会时有人晕倒了", {H}),
    ("居委会着火了", {F}),
    ("之前报修的电表箱冒烟了", {F, E}),
    ("从昨天开始楼道有煤气味", {G}),
    ("培训的时候有人晕倒了", {H}),
    ("出门忘了关煤气，家里没人", {G}),
    ("there might be a gas leak", {G}),
    ("the lift stopped and people are still inside", {L}),
    ("water is dripping into the fuse box", {W}),
    ("tiles are falling from the facade", {X}),
]
NO_DANGER = [
    "充电起火的风险太大，电动车不要上楼",
    "电池爆炸的危险谁来管",
    "老人好几天没出门，电梯坏了下不去",
    "奶奶等了两天，物业电话没打通",
    "给老人的饭放门口了，敲门没人应我就走了",
    "老人打物业电话没人接",
    "社区电话没人接，爷爷跑了两天没办成",
    "野猫半夜打架太吵",
    "物业终于动手了",
    "自己动手修一下",
    "小心小偷进门，出门锁好",
    "最近小偷多，大家关好门窗",
    "昨天三楼进了小偷，已经报警",
    "消防通道堵了",
    "消防通道被私家车占了，没人管",
    "电梯坏了",
    "电梯坏了三天了还没修",
    "电梯停在5楼不动了",
    "电梯卡丢了怎么补办",
    "电梯门关不上",
    "灭火器过期了",
    "消防栓没水",
    "燃气费怎么交",
    "燃气表没电了",
    "燃气公司什么时候来安检",
    "今晚一起吃火锅吗",
    "没有着火，是煮饭的蒸汽",
    "不是着火，是烧烤",
    "没着火，放心",
    "楼道没有煤气味了",
    "快递敲门没人应，放门口了",
    "孩子的玩具掉下来了",
    "没人受伤",
    "去年我们楼着火那次，物业就没来",
    "昨天3楼着火，已经扑灭了",
    "火已经扑灭了，大家放心",
    "人已经从电梯里救出来了",
    "上周有人晕倒在楼道，灯太暗",
    "楼道堆东西容易着火",
    "飞线充电，万一着火怎么办",
    "怕着火，能不能把电动车推出去",
    "电动车上楼有火灾隐患",
    "周六上午消防演练，请大家参加",
    "社区有急救知识培训",
    "煤气灶打不着火",
    "热水器点不着火",
    "热水器老是打不着火，找谁修",
    "有人在楼道抽烟，烟味太大",
    "楼道地上都是烟头",
    "油烟机的油烟都排到楼道里了",
    "谁家的打火机落在门口了",
    "停电了",
    "楼道灯不亮",
    "楼道灯一闪一闪的",
    "漏电保护器跳闸了，能帮看下吗",
    "水管爆了，楼道都是水",
    "卫生间漏水漏到楼下了",
    "楼上带电动车上楼",
    "地面太滑，老人容易摔倒",
    "差点摔倒，楼梯扶手松了",
    "网线掉下来了，很难看",
    "电话线垂到地上",
    "快递小哥火气很大",
    "物业真让人上火",
    "小区门口那家店生意火爆",
    "谁家孩子天天在楼上跑",
    "垃圾没人清，味道很大",
    "楼道墙皮脱落",
    "如果电梯困人应该打什么电话",
    "电梯没有困人，只是坏了",
    "申请残疾补助要什么材料",
    "我头发烧焦了哈哈，理发店太坑",
    "停车位的事说了半年了",
    "the fire lane is blocked by cars",
    "fire extinguisher expired",
    "the lift is broken again",
    "my key is stuck in the lift door",
    "when is the gas bill due",
    "the property company fired the cleaner",
    "please fire the manager",
    "there was no fire, just steam",
    "a fire drill is on Saturday",
    "someone smokes in the stairwell",
    "cigarette smoke in the corridor",
    "last year we had a fire here",
    "bikes in the hall are a fire hazard",
    "I was shocked by the bill",
    "help me find the form",
    "the light on floor 3 is out",
    "明天消防演练，烟雾弹冒烟不要惊慌",
    "家里没煤气了",
    "有烟味",
    "电闸老跳",
    "楼道放电动车，过不去人",
    "楼下停放电瓶车太多",
    "停电到了晚上还没来",
    "被物业停电了",
    "关于电梯维修的通知在哪看",
    "刷卡坐电梯不方便",
    "楼道灯烧了，换一个",
    "下楼要倒垃圾，桶满了",
    "消防车救护车都进不来",
    "脑梗后遗症能申请补助吗",
    "摔伤能不能报销",
    "我有心脏病，晚上别吵了",
    "钥匙卡在电梯缝里了",
    "早上起不来，能改下午吗",
    "业主群炸了",
    "公布栏的玻璃被砸了",
    "把我反锁在门外了，找谁开锁",
    "please help me, the light is broken",
    "nobody was hurt",
    "it could catch fire one day",
    "",
    "🙂",
]


def kinds_in(text: str) -> set[Kind] | None:
    danger = find_danger(text)
    return None if danger is None else set(danger.kinds)


def test_danger_is_found() -> None:
    assert [(text, kinds_in(text)) for text, _ in DANGERS] == DANGERS


def test_no_false_alarm() -> None:
    assert [(text, kinds_in(text)) for text in NO_DANGER] == [(text, None) for text in NO_DANGER]


def test_traditional_characters_say_the_same() -> None:
    for converter in converters():
        convert = converter.convert
        for text, kinds in DANGERS:
            danger = find_danger(convert(text))
            assert danger is not None, convert(text)
            assert set(danger.kinds) == kinds, convert(text)
        for text in NO_DANGER:
            assert find_danger(convert(text)) is None, convert(text)


def test_every_kind_has_its_numbers() -> None:
    assert set(CALLS) == set(Kind)
    assert CALLS[Kind.FIRE][0] is Call.FIRE
    assert CALLS[Kind.HURT][0] is Call.AMBULANCE
    assert CALLS[Kind.LIFT][0] is Call.LIFT
    assert CALLS[Kind.PERIL][0] is Call.POLICE
    assert Call.GAS in CALLS[Kind.GAS]
    assert all(len(set(calls)) == len(calls) for calls in CALLS.values())


def test_the_gravest_kind_comes_first_and_each_number_once() -> None:
    danger = find_danger("有人触电晕倒了，电表箱着火了")
    assert danger is not None
    assert danger.kinds == (Kind.FIRE, Kind.HURT, Kind.ELECTRICITY)
    assert danger.calls == (Call.FIRE, Call.AMBULANCE, Call.POLICE, Call.POWER)
    assert len(danger.words) == len(danger.kinds)


def test_a_long_story_is_read_to_its_end() -> None:
    danger = find_danger("楼道灯坏了。" * 300 + "快来，着火了")
    assert danger is not None


def test_invisible_characters_hide_nothing() -> None:
    assert find_danger("着\u200b火\u200b了") is not None
    assert find_danger("\u202eＦＩＲＥ！") is not None


@given(st.text(max_size=200))
def test_no_text_breaks_it(text: str) -> None:
    danger = find_danger(text)
    assert danger is None or isinstance(danger, Danger)


pieces = st.sampled_from([text for text, _ in DANGERS[:60]])
quiet = st.sampled_from(["楼道灯坏了", "消防通道堵了", "物业没人管", "电梯坏了三天了", "垃圾没清"])


@given(pieces, quiet, quiet)
def test_other_sentences_around_do_not_hide_a_danger(piece: str, before: str, after: str) -> None:
    assert find_danger(f"{before}。{piece}。{after}") is not None


def test_a_long_text_of_denials_is_read_quickly() -> None:
    begun = monotonic()
    assert find_danger("没有着火" * 1000) is None
    assert find_danger("no fire " * 512) is None
    assert monotonic() - begun < 2


def test_whom_to_ring_is_called_as_the_communitys_numbers_are() -> None:
    assert {str(call) for call in Call} <= set(NUMBERS)
