## paper and doors of a poll
paper-head = 📄 <b>纸面和上门</b>：{ $title }
paper-hub = 纸面和上门
paper-back = 回去
paper-facts = 录入的纸票 { $count } 张，等人核对 { $waiting } 张。
paper-enter = 录入纸票
paper-list = 录入的纸票
paper-door-nth = { $door }（{ $nth }）

## entering
paper-ask-door = 录入哪一户的纸票？（{ $title }）
paper-ask-origin = <b>{ $door }</b> 的票是怎么投的？
paper-origin-paper = 交来的纸票
paper-origin-door = 上门投的
paper-origin-meeting = 会上投的
paper-ask-choice = <b>{ $door }</b> 的纸票上，选的是什么？
    { $words }
paper-ask-signed = <b>{ $door }</b> 是哪天签的字？刚签的按按钮；以前签的，打日子，最好带上几点，比如 12月5日18点。
paper-signed-now = 刚签的
paper-ask-photo = 要附一张纸票的照片吗？发来照片，或者按“不用照片”。
paper-no-photo = 不用照片
paper-check = <b>这样录入，对吗？</b>
paper-entry-door = 🚪 { $door }（{ $origin }）
paper-entry-choice = 🗳 选的是：<b>{ $words }</b>
paper-entry-signed = ✍️ 签字：{ $at }
paper-entry-signed-now = ✍️ 签字：刚才
paper-entry-photo = 📷 有照片
paper-entry-by = 录入：{ $who }
paper-send = 录入
paper-change-door = 换一户
paper-change-choice = 改选项
paper-change-signed = 改日子
paper-entered = ✅ { $door } 的纸票录入了。还要另一户的人拿着纸票核对，核对了才算。可以把这个链接发给一位邻居：
    { $link }
paper-copy-link = 复制链接
paper-next = 再录一张

## confirming
paper-entries = 录入的纸票：{ $title }
paper-entries-none = 还没有录入纸票：{ $title }
paper-line-waiting = ⏳ { $door } 等核对
paper-line-counted = ✅ { $door } 算数
paper-line-replaced = ↩️ { $door } 后来网上投了
paper-line-set-aside = ↩️ { $door } 网上的更晚
paper-line-invalid = ✖️ { $door } 无效
paper-entry-head = 📄 <b>核对纸票</b>：{ $title }
paper-ask-confirm = 请拿着纸票看：门牌、选的、签字的日子都对吗？
paper-confirm = 核对无误
paper-reject = 不对
paper-ask-why = { $door } 的纸票哪里不对？请写一句。
paper-state-waiting = ⏳ 等另一户的人核对。
paper-state-counted = ✅ 核对过了，算数。
paper-state-replaced = ↩️ 这一户后来在网上投了，纸票不算，留着。
paper-state-set-aside = ↩️ 这一户的另一张票更晚，按晚的算，这张留着。
paper-state-invalid = ✖️ 无效。
paper-why = 原因：{ $words }
paper-why-late = 原因：截止三天了还没有人核对。
paper-counted-toast = 核对好了，这张票算数。
paper-set-aside-toast = 核对好了。这一户的另一张票更晚，按晚的算。

## told
paper-entered-told = 📄 有人录入了 { $door } 在“{ $title }”里的纸票，签字是 { $at }，等另一户的人核对：
paper-not-yours = 不是您家投的，请告诉小组长，或者自己再投一次：晚的算。
paper-told-counted = ✅ { $door } 在“{ $title }”里的纸票（{ $at } 签）核对过了，算数。截止前还可以自己投，晚的算。
paper-told-set-aside = ↩️ { $door } 在“{ $title }”里的纸票（{ $at } 签）核对过了，可是您家另一张票更晚，按晚的算。
paper-told-invalid = ✖️ { $door } 在“{ $title }”里的纸票（{ $at } 签）无效。

