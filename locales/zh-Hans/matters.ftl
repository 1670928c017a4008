## 卡片
matters-card-head = <b>{ $number } · { $category }</b>
matters-card-words = { $words }
matters-card-place = 📍 { $place }
matters-card-said-by = 🙋 { $who } 说的
matters-card-said-for = 🙋 { $door } 说的，{ $who } 代为记下
matters-card-said-unnamed = 🙋 { $unit }的一户
matters-card-supporters = 🏠 { $count } 户也一样
matters-card-told = ℹ️ { $told }
matters-who-community = 社区
matters-card-photos = 📷 一共 { $count } 张照片
matters-sealed = 这件事只给调解员看。您看得到办到了哪一步，看不到内容。
matters-card-folded = <b>{ $number }</b> 这张卡片收起来了：{ $reason }
matters-look-button = 看看
matters-support-button = { $count ->
    [0] 我家也一样
   *[other] 我家也一样 { $count }
  }
matters-state-filed = { $icon } 等 <b>{ $who }</b> 回话
matters-state-filed-until = { $icon } 等 <b>{ $who }</b> 回话，{ $until } 前要有人管
matters-state-accepted = { $icon } <b>{ $who }</b> 收到了
matters-state-accepted-until = { $icon } <b>{ $who }</b> 收到了，{ $until } 前办好
matters-state-in-consultation = { $icon } 大家在商量，<b>{ $who }</b> 牵头
matters-state-in-consultation-until = { $icon } 大家在商量，<b>{ $who }</b> 牵头，{ $until } 前办好
matters-state-in-progress = { $icon } <b>{ $who }</b> 正在办
matters-state-in-progress-until = { $icon } <b>{ $who }</b> 正在办，{ $until } 前办好
matters-state-done = { $icon } <b>{ $who }</b> 说办好了
matters-state-closed = { $icon } 这件事结束了（{ $who }）
matters-state-returned = { $icon } <b>{ $who }</b> 问了一句，等说事的人回答
matters-state-declined = { $icon } <b>{ $who }</b> 说不归他们管，正在另找人
matters-state-merged = { $icon } 和 { $into } 是同一件事，到那里一起办
matters-state-withdrawn = { $icon } 说事的人收回了

## 私聊里的按钮
matters-support-back-button = 收回支持
matters-answer-button = 回答
matters-reopen-button = 还没好
matters-accept-button = 收到了
matters-done-button = 办好了
matters-ask-button = 问一问
matters-note-button = 记一笔
matters-decline-button = 不归我们
matters-hand-button = 转给别人
matters-ring-button = 打过电话
matters-letter-button = 转办单
matters-category-button = 换个类别
matters-calm-button = 没有危险
matters-map-button = 🗺 看地图
matters-files-button = 📷 照片 { $count }
matters-copy-button = 抄成文字
matters-fold-button = 收起卡片
matters-unfold-button = 打开卡片
matters-withdraw-button = 不说了
matters-withdraw-sure-button = 收回这件事
matters-back-button = 看这件事
matters-solved-button = 解决了
matters-unsolved-button = 没解决
matters-mark-button = { $mark } 分
matters-page-before = 上一页
matters-page-next = 下一页

