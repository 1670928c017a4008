### Made from zh-Hans by `make zh-hant`; what it gets wrong is put right in locales/traditional.txt.


## the card

polls-card = 🗳 <b>投票</b>
polls-card-head = 🗳 <b>投票</b>（改過，第 { $version } 次）
polls-card-by = — { $who } 發起
polls-somebody = 管理員
polls-question = <b>{ $words }</b>
polls-details = { $words }
polls-option-line = { $nth }. { $words }
polls-option-button = { $nth }. { $words }
polls-yes = 贊成
polls-no = 反對
polls-abstain = 棄權
polls-until = ⏰ { $at } 截止
polls-opens = ▶️ { $at } 開始投
polls-terms = 👥 { $roll } · { $kind }
polls-passes = ✔️ { $rule }
polls-secret-line = 🔒 保密：誰也看不到誰投了什麼
polls-vote = 去投票
polls-mine = 我投了什麼
polls-look = 看一看
polls-turnout = 📊 { $count } / { $all } 已經投了
polls-turnout-short = 📊 { $count } / { $all } 已經投了，還差 { $short } 才算數
polls-turnout-enough-of = 📊 { $count } / { $all } 已經投了，人數夠了
polls-turnout-owners = 📊 { $count } / { $all } 位業主已經投了，面積 { $voted_area } / { $area } m²，都夠了
polls-turnout-owners-short = 📊 { $count } / { $all } 位業主已經投了，面積 { $voted_area } / { $area } m²；還差 { $short } 位、{ $lacking } m² 才算數
polls-turnout-enough = 📊 來投的夠數了
polls-turnout-few = 📊 來投的還不夠
polls-turnout-hidden = 📊 有多少人投了，截止以後再說
polls-roll-households = 一戶一票
polls-roll-adults = 滿 18 歲的一人一票
polls-roll-owners = 業主投票
polls-unit-households =
    { $count ->
       *[other] 戶
    }
polls-unit-adults =
    { $count ->
       *[other] 人
    }
polls-unit-owners =
    { $count ->
       *[other] 位業主
    }
polls-kind-yes-no = 贊成、反對或棄權
polls-kind-one = 選一個
polls-kind-several = 選幾個
polls-kind-several-most = 最多選 { $most } 個
polls-kind-several-between = 選 { $least } 到 { $most } 個
polls-kind-approval = 覺得行的都選
polls-kind-score = 每個打 0–5 分
polls-kind-ranked = 按喜歡的先後排
polls-kind-ranked-seats = 按先後排，選出 { $seats } 個
polls-kind-points = 把分數分給幾個
polls-kind-points-many = { $points } 分，分給幾個
polls-kind-dates = 哪天行
polls-method-runoff = 按先後排（末位淘汰）
polls-method-schulze = 按先後排（兩兩比）
polls-method-stv = 按先後排（選出幾個）
polls-rule-consultation = 只是聽聽意見，不作決定
polls-rule-simple = 來投的過半，贊成的也過半，才通過
polls-rule-two-thirds = 來投的滿三分之二，贊成的也滿三分之二，才通過
polls-rule-owners-ordinary = 業主的一般事情：三分之二參加，過半同意
polls-rule-owners-special = 業主的大事：三分之二參加，四分之三同意
polls-rule-all-concerned = 住宅改經營：有關業主人人同意

## the ballot

