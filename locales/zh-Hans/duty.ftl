## setting up, taking part, looking, pauses

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
duty-set-turn = · { $on }起　<b>{ $door }</b>
duty-set-from-next = 改了从下一轮起算，正在当值的照旧。
duty-set-done-button = 就这样开始
duty-set-change-button = 就这样改
duty-set-doors-button = 改人家
duty-set-period-button = 改多久
duty-set-first-button = 改哪天
duty-set-order-button = 改先后
duty-set-tasks-button = 改五件事
duty-set-grounds-button = 改不轮的
duty-set-done = ✅ 轮值定下来了，邻居和参加的人家都告诉了。
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
duty-set-ended = 好的，轮值到今天为止，邻居都告诉了。
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
duty-part-leader-moved-out = 🔄 { $door } 登记的人都搬走了，轮值先不排这一户。还有人住的话，在“谁家参加”里再打上勾。
duty-part-leader-on-duty = ❗ { $door } 正在当值，现在不参加轮值了。这一轮剩下的日子，请您找人接一下，或者自己先照看。
duty-part-moved = 🔄 轮值表有变动，您家下一次当值是 <b>{ $span }</b>。
duty-part-moved-line = 🔄 轮值表有变动，您家下一次从 { $on } 起
duty-part-fallen = 🔄 您家和 { $door } 说好的换班（{ $days }）不算了，那几天还按轮值表来。
duty-part-fallen-offer = 🔄 您家和 { $door } 商量的换班（{ $days }）不算了，不用再等回话。
duty-part-fallen-open = 🔄 您家问大家的换班（{ $days }）不算了，不用再等回话。
duty-part-refused-not-yours = 这要那一户自己家的大人，或者他们的帮办人来按。
duty-part-refused-door = 这一户现在没有人住，或者不是住家。

duty-look-none =
    <b>{ $unit }</b> 还没有轮值。
    轮值就是答应参加的人家一户一户轮着来，照看楼里的五件小事，一星期十来分钟。
duty-look-ended =
    <b>{ $unit }</b> 现在没有轮值了，以前值过的都记着。
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
duty-look-coming-mine = 接下来（👉 是您家）：
duty-look-line = · { $on }起　{ $door }
duty-look-line-mine = 👉 { $on }起　{ $door }
duty-look-line-next = <b>👉 { $on }起　{ $door }</b>
duty-look-leader = 由小组长照看
duty-look-paused = 这阵子不排：{ $doors }
duty-look-exempt = { $door } 免值
duty-look-away = { $door } 外出
duty-look-mine-button = 轮到我家
duty-look-pauses-button = 出门免值
duty-look-why-button = 为什么是这样
duty-look-year-button = 全年图
duty-look-calendar-button = 日历
duty-look-records-button = 记录
duty-look-earlier-button = ⬅️ 前面
duty-look-later-button = 后面 ➡️
duty-look-why-head = <b>为什么是这样</b>
duty-look-why-line = · { $on } <b>{ $door }</b>：{ $why }
duty-look-why-order = 按次序
duty-look-why-owed = 补上回的
duty-look-why-swap = 和 { $other } 换的
duty-look-why-stand-in = 替 { $other }
duty-look-why-nobody = 没有人能来
duty-look-passed = └ 跳过：{ $doors }
duty-look-rule-door = 先后按门牌。
duty-look-rule-lot = 先后是抽签定的，号码 { $seed }：这个单元第几回排轮值，就是几号，谁也挑不了。谁都可以再抽一遍：把号码、英文冒号、全门牌连起来（像 { $example }），各算一个 SHA-256，从小到大排。
duty-look-rule = 谁值得最少就轮到谁，一样多的按先后。免值的算值过；外出回来最多补一回，回来十四天以后才排；替别人的也算自己值过一回。