## 经过
matters-timeline-line = <i>{ $at }</i>　{ $what }
matters-event-file = 说了这件事
matters-event-accept = { $by } 收到了
matters-event-start = { $by } 开始办
matters-event-ask-back = { $by } 问：{ $question }
matters-event-answer = 回答：{ $answer }
matters-event-note = { $note }
matters-event-begin-consultation = 大家开始商量
matters-event-end-consultation = 商量好了：{ $outcome }
matters-event-extend = { $by } 要再多一些时间：{ $reason }
matters-event-done = { $by } 说办好了 { $note }
matters-event-review = 有人评了
matters-event-close-unreviewed = 没有人评，就这样结束了
matters-event-reopen = 还没好：{ $reason }
matters-event-decline = { $by } 说不归他们管：{ $reason }；该找 { $responsible }
matters-event-reassign = 转给了 { $to }
matters-event-escalate = { $why }，报上一级，由 { $to } 来办
matters-event-withdraw = 说事的人收回了
matters-event-merge = 和 { $into } 并在一起
matters-event-fold = 卡片收起来了：{ $reason }
matters-event-unfold = 卡片又打开了
matters-event-recategorise = 换了类别
matters-event-whistle = { $by } 请 { $to } 一起办：{ $question }
matters-event-whistle-answer = { $by } 回话：{ $answer }
matters-event-whistle-late = 到了时间，{ $by } 还没有回话
matters-event-whistle-end = { $by } 说不用 { $to } 一起办了
matters-event-support = 又有一户也一样，一共 { $count } 户
matters-event-unsupport = 有一户收回了，还有 { $count } 户
matters-event-calm = 看过了，没有危险

## 告诉有关的人
matters-told-filed = 📮 有一件新的事要您这边办：<b>{ $number }</b>（{ $category }），<b>{ $unit }</b>
matters-told-danger = 🚨 <b>{ $unit }</b> 有危险，<b>{ $number }</b>！请马上去看，该打的电话先打。
matters-told-accepted = ✅ 您说的 <b>{ $number }</b>，{ $who } 收到了，{ $until } 前办好。
matters-told-asked = ❓ 关于 <b>{ $number }</b>，{ $who } 想问您：{ $question }
    请在 { $until } 前回答。没有回答，就先接着办。
matters-told-asked-again = ❓ <b>{ $number }</b> 还在等您回答，{ $who } 想问：{ $question }
    请在 { $until } 前回答。没有回答，就先接着办。
matters-told-no-answer = ▶️ <b>{ $number }</b> 没有等到回答，{ $who } 先接着办。
matters-line-no-answer = 没有等到回答，先接着办
matters-event-no-answer = 没有等到回答，接着办
matters-refused-nobody-to-ask = 说 { $number } 的人已经不在这里了，没有人能回答。请接着办，或者写明办不了的原因。
matters-told-declined = ↪️ 关于 <b>{ $number }</b>，{ $who } 说不归他们管：{ $reason }。该找 <b>{ $responsible }</b>。社区会接着找人办。
matters-told-answered = 💬 <b>{ $number }</b> 有回答了：{ $answer }
matters-told-reopened = 🔁 <b>{ $number }</b> 还没好：{ $reason }
matters-told-unsolved = 🔁 <b>{ $number }</b>：说事的人说还没解决，请再看看。
matters-told-folded = 您说的 <b>{ $number }</b>，卡片收起来了：{ $reason }。事情照样办。
matters-told-withdrawn = <b>{ $number }</b>：说事的人收回了，不用办了。
matters-told-dropped = 您家也支持的 <b>{ $number }</b>，说事的人收回了，不办了。您家还想办的话，请再说一遍。
matters-told-handed = 您说的 <b>{ $number }</b> 转给 { $who } 办了，时间不变。
matters-told-to-hand-on = ↪️ <b>{ $number }</b>（{ $unit }），{ $who } 说不归他们管：{ $reason }。他们说该找 <b>{ $responsible }</b>。请按“看这件事”，再按“转给别人”。
matters-told-calm = 👌 <b>{ $number }</b>（{ $unit }）：看过了，没有危险，事情接着办。
matters-told-filed-for = 🙋 <b>{ $who }</b> 替 <b>{ $door }</b> 记下了一件事，编号 <b>{ $number }</b>：
matters-alarm = 🚨 <b>{ $unit }</b> 的群里有人说有危险（这个人还没有登记）。请马上去看，该打的电话先打：
matters-done-aloud = ✅ <b>{ $number }</b> 办好了（{ $who }）：{ $words }
matters-done-note = 💬 { $note }
matters-review-ask = 🙏 <b>{ $number }</b> 说办好了。您看解决了吗？
matters-review-mark = 谢谢！办得怎么样？5 分最满意。（办事的人看不到是谁打的分）
matters-review-thanks = 记下了，谢谢您！

