# 每月的感谢

thanks-button = 每月感谢
thanks-title = 💐 <b>{ $unit }，谢谢大家（{ $month }）</b>
thanks-total = { $households } 户出力，帮了 { $services } 次，一共 { $length }。
thanks-named = 谢谢：{ $names }
thanks-deeds = 光荣榜
thanks-deed = 🌸 { $who }：{ $words }
thanks-how = 还有不想写出来的，一样谢谢。想写上自己，私聊里按【公益】→【每月感谢】。
thanks-short = 💐 { $month }谢谢大家：{ $hours } 小时，光荣榜 { $deeds } 件
thanks-choices = 每月 2 日，谢谢出过力的邻居。只写名字，不写多少，也不给人排名次。
thanks-me-named = 您同意写上您：出过力的月份写您的门牌，或者您选的名字。
thanks-me-not-named = 现在不写您。
thanks-show-me = 写上我
thanks-hide-me = 不写我
thanks-unit-ranked = { $unit }和别的愿意的单元比一比，看平均每户出了多少力。
thanks-unit-not-ranked = { $unit }不和别的单元比。
thanks-rank = 单元比一比
thanks-unrank = 单元不比了
thanks-picture-title = { $month }，谢谢大家
thanks-picture-hours = 出力
thanks-picture-hours-unit = 小时
thanks-picture-services = 帮忙
thanks-picture-services-unit = 次
thanks-picture-households = 出力的户
thanks-picture-units = 愿意比一比的单元
thanks-picture-each = 一共 { $hours } 小时，按平均每户排
thanks-picture-footer = 只算公示以后没有异议的服务。
