### Made from zh-Hans by `make zh-hant`; what it gets wrong is put right in locales/traditional.txt.


# 公益積分：只表示感謝，不是錢

points-refused-not-enough = 積分不夠：現在能用的有 { $have } 分。
points-refused-other-content = 這一筆已經記過了，內容不一樣，所以沒有再記。請回到積分頁看看現在的情況。
points-refused-not-reversible = 這一筆不能直接衝回：給您留著的東西請按【不要了】，領走的請按【退貨】。
points-refused-backwards = 新規則最早從明天開始：已經做過的事，按原來的規則感謝。
points-refused-rate = 每一項請填 0 到 { $most } 之間的數。
points-refused-too-far = 新規則最晚從一年內的某一天開始，請寫近一點的日子。
points-refused-one-day = 請寫一天，比如 7月1日，或者 2026-07-01。
points-refused-press = 請按上面的按鈕選。
points-refused-not-yours = 這是別人家的積分，只有住在那裡的人看得到。
points-refused-amount = 請寫一個數，比如 10。
points-refused-gift-limit =
    一家一天最多送 { $limit } 分，{ $left ->
        [0] 今天已經送滿了，明天再送吧
       *[other] 今天還能送 { $left } 分
    }。
points-refused-gift-no-home = 積分是一家送給另一家的，您沒有登記住處。
points-refused-gift-minor = 送積分要由家裡的大人來。
points-refused-gift-none = 本社區沒有開送積分。
points-refused-gift-empty = { $door } 現在沒有住戶，送不了。
points-refused-gift-own = 這是您自己家，不用送。
points-refused-door = 沒找到這個門牌。請寫完整，比如 3-2-502。
points-refused-which-estate = 有幾個小區都有 { $door }。請把小區名寫在前面，空一格，比如：東苑 { $door }。
points-refused-reason = 請寫一句話說明記錯了什麼，最多 200 個字。
points-refused-corrected = 這一筆已經更正過了。
points-refused-moved-along = 這一筆的積分已經跟著人搬走了，不能在這裡更正。
points-refused-spent = 這家能用的只剩 { $have } 分，這一筆已經用掉了，不能更正：積分不會變成欠的。

## 錢包

points-only-thanks = 積分只表示感謝，不是錢，不能買賣。
points-hub-home =
    { $held ->
        [0] 我家有 <b>{ $balance }</b> 分
       *[other] 我家有 <b>{ $balance }</b> 分，另外給您留著 { $held } 分
    }
points-hub-own =
    { $held ->
        [0] 我有 <b>{ $balance }</b> 分
       *[other] 我有 <b>{ $balance }</b> 分，另外給您留著 { $held } 分
    }
points-wallet-button = 我家的積分
points-own-button = 我的積分
points-rules-button = 怎麼得積分
points-helped-button = { $door } 的積分
points-wallet = <b>{ $door } 的積分</b>
points-wallet-own = <b>我的積分</b>
points-wallet-balance = 能用的：<b>{ $balance }</b> 分
points-wallet-held = 給您留著的：{ $held } 分（換了東西還沒領）
points-wallet-lapses = { $year }年底前要用掉：{ $amount } 分
points-wallet-none = 還沒有積分。幫鄰居一次忙、輪一次值、參加一次投票，都會有。按【怎麼得積分】看看。
points-wallet-shares = 這些分是誰掙的（全家一起用）：
points-wallet-share = · { $who }　{ $amount } 分
points-everybody = 全家一起
points-former = 以前住在這裡的人
points-me = 我
points-you = 您
points-somebody = 家裡人
points-statement-button = 積分明細
points-gift-button = 送給鄰居
points-sheet-button = 全社區的賬
points-service-button = ⬅️ 公益
points-statement = <b>積分明細</b>　現在有 { $balance } 分
points-statement-none = 還沒有進出。
points-statement-plus = { $day } { $what } <b>+{ $amount }</b>
points-statement-minus = { $day } { $what } <b>−{ $amount }</b>
points-newer-button = ⬅️ 近的
points-older-button = 早的 ➡️
points-table-wallet-button = 全家的表格
points-table-mine-button = 我掙的表格
points-table-button = 要表格
points-table = { $door } 的積分明細，請看檔案。
points-table-mine = 您掙的積分，請看檔案。
points-back-button = ⬅️ 積分
points-look-button = 看積分

