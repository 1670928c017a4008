## what it is
elections-title-leader = 🙋 <b>选 { $unit } 小组长</b>
elections-title-household = 🏅 <b>{ $unit } { $year } 年诚信户</b>
elections-which = 选举评户
elections-look = 看选举
elections-line = { $title }（进行中）
elections-line-over = { $title }（结束了）
elections-list = <b>{ $unit }</b> 的选举和评诚信户
elections-list-none = 还没有办过。
elections-call-leader = 选小组长
elections-call-household = 评诚信户

## where it stands
elections-phase-nomination = 📣 <b>正在提名</b>：一户提一个，可以提自己，也可以改。
elections-phase-acceptance = ⏳ <b>提名完了，等提到的人答复</b>：不答复就是不参加。
elections-phase-awaiting = ⏳ <b>马上开始投票</b>
elections-dates = 提名到 { $nominate }，答复到 { $accept }，然后保密投票 { $days } 天。
elections-standing = ✋ 愿意参加：<b>{ $names }</b>
elections-standing-none = ✋ 还没有人说愿意参加。
elections-asked = 🤔 提到了、还没答复：{ $count }
elections-now-voting = 🗳 <b>正在投票</b>，{ $at } 截止。一户一票，保密。
elections-now-run-off = 🗳 <b>第二轮投票</b>，{ $at } 截止。一户一票，保密，票多的当选。
elections-now-lot = ⚖️ <b>第二轮还是一样多：{ $names }</b>。请当着大家的面抽签，让一位邻居看着。
elections-now-lot-entered = ⚖️ <b>第二轮还是一样多：{ $names }</b>。登记的抽签结果是 { $who }，等在场的 { $witness } 确认。
elections-now-elected-leader = 🎉 <b>{ $who } 当选</b>。有意见请在 { $until } 前提出来，过后上任。
elections-now-elected-household = 🎉 <b>{ $who } 评上了</b>。有意见请在 { $until } 前提出来。
elections-now-offered = 🎉 <b>{ $who } 当选</b>，等社区管理员确认上任。
elections-now-done-leader = ✅ <b>{ $who } 当选，已经上任</b>
elections-now-done-household = 🏅 <b>诚信户是 { $who }</b>
elections-by-lot = 🎲 票数一样多，当众抽签决定，{ $witness } 在场看着。
elections-now-cancelled = ✖️ <b>取消了</b>：{ $why }
elections-why-nobody = ✖️ <b>没有选成</b>：没有人愿意参加。
elections-why-rejected = ✖️ <b>没有选成</b>：赞成的没有过半。
elections-why-no-quorum = ✖️ <b>没有选成</b>：投了两次，来投的都不到一半。
elections-why-left = ✖️ <b>没有选成</b>：选上的搬走了。
elections-why-key = ✖️ <b>没有选成</b>：封票的钥匙丢了两次，票拆不开。
elections-why-void = ✖️ <b>没有选成</b>：有人提了异议，投票的结果作废了。

## what I can do
elections-says = 💬 <b>{ $who }</b>：{ $words }
elections-mine = 👉 您家提的是：<b>{ $who }</b>
elections-mine-me-asked = 👉 有邻居提了您，您愿意吗？不答复就是不参加。
elections-mine-me-stands = 👉 您答应参加了。
elections-mine-me-declined = 👉 您说了不参加。
elections-mine-home-asked = 👉 有邻居提了您家，你们愿意吗？不答复就是不参加。
elections-mine-home-stands = 👉 您家答应参加了。
elections-mine-home-declined = 👉 您家说了不参加。
elections-nominate = 我要提名
elections-nominate-other = 改提别人
elections-nominate-none = 不提了
elections-accept = 我愿意
elections-decline = 不参加
elections-say-something = 说几句话
elections-door-accepts = { $door } 答应了
elections-door-declines = { $door } 不参加
elections-choose-leader = 提谁？点一个，本人会收到消息，别人看不到是谁提的。
elections-choose-household = 提哪户？点一个，这户会收到消息，别人看不到是谁提的。
elections-ask-statement = 想对邻居说什么？写几句就行（最多 { $limit } 个字），投票的人都看得到。
elections-statement-none = 不说了
elections-cancel = 取消选举
elections-ask-why = { $title }
    为什么取消？请写一句（最多 { $limit } 个字），大家看得到。
elections-give = 请他上任
elections-call-again = 重新办
elections-lot-on = 抽中 { $who }
elections-choose-witness = 抽签抽中 <b>{ $who }</b>。哪位邻居在场看着？点一个，本人会收到消息来确认。
elections-lot-right = 对，是这样
elections-lot-wrong = 不对

