### Made from zh-Hans by `make zh-hant`; what it gets wrong is put right in locales/traditional.txt.


## setting up, taking part, looking, pauses

duty-set-begin-button = 開始輪值
duty-set-ask-doors =
    <b>{ $unit }</b> 開始輪值。
    哪些人家答應參加？點門牌打勾，再點一下就去掉。空著的房子不在裡面，不參加的不用說理由。
duty-set-count = 打了勾的：{ $count } 戶
duty-set-door-on = ✅ { $door }
duty-set-door-off = { $door }
duty-set-all-button = 全選
duty-set-none-button = 都去掉
duty-set-enough-button = 就這些
duty-set-earlier-button = ⬅️ 前面
duty-set-later-button = 後面 ➡️
duty-set-ask-period = 一戶一輪值多久？
duty-set-month-button = 一個月
duty-set-half-button = 半個月
duty-set-week-button = 一個星期
duty-set-ask-first = 從哪天開始？都是早上 9 點交接。
duty-set-tomorrow = 明天 · { $on }
duty-set-change = { $on }
duty-set-ask-order = 按什麼先後輪？
duty-set-by-door-button = 按門牌
duty-set-by-lot-button = 抽籤
duty-set-ask-tasks = 當值的人家做這五件小事，一星期十來分鐘。哪件想換個說法，就點哪件。
duty-set-tasks-good-button = 都好
duty-set-rewrite = 改{ $theme }
duty-set-task-line = <b>{ $theme }</b>　{ $task }
duty-set-ask-task =
    <b>{ $theme }</b>這件，現在寫的是：{ $task }
    換成什麼？寫一句，最多 { $limit } 個字。
duty-set-task-environment = 看看樓道乾不乾淨，有垃圾順手帶走
duty-set-task-safety = 看看樓道堵沒堵，門鎖好沒好，燈亮不亮
duty-set-task-hardship = 敲敲獨居老人的門，問聲好
duty-set-task-livelihood = 問問鄰居有什麼難處，幫著說一件事
duty-set-task-civility = 見到往樓下扔東西的，好好勸一句
duty-set-ask-grounds = 哪些情況可以不輪？打勾的算。還有別的，寫給我，一樣寫一次，最多 { $limit } 個字。
duty-set-ground-alone = 獨居老人
duty-set-ground-ill = 重病
duty-set-ground-birth = 孕產
duty-set-ground-disabled = 行動不便
duty-set-ground-caring = 照顧病人
duty-set-check =
    <b>{ $unit } 的輪值</b>
    看看對不對：
duty-set-check-again =
    <b>{ $unit } 的輪值</b>
    想改哪樣，就點哪樣：
duty-set-answer-period = 多久：{ $period }
duty-set-answer-door = 先後：按門牌
duty-set-answer-lot = 先後：抽籤，號碼 { $seed }
duty-set-answer-grounds = 可以不輪：{ $grounds }
duty-set-answer-no-grounds = 可以不輪：沒有寫
duty-set-turns = <b>誰什麼時候：</b>
duty-set-turn = · { $on }起　<b>{ $door }</b>
duty-set-from-next = 改了從下一輪起算，正在當值的照舊。
duty-set-done-button = 就這樣開始
duty-set-change-button = 就這樣改
duty-set-doors-button = 改人家
duty-set-period-button = 改多久
duty-set-first-button = 改哪天
duty-set-order-button = 改先後
duty-set-tasks-button = 改五件事
duty-set-grounds-button = 改不輪的
duty-set-done = ✅ 輪值定下來了，鄰居和參加的人家都告訴了。
duty-set-ring = 這幾戶我聯絡不上，請您當面告訴一聲：{ $doors }
duty-set-group =
    🔄 <b>{ $unit } 開始輪值了</b>
    { $on } 早上 9 點從 { $door } 開始，一戶一戶輪下去。
duty-set-agreed = 🔄 輪值定下來了，<b>{ $door }</b> 在裡面。
duty-set-group-changed = 🔄 輪值改了，從 { $on } 起：{ $period }。
duty-set-settings =
    <b>輪值設定</b>
    參加的：{ $count } 戶
