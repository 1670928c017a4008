### Made from zh-Hans by `make zh-hant`; what it gets wrong is put right in locales/traditional.txt.


# 換東西：積分只表示感謝，不是錢，不能買賣


## 公益裡的入口

redemption-hub = 🎁 可以用積分換的東西有 { $count } 樣。
redemption-hub-kept = 給您留著 { $count } 件，記得去拿。
redemption-hub-none = 🎁 還沒有東西可以換。設一個兌換點，放上幾樣東西，幾分鐘就好。
redemption-open-button = 換東西
redemption-kept-button = 🎁 給您留著 { $count }
redemption-list-button = 給您留著的
redemption-counter-button = 🏪 { $name }
redemption-manage-button = 管兌換點
redemption-home-button = 回櫃檯

## 東西

redemption-list =
    <b>可以換的東西</b>
    按一樣，看照片、在哪裡拿。
redemption-list-none = 現在沒有可以換的東西。有了會放在這裡。
redemption-balance = 您家能用的積分：<b>{ $have }</b>
redemption-only-thanks = 積分只表示感謝，不是錢，不能買賣，也不能換成錢。
redemption-one = { $name }　{ $price } 分　剩 { $left }
redemption-one-gone = { $name }　換完了
redemption-goods =
    <b>{ $name }</b>
    { $price } 分一個，還剩 { $left } 個
redemption-a-month = 每家每月最多 { $limit } 個
redemption-no-limit = 每家每月不限
redemption-had-enough = 這個月您家已經有 { $limit } 個了，下個月再來。
redemption-short = 還差 { $short } 分。
redemption-none-left = 換完了，補了貨會放在這裡。
redemption-not-now = 現在不換。
redemption-place =
    📍 { $where }
    🕘 { $opening }
redemption-where = { $name }（{ $place }）
redemption-opening = { $days } { $opens }–{ $closes }
redemption-day-of-month = 每月 { $days } 號
redemption-weekday-0 = 每週一
redemption-weekday-1 = 每週二
redemption-weekday-2 = 每週三
redemption-weekday-3 = 每週四
redemption-weekday-4 = 每週五
redemption-weekday-5 = 每週六
redemption-weekday-6 = 每週日
redemption-window = { $at }–{ $until }
redemption-keep-button = 給我留一個
redemption-for-others-button = 替別家留
redemption-before-button = ‹ 上一樣
redemption-after-button = 下一樣 ›
redemption-all-button = 全部東西
redemption-for-whom = <b>{ $name }</b>：替哪一家留？用那一家的積分。
redemption-for-nobody = 沒有要您替的人家：沒有手機的人家，和請您幫辦的人家，會列在這裡。
redemption-check = 給您家留一個 <b>{ $name }</b>？
redemption-check-for = 給 <b>{ $door }</b> 留一個 <b>{ $name }</b>？
redemption-check-price = 用 { $price } 分（現在有 { $have } 分，留下後還有 { $rest } 分）
redemption-check-price-for = 用他家的 { $price } 分
redemption-check-where = 📍 到 { $where } 拿
redemption-check-when = 🕘 { $when }
redemption-check-until = 給您留到 <b>{ $until }</b>。過了時間沒拿，積分退回，東西讓給別家。
redemption-price-changed-toast = 價錢剛改了，現在是 { $price } 分。要的話，請再按一次「留一個」。
redemption-sure-button = 留一個

## 給您留著的

redemption-kept-now = ✅ 留好了。
redemption-kept-already = 已經留好了，沒有再留一個。
redemption-kept-head = 🎁 <b>{ $name }</b>，{ $price } 分
redemption-kept-head-for = 🎁 給 { $door } 留的：<b>{ $name }</b>，{ $price } 分
redemption-kept-code =
    取貨碼：<code>{ $code }</code>
    到櫃檯給人看上面的圖，或者念這個碼。