duty-pause-head = <b>{ $door }</b> 的出门和免值
duty-pause-none = 现在没有。要出门，或者家里不方便，告诉我，轮值就先跳过您家。邻居只看到“外出”“免值”，不说为什么。
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
duty-pause-reason = └ 因为：{ $reason }
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
duty-pause-granted = ✅ 小组长说可以，您家免值：{ $until }。邻居只看到“免值”，不说为什么。
duty-pause-refused = 小组长说这回不行，您家还照轮值表来。有难处可以找小组长说说，也可以换一换。
duty-pause-granted-toast = 好的，{ $door } 免值，我告诉他们。
duty-pause-refused-toast = 好的，{ $door } 还照轮，我告诉他们。
duty-pause-entered = 🔄 { $who } 替您家记了：
duty-pause-object-button = 不是这样
duty-pause-at-home = 🔄 家里人记了：
duty-pause-over-away = 🔄 { $door } 的外出到今天为止，以后照样轮。
duty-pause-over-exempt = 🔄 { $door } 的免值到今天为止，以后照样轮。
duty-pause-over-toast = 好的，改了。
duty-pause-refused-date = 这个日期我没看懂。请写成“7月20日”或“下周五”这样。
duty-pause-refused-past = 这一天已经过去了。请写今天或者以后的日期。
duty-pause-refused-far = 太远了，请写两年以内的日期。
duty-pause-refused-backwards = 回来的日子要在出门以后。请再写一个日期。
duty-pause-refused-outside = 这一户没有参加轮值，不用记。
duty-pause-refused-away-already = 这段时间已经记了外出。要改的话，先按“不出门了”或者“提前回来了”。
duty-pause-refused-exempt-already = 免值已经记了，或者正等小组长点头，不用再说一遍。
duty-pause-refused-gone = 这一条已经定了，或者撤回了。
## 当值：轮到的这一家
duty-span = { $first } 到 { $last }
duty-mine-head = 🏠 <b>{ $door }户当值</b>，{ $span }
duty-instead-of = 替 { $door }户
duty-mine-coming = 还没到。开始前 5 天可以接班。
duty-mine-open = 请按“我家接班”，让大家知道有人管。
duty-mine-accepted = 您家接班了，谢谢！
duty-mine-left = 还没有人接，现在由小组长照看。
duty-mine-over = 这一班已经交了。
duty-none-next = 您家下一次当值：<b>{ $span }</b>
duty-none-never = 您家现在没有排到当值。
duty-which = 您现在有两班要看，先看哪一班？
duty-which-line = · <b>{ $door }</b>　{ $span }
duty-which-button = { $door } · { $on }起
duty-theme-environment = 环境
duty-theme-safety = 安全
duty-theme-hardship = 帮困
duty-theme-livelihood = 民生
duty-theme-civility = 文明
duty-task = <b>{ $theme }</b> { $words }
duty-task-open = ▫️ { $task }
duty-task-done = ✅ { $task }（{ $times }次，最近 { $last }）
duty-ticked = ✅ { $theme }
duty-unticked = ▫️ { $theme }
duty-refuse-button = 不同意
duty-accept-button = 我家接班
duty-accept-for-button = 替{ $door }接班
duty-write-button = 记一笔
duty-hand-over-button = 交班
duty-mine-button = 看看要做啥
duty-swap-button = 换一换
duty-rota-button = 轮值表
duty-matter-button = 看 { $number }
duty-waits = <b>等着您家的</b>
duty-waits-matter = 👀 { $number } { $words }
duty-waits-door = 🚪 { $door }：{ $count ->
        [0] 敲门问一声
       *[other] 有 { $count } 条通知要捎到
    }