duty-set-asked = ❗ { $count } 戶想免值，等您點頭：按「出門免值」。
duty-set-settings-button = 輪值設定
duty-set-alter-button = 改一改
duty-set-end-button = 不輪值了
duty-set-ask-end = 整個單元都不輪值了？說好的換班也都沒有了。值過的記錄還留著。
duty-set-ask-end-again = 再問一遍：真的到此為止嗎？
duty-set-end-sure-button = 真的不輪了
duty-set-keep-button = 還輪下去
duty-set-ended = 好的，輪值到今天為止，鄰居都告訴了。
duty-set-group-ended = 🔄 本單元的輪值到今天為止。謝謝值過班的各家。
duty-set-refused-few = 至少要有 { $fewest } 戶才輪得起來。先在門牌上打勾。
duty-set-refused-grounds = 最多寫 { $most } 樣。去掉勾的不算，也可以合成一樣來寫。
duty-set-refused-leader = 這要小組長來辦，您可以跟小組長說一聲。
duty-set-refused-there = 這個單元已經在輪值了。要改，請到 /duty 的「輪值設定」。
duty-part-join-button = 我家參加
duty-part-join-door-button = { $door } 參加
duty-part-leave-button = 我家不參加了
duty-part-leave-door-button = { $door } 不參加了
duty-part-doors-button = 誰家參加
duty-part-doors = 打勾的參加輪值，一共 { $count } 戶。人家在紙上說了、口頭說了，您在這裡替他們點；我會告訴那一戶，他們可以改回來。
duty-part-ask-leave = <b>{ $door }</b> 不參加輪值了？說好的換班也就不算了。以後想參加，隨時可以再來。
duty-part-serves = 您家正在當值，剩下的日子請小組長找人接。
duty-part-leave-sure-button = 不參加了
duty-part-stay-button = 還參加
duty-part-joined-toast = 好的，{ $door } 參加輪值了。
duty-part-joined-already-toast = { $door } 已經在裡面了。
duty-part-left-toast = 好的，{ $door } 不參加了。
duty-part-left-already-toast = { $door } 本來就沒有參加。
duty-part-entered-toast = 記下了，{ $door } 參加。我告訴他們一聲。
duty-part-taken-out-toast = 記下了，{ $door } 不參加了。我告訴他們一聲。
duty-part-ring-toast = 記下了。{ $door } 我聯絡不上，請您當面告訴一聲。
duty-part-joined = 🔄 您家參加輪值了，是家裡人說的。
duty-part-left = 🔄 您家不參加輪值了，是家裡人說的。
duty-part-entered = 🔄 { $who } 替您家填了：參加輪值。
duty-part-taken-out = 🔄 { $who } 替您家填了：不參加輪值了。
duty-part-leader = 小組長
duty-part-object = 不是這樣的話，按一下就改回來。
duty-part-object-in-button = 我家不參加
duty-part-object-out-button = 我家還參加
duty-part-turn = 第一次輪到您家：{ $first } – { $last }，都是早上 9 點交接。
duty-part-no-turn = 一年以內還輪不到您家。
duty-part-invitation =
    🔄 這個單元的各家輪流當值：看看樓道，敲敲老人的門，一星期十來分鐘，一輪一戶。
    您家參加嗎？不參加不用說理由。
duty-part-leader-joined = 🔄 { $door } 參加輪值了。
duty-part-leader-left = 🔄 { $door } 不參加輪值了。
duty-part-leader-moved-out = 🔄 { $door } 登記的人都搬走了，輪值先不排這一戶。還有人住的話，在「誰家參加」裡再打上勾。
duty-part-leader-on-duty = ❗ { $door } 正在當值，現在不參加輪值了。這一輪剩下的日子，請您找人接一下，或者自己先照看。
duty-part-moved = 🔄 輪值表有變動，您家下一次當值是 <b>{ $span }</b>。
duty-part-moved-line = 🔄 輪值表有變動，您家下一次從 { $on } 起
duty-part-fallen = 🔄 您家和 { $door } 說好的換班（{ $days }）不算了，那幾天還按輪值表來。
duty-part-fallen-offer = 🔄 您家和 { $door } 商量的換班（{ $days }）不算了，不用再等回話。
duty-part-fallen-open = 🔄 您家問大家的換班（{ $days }）不算了，不用再等回話。
duty-part-refused-not-yours = 這要那一戶自己家的大人，或者他們的幫辦人來按。
duty-part-refused-door = 這一戶現在沒有人住，或者不是住家。
duty-look-none =
    <b>{ $unit }</b> 還沒有輪值。
    輪值就是答應參加的人家一戶一戶輪著來，照看樓裡的五件小事，一星期十來分鐘。
duty-look-ended =
    <b>{ $unit }</b> 現在沒有輪值了，以前值過的都記著。
    輪值就是答應參加的人家一戶一戶輪著來，照看樓裡的五件小事，一星期十來分鐘。
