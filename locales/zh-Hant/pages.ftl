### Made from zh-Hans by `make zh-hant`; what it gets wrong is put right in locales/traditional.txt.


# 住戶網頁。

pages-name = 說事
pages-skip = 跳到正文
pages-nav = 主要頁面
pages-nav-home = 首頁
pages-nav-messages = 訊息
pages-no-messages = 還沒有訊息。
pages-answer = 寫在這裡
pages-send = 發送
pages-back = 回首頁
pages-turn-over = 這一頁已經過期了，請回首頁再來一次。
pages-away = 現在連不上，您的東西都沒有丟。請過幾分鐘再試。
pages-none = 沒有這一頁。也許連結抄錯了，也許它已經失效。
pages-refused = 這一頁放得太久了，或者不是從本站打開的。請回首頁，再做一次。
pages-too-large = 檔案太大了，請選小一點的。
pages-too-often = 點得太快了，請歇一分鐘再試。
pages-to-front = 去首頁
pages-front = 樓裡的事，在這裡說、在這裡看。請用您家的條子進來：掃條子上的二維碼，或者把條子上的碼寫在下面。
pages-front-code = 條子上的碼（8 位）
pages-front-go = 進去
pages-slip = 這是您家條子上的碼：<b>{ $code }</b>。不用裝任何軟件，在這個網頁裡就能用。
pages-slip-here = 就用這個網頁
pages-slip-telegram = 用 Telegram 的，也可以在那裡打開：
pages-slip-in-telegram = 用 Telegram 打開
pages-link = 點下面的按鈕，這臺手機就登錄了。連結只能用一次。
pages-link-here = 在這臺登錄
pages-link-over = 這個連結用過了，或者過期了。請再要一個新的。
