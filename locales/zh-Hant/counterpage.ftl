### Made from zh-Hans by `make zh-hant`; what it gets wrong is put right in locales/traditional.txt.


# 櫃檯網頁：掃碼、給東西。

counterpage-title = 櫃檯
counterpage-not-staff = 這一頁是給兌換點櫃檯上的人用的。您要拿東西，請把取貨碼給櫃檯的人看。
counterpage-camera = 📷 打開攝像頭掃
counterpage-camera-close = 關掉攝像頭
counterpage-no-camera = 手機沒有讓我們用攝像頭。請在下面拍一張碼的照片，或者把碼打進來。
counterpage-photo = 拍一張取貨碼的照片
counterpage-code = 或者把取貨碼打進來，比如 ACDE-FH23
counterpage-look = 看看是什麼
counterpage-no-code = 照片裡沒有看清二維碼。請把碼放在正中間，近一點再拍，或者把碼打進來。
counterpage-nothing = 請拍一張取貨碼的照片，或者把取貨碼打進來。
counterpage-lately = { $name }：剛才給出的
counterpage-none-lately = 這半天還沒有給出東西。
counterpage-line = { $at } · { $door } · { $name }
counterpage-next = 下一個
counterpage-back = 回櫃檯
counterpage-line-down = 網斷了。請不要走開，正在再試；不會重複給出。
counterpage-code-title = 取貨碼
counterpage-this-code = 取貨碼：<b>{ $code }</b>
counterpage-sign-in = 這是一個取貨碼，要在兌換點給櫃檯的人看。您就是櫃檯上的人？請先進來，再掃一次。
counterpage-to-slip = 用紙條進來