## 打电话给没上线的单位
matters-ring-ask = ☎️ <b>{ $who }</b> 还没有人用这里，请您打个电话：<b>{ $telephone }</b>
    说的是 <b>{ $number }</b> 这件事。
matters-ring-read = 可以这样念：
    <blockquote>您好，我是 { $unit } 的。我们这里有件事请你们办：{ $words }（地点：{ $place }）。请告诉我谁来办、什么时候办好。</blockquote>
matters-ring-address = 也可以打印转办单送去：{ $address }
matters-letter-caption = 📄 <b>{ $number }</b> 的转办单，打印后交给 { $who }。
matters-letter-toast = 转办单马上发给您

## 说好了
matters-filed = ✅ 记下了，编号 <b>{ $number }</b>。
    由 <b>{ $who }</b> 来办，{ $until } 前办好。
    有了进展就告诉您。
matters-filed-danger = 邻居、小组长和要来的人都马上知道了。
matters-supported = 记下了：您家也一样
matters-calmed = 好，告诉大家没有危险了
matters-support-taken-back = 收回了
matters-accepted-toast = 好，告诉说事的人了
matters-withdrawn-toast = 收回了
matters-handed-toast = 转给 { $who } 了
matters-files = 📷 <b>{ $number }</b> 的照片和语音
matters-files-before = 📷 <b>{ $number }</b> 报的时候
matters-files-after = 📷 <b>{ $number }</b> 办好以后
matters-recategorised = 类别换好了
matters-withdraw-ask = 真的要收回 <b>{ $number }</b> 吗？收回后就没有人办了。
matters-category-ask = <b>{ $number }</b> 是哪一类？
matters-hand-ask = <b>{ $number }</b> 转给谁？
matters-hand-nobody = <b>{ $number }</b> 没有别的单位可以转。请管理员先把单位填进来。
matters-your-words = 您刚才写的（没有丢，可以抄走）：
    <blockquote>{ $words }</blockquote>
matters-stranger = 这是别人楼里的事。住在这里的话请先登记（一分钟），登记了就看得到。
matters-copy = 按一下下面的文字就抄好了，可以贴到别的群里：
    <pre>{ $plain }</pre>

## 要写几个字的步骤
matters-step-ask = 想问说事的人什么？（<b>{ $number }</b>）写下来发给我。
matters-step-note = 要记什么？（<b>{ $number }</b>）写下来发给我，大家在经过里看得到。
matters-step-done = <b>{ $number }</b> 办好了，太好了！请发一张办好后的照片，或写一句话。
matters-step-decline = <b>{ $number }</b> 为什么不归你们管？写一句话，说事的人会看到。
matters-step-answer = 请回答（<b>{ $number }</b>）：打字或发照片都行。
matters-step-asked = <blockquote>{ $question }</blockquote>
matters-step-private = （照片和语音只有办事的人看得到）
matters-step-reopen = <b>{ $number }</b> 哪里还没好？写一句话。
matters-step-fold = 为什么把 <b>{ $number }</b> 的卡片收起来？写一句话，大家会看到。事情照样办。
matters-step-ring = 谁接的电话？怎么说的？有单号也写上。（<b>{ $number }</b>）
matters-step-photos = 还有照片就接着发，没有就按“发出去”。
matters-step-who = 那该归谁管？写上单位的名字。（<b>{ $number }</b>）
matters-step-outcome = 他们怎么说？
matters-step-skip = 不用写了
matters-outcome-accept = 答应去办
matters-outcome-done = 已经办好
matters-outcome-decline = 说不归他们
matters-outcome-nobody = 没有结果

