### Made from zh-Hans by `make zh-hant`; what it gets wrong is put right in locales/traditional.txt.


# 服務記錄：誰做了什麼，別人確認，公示，記小時和積分


## words for a service

records-activity-clean = 打掃綠化
records-activity-care = 陪伴照看
records-activity-carry = 跑腿搬東西
records-activity-repair = 修修補補
records-activity-guard = 巡邏值守
records-activity-teach = 教課帶孩子
records-activity-party = 黨員活動
records-activity-other = 別的
records-minutes = { $minutes } 分鐘
records-hours = { $hours } 小時
records-hours-half = { $hours } 個半小時
records-hours-minutes = { $hours } 小時 { $minutes } 分
records-somebody = 一位鄰居
records-party-member = 🚩 { $who }

## writing it down

records-ask-person = 是哪一戶的人做的？點門牌，或者寫門牌號。
records-ask-name = 怎麼稱呼？寫幾個字，最多 { $limit } 個，只在這條記錄裡用，不公佈。不寫就跳過。
records-ask-activity = 做了什麼？按一個，或者直接寫一句話。
records-ask-minutes =
    做了多久？路上的時間不算。
    點一個，或者寫「1小時20分」。
records-ask-words =
    具體做了什麼？寫一句話，最多 { $limit } 字。
    也可以發照片，最多 { $photos } 張，照片下面寫話就行。
    這句話會公佈，請別寫姓名和門牌號。
records-ask-day =
    哪一天做的？
    點一個，或者寫「6月3日」。最早寫 { $days } 個工作日以前的。
records-ask-since = 那天您還幫了別的忙，這次是幾點開始的？按一個，或者這樣寫：下午3點半。同一件事只記一次。
records-beside = · { $since }–{ $until } 已經有了
records-beside-unknown = 那天已經記過了，沒有寫幾點。如果就是那一件，請不要再記。
records-check-since = ⏰ { $at } 開始
records-refused-hour = 沒看懂幾點。請這樣寫：9點，下午3點半，15:00。
records-refused-overlap = { $since }–{ $until } 已經有一次了，同一段時間只能記一次。是同一件事就不用再記；不是的話，請改幾點開始。
records-day-0 = 今天 { $on }
records-day-1 = 昨天 { $on }
records-day-2 = 前天 { $on }
records-ask-whom = 幫的是誰家？點門牌，或者寫門牌號、寫幾個字（最多 { $limit } 字）。會請那一家確認，不公佈。
records-whom-all = 給大家做的
records-ask-place = 在哪裡做的？寫幾個字，最多 { $limit } 個。
records-ask-photos = 發照片，最多 { $limit } 張。
records-photos-so-far = 📷 已有 { $count } 張照片
records-none = 不用
records-check = 看一看對不對：
records-check-for = 👤 替 { $door } 記的（{ $name }）
records-check-activity = 🙋 { $activity }，{ $length }
records-check-day = 📅 { $on }
records-check-words = 📝 { $words }
records-check-whom = 🏠 幫的是：{ $who }
records-check-place = 📍 { $place }
records-check-hardship = 🤝 困難幫扶
records-whom-everybody = 大家
records-whom-hardship = 一戶有困難的人家
records-public = 別人確認以後，下週一公佈誰、做了什麼、哪一天、多久、在哪裡。幫的是誰不公佈，照片也不公佈。
records-public-hardship = 困難幫扶只公佈誰、哪一類、哪一天、多久。內容、地點、幫的是誰都不公佈。
records-change-photos = 📷 照片
records-change-place = 📍 地點
records-change-words = 改內容
records-change-minutes = 改時長
records-change-day = 改日子
records-change-whom = 改幫誰
records-hardship = 🤝 困難幫扶
records-plain = 不是困難幫扶
records-written = 📒 記下了。
records-written-for-you = 📒 { $who } 替您家裡沒有手機的人記了一次服務。不對的話，請告訴小組長。