duty-waits-kept = 🎁 兑换点给他家留着 { $count } 样，问问要不要陪着去拿
duty-handover = 📋 <b>{ $door }户交下来的</b>
duty-handover-left = 📋 <b>前一班由小组长照看，交下来的</b>
duty-handover-done = ✅ { $theme } 做了 { $times } 次
duty-handover-note = 📝 { $words }
duty-handover-line = 💬 { $words }
duty-ask-theme = “{ $theme }”做了什么？写一句，或者发照片。
duty-ask-note = 今天有什么要记的？写一句，或者发照片。
duty-ask-photos = 还可以发照片；好了就按“发出去”。
duty-ask-line = 这是要交给下一家的。想说一句就打字，不想说按下面。
duty-no-line-button = 就这样交
duty-handed-over = 🙏 交班了，您家辛苦了！下一家会看到这些。
duty-written = 记下了。
duty-toast-accepted = 接班了，谢谢！
duty-toast-accepted-already = 这一班已经有人接了
duty-toast-refused = 好的，不算接了，小组长知道了
duty-toast-ticked = 记上了 ✅
duty-toast-unticked = 这一勾取消了
duty-toast-another-day = 这是前些天的按钮，现在是这样，请再看一眼
duty-toast-asked = 已经问 { $door }户了
duty-toast-asked-at-the-door = { $door }户没法发消息，请您上门问一声
## 当值：群里的卡片
duty-card-head = 🏠 本班 <b>{ $door }户当值</b>，{ $span }
duty-card-nobody = 🏠 <b>小组长照看</b>，{ $span }
duty-card-open = ⏳ 等 TA 家接班
duty-card-left = 🙋 还没人接，现在由小组长照看。哪家愿意代一班？
duty-card-over = 🏁 这一班过去了，谢谢！
duty-card-written = 📝 记了 { $notes } 笔，📷 { $photos } 张照片
duty-card-tick = ✅ { $theme }
duty-card-enter = 当值的进
duty-take-over-button = 我家来代
## 当值：提醒
duty-told-week-before = 🏠 再过一星期轮到您家当值：{ $span }。一个星期花十来分钟就够。那时走不开，现在可以换一换。
duty-told-day-before = 🏠 明天起您家当值：{ $span }。请按“我家接班”。
duty-told-begins = 🏠 今天起您家当值：{ $span }。请按“我家接班”，前一家交下来的事在里面。
duty-told-day-before-accepted = 🏠 明天起您家当值：{ $span }。您家已经接班了，谢谢！
duty-told-begins-accepted = 🏠 今天起您家当值：{ $span }。前一家交下来的事在里面。
duty-told-asked-again = 🏠 您家这一班已经开始了，还没接班。请按一下；走不开就换一换。
duty-told-asked-last = 🏠 这一班还没接。明天还没人接，就请小组长另外找人代，没关系的。
duty-told-handover-near = 🏠 您家这一班到 { $span } 就满了。要交的事已经写好，按“交班”看一眼就行。
duty-line-week-before = 🏠 一星期后您家当值
duty-line-day-before = 🏠 明天起您家当值
duty-line-begins = 🏠 您家当值，请接班
duty-line-day-before-accepted = 🏠 明天起您家当值
duty-line-begins-accepted = 🏠 今天起您家当值
duty-line-asked-again = 🏠 您家这一班还没接
duty-line-asked-last = 🏠 您家这一班还没接
duty-line-handover-near = 🏠 您家快交班了
duty-told-leader = 🏠 { $door }户这一班三天了还没接（{ $span }），现在由您照看。按公平，可以先问：
duty-told-leader-nobody = 🏠 { $span } 没有哪家能当值，由您照看。
duty-ask-button = 请{ $door }代
duty-told-asked = 🏠 { $span } 这一班还没人接。您家愿意代一班吗？代了算您家当过一次。
duty-told-accepted-for = 🏠 小组长替您家接了班：{ $span }。不是这样的话，按一下就不算。
duty-told-refused = 🏠 { $door }户说 { $span } 这一班接不了，先前接的不算了。
duty-told-taken-over = 🏠 { $door }户代了这一班：{ $span }。
## 当值：不行的时候
duty-refused-none = 本单元还没有排轮值。
duty-refused-elsewhere = 这是别的单元的轮值，只有本单元的住户能办。
duty-refused-not-yours = 现在不是您家当值。轮到的那一家才能打勾。
duty-refused-too-early = 还早，{ $at } 起可以接班。
duty-refused-too-early-to-end = 还早，{ $at } 起可以交班。
duty-refused-over = 这一班变过了，请打开轮值表看现在的。
duty-refused-taken = 已经有人接了这一班。
duty-refused-cannot = 您家那段时间不在轮值里，接不了。
duty-refused-cannot-other = 那一家那段时间接不了，请问别家。
## 轮值：日历
duty-calendar-button = 轮值日历
duty-calendar = 📅 <b>{ $unit }的轮值日历</b>
duty-calendar-unit = <b>全单元的</b>，看得到每家什么时候当值：
    <code>{ $url }</code>