## 列表
matters-list-open = <b>本单元还没办好的事</b>
matters-list-open-wide = <b>还没办好的事</b>
matters-list-open-wide-none = 现在没有等着办的事，真好。
matters-list-open-none = 本单元现在没有等着办的事，真好。
matters-list-closed = <b>本单元办过的事</b>
matters-list-closed-wide = <b>办过的事</b>
matters-list-closed-wide-none = 还没有办过的事。
matters-list-closed-none = 本单元还没有办过的事。
matters-list-mended = <b>本单元办好的事</b>，新的在前
matters-list-mended-none = 本单元还没有办好的事。
matters-list-mine = <b>我说的事</b>
matters-list-mine-none = 您还没有说过事。
matters-list-body = <b>等您这边办的事</b>，先到期的在前
matters-list-body-none = 没有等您办的事，歇一歇吧。
matters-list-body-button = 全部
matters-list-unanswered = <b>还没回话的事</b>
matters-list-unanswered-none = 都回过话了。
matters-list-unanswered-button = 没回话
matters-list-today = <b>今天到期的事</b>
matters-list-today-none = 今天没有到期的事。
matters-list-today-button = 今天到期
matters-list-late = <b>过期的事</b>
matters-list-late-none = 没有过期的事，真好。
matters-list-late-button = 过期
matters-list-line-due = { $marks }{ $icon } <b>{ $number }</b> { $category }：{ $words }
    　{ $unit }{ $until }
matters-list-answer-by = ，{ $until } 前回话
matters-list-settle-by = ，{ $until } 前办好
matters-list-stands = ，等说事的人回答
matters-list-found = <b>找到的事</b>
matters-list-found-none = 没有找到。可以写编号（比如 12），或者写一两个字（比如 灯）。
matters-list-button = { $icon } { $number } { $words }
matters-list-open-button = 没办好的
matters-list-mine-button = 我说的
matters-list-closed-button = 办过的
matters-list-mended-button = 办好的
matters-list-line = { $icon } <b>{ $number }</b> { $category }：{ $words }
    　{ $who }{ $until }
matters-list-line-of = { $icon } <b>{ $number }</b> { $category }：{ $words }
    　{ $unit } · { $who }{ $until }
matters-list-until = ，{ $until } 前

## 危险
matters-danger-head = 🚨 <b>{ $kind }</b>？先保护好自己，马上打电话：
matters-danger-number = ☎️ { $what } <b>{ $number }</b>
matters-danger-aloud = 楼里有人说：<b>{ $words }</b>
danger-fire = 着火
danger-gas = 煤气
danger-hurt = 有人受伤
danger-electricity = 漏电
danger-lift = 困在电梯里
danger-peril = 有人有危险
danger-flood = 水碰到电
danger-falling = 东西要掉下来