redemption-kept-until = 留到 <b>{ $until }</b>
redemption-kept-entered = 是 { $who } 替您家留的。
redemption-kept-agreed = 您家說過，鄰居可以代拿。
redemption-word-button = 請鄰居代拿
redemption-slip-button = 列印小條
redemption-cancel-button = 不要了
redemption-keep-on-button = 還是要
redemption-kept-list = <b>給您留著的，和以前的</b>
redemption-kept-list-none = 沒有給您留著的東西。
redemption-kept-one = { $icon } { $name } { $door }
redemption-ask-cancel = <b>{ $name }</b> 不要了？{ $price } 分馬上退回，東西讓給別家。
redemption-cancelled-toast = 好的，{ $price } 分退回來了
redemption-word =
    請鄰居代拿 <b>{ $name }</b>，告訴他兩樣：
    取貨碼 <code>{ $code }</code>
    口令 <code>{ $word }</code>

    口令只告訴您請的人。鄰居已經在櫃檯了？按下面一下也行。
redemption-agree-button = 可以給他
redemption-agreed-toast = 好的，鄰居可以代拿了
redemption-slip-here = 列印出來帶上，沒有手機也能拿。口令在小條下面，只給代拿的鄰居。
redemption-printing-toast = 馬上發給您
redemption-ended-issued = ✅ { $at } { $who } 給了{ $to }。
redemption-ended-cancelled = { $at } 說不要了，{ $price } 分已經退回。
redemption-ended-expired = 到 { $at } 沒有來拿，{ $price } 分退回。
redemption-ended-returned = { $at } 退了貨，{ $price } 分已經退回。
redemption-to-member = 家裡人
redemption-to-helper = 幫辦人
redemption-to-neighbour = 代拿的鄰居

## 櫃檯

redemption-counter =
    <b>{ $name }</b>
    📍 { $place }
redemption-counter-waiting = 等著來拿的：{ $count } 件
redemption-counter-today = 今天給出的：{ $count } 件
redemption-counter-stock = 還有：
redemption-stock-line = · { $name }　剩 { $left }　{ $price } 分
redemption-counter-empty = 還沒有東西。
redemption-code-button = 🔎 輸取貨碼
redemption-waiting-button = 等著拿 { $count }
redemption-issued-button = 給出的
redemption-paper-button = 列印名單
redemption-book-button = 本月的賬
redemption-book-before-button = 上個月的賬
redemption-goods-button = 東西和庫存
redemption-waiting = <b>{ $name }</b>：等著來拿的。要憑取貨碼給。
redemption-waiting-none = <b>{ $name }</b>：沒有等著來拿的。
redemption-waiting-line = · { $door }　{ $name }
redemption-issued-list = <b>{ $name }</b>：最近給出的。要退貨，按那一件。
redemption-issued-none = <b>{ $name }</b>：最近沒有給出東西。
redemption-issued-line = · { $at }　{ $door }　{ $name }（{ $who }）
redemption-paper-here = 等著來拿的名單，可以列印。
redemption-book-here = { $month } 的賬
redemption-ask-code = 請掃他手機或小條上的圖，或者把取貨碼打給我，比如 ACDE-FH23。
redemption-pickup =
    🎁 <b>{ $name }</b>
    給 <b>{ $door }</b>
redemption-pickup-members = 可以拿的家裡人：{ $names }
redemption-pickup-anybody = 可以拿的：家裡人
redemption-pickup-helpers = 幫辦人：{ $names }
redemption-pickup-agreed = 他家說過，鄰居可以代拿。
redemption-pickup-until = 留到 { $until }
redemption-pickup-ask = 東西給他了嗎？給了誰？
redemption-to-member-button = 給家裡人了
redemption-to-helper-button = 給幫辦人了
redemption-neighbour-button = 鄰居代拿
redemption-next-code-button = 下一個碼
redemption-given-toast = 給他了，記好了
redemption-given-already-toast = 剛才已經記好了
redemption-issued =
    ✅ <b>{ $name }</b>，{ $door }
    { $at } { $who } 給了{ $to }
redemption-returned = ↩️ { $at } { $who } 收了退貨，{ $price } 分退給他家
redemption-return-button = 他來退貨
redemption-ask-word =
    鄰居代拿，要他家裡人說一聲：
    他家剛收到我的訊息，按「可以給他」就行；
    或者請鄰居說四位數的口令，打給我，比如 0427。