duty-calendar-home = <b>{ $door }户的</b>，只有这一家的，前一天早上 9 点提醒：
    <code>{ $url }</code>
duty-calendar-how = 把地址放进手机日历，轮值改了，日历自己跟着改：
duty-calendar-apple = · 苹果手机：设置 → 日历 → 账户 → 添加账户 → 其他 → 添加已订阅的日历，粘贴地址
duty-calendar-android = · 安卓手机：日历的设置里找“订阅日历”或“URL 导入”，粘贴地址；没有这一项，就按“日历文件”
duty-calendar-computer = · 电脑：谷歌日历按“通过网址添加”，Outlook 按“从 Web 订阅”，粘贴地址
duty-calendar-secret = 谁有地址谁就看得到，别发到外面去。不想再给别人看，就换个地址。
duty-calendar-no-address = 管这个服务的人还没有设对外的网址，日历不能自己跟着改。可以先要一个文件：打开它，就加进手机日历；轮值改了，再要一次。
duty-calendar-copy-unit-button = 复制单元地址
duty-calendar-copy-home-button = 复制{ $door }地址
duty-calendar-file-unit-button = 日历文件
duty-calendar-file-home-button = { $door }日历文件
duty-calendar-renew-unit-button = 换单元地址
duty-calendar-renew-home-button = 换{ $door }地址
duty-calendar-renew-unit = 换了以后，全单元的旧地址马上就看不到了；用旧地址的邻居，要拿新地址再加一次。换吗？
duty-calendar-renew-home = 换了以后，{ $door }户的旧地址马上就看不到了；家里用旧地址的人，要拿新地址再加一次。换吗？
duty-calendar-renew-yes-button = 换
duty-calendar-renew-no-button = 不换
duty-calendar-renewed-toast = 换好了，旧地址已经没用了
duty-calendar-renewed = 📅 { $door }户的轮值日历换了地址，旧的看不到了。用着的话，请拿新地址再加一次。
duty-calendar-file-unit = 📅 全单元的轮值日历。打开文件，就加进手机日历。轮值改了，它不会自己改，请再要一次。
duty-calendar-file-home = 📅 { $door }户的轮值日历，前一天早上 9 点提醒。打开文件，就加进手机日历。轮值改了，它不会自己改，请再要一次。
duty-calendar-back-button = 回轮值

## 轮值：日历里写的
duty-feed-name-unit = { $unit }轮值
duty-feed-name-home = { $door }户轮值
duty-feed-turn = { $door }户轮值
duty-feed-turn-leader = 轮值（小组长照看）
duty-feed-about = { $first } 接班，{ $last } 交班

## 轮值：一年的图
duty-year-button = 全年轮值
duty-year = 📅 <b>{ $unit }</b>往后一年的轮值
duty-year-line = 📅 往后一年的轮值出来了，私下发 /duty 看
duty-year-send-button = 发给邻居
duty-year-sent = 好，会发给邻居
duty-year-file = 轮值
duty-year-title = { $month }起一年的轮值
duty-year-year = { $year }年
duty-year-from = { $first }日起
duty-year-days = { $first }日到{ $last }日
duty-year-days-across = { $first }日到{ $month }{ $last }日
duty-year-leader = 小组长照看
duty-year-mark-now = 正在当值
duty-year-mark-swap = 换班
duty-year-mark-stand-in = 代班
duty-year-mark-owed = 补一次
duty-year-exempt = 免值：{ $doors }
duty-year-away = 外出：{ $doors }
duty-year-door-from = { $door }（{ $first }起）
duty-year-door-until = { $door }（到{ $last }）
duty-year-door-span = { $door }（{ $first }到{ $last }）
duty-year-footer = 每班第一天早上 9 点交接。后面的会随换班、外出变动。