polls-ballot-of = 🗳 <b>{ $door }</b> 的票
polls-not-voted = ⬜️ 還沒投。
polls-voted = ✅ 投的是：<b>{ $words }</b>。截止前可以改。
polls-voted-by = ✅ 投的是：<b>{ $words }</b>（{ $who } 投的）。截止前可以改。
polls-voted-once = ✅ 投的是：<b>{ $words }</b>。
polls-ticked = ✏️ 選好的：{ $words }。按「投出去」才算。
polls-ticked-unscored = 還有 { $count } 個沒打分。
polls-ticked-points = 還剩 { $count } 分。
polls-blank = 空白
polls-choice-mark = { $words } { $mark } 分
polls-choice-date-0 = { $words } 不行
polls-choice-date-1 = { $words } 勉強
polls-choice-date-2 = { $words } 行
polls-choice-rank-first = { $nth }）{ $words }
polls-choice-rank-next = { " " }{ $nth }）{ $words }
polls-chosen-button = ✅ { $words }
polls-ranked-button = 第{ $nth }：{ $words }
polls-date-yes = 行
polls-date-need-be = 勉強
polls-date-no = 不行
polls-cast = 投出去
polls-withdraw = 撤回
polls-withdraw-sure = 是，撤回
polls-keep = 不撤
polls-back = 回去
polls-ask-withdraw = 「{ $words }」：您家的票真的撤回嗎？截止前還可以再投。
polls-secret-promised = 🔒 您投了什麼，只有您家截止前自己看得到。截止以後拆開來數，再沒有人知道哪張票是誰的。
polls-secret-few = 🔒 不到 10 戶，就算不記名也可能猜得出來，這裡不能保證保密。
polls-receipt = 🎫 投票憑證：<code>{ $code }</code>。憑它可以查您家的票算進去了，查不出投了什麼。
polls-receipt-none = ⬜️ 這張票沒有投。
polls-cast-toast = 投好了：{ $words }。截止前可以改。
polls-changed-toast = 改好了：{ $words }。您家裡人剛才投的是：{ $before }。
polls-cast-secret-toast = 投好了。截止前可以看，也可以改。
polls-withdrawn-toast = 撤回了。截止前還可以再投。
polls-in-private-toast = 請到私聊裡投。

## what came of it

polls-over-missed = ✖️ 該投票的那幾天機器人停了，誰也沒投上，這次投票取消了，請重新發起。
polls-over-cancelled = ✖️ 這次投票取消了。
polls-over-cancelled-why = ✖️ 這次投票取消了：{ $why }
polls-over-nobody = ✖️ 到開始的時候，名單裡一個能投的也沒有，這次投票取消了。
polls-over-void = ✖️ 封票的鑰匙丟了，票拆不開，這次投票作廢，請重新投。
polls-over-planned = ▶️ 還沒開始。
polls-over-counting = ⏳ 投票截止了，正在數票。
polls-verdict-passed = ✅ <b>通過</b>
polls-verdict-passed-one = ✅ <b>通過：{ $names }</b>
polls-verdict-rejected = ❌ <b>沒有通過</b>
polls-verdict-no-quorum = ⚪️ <b>來投的不夠，不算數</b>
polls-verdict-advisory = 📌 <b>最多的是：{ $names }</b>
polls-verdict-tie = ⚖️ <b>一樣多：{ $names }</b>
polls-verdict-run-off = 🔁 <b>都沒過線，再在這幾個裡投一次：{ $names }</b>
polls-verdict-nothing = ⚪️ <b>大家都沒選</b>
polls-figure =
    { $words }
    { $bar } { $figure }
