### Made from zh-Hans by `make zh-hant`; what it gets wrong is put right in locales/traditional.txt.

saying-what =
    請說，什麼事？
    打字、發語音、拍照片都可以。
saying-what-for =
    替 <b>{ $door }</b> 說一件事。什麼事？
    打字、發語音、拍照片都可以。
saying-what-before =
    現在寫的是：
    <blockquote>{ $words }</blockquote>
saying-keep = 不改了
saying-where = 在哪裡？選一個，或者寫幾個字，也可以發定位。
saying-place-stairs = 樓道
saying-place-lift = 電梯
saying-place-entrance = 樓門口
saying-place-home = 我家
saying-at-home = 家裡
saying-place-yard = 院子裡
saying-skip = 跳過
saying-photos = 有照片嗎？現在發給我，最多 { $limit } 張。
saying-photos-so-far = 📷 已經有 { $count } 張照片
saying-photos-album = 📷 照片收到了
saying-photos-enough = 就這些
saying-photos-none = 都不要
saying-seen = 誰可以看到？
saying-seen-public = 大家 · 寫我家
saying-seen-anonymous = 大家 · 不寫我家
saying-seen-public-for = 大家 · 寫門牌
saying-seen-anonymous-for = 大家 · 不寫門牌
saying-seen-confidential = 只給調解員看
saying-pictures = 照片和語音也給大家看、給大家聽嗎？有時看得出、聽得出是誰家。
saying-pictures-no = 不給看
saying-pictures-yes = 也給看
saying-check = <b>這樣發出去，對嗎？</b>
saying-check-for = 替 <b>{ $door }</b> 說的
saying-check-words = 💬 { $words }
saying-voice-alone = （語音）
saying-check-place = 📍 { $place }
saying-check-location = 🗺 有定位
saying-check-voice = 🎤 有一段語音
saying-check-hidden = 🙈 照片和語音不給大家看
saying-check-category = 🏷 { $category }
saying-check-seen = 👀 { $seen }
saying-send = ✅ 發出去
saying-change-what = 改內容
saying-change-where = 改地點
saying-change-photos = 加照片
saying-change-seen = 改誰能看
saying-change-category = 換個類別
saying-category = 這是哪一類的事？
saying-danger-ask = 電話打了嗎？要我馬上告訴全樓和值班的人嗎？
saying-danger-tell = 🚨 馬上告訴
saying-danger-no = 沒有危險
saying-neighbour = 您的話裡提到了別的鄰居。為了不傷和氣，這樣的話不貼出來。您看怎麼辦？
saying-neighbour-preview =
    去掉以後是這樣：
    <blockquote>{ $words }</blockquote>
saying-neighbour-mediator = 只給調解員
saying-neighbour-without = 去掉門牌
saying-neighbour-rewrite = 重新寫
saying-similar = 樓裡已經有人說過一件事，是同一件嗎？
saying-similar-one =
    <b>{ $number }</b>：{ $words }
    { $count ->
        [0] 還沒有別家支持
       *[other] { $count } 戶也一樣
    }
saying-similar-same = 是，我家也一樣
saying-similar-other = 不是，另外說
saying-same-known = 記得，是 { $number }，正在辦
saying-filed-toast = 記下了，編號 { $number }
saying-group-neighbour = 您的話裡提到了別的鄰居，先不貼出來。請點下面，私下告訴我怎麼辦。您自己發的那句還在群裡，不想留就長按它刪掉。
saying-group-private = 私下說
saying-group-register = 還不認識您。請先登記（一分鐘），再說一遍就記下了。
saying-group-register-button = 去登記
saying-group-unsigned = 您用的是群或頻道的名義，看不出是哪一家說的。請點下面，私下說。
saying-group-empty = 請把什麼事一起寫上，比如：說事 三樓的燈壞了。不方便在群裡說的，點下面私下說。
saying-group-empty-plain = 請把什麼事一起寫上，比如：/say 三樓的燈壞了。不方便在群裡說的，點下面私下說。
saying-group-file = 話記下了，檔案和視頻我收不了。送照片請選「照片」，不要選「檔案」。
saying-refused-no-home = 您還沒有登記住在哪個單元。住在這裡請先登記；要說別的單元的事，請到那個單元的群裡說。
saying-refused-office = 您沒有登記住處，這裡不知道說的是哪個單元：要說事，請到那個單元的群裡說。要您辦的事在選單裡。
saying-refused-what-first = 請先說是什麼事，再發定位。
saying-refused-file = 請當照片發給我，不要當檔案發；也可以打字或發語音。
saying-refused-voice-alone = 只有一段語音，不給大家聽就沒人知道是什麼事。請按「也給看」，或者先補一句話。
saying-refused-not-asked = 這是問說事的那位的。您家也一樣的話，請按那件事卡片上的「我家也一樣」。
saying-for-button = 替他說事
