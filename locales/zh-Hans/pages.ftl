# 住户网页。

pages-name = 说事
pages-skip = 跳到正文
pages-nav = 主要页面
pages-nav-home = 首页
pages-nav-messages = 消息
pages-no-messages = 还没有消息。
pages-messages-in-telegram = 给您的消息都发到 Telegram 里了。
pages-send = 发送
pages-add = 加上
pages-back = 回首页
pages-question-past = 这一步您已经填过了。
pages-turn-over = 这一页已经过期了，请回首页再来一次。
pages-away = 现在连不上，您的东西都没有丢。请过几分钟再试。
pages-no-line = 没有连上，还没发出去。您写的都在，请看看网络，再按一次。
pages-again-typed = 您写的都在这里，可以再发一次：
pages-again-copy = 您写的在这里，可以抄下来：
pages-again-files = 照片、录音和文件没有留下来，请回到上一页重新加。
pages-again = 再发一次
pages-none = 没有这一页。也许链接抄错了，也许它已经失效。
pages-refused = 这一页放得太久了，或者不是从本站打开的。请回首页，再做一次。
pages-too-large = 文件太大了，请选小一点的。
pages-too-often = 点得太快了，请歇一分钟再试。
pages-to-front = 去首页
pages-front = 楼里的事，在这里说、在这里看。请用您家的纸条进来：扫纸条上的二维码，或者把纸条上的码写在下面。
pages-front-code = 纸条上的码（8 位）
pages-front-go = 进去
pages-slip = 这是您家纸条上的码：<b>{ $code }</b>。不用装任何软件，在这个网页里就能用。
pages-slip-here = 就用这个网页
pages-slip-telegram = 用 Telegram 的，也可以在那里打开：
pages-slip-in-telegram = 用 Telegram 打开
pages-link = 点下面的按钮，这台手机就登录了。链接只能用一次。
pages-link-here = 在这台登录
pages-link-over = 这个链接用过了，或者过期了。请再要一个新的。
pages-nav-house = 楼里
pages-nav-settings = 我的
pages-nowhere = { $community }
pages-look-button = 看看
pages-turn-button = 今天的值班
pages-expected = 等您家办的
pages-expected-none = 今天没有等您家办的事。
pages-duty = 谁当值
pages-on-duty = 🔄 { $door }，到 { $until }
pages-on-duty-leader = 🔄 小组长照看，到 { $until }
pages-open = 正在办的事（{ $count } 件）
pages-open-none = 现在没有正在办的事。
pages-open-matter = <b>{ $number }</b> { $words }
pages-open-until = { $who }在办，{ $until }前
pages-open-late = { $who }在办，说好{ $until }前办好，晚了
pages-open-with = { $who }在办
pages-all-open = 全部
pages-together = 一起定、一起做
pages-poll = 🗳 { $question }（{ $until } 截止）
pages-more = 还能做什么
pages-draft = ✏️ 您有一件没填完的，要接着填吗？
pages-today-vote = 🗳 请投票：{ $question }（{ $until } 截止）
pages-today-vote-for = 🗳 请替 { $door } 投票：{ $question }（{ $until } 截止）
pages-today-notice = 📢 { $words }
pages-today-urgent = ❗ <b>急</b> { $words }
pages-today-accept = 🔄 { $on } 起轮到您家当值，请接班。
pages-today-turn = 🔄 您家当值，到 { $until }。今天做了的，点一下：
pages-today-hand-over = 🔄 { $on } 交班，可以把这一轮的事写一句。
pages-today-swap = 🔁 有邻居想和您家换班。
pages-today-answer = ✋ <b>{ $number }</b> { $words }：办事的人在等您回答。
pages-today-review = 🙏 <b>{ $number }</b> { $words }：说办好了，您看解决了吗？
pages-today-confirm = 🤝 有 { $count } 条帮忙的记录，等您家说一声对不对。
pages-today-deed = 🌟 邻居说您家做了好事：{ $words }
pages-today-nominated = 🙋 有邻居推选您。
pages-today-proxy = ✍️ { $door } 请您家代投一票。
pages-today-joiner = 🚪 { $name } 说是您家的人，要进来。
pages-today-joiner-nameless = 🚪 有人说是您家的人，要进来。
pages-today-collect = 🎁 { $name }：取货码 <code>{ $code }</code>，{ $counter }，{ $opens }
pages-today-come = 🤝 { $at } 您去帮忙：{ $words }
pages-today-helped = 🤝 { $at } 有邻居来帮您家：{ $words }
pages-today-help-over = 🤝 { $at } 的帮忙，做完了吗？{ $words }
pages-today-asked = 🤝 { $at } 想请您去帮忙：{ $words }
pages-house = 楼里的卡片
pages-house-open = 正在进行的
pages-house-over = 刚结束的
pages-house-none = 楼里现在没有卡片。
pages-house-nowhere = 您在这个社区没有登记住处，看不到楼里的卡片。
pages-house-said = 楼里说过的
pages-house-said-all = 全部
pages-older = 更早的
pages-newer = 更新的
pages-nav-unread = 条没看
pages-pager = 翻页
pages-new = 新
pages-mine = 我的
pages-mine-home = 住哪一户、怎么称呼、搬家
pages-mine-language = 用哪种语言
pages-mine-muted = 哪些事告诉我，哪些不用
pages-mine-settings = 其他设置
pages-mine-data = 记了我什么（一个文件）
pages-mine-help = 不会用？看几条说明
pages-mine-help-button = 怎么用
pages-mine-forget = 不想用了，请忘掉我
pages-mine-device = 这台：{ $device }
pages-mine-out = 在这台退出
pages-day = 或者在日历上选一天
pages-day-button = 就这一天
pages-consent =
    进来之前，请看这五条：
    1. <b>记什么</b>：您住哪一户、您自己取的称呼、您说的事和办的经过。不要身份证，不要手机号。
    2. <b>谁看得到</b>：邻居只看到门牌（或您取的称呼）；办事的人看得到您说的事。
    3. <b>存在哪里</b>：您在这个网页里写的，存在说事的服务器上。大家都看得到的事还会发到楼里的 Telegram 群，它的服务器在国外，请不要发证件照片。
    4. <b>不看什么</b>：不看您的手机，不要位置，不装东西；这台手机里只留一个登录用的记号。
    5. <b>怎么走</b>：点“我的”，可以看记了您什么，也可以让我们忘掉您。
