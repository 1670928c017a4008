### Made from zh-Hans by `make zh-hant`; what it gets wrong is put right in locales/traditional.txt.


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
duty-accept-button = 我家接班
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
duty-handover = 📋 <b>{ $door }戶交下來的</b>
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
duty-toast-ticked = 記上了 ✅
duty-toast-unticked = 這一勾取消了
duty-toast-asked = 已經問 { $door }戶了

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
duty-told-accepted-for = 🏠 小組長替您家接了班：{ $span }。走不開請說一聲。
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
duty-year-send-button = 發到群裡
duty-year-sent = 好，會發到群裡
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