## one of them

records-line = { $who }：{ $activity }，{ $on }，{ $length }
records-content = 「{ $words }」
records-whom = 🏠 幫的是：{ $who }
records-place = 📍 { $place }
records-recorder = ✍️ 由 { $who } 代記
records-in-charge = 負責人：{ $who }
records-hardship-ticked = 🤝 困難幫扶，內容不公佈
records-claimed = 原來記的是 { $length }
records-reply = 💬 記的人回話：{ $words }
records-photos = 📷 服務的照片
records-waits = { $icon } 等{ $who }確認
records-asks-beneficiary = 受幫助的那一家
records-asks-helper = 那一家的幫辦人
records-asks-party-group-leader = 黨小組長
records-asks-leader = 單元小組長
records-asks-administrator = 社區管理員
records-is-waiting = { $icon } 等人確認
records-is-confirmed = { $icon } 有人確認了，下一期公示裡會有
records-is-refused = { $icon } 沒有算：{ $reason }
records-is-published = { $icon } 正在公示，到 { $at } 沒有疑問就算數
records-is-objected = { $icon } 有人提出疑問，正在核實
records-is-final = { $icon } 算數了，小時已經記上
records-is-withdrawn = { $icon } 已經收回
records-is-corrected = ⚪ 管理員更正過，這一條不算了：{ $reason }
records-points-gone = 因為這一條記的 { $points } 分也退回了。
records-points-left = 因為這一條記的 { $points } 分已經用掉，不往回要，只更正小時。
records-confirm-button = ✅ 確有此事
records-shorten-button = 沒那麼久
records-deny-button = ❌ 沒有這回事
records-answer-button = 💬 回一句
records-back-button = 更正收回
records-withdraw-button = 收回這條
records-photos-button = 📷 照片 { $count }
records-look-button = 看這一條

## the small lines

records-line-shorten = 實際做了多久？點一個，或者寫「1小時20分」。只能改短，不能改長。
records-line-deny = 怎麼回事？寫一句話，最多 { $limit } 字，記的人會看到。
records-line-answer = 回一句話，最多 { $limit } 字。對方會看到，只能回一次。
records-line-object = 這一條哪裡不對？寫一句話，最多 { $limit } 字。只有核實的人看得到是您提的。
records-line-stays = 查清楚了，這一條算數。寫一句理由，最多 { $limit } 字，兩邊都會看到。
records-line-refuse = 查清楚了，這一條不算。寫一句理由，最多 { $limit } 字，兩邊都會看到。
records-line-back = 為什麼更正？寫一句話，最多 { $limit } 字，本人會看到。這是更正，不是處罰。

## my service

records-mine = 📒 <b>我的服務</b>
records-mine-hours = { $year } 年 { $length }，歷年一共 { $total }（算數了的）
records-mine-none = 還沒有記過。幫了鄰居、打掃了樓道，點【記一次服務】。
records-goal-left = 今年目標 { $goal } 小時：{ $bar } 還差 { $left }
records-goal-reached = 今年目標 { $goal } 小時：{ $bar } 做到了 🎉
records-one = { $icon } { $month }月{ $day }日 { $length } { $words }
records-mine-button = 我的服務
records-log-button = 記一次服務
records-log-other-button = 替別人記
records-certificates-button = 服務證明
records-party-button = 黨員服務
records-goal-button = 我的目標

## to be confirmed

records-to-confirm = 有 { $count } 次服務等您說一聲：
records-to-confirm-none = 現在沒有等您確認的服務。
records-part-waiting = 🟡 有 { $count } 次服務等您確認
records-part-objected = ❓ 有 { $count } 條疑問等您核實
records-part-list = 📋 本週的服務正在公示
records-waiting-button = 🟡 等我確認 { $count }
records-objected-button = ❓ 疑問 { $count }
records-lists-button = 📋 服務公示
records-asked-yours = 🙋 鄰居說幫了您家，是這樣嗎？
records-asked = 🙋 有一次服務等您確認。幫的是：{ $whom }。知道是這樣，請點【確有此事】。
records-asked-line = { $who } 做了 { $length }的服務，等您確認
records-confirmed-toast = 記下了，謝謝您。
records-withdrawn-toast = 收回了。