## refused
paper-refused-enters = 录入纸票的是小组长、值日的那户、记录人或者管理员。
paper-refused-checks = 核对纸票的是别户的人：小组长、值日的、网格员，或者本楼的邻居。
paper-refused-leads = 这件事由小组长或者管理员来做。
paper-refused-same-person = 录入的人不能自己核对，请另一户的人来。
paper-refused-same-home = 请另一户的人来核对，不能是录入的那户，也不能是投票的那户。
paper-refused-secret = 这是保密投票：纸票投进票箱，截止后一起数。
paper-refused-closed = 投票已经截止（{ $at }），不能再录入。
paper-refused-over = 这个投票已经有结果了，不能再核对。
paper-refused-day = 看不懂这个日子。请写签字的日子，比如 12月5日，或者 12月5日18点。
paper-refused-day-outside = 签字的日子要在开始投票（{ $first }）以后，而且不能是以后的日子。
paper-refused-photo = 请发一张照片，或者按“不用照片”。
paper-refused-door = 这一户不在名单里，请重新选。
paper-refused-waiting = { $door } 已经有一张纸票在等核对，先核对那一张。
paper-refused-decided = 这张已经核对过了。

## slips of a secret poll
paper-refused-has-slip = 您家领了纸质选票，投进票箱就行，不能再在网上投。
paper-refused-open = 这是公开投票，纸票请用“录入纸票”。
paper-refused-voted = 这一户已经在网上投了。先请他们撤回，再发选票。
paper-refused-no-slip = 这一户没有领过选票。
paper-refused-witnesses = 数票由记录人、见证人、小组长、值日的那户或者网格员来做。
paper-refused-too-many = 数出来 { $slips } 张，可是只发了 { $ticked } 张，请再数一遍。
paper-refused-number = 请打一个 0 到 { $most } 的数字。
paper-refused-slip = 第 { $nth } 行看不懂。一行一张票，写选项的号码，比如 1 3；空白票写 -。
paper-refused-box-early = 到截止（{ $at }）才能开箱。
paper-refused-box-waits = 票箱已经数过一遍，先请另一户的人核对。
paper-ticks-button = 发选票
paper-ticks = 🗳 给哪一户发选票？（{ $title }）已经发出 { $count } 张。
paper-tick-head = 🚪 <b>{ $door }</b>：{ $title }
paper-tick-ask = 发一张选票给这一户，并在名册上打勾。打了勾，这一户就不能再在网上投。选票上不写门牌，也不拍照。
paper-tick-voted = 这一户已经投了。要改用选票，先请他们在网上撤回。
paper-tick = 发给选票
paper-tick-done = ✅ 这一户领了选票。请把投票凭证写在选票的存根上，存根给他们留着：<code>{ $code }</code>
paper-untick = 选票退回来了
paper-untick-waits = ⏳ 有人说选票没用、退回来了。请另一户的人看过选票，再按“选票在这里”。
paper-untick-sure = 选票在这里
paper-ticked-toast = 打勾了。
paper-unticked-toast = 退回了，这一户又可以在网上投。
paper-on-paper = 📄 您家领了纸质选票，请投进票箱。没用的选票退给值日的那户，就又可以在网上投。
paper-box = 开箱计票
paper-box-ask = <b>{ $words }</b> 有几张？（一共发了 { $ticked } 张）
paper-box-ask-slips = 一共发了 { $ticked } 张。一行一张票，写选项的号码，比如 1 3；打分的每个选项写一个分；空白票写 -。
paper-box-ask-invalid = 有几张无效的？没有就打 0。
paper-box-none = 一张也没有
paper-box-again = 重新数
paper-box-line = { $words }：{ $count } 张
paper-box-invalid = 无效：{ $count } 张
paper-box-total = 箱里 { $slips } 张，发出 { $ticked } 张，没交回 { $missing } 张。
paper-box-head = 📦 <b>票箱</b>：{ $title }（{ $who } 记的）
paper-box-confirm = 您是一起数的另一户吗？数目都对吗？
paper-box-nothing = 📦 票箱还没数：{ $title }
paper-box-counted-toast = 核对好了，算进结果了。
paper-box-anew-toast = 好，请重新数。
