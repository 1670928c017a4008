# 公益积分：只表示感谢，不是钱

points-refused-not-enough = 积分不够：现在能用的有 { $have } 分。
points-refused-other-content = 这一笔已经记过了，内容不一样，所以没有再记。请回到积分页看看现在的情况。
points-refused-not-reversible = 这一笔不能直接冲回：给您留着的东西请按【不要了】，领走的请按【退货】。
points-refused-backwards = 新规则最早从明天开始：已经做过的事，按原来的规则感谢。
points-refused-rate = 每一项请填 0 到 { $most } 之间的数。
