# 公益积分：只表示感谢，不是钱

points-refused-not-enough = 积分不够：现在能用的有 { $have } 分。
points-refused-other-content = 这一笔已经记过了，内容不一样，所以没有再记。请回到积分页看看现在的情况。
points-refused-not-reversible = 这一笔不能直接冲回：给您留着的东西请按【不要了】，领走的请按【退货】。
points-refused-backwards = 新规则最早从明天开始：已经做过的事，按原来的规则感谢。
points-refused-rate = 每一项请填 0 到 { $most } 之间的数。
points-refused-too-far = 新规则最晚从一年内的某一天开始，请写近一点的日子。
points-refused-one-day = 请写一天，比如 7月1日，或者 2026-07-01。
points-refused-press = 请按上面的按钮选。
points-refused-not-yours = 这是别人家的积分，只有住在那里的人看得到。
points-refused-amount = 请写一个数，比如 10。
points-refused-gift-limit = 一家一天最多送 { $limit } 分，{ $left ->
    [0] 今天已经送满了，明天再送吧
   *[other] 今天还能送 { $left } 分
}。
points-refused-gift-no-home = 积分是一家送给另一家的，您没有登记住处。
points-refused-gift-minor = 送积分要由家里的大人来。
points-refused-gift-none = 本社区没有开送积分。
points-refused-gift-empty = { $door } 现在没有住户，送不了。
points-refused-gift-own = 这是您自己家，不用送。
points-refused-door = 没找到这个门牌。请写完整，比如 3-2-502。
points-refused-which-estate = 有几个小区都有 { $door }。请把小区名写在前面，空一格，比如：东苑 { $door }。
points-refused-reason = 请写一句话说明记错了什么，最多 200 个字。
points-refused-corrected = 这一笔已经更正过了。
points-refused-moved-along = 这一笔的积分已经跟着人搬走了，不能在这里更正。
points-refused-spent = 这家能用的只剩 { $have } 分，这一笔已经用掉了，不能更正：积分不会变成欠的。

## 钱包

points-only-thanks = 积分只表示感谢，不是钱，不能买卖。
points-hub-home =
    { $held ->
        [0] 我家有 <b>{ $balance }</b> 分
       *[other] 我家有 <b>{ $balance }</b> 分，另外给您留着 { $held } 分
    }
points-hub-own =
    { $held ->
        [0] 我有 <b>{ $balance }</b> 分
       *[other] 我有 <b>{ $balance }</b> 分，另外给您留着 { $held } 分
    }
points-wallet-button = 我家的积分
points-own-button = 我的积分
points-rules-button = 怎么得积分
points-helped-button = { $door } 的积分
points-wallet = <b>{ $door } 的积分</b>
points-wallet-own = <b>我的积分</b>
points-wallet-balance = 能用的：<b>{ $balance }</b> 分
points-wallet-held = 给您留着的：{ $held } 分（换了东西还没领）
points-wallet-lapses = { $year }年底前要用掉：{ $amount } 分
points-wallet-none = 还没有积分。帮邻居一次忙、轮一次值、参加一次投票，都会有。按【怎么得积分】看看。
points-wallet-shares = 这些分是谁挣的（全家一起用）：
points-wallet-share = · { $who }　{ $amount } 分
points-everybody = 全家一起
points-former = 以前住在这里的人
points-me = 我
points-you = 您
points-somebody = 家里人
points-statement-button = 积分明细
points-gift-button = 送给邻居
points-sheet-button = 全社区的账
points-service-button = ⬅️ 公益
points-statement = <b>积分明细</b>　现在有 { $balance } 分
points-statement-none = 还没有进出。
points-statement-plus = { $day } { $what } <b>+{ $amount }</b>
points-statement-minus = { $day } { $what } <b>−{ $amount }</b>
points-newer-button = ⬅️ 近的
points-older-button = 早的 ➡️
points-table-wallet-button = 全家的表格
points-table-mine-button = 我挣的表格
points-table-button = 要表格
points-table = { $door } 的积分明细，请看文件。
points-table-mine = 您挣的积分，请看文件。
points-back-button = ⬅️ 积分
points-look-button = 看积分