## 说不行的时候
matters-refused-unknown = 没有找到这件事。
matters-refused-no-unit = 这个群还没有和单元连上。请管理员先发一个单元链接。
matters-refused-no-household = 一户算一次，您还没有登记住在哪一户，请先登记。
matters-refused-just-said = 这件事刚刚已经记下了 { $number }，不用再说一遍。
matters-refused-too-many-open = 您家已经有 { $limit } 件事在办，先等办好一件再说新的。有危险的事随时可以说。
matters-refused-already-supported = 您家已经支持过了。要收回请按“看看”。
matters-refused-not-supported = 您家没有支持过这件事。
matters-refused-own-matter = 这是您家自己说的事，不用再支持。
matters-refused-no-card = { $number } 不公开，不能这样做。
matters-refused-already-filed = { $number } 已经交给 { $by } 了。
matters-refused-already-accepted = { $number } 已经有人收到了：{ $by }。
matters-refused-already-in-consultation = { $number } 大家正在商量。
matters-refused-already-in-progress = { $number } 已经在办了：{ $by }。
matters-refused-already-done = { $number } 已经说办好了：{ $by }。
matters-refused-already-closed = { $number } 已经结束了。
matters-refused-already-returned = { $number } 已经问过说事的人了，等他回答。
matters-refused-already-declined = { $number } 已经说不归 { $by } 管了，社区正在另找人。
matters-refused-already-merged = { $number } 已经和 { $into } 并在一起。
matters-refused-already-withdrawn = { $number } 说事的人已经收回了。
matters-refused-not-accepted-yet = { $number } 还没有人收到，请先按“收到了”。
matters-refused-not-in-consultation = { $number } 没有在商量。
matters-refused-nothing-asked = { $number } 现在没有问题要回答。
matters-refused-not-done-yet = { $number } 还没办好，等办好了再评。
matters-refused-still-open = { $number } 还在办，不用重新打开。
matters-refused-other-body = { $number } 现在归 { $by } 办。
matters-refused-already-there = { $number } 已经在 { $by } 那里了。
matters-refused-already-extended = { $number } 已经延过一次，不能再延。
matters-refused-too-late-to-extend = { $number } 已经过了时间，不能再延。
matters-refused-extension-too-short = 新的时间要比原来的晚。
matters-refused-declined-before = { $by } 已经说过一次不归他们管，不能再说一次。
matters-refused-nobody-named = 请写上该归谁管。
matters-refused-nobody-responsible = 这件事现在没有单位在办，请管理员先转给一个单位。
matters-refused-no-reason = 请写一句原因。
matters-refused-highest-level = { $number } 已经到街道了。
matters-refused-not-due = { $number } 还没到报上一级的时候。
matters-refused-mark = 请打 1 到 5 分。
matters-refused-review-over = { $number } 已经过了评价的时间。
matters-refused-review-open = { $number } 还在等大家评价。
matters-refused-merge-other = 这两件事不能并在一起。
matters-refused-merge-confidential = 不公开的事不能并在一起。
matters-refused-no-files = { $number } 没有可以看的照片。
matters-refused-folded = { $number } 收起来了：{ $reason }
matters-refused-no-danger = { $number } 现在没有说有危险。
matters-refused-already-folded = 这张卡片已经收起来了。
matters-refused-not-folded = 这张卡片没有收起来。

## 时间到了、报上一级、并在一起
matters-who-party = 社区党组织
matters-who-street = 街道
matters-card-letter = 📄 转办单 { $on } 交给了 { $who }
matters-card-agenda = 🗣 在议程上，大家一起商量
matters-state-led-until = { $icon } <b>{ $who }</b> 来办，{ $until } 前办好
matters-extend-button = 多要几天
matters-same-button = 是同一件
matters-letter-handed-button = 单子交了
matters-same-one = { $number } { $words }
matters-same-ask = <b>{ $number }</b> 和哪一件是同一件事？并过去以后，支持的人也跟着过去。
matters-same-none = 没有找到和 <b>{ $number }</b> 相像的事。
matters-merged-toast = 并到 { $number } 里了
matters-letter-handed-toast = 记下了，卡片上写着今天
matters-step-extend = <b>{ $number }</b> 为什么要多几天？写一句话，说事的人会看到。只能多要一次。
matters-step-days = 多几天？
matters-step-days-button = { $count } 天
matters-cause-missed-accept = 到了时间没有人回话
matters-cause-missed-settle = 到了时间还没办好
matters-cause-two-refusals = 两家都说不归他们管
matters-cause-not-solved-twice = 两次都没解决
matters-cause-three-units = 三个单元都有人支持
matters-cause-asked = 请上面帮忙
matters-event-warn = 时间不多了，提醒了 { $by }
matters-event-overdue = 到了时间，{ $by } 还没办好
matters-event-hasten = { $count } 户也一样，改成加急
matters-event-agenda = { $count ->
    [0] 小组长放上议程，一起商量
   *[other] { $count } 户也一样，下次说事一起商量
 }