## 一筆是什麼

points-why-service = 公益服務
points-why-duty = 輪值
points-why-matter = 說的事辦好了
points-why-poll = 參加投票
points-why-deed = 好人好事
points-why-gift = 鄰居之間送的
points-why-moved = 搬家
points-why-reserved = 換東西
points-why-released = 沒有領，退回來
points-why-issued = 領走了
points-why-returned = 退貨，退回來
points-why-lapsed = 到期沒用完
points-why-reversed = 更正
points-why-other = 別的
points-line-goods = { $what }（{ $kind }）
points-line-hours = { $what } { $hours }小時
points-line-minutes =
    { $hours ->
        [0] { $what } { $minutes }分鐘
       *[other] { $what } { $hours }小時{ $minutes }分
    }
points-line-duty = 輪值 { $first }–{ $last }
points-line-matter = 說的事 { $number } 辦好了
points-line-poll = 投票：{ $what }
points-line-gift-gave = 送給 { $door }（{ $who }送的）
points-line-gift-got = { $door } 送的
points-line-moved-in = { $who }搬來，帶來的
points-line-moved-out = { $who }搬走，帶走的
points-line-reversed = 更正（{ $of }）：{ $reason }

## 怎麼得積分

points-rules = <b>怎麼得積分</b>
points-rules-hour = · 做公益：1 小時 { $points } 分，一天最多算 { $hours } 小時
points-rules-duty = · 輪值交接好：一次 { $points } 分，誰家值的給誰家
points-rules-matter = · 說的事辦好了，有鄰居也說好：{ $points } 分，一人一月最多 { $count } 件
points-rules-poll = · 參加投票：一家 { $points } 分，選什麼都一樣，在紙上投也一樣；選舉和業主投票不給分
points-rules-deed = · 好人好事，鄰居推薦並證實：{ $points } 分
points-rules-month = · 一個人一個月最多 { $points } 分
points-rules-coming = <b>以後要改的：</b>
points-rules-later = · { $on }起，{ $rule }：{ $value }
points-rules-lapse = · 今年得的，明年年底前用掉；先用早的
points-rules-gifts = · 可以送給鄰居，一家一天最多 { $limit } 分，年份跟著走
points-rules-never = · 從來不扣分；只有記錯了才更正，更正了會告訴您
points-rules-anonymous = · 不公開的事不給分：給了分，家裡人就知道是誰說的
points-what-hour = 1 小時公益幾分
points-what-hours-a-day = 公益一天算幾小時
points-what-duty = 輪值一次幾分
points-what-matter = 說的事辦好幾分
points-what-matters-a-month = 說的事一月幾件
points-what-poll = 投一次票幾分
points-what-deed = 一件好事幾分
points-what-month = 一人一月最多幾分
points-rule-now = { $rule }：{ $value }
points-rules-set-button = 積分規則
points-change-button = 改規則
points-ask-rule = 改哪一條？做過的事還按原來的算。
points-ask-value = <b>{ $rule }</b>，現在是 { $value }。改成幾？寫 0 到 { $most } 之間的數。
points-ask-since = 從哪天起？也可以寫一天，比如 7月15日。
points-since-tomorrow = 明天
points-since-month = { $month }月1日
points-check-rule =
    <b>{ $rule }</b>
    現在：{ $before }
    { $on }起：<b>{ $value }</b>

    對嗎？
points-rule-yes = 就這樣改
points-day = { $year }年{ $month }月{ $day }日
points-gifts-button = 送分上限
points-gifts = 一家一天最多可以送給鄰居多少分？現在是 { $limit } 分（0 就是不開）。
points-gifts-none = 不開
points-gifts-choice = { $points } 分

## 送給鄰居

