### Made from zh-Hans by `make zh-hant`; what it gets wrong is put right in locales/traditional.txt.


## the picture and the sheet

results-title = 投票結果
results-cast = 一共 { $count } 票
results-cast-blank = 一共 { $count } 票，其中空白 { $blank } 票
results-cast-ranked = { $cast }；各選項的數是排第一的
results-measure-turnout-heads = 參加的
results-measure-turnout-area = 參加的面積
results-measure-yes-heads = 同意的
results-measure-yes-area = 同意的面積
results-part = { $part } / { $base } { $unit }
results-needed = { $bound }，要 { $needed } { $unit }
results-bound-more = 超過 { $part }
results-bound-least = { $part } 以上
results-bound-all = 要全部
results-reached = 夠了
results-short = 差 { $short } { $unit }
results-rounds = 一輪一輪怎麼數的
results-rounds-more = ……（還有 { $count } 行，見公示單）
results-quota = 滿 { $quota } 票選上
results-round = 第 { $nth } 輪：{ $votes }。{ $ends }
results-round-votes = { $name } { $votes } 票
results-round-elected = { $names }選上
results-round-out = { $names }出局
results-round-out-by-list = { $names }出局（票一樣多，名單上靠後的先出）
results-round-tied = { $names }一樣多，分不出
results-round-exhausted = { $votes } 票沒有下一個可選
results-pairs = 兩個兩個怎麼比的
results-place = { $nth }）{ $names }{ " " }
results-pair = { $one }對{ $other }：{ $ahead } 比 { $behind }
results-number = { $nth }號
results-origins = 票是怎麼來的：{ $origins }
results-origin = { $origin } { $count } 張
results-origin-few = { $origin }（張數少，不列）
results-origin-chat = 手機上投
results-origin-page = 網頁上投
results-origin-paper = 紙票
results-origin-door = 上門
results-origin-meeting = 會上
results-origin-proxy = 代投
results-footer = 第 { $number } 號投票，{ $at } 截止
results-footer-hash = 結果指紋：{ $hash }

## checking it oneself

results-picture-button = 📊 結果圖
results-sheet-button = 📄 公示單
results-check-button = 🔍 查一查
results-file-button = 公佈的票
results-verifier-button = 驗票程序
results-recount-button = 再數一遍
results-picture = 📊 { $title }
results-sheet =
    📄 公示單：{ $title }
    打出來請記錄人、見證人簽字，貼到 { $until }。
results-file =
    📦 公佈的票：{ $title }
    檔案指紋：<code>{ $hash }</code>
    要和牆上公示單印的一樣才對。
results-verifier =
    🧮 驗票程序。電腦上裝有 Python 就能用，不用裝別的，不往外傳東西：
    <code>python3 verify_poll.py 檔案 指紋 投票憑證</code>
    指紋要抄牆上公示單的，投票憑證可以不寫。程序很短，信不過可以請懂的人看看。
results-check = 🔍 <b>自己查一查</b>：{ $title }（第 { $number } 號投票）
results-check-how = 怎麼查：下載公佈的票和驗票程序，再拿牆上公示單印的檔案指紋去對。票改了一張、多了一張、少了一張，都對不上。有投票憑證的，還能查自己的票在不在裡面。
results-check-totals = 保密的票不到 20 張，一張張公佈會猜出是誰的，所以只公佈合計。檔案指紋可以拿牆上公示單印的去對。
results-hash-result = 結果指紋：<code>{ $hash }</code>
results-hash-roll = 名單指紋：<code>{ $hash }</code>
results-hash-file = 檔案指紋：<code>{ $hash }</code>
results-recounted-same = ✅ 又數了一遍「{ $title }」，和公佈的一樣。
results-recounted-differs = ❌ 又數了一遍「{ $title }」，和公佈的不一樣！請馬上告訴小組長和社區。
results-recounted-kept = 公佈的：
results-recounted-found = 現在數的：
results-log-same = 第 { $number } 號投票又數了一遍，一樣
results-log-differs = 第 { $number } 號投票又數了一遍，不一樣
results-refused-not-concerned = 這個投票是別的單元的。
results-refused-not-counted = 這個投票還沒有結果。

## the result sheet

results-sheet-title = 投票結果公示
results-sheet-line = { $label }：{ $figure }
results-sheet-options = 各選項得票
results-sheet-ratios = 夠不夠線
results-sheet-needed = （{ $needed }）
results-sheet-ratio = { $figure }，{ $standing }
results-sheet-objections = 有不同意見
results-sheet-object = { $until } 前，在手機上打開這個投票，按「異議」寫一句；沒有手機的，告訴單元小組長。每條都會公開答覆。
results-sheet-object-at = { $until } 前，在手機上打開這個投票，按「異議」寫一句；沒有手機的，告訴單元小組長，或者找{ $committee }。每條都會公開答覆。
results-sheet-hashes = 指紋
results-sheet-hash-file = 公佈的票
results-sheet-hash-result = 結果
results-sheet-hash-roll = 名單
results-sheet-hashes-how = 誰都可以自己驗：在手機上打開這個投票，按「查一查」，下載公佈的票和驗票程序，和上面「公佈的票」的指紋對一對。票改過一張就對不上。
results-sheet-law = 說明
results-sheet-clerk = 記錄人：{ $who }
results-sheet-witness = 見證人：{ $who }
results-sheet-footer = 第 { $number } 號投票
results-fact-when = 投票時間
results-fact-from-to = { $opens } 到 { $closes }
results-fact-roll = 誰能投
results-fact-base = { $roll }，一共 { $count } { $unit }
results-fact-base-area = { $roll }，一共 { $count } { $unit }，{ $area } m²
results-fact-rule = 怎麼算通過
results-fact-secrecy = 公開還是保密
results-fact-cast = 收到的票
results-fact-origins = 怎麼投的
results-fact-invalid = 作廢的票
results-fact-slips-invalid = 箱裡的廢票
results-fact-slips-missing = 領了沒投進箱的
results-fact-late = 沒有人來核對的
results-fact-invalid-why = { $why } { $count } 張
results-fact-none = 沒有
results-law-silence = 沒有投票的不算同意，也不算跟著多數。
results-law-residents = 單元的投票不是居民委員會組織法說的居民會議。

