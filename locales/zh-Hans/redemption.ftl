# 换东西：积分只表示感谢，不是钱，不能买卖

## 公益里的入口
redemption-hub = 🎁 可以用积分换的东西有 { $count } 样。
redemption-hub-kept = 给您留着 { $count } 件，记得去拿。
redemption-hub-none = 🎁 还没有东西可以换。设一个兑换点，放上几样东西，几分钟就好。
redemption-open-button = 换东西
redemption-kept-button = 🎁 给您留着 { $count }
redemption-list-button = 给您留着的
redemption-counter-button = 🏪 { $name }
redemption-manage-button = 管兑换点
redemption-home-button = 回柜台

## 东西
redemption-list = <b>可以换的东西</b>
    按一样，看照片、在哪里拿。
redemption-list-none = 现在没有可以换的东西。有了会放在这里。
redemption-balance = 您家能用的积分：<b>{ $have }</b>
redemption-only-thanks = 积分只表示感谢，不是钱，不能买卖，也不能换成钱。
redemption-one = { $name }　{ $price } 分　剩 { $left }
redemption-one-gone = { $name }　换完了
redemption-goods = <b>{ $name }</b>
    { $price } 分一个，还剩 { $left } 个
redemption-a-month = 每家每月最多 { $limit } 个
redemption-no-limit = 每家每月不限
redemption-had-enough = 这个月您家已经有 { $limit } 个了，下个月再来。
redemption-short = 还差 { $short } 分。
redemption-none-left = 换完了，补了货会放在这里。
redemption-not-now = 现在不换。
redemption-place = 📍 { $where }
    🕘 { $opening }
redemption-where = { $name }（{ $place }）
redemption-opening = { $days } { $opens }–{ $closes }
redemption-day-of-month = 每月 { $days } 号
redemption-weekday-0 = 每周一
redemption-weekday-1 = 每周二
redemption-weekday-2 = 每周三
redemption-weekday-3 = 每周四
redemption-weekday-4 = 每周五
redemption-weekday-5 = 每周六
redemption-weekday-6 = 每周日
redemption-window = { $at }–{ $until }
redemption-keep-button = 给我留一个
redemption-for-others-button = 替别家留
redemption-before-button = ‹ 上一样
redemption-after-button = 下一样 ›
redemption-all-button = 全部东西
redemption-for-whom = <b>{ $name }</b>：替哪一家留？用那一家的积分。
redemption-for-nobody = 没有要您替的人家：没有手机的人家，和请您帮办的人家，会列在这里。
redemption-check = 给您家留一个 <b>{ $name }</b>？
redemption-check-for = 给 <b>{ $door }</b> 留一个 <b>{ $name }</b>？
redemption-check-price = 用 { $price } 分（现在有 { $have } 分，留下后还有 { $rest } 分）
redemption-check-price-for = 用他家的 { $price } 分
redemption-check-where = 📍 到 { $where } 拿
redemption-check-when = 🕘 { $when }
redemption-check-until = 给您留到 <b>{ $until }</b>。过了时间没拿，积分退回，东西让给别家。
redemption-price-changed-toast = 价钱刚改了，现在是 { $price } 分。要的话，请再按一次“留一个”。
redemption-sure-button = 留一个

## 给您留着的
redemption-kept-now = ✅ 留好了。
redemption-kept-already = 已经留好了，没有再留一个。
redemption-kept-head = 🎁 <b>{ $name }</b>，{ $price } 分
redemption-kept-head-for = 🎁 给 { $door } 留的：<b>{ $name }</b>，{ $price } 分
redemption-kept-code = 取货码：<code>{ $code }</code>
    到柜台给人看上面的图，或者念这个码。