## 轮值：做过的
duty-records = 📒 <b>{ $unit }</b>的轮值记录，新的在上面
duty-records-none = 📒 <b>{ $unit }</b>还没有轮过。第一班开始以后，这里看得到做了什么。
duty-records-span = { $first } 到 { $last }
duty-records-turn = · { $span } <b>{ $who }</b>：{ $did }
duty-records-turn-line = { $day } { $who }
duty-records-ticks = 打勾 { $count } 次
duty-records-notes-count = 记事 { $count } 条
duty-records-photos-count = 照片 { $count } 张
duty-records-door = { $door }户
duty-records-leader = 小组长照看
duty-records-head = 📒 { $span } <b>{ $who }</b>
duty-records-was = 没有接班的是 { $door }户（只有小组长和网格员看得到）
duty-records-swapped = 🔁 和 { $door }户换的班
duty-records-instead = 🤝 替 { $door }户代班
duty-records-owed = ↩️ 补上次外出欠的一班
duty-records-accepted = ✅ { $at } 接的班
duty-records-not-accepted = 没有按“我家接班”
duty-records-handed-over = 🏁 { $at } 交的班
duty-records-goes-on = ⏳ 还没有交班
duty-records-done = <b>做了这些</b>
duty-records-nothing = 没有打勾。
duty-records-theme = ✅ { $theme } { $count } 次，最近 { $last }
duty-records-notes = <b>记事</b>
duty-records-note = · { $about }：{ $words }
duty-records-line = 💬 交班时说的：
    <blockquote>{ $words }</blockquote>
duty-records-photos-button = 看照片 { $count }
duty-records-photos = 📷 { $span } 的照片
duty-records-year-button = 全年情况
duty-records-export-button = 导出表格
duty-records-back-button = 轮值记录
duty-records-year = 📒 <b>{ $unit }</b> { $year }年的轮值，按门牌排
duty-records-year-none = 这一年没有轮过。
duty-records-figures = <b>{ $who }</b>：当值 { $count } 次；{ $ticks }
duty-records-figures-none = <b>{ $who }</b>：当值 { $count } 次
duty-records-times = { $of } { $count } 次
duty-records-stood-in = 🤝 代班：{ $doors }
duty-records-year-before-button = 上一年
duty-records-year-after-button = 下一年
duty-records-how-order = 按顺序
duty-records-how-owed = 补一次
duty-records-how-swap = 换班
duty-records-how-stand-in = 代班
duty-records-how-nobody = 没有人能当值
duty-refused-notes = 记事和照片只给参加轮值的住户和小组长看。

## 轮值：表格
duty-book = 📄 <b>{ $unit }</b>的轮值记录表
duty-book-file = 轮值记录
duty-book-turns = 每一班
duty-book-entries = 打勾和记事
duty-book-years = 每一年
duty-book-column-from = 从
duty-book-column-to = 到
duty-book-column-door = 门牌
duty-book-column-how = 怎么轮到的
duty-book-column-other = 换班或代班的另一家
duty-book-column-accepted = 接班时间
duty-book-column-left = 小组长照看起
duty-book-column-handed-over = 交班时间
duty-book-column-line = 交班的话
duty-book-column-day = 哪天
duty-book-column-theme = 哪一样
duty-book-column-words = 写的话
duty-book-column-photos = 照片张数
duty-book-column-year = 年
duty-book-column-turns = 当值次数
duty-book-column-stood-in = 其中代班

