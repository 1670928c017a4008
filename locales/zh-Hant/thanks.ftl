### Made from zh-Hans by `make zh-hant`; what it gets wrong is put right in locales/traditional.txt.


# 每月的感謝

thanks-button = 每月感謝
thanks-title = 💐 <b>{ $unit }，謝謝大家（{ $month }）</b>
thanks-total = { $households } 戶出力，幫了 { $services } 次，一共 { $length }。
thanks-named = 謝謝：{ $names }
thanks-deeds = 光榮榜
thanks-deed = 🌸 { $who }：{ $words }
thanks-how = 還有不想寫出來的，一樣謝謝。想寫上自己，私聊裡按【公益】→【每月感謝】。
thanks-short = 💐 { $month }謝謝大家：{ $length }，光榮榜 { $deeds } 件
thanks-choices = 每月 2 日，謝謝出過力的鄰居。只寫名字，不寫多少，也不給人排名次。
thanks-me-named = 您同意寫上您：出過力的月份寫您的門牌，或者您選的名字。
thanks-me-not-named = 現在不寫您。
thanks-show-me = 寫上我
thanks-hide-me = 不寫我
thanks-unit-ranked = { $unit }和別的願意的單元比一比，看平均每戶出了多少力。
thanks-unit-not-ranked = { $unit }不和別的單元比。
thanks-rank = 單元比一比
thanks-unrank = 單元不比了
thanks-picture-title = { $month }，謝謝大家
thanks-picture-hours = 出力
thanks-picture-hours-unit = 小時
thanks-picture-hours-minutes-unit = 小時 { $minutes } 分
thanks-picture-minutes-unit = 分鐘
thanks-picture-services = 幫忙
thanks-picture-services-unit = 次
thanks-picture-households = 出力的戶
thanks-picture-units = 願意比一比的單元
thanks-picture-each = 一共 { $length }，按平均每戶排
thanks-picture-footer = 只算公示以後沒有異議的服務。