## 一笔是什么

points-why-service = 公益服务
points-why-duty = 轮值
points-why-matter = 说的事办好了
points-why-poll = 参加投票
points-why-deed = 好人好事
points-why-gift = 邻居之间送的
points-why-moved = 搬家
points-why-reserved = 换东西
points-why-released = 没有领，退回来
points-why-issued = 领走了
points-why-returned = 退货，退回来
points-why-lapsed = 到期没用完
points-why-reversed = 更正
points-why-other = 别的
points-line-goods = { $what }（{ $kind }）
points-line-hours = { $what } { $hours }小时
points-line-minutes =
    { $hours ->
        [0] { $what } { $minutes }分钟
       *[other] { $what } { $hours }小时{ $minutes }分
    }
points-line-duty = 轮值 { $first }–{ $last }
points-line-matter = 说的事 { $number } 办好了
points-line-poll = 投票：{ $what }
points-line-gift-gave = 送给 { $door }（{ $who }送的）
points-line-gift-got = { $door } 送的
points-line-moved-in = { $who }搬来，带来的
points-line-moved-out = { $who }搬走，带走的
points-line-reversed = 更正（{ $of }）：{ $reason }

## 怎么得积分

points-rules = <b>怎么得积分</b>
points-rules-hour = · 做公益：1 小时 { $points } 分，一天最多算 { $hours } 小时
points-rules-duty = · 轮值交接好：一次 { $points } 分，谁家值的给谁家
points-rules-matter = · 说的事办好了，有邻居也说好：{ $points } 分，一人一月最多 { $count } 件
points-rules-poll = · 参加投票：一家 { $points } 分，选什么都一样，在纸上投也一样；选举和业主投票不给分
points-rules-deed = · 好人好事，邻居推荐并证实：{ $points } 分
points-rules-month = · 一个人一个月最多 { $points } 分
points-rules-coming = <b>以后要改的：</b>
points-rules-later = · { $on }起，{ $rule }：{ $value }
points-rules-lapse = · 今年得的，明年年底前用掉；先用早的
points-rules-gifts = · 可以送给邻居，一家一天最多 { $limit } 分，年份跟着走
points-rules-never = · 从来不扣分；只有记错了才更正，更正了会告诉您
points-rules-anonymous = · 不公开的事不给分：给了分，家里人就知道是谁说的
points-what-hour = 1 小时公益几分
points-what-hours-a-day = 公益一天算几小时
points-what-duty = 轮值一次几分
points-what-matter = 说的事办好几分
points-what-matters-a-month = 说的事一月几件
points-what-poll = 投一次票几分
points-what-deed = 一件好事几分
points-what-month = 一人一月最多几分
points-rule-now = { $rule }：{ $value }
points-rules-set-button = 积分规则
points-change-button = 改规则
points-ask-rule = 改哪一条？做过的事还按原来的算。
points-ask-value = <b>{ $rule }</b>，现在是 { $value }。改成几？写 0 到 { $most } 之间的数。
points-ask-since = 从哪天起？也可以写一天，比如 7月15日。
points-since-tomorrow = 明天
points-since-month = { $month }月1日
points-check-rule =
    <b>{ $rule }</b>
    现在：{ $before }
    { $on }起：<b>{ $value }</b>

    对吗？
points-rule-yes = 就这样改
points-day = { $year }年{ $month }月{ $day }日
points-gifts-button = 送分上限
points-gifts = 一家一天最多可以送给邻居多少分？现在是 { $limit } 分（0 就是不开）。
points-gifts-none = 不开
points-gifts-choice = { $points } 分

## 送给邻居

