### Made from zh-Hans by `make zh-hant`; what it gets wrong is put right in locales/traditional.txt.


# 住戶網頁。

pages-name = 說事
pages-skip = 跳到正文
pages-nav = 主要頁面
pages-nav-home = 首頁
pages-nav-messages = 訊息
pages-no-messages = 還沒有訊息。
pages-messages-in-telegram = 給您的訊息都發到 Telegram 裡了。
pages-send = 發送
pages-add = 加上
pages-back = 回首頁
pages-question-past = 這一步您已經填過了。
pages-turn-over = 這一頁已經過期了，請回首頁再來一次。
pages-away = 現在連不上，您的東西都沒有丟。請過幾分鐘再試。
pages-no-line = 沒有連上，還沒發出去。您寫的都在，請看看網路，再按一次。
pages-again-typed = 您寫的都在這裡，可以再發一次：
pages-again-copy = 您寫的在這裡，可以抄下來：
pages-again-files = 照片、錄音和檔案沒有留下來，請回到上一頁重新加。
pages-again = 再發一次
pages-none = 沒有這一頁。也許連結抄錯了，也許它已經失效。
pages-refused = 這一頁放得太久了，或者不是從本站打開的。請回首頁，再做一次。
pages-too-large = 檔案太大了，請選小一點的。
pages-too-often = 點得太快了，請歇一分鐘再試。
pages-to-front = 去首頁
pages-front = 樓裡的事，在這裡說、在這裡看。請用您家的紙條進來：掃紙條上的二維碼，或者把紙條上的碼寫在下面。
pages-front-code = 紙條上的碼（8 位）
pages-front-go = 進去
pages-slip = 這是您家紙條上的碼：<b>{ $code }</b>。不用裝任何軟件，在這個網頁裡就能用。
pages-slip-here = 就用這個網頁
pages-slip-telegram = 用 Telegram 的，也可以在那裡打開：
pages-slip-in-telegram = 用 Telegram 打開
pages-link = 點下面的按鈕，這臺手機就登錄了。連結只能用一次。
pages-link-here = 在這臺登錄
pages-link-over = 這個連結用過了，或者過期了。請再要一個新的。
pages-nav-house = 樓裡
pages-nav-settings = 我的
pages-nowhere = { $community }
pages-look-button = 看看
pages-turn-button = 今天的值班
pages-expected = 等您家辦的
pages-expected-none = 今天沒有等您家辦的事。
pages-duty = 誰當值
pages-on-duty = 🔄 { $door }，到 { $until }
pages-on-duty-leader = 🔄 小組長照看，到 { $until }
pages-open = 正在辦的事（{ $count } 件）
pages-open-none = 現在沒有正在辦的事。
pages-open-matter = <b>{ $number }</b> { $words }
pages-open-until = { $who }在辦，{ $until }前
pages-open-late = { $who }在辦，說好{ $until }前辦好，晚了
pages-open-with = { $who }在辦
pages-all-open = 全部
pages-together = 一起定、一起做
pages-poll = 🗳 { $question }（{ $until } 截止）
pages-more = 還能做什麼
pages-draft = ✏️ 您有一件沒填完的，要接著填嗎？
pages-today-vote = 🗳 請投票：{ $question }（{ $until } 截止）
pages-today-vote-for = 🗳 請替 { $door } 投票：{ $question }（{ $until } 截止）
pages-today-notice = 📢 { $words }
pages-today-urgent = ❗ <b>急</b> { $words }
pages-today-accept = 🔄 { $on } 起輪到您家當值，請接班。
pages-today-turn = 🔄 您家當值，到 { $until }。今天做了的，點一下：
pages-today-hand-over = 🔄 { $on } 交班，可以把這一輪的事寫一句。
pages-today-swap = 🔁 有鄰居想和您家換班。
pages-today-answer = ✋ <b>{ $number }</b> { $words }：辦事的人在等您回答。
pages-today-review = 🙏 <b>{ $number }</b> { $words }：說辦好了，您看解決了嗎？
pages-today-confirm = 🤝 有 { $count } 條幫忙的記錄，等您家說一聲對不對。
pages-today-deed = 🌟 鄰居說您家做了好事：{ $words }
pages-today-nominated = 🙋 有鄰居推選您。
pages-today-proxy = ✍️ { $door } 請您家代投一票。
pages-today-joiner = 🚪 { $name } 說是您家的人，要進來。
pages-today-joiner-nameless = 🚪 有人說是您家的人，要進來。
pages-today-collect = 🎁 { $name }：取貨碼 <code>{ $code }</code>，{ $counter }，{ $opens }
pages-today-come = 🤝 { $at } 您去幫忙：{ $words }
pages-today-helped = 🤝 { $at } 有鄰居來幫您家：{ $words }
pages-today-help-over = 🤝 { $at } 的幫忙，做完了嗎？{ $words }
pages-today-asked = 🤝 { $at } 想請您去幫忙：{ $words }
pages-house = 樓裡的卡片
pages-house-open = 正在進行的
pages-house-over = 剛結束的
pages-house-none = 樓裡現在沒有卡片。
pages-house-nowhere = 您在這個社區沒有登記住處，看不到樓裡的卡片。
pages-house-said = 樓裡說過的
pages-house-said-all = 全部
pages-older = 更早的
pages-newer = 更新的
pages-nav-unread = 條沒看
pages-pager = 翻頁
pages-new = 新
pages-mine = 我的
pages-mine-home = 住哪一戶、怎麼稱呼、搬家
pages-mine-language = 用哪種語言
pages-mine-muted = 哪些事告訴我，哪些不用
pages-mine-settings = 其他設定
pages-mine-data = 記了我什麼（一個檔案）
pages-mine-help = 不會用？看幾條說明
pages-mine-help-button = 怎麼用
pages-mine-forget = 不想用了，請忘掉我
pages-mine-device = 這臺：{ $device }
pages-mine-out = 在這臺退出
pages-day = 或者在日曆上選一天
pages-day-button = 就這一天
pages-consent =
    進來之前，請看這五條：
    1. <b>記什麼</b>：您住哪一戶、您自己取的稱呼、您說的事和辦的經過。不要身份證，不要手機號碼。
    2. <b>誰看得到</b>：鄰居只看到門牌（或您取的稱呼）；辦事的人看得到您說的事。
    3. <b>存在哪裡</b>：您在這個網頁裡寫的，存在說事的伺服器上。大家都看得到的事還會發到樓裡的 Telegram 群，它的伺服器在國外，請不要發證件照片。
    4. <b>不看什麼</b>：不看您的手機，不要位置，不裝東西；這臺手機裡只留一個登錄用的記號。
    5. <b>怎麼走</b>：點「我的」，可以看記了您什麼，也可以讓我們忘掉您。
