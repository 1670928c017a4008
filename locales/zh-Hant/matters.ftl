### Made from zh-Hans by `make zh-hant`; what it gets wrong is put right in locales/traditional.txt.


## 卡片

matters-card-head = <b>{ $number } · { $category }</b>
matters-card-words = { $words }
matters-card-place = 📍 { $place }
matters-card-said-by = 🙋 { $who } 說的
matters-card-said-for = 🙋 { $door } 說的，{ $who } 代為記下
matters-card-said-unnamed = 🙋 { $unit }的一戶
matters-card-supporters = 🏠 { $count } 戶也一樣
matters-card-told = ℹ️ { $told }
matters-who-community = 社區
matters-card-photos = 📷 一共 { $count } 張照片
matters-sealed = 這件事只給調解員看。您看得到辦到了哪一步，看不到內容。
matters-card-folded = <b>{ $number }</b> 這張卡片收起來了：{ $reason }
matters-look-button = 看看
matters-support-button =
    { $count ->
        [0] 我家也一樣
       *[other] 我家也一樣 { $count }
    }
matters-state-filed = { $icon } 等 <b>{ $who }</b> 回話
matters-state-filed-until = { $icon } 等 <b>{ $who }</b> 回話，{ $until } 前要有人管
matters-state-accepted = { $icon } <b>{ $who }</b> 收到了
matters-state-accepted-until = { $icon } <b>{ $who }</b> 收到了，{ $until } 前辦好
matters-state-in-consultation = { $icon } 大家在商量，<b>{ $who }</b> 牽頭
matters-state-in-consultation-until = { $icon } 大家在商量，<b>{ $who }</b> 牽頭，{ $until } 前辦好
matters-state-in-progress = { $icon } <b>{ $who }</b> 正在辦
matters-state-in-progress-until = { $icon } <b>{ $who }</b> 正在辦，{ $until } 前辦好
matters-state-done = { $icon } <b>{ $who }</b> 說辦好了
matters-state-closed = { $icon } 這件事結束了（{ $who }）
matters-state-returned = { $icon } <b>{ $who }</b> 問了一句，等說事的人回答
matters-state-declined = { $icon } <b>{ $who }</b> 說不歸他們管，正在另找人
matters-state-merged = { $icon } 和 { $into } 是同一件事，到那裡一起辦
matters-state-withdrawn = { $icon } 說事的人收回了

## 私聊裡的按鈕

matters-support-back-button = 收回支持
matters-answer-button = 回答
matters-reopen-button = 還沒好
matters-accept-button = 收到了
matters-done-button = 辦好了
matters-ask-button = 問一問
matters-note-button = 記一筆
matters-decline-button = 不歸我們
matters-hand-button = 轉給別人
matters-ring-button = 打過電話
matters-letter-button = 轉辦單
matters-category-button = 換個類別
matters-calm-button = 沒有危險
matters-map-button = 🗺 看地圖
matters-files-button = 📷 照片 { $count }
matters-copy-button = 抄成文字
matters-fold-button = 收起卡片
matters-unfold-button = 打開卡片
matters-withdraw-button = 不說了
matters-withdraw-sure-button = 收回這件事
matters-back-button = 看這件事
matters-solved-button = 解決了
matters-unsolved-button = 沒解決
matters-mark-button = { $mark } 分
matters-page-before = 上一頁
matters-page-next = 下一頁

## 經過