polls-figure-blank = 空白 { $count } 張
polls-mark = { $count } { $unit }
polls-mark-area = { $count } 位業主，{ $area } m²
polls-mark-sum = { $sum } 分
polls-mark-dates = { $sure } 行，{ $could } 勉強
polls-rounds = 一共數了 { $count } 輪
polls-order = 先後：{ $order }
polls-ratio-turnout-heads = ✔️ 參加 { $part } / { $base }，要 { $needed }
polls-ratio-short-turnout-heads = ✖️ 參加 { $part } / { $base }，要 { $needed }，差 { $short }
polls-ratio-turnout-area = ✔️ 參加面積 { $part } / { $base } m²，要 { $needed } m²
polls-ratio-short-turnout-area = ✖️ 參加面積 { $part } / { $base } m²，要 { $needed } m²，差 { $short } m²
polls-ratio-yes-heads = ✔️ 同意 { $part } / { $base }，要 { $needed }
polls-ratio-short-yes-heads = ✖️ 同意 { $part } / { $base }，要 { $needed }，差 { $short }
polls-ratio-yes-area = ✔️ 同意面積 { $part } / { $base } m²，要 { $needed } m²
polls-ratio-short-yes-area = ✖️ 同意面積 { $part } / { $base } m²，要 { $needed } m²，差 { $short } m²
polls-caution-owners = ⚖️ 在這裡投的是徵求意見，或者給紙面表決記賬。法定的電子表決要用政府的系統。業主覺得決定侵害了自己，一年內可以請法院撤銷（民法典第 280 條）。
polls-caution-advice = 只是聽聽意見。
polls-caution-unit = 這是本單元的約定，不是居民會議的決定。
polls-announced = 🗳 <b>投票結果</b>

## looking

polls-posted = ✅ 發給鄰居了。
polls-said-nothing = 沒投
polls-not-on-roll = 這次投票的名單裡沒有您，或者要由別人投。名單不對，請告訴小組長。
polls-vote-button = 去投票
polls-voted-button = 看我的票
polls-vote-for = 投 { $door } 的票
polls-voted-for = ✅ { $door } 的票
polls-roll = 誰能投
polls-correct = 改一改
polls-cancel = 取消投票
polls-all = 都看看
polls-list = 正在投和要投的：
polls-list-over = 投完的：
polls-none = 現在沒有要投的。
polls-none-over = 還沒有投完的。
polls-list-over-button = 投完的
polls-list-running-button = 正在投的
polls-line-planned = ▶️ { $title }（還沒開始）
polls-line-open = 🗳 { $title }（{ $at } 截止）
polls-line-counting = ⏳ { $title }（在數票）
polls-line-decided = 📌 { $title }（{ $at }）
polls-line-cancelled = ✖️ { $title }
polls-line-void = ✖️ { $title }
polls-line-button = { $nth }. { $title }
polls-line-leader = 🗳 { $title }
polls-new = ➕ 發起投票
polls-under-way = <b>{ $unit }</b> 正在投的。點一個看看。
polls-roll-head = 👥 <b>誰能投</b>：{ $words }
polls-roll-total = 一共 { $count } { $unit }
polls-roll-total-area = 一共 { $count } 位業主，{ $area } m²
polls-roll-hash = 名單指紋：<code>{ $hash }</code>
polls-said = 誰投了什麼
polls-roll-line-said = { $door }　{ $words }
polls-roll-line = { $door }
polls-roll-line-area = { $door }　{ $area } m²
polls-roll-line-nobody = { $door }　{ $area } m²（沒賣或沒交的，合算一位，不投票）

## posting