points-gift-ask-door = 送给哪家？按门牌，或者写，比如 3-2-502。
points-gift-ask-amount = 送给 <b>{ $door }</b> 多少分？今天最多还能送 { $most } 分。也可以写一个数。
points-gift-amount = { $amount } 分
points-gift-check = 送给 <b>{ $door }</b>　<b>{ $amount }</b> 分，送了以后您家还有 { $left } 分。送出去就收不回来了。
points-gift-yes = 送
points-gift-given = 送给 { $door } { $amount } 分了。您家还有 { $balance } 分。
points-gift-got = 🎁 { $giver } 送给 { $taker } { $amount } 分。

## 告诉

points-thanked-duty = 🌸 谢谢您家：+{ $amount } 分。
points-thanked-matter = 🌸 您说的事 { $number }，邻居也说办好了。谢谢您说出来：+{ $amount } 分。
points-lapse-announced = ⏳ { $whose } 有 { $amount } 分要在{ $last }以前用掉，过了就没有了。
points-lapse-window = 最后一次可以去换东西：{ $on }。
points-lapsed = { $year }年和以前的积分到期了，{ $whose } 有 { $amount } 分没用完。

## 全社区的账

points-sheet = <b>全社区的积分</b>　到现在
points-sheet-month = <b>全社区的积分</b>　到{ $month }底
points-sheet-earned = 一共发了 <b>{ $amount }</b> 分，其中：
points-sheet-part = · { $what }　{ $amount }
points-sheet-wallets = 在大家手里：{ $amount }
points-sheet-held = 留着等人来领的：{ $amount }
points-sheet-spent = 换了东西的：{ $amount }
points-sheet-lapsed = 到期的：{ $amount }
points-sheet-nobody = 后面四个数加起来，就是一共发的。谁家有多少，只有自己家看得到。
points-sheet-before = ⬅️ { $month }
points-sheet-after = { $month } ➡️
points-sheet-now = 到现在
points-sheet-table-button = 要表格
points-sheet-table = 全社区的积分账，请看文件。

## 更正

points-correct-button = 更正积分
points-correct-ask-door = 哪家的积分记错了？请写门牌，比如 3-2-502。
points-correct-alone = 没有门牌、自己有积分的人（比如工作人员），按下面的名字。
points-correct-nth = 第 { $nth } 位
points-correct-choose = <b>{ $door }</b>：哪一笔记错了？
points-correct-nothing = <b>{ $door }</b> 没有可以更正的。
points-correct-entry = { $day } { $what } { $amount }
points-correct-ask-reason = 记错了什么？写一句话，他们会看到，最多 { $limit } 个字。
points-correct-check = <b>{ $door }</b>，去掉这一笔？
points-correct-reason = 原因：{ $reason }
points-correct-only = 只有记错了才更正。积分不拿来罚人。
points-correct-yes = 是记错了
points-corrected = 更正好了，已经告诉他们。
points-corrected-helper = { $door } 有一笔积分记错了，已经更正：{ $amount }。为什么只告诉住在那里的人，请他们问社区管理员。
points-corrected-told = { $whose }有一笔积分记错了，已经去掉：
points-corrected-ask = 有不明白的，请问社区管理员。
points-log-corrected-own = 更正了一个人自己的积分：{ $amount }
points-log-corrected = 更正了 { $door } 的积分：{ $amount }
points-log-gifts = 一家一天最多送的积分改为 { $limit }
points-log-rule = 积分规则：{ $rule } 从 { $on } 起改为 { $value }

## 表格

points-book-file = 积分明细
points-book-file-mine = 我挣的积分
points-book-statement = 积分明细
points-book-mine = 我挣的
points-book-sheet = 全社区的积分 { $month }
points-book-now = 到现在
points-book-column-day = 日期
points-book-column-what = 是什么
points-book-column-who = 谁挣的
points-book-column-in = 进
points-book-column-out = 出
points-book-column-balance = 余额
points-book-column-amount = 积分
points-book-total = 一共发了
points-book-wallets = 在大家手里
points-book-held = 留着等人来领
points-book-spent = 换了东西
points-book-lapsed = 到期