matters-timeline-line = <i>{ $at }</i>　{ $what }
matters-event-file = 說了這件事
matters-event-accept = { $by } 收到了
matters-event-start = { $by } 開始辦
matters-event-ask-back = { $by } 問：{ $question }
matters-event-answer = 回答：{ $answer }
matters-event-note = { $note }
matters-event-begin-consultation = 大家開始商量
matters-event-end-consultation = 商量好了：{ $outcome }
matters-event-extend = { $by } 要再多一些時間：{ $reason }
matters-event-done = { $by } 說辦好了 { $note }
matters-event-review = 有人評了
matters-event-close-unreviewed = 沒有人評，就這樣結束了
matters-event-reopen = 還沒好：{ $reason }
matters-event-decline = { $by } 說不歸他們管：{ $reason }；該找 { $responsible }
matters-event-reassign = 轉給了 { $to }
matters-event-escalate = { $why }，報上一級，由 { $to } 來辦
matters-event-withdraw = 說事的人收回了
matters-event-merge = 和 { $into } 併在一起
matters-event-fold = 卡片收起來了：{ $reason }
matters-event-unfold = 卡片又打開了
matters-event-recategorise = 換了類別
matters-event-whistle = { $by } 請 { $to } 一起辦：{ $question }
matters-event-whistle-answer = { $by } 回話：{ $answer }
matters-event-whistle-late = 到了時間，{ $by } 還沒有回話
matters-event-whistle-end = { $by } 說不用 { $to } 一起辦了
matters-event-support = 又有一戶也一樣，一共 { $count } 戶
matters-event-unsupport = 有一戶收回了，還有 { $count } 戶
matters-event-calm = 看過了，沒有危險

## 告訴有關的人

matters-told-filed = 📮 有一件新的事要您這邊辦：<b>{ $number }</b>（{ $category }），<b>{ $unit }</b>
matters-told-danger = 🚨 <b>{ $unit }</b> 有危險，<b>{ $number }</b>！請馬上去看，該打的電話先打。
matters-told-accepted = ✅ 您說的 <b>{ $number }</b>，{ $who } 收到了，{ $until } 前辦好。
matters-told-asked =
    ❓ 關於 <b>{ $number }</b>，{ $who } 想問您：{ $question }
    請在 { $until } 前回答。沒有回答，就先接著辦。
matters-told-asked-again =
    ❓ <b>{ $number }</b> 還在等您回答，{ $who } 想問：{ $question }
    請在 { $until } 前回答。沒有回答，就先接著辦。
matters-told-no-answer = ▶️ <b>{ $number }</b> 沒有等到回答，{ $who } 先接著辦。
matters-line-no-answer = 沒有等到回答，先接著辦
matters-event-no-answer = 沒有等到回答，接著辦
matters-refused-nobody-to-ask = 說 { $number } 的人已經不在這裡了，沒有人能回答。請接著辦，或者寫明辦不了的原因。
matters-told-declined = ↪️ 關於 <b>{ $number }</b>，{ $who } 說不歸他們管：{ $reason }。該找 <b>{ $responsible }</b>。社區會接著找人辦。
matters-told-answered = 💬 <b>{ $number }</b> 有回答了：{ $answer }
matters-told-reopened = 🔁 <b>{ $number }</b> 還沒好：{ $reason }
matters-told-unsolved = 🔁 <b>{ $number }</b>：說事的人說還沒解決，請再看看。
matters-told-folded = 您說的 <b>{ $number }</b>，卡片收起來了：{ $reason }。事情照樣辦。
matters-told-withdrawn = <b>{ $number }</b>：說事的人收回了，不用辦了。
matters-told-dropped = 您家也支持的 <b>{ $number }</b>，說事的人收回了，不辦了。您家還想辦的話，請再說一遍。
matters-told-handed = 您說的 <b>{ $number }</b> 轉給 { $who } 辦了，時間不變。
matters-told-to-hand-on = ↪️ <b>{ $number }</b>（{ $unit }），{ $who } 說不歸他們管：{ $reason }。他們說該找 <b>{ $responsible }</b>。請按「看這件事」，再按「轉給別人」。
matters-told-calm = 👌 <b>{ $number }</b>（{ $unit }）：看過了，沒有危險，事情接著辦。
matters-told-filed-for = 🙋 <b>{ $who }</b> 替 <b>{ $door }</b> 記下了一件事，編號 <b>{ $number }</b>：
matters-alarm = 🚨 <b>{ $unit }</b> 的群裡有人說有危險（這個人還沒有登記）。請馬上去看，該打的電話先打：
matters-done-aloud = ✅ <b>{ $number }</b> 辦好了（{ $who }）：{ $words }
matters-done-note = 💬 { $note }
matters-review-ask = 🙏 <b>{ $number }</b> 說辦好了。您看解決了嗎？
matters-review-mark = 謝謝！辦得怎麼樣？5 分最滿意。（辦事的人看不到是誰打的分）
matters-review-thanks = 記下了，謝謝您！

