## 早上的一条
workday-morning = ☀️ <b>早上好！今天要办的事</b>
workday-morning-late = ⏰ <b>过期了</b>
workday-morning-today = 📅 <b>今天到期</b>
workday-morning-unanswered = 📮 <b>等您回话</b>
workday-morning-answer = 💬 <b>有回答了</b>
workday-morning-unsolved = 🔁 <b>又没解决</b>
workday-morning-withdraw = ⚪ <b>收回了，不用办了</b>
workday-morning-no-answer = ▶️ <b>没等到回答，请接着办</b>
workday-morning-hastened = 🔥 <b>多户也一样，改成加急了</b>
workday-morning-called = 🤝 <b>您请的回话了</b>
workday-morning-who = ，{ $who }
workday-morning-asked = 🙋 <b>有人请代办</b>
workday-morning-asked-line = • { $words } · { $who }
workday-morning-asked-button = 看代办
workday-morning-line = • { $marks }<b>{ $number }</b> { $words } · { $unit }{ $until }{ $instead }
workday-morning-instead = （代 { $who }）
workday-morning-more = 还有 { $count } 件，按“去办”都看得到。
workday-morning-button = 去办
workday-colleague = 同事

## 待办
workday-next-button = 下一件
workday-next-none = 没有下一件了

## 请假和代班
workday-leaves-button = 请假代班
workday-leaves = 🏖 <b>请假和代班</b>
workday-leaves-none = 🏖 现在没有人请假。
workday-leave-line = <b>{ $who }</b>：{ $first } 到 { $last }，{ $instead } 代班
workday-leave-line-nobody = <b>{ $who }</b>：{ $first } 到 { $last }，没有人代班
workday-leave-enter-button = 我要请假
workday-leave-end-button = { $who } 不请了
workday-leave-ended = 好，不请假了
workday-leave-from = 从哪天开始请假？
    也可以一次写清楚，比如：6月3日到6月5日
workday-leave-from-0 = 今天
workday-leave-from-1 = 明天
workday-leave-to = 从 { $first } 开始，请几天？
    也可以写最后一天，比如：6月5日
workday-leave-days = { $count } 天
workday-leave-who = 请哪位同事代班？没有的话，管理员会知道。
workday-leave-nobody = 没有人代
workday-told-leave = 🏖 <b>{ $who }</b> { $first } 到 { $last } 请假，请您代班。这几天早上，他在办的事也告诉您。
workday-told-leave-nobody = 🏖 <b>{ $who }</b> { $first } 到 { $last } 请假，没有人代班。这几天要是没有别人在，他们那边的事会到您的待办里。
workday-refused-days = 没看懂是哪几天。请这样写：6月3日到6月5日，或者：明天到周五
workday-refused-turned-round = 最后一天比第一天还早，请再写一次。
workday-refused-past = 这一天已经过去了，请写今天或以后的日子。
workday-refused-long = 最多请 { $limit } 天，而且要在一年里开始。
workday-refused-no-colleague = 这位同事已经不在你们这里了，请重新请假，另选一位。
workday-refused-no-leave = 这个假已经没有了。

## 常用答复
workday-answers-button = 常用答复
workday-answers-which = 哪个单位的常用答复？
workday-answers = 💬 <b>{ $body }的常用答复</b>
    办事要写话的时候，按一下就行，不用打字。最多 { $most } 条。
workday-answers-none = 💬 <b>{ $body }还没有常用答复</b>
    写下常说的话，办事的时候按一下就行，不用打字。最多 { $most } 条。
workday-answers-hint = 也可以按一条常用的：
workday-answer-add-button = 加一条
workday-answer-change-button = 改一改
workday-answer-remove-button = 去掉
workday-answer-removed = 去掉了
workday-answer = <blockquote>{ $words }</blockquote>
workday-answer-ask = 怎么说？写一句短的发给我，比如：师傅今天下午来
workday-refused-many = 已经有 { $limit } 条了，请先去掉一条。
workday-refused-same = 这一条已经有了。
workday-refused-answer-gone = 这一条已经去掉了。

## 要打的电话
workday-calls-button = 要打的电话
workday-calls = ☎️ <b>要打的电话</b>
workday-calls-none = ☎️ 现在没有要打的电话。
workday-calls-body = <b>{ $name }</b> { $telephone }
    　{ $late ->
        [0] { $count } 件等着
       *[other] { $count } 件等着，⏰ { $late } 件过期了
      }
workday-calls-one = { $name } { $count } 件
workday-calls-head = ☎️ <b>{ $name }</b>　{ $telephone }
    找谁：{ $contact }　地址：{ $address }
workday-calls-of-none = 现在没有等着他们办的事。
workday-call-line = { $marks }<b>{ $number }</b> { $words }
    　{ $unit }，{ $filed } 说的{ $until }
workday-call-promised = 　💬 { $on }：{ $words }
workday-call-letter = 　📄 { $on } 交了转办单
workday-calls-print-button = 打印
workday-calls-caption = 📄 要和 { $name } 说的事，打印出来照着打电话，或者带过去。
workday-refused-online = { $name } 已经有人用这里了，他们自己看得到。

## 打印的单子
workday-sheet-title = 要和{ $name }说的事
workday-sheet-file = 要打的电话 { $name }
workday-sheet-telephone = 电话
workday-sheet-contact = 找谁
workday-sheet-address = 地址
workday-sheet-number = 编号
workday-sheet-matter = 什么事
workday-sheet-dates = 什么时候
workday-sheet-answer = 他们怎么说
workday-sheet-filed = { $on } 说的
workday-sheet-answer-by = { $until } 前回话
workday-sheet-settle-by = { $until } 前办好
workday-sheet-footer = 打完电话，请在“打过电话”里记下谁说的、什么时候来。

## 操作记录
workday-log-answer-added = 给 { $name } 加了常用答复：{ $words }
workday-log-answer-changed = 把 { $name } 的常用答复“{ $before }”改成了“{ $words }”
workday-log-answer-removed = 去掉了 { $name } 的常用答复：{ $before }
workday-log-leave-entered = { $of } 请假：{ $first } 到 { $last }
workday-log-leave-ended = { $of } 不请假了（{ $first } 到 { $last }）