redemption-kept-until = 留到 <b>{ $until }</b>
redemption-kept-entered = 是 { $who } 替您家留的。
redemption-kept-agreed = 您家说过，邻居可以代拿。
redemption-word-button = 请邻居代拿
redemption-slip-button = 打印小条
redemption-cancel-button = 不要了
redemption-keep-on-button = 还是要
redemption-kept-list = <b>给您留着的，和以前的</b>
redemption-kept-list-none = 没有给您留着的东西。
redemption-kept-one = { $icon } { $name } { $door }
redemption-ask-cancel = <b>{ $name }</b> 不要了？{ $price } 分马上退回，东西让给别家。
redemption-cancelled-toast = 好的，{ $price } 分退回来了
redemption-word = 请邻居代拿 <b>{ $name }</b>，告诉他两样：
    取货码 <code>{ $code }</code>
    口令 <code>{ $word }</code>

    口令只告诉您请的人。邻居已经在柜台了？按下面一下也行。
redemption-agree-button = 可以给他
redemption-agreed-toast = 好的，邻居可以代拿了
redemption-slip-here = 打印出来带上，没有手机也能拿。口令在小条下面，只给代拿的邻居。
redemption-printing-toast = 马上发给您
redemption-ended-issued = ✅ { $at } { $who } 给了{ $to }。
redemption-ended-cancelled = { $at } 说不要了，{ $price } 分已经退回。
redemption-ended-expired = 到 { $at } 没有来拿，{ $price } 分退回。
redemption-ended-returned = { $at } 退了货，{ $price } 分已经退回。
redemption-to-member = 家里人
redemption-to-helper = 帮办人
redemption-to-neighbour = 代拿的邻居

## 柜台
redemption-counter = <b>{ $name }</b>
    📍 { $place }
redemption-counter-waiting = 等着来拿的：{ $count } 件
redemption-counter-today = 今天给出的：{ $count } 件
redemption-counter-stock = 还有：
redemption-stock-line = · { $name }　剩 { $left }　{ $price } 分
redemption-counter-empty = 还没有东西。
redemption-code-button = 🔎 输取货码
redemption-waiting-button = 等着拿 { $count }
redemption-issued-button = 给出的
redemption-paper-button = 打印名单
redemption-book-button = 本月的账
redemption-book-before-button = 上个月的账
redemption-goods-button = 东西和库存
redemption-waiting = <b>{ $name }</b>：等着来拿的。要凭取货码给。
redemption-waiting-none = <b>{ $name }</b>：没有等着来拿的。
redemption-waiting-line = · { $door }　{ $name }
redemption-issued-list = <b>{ $name }</b>：最近给出的。要退货，按那一件。
redemption-issued-none = <b>{ $name }</b>：最近没有给出东西。
redemption-issued-line = · { $at }　{ $door }　{ $name }（{ $who }）
redemption-paper-here = 等着来拿的名单，可以打印。
redemption-book-here = { $month } 的账
redemption-ask-code = 请扫他手机或小条上的图，或者把取货码打给我，比如 ACDE-FH23。
redemption-pickup = 🎁 <b>{ $name }</b>
    给 <b>{ $door }</b>
redemption-pickup-members = 可以拿的家里人：{ $names }
redemption-pickup-anybody = 可以拿的：家里人
redemption-pickup-helpers = 帮办人：{ $names }
redemption-pickup-agreed = 他家说过，邻居可以代拿。
redemption-pickup-until = 留到 { $until }
redemption-pickup-ask = 东西给他了吗？给了谁？
redemption-to-member-button = 给家里人了
redemption-to-helper-button = 给帮办人了
redemption-neighbour-button = 邻居代拿
redemption-next-code-button = 下一个码
redemption-given-toast = 给他了，记好了
redemption-given-already-toast = 刚才已经记好了
redemption-issued = ✅ <b>{ $name }</b>，{ $door }
    { $at } { $who } 给了{ $to }
redemption-returned = ↩️ { $at } { $who } 收了退货，{ $price } 分退给他家
redemption-return-button = 他来退货
redemption-ask-word = 邻居代拿，要他家里人说一声：
    他家刚收到我的消息，按“可以给他”就行；
    或者请邻居说四位数的口令，打给我，比如 0427。