## 换班、代班
duty-swaps-home = <b>换班、代班</b>（{ $door }户）
duty-swaps-serving = 现在正当值。实在值不了，可以请人代。
duty-swaps-next = 接下来轮到：<b>{ $turns }</b>
duty-swaps-next-none = 接下来一年没有轮到。
duty-swaps-how =
    和人换：跟一家对调一次。
    请人代：请一家替一次，算那家当过一次，这家往后排。
duty-swaps-swap-button = 和人换
duty-swaps-stand-in-button = 请人代
duty-swaps-for-button = 替别家办
duty-swaps-rota-button = 轮值表
duty-swaps-back-button = 换一换
duty-swaps-item = { $icon } { $door } · { $turn }
duty-swaps-door = { $door } · { $turn }
duty-swaps-from = { $day }起
duty-swaps-whose = 替哪一家办？后面写的是他家下一次轮到的。
duty-swaps-which = 哪一次想请人代？
duty-swaps-whom-swap = <b>{ $turn }</b> 想跟谁家换？后面写的是换过来、由您家值的那次。
    也可以问问大家：哪家先答应，就跟哪家换。
duty-swaps-whom-stand-in = <b>{ $turn }</b> 想请谁家代？
    也可以问问大家：哪家先答应，就是哪家。
duty-swaps-whom-none = 现在没有哪家合适，请跟小组长说一声。
duty-swaps-all-button = 问问大家
duty-swaps-returns = 换过来的是：<b>{ $turn }</b>
duty-swaps-yes-button = 换
duty-swaps-no-button = 不换了
duty-swaps-stand-button = 我来代
duty-swaps-cannot-button = 代不了
duty-swaps-withdraw-button = 不问了
duty-swaps-undo-button = 换回来
duty-swaps-keep-button = 不换回了
duty-swaps-object-button = 不同意
duty-swaps-look-button = 看一看
duty-swaps-card-swap-button = 我家来换
duty-swaps-card-stand-button = 我家来代
duty-swaps-wanted = 您家想换回来，已经问对方了。对方也按，就换回来。
duty-swaps-other-wants = 对方想换回来。您家也按“换回来”，就照原来的值；不按就不变。

# 现在怎么样
duty-swaps-is-offered-swap = 🔄 { $giver }户想把 <b>{ $gives }</b> 的轮值跟 { $taker }户换，等 { $taker }户回话
duty-swaps-is-offered-stand-in = 🙋 { $giver }户想请 { $taker }户代 <b>{ $gives }</b> 的轮值，等 { $taker }户回话
duty-swaps-is-all-swap = 🔄 { $giver }户想把 <b>{ $gives }</b> 的轮值跟人换，谁家方便？哪家先按就跟哪家换，换出去的是您家接下来的一次。
duty-swaps-is-all-stand-in = 🙋 { $giver }户 <b>{ $gives }</b> 的轮值想请人代一次，谁家方便？哪家先按就是哪家。
duty-swaps-is-agreed-swap = ✅ 换好了：<b>{ $gives }</b> 由 { $taker }户值，<b>{ $takes }</b> 由 { $giver }户值
duty-swaps-is-agreed-stand-in = ✅ 说好了：<b>{ $gives }</b> 由 { $taker }户替 { $giver }户值
duty-swaps-is-undone-swap = ↩️ 换回来了：<b>{ $gives }</b> 和 <b>{ $takes }</b> 都照轮值表原来的，{ $giver }户和 { $taker }户各值各的
duty-swaps-is-undone-stand-in = ↩️ 不用代了：{ $giver }户 <b>{ $gives }</b> 的轮值自己值
duty-swaps-is-declined = { $taker }户这次不方便，{ $giver }户 <b>{ $gives }</b> 的轮值还没有人接
duty-swaps-is-withdrawn = { $giver }户不问了，<b>{ $gives }</b> 的轮值照轮值表来
duty-swaps-is-void = { $giver }户 <b>{ $gives }</b> 的轮值，这次没有说成，照轮值表来