points-gift-ask-door = 送給哪家？按門牌，或者寫，比如 3-2-502。
points-gift-ask-amount = 送給 <b>{ $door }</b> 多少分？今天最多還能送 { $most } 分。也可以寫一個數。
points-gift-amount = { $amount } 分
points-gift-check = 送給 <b>{ $door }</b>　<b>{ $amount }</b> 分，送了以後您家還有 { $left } 分。送出去就收不回來了。
points-gift-yes = 送
points-gift-given = 送給 { $door } { $amount } 分了。您家還有 { $balance } 分。
points-gift-got = 🎁 { $giver } 送給 { $taker } { $amount } 分。

## 告訴

points-thanked-duty = 🌸 謝謝您家：+{ $amount } 分。
points-thanked-matter = 🌸 您說的事 { $number }，鄰居也說辦好了。謝謝您說出來：+{ $amount } 分。
points-lapse-announced = ⏳ { $whose } 有 { $amount } 分要在{ $last }以前用掉，過了就沒有了。
points-lapse-window = 最後一次可以去換東西：{ $on }。
points-lapsed = { $year }年和以前的積分到期了，{ $whose } 有 { $amount } 分沒用完。

## 全社區的賬

points-sheet = <b>全社區的積分</b>　到現在
points-sheet-month = <b>全社區的積分</b>　到{ $month }底
points-sheet-earned = 一共發了 <b>{ $amount }</b> 分，其中：
points-sheet-part = · { $what }　{ $amount }
points-sheet-wallets = 在大家手裡：{ $amount }
points-sheet-held = 留著等人來領的：{ $amount }
points-sheet-spent = 換了東西的：{ $amount }
points-sheet-lapsed = 到期的：{ $amount }
points-sheet-nobody = 後面四個數加起來，就是一共發的。誰家有多少，只有自己家看得到。
points-sheet-before = ⬅️ { $month }
points-sheet-after = { $month } ➡️
points-sheet-now = 到現在
points-sheet-table-button = 要表格
points-sheet-table = 全社區的積分賬，請看檔案。

## 更正

points-correct-button = 更正積分
points-correct-ask-door = 哪家的積分記錯了？請寫門牌，比如 3-2-502。
points-correct-alone = 沒有門牌、自己有積分的人（比如工作人員），按下面的名字。
points-correct-nth = 第 { $nth } 位
points-correct-choose = <b>{ $door }</b>：哪一筆記錯了？
points-correct-nothing = <b>{ $door }</b> 沒有可以更正的。
points-correct-entry = { $day } { $what } { $amount }
points-correct-ask-reason = 記錯了什麼？寫一句話，他們會看到，最多 { $limit } 個字。
points-correct-check = <b>{ $door }</b>，去掉這一筆？
points-correct-reason = 原因：{ $reason }
points-correct-only = 只有記錯了才更正。積分不拿來罰人。
points-correct-yes = 是記錯了
points-corrected = 更正好了，已經告訴他們。
points-corrected-helper = { $door } 有一筆積分記錯了，已經更正：{ $amount }。為什麼只告訴住在那裡的人，請他們問社區管理員。
points-corrected-told = { $whose }有一筆積分記錯了，已經去掉：
points-corrected-ask = 有不明白的，請問社區管理員。
points-log-corrected-own = 更正了一個人自己的積分：{ $amount }
points-log-corrected = 更正了 { $door } 的積分：{ $amount }
points-log-gifts = 一家一天最多送的積分改為 { $limit }
points-log-rule = 積分規則：{ $rule } 從 { $on } 起改為 { $value }

## 表格

points-book-file = 積分明細
points-book-file-mine = 我掙的積分
points-book-statement = 積分明細
points-book-mine = 我掙的
points-book-sheet = 全社區的積分 { $month }
points-book-now = 到現在
points-book-column-day = 日期
points-book-column-what = 是什麼
points-book-column-who = 誰掙的
points-book-column-in = 進
points-book-column-out = 出
points-book-column-balance = 餘額
points-book-column-amount = 積分
points-book-total = 一共發了
points-book-wallets = 在大家手裡
points-book-held = 留著等人來領
points-book-spent = 換了東西
points-book-lapsed = 到期