pages-consent-office =
    请先看这五条：
    1. 只记：您的称呼、您担任什么、您经手的事和时间。
    2. 谁能看到：本社区的居民看到您的称呼和单位；管理员和监督员看到操作记录。
    3. 群里没有对机器人说的话，一个字也不记。
    4. 在这个网页里写的存在说事的服务器上；发到群里的消息经过 Telegram，它的服务器在境外。
    5. 想退出，点“我的”里的“忘掉我”，资料就删掉。
pages-forgotten = 好的，已经忘掉您了。谢谢您来过。想再进来，用您家的纸条就行。
pages-entered-next = 楼里有什么事，按“说一件事”写下来就行，比如“三楼的灯坏了”。
pages-entered-next-helper = 从现在起，这一户的通知也会到您的消息里；替他们报事情，按“说一件事”就行。
pages-ask-code = 请写下纸条上的 8 个字，大写小写都行。
pages-ask-code-move = 请写下<b>新家</b>纸条上的 8 个字。新家还没有纸条的，请向新单元的小组长要。
pages-settings = <b>设置</b>
pages-help =
    1. 说一件事：在首页按“说一件事”。
    2. 看办到哪了：/matters　/mine
    3. 我家的：/home 改称呼、加一套房、搬家。
    4. 语言、提醒、记了我什么：点上面的“我的”。
    5. 急事请先打电话：/call
pages-help-stranger =
    1. 这里是楼里说事的地方，登记了才能用。
    2. 有纸条：扫纸条上的码，或者按“我有纸条”。
    3. 没有纸条：扫楼道墙上的码，户主或小组长点头。
    4. 换语言：点上面的“我的”。
    5. 急事不用登记，请直接打电话：火警119、急救120、报警110。
pages-stranger =
    您好！这里是<b>说事</b>。楼里灯坏了、漏水了、楼道堆了东西，在这里说一声：谁来办、几天办好，大家都看得见。

    <b>怎么进来</b>
    有家里的纸条：扫纸条上的码，或者按“我有纸条”。
    没有纸条：扫楼道墙上的码，户主或小组长点个头就行。
pages-no-command = 没有这个命令。请回首页，按一个按钮。
pages-button-unknown = 这个按钮用不了了，请回首页重新选。
pages-outdated = 这个按钮已经过时了，请回首页再来一次。
pages-choose = 请按下面的按钮选一个。
pages-kind = 这个我看不懂。请写几个字，或者加照片。
pages-unregistered = 您还没登记。家里有纸条：按“我有纸条”。没有纸条：扫楼道墙上的码，户主或小组长点个头就行。
pages-reminders-more = 还有 { $count } 件，在首页看得到。
pages-vote-here = 请按“投票”，打开自己的票来投。
pages-copy = 下面的文字按一下就抄好了。没有反应的话，按住它，选“复制”，再贴到别的群里：
    <pre>{ $plain }</pre>
pages-claimed-toast = 好的，名额给您留着。怎么去，写在这件事里。
pages-ballot = 我的票
pages-ballot-receipt = 🧾 投票凭证：<code>{ $code }</code>。请抄下来或者截图留着：截止以后，公布的名单里有它，就说明您家的票算进去了。它看不出投的是什么。
pages-ballot-place = 第 { $nth } 位
pages-ballot-unranked = 不排
pages-refused-nothing = 还没有选，请选好再按“投出去”。
pages-refused-number = 请写一个数字。
pages-refused-same-place = 有两个排在同一位了，请每一位只排一个。
pages-landing = 这是邻居给您的一个链接。
pages-landing-open = 打开看看
pages-landing-stranger = 这是邻居给您的一个链接。请先用您家的纸条进来，再打开它；用 Telegram 的，也可以在那里打开。
pages-answer = 写在这里
pages-role-link =
    请把这个链接复制给要担任<b>{ $community }</b>{ $role }的人。他打开链接，答应一声就行。只能用一次，{ $days } 天内有效。
    { $link }
pages-unit-link =
    请把这个链接复制给<b>{ $unit }</b>的组长。组长用 Telegram 打开，按“选本单元群”，选好群，就连上了；没有群，打开链接按“没有群”。只能用一次，{ $days } 天内有效。
    { $link }