## calling
elections-called = ✅ 发给邻居了。
elections-check-leader = <b>给 { $unit } 选小组长，对吗？</b>
elections-check-household = <b>给 { $unit } 评今年的诚信户，对吗？</b>
elections-check-nominate = 📣 提名到 { $at }
elections-check-accept = ✋ 提到的人答复到 { $at }
elections-check-vote = 🗳 然后保密投票，到 { $at }
elections-check-how = 过半的户来投，得票过半就当选；没有过半的，前两名再投一轮。
elections-change-nominate = 改提名
elections-change-accept = 改答复
elections-change-vote = 改投票
elections-ask-nominate = 提名几天？按一个，或者打一个数字。
elections-ask-accept = 提名完了，等答复几天？按一个，或者打一个数字。
elections-ask-vote = 投票几天？按一个，或者打一个数字。

## the ballot
elections-ask-leader = 选谁当 { $unit } 的小组长？
elections-ask-leader-run-off = 第二轮：选谁当 { $unit } 的小组长？
elections-ask-household = { $unit } { $year } 年的诚信户评哪一户？
elections-ask-household-run-off = 第二轮：{ $unit } { $year } 年的诚信户评哪一户？
elections-details-says = { $who }说：{ $words }
elections-details-one = 只有一位：{ $who }。同意就按“赞成”。
elections-details-run-off = 第一轮没有人过半，这几位得票最多。
elections-rule = 过半的户来投，得票过半就当选
elections-rule-one = 过半的户来投，赞成过半就当选
elections-rule-run-off = 票多的当选

## told
elections-told-first-leader = 有邻居提名您当小组长（{ $who }）。您愿意吗？请在 { $at } 前答复，不答复就是不参加。
elections-told-first-household = 有邻居提名 { $who } 当诚信户。你们愿意吗？请在 { $at } 前答复，不答复就是不参加。
elections-told-again-leader = 提名完了，您（{ $who }）还没答复。愿意当小组长吗？{ $at } 前不答复就是不参加。
elections-told-again-household = 提名完了，{ $who } 还没答复。愿意参加吗？{ $at } 前不答复就是不参加。
elections-told-elected = 🎉 您当选了。到 { $until } 没有人提意见，社区管理员就请您上任。
elections-told-elected-home = 🎉 您家评上了。到 { $until } 没有人提意见，就定下来。
elections-told-taken = <b>{ $who }</b> 不再是小组长，{ $unit } 现在没有小组长。请先指定一位，或者重新选一次。
elections-to-unit = 指定小组长
elections-told-failed = 请看看怎么办：可以重新办一次，也可以和邻居商量以后再说。
elections-told-repeated = 来投的不到一半，不算数，照原样再投一次，{ $at } 截止。
elections-told-lot = 第二轮还是一样多：{ $names }。请当着大家的面抽签，让一位不相干的邻居看着，再把结果记进来。
elections-told-witness = 登记的抽签结果是：<b>{ $who }</b>。您在场看着，对吗？
elections-told-lot-wrong = { $witness } 说抽签结果记得不对。请问清楚，重新记。
elections-told-offered = 提意见的时间过了。<b>{ $who }</b> 可以上任了：请按“看选举”，再按“请他上任”。原来的小组长同时卸任。
elections-log-lot = { $unit } 的选举抽签：抽中 { $who }

## refused
elections-refused-gone = 这次选举已经没有了，请从菜单里重新找。
elections-refused-elsewhere = 这是别的单元的选举，住在那里的人才能参加。
elections-refused-not-called = 选小组长由社区管理员办；评诚信户，小组长也能办。
elections-refused-running = 已经有一次正在办了，办完才能再办。
elections-refused-over = 这次选举已经结束了。
elections-refused-nominated = 提名已经截止了（{ $at }）。
elections-refused-answered = 答复已经截止了（{ $at }）。
elections-refused-nominee = 这里没有这一位了，请重新选一个。
elections-refused-not-yours = 这要由提到的人自己答复。
elections-refused-not-nominated = 现在没有人提名了，不用答复。
elections-refused-not-standing = 先按“我愿意”，再说话。
elections-refused-many = 已经有 { $most } 位参加，选票上写不下了。
elections-refused-days = 请打一个 1 到 { $most } 的数字。
elections-refused-no-lot = 现在不用抽签了，请从菜单里重新看看。
elections-refused-own-lot = 抽签和您家有关，请别的管理员来记。
elections-refused-witness = 这位不能作见证。请选一位在场的、不相干的邻居。
elections-refused-not-witness = 这要由在场看着的邻居来说。
elections-refused-objections = 提意见的时间还没过，{ $at } 以后才能上任。
elections-refused-not-elected = 还没有选出来。
