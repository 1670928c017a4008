# 服务记录：谁做了什么，别人确认，公示，记小时和积分

## words for a service
records-activity-clean = 打扫绿化
records-activity-care = 陪伴照看
records-activity-carry = 买菜搬东西
records-activity-repair = 修修补补
records-activity-guard = 巡逻值守
records-activity-teach = 教课带孩子
records-activity-party = 党员活动
records-activity-other = 别的
records-minutes = { $minutes } 分钟
records-hours = { $hours } 小时
records-hours-half = { $hours } 个半小时
records-hours-minutes = { $hours } 小时 { $minutes } 分
records-somebody = 一位邻居
records-party-member = 🚩 { $who }

## writing it down
records-ask-person = 是哪一户的人做的？点门牌，或者写门牌号。
records-ask-name = 怎么称呼？写几个字，最多 { $limit } 个，只在这条记录里用，不公布。不写就跳过。
records-ask-activity = 做了什么？
records-ask-minutes = 做了多久？路上的时间不算。
    点一个，或者写“1小时20分”。
records-ask-words = 具体做了什么？写一句话，最多 { $limit } 字。
    也可以发照片，最多 { $photos } 张，照片下面写话就行。
    这句话会公布，请别写姓名和门牌号。
records-ask-day = 哪一天做的？
    点一个，或者写“6月3日”。最早写 { $days } 个工作日以前的。
records-day-0 = 今天 { $on }
records-day-1 = 昨天 { $on }
records-day-2 = 前天 { $on }
records-ask-whom = 帮的是谁家？点门牌，或者写门牌号、写几个字（最多 { $limit } 字）。会请那一家确认，不公布。
records-whom-all = 给大家做的
records-ask-place = 在哪里做的？写几个字，最多 { $limit } 个。
records-ask-photos = 发照片，最多 { $limit } 张。
records-photos-so-far = 📷 已有 { $count } 张照片
records-none = 不要了
records-check = 看一看对不对：
records-check-for = 👤 替 { $door } 记的（{ $name }）
records-check-activity = 🙋 { $activity }，{ $length }
records-check-day = 📅 { $on }
records-check-words = 📝 { $words }
records-check-whom = 🏠 帮的是：{ $who }
records-check-place = 📍 { $place }
records-check-hardship = 🤝 困难帮扶
records-whom-everybody = 大家
records-public = 别人确认以后，下周一公布谁、做了什么、哪一天、多久、在哪里。帮的是谁不公布，照片也不公布。
records-public-hardship = 困难帮扶只公布谁、哪一类、哪一天、多久。内容、地点、帮的是谁都不公布。
records-change-photos = 📷 照片
records-change-place = 📍 地点
records-change-words = 改内容
records-change-minutes = 改时长
records-change-day = 改日子
records-change-whom = 改帮谁
records-hardship = 🤝 困难帮扶
records-plain = 不是困难帮扶
records-written = 📒 记下了。
records-written-for-you = 📒 { $who } 替您家里没有手机的人记了一次服务。不对的话，请告诉小组长。

## one of them
records-line = { $who }：{ $activity }，{ $on }，{ $length }
records-content = “{ $words }”
records-whom = 🏠 帮的是：{ $who }
records-place = 📍 { $place }
records-recorder = ✍️ 由 { $who } 代记
records-in-charge = 负责人：{ $who }
records-hardship-ticked = 🤝 困难帮扶，内容不公布
records-claimed = 原来记的是 { $length }
records-reply = 💬 记的人回话：{ $words }
records-photos = 📷 服务的照片
records-waits = { $icon } 等{ $who }确认
records-asks-beneficiary = 受帮助的那一家
records-asks-helper = 那一家的帮办人
records-asks-party-group-leader = 党小组长
records-asks-leader = 单元小组长
records-asks-administrator = 社区管理员
records-is-waiting = { $icon } 等人确认
records-is-confirmed = { $icon } 有人确认了，下一期公示里会有
records-is-refused = { $icon } 没有算：{ $reason }
records-is-published = { $icon } 正在公示，到 { $at } 没有疑问就算数
records-is-objected = { $icon } 有人提出疑问，管理员在核实
records-is-final = { $icon } 算数了，小时已经记上
records-is-withdrawn = { $icon } 已经收回
records-is-corrected = ⚪ 管理员更正过，这一条不算了：{ $reason }
records-points-gone = 因为这一条记的 { $points } 分也退回了。
records-points-left = 因为这一条记的 { $points } 分已经用掉，不往回要，只更正小时。
records-confirm-button = ✅ 确有此事
records-shorten-button = 没那么久
records-deny-button = ❌ 没有这回事
records-answer-button = 💬 回一句
records-back-button = 更正收回
records-withdraw-button = 收回这条
records-photos-button = 📷 照片 { $count }
records-look-button = 看这一条