polls-ask-which = 接龍還是投票？接龍數人數，投票作決定。
polls-which-sign-up = 📝 接龍
polls-which-poll = 🗳 投票
polls-which-topic = 📌 議題
polls-ask-question = 要 <b>{ $unit }</b> 投什麼？請寫成一句話，比如：樓道要不要裝感應燈？（最多 { $limit } 個字）
polls-so-far = <blockquote>{ $words }</blockquote>
polls-ask-options = 怎麼選？按「贊成、反對、棄權」，或者把選項打出來，一行一個，最多 { $most } 個。
polls-options-yes-no = 贊成或反對
polls-ask-until = 投到哪天？按一個，或者打字，比如：週五，三天後，12月5日18點。
polls-until-passed = 原來的截止日子不行了，請重新選。
polls-days = { $count } 天
polls-check = <b>這樣發給 { $unit } 的鄰居，對嗎？</b>
polls-replaces = ✏️ 發出去以後，原來的投票取消，已經投的要重新投。
polls-more = 更多設定
polls-more-head = <b>更多設定</b>
polls-more-kind = 怎麼選：{ $what }
polls-more-roll = 誰能投：{ $what }
polls-more-rule = 怎麼算通過：{ $what }
polls-more-secret = 公開還是保密：{ $what }
polls-more-opens = 什麼時候開始：{ $what }
polls-more-reach = 哪裡的人投：{ $what }
polls-more-details = 補充說明：{ $words }
polls-more-reminds = 提醒沒投的：{ $what }
polls-more-parking = 車位：{ $what }
polls-reminds-usual = 照常
polls-reminds-last = 只在前一天
polls-reminds-never = 不提醒
polls-parking-yes = 車位也算
polls-parking-no = 車位不算
polls-set-reminds = 怎麼提醒
polls-set-parking = 車位算不算
polls-ask-reminds = 怎麼提醒還沒投的？「照常」是截止前一天，五天以上的再加中間一次。只提醒沒投的，私下說。
polls-ask-parking = 車位的面積算不算？按業主的議事規則。
polls-committee-told = 🏘 { $unit } 要辦業主投票，{ $at } 開始。按規定提前告訴居委會：
polls-tell-committee = 🏘 居委會在這裡沒有帳號，請小組長自己告訴居委會。
polls-more-done = 設好了
polls-set-kind = 怎麼選
polls-set-roll = 誰能投
polls-set-rule = 怎麼算通過
polls-set-secret = 公開或保密
polls-set-opens = 什麼時候投
polls-set-details = 補充說明
polls-set-reach = 哪裡的人投
polls-ask-kind = 怎麼選？
polls-ask-roll = 誰能投？業主投票要提前 { $days } 天通知，並告訴居委會。
polls-ask-rule = 怎麼算通過？
polls-ask-secret = 公開還是保密？公開的，截止以後看得到哪戶投了什麼；保密的，誰也看不到。
polls-ask-opens = 什麼時候開始投？業主投票最早 { $days } 天以後。
polls-ask-reach = 哪裡的人投？
polls-ask-details = 有什麼要補充的？比如多少錢、為什麼（最多 { $limit } 個字）。
polls-ask-most = 最多選幾個？打一個數字（1 到 { $most }）。要寫明最少幾個，就打「2-3」。
polls-ask-points = 一共幾分？打一個數字（1 到 { $most }）。
polls-ask-seats = 選出幾個？打一個數字（1 到 { $most }）。
polls-details-none = 不用寫
polls-secret-yes = 保密
polls-secret-no = 公開
polls-opens-now = 現在
polls-opens-in = { $count } 天后
polls-reach-unit = 本單元
polls-reach-building = 整棟樓
polls-reach-estate = 整個小區
polls-change-question = 改題目
polls-change-options = 改選項
polls-ask-why = 投票「{ $words }」為什麼取消？請寫一句，大家看得到。已經投的票都不算了。
polls-explained = <b>{ $button }</b>：{ $words }
polls-about-roll-households = 一家一票，家裡誰投都行，後投的算數
polls-about-roll-adults = 登記了的大人，一人一票
polls-about-roll-owners = 名冊裡的業主，算人數也算面積
polls-short-kind-yes-no = 贊成反對
polls-short-kind-one = 選一個
polls-short-kind-several = 選幾個
polls-short-kind-approval = 都行的選
polls-short-kind-score = 打分
polls-short-kind-points = 分分數
polls-short-kind-dates = 選日子
polls-short-method-runoff = 排先後
polls-short-method-schulze = 兩兩比
polls-short-method-stv = 選出幾個
polls-short-roll-households = 一戶一票
polls-short-roll-adults = 一人一票
polls-short-roll-owners = 業主投票
polls-short-rule-consultation = 只聽意見
polls-short-rule-simple = 過半通過
polls-short-rule-two-thirds = 三分之二
polls-short-rule-owners-ordinary = 業主一般
polls-short-rule-owners-special = 業主大事
polls-short-rule-all-concerned = 人人同意

