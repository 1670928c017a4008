### Made from zh-Hans by `make zh-hant`; what it gets wrong is put right in locales/traditional.txt.


# 網頁上的照片、錄音、位置和檔案。

media-photo = 照片 { $nth }
media-picture = 圖片，要說的話寫在旁邊
media-voice = 錄音
media-voice-file = 聽不到？按這裡，用手機自己的播放器聽
media-print = 📄 下載檔案
media-print-over = 這份檔案是一天以前做的，已經不能下載了。請再要一份新的。
media-add-photos = 📷 照片，最多 { $most } 張（可以不加）
media-add-photo = 📷 一張照片
media-add-voice = 🎤 錄音（可以不加）
media-record = 🎤 開始錄音
media-recording = ⏹ 說完了
media-record-again = 🎤 再錄一遍
media-no-microphone = 手機沒有讓我們用麥克風。可以在上面選一段錄好的錄音，也可以打字。
media-locate = 📍 我就在這裡
media-locating = 正在找您的位置，請等幾秒。
media-no-place = 找不到您的位置，請寫下來，或者按上面的按鈕選。
media-catalogue = 可以換的東西
media-before = 上一頁
media-after = 下一頁
media-refused-picture = 有一張照片打不開，沒有收下，其他的都收下了。請換一張，或者對著它截個圖再發。
media-refused-heic = 有一張照片是 HEIC 格式，這裡打不開，沒有收下。請截個圖再發；或者在手機的「設定—相機—格式」裡選「兼容性最佳」。
media-refused-large = 有一張照片實在太大，沒有收下。請截個圖再發。
media-refused-voice = 這段錄音打不開，沒有收下。請按「開始錄音」錄，或者選 m4a、mp3、ogg 檔案，10 分鐘以內。
media-refused-often = 您今天發的照片和錄音太多了，請明天再發。要緊的事可以打字，也可以打電話。