## the small lines
records-line-shorten = 实际做了多久？点一个，或者写“1小时20分”。只能改短，不能改长。
records-line-deny = 怎么回事？写一句话，最多 { $limit } 字，记的人会看到。
records-line-answer = 回一句话，最多 { $limit } 字。对方会看到，只能回一次。
records-line-object = 这一条哪里不对？写一句话，最多 { $limit } 字。只有社区管理员看得到是您提的。
records-line-stays = 查清楚了，这一条算数。写一句理由，最多 { $limit } 字，两边都会看到。
records-line-refuse = 查清楚了，这一条不算。写一句理由，最多 { $limit } 字，两边都会看到。
records-line-back = 为什么更正？写一句话，最多 { $limit } 字，本人会看到。这是更正，不是处罚。

## my service
records-mine = 📒 <b>我的服务</b>
records-mine-hours = { $year } 年 { $length }，历年一共 { $total }（算数了的）
records-mine-none = 还没有记过。帮了邻居、打扫了楼道，点【记一次服务】。
records-goal-left = 今年目标 { $goal } 小时：{ $bar } 还差 { $left }
records-goal-reached = 今年目标 { $goal } 小时：{ $bar } 做到了 🎉
records-one = { $icon } { $month }月{ $day }日 { $length } { $words }
records-mine-button = 我的服务
records-log-button = 记一次服务
records-log-other-button = 替别人记
records-certificates-button = 服务证明
records-party-button = 党员服务
records-goal-button = 我的目标

## to be confirmed
records-to-confirm = 有 { $count } 次服务等您说一声：
records-to-confirm-none = 现在没有等您确认的服务。
records-part-waiting = 🟡 有 { $count } 次服务等您确认
records-part-objected = ❓ 有 { $count } 条疑问等您核实
records-part-list = 📋 本周的服务正在公示
records-waiting-button = 🟡 等我确认 { $count }
records-objected-button = ❓ 疑问 { $count }
records-lists-button = 📋 服务公示
records-asked-yours = 🙋 邻居说帮了您家，是这样吗？
records-asked = 🙋 有一次服务等您确认。帮的是：{ $whom }。知道是这样，请点【确有此事】。
records-asked-line = { $who } 做了 { $length }的服务，等您确认
records-confirmed-toast = 记下了，谢谢您。
records-withdrawn-toast = 收回了。

## what is told
records-told-confirmed = 👍 您的服务有人确认了，下一期公示里会有。
records-told-shortened = ✏️ 您的服务有人确认了，时长改成了 { $length }。有话可以回一句。
records-told-refused = ⚪ 有一次服务没有被确认：{ $reason }
    有话可以回一句，对方看了可以再点【确有此事】。
records-told-withdrawn = 这一次服务的记录收回了。
records-told-objected = ❓ 公示里有人对您的一条服务提出疑问，管理员在核实，查清以前先不算。
records-told-answered = 💬 记的人回话：{ $words }
records-told-taken-back = ✏️ 管理员更正了您的一条服务记录。这是更正，不是处罚。
records-told-line-confirmed = “{ $what }”有人确认了
records-told-line-shortened = “{ $what }”确认了，时长改短了
records-told-line-refused = “{ $what }”没有被确认
records-told-line-withdrawn = “{ $what }”收回了
records-told-line-objected = “{ $what }”有人提出疑问，在核实
records-told-line-answered = “{ $what }”记的人回话了
records-told-line-taken-back = “{ $what }”被管理员更正
records-told-line-objection-stays = “{ $what }”核实过了，算数
records-told-line-objection-refused = “{ $what }”核实过了，不算
records-certificates-ended = 用到这一条的证明作废了：{ $numbers }。要的话请重新开一张。

