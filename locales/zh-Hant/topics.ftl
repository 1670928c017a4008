### Made from zh-Hans by `make zh-hant`; what it gets wrong is put right in locales/traditional.txt.


## the card

topics-card = 📌 <b>議題</b>
topics-card-signing = ✍️ <b>有人想提一個議題</b>
topics-card-hidden = 📌 這個議題收起來了。
topics-card-by = — { $who } 提的
topics-words = <b>{ $words }</b>
topics-why = { $why }
topics-of = 📌 <b>{ $words }</b>
topics-price = 💰 大概 ¥{ $price }，{ $share }
topics-share-area = 各家按房子面積攤，空房也算
topics-share-household = 住著人的每戶一樣多
topics-price-range = 最少的一戶 ¥{ $low }，最多的一戶 ¥{ $high }
topics-price-own = 您家多少，點「看一看」
topics-price-without-area = 有 { $count } 戶沒登記面積，沒算進去：{ $doors }
topics-price-no-area = 房子都沒登記面積，算不出各家多少，請小組長找社區補上
topics-own-share = 🏠 您家大約 <b>¥{ $share }</b>（只有您家看得到）
topics-sides-count = 💬 贊成的說了 { $yes } 條，反對的說了 { $no } 條
topics-asked-count = ❓ 問了 { $count } 個問題，{ $waiting } 個還沒答
topics-asked-all = ❓ 問了 { $count } 個問題，都答了
topics-signing = ✍️ 已有 { $count } 戶簽了，要 { $needed } 戶。{ $until }前籤夠，就放上議程
topics-rejected-signing = ✍️ 再來籤：{ $count } / { $needed } 戶。{ $until }前籤夠，就一定要上議程
topics-signed-by = 簽了的：{ $doors }
topics-open = 🗓 在議程上，大家先商量
topics-open-back = 🗓 籤夠了，回到議程上，大家先商量
topics-votable = { $at } 起可以投票
topics-rejected = ✖️ 小組長沒讓上議程：{ $why }
topics-is-in-poll = 🗳 正在投票
topics-is-ended = ✅ 說事日上定了
topics-is-withdrawn = ↩️ 提的人不提了
topics-is-lapsed = ⌛️ 到日子沒簽夠，先不提了
topics-decided = 🗳 投過票了：<b>{ $outcome }</b>
topics-outcome-passed = 通過了
topics-outcome-rejected = 沒有通過
topics-outcome-no-quorum = 來投的不夠，不算數
topics-outcome-advisory = 意見收齊了
topics-outcome-tie = 一樣多
topics-outcome-run-off = 還要再投一次
topics-sign-button = 我家也籤 { $count }/{ $needed }
topics-unsign = 收回不籤
topics-look-button = 看一看

## one topic

topics-posted = ✅ 發出去了。
topics-sides = 正反兩邊
topics-questions = 問與答
topics-speak-for = 我贊成
topics-speak-against = 我反對
topics-ask = 我要問
topics-vote-on = 發起投票
topics-reject = 不上議程
topics-to-poll = 看投票
topics-all = 全部議題
topics-pictures = 看照片
topics-back = 回到議題
topics-side-for = 👍 <b>贊成</b>（{ $count } 條）
topics-side-against = 👎 <b>反對</b>（{ $count } 條）
topics-somebody = 以前的鄰居
topics-statement = { $who }：{ $words }
topics-nobody-spoke = 還沒有人說。您先說一句？
topics-nobody-asked = 還沒有人問。
topics-asked = ❓ { $who }：{ $words }
topics-unanswered = ⏳ 還沒回答
topics-answered = 💡 { $who }：{ $words }
topics-answered-proposer = 💡 { $who }（提議人）：{ $words }
topics-set-aside = ➖ 不用答：{ $why }
topics-to-question = 答：{ $words }
topics-answer = 回答
topics-aside = 不用答
topics-ask-body = 請單位答
topics-choose-body = 請哪個單位來答？
topics-no-body = 社區的單位都還沒有帳號，請打電話問清楚，您來答。
topics-waiting-line = ❓ { $words }

## lists