## what is told

records-told-confirmed = 👍 您的服務有人確認了，下一期公示裡會有。
records-told-shortened = ✏️ 您的服務有人確認了，時長改成了 { $length }。有話可以回一句。
records-told-refused =
    ⚪ 有一次服務沒有被確認：{ $reason }
    有話可以回一句，對方看了可以再點【確有此事】。
records-told-withdrawn = 這一次服務的記錄收回了。
records-told-objected = ❓ 公示裡有人對您的一條服務提出疑問，正在核實，查清以前先不算。
records-told-answered = 💬 記的人回話：{ $words }
records-told-taken-back = ✏️ 管理員更正了您的一條服務記錄。這是更正，不是處罰。
records-told-line-confirmed = 「{ $what }」有人確認了
records-told-line-shortened = 「{ $what }」確認了，時長改短了
records-told-line-refused = 「{ $what }」沒有被確認
records-told-line-withdrawn = 「{ $what }」收回了
records-told-line-objected = 「{ $what }」有人提出疑問，在核實
records-told-line-answered = 「{ $what }」記的人回話了
records-told-line-taken-back = 「{ $what }」被管理員更正
records-told-line-objection-stays = 「{ $what }」核實過了，算數
records-told-line-objection-nobody = 「{ $what }」沒有別人能核實，不算
records-told-line-objection-refused = 「{ $what }」核實過了，不算
records-certificates-ended = 用到這一條的證明作廢了：{ $numbers }。要的話請重新開一張。

## the weekly list

records-list = 📋 <b>{ $community } 服務公示</b> 第 { $number } 期
records-list-total = 共 { $count } 次，{ $length }
records-list-empty = 查下來都沒有算，這一期沒有別的了。
records-list-open = 到 { $until } 為止，覺得哪一條不對，請點它的號。沒有疑問就算數。
records-list-closed = 公示已經結束，這些都算數了（核實中的除外）。
records-entry = { $nth }）{ $what }
records-entry-head = { $who } · { $activity } · { $on } · { $length }
records-entry-hardship = 🤝 困難幫扶，內容不公佈
records-entry-objected = ❓ 有疑問，在核實
records-open-nth = 看第{ $nth }條
records-object-nth = ❓ 第{ $nth }條
records-print-button = 🖨 列印
records-older-button = 各期公示
records-lists = 📋 <b>服務公示</b>：每週一期，公示 3 個工作日，沒有疑問就算數。
records-lists-none = 還沒有公示過。有人確認的服務，下週一公佈。
records-lists-one = { $icon } 第 { $number } 期 { $on }
records-printed = 📄 服務公示第 { $number } 期，打出來貼在樓下。
records-objected-thanks = 收到了，會有人核實。查清楚以前這一條先不算，結果會告訴您。
records-objected-toast = 收到了，會有人核實。
records-objection = ❓ 有人對公示裡的一條服務提出疑問：{ $words }
records-objection-line = 公示裡 { $who } 的一條服務有疑問
records-objection-nth = { $nth }）
records-objection-said = ❓ { $who }：{ $words }
records-objection-nobody = ❓ 有人對您（或者您家裡人）的這條服務有疑問。自己的不能自己定，這裡又沒有別人能定：請在【人員】裡再設一位小組長或者管理員，我就請他核實。在那以前先不算；{ $days } 個工作日還沒有人，這一條就不算了。
records-objection-own = 這是您自己或者家裡人的，由別人核實。
records-objection-unanswered = 有人提出疑問，沒有別人能核實
records-decide-button = 去核實
records-stays-nth = ✅ { $nth } 算數
records-refuse-nth = ❌ { $nth } 不算
records-questioned = ❓ <b>等您核實的疑問</b>。誰提的只有您看得到，請不要告訴別人。
records-noted-stays = ✅ 記下了：這一條算數。服務的人和提疑問的人都會收到訊息。
records-noted-refused = ✅ 記下了：這一條不算。服務的人和提疑問的人都會收到訊息。
records-questioned-none = 沒有等您核實的疑問。
records-decided-doer-stays = ✅ 您的一條服務核實過了，算數：{ $reason }
records-decided-doer-refused = ⚪ 您的一條服務核實過了，沒有算：{ $reason }
records-decided-doer-nobody = ⚪ 您的一條服務有人提出疑問，一直沒有別人能核實，沒有算。
records-decided-objector-nobody = 您提出疑問的一條服務，一直沒有別人能核實，沒有算。
records-decided-objector-stays = 您提出疑問的一條服務核實過了，算數：{ $reason }
records-decided-objector-refused = 您提出疑問的一條服務核實過了，沒有算：{ $reason }
records-final = ✅ 您有 { $count } 次服務公示結束，{ $length }記上了。謝謝您！
records-final-points = { " " }🎁 積分加了 { $points } 分。
records-final-month-full = 這個月的積分滿了，小時照記。
records-final-day-full = 一天裡能記積分的小時滿了，小時照記。

