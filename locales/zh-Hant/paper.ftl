### Made from zh-Hans by `make zh-hant`; what it gets wrong is put right in locales/traditional.txt.


## paper and doors of a poll

paper-head = 📄 <b>紙面和上門</b>：{ $title }
paper-hub = 紙面和上門
paper-back = 回去
paper-facts = 錄入的紙票 { $count } 張，等人核對 { $waiting } 張。
paper-enter = 錄入紙票
paper-list = 錄入的紙票
paper-door-nth = { $door }（{ $nth }）

## entering

paper-ask-door = 錄入哪一戶的紙票？（{ $title }）
paper-ask-origin = <b>{ $door }</b> 的票是怎麼投的？
paper-origin-paper = 交來的紙票
paper-origin-door = 上門投的
paper-origin-meeting = 會上投的
paper-ask-choice =
    <b>{ $door }</b> 的紙票上，選的是什麼？
    { $words }
paper-ask-signed = <b>{ $door }</b> 是哪天籤的字？剛籤的按按鈕；以前籤的，打日子，最好帶上幾點，比如：昨天18點，12月5日18點。
paper-signed-now = 剛籤的
paper-ask-photo = 要附一張紙票的照片嗎？發來照片，或者按「不用照片」。
paper-no-photo = 不用照片
paper-check = <b>這樣錄入，對嗎？</b>
paper-entry-door = 🚪 { $door }（{ $origin }）
paper-entry-choice = 🗳 選的是：<b>{ $words }</b>
paper-entry-signed = ✍️ 簽字：{ $at }
paper-entry-signed-now = ✍️ 簽字：剛才
paper-entry-photo = 📷 有照片
paper-entry-by = 錄入：{ $who }
paper-send = 錄入
paper-change-door = 換一戶
paper-change-choice = 改選項
paper-change-signed = 改日子
paper-entered =
    ✅ { $door } 的紙票錄入了。還要另一戶的人拿著紙票核對，核對了才算。可以把這個連結發給一位鄰居：
    { $link }
paper-copy-link = 複製連結
paper-next = 再錄一張

## confirming

paper-entries = 錄入的紙票：{ $title }
paper-entries-none = 還沒有錄入紙票：{ $title }
paper-line-waiting = ⏳ { $door } 等核對
paper-line-counted = ✅ { $door } 算數
paper-line-replaced = ↩️ { $door } 後來網上投了
paper-line-set-aside = ↩️ { $door } 後來又改過
paper-line-invalid = ✖️ { $door } 無效
paper-entry-head = 📄 <b>核對紙票</b>：{ $title }
paper-ask-confirm = 請拿著紙票看：門牌、選的、簽字的日子都對嗎？
paper-confirm = 核對無誤
paper-reject = 不對
paper-ask-why = { $door } 的紙票哪裡不對？請寫一句。
paper-state-waiting = ⏳ 等另一戶的人核對。
paper-state-counted = ✅ 核對過了，算數。
paper-state-replaced = ↩️ 這一戶後來在網上投了，紙票不算，留著。
paper-state-set-aside = ↩️ 這一戶在這之後又改過，按晚的算，這張留著。
paper-state-invalid = ✖️ 無效。
paper-why = 原因：{ $words }
paper-why-late = 原因：截止三天了還沒有人核對。
paper-counted-toast = 核對好了，這張票算數。
paper-set-aside-toast = 核對好了。這一戶在這之後又改過，按晚的算。

## told

paper-entered-told = 📄 有人錄入了 { $door } 在「{ $title }」裡的紙票，簽字是 { $at }，等另一戶的人核對：
paper-not-yours = 不是您家投的，請告訴小組長，或者自己再投一次：晚的算。
paper-told-counted = ✅ { $door } 在「{ $title }」裡的紙票（{ $at } 籤）核對過了，算數。截止前還可以自己投，晚的算。
paper-told-set-aside = ↩️ { $door } 在「{ $title }」裡的紙票（{ $at } 籤）核對過了，可是您家在這之後又改過，按晚的算。
paper-told-invalid = ✖️ { $door } 在「{ $title }」裡的紙票（{ $at } 籤）無效。
paper-awaited = 📄 投票「{ $title }」截止了，還有紙票等另一戶的人核對。三天沒有核對的，不算。
paper-awaited-box = 📦 投票「{ $title }」截止了，請記錄人和見證人一起開箱，把數目記下來。

