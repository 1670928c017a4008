## setting up, taking part, looking, pauses

duty-refused-none = 这个单元现在没有轮值。小组长可以在 /duty 里开始。
duty-refused-elsewhere = 这是别的单元的轮值，您看不了。

duty-set-begin-button = 开始轮值
duty-set-ask-doors =
    <b>{ $unit }</b> 开始轮值。
    哪些人家答应参加？点门牌打勾，再点一下就去掉。空着的房子不在里面，不参加的不用说理由。
duty-set-count = 打了勾的：{ $count } 户
duty-set-door-on = ✅ { $door }
duty-set-door-off = { $door }
duty-set-all-button = 全选
duty-set-none-button = 都去掉
duty-set-enough-button = 就这些
duty-set-earlier-button = ⬅️ 前面
duty-set-later-button = 后面 ➡️
duty-set-ask-period = 一户一轮值多久？
duty-set-month-button = 一个月
duty-set-half-button = 半个月
duty-set-week-button = 一个星期
duty-set-ask-first = 从哪天开始？都是早上 9 点交接。
duty-set-tomorrow = 明天 · { $on }
duty-set-change = { $on }
duty-set-ask-order = 按什么先后轮？
duty-set-by-door-button = 按门牌
duty-set-by-lot-button = 抽签
duty-set-ask-tasks = 当值的人家做这五件小事，一星期十来分钟。哪件想换个说法，就点哪件。
duty-set-tasks-good-button = 都好
duty-set-rewrite = 改{ $theme }
duty-set-task-line = <b>{ $theme }</b>　{ $task }
duty-set-ask-task =
    <b>{ $theme }</b>这件，现在写的是：{ $task }
    换成什么？写一句，最多 { $limit } 个字。
duty-set-theme-environment = 环境
duty-set-theme-safety = 安全
duty-set-theme-hardship = 帮困
duty-set-theme-livelihood = 民生
duty-set-theme-civility = 文明
duty-set-task-environment = 看看楼道干不干净，有垃圾顺手带走
duty-set-task-safety = 看看楼道堵没堵，门锁好没好，灯亮不亮
duty-set-task-hardship = 敲敲独居老人的门，问声好
duty-set-task-livelihood = 问问邻居有什么难处，帮着说一件事
duty-set-task-civility = 见到往楼下扔东西的，好好劝一句
duty-set-ask-grounds = 哪些情况可以不轮？打勾的算。还有别的，写给我，一样写一次，最多 { $limit } 个字。
duty-set-ground-alone = 独居老人
duty-set-ground-ill = 重病
duty-set-ground-birth = 孕产
duty-set-ground-disabled = 行动不便
duty-set-ground-caring = 照顾病人
duty-set-check =
    <b>{ $unit } 的轮值</b>
    看看对不对：
duty-set-check-again =
    <b>{ $unit } 的轮值</b>
    想改哪样，就点哪样：
duty-set-answer-period = 多久：{ $period }
duty-set-answer-door = 先后：按门牌
duty-set-answer-lot = 先后：抽签，号码 { $seed }
duty-set-answer-grounds = 可以不轮：{ $grounds }
duty-set-answer-no-grounds = 可以不轮：没有写
duty-set-turns = <b>谁什么时候：</b>
duty-set-turn = · <b>{ $door }</b>　{ $first } – { $last }
duty-set-from-next = 改了从下一轮起算，正在当值的照旧。
duty-set-done-button = 就这样开始
duty-set-change-button = 就这样改
duty-set-doors-button = 改人家
duty-set-period-button = 改多久
duty-set-first-button = 改哪天
duty-set-order-button = 改先后
duty-set-tasks-button = 改五件事
duty-set-grounds-button = 改不轮的
duty-set-done = ✅ 轮值定下来了。群里说了一声，参加的人家也都私下说了。
duty-set-ring = 这几户我联系不上，请您当面告诉一声：{ $doors }
duty-set-group =
    🔄 <b>{ $unit } 开始轮值了</b>
    { $on } 早上 9 点从 { $door } 开始，一户一户轮下去。