redemption-asked-again-button = 他家按了
redemption-ask-return = 為什麼退？選一個，或者寫幾個字。
redemption-return-faulty = 壞的
redemption-return-wrong = 拿錯了
redemption-return-unwanted = 用不上
redemption-ask-broken = 東西還能再給別家嗎？
redemption-broken-no = 還能給
redemption-broken-yes = 不能了
redemption-taken-back-toast = 收下了，{ $price } 分退給他家了

## 管兌換點

redemption-counters = <b>兌換點</b>
redemption-counters-none = 還沒有兌換點。先說在哪裡、什麼時候開，再放東西，幾分鐘就好。
redemption-counter-one = { $icon } { $name }
redemption-add-counter-button = 設兌換點
redemption-ask-counter-name = 兌換點叫什麼？寫下來，或者按下面的。
redemption-counter-default-button = 公益兌換點
redemption-ask-counter-place = 在哪裡？比如：居委會一樓大廳。
redemption-ask-opening =
    什麼時候開？按下面的（{ $default }），或者寫下來，比如：
    每月1號、15號 9:00-17:00
    週三、週六 下午2點到5點
redemption-opening-default-button = 就按這個
redemption-ask-staff = 誰在櫃檯給東西？以後可以再加人。給自己家留的東西，要由別人給。
redemption-staff-me-button = 我自己
redemption-staff-later-button = 以後再說
redemption-counter-made =
    ✅ <b>{ $name }</b> 設好了
    📍 { $place }
    🕘 { $opening }

    現在放第一樣東西吧。
redemption-counter-off = 停著：現在不能留東西。已經留好的照樣能拿。
redemption-counter-staff = 櫃檯上的人：{ $count } 位
redemption-counter-goods = 按一樣，改價錢、照片、庫存：
redemption-goods-one = { $icon } { $name }　剩 { $left }
redemption-add-goods-button = 加一樣東西
redemption-add-staff-button = 加一個人
redemption-staff-button = 櫃檯上的人
redemption-edit-name-button = 改名
redemption-edit-place-button = 改地方
redemption-edit-opening-button = 改時間
redemption-edit-photo-button = 換照片
redemption-edit-price-button = 改價
redemption-edit-limit-button = 改限量
redemption-switch-off-button = 停一停
redemption-switch-on-button = 重新開
redemption-goods-off-button = 先不換了
redemption-goods-on-button = 可以換了
redemption-goods-off = 現在不換：大家看不到。
redemption-staff = <b>{ $name }</b>：櫃檯上的人。按一個人，他就不在櫃檯了。
redemption-staff-none = <b>{ $name }</b>：櫃檯上還沒有人，沒有人就給不了東西。
redemption-staff-remove = ✖ { $name }
redemption-staff-unnamed = 第 { $nth } 位
redemption-ask-staff-door = 他住哪裡？寫門牌，比如 3-2-501。
redemption-ask-staff-who = <b>{ $door }</b> 的哪一位？
redemption-ask-goods-name = 什麼東西？寫個名字，比如：洗衣液 2 升。小服務也行，比如：磨一把刀。
redemption-ask-photo = 發一張照片給我。
redemption-no-photo-button = 沒有照片
redemption-ask-price = 換一個要多少分？（一小時服務的感謝一般是 10 分）
redemption-ask-stock = 現在有幾個？小服務就寫能做幾次。
redemption-ask-limit = 一家一個月最多換幾個？
redemption-no-limit-button = 不限
redemption-check-goods =
    <b>{ $name }</b>
    { $price } 分一個，有 { $stock } 個