## refused

paper-refused-enters = 錄入紙票的是小組長、值日的那戶、記錄人或者管理員。
paper-refused-checks = 核對紙票的是別戶的人：小組長、值日的、網格員，或者本樓的鄰居。
paper-refused-leads = 這件事由小組長或者管理員來做。
paper-refused-same-person = 錄入的人不能自己核對，請另一戶的人來。
paper-refused-same-home = 請另一戶的人來核對，不能是錄入的那戶，也不能是投票的那戶。
paper-refused-secret = 這是保密投票：紙票投進票箱，截止後一起數。
paper-refused-closed = 投票已經截止（{ $at }），不能再錄入。
paper-refused-over = 這個投票已經有結果了，不能再核對。
paper-refused-day = 看不懂這個日子。請寫簽字的日子，比如：昨天，12月5日，12月5日18點。
paper-refused-day-outside = 簽字的日子要在開始投票（{ $first }）以後，而且不能是以後的日子。
paper-refused-photo = 請發一張照片，或者按「不用照片」。
paper-refused-door = 這一戶不在名單裡，請重新選。
paper-refused-waiting = { $door } 已經有一張紙票在等核對，先核對那一張。
paper-refused-decided = 這張已經核對過了。

## slips of a secret poll

paper-refused-has-slip = 您家領了紙質選票，投進票箱就行，不能再在網上投。
paper-refused-open = 這是公開投票，紙票請用「錄入紙票」。
paper-refused-voted = 這一戶已經在網上投了。先請他們撤回，再發選票。
paper-refused-no-slip = 這一戶沒有領過選票。
paper-refused-witnesses = 數票由記錄人、見證人、小組長、值日的那戶或者網格員來做。
paper-refused-too-many = 數出來 { $slips } 張，可是隻發了 { $ticked } 張，請再數一遍。
paper-refused-number = 請打一個 0 到 { $most } 的數字。
paper-refused-slip = 第 { $nth } 行看不懂。一行一張票，寫選項的號碼，比如 1 3；空白票寫 -。
paper-refused-box-early = 到截止（{ $at }）才能開箱。
paper-refused-box-waits = 票箱已經數過一遍，先請另一戶的人核對。
paper-ticks-button = 發選票
paper-ticks = 🗳 給哪一戶發選票？（{ $title }）已經發出 { $count } 張。
paper-tick-head = 🚪 <b>{ $door }</b>：{ $title }
paper-tick-ask = 發一張選票給這一戶，並在名冊上打勾。打了勾，這一戶就不能再在網上投。選票上不寫門牌，也不拍照。
paper-tick-voted = 這一戶已經投了。要改用選票，先請他們在網上撤回。
paper-tick = 發給選票
paper-tick-done = ✅ 這一戶領了選票。請把投票憑證寫在選票的存根上，存根給他們留著：<code>{ $code }</code>
paper-untick = 選票退回來了
paper-untick-waits = ⏳ 有人說選票沒用、退回來了。請另一戶的人看過選票，再按「選票在這裡」。
paper-untick-sure = 選票在這裡
paper-ticked-toast = 打勾了。
paper-unticked-toast = 退回了，這一戶又可以在網上投。
paper-on-paper = 📄 您家領了紙質選票，請投進票箱。沒用的選票退給值日的那戶，就又可以在網上投。
paper-box = 開箱計票
paper-box-ask = <b>{ $words }</b> 有幾張？（一共發了 { $ticked } 張）
paper-box-ask-slips = 一共發了 { $ticked } 張。一行一張票，寫選項的號碼，比如 1 3；打分的每個選項寫一個分；空白票寫 -。
paper-box-ask-invalid = 有幾張無效的？沒有就打 0。
paper-box-none = 一張也沒有
paper-box-again = 重新數
paper-box-line = { $words }：{ $count } 張
paper-box-invalid = 無效：{ $count } 張
paper-box-total = 箱裡 { $slips } 張，發出 { $ticked } 張，沒交回 { $missing } 張。
paper-box-head = 📦 <b>票箱</b>：{ $title }（{ $who } 記的）
paper-box-confirm = 您是一起數的另一戶嗎？數目都對嗎？
paper-box-nothing = 📦 票箱還沒數：{ $title }
paper-box-counted-toast = 核對好了，算進結果了。
paper-box-anew-toast = 好，請重新數。

