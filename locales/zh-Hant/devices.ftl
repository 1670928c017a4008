### Made from zh-Hans by `make zh-hant`; what it gets wrong is put right in locales/traditional.txt.


# 網頁和登錄的手機：紙條和連結、這臺是誰在用、網頁和 Telegram 合成一個人。

devices-button = 網頁和手機
devices-nameless = 一臺手機
devices-own = 您自己
devices-here = 您自己，就是這臺
# 打開網頁的連結
devices-link =
    🔑 點「打開網頁」，那臺手機就登錄成<b>您</b>了。{ $minutes } 分鐘內有效，只能用一次。
    請不要轉給別人：誰打開，誰就能替您辦事、投票。
devices-open = 打開網頁
devices-copy = 複製連結
devices-code = 二維碼
devices-code-here = 用另一臺手機掃這個碼。{ $minutes } 分鐘內有效，只能用一次。
devices-again = 再要一個
devices-link-over = 這個連結用過了，或者過期了。請再要一個新的。
devices-no-address = 這裡還沒有開通網頁。請在 Telegram 裡用，或者請管理員開通。
# 家裡登錄的手機
devices-head = 📱 <b>您家登錄的網頁</b>
devices-line = { $number }. { $name } — { $who }，最近用過：{ $at }
devices-none = 還沒有手機在網頁上登錄。
devices-about = 不認識的、不用的，請讓它退出。紙條給外人看過，請小組長換一張新的，舊的就作廢。
devices-has-telegram = 您在 Telegram 裡也能用，訊息發到 Telegram。
devices-page-only = 您只用網頁，訊息都在網頁裡。
devices-end = 退出第{ $number }臺
devices-add = 加一臺手機
devices-gone = 這臺已經退出了。
devices-end-ask = 要讓「{ $name }」退出嗎？退出以後，在那臺上要重新登錄。
devices-end-yes = 讓它退出
devices-end-no = 不退出
devices-was-ended = 您家裡人讓您的一臺手機（{ $name }）退出了。弄錯了的話，重新登錄就行。
devices-signed-in = 📱 您家有一臺新手機（{ $name }）在網頁上登錄了，用的人是：{ $who }。不是家裡人，請馬上讓它退出。
devices-not-us = 不是家裡人
devices-signed-in-here = 📱 一臺新手機（{ $name }）用您的連結登錄了網頁。不是您，請馬上讓它退出。
devices-not-me = 不是我
devices-you-are = ✅ 這臺手機已經登錄，您是：<b>{ $who }</b>。家裡人都會知道多了一臺手機。
# 網頁和 Telegram 合成一個人
devices-join = 連上Telegram
devices-telegram-link =
    在 Telegram 裡點「開始」，網頁和 Telegram 就是同一個您。以後訊息發到 Telegram，網頁照樣能用。
    { $minutes } 分鐘內有效，只能用一次。
devices-join-ask =
    ⚠️ 要把一個網頁和這個 Telegram 連成同一個您：連上以後，用那個網頁的人就是您，能替您辦事、投票。
    您自己剛才在網頁上點了「連上Telegram」，才點「是我」。連結是別人發來的，請點「不是我」。
