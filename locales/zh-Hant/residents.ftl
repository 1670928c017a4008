### Made from zh-Hans by `make zh-hant`; what it gets wrong is put right in locales/traditional.txt.

# 進來：同意、幾個問題、告訴有關的人
residents-tie-owner = 業主
residents-tie-tenant = 租戶
residents-tie-family = 家屬
residents-tie-helper = 幫辦人
residents-consent-door = 🏠 <b>{ $door }</b>（{ $place }）
residents-consent-place = 🏠 <b>{ $place }</b>
residents-consent-helper = 這一戶請您做<b>幫辦人</b>：替他們收通知、報事情。他們隨時可以收回。
residents-consent-asks = 您沒有紙條也能進來，要由這一戶的戶主或單元小組長點頭。
residents-consent-vacant = 名冊上寫著這一戶空著。您進來以後，我們會告訴小組長。
residents-consent =
    進來之前，請看這五條：
    1. <b>記什麼</b>：您住哪一戶、您自己取的稱呼、您說的事和辦的經過。不要身份證，不要手機號碼。
    2. <b>誰看得到</b>：鄰居只看到門牌（或您取的稱呼）；辦事的人看得到您說的事。
    3. <b>存在哪裡</b>：訊息要經過 Telegram，它的伺服器在國外，請不要發證件照片。
    4. <b>不看什麼</b>：群裡不是對機器人說的話，不看也不存。
    5. <b>怎麼走</b>：發 /mydata 看記了您什麼，發 /forgetme 就忘掉您。
residents-consent-yes = 同意
residents-ask-door = 您家是 { $place } 的哪一戶？
residents-ask-tie = <b>{ $door }</b>：您是這一戶的……
residents-ask-age = 您滿18歲了嗎？
residents-age-adult = 滿了
residents-age-young = 還沒滿
residents-ask-minor = 您滿14歲了嗎？
residents-minor-14 = 滿14歲了
residents-minor-13 = 還沒滿
residents-ask-home = 您現在住在哪一戶？
residents-ask-home-alike =
    您現在住在哪一戶？
    新的：<b>{ $new }</b>（{ $place }）
    原來的：<b>{ $old }</b>
residents-home-new = 住新的
residents-home-old = 住原來的
residents-home-here = 住{ $door }
residents-home-there = 還住{ $door }
residents-ask-keep = { $door } 還是您的房子嗎？
residents-keep-yes = 還是我的
residents-keep-no = 不是了
residents-ask-name =
    鄰居怎麼稱呼您？請打字告訴我，比如「王阿姨」。
    戶主和小組長看了才知道您是誰。