## 打電話給沒上線的單位

matters-ring-ask =
    ☎️ <b>{ $who }</b> 還沒有人用這裡，請您打個電話：<b>{ $telephone }</b>
    說的是 <b>{ $number }</b> 這件事。
matters-ring-read =
    可以這樣念：
    <blockquote>您好，我是 { $unit } 的。我們這裡有件事請你們辦：{ $words }（地點：{ $place }）。請告訴我誰來辦、什麼時候辦好。</blockquote>
matters-ring-address = 也可以列印轉辦單送去：{ $address }
matters-letter-caption = 📄 <b>{ $number }</b> 的轉辦單，列印後交給 { $who }。
matters-letter-toast = 轉辦單馬上發給您

## 說好了

matters-filed =
    ✅ 記下了，編號 <b>{ $number }</b>。
    由 <b>{ $who }</b> 來辦，{ $until } 前辦好。
    有了進展就告訴您。
matters-filed-danger = 鄰居、小組長和要來的人都馬上知道了。
matters-supported = 記下了：您家也一樣
matters-calmed = 好，告訴大家沒有危險了
matters-support-taken-back = 收回了
matters-accepted-toast = 好，告訴說事的人了
matters-withdrawn-toast = 收回了
matters-handed-toast = 轉給 { $who } 了
matters-files = 📷 <b>{ $number }</b> 的照片和語音
matters-files-before = 📷 <b>{ $number }</b> 報的時候
matters-files-after = 📷 <b>{ $number }</b> 辦好以後
matters-recategorised = 類別換好了
matters-withdraw-ask = 真的要收回 <b>{ $number }</b> 嗎？收回後就沒有人辦了。
matters-category-ask = <b>{ $number }</b> 是哪一類？
matters-hand-ask = <b>{ $number }</b> 轉給誰？
matters-hand-nobody = <b>{ $number }</b> 沒有別的單位可以轉。請管理員先把單位填進來。
matters-your-words =
    您剛才寫的（沒有丟，可以抄走）：
    <blockquote>{ $words }</blockquote>
matters-stranger = 這是別人樓裡的事。住在這裡的話請先登記（一分鐘），登記了就看得到。
matters-copy =
    按一下下面的文字就抄好了，可以貼到別的群裡：
    <pre>{ $plain }</pre>

## 要寫幾個字的步驟

matters-step-ask = 想問說事的人什麼？（<b>{ $number }</b>）寫下來發給我。
matters-step-note = 要記什麼？（<b>{ $number }</b>）寫下來發給我，大家在經過裡看得到。
matters-step-done = <b>{ $number }</b> 辦好了，太好了！請發一張辦好後的照片，或寫一句話。
matters-step-decline = <b>{ $number }</b> 為什麼不歸你們管？寫一句話，說事的人會看到。
matters-step-answer = 請回答（<b>{ $number }</b>）：打字或發照片都行。
matters-step-asked = <blockquote>{ $question }</blockquote>
matters-step-private = （照片和語音只有辦事的人看得到）
matters-step-reopen = <b>{ $number }</b> 哪裡還沒好？寫一句話。
matters-step-fold = 為什麼把 <b>{ $number }</b> 的卡片收起來？寫一句話，大家會看到。事情照樣辦。
matters-step-ring = 誰接的電話？怎麼說的？有單號也寫上。（<b>{ $number }</b>）
matters-step-photos = 還有照片就接著發，沒有就按「發出去」。
matters-step-who = 那該歸誰管？寫上單位的名字。（<b>{ $number }</b>）
matters-step-outcome = 他們怎麼說？
matters-step-skip = 不用寫了
matters-outcome-accept = 答應去辦
matters-outcome-done = 已經辦好
matters-outcome-decline = 說不歸他們
matters-outcome-nobody = 沒有結果

## 列表

