### Made from zh-Hans by `make zh-hant`; what it gets wrong is put right in locales/traditional.txt.


# 好人好事：鄰居誇，本人同意，三戶看見

deeds-button = 好人好事
deeds-hub-asked = 有鄰居誇您家，等您看一看（{ $count } 件）。
deeds-list = <b>{ $unit }的好人好事</b>
deeds-list-none = { $unit }還沒有人說。看見誰家做了好事，誇一誇吧。
deeds-one = { $who }：{ $words }
deeds-name-button = 誇誇鄰居
deeds-ask-door = 想誇誰家？按門牌，或者把門牌發過來。
deeds-ask-words = { $door }做了什麼好事？寫一兩句話（最多 { $limit } 字）。
deeds-check =
    您誇 <b>{ $door }</b>：
    { $words }

    先悄悄問本人同不同意。同意了才給鄰居看，再有另外 { $count } 戶說看見了，就登上光榮榜。
deeds-send = 發給本人
deeds-change-door = 改門牌
deeds-change-words = 改內容
deeds-ask-doer =
    鄰居誇您家：
    「{ $words }」

    可以給樓裡的鄰居看嗎？有 { $count } 戶說看見了，就登上光榮榜。您不願意也沒關係，誰都不會知道。
deeds-ask-at-door =
    有鄰居誇 <b>{ $door }</b>（家裡沒有手機）：
    「{ $words }」

    請上門問一聲：願意給大家看嗎？
deeds-agree = 可以
deeds-decline = 不用了
deeds-agreed-own = 好的，鄰居看得到卡片了。有 { $count } 戶說看見了，就登上光榮榜。
deeds-declined-own = 好的，不給別人看。謝謝您做的好事。
deeds-agreed = { $door }同意了，等鄰居們說看見了。
deeds-declined = { $door }謝謝您，說不用給大家看。您的心意他們收到了。
deeds-card = 🌸 <b>光榮榜</b>
deeds-card-open = 🌸 <b>鄰居誇鄰居</b>
deeds-card-gone = 🌸 這一條收起來了。
deeds-who = { $who }
deeds-words = { $words }
deeds-is-asked = 在問本人同不同意，問到 { $until }。
deeds-is-open =
    { $count ->
        [0] 有 { $needed } 戶說看見了，就登上光榮榜。您家看見了嗎？
       *[other] { $count } 戶說看見了（{ $doors }），要 { $needed } 戶。您家也看見了嗎？
    }
deeds-is-confirmed = { $doors } 都看見了。謝謝！
deeds-is-over = 已經結束。
deeds-confirm-button = 看見了 { $count }/{ $needed }
deeds-unconfirm = 收回
deeds-withdraw = 不誇了
deeds-hide = 還是收起來
deeds-fold = 收起來
deeds-open = 看一看
deeds-toast = 謝謝！還差 { $missing } 戶。
deeds-toast-enough = 謝謝！登上光榮榜了。
deeds-toast-said = 您家說過了。
deeds-toast-taken-back = 好，收回了。
deeds-toast-not-said = 您家沒有說過。
deeds-stands = 🌸 您做的好事登上光榮榜了：「{ $words }」。{ $doors } 戶鄰居說看見了，謝謝您！
deeds-stands-points = 公益積分 +{ $points }，表示感謝。
deeds-stands-named = 🌸 您誇的 { $door } 登上光榮榜了，謝謝您看見。
deeds-lapsed-asked = { $door }沒有回音，您誇的那件好事就沒有給大家看。
deeds-lapsed-open = 說看見了的還不夠戶數，您誇 { $door } 的那一條就收起來了。好事還是好事。
deeds-withdrawn = 好，不誇了，沒有留下什麼。
deeds-ask-why = 為什麼收起來？寫一句話，只有當事的兩家看得到。
deeds-folded = 小組長把「鄰居誇鄰居」的這一條收起來了：{ $why }
deeds-refused-door = 沒有找到這個門牌。請按下面的按鈕，或者寫全門牌。
deeds-refused-many = 您家已經誇了 { $most } 家，還在等。等有了結果再誇。
deeds-refused-nobody = 這個單元還沒有別的住戶登記。
deeds-refused-neighbour = 這裡還提到了「{ $named }」。請只寫您要誇的這一家。
deeds-refused-elsewhere = 好人好事由本單元的住戶來說。請從您自己單元的群裡進來。
deeds-refused-leader = 只有本單元的小組長能把它收起來。
deeds-refused-not-yours = 這要由當事的那一家來定。
deeds-refused-gone = 這一條不在了，或者還沒有給大家看。
deeds-refused-answered = 已經答過了，或者時間過了。
deeds-refused-own = 這是您家做的好事，由別家來說看見了。
deeds-refused-named-it = 這是您家誇的，由另外三戶來說看見了。
deeds-refused-over = 這一條已經結束。
