### Made from zh-Hans by `make zh-hant`; what it gets wrong is put right in locales/traditional.txt.


## what it is

elections-title-leader = 🙋 <b>選 { $unit } 小組長</b>
elections-title-household = 🏅 <b>{ $unit } { $year } 年誠信戶</b>
elections-which = 選舉評戶
elections-look = 看選舉
elections-line = { $title }（進行中）
elections-line-over = { $title }（結束了）
elections-list = <b>{ $unit }</b> 的選舉和評誠信戶
elections-list-none = 還沒有辦過。
elections-call-leader = 選小組長
elections-call-household = 評誠信戶

## where it stands

elections-phase-nomination = 📣 <b>正在提名</b>：一戶提一個，可以提自己，也可以改。
elections-phase-acceptance = ⏳ <b>提名完了，等提到的人答覆</b>：不答覆就是不參加。
elections-phase-awaiting = ⏳ <b>馬上開始投票</b>
elections-dates = 提名到 { $nominate }，答覆到 { $accept }，然後保密投票 { $days } 天。
elections-standing = ✋ 願意參加：<b>{ $names }</b>
elections-standing-none = ✋ 還沒有人說願意參加。
elections-asked = 🤔 提到了、還沒答覆：{ $count }
elections-now-voting = 🗳 <b>正在投票</b>，{ $at } 截止。一戶一票，保密。
elections-now-run-off = 🗳 <b>第二輪投票</b>，{ $at } 截止。一戶一票，保密，票多的當選。
elections-now-lot = ⚖️ <b>第二輪還是一樣多：{ $names }</b>。請當著大家的面抽籤，讓一位鄰居看著。
elections-now-lot-entered = ⚖️ <b>第二輪還是一樣多：{ $names }</b>。登記的抽籤結果是 { $who }，等在場的 { $witness } 確認。
elections-now-elected-leader = 🎉 <b>{ $who } 當選</b>。有意見請在 { $until } 前提出來，過後上任。
elections-now-elected-household = 🎉 <b>{ $who } 評上了</b>。有意見請在 { $until } 前提出來。
elections-now-offered = 🎉 <b>{ $who } 當選</b>，等社區管理員確認上任。
elections-now-done-leader = ✅ <b>{ $who } 當選，已經上任</b>
elections-now-done-household = 🏅 <b>誠信戶是 { $who }</b>
elections-by-lot = 🎲 票數一樣多，當眾抽籤決定，{ $witness } 在場看著。
elections-now-cancelled = ✖️ <b>取消了</b>：{ $why }
elections-why-nobody = ✖️ <b>沒有選成</b>：沒有人願意參加。
elections-why-rejected = ✖️ <b>沒有選成</b>：贊成的沒有過半。
elections-why-no-quorum = ✖️ <b>沒有選成</b>：投了兩次，來投的都不到一半。
elections-why-left = ✖️ <b>沒有選成</b>：選上的搬走了。
elections-why-key = ✖️ <b>沒有選成</b>：封票的鑰匙丟了兩次，票拆不開。
elections-why-void = ✖️ <b>沒有選成</b>：有人提了異議，投票的結果作廢了。

## what I can do

elections-says = 💬 <b>{ $who }</b>：{ $words }
elections-mine = 👉 您家提的是：<b>{ $who }</b>
elections-mine-me-asked = 👉 有鄰居提了您，您願意嗎？不答覆就是不參加。
elections-mine-me-stands = 👉 您答應參加了。
elections-mine-me-declined = 👉 您說了不參加。
elections-mine-home-asked = 👉 有鄰居提了您家，你們願意嗎？不答覆就是不參加。
elections-mine-home-stands = 👉 您家答應參加了。
elections-mine-home-declined = 👉 您家說了不參加。
elections-nominate = 我要提名
elections-nominate-other = 改提別人
elections-nominate-none = 不提了
elections-accept = 我願意
elections-decline = 不參加
elections-say-something = 說幾句話
elections-door-accepts = { $door } 答應了
elections-door-declines = { $door } 不參加
elections-choose-leader = 提誰？點一個，本人會收到訊息，別人看不到是誰提的。
elections-choose-household = 提哪戶？點一個，這戶會收到訊息，別人看不到是誰提的。
elections-ask-statement = 想對鄰居說什麼？寫幾句就行（最多 { $limit } 個字），投票的人都看得到。
elections-statement-none = 不說了
elections-cancel = 取消選舉
elections-ask-why =
    { $title }
    為什麼取消？請寫一句（最多 { $limit } 個字），大家看得到。
elections-give = 請他上任
elections-call-again = 重新辦
elections-lot-on = 抽中 { $who }
elections-choose-witness = 抽籤抽中 <b>{ $who }</b>。哪位鄰居在場看著？點一個，本人會收到訊息來確認。
elections-lot-right = 對，是這樣
elections-lot-wrong = 不對

## calling