# 告诉大家
duty-swaps-told-asked-swap = 🔄 { $giver }户想跟您家换一次轮值：
    他家的 <b>{ $gives }</b> 请您家值，您家的 <b>{ $takes }</b> 由他家值。
    换不换都由您家定。
duty-swaps-told-asked-stand-in = 🙋 { $giver }户 <b>{ $gives }</b> 的轮值有事值不了，想请您家代一次，代了算您家当过一次。代不代都由您家定。
duty-swaps-told-by-leader = 这是小组长替您家办的。不同意，请按下面。
duty-swaps-told-objected = { $door }户不同意，您替他家办的作废了：
duty-swaps-told-at-door = 🚪 { $door }户收不到消息，请您当面说一声：
duty-swaps-over-started = 到日子了还没有人接，{ $giver }户 <b>{ $gives }</b> 的轮值照轮值表来。
duty-swaps-over-lost = { $giver }户已经不用值 <b>{ $gives }</b> 了，这次不用换、也不用代了。
duty-swaps-over-cannot = { $taker }户这次接不了，{ $giver }户 <b>{ $gives }</b> 的轮值还没有人接，可以再问别家。
duty-swaps-over-fallen = { $giver }户和 { $taker }户说好的 <b>{ $gives }</b>，有一家值不了了，这次作废，都照轮值表来。

# 说不行的时候
duty-swaps-refused-gone = 没有找到这一次换班，请打开“换一换”再看看。
duty-swaps-refused-others = 只有这一家的人、帮办人和小组长能办。
duty-swaps-refused-not-in = 这一家没有参加轮值，换不了，也代不了。想参加，请跟小组长说一声。
duty-swaps-refused-young = 请家里的大人来按。
duty-swaps-refused-none = 您家接下来没有轮到，不用换。
duty-swaps-refused-started = 这一班已经开始了，换不了。实在值不了，可以请人代。
duty-swaps-refused-not-yours = 这一班现在不是这一家的，请打开“换一换”再看看。
duty-swaps-refused-later = 一次只换最近轮到的这一班，再往后的到时候再换。
duty-swaps-refused-offered = 这一班已经在问了，先等等，或者按“不问了”再重新问。
duty-swaps-refused-often = 今天已经问过大家 { $limit } 次了，请明天再问，或者直接问一家。
duty-swaps-refused-no-group = 单元群还没有连上，问不了大家，请选一家来问。
duty-swaps-refused-door = 这一家那时候值不了，请另选一家。
duty-swaps-refused-mine = 这是您家自己问的，等别家来接。
duty-swaps-refused-not-asked = 这一次没有问您家。
duty-swaps-refused-cannot = 那时候您家免值、外出或者还没参加，值不了这一班。
duty-swaps-refused-no-turn = 您家接下来没有合适的一次能跟 { $door }户换。
duty-swaps-refused-taken = 晚了一步，{ $door }户先接了。谢谢您！
duty-swaps-refused-yours = 已经是您家的了，不用再按。
duty-swaps-refused-over = 这一次已经结束了，不用再按。
duty-swaps-refused-agreed = 已经有人接了，收不回来。要换回来，请打开“换一换”，两家都按“换回来”。
duty-swaps-refused-begun = 已经开始值了，换不回来了。有事请跟小组长说。
duty-swaps-refused-changed = 后来又换过，这一次换不回来了。请打开“换一换”看看现在的。
duty-swaps-refused-already = 已经按过了，等对方。
duty-swaps-refused-other-keeps = 对方又不想换回了，还照说好的值。
duty-swaps-refused-own-wish = 换回来要他们两家自己按，您请他们按一下。
duty-swaps-refused-own-consent = 这一班已经在值了，请那一家自己按“我来代”。
duty-swaps-refused-object = 这不是小组长替您家办的，不用按。要换回来，请打开“换一换”。