## told

polls-remind = 🗳 有一個投票您還沒投，{ $at } 截止：
polls-remind-last = ⏰ 投票快截止了，您還沒投。{ $at } 截止：
polls-remind-proxy = 🗳 您替 { $door } 投的那一票還沒投，{ $at } 截止：
polls-remind-line = 投票還沒投：{ $title }（{ $at } 截止）
polls-opened = ▶️ 投票「{ $title }」開始了，{ $at } 截止。
polls-last-call = ⏰ 投票「{ $title }」{ $at } 截止，還沒投的快來。
polls-cancelled-told = 您投過票的「{ $title }」取消了，票不算了。
polls-replaced-told = 您投過票的題目改過了，原來的票不算了，請重新投：

## refused

polls-refused-gone = 這個投票已經沒有了，請從選單裡重新找。
polls-refused-cancelled = 這個投票取消了。
polls-refused-void = 這個投票作廢了，請等重新投。
polls-refused-key = 封票的鑰匙現在打不開，這一票沒有投上。請告訴管理員，修好了再來投。
polls-refused-closed = 投票已經截止了（{ $at }），這一票沒有投上。
polls-refused-not-open = 還沒開始投，{ $at } 開始。
polls-refused-over = 這個投票已經結束了，不能再改。
polls-refused-not-on-roll = 這次投票的名單裡沒有您，或者要由別人投。請按「我投了什麼」看看。
polls-refused-name-first = { $door } 是幾位業主共有的，只有一票。請一起商量由誰投，告訴小組長，登記好就能投。
polls-refused-named = { $door } 是幾位業主共有的，只有一票，登記的是由另一位投。要換人，請告訴小組長。
polls-refused-not-yours = 這張票不歸您投。
polls-refused-minor = 滿 18 歲才能投票。
polls-refused-no-home = 您沒有登記住在哪個單元。業主請從群裡的投票卡進來。
polls-refused-empty-roll = 名單裡一個能投的也沒有，請先匯入房屋名冊。
polls-refused-leader = 投票由小組長髮起。
polls-refused-few-options = 至少寫兩個選項，一行一個。
polls-refused-many-options = 最多 { $most } 個選項。
polls-refused-long-option = 選項「{ $option }…」太長了，最多 { $limit } 個字。
polls-refused-same-option = 選項「{ $option }」寫了兩次。
polls-refused-day = 看不懂這個日子。請寫今天以後的日子，比如：週五，三天後，12月5日18點。
polls-refused-closes-early = 截止要在開始以後，請換一個日子。
polls-refused-closes-late = 太久了，最多投 { $most } 天。
polls-refused-number = 請打一個 1 到 { $most } 的數字。
polls-refused-secret-owners = 業主投票要按面積算，面積會讓人認出是誰，所以只能公開。
polls-refused-notice = 業主投票要提前 { $days } 天通知，不能更早開始。
polls-refused-unscored = 還有 { $count } 個沒打分。

## ballots

polls-refused-option = 沒有這個選項，請重新選。
polls-refused-twice = 同一個選項只能選一次。
polls-refused-few = 至少要選 { $least } 個。
polls-refused-many = 最多選 { $most } 個。
polls-refused-length = 一共 { $count } 個選項，每個都要寫。
polls-refused-score = 打分只能是 0 到 { $most } 分。
polls-refused-points = 一共 { $most } 分，可以不用完，不能超過。
polls-refused-date = 每個日子請選：行、勉強、不行。
polls-refused-rule-kind = 要過線才算通過的，只能用「贊成、反對、棄權」，或者幾個裡選一個。
polls-refused-rule-all = 要人人同意的，只能用「贊成、反對、棄權」。
polls-refused-rule-roll = 按業主算的規則，只能用業主名冊。
polls-refused-part = 這是選舉的投票，不能單獨改，也不能單獨取消。請按「看選舉」。