duty-look-none-leader = 先問一問各家，答應的有兩戶就可以開始。
duty-look-refused-no-unit = 您還沒有登記住在哪個單元，看不了輪值表。
duty-look-period-month = 每戶一個月
duty-look-period-half-month = 每戶半個月
duty-look-period-week = 每戶一個星期
duty-look-head = 🔄 <b>{ $unit } 輪值表</b>（{ $period }）
duty-look-now = 現在當值：<b>{ $door }</b>，到 { $until }
duty-look-now-mine = 現在當值：<b>{ $door }（您家）</b>，到 { $until }
duty-look-now-leader = 現在由小組長照看，到 { $until }
duty-look-now-left = 現在由小組長照看（本來是 { $door }），到 { $until }
duty-look-not-yet = { $on } 早上 9 點開始
duty-look-coming = 接下來：
duty-look-coming-mine = 接下來（👉 是您家）：
duty-look-line = · { $on }起　{ $door }
duty-look-line-mine = 👉 { $on }起　{ $door }
duty-look-line-next = <b>👉 { $on }起　{ $door }</b>
duty-look-leader = 由小組長照看
duty-look-paused = 這陣子不排：{ $doors }
duty-look-exempt = { $door } 免值
duty-look-away = { $door } 外出
duty-look-mine-button = 輪到我家
duty-look-pauses-button = 出門免值
duty-look-why-button = 為什麼是這樣
duty-look-year-button = 全年圖
duty-look-calendar-button = 日曆
duty-look-records-button = 記錄
duty-look-earlier-button = ⬅️ 前面
duty-look-later-button = 後面 ➡️
duty-look-why-head = <b>為什麼是這樣</b>
duty-look-why-line = · { $on } <b>{ $door }</b>：{ $why }
duty-look-why-order = 按次序
duty-look-why-owed = 補上回的
duty-look-why-swap = 和 { $other } 換的
duty-look-why-stand-in = 替 { $other }
duty-look-why-nobody = 沒有人能來
duty-look-passed = └ 跳過：{ $doors }
duty-look-rule-door = 先後按門牌。
duty-look-rule-lot = 先後是抽籤定的，號碼 { $seed }：這個單元第幾回排輪值，就是幾號，誰也挑不了。誰都可以再抽一遍：把號碼、英文冒號、全門牌連起來（像 { $example }），各算一個 SHA-256，從小到大排。
duty-look-rule = 誰值得最少就輪到誰，一樣多的按先後。免值的算值過；外出回來最多補一回，回來十四天以後才排；替別人的也算自己值過一回。
duty-pause-head = <b>{ $door }</b> 的出門和免值
duty-pause-none = 現在沒有。要出門，或者家裡不方便，告訴我，輪值就先跳過您家。鄰居只看到「外出」「免值」，不說為什麼。
duty-pause-away-button = 要出門
duty-pause-ask-button = 想免值
duty-pause-enter-button = 記免值
duty-pause-take-back-button = 不申請了
duty-pause-serve-again-button = 又能輪了
duty-pause-back-button = 提前回來了
duty-pause-not-away-button = 不出門了
duty-pause-list-button = 看全部
duty-pause-line-away = · { $door } 外出：{ $first } – { $last } 回來
duty-pause-line-exempt = · { $door } 免值：{ $until }
duty-pause-line-asked = · { $door } 想免值：{ $until }
duty-pause-until = 到 { $on }
duty-pause-always = 沒有說到哪天
duty-pause-reason = └ 因為：{ $reason }
duty-pause-overview = <b>出門和免值</b>
duty-pause-asked = 等著點頭的：
duty-pause-stands = 記下的：
duty-pause-decide = ❗ { $door } 想免值
duty-pause-own = 我家 { $door }
duty-pause-for-button = 替別家記
duty-pause-which-door = 替哪一戶記？我會告訴那一戶，他們可以改回來。
duty-pause-today-button = 今天
duty-pause-tomorrow-button = 明天
duty-pause-next-month-button = 下個月 1 號
duty-pause-ask-from =
    <b>{ $door }</b> 哪天出門？
    點一下，或者寫日期，像「7月20日」。兩個日期一起寫也行：「7月20日到8月5日」。
duty-pause-ask-back = { $first } 出門。哪天回來？點一下，或者寫日期，像「8月5日」。
duty-pause-week-button = 一個星期
duty-pause-fortnight-button = 半個月
duty-pause-month-button = 一個月
duty-pause-quarter-button = 三個月
duty-pause-half-year-button = 半年
duty-pause-year-button = 一年
duty-pause-always-button = 說不準
duty-pause-ask-why =
    <b>{ $door }</b> 為什麼要免值？點一下，或者寫一句，最多 { $limit } 個字。
    只有小組長看得到。