## objections

results-refused-objections-over = 提異議的時間到 { $at } 為止，已經過了。
results-refused-no-objections = 現在不能提異議：投票的時候可以對名單提，有了結果可以對結果提。
results-refused-nothing-upheld = 只有同意了一條對結果的異議，才能宣佈結果作廢。
results-refused-objected = 您已經提過了，一個人對名單、對結果各提一條。
results-refused-own-objection = 您自己提的，請別人來答覆。
results-refused-answered = 這條已經答覆過了。
results-objections-button = ❗ 異議
results-objections-count = ❗ 異議 { $count }
results-object-button = 提異議
results-uphold-button = 同意 { $door }
results-answer-button = 解釋 { $door }
results-void-button = 宣佈作廢
results-objections = ❗ <b>異議</b>：{ $title }
results-objections-none = 還沒有人提異議。
results-objections-until = 對結果有不同意見的，{ $at } 前可以提。
results-objection-roll = <b>{ $door }</b> 對名單：{ $words }
results-objection-result = <b>{ $door }</b> 對結果：{ $words }
results-objection-open = ⏳ 還沒答覆
results-objection-answered = 💬 答覆：{ $answer }
results-objection-upheld = ✔️ 說得對：{ $answer }
results-open-objections = ❗ 有 { $count } 條異議還沒答覆
results-ask-object = 「{ $title }」：哪裡不對？請寫一句（最多 { $limit } 個字）。大家看得到您的門牌和這句話。
results-ask-uphold =
    同意這條異議：{ $words }
    請寫一句怎麼辦（最多 { $limit } 個字），大家看得到。
results-ask-answer =
    這條異議：{ $words }
    請寫一句答覆（最多 { $limit } 個字），大家看得到。
results-ask-void = 「{ $title }」的結果為什麼作廢？請寫一句（最多 { $limit } 個字），大家看得到。
results-objected-toast = 記下了，會公開答覆。
results-objection-told = ❗ 投票「{ $title }」有人提異議，請答覆：
results-objection-answer-told = 您對投票「{ $title }」提的異議有答覆了：
results-stands = 📌 投票「{ $title }」公示期滿，沒有人提異議，結果就這樣定了。
results-stands-answered = 📌 投票「{ $title }」公示期滿，{ $count } 條異議都答覆了。
results-stands-open = 📌 投票「{ $title }」公示期滿，{ $count } 條異議，還有 { $left } 條沒答覆，小組長會答覆。
results-objections-task = ❗ 投票「{ $title }」公示期滿了，還有 { $count } 條異議沒答覆，請答覆。
results-void = ✖️ 結果作廢了：{ $why }
results-void-told = ✖️ 投票「{ $title }」的結果作廢了：{ $why }
results-voided = ✖️ 「{ $title }」的結果作廢了，鄰居也告訴了。要不要重新發起？
results-log-void = 第 { $number } 號投票的結果宣佈作廢

## decisions

results-decide-button = ✍️ 寫下決定
results-decision-button = 📌 決定
results-decisions-button = 所有決定
results-holds-button = 還作數
results-ends-button = 不作數了
results-matter-button = 辦得怎樣
results-decision-keep = 就這樣寫
results-decision-words = { $question }{ $came }
results-decide-words =
    「{ $title }」決定了什麼？請寫成一句話（最多 { $limit } 個字），或者按「就這樣寫」：
    { $words }
results-decide-body =
    { $words }
    歸誰來辦？
results-decide-due = 多少天裡辦好？
results-decide-review = 多少天以後再看看還作不作數？
results-decide-nudge = 📌 投票「{ $title }」通過了，還沒寫下決定：誰來辦、幾天辦好。
results-decision = 📌 <b>決定</b>：{ $words }
results-decision-body = 誰來辦：{ $body }
results-decision-due = 辦好：{ $at } 以前
results-decision-review = 再看看：{ $at }
results-decision-running = ▶️ 正在辦
results-decision-holds = ✔️ 看過了，還作數
results-decision-ended = ✖️ 不作數了
results-decisions = 📌 <b>{ $unit }</b> 的決定：
results-decisions-none = <b>{ $unit }</b> 還沒有寫下的決定。
results-decision-ask =
    📌 今天再看看這個決定：{ $words }
    還作數嗎？
results-decision-holds-told = 📌 大家的決定看過了，還作數：{ $words }
results-decision-ends-told = 📌 這個決定不作數了：{ $words }
results-decisions-menu = 📌 大家的決定
results-decisions-line = <b>{ $nth }. { $words }</b>
results-decision-void = 第 { $number } 號投票的結果作廢了，這個決定不作數了
results-decision-origin = 第 { $number } 號投票定下的
results-log-holds = 第 { $number } 號投票的決定看過了，還作數
results-log-ended = 第 { $number } 號投票的決定不作數了
results-refused-press = 請按一個按鈕。
results-refused-nothing-decided = 這個投票沒有定下什麼。
results-refused-decided = 這個投票的決定已經寫下了。
results-refused-ended = 這個決定已經不作數了。
