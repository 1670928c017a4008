# 公益服务：谁做了什么，由别人确认

service-hub =
    帮邻居、请人帮忙、积分和兑换，都在这里。

    积分只表示感谢，不是钱，不能买卖。

service-refused-minutes = 一次服务最少 { $least } 分钟，最多 { $most } 小时，路上的时间不算。请重新填。