matters-list-open = <b>本單元還沒辦好的事</b>
matters-list-open-wide = <b>還沒辦好的事</b>
matters-list-open-wide-none = 現在沒有等著辦的事，真好。
matters-list-open-none = 本單元現在沒有等著辦的事，真好。
matters-list-closed = <b>本單元辦過的事</b>
matters-list-closed-wide = <b>辦過的事</b>
matters-list-closed-wide-none = 還沒有辦過的事。
matters-list-closed-none = 本單元還沒有辦過的事。
matters-list-mended = <b>本單元辦好的事</b>，新的在前
matters-list-mended-none = 本單元還沒有辦好的事。
matters-list-mine = <b>我說的事</b>
matters-list-mine-none = 您還沒有說過事。
matters-list-body = <b>等您這邊辦的事</b>，先到期的在前
matters-list-body-none = 沒有等您辦的事，歇一歇吧。
matters-list-body-button = 全部
matters-list-unanswered = <b>還沒回話的事</b>
matters-list-unanswered-none = 都回過話了。
matters-list-unanswered-button = 沒回話
matters-list-today = <b>今天到期的事</b>
matters-list-today-none = 今天沒有到期的事。
matters-list-today-button = 今天到期
matters-list-late = <b>過期的事</b>
matters-list-late-none = 沒有過期的事，真好。
matters-list-late-button = 過期
matters-list-line-due =
    { $marks }{ $icon } <b>{ $number }</b> { $category }：{ $words }
    　{ $unit }{ $until }
matters-list-answer-by = ，{ $until } 前回話
matters-list-settle-by = ，{ $until } 前辦好
matters-list-stands = ，等說事的人回答
matters-list-found = <b>找到的事</b>
matters-list-found-none = 沒有找到。可以寫編號（比如 12），或者寫一兩個字（比如 燈）。
matters-list-button = { $icon } { $number } { $words }
matters-list-open-button = 沒辦好的
matters-list-mine-button = 我說的
matters-list-closed-button = 辦過的
matters-list-mended-button = 辦好的
matters-list-line =
    { $icon } <b>{ $number }</b> { $category }：{ $words }
    　{ $who }{ $until }
matters-list-line-of =
    { $icon } <b>{ $number }</b> { $category }：{ $words }
    　{ $unit } · { $who }{ $until }
matters-list-until = ，{ $until } 前

## 危險

matters-danger-head = 🚨 <b>{ $kind }</b>？先保護好自己，馬上打電話：
matters-danger-number = ☎️ { $what } <b>{ $number }</b>
matters-danger-aloud = 樓裡有人說：<b>{ $words }</b>
danger-fire = 著火
danger-gas = 煤氣
danger-hurt = 有人受傷
danger-electricity = 漏電
danger-lift = 困在電梯裡
danger-peril = 有人有危險
danger-flood = 水碰到電
danger-falling = 東西要掉下來

## 說不行的時候