topics-list = 📌 <b>{ $unit } 的議題</b>
topics-list-over = 📌 <b>{ $unit } 以前的議題</b>
topics-none = { $unit } 現在沒有議題。您想請大家商量什麼？
topics-none-over = { $unit } 還沒有結束的議題。
topics-propose = 提議題
topics-list-button = 現在的
topics-list-over-button = 以前的
topics-line-signing = ✍️ { $words }
topics-line-open = 🗓 { $words }
topics-line-wished = 🗳 等投票：{ $words }
topics-line-in-poll = 🗳 { $words }
topics-line-decided = ✅ { $words }
topics-line-ended = ✅ { $words }
topics-line-rejected = ✖️ { $words }
topics-line-lapsed = ⌛️ { $words }
topics-came-decided = ✅ { $words }：{ $outcome }
topics-came-rejected = ✖️ { $words }：沒讓上議程，{ $why }
topics-came-ended = ✅ { $words }：說事日上定了
topics-came-withdrawn = ↩️ { $words }：提的人不提了
topics-came-lapsed = ⌛️ { $words }：沒簽夠

## taking back, and putting a matter on the agenda

topics-withdraw = 不提了
topics-ask-withdraw = 真的不提「{ $words }」了嗎？簽過的鄰居會知道。
topics-withdraw-sure = 是，不提了
topics-put-matter = 放上議程
topics-of-matter = 看議題

## the forms

topics-ask-words = <b>{ $unit }</b>：想請大家商量什麼？寫一句話，最多 { $limit } 個字。
topics-ask-words-leader = <b>{ $unit }</b>：放什麼上議程？寫一句話，最多 { $limit } 個字。
topics-ask-why = 為什麼要這樣？最多 { $limit } 個字。
topics-ask-price = 要花錢嗎？寫個大概的數，比如 12000 或 1.2萬。
topics-price-none = 不花錢
topics-ask-share = ¥{ $price }，各家怎麼攤？
topics-by-area = 按面積
topics-by-household = 每戶一樣
topics-ask-photos = 有照片嗎？最多 { $limit } 張，沒有就跳過。
topics-check = 這樣發給 <b>{ $unit }</b> 的鄰居，對嗎？
topics-check-signers = 發出去以後，要再有 { $count } 戶籤，才上議程。
topics-check-leader = 發出去就在議程上了。
topics-change-words = 改議題
topics-change-why = 改理由
topics-change-price = 改花費
topics-ask-state-for = 您為什麼贊成？最多 { $limit } 個字。會寫上您的門牌或您起的名字，大家都看得到；開始投票以前可以改。
topics-ask-state-against = 您為什麼反對？最多 { $limit } 個字。會寫上您的門牌或您起的名字，大家都看得到；開始投票以前可以改。
topics-ask-ask = 您想問什麼？最多 { $limit } 個字，大家都看得到。都答了才能投票。
topics-ask-answer = 怎麼回答？最多 { $limit } 個字，大家都看得到。
topics-ask-aside = 為什麼不用答？寫一句話，大家都看得到。最多 { $limit } 個字。
topics-ask-reject = 為什麼不上議程？寫一句話，大家都看得到。最多 { $limit } 個字。
topics-question-words = ❓ { $words }
topics-written = 您寫的是：{ $words }
topics-details-debate = 贊成的說了 { $yes } 條，反對的說了 { $no } 條，問了 { $asked } 個問題，都看得到。

## toasts

topics-signed-toast = 簽好了，還差 { $left } 戶。
topics-signed-already-toast = 您家簽過了，還差 { $left } 戶。
topics-signed-enough-toast = 籤夠了，放上議程了。
topics-unsigned-toast = 好，您家不簽了。
topics-body-asked-toast = 請了，答了會告訴問的人。
topics-not-signed-toast = 您家沒有籤。

## what is told