duty-set-agreed = 🔄 轮值定下来了，<b>{ $door }</b> 在里面。
duty-set-group-changed = 🔄 轮值改了，从 { $on } 起：{ $period }。
duty-set-settings =
    <b>轮值设置</b>
    参加的：{ $count } 户
duty-set-asked = ❗ { $count } 户想免值，等您点头：按“出门免值”。
duty-set-settings-button = 轮值设置
duty-set-alter-button = 改一改
duty-set-end-button = 不轮值了
duty-set-ask-end = 整个单元都不轮值了？说好的换班也都没有了。值过的记录还留着。
duty-set-ask-end-again = 再问一遍：真的到此为止吗？
duty-set-end-sure-button = 真的不轮了
duty-set-keep-button = 还轮下去
duty-set-ended = 好的，轮值到今天为止。群里说了一声。
duty-set-group-ended = 🔄 本单元的轮值到今天为止。谢谢值过班的各家。
duty-set-refused-few = 至少要有 { $fewest } 户才轮得起来。先在门牌上打勾。
duty-set-refused-grounds = 最多写 { $most } 样。去掉勾的不算，也可以合成一样来写。
duty-set-refused-leader = 这要小组长来办，您可以跟小组长说一声。
duty-set-refused-there = 这个单元已经在轮值了。要改，请到 /duty 的“轮值设置”。

duty-part-join-button = 我家参加
duty-part-join-door-button = { $door } 参加
duty-part-leave-button = 我家不参加了
duty-part-leave-door-button = { $door } 不参加了
duty-part-doors-button = 谁家参加
duty-part-doors = 打勾的参加轮值，一共 { $count } 户。人家在纸上说了、口头说了，您在这里替他们点；我会告诉那一户，他们可以改回来。
duty-part-ask-leave = <b>{ $door }</b> 不参加轮值了？说好的换班也就不算了。以后想参加，随时可以再来。
duty-part-serves = 您家正在当值，剩下的日子请小组长找人接。
duty-part-leave-sure-button = 不参加了
duty-part-stay-button = 还参加
duty-part-joined-toast = 好的，{ $door } 参加轮值了。
duty-part-joined-already-toast = { $door } 已经在里面了。
duty-part-left-toast = 好的，{ $door } 不参加了。
duty-part-left-already-toast = { $door } 本来就没有参加。
duty-part-entered-toast = 记下了，{ $door } 参加。我告诉他们一声。
duty-part-taken-out-toast = 记下了，{ $door } 不参加了。我告诉他们一声。
duty-part-ring-toast = 记下了。{ $door } 我联系不上，请您当面告诉一声。
duty-part-joined = 🔄 您家参加轮值了，是家里人说的。
duty-part-left = 🔄 您家不参加轮值了，是家里人说的。
duty-part-entered = 🔄 { $who } 替您家填了：参加轮值。
duty-part-taken-out = 🔄 { $who } 替您家填了：不参加轮值了。
duty-part-leader = 小组长
duty-part-object = 不是这样的话，按一下就改回来。
duty-part-object-in-button = 我家不参加
duty-part-object-out-button = 我家还参加
duty-part-turn = 第一次轮到您家：{ $first } – { $last }，都是早上 9 点交接。
duty-part-no-turn = 一年以内还轮不到您家。
duty-part-invitation =
    🔄 这个单元的各家轮流当值：看看楼道，敲敲老人的门，一星期十来分钟，一轮一户。
    您家参加吗？不参加不用说理由。