## told of the poll

paper-ledger = 📮 <b>送達</b>：{ $title }
paper-ledger-button = 送達
paper-ledger-counts = 📮 送到 { $delivered } 戶，拒收 { $refused } 戶，還沒送到 { $left } 戶。
paper-ledger-left = 還沒送到的，點一戶記下來：
paper-ledger-told = 送到的和拒收的：
paper-told-list = 看送到的
paper-left-list = 看沒送到的
paper-delivery-head = 📮 <b>{ $door }</b>：{ $title }
paper-delivery-none = 還沒有送到。怎麼送到的？
paper-delivery-delivered = ✅ { $on } { $method }送到（{ $who }）
paper-delivery-refused = ✖️ { $on } { $method }，不肯收（{ $who }）
paper-delivery-unreachable = ⬜️ { $on } { $method }，沒找到人（{ $who }）
paper-method-chat = 私聊
paper-method-page = 網頁
paper-method-door = 上門
paper-method-paper = 書面
paper-method-phone = 電話
paper-method-post = 郵寄
paper-by-bot = 說事
paper-deliver-door = 上門送到
paper-deliver-paper = 書面送到
paper-deliver-phone = 電話說了
paper-deliver-post = 郵寄送到
paper-deliver-refused = 不肯收
paper-deliver-nobody = 沒找到人
paper-noted-toast = 記下了。

## doors and prints

paper-doors = 🚪 <b>上門名單</b>：{ $title }。願意讓人上門、還沒投的 { $count } 戶。截止以後這張單子就沒有了。
paper-doors-none = 🚪 沒有要上門的：{ $title }
paper-doors-button = 上門名單
paper-doors-title = 上門名單
paper-doors-column = 上門
paper-doors-file = 投票上門名單
paper-print = 列印
paper-print-slips = 列印選票
paper-print-wall = 列印通知
paper-ask-copies = 列印幾張選票？保密投票的選票不寫門牌，誰領都一樣。（{ $title }）
paper-copies = { $count } 張
paper-printed-slips = 🖨 選票：{ $title }。沿線裁開。存根撕下來給投票的人。
paper-printed-wall = 🖨 貼在樓道裡的通知：{ $title }
paper-printed-doors = 🖨 上門名單：{ $title }。用完請收好，不要貼出來。
paper-being-printed = 好，馬上發給您。
paper-slip-file = 選票
paper-slip-heading = 選票
paper-slip-until = { $at } 截止
paper-slip-how-yes-no = 選一個，在前面的方框裡打勾。
paper-slip-how-one = 選一個，在前面的方框裡打勾。
paper-slip-how-several = 最多選 { $most } 個，在前面的方框裡打勾。
paper-slip-how-approval = 覺得行的，都在前面的方框裡打勾。
paper-slip-how-score = 每個打 0 到 5 分，寫在前面的方框裡。
paper-slip-how-ranked = 按喜歡的先後，在前面的方框裡寫 1、2、3……不用都寫。
paper-slip-how-points = 一共 { $points } 分，分給幾個，寫在前面的方框裡。
paper-slip-how-dates = 在前面的方框裡寫：2 是行，1 是勉強，0 是不行。
paper-slip-hand-in = 填好籤字，交給值日的那戶或者小組長。
paper-slip-box = 填好對摺，投進票箱。不要寫名字和門牌。
paper-slip-sign = 簽字
paper-slip-day = 日期
paper-slip-stub = 存根
paper-slip-receipt = 投票憑證
paper-slip-scan = 有手機的掃碼投
paper-wall-file = 投票通知
paper-wall-title = 請您來投票
paper-wall-about = 用手機掃碼，在私聊裡投。
paper-wall-how = 怎麼投：{ $how }
paper-wall-paper = 沒有手機的，向值日的那戶或者小組長要一張紙的選票。
paper-wall-footer = 到點就不能再投。

## proxies