residents-name-none = 不寫稱呼
residents-ask-code = 請把紙條上的 8 個字打給我，大寫小寫都行。
residents-ask-code-move = 請把<b>新家</b>紙條上的 8 個字打給我。新家還沒有紙條的，請向新單元的小組長要。
residents-too-young = 不滿14歲的小朋友我們不登記。有事請讓家裡大人來說。
residents-too-young-helper = 幫辦人要滿18歲才行，請這一戶另找一位。
residents-entered = ✅ 您已經進來了：<b>{ $door }</b>，{ $tie }。
residents-entered-head = 這一戶您是第一個登記的，先由您當戶主：家裡人想進來時，會來問您。
residents-entered-vacant = 名冊上這一戶是空著的，已經告訴小組長。
residents-entered-next = 樓裡有什麼事，直接打字告訴我就行，比如「三樓的燈壞了」。
residents-entered-next-helper = 從現在起，這一戶的通知也會發給您；替他們報事情，直接打字告訴我就行。
residents-moved-left = 原來的 <b>{ $door }</b> 已經退出了，那一戶的事不再告訴您。
residents-moved-kept = 原來的 <b>{ $door }</b> 還是您的房子：業主的事照樣告訴您，只是不算您住那裡了。
residents-already-in = 您已經在 <b>{ $door }</b> 裡了，不用再登記。
residents-my-home = 我的家
residents-nameless = 沒寫稱呼
residents-somebody = 別人
residents-came-in = <b>{ $door }</b> 有人進來了：{ $name }，{ $tie }。如果您不認識，請告訴我們。
residents-not-known-button = 不認識
residents-went-out = <b>{ $door }</b> 有一位家裡人不住這裡了。
residents-was-vacant = 名冊上空著的 <b>{ $door }</b>，現在有人憑紙條進來了。請看一看對不對。
residents-empty-now = <b>{ $door }</b> 已經沒有登記的人了。請看一看：是空著，還是有人住？
residents-not-known = ⚠️ <b>{ $door }</b> 的家裡人說，不認識剛進來的這一位：{ $name }，{ $tie }。請上門問一問。
residents-leader-will-look = 謝謝，已經告訴小組長了。<b>{ $door }</b> 的事會有人去問。
residents-look-door = 看這一戶
residents-wants-in = 有人想進 <b>{ $door }</b>：{ $name }，{ $tie }。
residents-wants-in-minor = （14到17歲）
residents-wants-in-ask = 您認識嗎？
residents-let-in = 認識，讓進
residents-asked = 好的，已經去問 <b>{ $door }</b> 的戶主和單元小組長了。有人點頭，我馬上告訴您。
residents-asked-nobody = 記下了。可這個單元還沒有小組長，請到居委會要一張 <b>{ $door }</b> 的紙條，馬上就能進來。
residents-asked-before = <b>{ $door }</b> 已經問過了，還在等回話。急的話請直接找小組長。
residents-still-waiting = 三天了，<b>{ $door }</b> 還沒有人回話。請當面找小組長，要一張您家的紙條。
residents-waiting = ⏳ <b>{ $door }</b> 還在等回話，問的是：{ $who }。有人點頭，我馬上告訴您。
residents-waiting-nobody = ⏳ <b>{ $door }</b> 還在等回話，可這個單元還沒有小組長。請到居委會要一張您家的紙條。
residents-waiting-head = 戶主
residents-waiting-leader = 小組長
residents-waiting-leader-named = 小組長 { $name }
residents-waiting-administrator = 管理員
residents-take-back = 不等 { $door } 了
residents-taken-back = 好，<b>{ $door }</b> 不等了。想好了再掃牆上的碼，或者用家裡的紙條。
residents-have-code = 我有紙條
residents-not-let-in = 這次沒能進 <b>{ $door }</b>。如果弄錯了，請找小組長要一張您家的紙條。
residents-decided-in = ✅ 已經讓 { $name } 進 <b>{ $door }</b> 了。
residents-decided-out = 好的，沒有讓 { $name } 進 <b>{ $door }</b>。
residents-decided-before-in = { $by } 已經讓這一位進 <b>{ $door }</b> 了。
residents-decided-before-out = { $by } 已經說不認識，沒有讓進 <b>{ $door }</b>。
residents-remove-ask = 要請 { $name }（{ $tie }）離開 <b>{ $door }</b> 嗎？
residents-remove-yes = 請離開
residents-page-before = 上一頁
residents-page-next = 下一頁
# 說不行的時候
residents-code-unreadable = 這不像紙條上的字。紙條上是 8 個字母和數字，比如 ACDE-FH23，請再看一看。
residents-code-wrong =
    { $left ->
        [0] 沒有這個碼。今天已經試了5次，請明天再來，或者找小組長要一張新紙條。
       *[other] 沒有這個碼，請對著紙條再打一次。今天還能試 { $left } 次。
    }
residents-code-tries-spent = 今天已經試錯 { $limit } 次了，請明天再來，或者找小組長。
residents-code-expired = 這張紙條過期了（到 { $at } 為止）。請找小組長要一張新的。
residents-code-revoked = 這張紙條作廢了，可能已經換了新的。請找小組長要一張新的。
residents-code-used = 這個幫辦人的碼已經用過了。請小組長再給一個。
residents-code-other-unit = 這是 { $unit } 的紙條，不是這個單元的。請掃您自己單元的碼，或者核對紙條。
residents-code-in-group = 這裡大家都看得到。請點開和我的私聊，再發紙條上的碼。
residents-door-unreadable = 「{ $text }」不像一個門牌。請這樣寫：3-2-501。
residents-admission-gone = 這個請求已經沒有了。
residents-tie-over = 這一位已經不在這一戶了。
residents-move-no-home = 您現在沒有登記住在哪一戶，用新家的紙條直接進來就行。
residents-name-empty = 請打幾個字，比如「王阿姨」。
residents-name-long = 太長了，最多 { $limit } 個字。
residents-name-phone = 稱呼裡請不要寫電話號碼。
# 誰還沒進來、每一戶、紙條
residents-choose-unit = 看哪個單元？
residents-missing-head = <b>{ $unit }</b> 一共 { $all } 戶
residents-missing-in = ✅ 進來了 { $count } 戶
residents-missing-missing = ❔ 還沒進來 { $count } 戶
residents-missing-no-phone = 📵 沒有手機 { $count } 戶
residents-missing-vacant = ⬜ 空著 { $count } 戶
residents-missing-none = 都進來了，真好！
residents-missing-everyone = 看每一戶
residents-missing-only = 只看沒進的
residents-door-button-in = ✅ { $door }
residents-door-button-missing = ❔ { $door }
residents-door-button-no-phone = 📵 { $door }
residents-door-button-vacant = ⬜ { $door }
residents-unreachable-button = 聯絡不上{ $count }
residents-unreachable = <b>{ $unit }</b> 有 { $count } 戶收不到訊息，有事請上門說一聲：
residents-unreachable-none = <b>{ $unit }</b> 每一戶都收得到訊息。
residents-back-to-doors = 回到門牌
residents-unit-unknown = 沒有這一戶，請打開選單重新選。
residents-door-head = <b>{ $door }</b>
residents-door-in = ✅ 進來了
residents-door-missing = ❔ 還沒有人進來
residents-door-no-phone = 📵 沒有手機
residents-door-vacant = ⬜ 空著
residents-door-member = · { $name }，{ $tie }
residents-door-head-member = · { $name }，{ $tie }（戶主）
residents-door-slip = 紙條能用到 { $at }
residents-door-no-slip = 現在沒有能用的紙條
residents-door-may-call = 🔔 這一戶說過：有事可以上門
residents-set-lived = 有人住
residents-set-no-phone = 沒有手機
residents-set-vacant = 空著
residents-print-one = 列印紙條
residents-revoke = 作廢紙條
residents-call-on = 可以上門
residents-call-off = 不要上門
residents-find-helper = 找幫辦人
residents-remove = 請{ $name }離開
residents-confirm-owner = 核對業主 { $name }
residents-confirm-no-owner = 這一位登記的不是業主。
residents-door-has-people = { $door } 有人登記著，先請登記的人離開，再改成這樣。
residents-door-vacant-refused = { $door } 現在空著。有人住了，請先按「有人住」。
residents-choose-helper =
    請 <b>{ $door }</b> 在紙上寫明請誰幫辦，簽上名，您收好。
    寫的是哪一位？
