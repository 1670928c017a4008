### Made from zh-Hans by `make zh-hant`; what it gets wrong is put right in locales/traditional.txt.


## 看這件事的時候

disputes-mediator = 🤝 <b>{ $who }</b> 來調解
disputes-no-mediator = 🤝 還沒有人來調解
disputes-standing-consent-unasked = 對方還不知道。
disputes-standing-consent-asked = 對方還不知道。問過能不能告訴對方，等回答。
disputes-standing-consent-given = 可以告訴對方了，還沒有告訴。
disputes-standing-consent-refused = 說的人不想告訴對方，就不告訴。
disputes-standing-invited = 請過對方了，等對方回話。
disputes-standing-willing = 對方願意談。
disputes-standing-unwilling = 對方現在不想談。
disputes-outcome-agreed = ✅ 兩邊說好了
disputes-outcome-not-agreed = 沒有談成
disputes-outcome-withdrawn = 說的人收回了
disputes-agreement =
    📝 約定：
    <blockquote>{ $words }</blockquote>
disputes-to-mediator-button = 和調解員說
disputes-to-reporter-button = 和說事的人
disputes-to-other-button = 和對方
disputes-ask-button = 問能告訴嗎
disputes-invite-button = 請對方來談
disputes-agreement-button = 寫下約定
disputes-end-button = 沒談成
disputes-end-sure-button = 就到這裡
disputes-mediator-button = 請調解員
disputes-other-mediator-button = 換調解員
disputes-consent-yes-button = 可以告訴
disputes-consent-no-button = 先別告訴
disputes-willing-button = 願意談
disputes-unwilling-button = 不想談
disputes-agree-button = 同意
disputes-disagree-button = 不同意
disputes-write-button = 寫給他
disputes-thread-button = 看和回
disputes-files-button = 📷 照片 { $count }
disputes-older-button = 更早的
disputes-newer-button = 新一點的
disputes-list-button = 調解的事
disputes-one = 🤝 { $number }

## 誰來調解

disputes-choose-mediator = <b>{ $number }</b> 請誰來調解？
disputes-choose-nobody = <b>{ $number }</b> 現在沒有調解員可以請。請先在「人員」里加一位調解委員會的工作人員。
disputes-named = 🤝 請您來調解 <b>{ $number }</b>。這件事只有說的人、您和管理員看得到。請按「看這件事」，再按「收到了」。
disputes-named-now = 好，<b>{ $number }</b> 請 <b>{ $who }</b> 來調解，已經告訴了。
disputes-named-toast = 請 { $who } 來調解了
disputes-mediated-by = 🤝 您說的 <b>{ $number }</b>，請了 <b>{ $who }</b> 來調解。
disputes-talks-with = 🤝 <b>{ $number }</b> 從現在起由 <b>{ $who }</b> 來調解。您以前寫的，新的調解員看不到。

## 能不能告訴對方

disputes-ask-consent =
    🤝 關於 <b>{ $number }</b>，<b>{ $who }</b> 想問您：可以去和對方談談嗎？
    您寫的話不會給對方看，也不寫門牌。不過對方也許猜得到是誰。
    告訴對方之前，您隨時可以改主意。
disputes-consent-asked-toast = 問了，等說事的人回答
disputes-consent-yes-toast = 好，調解員可以去說了
disputes-consent-no-toast = 好，不告訴對方
disputes-consent-given = 👌 <b>{ $number }</b>：說事的人說可以告訴對方。
disputes-consent-refused = ✋ <b>{ $number }</b>：說事的人說先別告訴對方。
disputes-invitation =
    🤝 您好，我是調解員 <b>{ $who }</b>：
    <blockquote>{ $words }</blockquote>
    願意的話，您可以在這裡和我單獨說，只有我看得到。不願意也沒關係。
disputes-told-willing = 👌 <b>{ $number }</b>：對方願意談。
disputes-told-unwilling = ✋ <b>{ $number }</b>：對方家裡有人現在不想談。
disputes-stays-out = 好的，不打擾您。以後想談了，按「願意談」就行。

## 單獨說的話

disputes-thread-reporter = 🤝 <b>{ $number }</b> 和說事的人單獨說（對方看不到）
disputes-thread-other = 🤝 <b>{ $number }</b> 和對方單獨說（說事的人看不到）
disputes-thread-mine = 🤝 <b>{ $number }</b> 和調解員 <b>{ $who }</b> 單獨說（只有調解員看得到）
disputes-nobody-yet = （還沒有請到）
disputes-thread-empty = 還沒有人寫。
disputes-line = <i>{ $at }</i>　<b>{ $who }</b>：{ $words }
disputes-by-me = 我
disputes-by-mediator = 調解員
disputes-by-reporter = 說事的人
disputes-by-other = 對方
disputes-by-ours = 我家裡人
disputes-message = 🤝 調解員 <b>{ $who }</b>（{ $number }）：
disputes-message-reporter = 🤝 <b>{ $number }</b> 說事的人寫給您：
disputes-message-other = 🤝 <b>{ $number }</b> 對方寫給您：
disputes-words = { $words }
disputes-files = 📷 <b>{ $number }</b> 單獨說的照片和語音
disputes-write-reporter = 寫下來發給我，照片、語音也行（<b>{ $number }</b>）。對方看不到。
disputes-write-other = 寫下來發給我，照片、語音也行（<b>{ $number }</b>）。另一邊看不到。
disputes-write-door = <b>{ $number }</b> 請哪一戶來談？寫門牌，比如 502 或 3-2-502。
disputes-write-invite = 怎麼和對方說？用您自己的話寫幾句發給我。不要寫說事的人的話，也不要寫門牌。
disputes-write-agreement = <b>{ $number }</b> 兩邊約好了什麼？寫下來發給我，兩邊都按了「同意」才算數。

