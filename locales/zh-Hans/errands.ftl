## 列表和这一件
errands-list = <b>代办的事</b>
errands-list-none = 要办证、领补助、跑窗口，走不开或者弄不明白？说一声，请服务站帮您办。
errands-one = { $icon } { $words }
errands-list-button = 代办的事
errands-ask-button = 请人代办
errands-look-button = 看这件事
errands-head = { $icon } <b>代办</b>：{ $words }
errands-for = 🙋 { $door }
errands-progress-asked = 等 <b>{ $who }</b> 看要带什么材料
errands-progress-papers = <b>{ $who }</b> 写了要带的材料
errands-progress-received = <b>{ $who }</b> 收到材料了
errands-progress-doing = <b>{ $who }</b> 正在办
errands-progress-done = <b>{ $who }</b> 办好了
errands-progress-closed = 办完了（{ $who }）
errands-progress-withdrawn = 不办了（{ $who }）
errands-visit = 📅 <b>{ $at }</b>，{ $place }
errands-papers = 要带的材料：
errands-has = ✅ { $name }
errands-lacks = ⬜ { $name }
errands-ticked = ✅ { $name }
errands-unticked = ⬜ { $name }
errands-send-button = 发材料
errands-closed-button = 办完了
errands-withdraw-button = 不办了
errands-papers-button = 要带什么
errands-tell-button = 告诉他
errands-received-button = 收到材料
errands-doing-button = 在办
errands-done-button = 办好了
errands-day-button = 定日子
errands-no-day-button = 日子不定了
errands-files-button = 📷 材料 { $count }
errands-files = 📷 代办的材料
errands-step-asked = 请人代办
errands-step-papers = 写了要带的材料
errands-step-sent = 发了材料 { $words }
errands-step-told = 说：{ $words }
errands-step-received = 收到材料了
errands-step-doing = 在办
errands-step-done = 办好了
errands-step-visit = 定了日子，{ $words }
errands-step-visit-cancelled = 日子不定了
errands-step-closed = 办完了
errands-step-withdrawn = 不办了

## 填写
errands-ask = 想请人代办什么？写一两句，比如：帮我妈办老年证。
errands-check = 要代办的是：
    <blockquote>{ $words }</blockquote>
errands-seen-by = 交给 <b>{ $who }</b>。只有您、帮办人、{ $who } 和管理员看得到。
errands-seen-by-leader = 交给 <b>{ $who }</b>。他们还没有用这里，由小组长打电话去说，所以小组长也看得到这几句话；您发的照片小组长看不到。
errands-write-papers = 要带什么材料？一行写一样，发给我。
errands-write-send = 发照片、语音，或者写几句。只有办事的人看得到。身份证请盖住一部分再拍。
errands-write-tell = 要告诉他什么？写下来发给我。
errands-write-visit = 哪天几点？比如：7月3日 9:30，或者：明天 下午2点半。
errands-write-place = 在哪里？写下来，或者按下面的。
errands-noted-toast = 记下了

## 告诉两边
errands-news-line = 代办“{ $words }”有新的进展
errands-visit-line = 📅 { $at }去办“{ $words }”
errands-line = 代办：{ $words }
errands-told-papers = 📋 “{ $words }”要带的材料，{ $who } 写好了。有的打上勾，也可以先发照片。
errands-told-told = 💬 “{ $words }”，{ $who } 说：{ $said }
errands-told-sent = 📷 <b>{ $door }</b> 发了材料（{ $words }）
errands-told-received = 📋 “{ $words }”，{ $who } 收到材料了。
errands-told-doing = 🔵 “{ $words }”，{ $who } 正在办。
errands-told-done = ✅ “{ $words }”，{ $who } 办好了。您拿到了，请按“办完了”。
errands-told-closed = ✅ “{ $words }”，{ $who } 说办完了。
errands-told-visit = 📅 “{ $words }”：<b>{ $at }</b>，{ $place }。前一天和当天早上会提醒您。
errands-told-moved = 📅 “{ $words }”改日子了：<b>{ $at }</b>，{ $place }。
errands-told-before = 📅 别忘了：<b>{ $at }</b>，{ $place }（{ $words }）
errands-told-morning = 📅 就是今天：<b>{ $at }</b>，{ $place }（{ $words }）
errands-told-no-day = “{ $words }”原来定的 { $at } 不去了，再定了告诉您。
errands-ring = ☎️ <b>{ $who }</b> 还没有人用这里，请您打个电话：<b>{ $telephone }</b>
    可以这样念：
    <blockquote>您好，我们楼的 { $door } 想请你们代办：{ $words }。请告诉我要带什么材料、哪天去。</blockquote>
    问到了，请按“看这件事”，替他们写上。
errands-offer = 走不开的话，要不要请服务站代办？
errands-offer-button = 请人代办

## 说不行的时候
errands-refused-unknown = 没有找到这件代办的事。
errands-refused-already = 已经是这样了，不用再按。
errands-refused-over = 这件代办的事已经结束了。
errands-refused-asked = 这件已经请人代办了，请看“代办的事”。
errands-refused-too-many-papers = 最多写 { $limit } 样材料。
errands-refused-long-paper = 一行写一样材料，最多 { $limit } 个字。
errands-refused-no-day = 还没有定日子。
errands-refused-no-files = 这里没有可以看的材料。
errands-refused-when = 没看懂是哪天几点。请这样写：7月3日 9:30，或者：周五上午 9点。
errands-refused-past = 请写以后的日子，一年以内。