duty-pause-ask-until = 免到什麼時候？點一下，或者寫日期，像「12月31日」。
duty-pause-kept = ✅ 記下了。
duty-pause-kept-asked = ✅ 告訴小組長了。點了頭我馬上告訴您，這之前還照輪值表來。
duty-pause-fallen = 這段時間裡說好的換班有 { $count } 個不算了，對方我也說了。
duty-pause-serves = ❗ 您家正在當值。顧不過來的話，請人代一下。
duty-pause-ring = { $door } 我聯絡不上，請您當面告訴一聲。
duty-pause-stand-in-button = 請人代
duty-pause-to-leader = 🔄 有人家想免值，您看行不行：
duty-pause-to-leader-line = { $door } 想免值，等您點頭
duty-pause-yes-button = 可以
duty-pause-no-button = 不行
duty-pause-granted = ✅ 小組長說可以，您家免值：{ $until }。鄰居只看到「免值」，不說為什麼。
duty-pause-refused = 小組長說這回不行，您家還照輪值表來。有難處可以找小組長說說，也可以換一換。
duty-pause-granted-toast = 好的，{ $door } 免值，我告訴他們。
duty-pause-refused-toast = 好的，{ $door } 還照輪，我告訴他們。
duty-pause-entered = 🔄 { $who } 替您家記了：
duty-pause-object-button = 不是這樣
duty-pause-at-home = 🔄 家裡人記了：
duty-pause-over-away = 🔄 { $door } 的外出到今天為止，以後照樣輪。
duty-pause-over-exempt = 🔄 { $door } 的免值到今天為止，以後照樣輪。
duty-pause-over-toast = 好的，改了。
duty-pause-refused-date = 這個日期我沒看懂。請寫成「7月20日」或「下週五」這樣。
duty-pause-refused-past = 這一天已經過去了。請寫今天或者以後的日期。
duty-pause-refused-far = 太遠了，請寫兩年以內的日期。
duty-pause-refused-backwards = 回來的日子要在出門以後。請再寫一個日期。
duty-pause-refused-outside = 這一戶沒有參加輪值，不用記。
duty-pause-refused-away-already = 這段時間已經記了外出。要改的話，先按「不出門了」或者「提前回來了」。
duty-pause-refused-exempt-already = 免值已經記了，或者正等小組長點頭，不用再說一遍。
duty-pause-refused-gone = 這一條已經定了，或者撤回了。

## 當值：輪到的這一家

duty-span = { $first } 到 { $last }
duty-mine-head = 🏠 <b>{ $door }戶當值</b>，{ $span }
duty-instead-of = 替 { $door }戶
duty-mine-coming = 還沒到。開始前 5 天可以接班。
duty-mine-open = 請按「我家接班」，讓大家知道有人管。
duty-mine-accepted = 您家接班了，謝謝！
duty-mine-left = 還沒有人接，現在由小組長照看。
duty-mine-over = 這一班已經交了。
duty-none-next = 您家下一次當值：<b>{ $span }</b>
duty-none-never = 您家現在沒有排到當值。
duty-which = 您現在有兩班要看，先看哪一班？
duty-which-line = · <b>{ $door }</b>　{ $span }
duty-which-button = { $door } · { $on }起
duty-theme-environment = 環境
duty-theme-safety = 安全
duty-theme-hardship = 幫困
duty-theme-livelihood = 民生
duty-theme-civility = 文明
duty-task = <b>{ $theme }</b> { $words }
duty-task-open = ▫️ { $task }
duty-task-done = ✅ { $task }（{ $times }次，最近 { $last }）
duty-ticked = ✅ { $theme }
duty-unticked = ▫️ { $theme }
duty-refuse-button = 不同意
duty-accept-button = 我家接班
duty-accept-for-button = 替{ $door }接班
duty-write-button = 記一筆
duty-hand-over-button = 交班
duty-mine-button = 看看要做啥
duty-swap-button = 換一換
duty-rota-button = 輪值表
duty-matter-button = 看 { $number }
duty-waits = <b>等著您家的</b>
duty-waits-matter = 👀 { $number } { $words }
duty-waits-door =
    🚪 { $door }：{ $count ->
        [0] 敲門問一聲
       *[other] 有 { $count } 條通知要捎到
    }
duty-waits-kept = 🎁 兌換點給他家留著 { $count } 樣，問問要不要陪著去拿
duty-handover = 📋 <b>{ $door }戶交下來的</b>
duty-handover-left = 📋 <b>前一班由小組長照看，交下來的</b>
duty-handover-done = ✅ { $theme } 做了 { $times } 次
duty-handover-note = 📝 { $words }
duty-handover-line = 💬 { $words }
duty-ask-theme = 「{ $theme }」做了什麼？寫一句，或者發照片。
duty-ask-note = 今天有什麼要記的？寫一句，或者發照片。
duty-ask-photos = 還可以發照片；好了就按「發出去」。
duty-ask-line = 這是要交給下一家的。想說一句就打字，不想說按下面。
duty-no-line-button = 就這樣交
duty-handed-over = 🙏 交班了，您家辛苦了！下一家會看到這些。
duty-written = 記下了。
duty-toast-accepted = 接班了，謝謝！
duty-toast-accepted-already = 這一班已經有人接了
duty-toast-refused = 好的，不算接了，小組長知道了
duty-toast-ticked = 記上了 ✅
duty-toast-unticked = 這一勾取消了
duty-toast-another-day = 這是前些天的按鈕，現在是這樣，請再看一眼
duty-toast-asked = 已經問 { $door }戶了
duty-toast-asked-at-the-door = { $door }戶沒法發訊息，請您上門問一聲