## the weekly list
records-list = 📋 <b>{ $community } 服务公示</b> 第 { $number } 期
records-list-total = 共 { $count } 次，{ $length }
records-list-open = 到 { $until } 为止，觉得哪一条不对，请点它的号。没有疑问就算数。
records-list-closed = 公示已经结束，这些都算数了（核实中的除外）。
records-entry = { $nth }）{ $who } · { $activity } · { $on } · { $length }
records-entry-hardship = 🤝 困难帮扶，内容不公布
records-entry-objected = ❓ 有疑问，在核实
records-object-nth = ❓ 第{ $nth }条
records-print-button = 🖨 打印
records-older-button = 各期公示
records-lists = 📋 <b>服务公示</b>：每周一期，公示 3 个工作日，没有疑问就算数。
records-lists-none = 还没有公示过。有人确认的服务，下周一公布。
records-lists-one = { $icon } 第 { $number } 期 { $on }
records-printed = 📄 服务公示第 { $number } 期，打出来贴在楼下。
records-objected-thanks = 收到了，已经请社区管理员核实。查清楚以前这一条先不算，结果会告诉您。
records-objected-toast = 收到了，请管理员核实。
records-objection = ❓ 有人对公示里的一条服务提出疑问：{ $words }
records-objection-line = 公示里 { $who } 的一条服务有疑问
records-objection-nth = { $nth }）
records-objection-said = ❓ { $who }：{ $words }
records-objection-own = 这是您自己的，请别的管理员核实。
records-decide-button = 去核实
records-stays-nth = ✅ { $nth } 算数
records-refuse-nth = ❌ { $nth } 不算
records-questioned = ❓ <b>等您核实的疑问</b>。谁提的只有您看得到，请不要告诉别人。
records-questioned-none = 没有等您核实的疑问。
records-decided-doer-stays = ✅ 您的一条服务核实过了，算数：{ $reason }
records-decided-doer-refused = ⚪ 您的一条服务核实过了，没有算：{ $reason }
records-decided-objector-stays = 您提出疑问的一条服务核实过了，算数：{ $reason }
records-decided-objector-refused = 您提出疑问的一条服务核实过了，没有算：{ $reason }
records-final = ✅ 您有 { $count } 次服务公示结束，{ $length }记上了。谢谢您！
records-final-points = { " " }🎁 积分加了 { $points } 分。
records-final-month-full = 这个月的积分满了，小时照记。
records-final-day-full = 一天里能记积分的小时满了，小时照记。

## refused
records-refused-length = 没看懂做了多久。请写“1小时20分”“1.5小时”或者“40分钟”。
records-refused-day = 没看懂是哪一天。请写“昨天”或者“6月3日”。
records-refused-future = 这一天还没到。请写做过的那一天。
records-refused-too-late = 隔得太久了：{ $days } 个工作日以内的才能记。请选近一点的日子。
records-refused-full = 一个人一天最多记 { $most } 小时，这一天已经记了 { $hours } 小时。请改短一点，或者换一天。
records-refused-many = 一个人一天最多记 { $most } 次。可以把几件事合成一次记。
records-refused-adult = 18 岁以上才能记。可以请家里大人记。
records-refused-for-others = 替没有手机的人记，只有单元小组长和本月轮值户可以。
records-refused-door = 没有找到这个门牌。请点上面的，或者写全，比如 3-2-501。
records-refused-nobody = 这一户登记的是没有人住。请换一户。
records-refused-own-home = 自己家的事不算服务。请选别家，或者【给大家做的】。
records-refused-written = 这一次刚才已经记下了，在【我的服务】里。
records-refused-unknown = 没有找到这条服务记录。
records-refused-confirmer = 这一条不归您确认：先问受帮助的那一家，没人回才问帮办人、党小组长、小组长、管理员。自己和家里人的不能自己确认。
records-refused-is-waiting = 这一条还在等人确认。
records-refused-is-confirmed = 这一条已经有人确认了。
records-refused-is-refused = 这一条已经有人说没有这回事。
records-refused-is-published = 这一条已经在公示了。
records-refused-is-objected = 这一条有人提出疑问，管理员在核实。
records-refused-is-final = 这一条已经算数了。
records-refused-is-withdrawn = 这一条已经收回了。
records-refused-longer = 只能改短，不能改长。请再写一次。
records-refused-no-answer = 这一条现在不能回话，或者已经回过一次了。
records-refused-no-photos = 这一条没有照片。
records-refused-not-published = 这一条不在公示里，不能提疑问。
records-refused-list-over = 这一期公示已经结束了。确实不对的，请直接找社区管理员。
records-refused-objected = 这一条您已经提过疑问了，管理员在核实。
records-refused-not-objected = 这一条没有等核实的疑问。
records-refused-not-final = 这一条还没有算数，不用更正。
records-refused-no-list = 没有找到这一期公示。