residents-helper-elsewhere = 不在本單元
residents-helper-link =
    把下面的連結轉給 <b>{ $door }</b> 請的幫辦人，只能用一次，{ $days } 天內有效：
    { $link }
    也可以讓他把這個碼打給機器人：<b>{ $code }</b>
residents-copy = 複製連結
residents-helper-named = <b>{ $door }</b> 請您做幫辦人：替他們收通知、報事情。不願意的話，可以不做。
residents-helper-decline = 不做幫辦人
residents-helper-unknown = 這一位不住在這個單元，請用「不在本單元」。
residents-helper-of-household = 這一位本來就是這一戶的人，不用再做幫辦人。
residents-helper-lives-elsewhere = 幫辦人不住在這一戶。
residents-was-removed = 您已經不在 <b>{ $door }</b> 了。如果弄錯了，請找小組長。
residents-print-button = 列印紙條
residents-choose-print =
    <b>{ $unit }</b> 列印什麼？
    「沒進來的」：只給還沒進來的門列印，以前的紙條照樣能用。
    「全部重打」：每一戶換新碼，以前的紙條都作廢。
residents-print-missing = 沒進來的
residents-print-all = 全部重打
residents-print-sure = 確定重打
residents-print-all-ask = <b>{ $unit }</b> 已經有 { $count } 張紙條能用。全部重打以後，發出去的都作廢，要一家一家再發。要重打嗎？
residents-print-wall = 牆上的碼
residents-print-nobody = 每一戶都進來了，沒有要列印的。
residents-being-printed = 🖨 正在排版，檔案馬上發到下面。
residents-printed = 請列印出來，沿虛線剪開，一戶一張，交到本人手裡。
residents-printed-wall = 請列印出來，貼在樓道裡。這個碼誰都能掃，進來要戶主或您點頭。
# 印在紙上的字
residents-slip-file = { $unit }紙條
residents-slip-about = 這是您家的小紙條：樓裡的事，在手機上說一聲，誰來辦、幾天辦好，都有回音。
residents-slip-step-1 = 用手機掃右邊的碼
residents-slip-step-2 = 點「開始」，看一看，再點「同意」
residents-slip-step-3 = 選好您是誰，就進來了
residents-slip-code = 掃不了，就把這個碼打給機器人
residents-slip-valid = { $year }年{ $month }月{ $day }日前有效
residents-slip-keep = 只給本戶用，請不要轉給別人
residents-wall-file = { $unit }牆上的碼
residents-wall-title = 樓裡的事，在這兒說
residents-wall-about = 燈不亮、漏水、電梯壞了，說一聲：誰來辦、幾天辦好，大家都看得見。
residents-wall-scan = 用手機掃一掃
residents-wall-step-1 = 掃上面的碼，點「開始」
residents-wall-step-2 = 選您家的門牌和身份
residents-wall-step-3 = 等戶主或小組長點頭，就進來了
residents-wall-admission = 這個碼誰都能掃，所以要您家戶主或小組長點頭才能進來。家裡有紙條的，掃紙條更快。
residents-wall-footer = 不會用手機的，請找小組長幫忙。
# 我的家
residents-home-head = 🏠 <b>我的家</b>
residents-home-none = 您還沒有登記住哪一戶。
residents-home-lives = · <b>{ $door }</b>，{ $tie }{ $head }，住這裡
residents-home-owns = · <b>{ $door }</b>，{ $tie }{ $head }
residents-home-head-of = （戶主）
residents-home-name = 稱呼：{ $name }
residents-home-as-door = 鄰居看到的：門牌
residents-home-as-name = 鄰居看到的：{ $name }
residents-home-button = { $door }
residents-add-flat = 加一套房
residents-move = 搬家
residents-rename = 改稱呼
residents-show-door = 顯示門牌
residents-show-name = 顯示稱呼
residents-ask-own-name = 鄰居怎麼稱呼您？請打字，最多 12 個字，比如「王阿姨」。請不要寫電話。
residents-own-unconfirmed = 業主身份還沒有核對過。業主投票只算核對過的，請找社區管理員核對。
residents-own-tie-over = 您已經不在這一戶了。
residents-live-here = 我住這裡
residents-leave = 離開這戶
residents-leave-ask = 您以後和 <b>{ $door }</b>（{ $tie }）沒有關係了嗎？以前說的事都留著。
residents-leave-ask-head = 您是戶主，離開以後由登記最早的家裡人當戶主。
residents-leave-yes = 是的，離開
residents-leave-no = 不離開
residents-left = 好的，您已經離開 <b>{ $door }</b>。
residents-left-all = 好的，您已經離開 <b>{ $door }</b>，這裡沒有您的登記了。想再進來，用新紙條就行。
# 設定
residents-settings =
    <b>設定</b>
    /mydata 看記了您什麼　/forgetme 讓我們忘掉您
