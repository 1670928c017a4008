saying-what = 请说，什么事？
    打字、发语音、拍照片都可以。
saying-what-for = 替 <b>{ $door }</b> 说一件事。什么事？
    打字、发语音、拍照片都可以。
saying-what-before = 现在写的是：
    <blockquote>{ $words }</blockquote>
saying-keep = 不改了
saying-where = 在哪里？选一个，或者写几个字，也可以发定位。
saying-place-stairs = 楼道
saying-place-lift = 电梯
saying-place-entrance = 楼门口
saying-place-home = 我家
saying-at-home = 家里
saying-place-yard = 院子里
saying-skip = 跳过
saying-photos = 有照片吗？现在发给我，最多 { $limit } 张。
saying-photos-so-far = 📷 已经有 { $count } 张照片
saying-photos-album = 📷 照片收到了
saying-photos-enough = 就这些
saying-photos-none = 都不要
saying-seen = 谁可以看到？
saying-seen-public = 大家 · 写我家
saying-seen-anonymous = 大家 · 不写我家
saying-seen-public-for = 大家 · 写门牌
saying-seen-anonymous-for = 大家 · 不写门牌
saying-seen-confidential = 只给调解员看
saying-pictures = 照片和语音也给大家看、给大家听吗？有时看得出、听得出是谁家。
saying-pictures-no = 不给看
saying-pictures-yes = 也给看
saying-check = <b>这样发出去，对吗？</b>
saying-check-for = 替 <b>{ $door }</b> 说的
saying-check-words = 💬 { $words }
saying-voice-alone = （语音）
saying-check-place = 📍 { $place }
saying-check-location = 🗺 有定位
saying-check-voice = 🎤 有一段语音
saying-check-hidden = 🙈 照片和语音不给大家看
saying-check-category = 🏷 { $category }
saying-check-seen = 👀 { $seen }
saying-send = ✅ 发出去
saying-change-what = 改内容
saying-change-where = 改地点
saying-change-photos = 加照片
saying-change-seen = 改谁能看
saying-change-category = 换个类别
saying-category = 这是哪一类的事？
saying-danger-ask = 电话打了吗？要我马上告诉全楼和值班的人吗？
saying-danger-tell = 🚨 马上告诉
saying-danger-no = 没有危险
saying-neighbour = 您的话里提到了别的邻居。为了不伤和气，这样的话不贴出来。您看怎么办？
saying-neighbour-preview = 去掉以后是这样：
    <blockquote>{ $words }</blockquote>
saying-neighbour-mediator = 只给调解员
saying-neighbour-without = 去掉门牌
saying-neighbour-rewrite = 重新写
saying-similar = 楼里已经有人说过一件事，是同一件吗？
saying-similar-one = <b>{ $number }</b>：{ $words }
    { $count ->
        [0] 还没有别家支持
       *[other] { $count } 户也一样
    }
saying-similar-same = 是，我家也一样
saying-similar-other = 不是，另外说
saying-same-known = 记得，是 { $number }，正在办
saying-filed-toast = 记下了，编号 { $number }
saying-group-neighbour = 您的话里提到了别的邻居，先不贴出来。请点下面，私下告诉我怎么办。您自己发的那句还在群里，不想留就长按它删掉。
saying-group-private = 私下说
saying-group-register = 还不认识您。请先登记（一分钟），再说一遍就记下了。
saying-group-register-button = 去登记
saying-group-unsigned = 您用的是群或频道的名义，看不出是哪一家说的。请点下面，私下说。
saying-group-empty = 请把什么事一起写上，比如：说事 三楼的灯坏了。不方便在群里说的，点下面私下说。
saying-group-empty-plain = 请把什么事一起写上，比如：/say 三楼的灯坏了。不方便在群里说的，点下面私下说。
saying-group-file = 话记下了，文件和视频我收不了。送照片请选“照片”，不要选“文件”。
saying-refused-no-home = 您还没有登记住在哪个单元。住在这里请先登记；要说别的单元的事，请到那个单元的群里说。
saying-refused-office = 您没有登记住处，这里不知道说的是哪个单元：要说事，请到那个单元的群里说。要您办的事在菜单里。
saying-refused-what-first = 请先说是什么事，再发定位。
saying-refused-file = 请当照片发给我，不要当文件发；也可以打字或发语音。
saying-refused-voice-alone = 只有一段语音，不给大家听就没人知道是什么事。请按“也给看”，或者先补一句话。
saying-refused-not-asked = 这是问说事的那位的。您家也一样的话，请按那件事卡片上的“我家也一样”。
saying-for-button = 替他说事
