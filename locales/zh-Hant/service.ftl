### Made from zh-Hans by `make zh-hant`; what it gets wrong is put right in locales/traditional.txt.


# 公益服務：誰做了什麼，由別人確認

service-hub =
    幫鄰居、請人幫忙、積分和兌換，都在這裡。

    積分只表示感謝，不是錢，不能買賣。
service-refused-minutes = 一次服務最少 { $least } 分鐘，最多 { $most } 小時，路上的時間不算。請重新填。