## 當值：群裡的卡片

duty-card-head = 🏠 本班 <b>{ $door }戶當值</b>，{ $span }
duty-card-nobody = 🏠 <b>小組長照看</b>，{ $span }
duty-card-open = ⏳ 等 TA 家接班
duty-card-left = 🙋 還沒人接，現在由小組長照看。哪家願意代一班？
duty-card-over = 🏁 這一班過去了，謝謝！
duty-card-written = 📝 記了 { $notes } 筆，📷 { $photos } 張照片
duty-card-tick = ✅ { $theme }
duty-card-enter = 當值的進
duty-take-over-button = 我家來代

## 當值：提醒

duty-told-week-before = 🏠 再過一星期輪到您家當值：{ $span }。一個星期花十來分鐘就夠。那時走不開，現在可以換一換。
duty-told-day-before = 🏠 明天起您家當值：{ $span }。請按「我家接班」。
duty-told-begins = 🏠 今天起您家當值：{ $span }。請按「我家接班」，前一家交下來的事在裡面。
duty-told-day-before-accepted = 🏠 明天起您家當值：{ $span }。您家已經接班了，謝謝！
duty-told-begins-accepted = 🏠 今天起您家當值：{ $span }。前一家交下來的事在裡面。
duty-told-asked-again = 🏠 您家這一班已經開始了，還沒接班。請按一下；走不開就換一換。
duty-told-asked-last = 🏠 這一班還沒接。明天還沒人接，就請小組長另外找人代，沒關係的。
duty-told-handover-near = 🏠 您家這一班到 { $span } 就滿了。要交的事已經寫好，按「交班」看一眼就行。
duty-line-week-before = 🏠 一星期後您家當值
duty-line-day-before = 🏠 明天起您家當值
duty-line-begins = 🏠 您家當值，請接班
duty-line-day-before-accepted = 🏠 明天起您家當值
duty-line-begins-accepted = 🏠 今天起您家當值
duty-line-asked-again = 🏠 您家這一班還沒接
duty-line-asked-last = 🏠 您家這一班還沒接
duty-line-handover-near = 🏠 您家快交班了
duty-told-leader = 🏠 { $door }戶這一班三天了還沒接（{ $span }），現在由您照看。按公平，可以先問：
duty-told-leader-nobody = 🏠 { $span } 沒有哪家能當值，由您照看。
duty-ask-button = 請{ $door }代
duty-told-asked = 🏠 { $span } 這一班還沒人接。您家願意代一班嗎？代了算您家當過一次。
duty-told-accepted-for = 🏠 小組長替您家接了班：{ $span }。不是這樣的話，按一下就不算。
duty-told-refused = 🏠 { $door }戶說 { $span } 這一班接不了，先前接的不算了。
duty-told-taken-over = 🏠 { $door }戶代了這一班：{ $span }。

## 當值：不行的時候

duty-refused-none = 本單元還沒有排輪值。
duty-refused-elsewhere = 這是別的單元的輪值，只有本單元的住戶能辦。
duty-refused-not-yours = 現在不是您家當值。輪到的那一家才能打勾。
duty-refused-too-early = 還早，{ $at } 起可以接班。
duty-refused-too-early-to-end = 還早，{ $at } 起可以交班。
duty-refused-over = 這一班變過了，請打開輪值表看現在的。
duty-refused-taken = 已經有人接了這一班。
duty-refused-cannot = 您家那段時間不在輪值裡，接不了。
duty-refused-cannot-other = 那一家那段時間接不了，請問別家。

## 輪值：日曆

duty-calendar-button = 輪值日曆
duty-calendar = 📅 <b>{ $unit }的輪值日曆</b>
duty-calendar-unit =
    <b>全單元的</b>，看得到每傢什麼時候當值：
    <code>{ $url }</code>
duty-calendar-home =
    <b>{ $door }戶的</b>，只有這一家的，前一天早上 9 點提醒：
    <code>{ $url }</code>
