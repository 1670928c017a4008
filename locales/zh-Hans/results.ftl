## the picture and the sheet
results-title = 投票结果
results-cast = 一共 { $count } 票
results-cast-blank = 一共 { $count } 票，其中空白 { $blank } 票
results-cast-ranked = { $cast }；各选项的数是排第一的
results-measure-turnout-heads = 参加的
results-measure-turnout-area = 参加的面积
results-measure-yes-heads = 同意的
results-measure-yes-area = 同意的面积
results-part = { $part } / { $base } { $unit }
results-needed = { $bound }，要 { $needed } { $unit }
results-bound-more = 超过 { $part }
results-bound-least = { $part } 以上
results-bound-all = 要全部
results-reached = 够了
results-short = 差 { $short } { $unit }
results-rounds = 一轮一轮怎么数的
results-rounds-more = ……（还有 { $count } 行，见公示单）
results-quota = 满 { $quota } 票选上
results-round = 第 { $nth } 轮：{ $votes }。{ $ends }
results-round-votes = { $name } { $votes } 票
results-round-elected = { $names }选上
results-round-out = { $names }出局
results-round-out-by-list = { $names }出局（票一样多，名单上靠后的先出）
results-round-tied = { $names }一样多，分不出
results-round-exhausted = { $votes } 票没有下一个可选
results-pairs = 两个两个怎么比的
results-place = { $nth }）{ $names }{ " " }
results-pair = { $one }对{ $other }：{ $ahead } 比 { $behind }
results-number = { $nth }号
results-origins = 票是怎么来的：{ $origins }
results-origin = { $origin } { $count } 张
results-origin-few = { $origin }（张数少，不列）
results-origin-chat = 手机上投
results-origin-page = 网页上投
results-origin-paper = 纸票
results-origin-door = 上门
results-origin-meeting = 会上
results-origin-proxy = 代投
results-footer = 第 { $number } 号投票，{ $at } 截止
results-footer-hash = 结果指纹：{ $hash }

## checking it oneself
results-picture-button = 📊 结果图
results-sheet-button = 📄 公示单
results-check-button = 🔍 查一查
results-file-button = 公布的票
results-verifier-button = 验票程序
results-recount-button = 再数一遍
results-picture = 📊 { $title }
results-sheet = 📄 公示单：{ $title }
    打出来请记录人、见证人签字，贴到 { $until }。
results-file = 📦 公布的票：{ $title }
    文件指纹：<code>{ $hash }</code>
    要和墙上公示单印的一样才对。
results-verifier = 🧮 验票程序。电脑上装有 Python 就能用，不用装别的，不往外传东西：
    <code>python3 verify_poll.py 文件 指纹 投票凭证</code>
    指纹要抄墙上公示单的，投票凭证可以不写。程序很短，信不过可以请懂的人看看。
results-check = 🔍 <b>自己查一查</b>：{ $title }（第 { $number } 号投票）
results-check-how = 怎么查：下载公布的票和验票程序，再拿墙上公示单印的文件指纹去对。票改了一张、多了一张、少了一张，都对不上。有投票凭证的，还能查自己的票在不在里面。
results-check-totals = 保密的票不到 20 张，一张张公布会猜出是谁的，所以只公布合计。文件指纹可以拿墙上公示单印的去对。
results-hash-result = 结果指纹：<code>{ $hash }</code>
results-hash-roll = 名单指纹：<code>{ $hash }</code>
results-hash-file = 文件指纹：<code>{ $hash }</code>
results-recounted-same = ✅ 又数了一遍“{ $title }”，和公布的一样。
results-recounted-differs = ❌ 又数了一遍“{ $title }”，和公布的不一样！请马上告诉小组长和社区。
results-recounted-kept = 公布的：
results-recounted-found = 现在数的：
results-log-same = 第 { $number } 号投票又数了一遍，一样
results-log-differs = 第 { $number } 号投票又数了一遍，不一样
results-refused-not-concerned = 这个投票是别的单元的。
results-refused-not-counted = 这个投票还没有结果。

## the result sheet
results-sheet-title = 投票结果公示
results-sheet-line = { $label }：{ $figure }
results-sheet-options = 各选项得票
results-sheet-ratios = 够不够线
results-sheet-needed = （{ $needed }）
results-sheet-ratio = { $figure }，{ $standing }
results-sheet-objections = 有不同意见
results-sheet-object = { $until } 前，在手机上打开这个投票，按“异议”写一句；没有手机的，告诉单元小组长。每条都会公开答复。
results-sheet-object-at = { $until } 前，在手机上打开这个投票，按“异议”写一句；没有手机的，告诉单元小组长，或者找{ $committee }。每条都会公开答复。
results-sheet-hashes = 指纹
results-sheet-hash-file = 公布的票
results-sheet-hash-result = 结果
results-sheet-hash-roll = 名单
results-sheet-hashes-how = 谁都可以自己验：在手机上打开这个投票，按“查一查”，下载公布的票和验票程序，和上面“公布的票”的指纹对一对。票改过一张就对不上。
results-sheet-law = 说明
results-sheet-clerk = 记录人：{ $who }
results-sheet-witness = 见证人：{ $who }
results-sheet-footer = 第 { $number } 号投票
results-fact-when = 投票时间
results-fact-from-to = { $opens } 到 { $closes }
results-fact-roll = 谁能投
results-fact-base = { $roll }，一共 { $count } { $unit }
results-fact-base-area = { $roll }，一共 { $count } { $unit }，{ $area } m²
results-fact-rule = 怎么算通过
results-fact-secrecy = 公开还是保密
results-fact-cast = 收到的票