redemption-asked-again-button = 他家按了
redemption-ask-return = 为什么退？选一个，或者写几个字。
redemption-return-faulty = 坏的
redemption-return-wrong = 拿错了
redemption-return-unwanted = 用不上
redemption-ask-broken = 东西还能再给别家吗？
redemption-broken-no = 还能给
redemption-broken-yes = 不能了
redemption-taken-back-toast = 收下了，{ $price } 分退给他家了

## 管兑换点
redemption-counters = <b>兑换点</b>
redemption-counters-none = 还没有兑换点。先说在哪里、什么时候开，再放东西，几分钟就好。
redemption-counter-one = { $icon } { $name }
redemption-add-counter-button = 设兑换点
redemption-ask-counter-name = 兑换点叫什么？写下来，或者按下面的。
redemption-counter-default-button = 公益兑换点
redemption-ask-counter-place = 在哪里？比如：居委会一楼大厅。
redemption-ask-opening = 什么时候开？按下面的（{ $default }），或者写下来，比如：
    每月1号、15号 9:00-17:00
    周三、周六 下午2点到5点
redemption-opening-default-button = 就按这个
redemption-ask-staff = 谁在柜台给东西？以后可以再加人。给自己家留的东西，要由别人给。
redemption-staff-me-button = 我自己
redemption-staff-later-button = 以后再说
redemption-counter-made = ✅ <b>{ $name }</b> 设好了
    📍 { $place }
    🕘 { $opening }

    现在放第一样东西吧。
redemption-counter-off = 停着：现在不能留东西。已经留好的照样能拿。
redemption-counter-staff = 柜台上的人：{ $count } 位
redemption-counter-goods = 按一样，改价钱、照片、库存：
redemption-goods-one = { $icon } { $name }　剩 { $left }
redemption-add-goods-button = 加一样东西
redemption-add-staff-button = 加一个人
redemption-staff-button = 柜台上的人
redemption-edit-name-button = 改名
redemption-edit-place-button = 改地方
redemption-edit-opening-button = 改时间
redemption-edit-photo-button = 换照片
redemption-edit-price-button = 改价
redemption-edit-limit-button = 改限量
redemption-switch-off-button = 停一停
redemption-switch-on-button = 重新开
redemption-goods-off-button = 先不换了
redemption-goods-on-button = 可以换了
redemption-goods-off = 现在不换：大家看不到。
redemption-staff = <b>{ $name }</b>：柜台上的人。按一个人，他就不在柜台了。
redemption-staff-none = <b>{ $name }</b>：柜台上还没有人，没有人就给不了东西。
redemption-staff-remove = ✖ { $name }
redemption-staff-unnamed = 第 { $nth } 位
redemption-ask-staff-door = 他住哪里？写门牌，比如 3-2-501。
redemption-ask-staff-who = <b>{ $door }</b> 的哪一位？
redemption-ask-goods-name = 什么东西？写个名字，比如：洗衣液 2 升。小服务也行，比如：磨一把刀。
redemption-ask-photo = 发一张照片给我。
redemption-no-photo-button = 没有照片
redemption-ask-price = 换一个要多少分？（一小时服务的感谢一般是 10 分）
redemption-ask-stock = 现在有几个？小服务就写能做几次。
redemption-ask-limit = 一家一个月最多换几个？
redemption-no-limit-button = 不限
redemption-check-goods = <b>{ $name }</b>
    { $price } 分一个，有 { $stock } 个