## refused

records-refused-length = 沒看懂做了多久。請寫「1小時20分」「1.5小時」或者「40分鐘」。
records-refused-day = 沒看懂是哪一天。請寫「昨天」或者「6月3日」。
records-refused-future = 這一天還沒到。請寫做過的那一天。
records-refused-too-late = 隔得太久了：{ $days } 個工作日以內的才能記。請選近一點的日子。
records-refused-full = 一個人一天最多記 { $most } 小時，這一天已經記了 { $hours } 小時。請改短一點，或者換一天。
records-refused-many = 一個人一天最多記 { $most } 次。可以把幾件事合成一次記。
records-refused-adult = 18 歲以上才能記。可以請家裡大人記。
records-refused-for-others = 替沒有手機的人記，只有單元小組長和本月輪值戶可以。
records-refused-door = 沒有找到這個門牌。請點上面的，或者寫全，比如 3-2-501。
records-refused-nobody = 這一戶登記的是沒有人住。請換一戶。
records-refused-own-home = 自己家的事不算服務。請選別家，或者【給大家做的】。
records-refused-ordered = 這一天您去幫這家，是他家請的，已經有一條了。請打開【看誰要幫忙】→【我去幫的】，在那裡記；時長不對，請他家改。
records-refused-written = 這一次剛才已經記下了，在【我的服務】裡。
records-refused-unknown = 沒有找到這條服務記錄。
records-refused-confirmer = 這一條不歸您確認：先問受幫助的那一家，沒人回才問幫辦人、黨小組長、小組長、管理員。自己和家裡人的不能自己確認。
records-refused-is-waiting = 這一條還在等人確認。
records-refused-is-confirmed = 這一條已經有人確認了。
records-refused-is-refused = 這一條已經有人說沒有這回事。
records-refused-is-published = 這一條已經在公示了。
records-refused-is-objected = 這一條有人提出疑問，正在核實。
records-refused-is-final = 這一條已經算數了。
records-refused-is-withdrawn = 這一條已經收回了。
records-refused-longer = 只能改短，不能改長。請再寫一次。
records-refused-no-answer = 這一條現在不能回話，或者已經回過一次了。
records-refused-no-photos = 這一條沒有照片。
records-refused-not-published = 這一條不在公示裡，不能提疑問。
records-refused-list-over = 這一期公示已經結束了。確實不對的，請直接找社區管理員。
records-refused-objected = 這一條您已經提過疑問了。
records-refused-not-objected = 這一條沒有等核實的疑問。
records-refused-not-final = 這一條還沒有算數，不用更正。
records-refused-no-list = 沒有找到這一期公示。
records-refused-party-group = 這張清單隻有本人和他所在樓道的黨小組長能要。
records-refused-goal = 請寫整小時數，{ $least } 到 { $most }。
records-refused-nothing-final = 這段時間還沒有算數的服務，開不了證明。公示完就可以了。
records-refused-no-certificate = 沒有找到這張證明。
records-refused-certifier = 沒有手機的人的證明，由他那個樓道的小組長或者社區管理員列印。
records-refused-has-phone = 有手機的人，證明由他自己在【我的服務】裡開。
records-refused-ended = 這張證明作廢了：用到的記錄更正過。請重新開一張。