results-fact-origins = 怎么投的
results-fact-invalid = 作废的票
results-fact-slips-invalid = 箱里的废票
results-fact-slips-missing = 领了没投进箱的
results-fact-late = 没有人来核对的
results-fact-invalid-why = { $why } { $count } 张
results-fact-none = 没有
results-law-silence = 没有投票的不算同意，也不算跟着多数。
results-law-residents = 单元的投票不是居民委员会组织法说的居民会议。

## objections
results-refused-objections-over = 提异议的时间到 { $at } 为止，已经过了。
results-refused-no-objections = 现在不能提异议：投票的时候可以对名单提，有了结果可以对结果提。
results-refused-nothing-upheld = 只有同意了一条对结果的异议，才能宣布结果作废。
results-refused-objected = 您已经提过了，一个人对名单、对结果各提一条。
results-refused-own-objection = 您自己提的，请别人来答复。
results-refused-answered = 这条已经答复过了。
results-objections-button = ❗ 异议
results-objections-count = ❗ 异议 { $count }
results-object-button = 提异议
results-uphold-button = 同意 { $door }
results-answer-button = 解释 { $door }
results-void-button = 宣布作废
results-objections = ❗ <b>异议</b>：{ $title }
results-objections-none = 还没有人提异议。
results-objections-until = 对结果有不同意见的，{ $at } 前可以提。
results-objection-roll = <b>{ $door }</b> 对名单：{ $words }
results-objection-result = <b>{ $door }</b> 对结果：{ $words }
results-objection-open = ⏳ 还没答复
results-objection-answered = 💬 答复：{ $answer }
results-objection-upheld = ✔️ 说得对：{ $answer }
results-open-objections = ❗ 有 { $count } 条异议还没答复
results-ask-object = “{ $title }”：哪里不对？请写一句（最多 { $limit } 个字）。大家看得到您的门牌和这句话。
results-ask-uphold = 同意这条异议：{ $words }
    请写一句怎么办（最多 { $limit } 个字），大家看得到。
results-ask-answer = 这条异议：{ $words }
    请写一句答复（最多 { $limit } 个字），大家看得到。
results-ask-void = “{ $title }”的结果为什么作废？请写一句（最多 { $limit } 个字），大家看得到。
results-objected-toast = 记下了，会公开答复。
results-objection-told = ❗ 投票“{ $title }”有人提异议，请答复：
results-objection-answer-told = 您对投票“{ $title }”提的异议有答复了：
results-stands = 📌 投票“{ $title }”公示期满，没有人提异议，结果就这样定了。
results-stands-answered = 📌 投票“{ $title }”公示期满，{ $count } 条异议都答复了。
results-stands-open = 📌 投票“{ $title }”公示期满，{ $count } 条异议，还有 { $left } 条没答复，小组长会答复。
results-objections-task = ❗ 投票“{ $title }”公示期满了，还有 { $count } 条异议没答复，请答复。
results-void = ✖️ 结果作废了：{ $why }
results-void-told = ✖️ 投票“{ $title }”的结果作废了：{ $why }
results-voided = ✖️ “{ $title }”的结果作废了，邻居也告诉了。要不要重新发起？
results-log-void = 第 { $number } 号投票的结果宣布作废

## decisions
results-decide-button = ✍️ 写下决定
results-decision-button = 📌 决定
results-decisions-button = 所有决定
results-holds-button = 还作数
results-ends-button = 不作数了
results-matter-button = 办得怎样
results-decision-keep = 就这样写
results-decision-words = { $question }{ $came }
results-decide-words = “{ $title }”决定了什么？请写成一句话（最多 { $limit } 个字），或者按“就这样写”：
    { $words }
results-decide-body = { $words }
    归谁来办？
results-decide-due = 多少天里办好？
results-decide-review = 多少天以后再看看还作不作数？
results-decide-nudge = 📌 投票“{ $title }”通过了，还没写下决定：谁来办、几天办好。
results-decision = 📌 <b>决定</b>：{ $words }
results-decision-body = 谁来办：{ $body }
results-decision-due = 办好：{ $at } 以前
results-decision-review = 再看看：{ $at }
results-decision-running = ▶️ 正在办
results-decision-holds = ✔️ 看过了，还作数
results-decision-ended = ✖️ 不作数了
results-decisions = 📌 <b>{ $unit }</b> 的决定：
results-decisions-none = <b>{ $unit }</b> 还没有写下的决定。
results-decision-ask = 📌 今天再看看这个决定：{ $words }
    还作数吗？
results-decision-holds-told = 📌 大家的决定看过了，还作数：{ $words }
results-decision-ends-told = 📌 这个决定不作数了：{ $words }
results-decisions-menu = 📌 大家的决定
results-decisions-line = <b>{ $nth }. { $words }</b>
results-decision-void = 第 { $number } 号投票的结果作废了，这个决定不作数了
results-decision-origin = 第 { $number } 号投票定下的
results-log-holds = 第 { $number } 号投票的决定看过了，还作数
results-log-ended = 第 { $number } 号投票的决定不作数了
results-refused-press = 请按一个按钮。
results-refused-nothing-decided = 这个投票没有定下什么。
results-refused-decided = 这个投票的决定已经写下了。
results-refused-ended = 这个决定已经不作数了。
