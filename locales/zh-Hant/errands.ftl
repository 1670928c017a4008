### Made from zh-Hans by `make zh-hant`; what it gets wrong is put right in locales/traditional.txt.


## 列表和這一件

errands-list = <b>代辦的事</b>
errands-list-none = 要辦證、領補助、跑窗口，走不開或者弄不明白？說一聲，請服務站幫您辦。
errands-one = { $icon } { $words }
errands-list-button = 代辦的事
errands-ask-button = 請人代辦
errands-look-button = 看這件事
errands-head = { $icon } <b>代辦</b>：{ $words }
errands-for = 🙋 { $door }
errands-progress-asked = 等 <b>{ $who }</b> 看要帶什麼材料
errands-progress-papers = <b>{ $who }</b> 寫了要帶的材料
errands-progress-received = <b>{ $who }</b> 收到材料了
errands-progress-doing = <b>{ $who }</b> 正在辦
errands-progress-done = <b>{ $who }</b> 辦好了
errands-progress-closed = 辦完了（{ $who }）
errands-progress-withdrawn = 不辦了（{ $who }）
errands-visit = 📅 <b>{ $at }</b>，{ $place }
errands-papers = 要帶的材料：
errands-has = ✅ { $name }
errands-lacks = ⬜ { $name }
errands-ticked = ✅ { $name }
errands-unticked = ⬜ { $name }
errands-send-button = 發材料
errands-closed-button = 辦完了
errands-withdraw-button = 不辦了
errands-papers-button = 要帶什麼
errands-tell-button = 告訴他
errands-received-button = 收到材料
errands-doing-button = 在辦
errands-done-button = 辦好了
errands-day-button = 定日子
errands-no-day-button = 日子不定了
errands-files-button = 📷 材料 { $count }
errands-files = 📷 代辦的材料
errands-step-asked = 請人代辦
errands-step-papers = 寫了要帶的材料
errands-step-sent = 發了材料 { $words }
errands-step-told = 說：{ $words }
errands-step-received = 收到材料了
errands-step-doing = 在辦
errands-step-done = 辦好了
errands-step-visit = 定了日子，{ $words }
errands-step-visit-cancelled = 日子不定了
errands-step-closed = 辦完了
errands-step-withdrawn = 不辦了

## 填寫

errands-ask = 想請人代辦什麼？寫一兩句，比如：幫我媽辦老年證。
errands-check =
    要代辦的是：
    <blockquote>{ $words }</blockquote>
errands-seen-by = 交給 <b>{ $who }</b>。只有您、幫辦人、{ $who } 和管理員看得到。
errands-seen-by-leader = 交給 <b>{ $who }</b>。他們還沒有用這裡，由小組長打電話去說，所以小組長也看得到這幾句話；您發的照片小組長看不到。
errands-write-papers = 要帶什麼材料？一行寫一樣，發給我。
errands-write-send = 發照片、語音，或者寫幾句。只有辦事的人看得到。身份證請蓋住一部分再拍。
errands-write-tell = 要告訴他什麼？寫下來發給我。
errands-write-visit = 哪天幾點？比如：7月3日 9:30，或者：明天 下午2點半。
errands-write-place = 在哪裡？寫下來，或者按下面的。
errands-noted-toast = 記下了

## 告訴兩邊

errands-news-line = 代辦「{ $words }」有新的進展
errands-visit-line = 📅 { $at }去辦「{ $words }」
errands-line = 代辦：{ $words }
errands-told-papers = 📋 「{ $words }」要帶的材料，{ $who } 寫好了。有的打上勾，也可以先發照片。
errands-told-told = 💬 「{ $words }」，{ $who } 說：{ $said }
errands-told-sent = 📷 <b>{ $door }</b> 發了材料（{ $words }）
errands-told-received = 📋 「{ $words }」，{ $who } 收到材料了。
errands-told-doing = 🔵 「{ $words }」，{ $who } 正在辦。
errands-told-done = ✅ 「{ $words }」，{ $who } 辦好了。您拿到了，請按「辦完了」。
errands-told-closed = ✅ 「{ $words }」，{ $who } 說辦完了。
errands-told-visit = 📅 「{ $words }」：<b>{ $at }</b>，{ $place }。前一天和當天早上會提醒您。
errands-told-moved = 📅 「{ $words }」改日子了：<b>{ $at }</b>，{ $place }。
errands-told-before = 📅 別忘了：<b>{ $at }</b>，{ $place }（{ $words }）
errands-told-morning = 📅 就是今天：<b>{ $at }</b>，{ $place }（{ $words }）
errands-told-no-day = 「{ $words }」原來定的 { $at } 不去了，再定了告訴您。
errands-ring =
    ☎️ <b>{ $who }</b> 還沒有人用這裡，請您打個電話：<b>{ $telephone }</b>
    可以這樣念：
    <blockquote>您好，我們樓的 { $door } 想請你們代辦：{ $words }。請告訴我要帶什麼材料、哪天去。</blockquote>
    問到了，請按「看這件事」，替他們寫上。
errands-offer = 走不開的話，要不要請服務站代辦？
errands-offer-button = 請人代辦

## 說不行的時候

errands-refused-unknown = 沒有找到這件代辦的事。
errands-refused-already = 已經是這樣了，不用再按。
errands-refused-over = 這件代辦的事已經結束了。
errands-refused-asked = 這件已經請人代辦了，請看「代辦的事」。
errands-refused-too-many-papers = 最多寫 { $limit } 樣材料。
errands-refused-long-paper = 一行寫一樣材料，最多 { $limit } 個字。
errands-refused-no-day = 還沒有定日子。
errands-refused-no-files = 這裡沒有可以看的材料。
errands-refused-when = 沒看懂是哪天幾點。請這樣寫：7月3日 9:30，或者：週五上午 9點。
errands-refused-past = 請寫以後的日子，一年以內。