duty-calendar-how = 把地址放進手機日曆，輪值改了，日曆自己跟著改：
duty-calendar-apple = · 蘋果手機：設定 → 日曆 → 賬戶 → 添加賬戶 → 其他 → 添加已訂閱的日曆，粘貼地址
duty-calendar-android = · 安卓手機：日曆的設定裡找「訂閱日曆」或「URL 匯入」，粘貼地址；沒有這一項，就按「日曆檔案」
duty-calendar-computer = · 電腦：谷歌日曆按「通過網址添加」，Outlook 按「從 Web 訂閱」，粘貼地址
duty-calendar-secret = 誰有地址誰就看得到，別發到外面去。不想再給別人看，就換個地址。
duty-calendar-no-address = 管這個服務的人還沒有設對外的網址，日曆不能自己跟著改。可以先要一個檔案：打開它，就加進手機日曆；輪值改了，再要一次。
duty-calendar-copy-unit-button = 複製單元地址
duty-calendar-copy-home-button = 複製{ $door }地址
duty-calendar-file-unit-button = 日曆檔案
duty-calendar-file-home-button = { $door }日曆檔案
duty-calendar-renew-unit-button = 換單元地址
duty-calendar-renew-home-button = 換{ $door }地址
duty-calendar-renew-unit = 換了以後，全單元的舊地址馬上就看不到了；用舊地址的鄰居，要拿新地址再加一次。換嗎？
duty-calendar-renew-home = 換了以後，{ $door }戶的舊地址馬上就看不到了；家裡用舊地址的人，要拿新地址再加一次。換嗎？
duty-calendar-renew-yes-button = 換
duty-calendar-renew-no-button = 不換
duty-calendar-renewed-toast = 換好了，舊地址已經沒用了
duty-calendar-renewed = 📅 { $door }戶的輪值日曆換了地址，舊的看不到了。用著的話，請拿新地址再加一次。
duty-calendar-file-unit = 📅 全單元的輪值日曆。打開檔案，就加進手機日曆。輪值改了，它不會自己改，請再要一次。
duty-calendar-file-home = 📅 { $door }戶的輪值日曆，前一天早上 9 點提醒。打開檔案，就加進手機日曆。輪值改了，它不會自己改，請再要一次。
duty-calendar-back-button = 回輪值

## 輪值：日曆裡寫的

duty-feed-name-unit = { $unit }輪值
duty-feed-name-home = { $door }戶輪值
duty-feed-turn = { $door }戶輪值
duty-feed-turn-leader = 輪值（小組長照看）
duty-feed-about = { $first } 接班，{ $last } 交班

## 輪值：一年的圖

duty-year-button = 全年輪值
duty-year = 📅 <b>{ $unit }</b>往後一年的輪值
duty-year-line = 📅 往後一年的輪值出來了，私下發 /duty 看
duty-year-send-button = 發給鄰居
duty-year-sent = 好，會發給鄰居
duty-year-file = 輪值
duty-year-title = { $month }起一年的輪值
duty-year-year = { $year }年
duty-year-from = { $first }日起
duty-year-days = { $first }日到{ $last }日
duty-year-days-across = { $first }日到{ $month }{ $last }日
duty-year-leader = 小組長照看
duty-year-mark-now = 正在當值
duty-year-mark-swap = 換班
duty-year-mark-stand-in = 代班
duty-year-mark-owed = 補一次
duty-year-exempt = 免值：{ $doors }
duty-year-away = 外出：{ $doors }
duty-year-door-from = { $door }（{ $first }起）
duty-year-door-until = { $door }（到{ $last }）
duty-year-door-span = { $door }（{ $first }到{ $last }）
duty-year-footer = 每班第一天早上 9 點交接。後面的會隨換班、外出變動。

## 輪值：做過的

duty-records = 📒 <b>{ $unit }</b>的輪值記錄，新的在上面
duty-records-none = 📒 <b>{ $unit }</b>還沒有輪過。第一班開始以後，這裡看得到做了什麼。
duty-records-span = { $first } 到 { $last }
duty-records-turn = · { $span } <b>{ $who }</b>：{ $did }
duty-records-turn-line = { $day } { $who }
duty-records-ticks = 打勾 { $count } 次
duty-records-notes-count = 記事 { $count } 條
duty-records-photos-count = 照片 { $count } 張
duty-records-door = { $door }戶
duty-records-leader = 小組長照看
duty-records-head = 📒 { $span } <b>{ $who }</b>
duty-records-was = 沒有接班的是 { $door }戶（只有小組長和網格員看得到）
duty-records-swapped = 🔁 和 { $door }戶換的班
duty-records-instead = 🤝 替 { $door }戶代班
duty-records-owed = ↩️ 補上次外出欠的一班
duty-records-accepted = ✅ { $at } 接的班
duty-records-not-accepted = 沒有按「我家接班」
duty-records-handed-over = 🏁 { $at } 交的班
duty-records-goes-on = ⏳ 還沒有交班
duty-records-done = <b>做了這些</b>
duty-records-nothing = 沒有打勾。
duty-records-theme = ✅ { $theme } { $count } 次，最近 { $last }
duty-records-notes = <b>記事</b>
duty-records-note = · { $about }：{ $words }
duty-records-line =
    💬 交班時說的：
    <blockquote>{ $words }</blockquote>
