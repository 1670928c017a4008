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
duty-swaps-refused-own-wish = 换回来要他们两家自己按，您请他们按一下。
duty-swaps-refused-object = 这不是小组长替您家办的，不用按。要换回来，请打开“换一换”。
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
duty-accept-button = 我家接班
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
duty-handover = 📋 <b>{ $door }户交下来的</b>
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
duty-toast-ticked = 记上了 ✅
duty-toast-unticked = 这一勾取消了
duty-toast-asked = 已经问 { $door }户了
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
duty-told-accepted-for = 🏠 小组长替您家接了班：{ $span }。走不开请说一声。
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
