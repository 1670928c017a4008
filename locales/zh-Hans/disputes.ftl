## 看这件事的时候
disputes-mediator = 🤝 <b>{ $who }</b> 来调解
disputes-no-mediator = 🤝 还没有人来调解
disputes-standing-consent-unasked = 对方还不知道。
disputes-standing-consent-asked = 对方还不知道。问过能不能告诉对方，等回答。
disputes-standing-consent-given = 可以告诉对方了，还没有告诉。
disputes-standing-consent-refused = 说的人不想告诉对方，就不告诉。
disputes-standing-invited = 请过对方了，等对方回话。
disputes-standing-willing = 对方愿意谈。
disputes-standing-unwilling = 对方现在不想谈。
disputes-outcome-agreed = ✅ 两边说好了
disputes-outcome-not-agreed = 没有谈成
disputes-outcome-withdrawn = 说的人收回了
disputes-agreement = 📝 约定：
    <blockquote>{ $words }</blockquote>
disputes-to-mediator-button = 和调解员说
disputes-to-reporter-button = 和说事的人
disputes-to-other-button = 和对方
disputes-ask-button = 问能告诉吗
disputes-invite-button = 请对方来谈
disputes-agreement-button = 写下约定
disputes-end-button = 没谈成
disputes-end-sure-button = 就到这里
disputes-mediator-button = 请调解员
disputes-other-mediator-button = 换调解员
disputes-consent-yes-button = 可以告诉
disputes-consent-no-button = 先别告诉
disputes-willing-button = 愿意谈
disputes-unwilling-button = 不想谈
disputes-agree-button = 同意
disputes-disagree-button = 不同意
disputes-write-button = 写给他
disputes-thread-button = 看和回
disputes-files-button = 📷 照片 { $count }
disputes-older-button = 更早的
disputes-newer-button = 新一点的
disputes-list-button = 调解的事
disputes-one = 🤝 { $number }

## 谁来调解
disputes-choose-mediator = <b>{ $number }</b> 请谁来调解？
disputes-choose-nobody = <b>{ $number }</b> 现在没有调解员可以请。请先在“人员”里加一位调解委员会的工作人员。
disputes-named = 🤝 请您来调解 <b>{ $number }</b>。这件事只有说的人、您和管理员看得到。请按“看这件事”，再按“收到了”。
disputes-named-now = 好，<b>{ $number }</b> 请 <b>{ $who }</b> 来调解，已经告诉了。
disputes-named-toast = 请 { $who } 来调解了
disputes-mediated-by = 🤝 您说的 <b>{ $number }</b>，请了 <b>{ $who }</b> 来调解。
disputes-talks-with = 🤝 <b>{ $number }</b> 从现在起由 <b>{ $who }</b> 来调解。您以前写的，新的调解员看不到。

## 能不能告诉对方
disputes-ask-consent = 🤝 关于 <b>{ $number }</b>，<b>{ $who }</b> 想问您：可以去和对方谈谈吗？
    您写的话不会给对方看，也不写门牌。不过对方也许猜得到是谁。
    告诉对方之前，您随时可以改主意。
disputes-consent-asked-toast = 问了，等说事的人回答
disputes-consent-yes-toast = 好，调解员可以去说了
disputes-consent-no-toast = 好，不告诉对方
disputes-consent-given = 👌 <b>{ $number }</b>：说事的人说可以告诉对方。
disputes-consent-refused = ✋ <b>{ $number }</b>：说事的人说先别告诉对方。
disputes-invitation = 🤝 您好，我是调解员 <b>{ $who }</b>：
    <blockquote>{ $words }</blockquote>
    愿意的话，您可以在这里和我单独说，只有我看得到。不愿意也没关系。
disputes-told-willing = 👌 <b>{ $number }</b>：对方愿意谈。
disputes-told-unwilling = ✋ <b>{ $number }</b>：对方家里有人现在不想谈。
disputes-stays-out = 好的，不打扰您。以后想谈了，按“愿意谈”就行。

## 单独说的话
disputes-thread-reporter = 🤝 <b>{ $number }</b> 和说事的人单独说（对方看不到）
disputes-thread-other = 🤝 <b>{ $number }</b> 和对方单独说（说事的人看不到）
disputes-thread-mine = 🤝 <b>{ $number }</b> 和调解员 <b>{ $who }</b> 单独说（只有调解员看得到）
disputes-nobody-yet = （还没有请到）
disputes-thread-empty = 还没有人写。
disputes-line = <i>{ $at }</i>　<b>{ $who }</b>：{ $words }
disputes-by-me = 我
disputes-by-mediator = 调解员
disputes-by-reporter = 说事的人
disputes-by-other = 对方
disputes-by-ours = 我家里人
disputes-message = 🤝 调解员 <b>{ $who }</b>（{ $number }）：
disputes-message-reporter = 🤝 <b>{ $number }</b> 说事的人写给您：
disputes-message-other = 🤝 <b>{ $number }</b> 对方写给您：
disputes-words = { $words }
disputes-files = 📷 <b>{ $number }</b> 单独说的照片和语音
disputes-write-reporter = 写下来发给我，照片、语音也行（<b>{ $number }</b>）。对方看不到。
disputes-write-other = 写下来发给我，照片、语音也行（<b>{ $number }</b>）。另一边看不到。
disputes-write-door = <b>{ $number }</b> 请哪一户来谈？写门牌，比如 502 或 3-2-502。
disputes-write-invite = 怎么和对方说？用您自己的话写几句发给我。不要写说事的人的话，也不要写门牌。
disputes-write-agreement = <b>{ $number }</b> 两边约好了什么？写下来发给我，两边都按了“同意”才算数。