matters-event-letter = 转办单交给了 { $to }
matters-told-climbed = ⬆️ 您关心的 <b>{ $number }</b>：{ $why }，已经报上一级。现在由 <b>{ $who }</b> 来办，{ $until } 前回话。
matters-told-to-decide = ⚖️ <b>{ $number }</b>（{ $unit }）两家都说不归他们管。请在 { $until } 前定下来由谁牵头：按“看这件事”，再按“转给别人”。
matters-told-nobodys = ⬆️ <b>{ $number }</b>（{ $unit }）报上来了，社区里还没有能办的单位。请按“看这件事”，再按“转给别人”，或者自己办。
matters-told-to-the-street = ⬆️ <b>{ $number }</b>（{ $unit }）报到了 <b>{ $who }</b>，他们没有用这里。请打印转办单送去，送到了按“单子交了”。
matters-told-warn = ⏳ <b>{ $number }</b>（{ $unit }）是急事，{ $until } 就到时间了，还没有办好。
matters-told-overdue = ⏰ <b>{ $number }</b>：到了时间，{ $who } 还没有办好。已经记下来了，社区会接着催。
matters-told-unreviewed = <b>{ $number }</b>：七天没有人评，就这样结束了。要是还没好，请按“看这件事”，再按“还没好”。
matters-told-hastened = 🔥 <b>{ $number }</b>（{ $unit }）有 { $count } 户也一样，改成加急了，请早点办。
matters-told-put = 🗣 小组长把您说的 <b>{ $number }</b> 放上了议程，大家一起商量。不用商量的照样先办。
matters-told-agenda = 🗣 您说的 <b>{ $number }</b>，楼里一半人家都支持，下次说事会一起商量。不用商量的照样先办。
matters-told-extended = ⏳ 您说的 <b>{ $number }</b>，{ $who } 要多几天，改到 { $until } 前：{ $reason }
matters-told-passed = 您说的 <b>{ $number }</b>，{ $by } 说不归他们管：{ $reason }。转给 <b>{ $who }</b> 办了，时间不变。
matters-told-merged = 您说的 <b>{ $number }</b> 和 <b>{ $into }</b> 是同一件事，并在一起办。有进展照样告诉您。
matters-line = <b>{ $number }</b> { $words }：{ $said }
matters-line-filed = 请您这边来办
matters-line-accepted = { $who } 收到了
matters-line-asked = 有话问您：{ $question }
matters-line-declined = { $who } 不管，该找 { $responsible }
matters-line-answered = 有回答了：{ $answer }
matters-line-reopened = 还没好：{ $reason }
matters-line-unsolved = 说事的人说还没解决
matters-line-folded = 卡片收起来了，事情照样办
matters-line-withdrawn = 收回了，不用办了
matters-line-dropped = 收回了。还想办，请再说一遍
matters-line-handed = 转给 { $who } 办了
matters-line-passed = 转给 { $who } 办了
matters-line-to-hand-on = { $who } 不管，请转给别人
matters-line-filed-for = { $by } 替您家记下的
matters-line-climbed = 报上一级了，由 { $who } 来办
matters-line-to-decide = 请定下来由谁牵头
matters-line-nobodys = 报上来了，还没有单位能办
matters-line-to-the-street = 报到 { $who } 了，请送转办单
matters-line-warn = 是急事，时间快到了
matters-line-overdue = 到了时间还没办好
matters-line-unreviewed = 七天没有人评，结束了
matters-line-hastened = { $count } 户也一样，改成加急了
matters-line-put = 放上了议程，大家一起商量
matters-line-agenda = 下次说事会一起商量
matters-line-extended = { $who } 要多几天
matters-line-merged = 并到 { $into } 一起办了
matters-line-review = 说办好了，请您看看解决了吗
matters-line-ring = 请给 { $who } 打电话
matters-done-line = <b>{ $number }</b> 办好了：{ $words }
matters-refused-letter-handed = { $number } 的转办单已经交过了（{ $on }）。
matters-refused-own-work = 自己办的事不能自己评，请说事的人来评。
matters-mediate-button = 我来调解
matters-private-line = <b>{ $number }</b> 有新的进展，请点开看
matters-told-to-mediate = ⬆️ <b>{ $number }</b>（{ $unit }，不公开）报上来了。请按“看这件事”，再按“请调解员”。