redemption-right-button = 都对
redemption-goods-made = ✅ <b>{ $name }</b> 放好了：{ $price } 分，{ $left } 个。大家在“换东西”里看得到。
redemption-another-button = 再加一样
redemption-look-button = 看这一样
redemption-stock-button = 进货、盘点
redemption-delivered-button = 送来了
redemption-counted-button = 数了一遍
redemption-ask-stock-why = <b>{ $name }</b>，账上还能留 { $left } 个。要记什么？
redemption-ask-delivered = <b>{ $name }</b> 送来了几个？
redemption-ask-counted = <b>{ $name }</b> 现在架上一共几个？给人家留着、还没拿走的也算。
redemption-ask-reason = 和账上不一样的话，是为什么？选一个，或者写几个字。
redemption-reason-miscounted = 以前数错了
redemption-reason-broken = 坏了
redemption-reason-lost = 少了
redemption-move-delivered = · { $at } 送来 { $amount }（{ $who }）{ $words }
redemption-move-counted = · { $at } 盘点 { $amount }（{ $who }）{ $words }
redemption-log-counter-added = 设了兑换点“{ $name }”
redemption-log-counter-changed = 改了兑换点“{ $name }”
redemption-log-counter-on = 兑换点“{ $name }”重新开了
redemption-log-counter-off = 兑换点“{ $name }”停了
redemption-log-counter-staff-added = 在兑换点“{ $name }”加了一个人
redemption-log-counter-staff-removed = 兑换点“{ $name }”少了一个人
redemption-log-goods-added = 在兑换点“{ $name }”放了：{ $thing }
redemption-log-goods-changed = 改了“{ $name }”的东西：{ $thing }
redemption-log-goods-price = “{ $name }”改价：{ $thing }，{ $was } 分 → { $price } 分
redemption-log-goods-on = “{ $name }”又能换了：{ $thing }
redemption-log-goods-off = “{ $name }”先不换了：{ $thing }
redemption-log-thing = 一样东西

## 告诉本人
redemption-told-window = 🎁 您家的 <b>{ $name }</b> 可以去拿了：{ $when }，{ $where }。
redemption-told-last = 🎁 您家的 <b>{ $name }</b> 还没拿。{ $when } 是最后一次，过了就退回积分：{ $where }。
redemption-told-kept = { $who } 替您家留了 <b>{ $name }</b>，用 { $price } 分。不想要，按下面看一看，再按“不要了”。
redemption-told-expired = ⌛ <b>{ $name }</b> 过了时间没有拿，{ $price } 分退回来了。
redemption-told-collected = ✅ 您家的 <b>{ $name }</b> { $at } 给了{ $to }。不对的话，请马上找柜台。
redemption-told-returned = ↩️ <b>{ $name }</b> 退了货，{ $price } 分退回来了。
redemption-told-neighbour = 有位邻居在 { $where }，要代您家拿 <b>{ $name }</b>。是您请的吗？不是就别按。
redemption-told-serves = 请您在 { $where } 给大家拿东西。扫他们手机上的图，或者打 /pickup 加取货码。自己家的要由别人给。
redemption-see-button = 看一看
redemption-line-window = 🎁 { $name } 可以去拿了
redemption-line-kept = 🎁 有人替您家留了 { $name }
redemption-line-expired = ⌛ { $name } 没拿，积分退回来了
redemption-line-collected = ✅ { $name } 拿走了
redemption-line-returned = ↩️ { $name } 退了货
redemption-line-neighbour = 邻居想代您家拿 { $name }

## 打印
redemption-paper-title = 等着来拿的
redemption-paper-about = 凭取货码给。给了请对方签个名，再在手机上记一下。
redemption-paper-count = 一共 { $count } 件
redemption-paper-door = 门牌
redemption-paper-thing = 东西
redemption-paper-sign = 签名
redemption-paper-none = 没有
redemption-paper-file = 兑换名单
redemption-slip-title = 取货小条
redemption-slip-show = 到柜台给人看这个图，或者念取货码
redemption-slip-code = 取货码
redemption-slip-word = 给代拿的邻居：口令 { $word }
redemption-slip-thanks = 积分只表示感谢，不能买卖
redemption-slip-file = 取货小条
redemption-book-file = 兑换账
redemption-book-issued = 给出的
redemption-book-stock = 东西和库存
redemption-book-moves = 进货和盘点
redemption-book-column-issued-at = 时间
redemption-book-column-goods = 东西
redemption-book-column-price = 积分
redemption-book-column-door = 门牌
redemption-book-column-to = 谁拿的
redemption-book-column-by = 谁给的
redemption-book-column-returned-at = 退货时间
redemption-book-column-broken = 退货还能用
redemption-book-column-stock = 剩
redemption-book-column-waiting = 留着
redemption-book-column-amount = 变动
redemption-book-column-words = 说明
redemption-book-yes = 能
redemption-book-no = 不能