## 怎么结束
disputes-ask-agreement = 📝 <b>{ $number }</b> 调解员写下了约定，您看同意吗？
    <blockquote>{ $words }</blockquote>
    两边都同意才算数。
disputes-agreed-toast = 记下了，您同意
disputes-disagreed-toast = 好，这份不算，请调解员再商量
disputes-not-yet-reporter = ✋ <b>{ $number }</b>：说事的人不同意这份约定。
disputes-not-yet-other = ✋ <b>{ $number }</b>：对方不同意这份约定。
disputes-agreed = ✅ <b>{ $number }</b> 两边都同意了：
    <blockquote>{ $words }</blockquote>
disputes-done-agreed = 两边说好了
disputes-done-not-agreed = 没有谈成
disputes-ask-end = <b>{ $number }</b> 真的没谈成吗？说事的人会被问到“解决了吗”，没解决可以请别的调解员。
disputes-nothing-came = 🤝 <b>{ $number }</b> 先谈到这里，谢谢您愿意谈。
disputes-withdrawn = 🤝 <b>{ $number }</b>：说的人收回了，不用再谈了。谢谢您。

## 列表和步骤
disputes-list = <b>调解的事</b>，这里只写编号
disputes-list-none = 没有要调解的事。
disputes-steps = <b>{ $number }</b> 调解的步骤（看不到内容）
disputes-step-file = 说了这件事
disputes-step-accept = 收到了
disputes-step-start = 开始办
disputes-step-ask-back = 问了说事的人
disputes-step-answer = 说事的人回答了
disputes-step-no-answer = 没有等到回答，接着办
disputes-step-note = 记了一笔
disputes-step-begin-consultation = 开始商量
disputes-step-end-consultation = 商量好了
disputes-step-extend = 多要了几天
disputes-step-done = 办好了
disputes-step-review = 评过了
disputes-step-close-unreviewed = 没有人评，结束了
disputes-step-reopen = 还没好，重新打开
disputes-step-decline = 说不归他们管
disputes-step-reassign = 转给了别人
disputes-step-escalate = 报上一级
disputes-step-withdraw = 收回了
disputes-step-merge = 并在一起
disputes-step-fold = 收起来了
disputes-step-unfold = 又打开了
disputes-step-warn = 提醒了时间
disputes-step-overdue = 过了时间
disputes-step-hasten = 改成加急
disputes-step-agenda = 放进说事
disputes-step-letter = 转办单交了
disputes-step-recategorise = 换了类别
disputes-step-calm = 没有危险
disputes-step-named = 请了调解员
disputes-step-released = 调解员不再管了
disputes-step-consent-asked = 问能不能告诉对方
disputes-step-consent-given = 说事的人说可以告诉
disputes-step-consent-refused = 说事的人说先别告诉
disputes-step-invited = 请了对方来谈
disputes-step-willing = 对方愿意谈
disputes-step-unwilling = 对方不想谈
disputes-step-proposed = 写下了约定
disputes-step-agreed-reporter = 说事的人同意
disputes-step-agreed-other = 对方同意
disputes-step-not-agreed-reporter = 说事的人不同意
disputes-step-not-agreed-other = 对方不同意
disputes-step-not-agreed = 没有谈成
disputes-step-withdrawn = 不谈了
disputes-step-go-on = 接着谈

## 说不行的时候
disputes-refused-already-named = 已经是这位调解员了。
disputes-refused-own = 调解员不能是两边自己家的人，请另选一位。
disputes-refused-told = 已经告诉对方了，改不了了。
disputes-refused-consent-asked = 已经问过了，等说事的人回答。
disputes-refused-consent-given = 说事的人已经说可以了。
disputes-refused-consent-refused = 说事的人说先别告诉，等他自己改主意。
disputes-refused-nothing-asked = 调解员还没有问这个。
disputes-refused-no-consent = 说事的人还没有说可以告诉对方，不能去说。
disputes-refused-same-household = 这是说事的人自己家，请写对方的门牌。
disputes-refused-nobody-there = 这一户还没有人在这里登记，请上门去说，再按“记一笔”记下来。
disputes-refused-said-so = 已经记下了，不用再按。
disputes-refused-nobody-willing = 对方还没有说愿意谈。
disputes-refused-other-text = 这份约定已经改过或者不算了，请看最新的。
disputes-refused-take-first = 请先按“我来调解”。
disputes-refused-over = 这件事已经结束了，不能再写。
disputes-refused-no-mediator = 现在还没有调解员，请好了就告诉您。
disputes-refused-no-files = 这里没有照片和语音。
disputes-refused-no-door = 没有找到门牌 { $door }，请再看一下，比如 502 或 3-2-502。
disputes-refused-their-words = 里面有说事的人的原话，对方不能看。请用您自己的话写。
disputes-refused-a-door = 里面写了门牌。请去掉门牌再发。