residents-settings-muted = 提醒
residents-settings-data = 我的資料
residents-settings-forget = 忘掉我
residents-party-shown = 您亮了黨員身份，稱呼後面寫著「黨員」。
residents-party-hidden = 您沒有亮黨員身份，稱呼後面不寫。
residents-party-show = 亮身份
residents-party-hide = 不亮身份
residents-choose-language = 請選語言 · 请选语言 · Choose your language
residents-language-zh-Hans = 简体中文
residents-language-zh-Hant = 繁體中文
residents-language-en = English
residents-language-set = 好的，以後用繁體中文。
residents-muting =
    哪些要告訴您？按一下就換。
    晚上10點到早上8點、中午12點到2點不打擾您。
    有危險的事隨時都會說，關不掉。
residents-mute-is-on = ✅ { $kind }
residents-mute-is-off = 🔕 { $kind }
residents-mute-never = 有危險的事必須告訴您，關不掉。
residents-kind-matters = 說事的進展
residents-kind-review = 請您評一評
residents-kind-tasks = 要我辦的事
residents-kind-home = 家人和職務
residents-kind-notices = 樓裡的通知
residents-kind-polls = 有投票要投
residents-kind-duty = 輪到我家當值
residents-kind-service = 公益服務
residents-kind-points = 積分和兌換
residents-kind-talks = 說事日
residents-kind-digest = 每天彙總
residents-my-data = 這是我們記著的關於您的全部內容，只發給您一個人。在電腦上用記事本就能打開。
residents-forget-ask =
    要我們忘掉您嗎？
    您的稱呼、登記、沒發出去的訊息都會刪掉；您公開說過的事作為樓裡的記錄留著，但不再寫是誰說的。您掙的、沒用掉的積分誰也不給，到期就沒有了。
residents-forget-ask-again = 再問一次：忘掉以後找不回來，要用新紙條才能再進來。真的要忘掉嗎？
residents-forget-yes = 忘掉我
residents-forget-yes-sure = 真的忘掉
residents-forget-no = 不忘
residents-forgotten = 好的，已經忘掉您了。謝謝您來過。想再進來，發 /start 就行。
residents-forget-administrator = 您是 { $community } 唯一的管理員，請先在「人員」裡另請一位管理員，再讓我們忘掉您。
residents-forget-tomorrow = 您今天輸錯過紙條上的碼，請明天再來。
residents-leader-gone = { $units } 的小組長離開了，請另請一位小組長。
# 改動記錄
residents-log-door-lived = { $place }：有人住
residents-log-door-vacant = { $place }：空著
residents-log-door-no_phone = { $place }：沒有手機
residents-log-helper-named = { $place }：定了幫辦人
residents-log-helper-invited = { $place }：給了幫辦人的連結
residents-log-tie-removed = { $place }：請一位登記的人離開
residents-log-slips-printed = { $place }：列印紙條
residents-log-page-by-slip = { $place }：有人用紙條，在又一臺手機上登錄了這戶的網頁
residents-log-slip-printed = { $place }：列印一張紙條
residents-log-slip-revoked = { $place }：作廢紙條
residents-log-role-forgotten = { $place }：擔任的人要求被忘掉
residents-log-owner-confirmed = { $place }：核對了業主