paper-proxy-button = 委託別人投
paper-proxy-list = 委託
paper-proxy-none = ✍️ <b>委託</b>：{ $door } 在「{ $title }」裡的票，可以請別戶的人代投。只管這一次，隨時可以收回；您自己再投，就按您投的算。一個人最多替 { $most } 戶投，物業的人不能代投。
paper-proxy-door = 選一戶
paper-proxy-link = 發個連結
paper-proxy-ask-line = 哪一戶委託別人投？要有簽字的委託書。（{ $title }）
paper-proxy-ask-door = 委託給哪一戶？那一戶先同意的大人來投。
paper-proxy-nobody = 現在沒有可以委託的人家。
paper-proxy-ask-photo = 請發一張簽了字的委託書的照片。
paper-proxy-held = ✍️ <b>委託書</b>：{ $door } 委託 { $who } 在「{ $title }」裡投票，{ $at } 寫的，已經同意。
paper-proxy-offered = ✍️ <b>委託書</b>：{ $door } 委託 { $who } 在「{ $title }」裡投票，{ $at } 寫的，⏳ 等那邊同意。
paper-proxy-linked =
    ✍️ <b>委託書</b>：{ $door } 在「{ $title }」裡的票，委託給打開這個連結並且同意的人。只發給您信得過的那一位：
    { $link }
paper-proxy-revoke = 收回委託
paper-proxy-revoke-sure = 是，收回
paper-proxy-ask-revoke = { $door } 在「{ $title }」裡的委託真的收回嗎？已經代投的票還在，您可以撤回或者自己再投。
paper-proxy-asked = ✍️ { $door } 想請您在「{ $title }」裡代投（{ $who } 寫的委託）。
paper-proxy-asked-itself = ✍️ { $door } 想請您在「{ $title }」裡代投。
paper-proxy-duty = 請照他們的意思投。他們看得見您怎麼投的，也可以自己再投。
paper-proxy-accept = 同意代投
paper-proxy-decline = 不代投
paper-proxy-accepted = ✅ 您可以替 { $door } 在「{ $title }」裡投票了。
paper-proxy-declined = 好，已經告訴他們了。
paper-proxies = ✍️ 委託：{ $title }
paper-proxies-none = ✍️ 還沒有委託：{ $title }
paper-proxy-line-offered = ⏳ { $door }
paper-proxy-line-held = ✅ { $door }
paper-proxy-enter = 錄入委託書
paper-proxy-cast-told = ✍️ { $who } 替 { $door } 在「{ $title }」裡投了票。您可以看，也可以撤回，或者自己再投。
paper-proxy-accepted-told = ✅ { $who } 同意替 { $door } 在「{ $title }」裡投票。
paper-proxy-declined-told = ✖️ { $who } 不替 { $door } 在「{ $title }」裡投票，請自己投，或者請別人。
paper-proxy-given-told = ✍️ 錄入了委託書：{ $door } 在「{ $title }」裡請 { $who } 代投。不對的話，請收回。
paper-proxy-revoked-told = { $door } 收回了在「{ $title }」裡的委託。
paper-proxy-toast-revoked = 收回了。
paper-refused-staff = 物業的人不能替別人投票。
paper-refused-own-proxy = 這張票您本來就能投，不用委託。
paper-refused-proxies = 一個人最多替 { $most } 戶投。
paper-refused-voted-itself = 這一戶自己投過了，代投的不算。
paper-refused-photo-wanted = 請發一張委託書的照片。
paper-refused-proxy-given = { $door } 已經委託過了，先收回那一份。
paper-refused-proxy-over = 這份委託已經沒有了。
paper-refused-not-asked = 這份委託不是請您的。

## clerk and witness

paper-clerk = 📝 記錄人：{ $who }
paper-clerk-none = 📝 記錄人：還沒有
paper-witness = 👀 見證人：{ $who }
paper-witness-none = 👀 見證人：還沒有，要另一戶的人
paper-be-clerk = 我來記錄
paper-be-witness = 我來見證
paper-pass-on = 請別家記錄
paper-pass-on-witness = 不做見證了
paper-posts = <b>記錄人和見證人</b>：{ $title }
paper-appointed = 📝 您家值日，「{ $title }」的紙票請您記錄。和您家有關、不方便的，按「請別家記錄」。
paper-post-toast = 好，記下了。
paper-post-passed-toast = 好，請下一家。
paper-refused-concerned = 投的就是您家的人，這件事請別家做。
paper-refused-post-home = 記錄人和見證人要是兩戶的人。
paper-refused-post-taken = 已經有人了。
paper-refused-not-your-post = 這件事不是您在做。
paper-refused-clerk = 記錄人是值日的那戶，或者小組長。
paper-waits-witness = 👀 投票「{ $title }」還沒有見證人
paper-waits-paper = 📄 投票「{ $title }」有紙票等人核對
paper-waits-box = 📦 投票「{ $title }」的票箱還沒數完
paper-waits-button = 🗳 { $title }