## goal, work unit, lists of a quarter

records-goal = 🎯 <b>我的目標</b>
records-party = 🚩 <b>黨員服務</b>
records-own-name = 清單和證明上的姓名：{ $name }
records-own-unit = 工作單位：{ $name }
records-party-shown = 亮身份：公示裡會標🚩（在設定裡可以改）
records-party-hidden = 沒有亮身份：公示裡不標🚩（在設定裡可以改）
records-party-private = 姓名和單位只寫在清單和證明上。清單您自己能要，樓道的黨小組長也能要；目標他也看得到。
records-own-private = 姓名只寫在您要的證明上，目標只有您自己看得到。
records-goal-change = 改目標
records-name-change = 改姓名
records-unit-change = 改工作單位
records-group-button = 黨小組
records-quarter-this-book = 本季表格
records-quarter-this-sheet = 本季列印版
records-quarter-last-book = 上季表格
records-quarter-last-sheet = 上季列印版
records-ask-goal = 今年打算做多少小時？點一個，或者寫 { $least } 到 { $most } 的整數。
records-goal-default = 跟社區 { $goal }
records-ask-own-name = 清單和證明上寫什麼姓名？最多 { $limit } 個字。
records-ask-own-unit = 您的工作單位叫什麼？最多 { $limit } 個字。
records-own-none = 不寫
records-group = 🚩 <b>黨小組</b>：今年的服務（算數了的）
records-group-none = 您這個樓道還沒有登記的黨員。請管理員在人員里加上。
records-group-line = { $nth }）{ $who }
records-group-last = { $nth } 上季列印版
records-group-last-book = { $nth } 上季表格
records-group-this = { $nth } 本季列印版
records-quarter-sent = 📄 { $year } 年第 { $nth } 季度服務清單
records-goal-rule = 🎯 一年服務多少小時作目標？現在是 { $goal } 小時。只是鼓勵，沒做到沒有任何處罰，各人可以自己另定。
records-rules-button = 服務目標
records-log-goal = 一年的服務目標改成 { $hours } 小時
records-log-certificate = 替 { $door } 沒有手機的人開了服務證明 { $number }
records-log-taken-back = 更正收回了{ $of }的一條服務記錄

## certificates

