### Made from zh-Hans by `make zh-hant`; what it gets wrong is put right in locales/traditional.txt.

forms-cancel = 不填了
forms-cancelled = 好的，沒有儲存，什麼也沒發出去。
forms-refused-old-button = 這個按鈕已經過時了，請按最新一條訊息裡的按鈕。
forms-back = 上一步
forms-refused-text-wanted = 請打幾個字告訴我。
forms-refused-too-long = 太長了，請寫短一點（最多 { $limit } 個字）。
forms-refused-choose = 請按上面的按鈕選一個。
forms-refused-kind = 這個我看不懂。請打字，或者發照片、語音、定位。
forms-refused-photo-wanted = 請發照片，或者按「就這些」。
forms-refused-too-many-photos = 最多 { $limit } 張照片，已經夠了。