pages-consent-office =
    請先看這五條：
    1. 只記：您的稱呼、您擔任什麼、您經手的事和時間。
    2. 誰能看到：本社區的居民看到您的稱呼和單位；管理員和監督員看到操作記錄。
    3. 群裡沒有對機器人說的話，一個字也不記。
    4. 在這個網頁裡寫的存在說事的伺服器上；發到群裡的訊息經過 Telegram，它的伺服器在境外。
    5. 想退出，點「我的」裡的「忘掉我」，資料就刪掉。
pages-forgotten = 好的，已經忘掉您了。謝謝您來過。想再進來，用您家的紙條就行。
pages-entered-next = 樓裡有什麼事，按「說一件事」寫下來就行，比如「三樓的燈壞了」。
pages-entered-next-helper = 從現在起，這一戶的通知也會到您的訊息裡；替他們報事情，按「說一件事」就行。
pages-ask-code = 請寫下紙條上的 8 個字，大寫小寫都行。
pages-ask-code-move = 請寫下<b>新家</b>紙條上的 8 個字。新家還沒有紙條的，請向新單元的小組長要。
pages-settings = <b>設定</b>
pages-help =
    1. 說一件事：在首頁按「說一件事」。
    2. 看辦到哪了：/matters　/mine
    3. 我家的：/home 改稱呼、加一套房、搬家。
    4. 語言、提醒、記了我什麼：點上面的「我的」。
    5. 急事請先打電話：/call
pages-help-stranger =
    1. 這裡是樓裡說事的地方，登記了才能用。
    2. 有紙條：掃紙條上的碼，或者按「我有紙條」。
    3. 沒有紙條：掃樓道牆上的碼，戶主或小組長點頭。
    4. 換語言：點上面的「我的」。
    5. 急事不用登記，請直接打電話：火警119、急救120、報警110。
pages-stranger =
    您好！這裡是<b>說事</b>。樓裡燈壞了、漏水了、樓道堆了東西，在這裡說一聲：誰來辦、幾天辦好，大家都看得見。

    <b>怎麼進來</b>
    有家裡的紙條：掃紙條上的碼，或者按「我有紙條」。
    沒有紙條：掃樓道牆上的碼，戶主或小組長點個頭就行。
pages-no-command = 沒有這個命令。請回首頁，按一個按鈕。
pages-button-unknown = 這個按鈕用不了了，請回首頁重新選。
pages-outdated = 這個按鈕已經過時了，請回首頁再來一次。
pages-choose = 請按下面的按鈕選一個。
pages-kind = 這個我看不懂。請寫幾個字，或者加照片。
pages-unregistered = 您還沒登記。家裡有紙條：按「我有紙條」。沒有紙條：掃樓道牆上的碼，戶主或小組長點個頭就行。
pages-reminders-more = 還有 { $count } 件，在首頁看得到。
pages-vote-here = 請按「投票」，打開自己的票來投。
pages-copy =
    下面的文字按一下就抄好了。沒有反應的話，按住它，選「複製」，再貼到別的群裡：
    <pre>{ $plain }</pre>
pages-claimed-toast = 好的，名額給您留著。怎麼去，寫在這件事裡。
pages-ballot = 我的票
pages-ballot-receipt = 🧾 投票憑證：<code>{ $code }</code>。請抄下來或者截圖留著：截止以後，公佈的名單裡有它，就說明您家的票算進去了。它看不出投的是什麼。
pages-ballot-place = 第 { $nth } 位
pages-ballot-unranked = 不排
pages-refused-nothing = 還沒有選，請選好再按「投出去」。
pages-refused-number = 請寫一個數字。
pages-refused-same-place = 有兩個排在同一位了，請每一位只排一個。
pages-landing = 這是鄰居給您的一個連結。
pages-landing-open = 打開看看
pages-landing-stranger = 這是鄰居給您的一個連結。請先用您家的紙條進來，再打開它；用 Telegram 的，也可以在那裡打開。
pages-answer = 寫在這裡
pages-role-link =
    請把這個連結複製給要擔任<b>{ $community }</b>{ $role }的人。他打開連結，答應一聲就行。只能用一次，{ $days } 天內有效。
    { $link }
pages-unit-link =
    請把這個連結複製給<b>{ $unit }</b>的組長。組長用 Telegram 打開，按「選本單元群」，選好群，就連上了；沒有群，打開連結按「沒有群」。只能用一次，{ $days } 天內有效。
    { $link }
