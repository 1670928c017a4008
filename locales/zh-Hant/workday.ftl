### Made from zh-Hans by `make zh-hant`; what it gets wrong is put right in locales/traditional.txt.


## 早上的一條

workday-morning = ☀️ <b>早上好！今天要辦的事</b>
workday-morning-late = ⏰ <b>過期了</b>
workday-morning-today = 📅 <b>今天到期</b>
workday-morning-unanswered = 📮 <b>等您回話</b>
workday-morning-answer = 💬 <b>有回答了</b>
workday-morning-unsolved = 🔁 <b>又沒解決</b>
workday-morning-withdraw = ⚪ <b>收回了，不用辦了</b>
workday-morning-no-answer = ▶️ <b>沒等到回答，請接著辦</b>
workday-morning-hastened = 🔥 <b>多戶也一樣，改成加急了</b>
workday-morning-called = 🤝 <b>您請的回話了</b>
workday-morning-who = ，{ $who }
workday-morning-asked = 🙋 <b>有人請代辦</b>
workday-morning-asked-line = • { $words } · { $who }
workday-morning-asked-button = 看代辦
workday-morning-line = • { $marks }<b>{ $number }</b> { $words } · { $unit }{ $until }{ $instead }
workday-morning-instead = （代 { $who }）
workday-morning-more = 還有 { $count } 件，按「去辦」都看得到。
workday-morning-button = 去辦
workday-colleague = 同事

## 待辦

workday-next-button = 下一件
workday-next-none = 沒有下一件了

## 請假和代班

workday-leaves-button = 請假代班
workday-leaves = 🏖 <b>請假和代班</b>
workday-leaves-none = 🏖 現在沒有人請假。
workday-leave-line = <b>{ $who }</b>：{ $first } 到 { $last }，{ $instead } 代班
workday-leave-line-nobody = <b>{ $who }</b>：{ $first } 到 { $last }，沒有人代班
workday-leave-enter-button = 我要請假
workday-leave-end-button = { $who } 不請了
workday-leave-ended = 好，不請假了
workday-leave-from =
    從哪天開始請假？
    也可以一次寫清楚，比如：6月3日到6月5日
workday-leave-from-0 = 今天
workday-leave-from-1 = 明天
workday-leave-to =
    從 { $first } 開始，請幾天？
    也可以寫最後一天，比如：6月5日
workday-leave-days = { $count } 天
workday-leave-who = 請哪位同事代班？沒有的話，管理員會知道。
workday-leave-nobody = 沒有人代
workday-told-leave = 🏖 <b>{ $who }</b> { $first } 到 { $last } 請假，請您代班。這幾天早上，他在辦的事也告訴您。
workday-told-leave-nobody = 🏖 <b>{ $who }</b> { $first } 到 { $last } 請假，沒有人代班。這幾天要是沒有別人在，他們那邊的事會到您的待辦裡。
workday-refused-days = 沒看懂是哪幾天。請這樣寫：6月3日到6月5日，或者：明天到週五
workday-refused-turned-round = 最後一天比第一天還早，請再寫一次。
workday-refused-past = 這一天已經過去了，請寫今天或以後的日子。
workday-refused-long = 最多請 { $limit } 天，而且要在一年裡開始。
workday-refused-no-colleague = 這位同事已經不在你們這裡了，請重新請假，另選一位。
workday-refused-no-leave = 這個假已經沒有了。

## 常用答覆

workday-answers-button = 常用答覆
workday-answers-which = 哪個單位的常用答覆？
workday-answers =
    💬 <b>{ $body }的常用答覆</b>
    辦事要寫話的時候，按一下就行，不用打字。最多 { $most } 條。
workday-answers-none =
    💬 <b>{ $body }還沒有常用答覆</b>
    寫下常說的話，辦事的時候按一下就行，不用打字。最多 { $most } 條。
workday-answers-hint = 也可以按一條常用的：
workday-answer-add-button = 加一條
workday-answer-change-button = 改一改
workday-answer-remove-button = 去掉
workday-answer-removed = 去掉了
workday-answer = <blockquote>{ $words }</blockquote>
workday-answer-ask = 怎麼說？寫一句短的發給我，比如：師傅今天下午來
workday-refused-many = 已經有 { $limit } 條了，請先去掉一條。
workday-refused-same = 這一條已經有了。
workday-refused-answer-gone = 這一條已經去掉了。

## 要打的電話

workday-calls-button = 要打的電話
workday-calls = ☎️ <b>要打的電話</b>
workday-calls-none = ☎️ 現在沒有要打的電話。
workday-calls-body =
    <b>{ $name }</b> { $telephone }
    　{ $late ->
        [0] { $count } 件等著
       *[other] { $count } 件等著，⏰ { $late } 件過期了
    }
workday-calls-one = { $name } { $count } 件
workday-calls-head =
    ☎️ <b>{ $name }</b>　{ $telephone }
    找誰：{ $contact }　地址：{ $address }
workday-calls-of-none = 現在沒有等著他們辦的事。
workday-call-line =
    { $marks }<b>{ $number }</b> { $words }
    　{ $unit }，{ $filed } 說的{ $until }
workday-call-promised = 　💬 { $on }：{ $words }
workday-call-letter = 　📄 { $on } 交了轉辦單
workday-calls-print-button = 列印
workday-calls-caption = 📄 要和 { $name } 說的事，列印出來照著打電話，或者帶過去。
workday-refused-online = { $name } 已經有人用這裡了，他們自己看得到。

## 列印的單子

workday-sheet-title = 要和{ $name }說的事
workday-sheet-file = 要打的電話 { $name }
workday-sheet-telephone = 電話
workday-sheet-contact = 找誰
workday-sheet-address = 地址
workday-sheet-number = 編號
workday-sheet-matter = 什麼事
workday-sheet-dates = 什麼時候
workday-sheet-answer = 他們怎麼說
workday-sheet-filed = { $on } 說的
workday-sheet-answer-by = { $until } 前回話
workday-sheet-settle-by = { $until } 前辦好
workday-sheet-footer = 打完電話，請在「打過電話」裡記下誰說的、什麼時候來。

## 操作記錄

workday-log-answer-added = 給 { $name } 加了常用答覆：{ $words }
workday-log-answer-changed = 把 { $name } 的常用答覆「{ $before }」改成了「{ $words }」
workday-log-answer-removed = 去掉了 { $name } 的常用答覆：{ $before }
workday-log-leave-entered = { $of } 請假：{ $first } 到 { $last }
workday-log-leave-ended = { $of } 不請假了（{ $first } 到 { $last }）
