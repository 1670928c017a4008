### Made from zh-Hans by `make zh-hant`; what it gets wrong is put right in locales/traditional.txt.


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
duty-swaps-refused-own-wish = 換回來要他們兩家自己按，您請他們按一下。
duty-swaps-refused-object = 這不是小組長替您家辦的，不用按。要換回來，請打開「換一換」。

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