redemption-right-button = 都對
redemption-goods-made = ✅ <b>{ $name }</b> 放好了：{ $price } 分，{ $left } 個。大家在「換東西」裡看得到。
redemption-another-button = 再加一樣
redemption-look-button = 看這一樣
redemption-stock-button = 進貨、盤點
redemption-delivered-button = 送來了
redemption-counted-button = 數了一遍
redemption-ask-stock-why = <b>{ $name }</b>，賬上還能留 { $left } 個。要記什麼？
redemption-ask-delivered = <b>{ $name }</b> 送來了幾個？
redemption-ask-counted = <b>{ $name }</b> 現在架上一共幾個？給人家留著、還沒拿走的也算。
redemption-ask-reason = 和賬上不一樣的話，是為什麼？選一個，或者寫幾個字。
redemption-reason-miscounted = 以前數錯了
redemption-reason-broken = 壞了
redemption-reason-lost = 少了
redemption-move-delivered = · { $at } 送來 { $amount }（{ $who }）{ $words }
redemption-move-counted = · { $at } 盤點 { $amount }（{ $who }）{ $words }
redemption-log-counter-added = 設了兌換點「{ $name }」
redemption-log-counter-changed = 改了兌換點「{ $name }」
redemption-log-counter-on = 兌換點「{ $name }」重新開了
redemption-log-counter-off = 兌換點「{ $name }」停了
redemption-log-counter-staff-added = 在兌換點「{ $name }」加了一個人
redemption-log-counter-staff-removed = 兌換點「{ $name }」少了一個人
redemption-log-goods-added = 在兌換點「{ $name }」放了：{ $thing }
redemption-log-goods-changed = 改了「{ $name }」的東西：{ $thing }
redemption-log-goods-price = 「{ $name }」改價：{ $thing }，{ $was } 分 → { $price } 分
redemption-log-goods-on = 「{ $name }」又能換了：{ $thing }
redemption-log-goods-off = 「{ $name }」先不換了：{ $thing }
redemption-log-thing = 一樣東西

## 告訴本人

redemption-told-window = 🎁 您家的 <b>{ $name }</b> 可以去拿了：{ $when }，{ $where }。
redemption-told-last = 🎁 您家的 <b>{ $name }</b> 還沒拿。{ $when } 是最後一次，過了就退回積分：{ $where }。
redemption-told-kept = { $who } 替您家留了 <b>{ $name }</b>，用 { $price } 分。不想要，按下面看一看，再按「不要了」。
redemption-told-expired = ⌛ <b>{ $name }</b> 過了時間沒有拿，{ $price } 分退回來了。
redemption-told-collected = ✅ 您家的 <b>{ $name }</b> { $at } 給了{ $to }。不對的話，請馬上找櫃檯。
redemption-told-returned = ↩️ <b>{ $name }</b> 退了貨，{ $price } 分退回來了。
redemption-told-neighbour = 有位鄰居在 { $where }，要代您家拿 <b>{ $name }</b>。是您請的嗎？不是就別按。
redemption-told-serves = 請您在 { $where } 給大家拿東西。掃他們手機上的圖，或者打 /pickup 加取貨碼。自己家的要由別人給。
redemption-see-button = 看一看
redemption-line-window = 🎁 { $name } 可以去拿了
redemption-line-kept = 🎁 有人替您家留了 { $name }
redemption-line-expired = ⌛ { $name } 沒拿，積分退回來了
redemption-line-collected = ✅ { $name } 拿走了
redemption-line-returned = ↩️ { $name } 退了貨
redemption-line-neighbour = 鄰居想代您家拿 { $name }

## 列印

redemption-paper-title = 等著來拿的
redemption-paper-about = 憑取貨碼給。給了請對方籤個名，再在手機上記一下。
redemption-paper-count = 一共 { $count } 件
redemption-paper-door = 門牌
redemption-paper-thing = 東西
redemption-paper-sign = 簽名
redemption-paper-none = 沒有
redemption-paper-file = 兌換名單
redemption-slip-title = 取貨小條
redemption-slip-show = 到櫃檯給人看這個圖，或者念取貨碼
redemption-slip-code = 取貨碼
redemption-slip-word = 給代拿的鄰居：口令 { $word }
redemption-slip-thanks = 積分只表示感謝，不能買賣
redemption-slip-file = 取貨小條
redemption-book-file = 兌換賬
redemption-book-issued = 給出的
redemption-book-stock = 東西和庫存
redemption-book-moves = 進貨和盤點
redemption-book-column-issued-at = 時間
redemption-book-column-goods = 東西
redemption-book-column-price = 積分
redemption-book-column-door = 門牌
redemption-book-column-to = 誰拿的
redemption-book-column-by = 誰給的
redemption-book-column-returned-at = 退貨時間
redemption-book-column-broken = 退貨還能用
redemption-book-column-stock = 剩
redemption-book-column-waiting = 留著
redemption-book-column-amount = 變動
redemption-book-column-words = 說明
redemption-book-yes = 能
redemption-book-no = 不能