matters-refused-unknown = 沒有找到這件事。
matters-refused-no-unit = 這個群還沒有和單元連上。請管理員先發一個單元連結。
matters-refused-no-household = 一戶算一次，您還沒有登記住在哪一戶，請先登記。
matters-refused-just-said = 這件事剛剛已經記下了 { $number }，不用再說一遍。
matters-refused-too-many-open = 您家已經有 { $limit } 件事在辦，先等辦好一件再說新的。有危險的事隨時可以說。
matters-refused-already-supported = 您家已經支持過了。要收回請按「看看」。
matters-refused-not-supported = 您家沒有支持過這件事。
matters-refused-own-matter = 這是您家自己說的事，不用再支持。
matters-refused-no-card = { $number } 不公開，不能這樣做。
matters-refused-already-filed = { $number } 已經交給 { $by } 了。
matters-refused-already-accepted = { $number } 已經有人收到了：{ $by }。
matters-refused-already-in-consultation = { $number } 大家正在商量。
matters-refused-already-in-progress = { $number } 已經在辦了：{ $by }。
matters-refused-already-done = { $number } 已經說辦好了：{ $by }。
matters-refused-already-closed = { $number } 已經結束了。
matters-refused-already-returned = { $number } 已經問過說事的人了，等他回答。
matters-refused-already-declined = { $number } 已經說不歸 { $by } 管了，社區正在另找人。
matters-refused-already-merged = { $number } 已經和 { $into } 併在一起。
matters-refused-already-withdrawn = { $number } 說事的人已經收回了。
matters-refused-not-accepted-yet = { $number } 還沒有人收到，請先按「收到了」。
matters-refused-not-in-consultation = { $number } 沒有在商量。
matters-refused-nothing-asked = { $number } 現在沒有問題要回答。
matters-refused-not-done-yet = { $number } 還沒辦好，等辦好了再評。
matters-refused-still-open = { $number } 還在辦，不用重新打開。
matters-refused-other-body = { $number } 現在歸 { $by } 辦。
matters-refused-already-there = { $number } 已經在 { $by } 那裡了。
matters-refused-already-extended = { $number } 已經延過一次，不能再延。
matters-refused-too-late-to-extend = { $number } 已經過了時間，不能再延。
matters-refused-extension-too-short = 新的時間要比原來的晚。
matters-refused-declined-before = { $by } 已經說過一次不歸他們管，不能再說一次。
matters-refused-nobody-named = 請寫上該歸誰管。
matters-refused-nobody-responsible = 這件事現在沒有單位在辦，請管理員先轉給一個單位。
matters-refused-no-reason = 請寫一句原因。
matters-refused-highest-level = { $number } 已經到街道了。
matters-refused-not-due = { $number } 還沒到報上一級的時候。
matters-refused-mark = 請打 1 到 5 分。
matters-refused-review-over = { $number } 已經過了評價的時間。
matters-refused-review-open = { $number } 還在等大家評價。
matters-refused-merge-other = 這兩件事不能併在一起。
matters-refused-merge-confidential = 不公開的事不能併在一起。
matters-refused-no-files = { $number } 沒有可以看的照片。
matters-refused-folded = { $number } 收起來了：{ $reason }
matters-refused-no-danger = { $number } 現在沒有說有危險。
matters-refused-already-folded = 這張卡片已經收起來了。
matters-refused-not-folded = 這張卡片沒有收起來。

## 時間到了、報上一級、併在一起

matters-who-party = 社區黨組織
matters-who-street = 街道
matters-card-letter = 📄 轉辦單 { $on } 交給了 { $who }
matters-card-agenda = 🗣 在議程上，大家一起商量
matters-state-led-until = { $icon } <b>{ $who }</b> 來辦，{ $until } 前辦好
matters-extend-button = 多要幾天
matters-same-button = 是同一件
matters-letter-handed-button = 單子交了
matters-same-one = { $number } { $words }
matters-same-ask = <b>{ $number }</b> 和哪一件是同一件事？並過去以後，支持的人也跟著過去。
matters-same-none = 沒有找到和 <b>{ $number }</b> 相像的事。
matters-merged-toast = 併到 { $number } 裡了
matters-letter-handed-toast = 記下了，卡片上寫著今天
matters-step-extend = <b>{ $number }</b> 為什麼要多幾天？寫一句話，說事的人會看到。只能多要一次。
matters-step-days = 多幾天？
matters-step-days-button = { $count } 天
matters-cause-missed-accept = 到了時間沒有人回話
matters-cause-missed-settle = 到了時間還沒辦好
matters-cause-two-refusals = 兩家都說不歸他們管
matters-cause-not-solved-twice = 兩次都沒解決
matters-cause-three-units = 三個單元都有人支持
matters-cause-asked = 請上面幫忙
matters-event-warn = 時間不多了，提醒了 { $by }
matters-event-overdue = 到了時間，{ $by } 還沒辦好
matters-event-hasten = { $count } 戶也一樣，改成加急
matters-event-agenda =
    { $count ->
        [0] 小組長放上議程，一起商量
       *[other] { $count } 戶也一樣，下次說事一起商量
    }
