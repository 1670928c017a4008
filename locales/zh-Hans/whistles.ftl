whistles-call-button = 请别人一起办
whistles-answer-button = 替{ $who }回话
whistles-end-button = 不用{ $who }了
whistles-card = 🤝 一起办：{ $who }
whistles-card-answered = { $who } ✅
whistles-card-late = { $who } ⏰ { $until }没回话
whistles-card-waits = { $who } 等到 { $until }
whistles-ask-bodies = <b>{ $number }</b> 要请谁一起办？可以按几个。这件事还是您这边负责，时间照算。
whistles-chosen = 要请：{ $who }
whistles-chosen-button = 就请这些
whistles-ask-question = 请他们做什么，或者想问什么？（<b>{ $number }</b>）写一句话发给我。
whistles-ask-when = 最晚什么时候回话？按一个，或者打字，比如“周五”“6月5日 15:00”。
whistles-in-0 = 今天
whistles-in-1 = 明天
whistles-in-3 = 3 天
whistles-ask-answer = <b>{ $number }</b> 请 <b>{ $who }</b> 一起办：{ $question }
    请回一句话，或者发一张照片，也可以只按一下。
whistles-came = 来了
whistles-did = 我们的办好了
whistles-answered = ✅ 记下了，<b>{ $number }</b> 的卡片上 <b>{ $who }</b> 打了勾。
whistles-ended-toast = 不用 { $who } 了
whistles-ring = ☎️ <b>{ $who }</b> 还没有人用这里，请您打个电话：<b>{ $telephone }</b>
    { $by } 请他们一起办 <b>{ $number }</b>：{ $question }
    请他们在 { $until } 前回话，有了回话就按下面的按钮写进来。
whistles-ring-line = ☎️ 请给 { $who } 打电话，一起办 <b>{ $number }</b>
whistles-late = ⏰ <b>{ $number }</b>：您请 <b>{ $who }</b> 一起办（{ $question }），到时间没有回话，已经记下来了。
whistles-late-line = ⏰ <b>{ $number }</b>：{ $who } 到时间没有回话
whistles-heard = 🤝 <b>{ $number }</b>：您请的 <b>{ $who }</b> 回话了：{ $words }
whistles-heard-line = 🤝 <b>{ $number }</b>：{ $who } 回话了
whistles-refused-answered = { $who } 已经回过话了。
whistles-refused-over = 不用 { $who } 一起办了。
whistles-refused-confidential = { $number } 不公开，不能请别人一起办。
whistles-refused-nobody = 没有别的单位可以请。请管理员先把单位填进来。
whistles-refused-press = 请按上面的按钮选，选好按“就请这些”。
whistles-refused-when = 看不懂这个时间。请写以后三个月里的一天，比如“周五”或“6月5日 15:00”。
