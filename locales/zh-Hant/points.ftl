### Made from zh-Hans by `make zh-hant`; what it gets wrong is put right in locales/traditional.txt.


# 公益積分：只表示感謝，不是錢

points-refused-not-enough = 積分不夠：現在能用的有 { $have } 分。
points-refused-other-content = 這一筆已經記過了，內容不一樣，所以沒有再記。請回到積分頁看看現在的情況。
points-refused-not-reversible = 這一筆不能直接衝回：給您留著的東西請按【不要了】，領走的請按【退貨】。
points-refused-backwards = 新規則最早從明天開始：已經做過的事，按原來的規則感謝。
points-refused-rate = 每一項請填 0 到 { $most } 之間的數。