topics-aloud-agenda = 📌 放上議程了：<b>{ $words }</b>。大家有什麼看法、想問什麼，都可以說。
topics-aloud-back = 📌 籤夠了，又放上議程了：<b>{ $words }</b>。
topics-told-agenda = 您提的「{ $words }」籤夠了，放上議程了。
topics-told-leader = 「{ $words }」籤夠了，放上議程了。
topics-told-leader-back = 「{ $words }」又籤夠了，一定要上議程，不能再拿掉。
topics-told-lapsed = 您提的「{ $words }」到日子只有 { $count } 戶籤，要 { $needed } 戶，這次先不提了。跟鄰居說說，可以再提一次。
topics-told-withdrawn = 您簽過的「{ $words }」，提的人不提了。
topics-told-rejected = 「{ $words }」沒讓上議程。小組長說：{ $why }
topics-told-rejected-back = 14 天裡有 { $count } 戶籤，就一定要上議程。
topics-told-votable = 「{ $words }」商量的日子夠了，可以發起投票了。
topics-told-question = 有人問「{ $topic }」：{ $words } 都答了才能投票。
topics-told-body = { $unit } 商量「{ $topic }」，想請你們回答：{ $words }
topics-told-answer = 「{ $topic }」，您問的是：{ $question } 回答：{ $words }
topics-told-aside = 「{ $topic }」，您問的是：{ $question } 小組長說不用答：{ $words }
topics-told-decided = 您提的「{ $words }」投完票了：<b>{ $outcome }</b>。
topics-told-reopened = 「{ $words }」的投票不算了（取消或者作廢），議題又在議程上了。
topics-told-wished = 🗳 說事日上定了，這 { $count } 件要投票：
topics-wished-button = { $words }

## the settings of a community

topics-rules = <b>議題</b>：提的人家以外，現在要 { $count } 戶籤；在議程上滿 { $days } 天才能投票。要改成多少？已經在等人籤的不變。
topics-rules-signers = { $count } 戶籤
topics-rules-notice = 滿 { $days } 天
topics-log-rules = 議題改為 { $count } 戶籤、滿 { $days } 天才能投票

## refusals

topics-refused-gone = 沒有這個議題，或者已經收起來了。
topics-refused-elsewhere = 這是別的單元的議題。您只能提、籤、說您自己單元的。
topics-refused-no-home = 您還沒有住處登記在單元裡，請先掃小組長給的紙條。
topics-refused-leader = 這件事請小組長來做。
topics-refused-answerer = 請小組長、提議的人或者辦事的單位來回答。
topics-refused-own = 這是您自己家提的，要別家來籤。
topics-refused-one-at-a-time = 您家有一個議題還在等人籤，等它有了結果再提。
topics-refused-signed-enough = 已經籤夠，在議程上了。
topics-refused-sign-late = 簽名的日子過了。
topics-refused-came-back = 它是大家籤回來的，一定要上議程，不能再拿掉。
topics-refused-in-poll = 它正在投票。
topics-refused-over = 它已經結束了。
topics-refused-statement-late = 已經開始投票，說的話不能再改了。
topics-refused-question-late = 投票已經發出去了，不能再問。可以直接和鄰居說。
topics-refused-many-questions = 您有 { $most } 個問題還沒答，等答了再問。
topics-refused-not-on-agenda = 它還不在議程上，不能投票。
topics-refused-notice = 要在議程上滿 { $days } 天，{ $at } 起才能投票。
topics-refused-unanswered = 還有 { $count } 個問題沒回答。都答了，或者寫明不用答，才能投票。
topics-refused-answered = 這個問題已經有人答過了。
topics-refused-body = 沒有這個單位，或者它還沒有帳號。請打電話問清楚，您來答。
topics-refused-price = 沒看懂要多少錢。請只寫數，比如 12000 或 1.2萬，最多到分。
topics-refused-many-photos = 最多 { $most } 張照片。
topics-refused-neighbour = 裡面有「{ $named }」，像是別人家的門牌、名字或車牌。大家都看得到，請換個說法再發一次；要說鄰居的事，用 /say 只告訴調解員。
topics-refused-withdraw = 已經籤夠了，或者過了日子，不能再收回。不想要了，請在「反對」裡說，或者告訴小組長。
topics-refused-matter = 這件事現在不能放上議程：辦好了的、收起來的、匿名的都不放。
topics-refused-not-yours = 只有提的人能收回。