## 不行的时候
redemption-refused-gone = 这个已经没有了，请重新打开“换东西”看看。
redemption-refused-off = { $name } 现在不换，请看看别的。
redemption-refused-limit = 这个月您家的 { $name } 已经有 { $limit } 个了，下个月再来。
redemption-refused-none-left = 晚了一步，{ $name } 刚刚换完了。没有扣您的积分。
redemption-refused-stock = 库存只能在 0 到 { $most } 之间，现在是 { $stock }。
redemption-refused-kept = 有 { $kept } 个是给人家留着的，架上不能比这还少。请再数一遍。
redemption-refused-number = 请写 { $least } 到 { $most } 之间的数。
redemption-refused-opening = 没看懂时间。请这样写：每月15号 9:00-17:00，或者：周三 下午2点到5点。
redemption-refused-photo = 请发一张照片，或者按“没有照片”。
redemption-refused-many = 最多 { $most } 个，已经够了。
redemption-refused-door = 没有 { $door } 这个门牌，请看看再写，比如 3-2-501。
redemption-refused-nobody = { $door } 还没有登记的大人，请换一家。
redemption-refused-left = 这个人刚刚离开了社区，请取消，重新选一位。
redemption-refused-moved = 您的家刚刚变了，请重新打开“换东西”。
redemption-refused-moved-away = 这一家已经搬走了，积分退不回去。东西可以收下，请和居委会说一声。
redemption-refused-empty = { $door } 现在没有人住。
redemption-refused-has-phone = { $door } 家里有人用手机，请他们自己留。
redemption-refused-short-for = { $door } 的积分不够换这个。
redemption-refused-not-yours = 这不是给您家留的。
redemption-refused-not-staff = 要由这个兑换点的人来办。
redemption-refused-own = 自己家的，或者您替人留的，要由别人来给。
redemption-refused-show-it = 这是取货码。请拿给柜台的人看，由他来扫。
redemption-refused-code-unreadable = 这不像取货码。取货码是 8 个字母和数字，比如 ACDE-FH23，请再看一看。
redemption-refused-code-wrong = 没有这个取货码，请对着再打一遍。今天还能试 { $left } 次。
redemption-refused-code-first = 要凭取货码给：请扫他手机或小条上的图，或者把取货码打给我。
redemption-refused-tries-spent = 今天已经错了 { $limit } 次，请换一位柜台的人，或者明天再来。
redemption-refused-other-counter = 这个要到 { $counter }（{ $place }）拿，不在这个柜台。
redemption-refused-issued = 这个码已经用过了：{ $at } 由 { $who } 给出去了。请不要再给。
redemption-refused-cancelled = 这个码作废了：{ $at } 他家说不要了，积分已经退回。
redemption-refused-expired = 这个码过期了：只留到 { $at }，积分退回他家了。可以重新留一个。
redemption-refused-no-word = 邻居代拿，要他家里人先说一声。
redemption-refused-no-helper = 这一家没有帮办人，请选“家里人”或“邻居代拿”。
redemption-refused-word-unreadable = 口令是四位数字，比如 0427，请再打一遍。
redemption-refused-word-wrong = 口令不对，请邻居再问问他家。今天还能试 { $left } 次。
redemption-refused-returned = { $at } 已经退过货了。
redemption-refused-not-issued = 这一件还没有给出去，退不了货。
redemption-refused-too-late = 给出去 { $days } 天以内才能退货，现在过了。