elections-called = ✅ 發給鄰居了。
elections-check-leader = <b>給 { $unit } 選小組長，對嗎？</b>
elections-check-household = <b>給 { $unit } 評今年的誠信戶，對嗎？</b>
elections-check-nominate = 📣 提名到 { $at }
elections-check-accept = ✋ 提到的人答覆到 { $at }
elections-check-vote = 🗳 然後保密投票，到 { $at }
elections-check-how = 過半的戶來投，得票過半就當選；沒有過半的，前兩名再投一輪。
elections-change-nominate = 改提名
elections-change-accept = 改答覆
elections-change-vote = 改投票
elections-ask-nominate = 提名幾天？按一個，或者打一個數字。
elections-ask-accept = 提名完了，等答覆幾天？按一個，或者打一個數字。
elections-ask-vote = 投票幾天？按一個，或者打一個數字。

## the ballot

elections-ask-leader = 選誰當 { $unit } 的小組長？
elections-ask-leader-run-off = 第二輪：選誰當 { $unit } 的小組長？
elections-ask-household = { $unit } { $year } 年的誠信戶評哪一戶？
elections-ask-household-run-off = 第二輪：{ $unit } { $year } 年的誠信戶評哪一戶？
elections-details-says = { $who }說：{ $words }
elections-details-one = 只有一位：{ $who }。同意就按「贊成」。
elections-details-run-off = 第一輪沒有人過半，這幾位得票最多。
elections-rule = 過半的戶來投，得票過半就當選
elections-rule-one = 過半的戶來投，贊成過半就當選
elections-rule-run-off = 票多的當選

## told

elections-told-first-leader = 有鄰居提名您當小組長（{ $who }）。您願意嗎？請在 { $at } 前答覆，不答覆就是不參加。
elections-told-first-household = 有鄰居提名 { $who } 當誠信戶。你們願意嗎？請在 { $at } 前答覆，不答覆就是不參加。
elections-told-again-leader = 提名完了，您（{ $who }）還沒答覆。願意當小組長嗎？{ $at } 前不答覆就是不參加。
elections-told-again-household = 提名完了，{ $who } 還沒答覆。願意參加嗎？{ $at } 前不答覆就是不參加。
elections-told-elected = 🎉 您當選了。到 { $until } 沒有人提意見，社區管理員就請您上任。
elections-told-elected-home = 🎉 您家評上了。到 { $until } 沒有人提意見，就定下來。
elections-told-taken = <b>{ $who }</b> 不再是小組長，{ $unit } 現在沒有小組長。請先指定一位，或者重新選一次。
elections-to-unit = 指定小組長
elections-told-failed = 請看看怎麼辦：可以重新辦一次，也可以和鄰居商量以後再說。
elections-told-repeated = 來投的不到一半，不算數，照原樣再投一次，{ $at } 截止。
elections-told-lot = 第二輪還是一樣多：{ $names }。請當著大家的面抽籤，讓一位不相干的鄰居看著，再把結果記進來。
elections-told-witness = 登記的抽籤結果是：<b>{ $who }</b>。您在場看著，對嗎？
elections-told-lot-wrong = { $witness } 說抽籤結果記得不對。請問清楚，重新記。
elections-told-offered = 提意見的時間過了。<b>{ $who }</b> 可以上任了：請按「看選舉」，再按「請他上任」。原來的小組長同時卸任。
elections-log-lot = { $unit } 的選舉抽籤：抽中 { $who }

## refused

elections-refused-gone = 這次選舉已經沒有了，請從選單裡重新找。
elections-refused-elsewhere = 這是別的單元的選舉，住在那裡的人才能參加。
elections-refused-not-called = 選小組長由社區管理員辦；評誠信戶，小組長也能辦。
elections-refused-running = 已經有一次正在辦了，辦完才能再辦。
elections-refused-over = 這次選舉已經結束了。
elections-refused-nominated = 提名已經截止了（{ $at }）。
elections-refused-answered = 答覆已經截止了（{ $at }）。
elections-refused-nominee = 這裡沒有這一位了，請重新選一個。
elections-refused-not-yours = 這要由提到的人自己答覆。
elections-refused-not-nominated = 現在沒有人提名了，不用答覆。
elections-refused-not-standing = 先按「我願意」，再說話。
elections-refused-many = 已經有 { $most } 位參加，選票上寫不下了。
elections-refused-days = 請打一個 1 到 { $most } 的數字。
elections-refused-no-lot = 現在不用抽籤了，請從選單裡重新看看。
elections-refused-own-lot = 抽籤和您家有關，請別的管理員來記。
elections-refused-witness = 這位不能作見證。請選一位在場的、不相干的鄰居。
elections-refused-not-witness = 這要由在場看著的鄰居來說。
elections-refused-objections = 提意見的時間還沒過，{ $at } 以後才能上任。
elections-refused-not-elected = 還沒有選出來。