duty-part-leader-joined = 🔄 { $door } 参加轮值了。
duty-part-leader-left = 🔄 { $door } 不参加轮值了。
duty-part-leader-on-duty = ❗ { $door } 正在当值，现在不参加轮值了。这一轮剩下的日子，请您找人接一下，或者自己先照看。
duty-part-fallen = 🔄 您家和 { $door } 说好的换班（{ $days }）不算了，那几天还按轮值表来。
duty-part-fallen-offer = 🔄 您家和 { $door } 商量的换班（{ $days }）不算了，不用再等回话。
duty-part-fallen-open = 🔄 您家问大家的换班（{ $days }）不算了，不用再等回话。
duty-part-refused-not-yours = 这要那一户自己家的大人，或者他们的帮办人来按。
duty-part-refused-door = 这一户现在没有人住，或者不是住家。

duty-look-rota-button = 轮值表
duty-look-none =
    <b>{ $unit }</b> 还没有轮值。
    轮值就是答应参加的人家一户一户轮着来，照看楼里的五件小事，一星期十来分钟。
duty-look-none-leader = 先问一问各家，答应的有两户就可以开始。
duty-look-refused-no-unit = 您还没有登记住在哪个单元，看不了轮值表。
duty-look-period-month = 每户一个月
duty-look-period-half-month = 每户半个月
duty-look-period-week = 每户一个星期
duty-look-head = 🔄 <b>{ $unit } 轮值表</b>（{ $period }）
duty-look-now = 现在当值：<b>{ $door }</b>，到 { $until }
duty-look-now-mine = 现在当值：<b>{ $door }（您家）</b>，到 { $until }
duty-look-now-leader = 现在由小组长照看，到 { $until }
duty-look-now-left = 现在由小组长照看（本来是 { $door }），到 { $until }
duty-look-not-yet = { $on } 早上 9 点开始
duty-look-coming = 接下来：
duty-look-line = · { $on }起　{ $door }
duty-look-line-mine = · { $on }起　{ $door }（您家）
duty-look-line-next = <b>· { $on }起　{ $door }（您家）</b>
duty-look-leader = 由小组长照看
duty-look-paused = 这阵子不排：{ $doors }
duty-look-exempt = { $door } 免值
duty-look-away = { $door } 外出
duty-look-span = { $first } – { $last }
duty-look-mine-button = 轮到我家
duty-look-swap-button = 换一换
duty-look-pauses-button = 出门免值
duty-look-why-button = 为什么是这样
duty-look-year-button = 全年图
duty-look-calendar-button = 日历
duty-look-records-button = 记录
duty-look-earlier-button = ⬅️ 前面
duty-look-later-button = 后面 ➡️
duty-look-why-head = <b>为什么是这样</b>
duty-look-why-line = · { $on }起　<b>{ $door }</b>：{ $why }
duty-look-why-order = 按次序
duty-look-why-owed = 补上回的
duty-look-why-swap = 和 { $other } 换的
duty-look-why-stand-in = 替 { $other }
duty-look-why-nobody = 没有人能来
duty-look-passed = 　　跳过：{ $doors }
duty-look-rule-door = 先后按门牌。
duty-look-rule-lot = 先后是抽签定的，号码 { $seed }。谁都可以再抽一遍：把“号码:门牌”（门牌写全，像 { $seed }:3-2-501）算成 SHA-256，从小到大排。
duty-look-rule = 谁值得最少就轮到谁，一样多的按先后。免值的算值过；外出回来最多补一回，回来十四天以后才排；替别人的也算自己值过一回。