duty-records-photos-button = 看照片 { $count }
duty-records-photos = 📷 { $span } 的照片
duty-records-year-button = 全年情況
duty-records-export-button = 匯出表格
duty-records-back-button = 輪值記錄
duty-records-year = 📒 <b>{ $unit }</b> { $year }年的輪值，按門牌排
duty-records-year-none = 這一年沒有輪過。
duty-records-figures = <b>{ $who }</b>：當值 { $count } 次；{ $ticks }
duty-records-figures-none = <b>{ $who }</b>：當值 { $count } 次
duty-records-times = { $of } { $count } 次
duty-records-stood-in = 🤝 代班：{ $doors }
duty-records-year-before-button = 上一年
duty-records-year-after-button = 下一年
duty-records-how-order = 按順序
duty-records-how-owed = 補一次
duty-records-how-swap = 換班
duty-records-how-stand-in = 代班
duty-records-how-nobody = 沒有人能當值
duty-refused-notes = 記事和照片只給參加輪值的住戶和小組長看。

## 輪值：表格

duty-book = 📄 <b>{ $unit }</b>的輪值記錄表
duty-book-file = 輪值記錄
duty-book-turns = 每一班
duty-book-entries = 打勾和記事
duty-book-years = 每一年
duty-book-column-from = 從
duty-book-column-to = 到
duty-book-column-door = 門牌
duty-book-column-how = 怎麼輪到的
duty-book-column-other = 換班或代班的另一家
duty-book-column-accepted = 接班時間
duty-book-column-left = 小組長照看起
duty-book-column-handed-over = 交班時間
duty-book-column-line = 交班的話
duty-book-column-day = 哪天
duty-book-column-theme = 哪一樣
duty-book-column-words = 寫的話
duty-book-column-photos = 照片張數
duty-book-column-year = 年
duty-book-column-turns = 當值次數
duty-book-column-stood-in = 其中代班

## 換班、代班

duty-swaps-home = <b>換班、代班</b>（{ $door }戶）
duty-swaps-serving = 現在正當值。實在值不了，可以請人代。
duty-swaps-next = 接下來輪到：<b>{ $turns }</b>
duty-swaps-next-none = 接下來一年沒有輪到。
duty-swaps-how =
    和人換：跟一家對調一次。
    請人代：請一家替一次，算那家當過一次，這家往後排。
duty-swaps-swap-button = 和人換
duty-swaps-stand-in-button = 請人代
duty-swaps-for-button = 替別家辦
duty-swaps-rota-button = 輪值表
duty-swaps-back-button = 換一換
duty-swaps-item = { $icon } { $door } · { $turn }
duty-swaps-door = { $door } · { $turn }
duty-swaps-from = { $day }起
duty-swaps-whose = 替哪一家辦？後面寫的是他家下一次輪到的。
duty-swaps-which = 哪一次想請人代？
duty-swaps-whom-swap =
    <b>{ $turn }</b> 想跟誰家換？後面寫的是換過來、由您家值的那次。
    也可以問問大家：哪家先答應，就跟哪家換。
duty-swaps-whom-stand-in =
    <b>{ $turn }</b> 想請誰家代？
    也可以問問大家：哪家先答應，就是哪家。
duty-swaps-whom-none = 現在沒有哪家合適，請跟小組長說一聲。
duty-swaps-all-button = 問問大家
duty-swaps-returns = 換過來的是：<b>{ $turn }</b>
duty-swaps-yes-button = 換
duty-swaps-no-button = 不換了
duty-swaps-stand-button = 我來代
duty-swaps-cannot-button = 代不了
duty-swaps-withdraw-button = 不問了
duty-swaps-undo-button = 換回來
duty-swaps-keep-button = 不換回了
duty-swaps-object-button = 不同意
duty-swaps-look-button = 看一看
duty-swaps-card-swap-button = 我家來換
duty-swaps-card-stand-button = 我家來代
duty-swaps-wanted = 您家想換回來，已經問對方了。對方也按，就換回來。
duty-swaps-other-wants = 對方想換回來。您家也按「換回來」，就照原來的值；不按就不變。
# 現在怎麼樣
duty-swaps-is-offered-swap = 🔄 { $giver }戶想把 <b>{ $gives }</b> 的輪值跟 { $taker }戶換，等 { $taker }戶回話
duty-swaps-is-offered-stand-in = 🙋 { $giver }戶想請 { $taker }戶代 <b>{ $gives }</b> 的輪值，等 { $taker }戶回話
duty-swaps-is-all-swap = 🔄 { $giver }戶想把 <b>{ $gives }</b> 的輪值跟人換，誰家方便？哪家先按就跟哪家換，換出去的是您家接下來的一次。
duty-swaps-is-all-stand-in = 🙋 { $giver }戶 <b>{ $gives }</b> 的輪值想請人代一次，誰家方便？哪家先按就是哪家。
duty-swaps-is-agreed-swap = ✅ 換好了：<b>{ $gives }</b> 由 { $taker }戶值，<b>{ $takes }</b> 由 { $giver }戶值
duty-swaps-is-agreed-stand-in = ✅ 說好了：<b>{ $gives }</b> 由 { $taker }戶替 { $giver }戶值
duty-swaps-is-undone-swap = ↩️ 換回來了：<b>{ $gives }</b> 和 <b>{ $takes }</b> 都照輪值表原來的，{ $giver }戶和 { $taker }戶各值各的
duty-swaps-is-undone-stand-in = ↩️ 不用代了：{ $giver }戶 <b>{ $gives }</b> 的輪值自己值
duty-swaps-is-declined = { $taker }戶這次不方便，{ $giver }戶 <b>{ $gives }</b> 的輪值還沒有人接
duty-swaps-is-withdrawn = { $giver }戶不問了，<b>{ $gives }</b> 的輪值照輪值表來
duty-swaps-is-void = { $giver }戶 <b>{ $gives }</b> 的輪值，這次沒有說成，照輪值表來
# 告訴大家
duty-swaps-told-asked-swap =
    🔄 { $giver }戶想跟您家換一次輪值：
    他家的 <b>{ $gives }</b> 請您家值，您家的 <b>{ $takes }</b> 由他家值。
    換不換都由您家定。
