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