devices-join-yes = 是我
devices-join-no = 不是我
devices-to-telegram = 去 Telegram
devices-joined = ✅ 好了，網頁和 Telegram 是同一個您了。以後訊息發到這裡，網頁照樣能用。
devices-joined-page = ✅ 好了，網頁和 Telegram 是同一個您了。以後訊息發到 Telegram，網頁照樣能用。
devices-join-same = 這裡和那裡本來就是同一個您，不用再連。
devices-join-has-telegram = 這個網頁已經連著一個 Telegram 了。要換，請先在網頁上點「不用Telegram」。
devices-join-no-telegram = 這個網頁沒有連著 Telegram。
devices-join-in-telegram = 這個連結要在 Telegram 裡打開。
devices-join-two = 您登記了兩次：網頁上是 { $here }，Telegram 裡是 { $there }。兩個人不會合成一個。請先在一邊打開「我的家」，離開那裡，再連一次；不連也行，兩邊分開用。
devices-leave = 不用Telegram
devices-leave-ask = 以後訊息都在網頁裡，Telegram 裡不再告訴您。要這樣嗎？請常來網頁看看。
devices-leave-yes = 只用網頁
devices-leave-no = 不改
devices-leave-on-page = 請在網頁上做這件事：離開 Telegram 以後，您要在那裡看訊息。
devices-left-telegram = 好的，以後只在網頁上告訴您，這裡不再打擾。
# 進來的時候
devices-who = 這是 <b>{ $door }</b> 的紙條。您是哪一位？
devices-who-about = 選了自己，這臺手機就登錄成您；家裡人都會知道。
devices-who-nameless = 沒寫稱呼（{ $tie }）
devices-who-new = 我還沒來過
devices-who-other = 這一位不能用紙條登錄。請用他自己的連結，或者選「我還沒來過」。
devices-is-in = 這臺手機現在登錄的是：<b>{ $who }</b>。
devices-is-in-nobody = 這臺手機已經登錄過，還沒有登記哪一戶。
devices-as-this = 還是這一位
devices-change = 換一個人
devices-link-as = 這個連結會把這臺手機換成<b>另一個人</b>。您是哪種情況？
devices-link-same = 這臺手機登錄的就是您，不用再點連結。
devices-link-join = 兩個都是我
devices-link-join-about = 網頁和 Telegram 都是您自己，連結也是您自己要的：合成一個人，以後訊息發到 Telegram。連結是別人發來的，請不要點。
devices-link-change = 換成另一位
devices-link-change-about = 這臺手機上的人先退出，換成連結的主人。
devices-wall = 這是 <b>{ $unit }</b> 牆上的碼。不用裝任何軟件，在這個網頁裡就能登記；進來要您家戶主或小組長點頭。
devices-out = 這臺手機已經退出了。要再進來，請用您家的紙條，或者請家裡人發一個連結。
devices-codes-spent = 這裡今天輸錯的碼太多了，請明天再來，或者找小組長。
# Telegram 裡的小程序
devices-menu = 打開網頁
devices-app = 正在用您的 Telegram 登錄……
devices-app-go = 進去
devices-app-needs-script = 這一頁要從 Telegram 裡的「打開網頁」按鈕打開。請回到和機器人的聊天，點那個按鈕；不行的話，發 /page 要一個連結。
devices-app-refused = 沒有認出您是誰。請關掉這一頁，從 Telegram 裡再打開一次。
devices-app-again = 這次打開的已經用過了。請關掉這一頁，從 Telegram 裡再打開一次。
devices-app-window = 在新窗口打開
devices-app-window-about = 您用的是網頁版 Telegram，請在新窗口裡打開。連結 { $minutes } 分鐘內有效，只能用一次。
# 小組長看到的
devices-has-page = 📱 { $name }用網頁
# 印在紙上的字
devices-slip-step-1 = 用手機掃右邊的碼，微信也行
devices-slip-step-2 = 點「就用這個網頁」，看一看，再點「同意」
devices-slip-step-3 = 選好您是誰，就進來了
devices-slip-code = 掃不了：打開 { $address }，寫這個碼
devices-wall-step-1 = 掃上面的碼，點「就用這個網頁」
devices-wall-step-2 = 選您家的門牌和身份
devices-wall-step-3 = 等戶主或小組長點頭，就進來了
# 丟了最後一臺手機的
devices-give = 登錄連結
devices-give-ask =
    <b>{ $who }</b>只用網頁，手機丟了、退出了，紙條又不能替擔任職務的人登錄？給一個登錄連結，{ $hours } 小時內有效，只能用一次。
    請當面交給本人。誰打開，誰就是他：本人和家裡人都會知道，操作記錄裡也有。
devices-give-yes = 給連結
devices-given =
    🔑 請交給本人，{ $hours } 小時內有效，只能用一次：
    <code>{ $link }</code>
devices-give-telegram = 這一位用 Telegram，在那裡發 /page 就有自己的連結。
devices-link-given = 🔑 管理員給了 { $who } 一個登錄網頁的連結。不是您家要的，請馬上問管理員。
devices-ended-by-role = 📱 您現在擔任職務了，用紙條登錄的這幾臺已經退出：{ $names }。還要用的，請用您自己的連結登錄。
devices-log-link-given = 給了{ $of }一個登錄網頁的連結
devices-who-hidden = 擔任職務的人不在這裡：請在自己登錄著的手機上點「我的家」裡的「網頁和手機」，要一個連結；都退出了的，請找管理員。