matters-event-letter = 轉辦單交給了 { $to }
matters-told-climbed = ⬆️ 您關心的 <b>{ $number }</b>：{ $why }，已經報上一級。現在由 <b>{ $who }</b> 來辦，{ $until } 前回話。
matters-told-to-decide = ⚖️ <b>{ $number }</b>（{ $unit }）兩家都說不歸他們管。請在 { $until } 前定下來由誰牽頭：按「看這件事」，再按「轉給別人」。
matters-told-nobodys = ⬆️ <b>{ $number }</b>（{ $unit }）報上來了，社區裡還沒有能辦的單位。請按「看這件事」，再按「轉給別人」，或者自己辦。
matters-told-to-the-street = ⬆️ <b>{ $number }</b>（{ $unit }）報到了 <b>{ $who }</b>，他們沒有用這裡。請列印轉辦單送去，送到了按「單子交了」。
matters-told-warn = ⏳ <b>{ $number }</b>（{ $unit }）是急事，{ $until } 就到時間了，還沒有辦好。
matters-told-overdue = ⏰ <b>{ $number }</b>：到了時間，{ $who } 還沒有辦好。已經記下來了，社區會接著催。
matters-told-unreviewed = <b>{ $number }</b>：七天沒有人評，就這樣結束了。要是還沒好，請按「看這件事」，再按「還沒好」。
matters-told-hastened = 🔥 <b>{ $number }</b>（{ $unit }）有 { $count } 戶也一樣，改成加急了，請早點辦。
matters-told-put = 🗣 小組長把您說的 <b>{ $number }</b> 放上了議程，大家一起商量。不用商量的照樣先辦。
matters-told-agenda = 🗣 您說的 <b>{ $number }</b>，樓裡一半人家都支持，下次說事會一起商量。不用商量的照樣先辦。
matters-told-extended = ⏳ 您說的 <b>{ $number }</b>，{ $who } 要多幾天，改到 { $until } 前：{ $reason }
matters-told-passed = 您說的 <b>{ $number }</b>，{ $by } 說不歸他們管：{ $reason }。轉給 <b>{ $who }</b> 辦了，時間不變。
matters-told-merged = 您說的 <b>{ $number }</b> 和 <b>{ $into }</b> 是同一件事，併在一起辦。有進展照樣告訴您。
matters-line = <b>{ $number }</b> { $words }：{ $said }
matters-line-filed = 請您這邊來辦
matters-line-accepted = { $who } 收到了
matters-line-asked = 有話問您：{ $question }
matters-line-declined = { $who } 不管，該找 { $responsible }
matters-line-answered = 有回答了：{ $answer }
matters-line-reopened = 還沒好：{ $reason }
matters-line-unsolved = 說事的人說還沒解決
matters-line-folded = 卡片收起來了，事情照樣辦
matters-line-withdrawn = 收回了，不用辦了
matters-line-dropped = 收回了。還想辦，請再說一遍
matters-line-handed = 轉給 { $who } 辦了
matters-line-passed = 轉給 { $who } 辦了
matters-line-to-hand-on = { $who } 不管，請轉給別人
matters-line-filed-for = { $by } 替您家記下的
matters-line-climbed = 報上一級了，由 { $who } 來辦
matters-line-to-decide = 請定下來由誰牽頭
matters-line-nobodys = 報上來了，還沒有單位能辦
matters-line-to-the-street = 報到 { $who } 了，請送轉辦單
matters-line-warn = 是急事，時間快到了
matters-line-overdue = 到了時間還沒辦好
matters-line-unreviewed = 七天沒有人評，結束了
matters-line-hastened = { $count } 戶也一樣，改成加急了
matters-line-put = 放上了議程，大家一起商量
matters-line-agenda = 下次說事會一起商量
matters-line-extended = { $who } 要多幾天
matters-line-merged = 併到 { $into } 一起辦了
matters-line-review = 說辦好了，請您看看解決了嗎
matters-line-ring = 請給 { $who } 打電話
matters-done-line = <b>{ $number }</b> 辦好了：{ $words }
matters-refused-letter-handed = { $number } 的轉辦單已經交過了（{ $on }）。
matters-refused-own-work = 自己辦的事不能自己評，請說事的人來評。
matters-mediate-button = 我來調解
matters-private-line = <b>{ $number }</b> 有新的進展，請點開看
matters-told-to-mediate = ⬆️ <b>{ $number }</b>（{ $unit }，不公開）報上來了。請按「看這件事」，再按「請調解員」。
