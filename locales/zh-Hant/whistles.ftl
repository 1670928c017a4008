### Made from zh-Hans by `make zh-hant`; what it gets wrong is put right in locales/traditional.txt.

whistles-call-button = 請別人一起辦
whistles-answer-button = 替{ $who }回話
whistles-end-button = 不用{ $who }了
whistles-card = 🤝 一起辦：{ $who }
whistles-card-answered = { $who } ✅
whistles-card-late = { $who } ⏰ { $until }沒回話
whistles-card-waits = { $who } 等到 { $until }
whistles-ask-bodies = <b>{ $number }</b> 要請誰一起辦？可以按幾個。這件事還是您這邊負責，時間照算。
whistles-chosen = 要請：{ $who }
whistles-chosen-button = 就請這些
whistles-ask-question = 請他們做什麼，或者想問什麼？（<b>{ $number }</b>）寫一句話發給我。
whistles-ask-when = 最晚什麼時候回話？按一個，或者打字，比如「週五」「6月5日 15:00」。
whistles-in-0 = 今天
whistles-in-1 = 明天
whistles-in-3 = 3 天
whistles-ask-answer =
    <b>{ $number }</b> 請 <b>{ $who }</b> 一起辦：{ $question }
    請回一句話，或者發一張照片，也可以只按一下。
whistles-came = 來了
whistles-did = 我們的辦好了
whistles-answered = ✅ 記下了，<b>{ $number }</b> 的卡片上 <b>{ $who }</b> 打了勾。
whistles-ended-toast = 不用 { $who } 了
whistles-ring =
    ☎️ <b>{ $who }</b> 還沒有人用這裡，請您打個電話：<b>{ $telephone }</b>
    { $by } 請他們一起辦 <b>{ $number }</b>：{ $question }
    請他們在 { $until } 前回話，有了回話就按下面的按鈕寫進來。
whistles-ring-line = ☎️ 請給 { $who } 打電話，一起辦 <b>{ $number }</b>
whistles-late = ⏰ <b>{ $number }</b>：您請 <b>{ $who }</b> 一起辦（{ $question }），到時間沒有回話，已經記下來了。
whistles-late-line = ⏰ <b>{ $number }</b>：{ $who } 到時間沒有回話
whistles-heard = 🤝 <b>{ $number }</b>：您請的 <b>{ $who }</b> 回話了：{ $words }
whistles-heard-line = 🤝 <b>{ $number }</b>：{ $who } 回話了
whistles-refused-answered = { $who } 已經回過話了。
whistles-refused-over = 不用 { $who } 一起辦了。
whistles-refused-confidential = { $number } 不公開，不能請別人一起辦。
whistles-refused-nobody = 沒有別的單位可以請。請管理員先把單位填進來。
whistles-refused-press = 請按上面的按鈕選，選好按「就請這些」。
whistles-refused-when = 看不懂這個時間。請寫以後三個月裡的一天，比如「週五」或「6月5日 15:00」。