## flats with several owners

paper-voters-button = 確定誰投
paper-voters = 👥 幾個人共有的房子，只有一票，由其中一位投。點一戶確定：{ $title }
paper-voters-none = 👥 沒有幾個人共有的房子：{ $title }
paper-voter-set = ✅ { $door }
paper-voter-open = ⬜️ { $door }
paper-voter-head = 👥 <b>{ $door }</b>：{ $title }
paper-voter-is = ✅ 由 { $who } 投。
paper-voter-none = ⬜️ 還沒有確定由誰投。請先問過幾位業主，再點一位：
paper-voter-nobody = ⬜️ 還沒有業主登記進來。請讓他們先登記，或者投紙票。
paper-voter-name = { $who }
paper-voter-told = 👥 { $door } 是幾個人共有的，「{ $title }」由 { $who } 投這一票。不對，請告訴小組長。
paper-voter-wanted = 👥 { $door } 是幾位業主共有的，只有一票。請一起商量由誰投，{ $at } 前告訴小組長：
paper-voters-wanted = 👥 「{ $title }」裡有 { $count } 處房子是幾位業主共有的，還沒確定由誰投。請問過業主，再點一位。
paper-voter-toast = 確定了，幾位業主都會知道。
paper-refused-not-owner = 只能從這套房子的業主裡選一位。
paper-log-voter = 確定了 { $door } 由誰投票

## amendments of the roll

paper-amendments-button = 更正記錄
paper-amendments = 📋 <b>名冊的更正</b>：{ $title }
paper-amendments-none = 📋 名冊沒有更正過：{ $title }
paper-amend-button = 更正名冊
paper-amend-ask = 名冊要怎麼更正？名冊裡沒有的、寫錯的，請先把房屋名冊改對。（{ $title }）
paper-amend-add = 加一戶
paper-amend-remove = 去掉一戶
paper-amend-correct = 改對一戶
paper-amend-which = 哪一戶？
paper-amend-no-add = 該在名冊裡的都在了。要加的，請先登記，或者改對房屋名冊。
paper-amend-no-correct = 名冊和房屋名冊一樣，沒有要改的。
paper-amend-no-remove = 名冊是空的。
paper-amend-ask-why = 為什麼更正？請寫一句，大家看得到。
paper-amend-second = 您簽了字，還要見證人或者另一戶的人也簽字，才算。
paper-amend-sign = 簽字
paper-amend-agree = 簽字同意
paper-amend-disagree = 不同意
paper-amend-before = 原來：{ $total }，指紋 <code>{ $hash }</code>
paper-amend-after = 改後：{ $total }，指紋 <code>{ $hash }</code>
paper-amend-written = 簽好了。請見證人或者另一戶的人在「更正記錄」裡也簽字。
paper-amend-signed-toast = 簽好了，名冊改了。
paper-amend-refused-toast = 好，不改。
paper-amendment-nth = <b>第 { $nth } 次更正</b>
paper-amendment-waits = ⏳ <b>等第二個人簽字</b>
paper-amended-add = ➕ 加上 { $door }
paper-amended-replace = 🔁 { $door } 換成現在這一戶，原來那一戶去掉
paper-amended-remove = ➖ 去掉 { $door }
paper-amended-correct = ✏️ 改對 { $door }
paper-amended-told = 📋 「{ $title }」的名冊更正了：
paper-refused-amend = 名冊只能在投票的時候更正。
paper-refused-flat-counted = 這套房還算在 { $door } 那一行裡。請先把那一行改對，再來。
paper-refused-amend-waits = 已經有一次更正在等簽字，先辦完那一次。
paper-refused-line-gone = 這一戶已經不用更正了，請重新看看。
paper-refused-slip-out = 這一戶領了選票。先把選票退回來，再更正。