## 怎麼結束

disputes-ask-agreement =
    📝 <b>{ $number }</b> 調解員寫下了約定，您看同意嗎？
    <blockquote>{ $words }</blockquote>
    兩邊都同意才算數。
disputes-agreed-toast = 記下了，您同意
disputes-disagreed-toast = 好，這份不算，請調解員再商量
disputes-not-yet-reporter = ✋ <b>{ $number }</b>：說事的人不同意這份約定。
disputes-not-yet-other = ✋ <b>{ $number }</b>：對方不同意這份約定。
disputes-agreed =
    ✅ <b>{ $number }</b> 兩邊都同意了：
    <blockquote>{ $words }</blockquote>
disputes-done-agreed = 兩邊說好了
disputes-done-not-agreed = 沒有談成
disputes-ask-end = <b>{ $number }</b> 真的沒談成嗎？說事的人會被問到「解決了嗎」，沒解決可以請別的調解員。
disputes-nothing-came = 🤝 <b>{ $number }</b> 先談到這裡，謝謝您願意談。
disputes-withdrawn = 🤝 <b>{ $number }</b>：說的人收回了，不用再談了。謝謝您。

## 列表和步驟

disputes-list = <b>調解的事</b>，這裡只寫編號
disputes-list-none = 沒有要調解的事。
disputes-steps = <b>{ $number }</b> 調解的步驟（看不到內容）
disputes-step-file = 說了這件事
disputes-step-accept = 收到了
disputes-step-start = 開始辦
disputes-step-ask-back = 問了說事的人
disputes-step-answer = 說事的人回答了
disputes-step-no-answer = 沒有等到回答，接著辦
disputes-step-note = 記了一筆
disputes-step-begin-consultation = 開始商量
disputes-step-end-consultation = 商量好了
disputes-step-extend = 多要了幾天
disputes-step-done = 辦好了
disputes-step-review = 評過了
disputes-step-close-unreviewed = 沒有人評，結束了
disputes-step-reopen = 還沒好，重新打開
disputes-step-decline = 說不歸他們管
disputes-step-reassign = 轉給了別人
disputes-step-escalate = 報上一級
disputes-step-withdraw = 收回了
disputes-step-merge = 併在一起
disputes-step-fold = 收起來了
disputes-step-unfold = 又打開了
disputes-step-warn = 提醒了時間
disputes-step-overdue = 過了時間
disputes-step-hasten = 改成加急
disputes-step-agenda = 放進說事
disputes-step-letter = 轉辦單交了
disputes-step-recategorise = 換了類別
disputes-step-calm = 沒有危險
disputes-step-named = 請了調解員
disputes-step-released = 調解員不再管了
disputes-step-consent-asked = 問能不能告訴對方
disputes-step-consent-given = 說事的人說可以告訴
disputes-step-consent-refused = 說事的人說先別告訴
disputes-step-invited = 請了對方來談
disputes-step-willing = 對方願意談
disputes-step-unwilling = 對方不想談
disputes-step-proposed = 寫下了約定
disputes-step-agreed-reporter = 說事的人同意
disputes-step-agreed-other = 對方同意
disputes-step-not-agreed-reporter = 說事的人不同意
disputes-step-not-agreed-other = 對方不同意
disputes-step-not-agreed = 沒有談成
disputes-step-withdrawn = 不談了
disputes-step-go-on = 接著談

## 說不行的時候

disputes-refused-already-named = 已經是這位調解員了。
disputes-refused-own = 調解員不能是兩邊自己家的人，請另選一位。
disputes-refused-told = 已經告訴對方了，改不了了。
disputes-refused-consent-asked = 已經問過了，等說事的人回答。
disputes-refused-consent-given = 說事的人已經說可以了。
disputes-refused-consent-refused = 說事的人說先別告訴，等他自己改主意。
disputes-refused-nothing-asked = 調解員還沒有問這個。
disputes-refused-no-consent = 說事的人還沒有說可以告訴對方，不能去說。
disputes-refused-same-household = 這是說事的人自己家，請寫對方的門牌。
disputes-refused-nobody-there = 這一戶還沒有人在這裡登記，請上門去說，再按「記一筆」記下來。
disputes-refused-said-so = 已經記下了，不用再按。
disputes-refused-nobody-willing = 對方還沒有說願意談。
disputes-refused-other-text = 這份約定已經改過或者不算了，請看最新的。
disputes-refused-take-first = 請先按「我來調解」。
disputes-refused-over = 這件事已經結束了，不能再寫。
disputes-refused-no-mediator = 現在還沒有調解員，請好了就告訴您。
disputes-refused-no-files = 這裡沒有照片和語音。
disputes-refused-no-door = 沒有找到門牌 { $door }，請再看一下，比如 502 或 3-2-502。
disputes-refused-their-words = 裡面有說事的人的原話，對方不能看。請用您自己的話寫。
disputes-refused-a-door = 裡面寫了門牌。請去掉門牌再發。