duty-swaps-told-asked-stand-in = 🙋 { $giver }戶 <b>{ $gives }</b> 的輪值有事值不了，想請您家代一次，代了算您家當過一次。代不代都由您家定。
duty-swaps-told-by-leader = 這是小組長替您家辦的。不同意，請按下面。
duty-swaps-told-objected = { $door }戶不同意，您替他家辦的作廢了：
duty-swaps-told-at-door = 🚪 { $door }戶收不到訊息，請您當面說一聲：
duty-swaps-over-started = 到日子了還沒有人接，{ $giver }戶 <b>{ $gives }</b> 的輪值照輪值表來。
duty-swaps-over-lost = { $giver }戶已經不用值 <b>{ $gives }</b> 了，這次不用換、也不用代了。
duty-swaps-over-cannot = { $taker }戶這次接不了，{ $giver }戶 <b>{ $gives }</b> 的輪值還沒有人接，可以再問別家。
duty-swaps-over-fallen = { $giver }戶和 { $taker }戶說好的 <b>{ $gives }</b>，有一家值不了了，這次作廢，都照輪值表來。
# 說不行的時候
duty-swaps-refused-gone = 沒有找到這一次換班，請打開「換一換」再看看。
duty-swaps-refused-others = 只有這一家的人、幫辦人和小組長能辦。
duty-swaps-refused-not-in = 這一家沒有參加輪值，換不了，也代不了。想參加，請跟小組長說一聲。
duty-swaps-refused-young = 請家裡的大人來按。
duty-swaps-refused-none = 您家接下來沒有輪到，不用換。
duty-swaps-refused-started = 這一班已經開始了，換不了。實在值不了，可以請人代。
duty-swaps-refused-not-yours = 這一班現在不是這一家的，請打開「換一換」再看看。
duty-swaps-refused-later = 一次只換最近輪到的這一班，再往後的到時候再換。
duty-swaps-refused-offered = 這一班已經在問了，先等等，或者按「不問了」再重新問。
duty-swaps-refused-often = 今天已經問過大家 { $limit } 次了，請明天再問，或者直接問一家。
duty-swaps-refused-no-group = 單元群還沒有連上，問不了大家，請選一家來問。
duty-swaps-refused-door = 這一家那時候值不了，請另選一家。
duty-swaps-refused-mine = 這是您家自己問的，等別家來接。
duty-swaps-refused-not-asked = 這一次沒有問您家。
duty-swaps-refused-cannot = 那時候您家免值、外出或者還沒參加，值不了這一班。
duty-swaps-refused-no-turn = 您家接下來沒有合適的一次能跟 { $door }戶換。
duty-swaps-refused-taken = 晚了一步，{ $door }戶先接了。謝謝您！
duty-swaps-refused-yours = 已經是您家的了，不用再按。
duty-swaps-refused-over = 這一次已經結束了，不用再按。
duty-swaps-refused-agreed = 已經有人接了，收不回來。要換回來，請打開「換一換」，兩家都按「換回來」。
duty-swaps-refused-begun = 已經開始值了，換不回來了。有事請跟小組長說。
duty-swaps-refused-changed = 後來又換過，這一次換不回來了。請打開「換一換」看看現在的。
duty-swaps-refused-already = 已經按過了，等對方。
duty-swaps-refused-other-keeps = 對方又不想換回了，還照說好的值。
duty-swaps-refused-own-wish = 換回來要他們兩家自己按，您請他們按一下。
duty-swaps-refused-own-consent = 這一班已經在值了，請那一家自己按「我來代」。
duty-swaps-refused-object = 這不是小組長替您家辦的，不用按。要換回來，請打開「換一換」。