duty-pause-head = <b>{ $door }</b> 的出门和免值
duty-pause-none = 现在没有。要出门，或者家里不方便，告诉我，轮值就先跳过您家。群里只看到“外出”“免值”，不说为什么。
duty-pause-away-button = 要出门
duty-pause-ask-button = 想免值
duty-pause-enter-button = 记免值
duty-pause-take-back-button = 不申请了
duty-pause-serve-again-button = 又能轮了
duty-pause-back-button = 提前回来了
duty-pause-not-away-button = 不出门了
duty-pause-list-button = 看全部
duty-pause-line-away = · { $door } 外出：{ $first } – { $last } 回来
duty-pause-line-exempt = · { $door } 免值：{ $until }
duty-pause-line-asked = · { $door } 想免值：{ $until }
duty-pause-until = 到 { $on }
duty-pause-always = 没有说到哪天
duty-pause-reason = 　　因为：{ $reason }
duty-pause-overview = <b>出门和免值</b>
duty-pause-asked = 等着点头的：
duty-pause-stands = 记下的：
duty-pause-decide = ❗ { $door } 想免值
duty-pause-own = 我家 { $door }
duty-pause-for-button = 替别家记
duty-pause-which-door = 替哪一户记？我会告诉那一户，他们可以改回来。
duty-pause-today-button = 今天
duty-pause-tomorrow-button = 明天
duty-pause-next-month-button = 下个月 1 号
duty-pause-ask-from =
    <b>{ $door }</b> 哪天出门？
    点一下，或者写日期，像“7月20日”。两个日期一起写也行：“7月20日到8月5日”。
duty-pause-ask-back = { $first } 出门。哪天回来？点一下，或者写日期，像“8月5日”。
duty-pause-week-button = 一个星期
duty-pause-fortnight-button = 半个月
duty-pause-month-button = 一个月
duty-pause-quarter-button = 三个月
duty-pause-half-year-button = 半年
duty-pause-year-button = 一年
duty-pause-always-button = 说不准
duty-pause-ask-why =
    <b>{ $door }</b> 为什么要免值？点一下，或者写一句，最多 { $limit } 个字。
    只有小组长看得到。
duty-pause-ask-until = 免到什么时候？点一下，或者写日期，像“12月31日”。
duty-pause-kept = ✅ 记下了。
duty-pause-kept-asked = ✅ 告诉小组长了。点了头我马上告诉您，这之前还照轮值表来。
duty-pause-fallen = 这段时间里说好的换班有 { $count } 个不算了，对方我也说了。
duty-pause-serves = ❗ 您家正在当值。顾不过来的话，请人代一下。
duty-pause-ring = { $door } 我联系不上，请您当面告诉一声。
duty-pause-stand-in-button = 请人代
duty-pause-to-leader = 🔄 有人家想免值，您看行不行：
duty-pause-to-leader-line = { $door } 想免值，等您点头
duty-pause-yes-button = 可以
duty-pause-no-button = 不行
duty-pause-granted = ✅ 小组长说可以，您家免值：{ $until }。群里只看到“免值”，不说为什么。
duty-pause-refused = 小组长说这回不行，您家还照轮值表来。有难处可以找小组长说说，也可以换一换。
duty-pause-granted-toast = 好的，{ $door } 免值，我告诉他们。
duty-pause-refused-toast = 好的，{ $door } 还照轮，我告诉他们。
duty-pause-entered = 🔄 { $who } 替您家记了：
duty-pause-object-button = 不是这样
duty-pause-at-home = 🔄 家里人记了：
duty-pause-over-away = 🔄 { $door } 的外出到今天为止，以后照样轮。
duty-pause-over-exempt = 🔄 { $door } 的免值到今天为止，以后照样轮。
duty-pause-over-toast = 好的，改了。
duty-pause-refused-date = 这个日期我没看懂。请写成“7月20日”这样。
duty-pause-refused-past = 这一天已经过去了。请写今天或者以后的日期。
duty-pause-refused-far = 太远了，请写两年以内的日期。
duty-pause-refused-backwards = 回来的日子要在出门以后。请再写一个日期。
duty-pause-refused-outside = 这一户没有参加轮值，不用记。
duty-pause-refused-away-already = 这段时间已经记了外出。要改的话，先按“不出门了”或者“提前回来了”。
duty-pause-refused-exempt-already = 免值已经记了，或者正等小组长点头，不用再说一遍。
duty-pause-refused-gone = 这一条已经定了，或者撤回了。