records-certificates = 📜 <b>服務證明</b>：免費，帶編號，列印出來請社區蓋章。
records-certificates-which = 要開哪一段時間的？
records-certificates-nothing = 還沒有算數的服務。公示完就可以開。
records-certificate-this = 今年的
records-certificate-last = 去年的
records-certificate-all = 歷年的
records-certificate-zh = 📄 { $number }
records-certificate-en = English
records-certificate-line = { $number }：{ $first } 到 { $last }，{ $length }，{ $state }
records-certificate-valid = 有效
records-certificate-withdrawn = 已作廢（用到的記錄更正過）
records-certificate-blank = 留空手寫
records-certificate-sent = 📜 服務證明 { $number }。掃上面的碼，誰都能查真假，只顯示編號、時間、小時和是否有效。
records-ask-certificate-name = 證明上寫什麼姓名？最多 { $limit } 個字，記住以後不再問。也可以留空，列印出來手寫。
records-certificate-others = 替人開證明
records-certificates-of = 📜 <b>{ $who } 的服務證明</b>：免費，帶編號。列印出來請社區蓋章，再交給本人。
records-without-phone = 📜 沒有手機的鄰居，做的服務算數了，您可以替他列印證明。是哪一位？
records-without-phone-none = 沒有手機的鄰居里，還沒有算數的服務。
records-without-phone-one = { $who } { $length }
records-without-phone-who = { $door } { $name }
records-ask-certificate-name-of = { $who } 的證明上寫什麼姓名？最多 { $limit } 個字，請問過本人再寫，記住以後不再問。也可以留空，列印出來請他自己寫。
records-certificate-for-you = 📜 { $by } 替 { $who } 開了一張服務證明，編號 { $number }。

## on paper

records-paper-list = 志願服務公示
records-paper-list-place = 第 { $number } 期 · { $from } 起公示 3 個工作日，到 { $until } 止
records-paper-list-total = 共 { $count } 次，{ $length }
records-paper-objections = 覺得哪一條不對，請在說事裡點【公益】【服務公示】，或者告訴社區：{ $where }。誰提的只有核實的人知道。
records-paper-footer = 不公佈幫的是誰；困難幫扶不公佈內容和地點。
records-paper-file-list = 服務公示
records-paper-quarter = 黨員志願服務季度清單
records-paper-quarter-place = { $year } 年第 { $nth } 季度
records-paper-quarter-none = 這個季度沒有算數的服務。
records-paper-quarter-total = 本季度 { $count } 次，{ $length }
records-paper-quarter-footer = 只列別人確認過、公示過的服務，路上的時間不算。困難幫扶不寫內容。
records-paper-file-quarter = 服務清單
records-paper-name = 姓名
records-paper-unit = 工作單位
records-paper-organisation = 黨組織（蓋章）
records-paper-community = 社區
records-paper-day = 日期
records-paper-signature = 經辦人
records-paper-column-nth = 號
records-paper-column-who = 誰
records-paper-column-activity = 活動
records-paper-column-on = 日期
records-paper-column-place = 地點
records-paper-column-content = 內容
records-paper-column-length = 時長
records-paper-column-quality = 評價
records-paper-column-charge = 負責人
records-paper-column-recorder = 記錄人
records-paper-column-minutes = 分鐘
records-paper-party = { $who }（黨員）
records-paper-hardship = 困難幫扶
records-paper-certificate = 志願服務記錄證明
records-paper-number = 編號 { $number }
records-paper-says = 茲證明上面這位志願者從 { $first } 到 { $last }，在{ $community }參加志願服務 { $count } 次，一共 { $length }。
records-paper-by-activity = 按活動分
records-paper-times = { $count } 次，{ $length }
records-paper-check-page = 掃碼查真假：只顯示編號、時間、小時和是否有效
records-paper-check-ask = 查真假請問{ $community }：{ $where }
records-paper-hash = 指紋 { $hash }
records-paper-seal = 記錄單位（蓋章）
records-paper-certificate-footer = 按志願服務記錄與證明出具辦法，免費開具。每次服務由別人確認，公示 3 個工作日；路上的時間不算。
records-paper-file-certificate = 服務證明

## the public page

records-page-title = 服務證明查詢
records-page-number = 編號
records-page-period = 時間
records-page-between = { $first } 到 { $last }
records-page-total = 總時長
records-page-state = 狀態
records-page-valid = ✓ 有效
records-page-withdrawn = ✗ 已作廢：用到的記錄後來更正過
records-page-none = 沒有這張證明。請看看地址有沒有抄錯，或者重新掃一次碼。
records-page-away = 現在查不了，請過幾分鐘再試。
records-page-only = 這裡只確認以上幾項，不顯示姓名和內容。