## 不行的時候

redemption-refused-gone = 這個已經沒有了，請重新打開「換東西」看看。
redemption-refused-off = { $name } 現在不換，請看看別的。
redemption-refused-limit = 這個月您家的 { $name } 已經有 { $limit } 個了，下個月再來。
redemption-refused-none-left = 晚了一步，{ $name } 剛剛換完了。沒有扣您的積分。
redemption-refused-stock = 庫存只能在 0 到 { $most } 之間，現在是 { $stock }。
redemption-refused-kept = 有 { $kept } 個是給人家留著的，架上不能比這還少。請再數一遍。
redemption-refused-number = 請寫 { $least } 到 { $most } 之間的數。
redemption-refused-opening = 沒看懂時間。請這樣寫：每月15號 9:00-17:00，或者：週三 下午2點到5點。
redemption-refused-photo = 請發一張照片，或者按「沒有照片」。
redemption-refused-many = 最多 { $most } 個，已經夠了。
redemption-refused-door = 沒有 { $door } 這個門牌，請看看再寫，比如 3-2-501。
redemption-refused-nobody = { $door } 還沒有登記的大人，請換一家。
redemption-refused-left = 這個人剛剛離開了社區，請取消，重新選一位。
redemption-refused-moved = 您的家剛剛變了，請重新打開「換東西」。
redemption-refused-moved-away = 這一家已經搬走了，積分退不回去。東西可以收下，請和居委會說一聲。
redemption-refused-empty = { $door } 現在沒有人住。
redemption-refused-has-phone = { $door } 家裡有人用手機，請他們自己留。
redemption-refused-short-for = { $door } 的積分不夠換這個。
redemption-refused-not-yours = 這不是給您家留的。
redemption-refused-not-staff = 要由這個兌換點的人來辦。
redemption-refused-own = 自己家的，或者您替人留的，要由別人來給。
redemption-refused-show-it = 這是取貨碼。請拿給櫃檯的人看，由他來掃。
redemption-refused-code-unreadable = 這不像取貨碼。取貨碼是 8 個字母和數字，比如 ACDE-FH23，請再看一看。
redemption-refused-code-wrong = 沒有這個取貨碼，請對著再打一遍。今天還能試 { $left } 次。
redemption-refused-code-first = 要憑取貨碼給：請掃他手機或小條上的圖，或者把取貨碼打給我。
redemption-refused-tries-spent = 今天已經錯了 { $limit } 次，請換一位櫃檯的人，或者明天再來。
redemption-refused-other-counter = 這個要到 { $counter }（{ $place }）拿，不在這個櫃檯。
redemption-refused-issued = 這個碼已經用過了：{ $at } 由 { $who } 給出去了。請不要再給。
redemption-refused-cancelled = 這個碼作廢了：{ $at } 他家說不要了，積分已經退回。
redemption-refused-expired = 這個碼過期了：只留到 { $at }，積分退回他家了。可以重新留一個。
redemption-refused-no-word = 鄰居代拿，要他家裡人先說一聲。
redemption-refused-no-helper = 這一家沒有幫辦人，請選「家裡人」或「鄰居代拿」。
redemption-refused-word-unreadable = 口令是四位數字，比如 0427，請再打一遍。
redemption-refused-word-wrong = 口令不對，請鄰居再問問他家。今天還能試 { $left } 次。
redemption-refused-returned = { $at } 已經退過貨了。
redemption-refused-not-issued = 這一件還沒有給出去，退不了貨。
redemption-refused-too-late = 給出去 { $days } 天以內才能退貨，現在過了。
