saying-what = 请说，什么事？
    打字、发语音、拍照片都可以。
saying-what-for = 替 <b>{ $door }</b> 说一件事。什么事？
    打字、发语音、拍照片都可以。
saying-where = 在哪里？选一个，或者写几个字，也可以发定位。
saying-place-stairs = 楼道
saying-place-lift = 电梯
saying-place-entrance = 楼门口
saying-place-home = 我家
saying-place-yard = 院子里
saying-skip = 跳过
saying-photos = 有照片吗？现在发给我，最多 { $limit } 张。
saying-photos-so-far = 📷 已经有 { $count } 张照片
saying-photos-enough = 就这些
saying-seen = 谁可以看到？
saying-seen-public = 大家 · 写我家
saying-seen-anonymous = 大家 · 不写我家
saying-seen-confidential = 只给调解员看
saying-pictures = 照片也给大家看吗？照片有时看得出是谁家。
saying-pictures-no = 照片不给看
saying-pictures-yes = 照片也给看
saying-check = <b>这样发出去，对吗？</b>
saying-check-words = 💬 { $words }
saying-voice-alone = （语音）
saying-check-place = 📍 { $place }
saying-check-voice = 🎤 有一段语音
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
saying-neighbour = 您的话里提到了别的邻居。为了不伤和气，这样的话不贴到群里。您看怎么办？
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
saying-filed-toast = 记下了，编号 { $number }
saying-group-neighbour = 您的话里提到了别的邻居，先不贴出来。请点下面，私下告诉我怎么办。
saying-group-private = 私下说
saying-group-register = 还不认识您。请先登记（一分钟），再说一遍就记下了。
saying-group-register-button = 去登记
saying-refused-no-home = 您还没有登记住在哪个单元，请先登记。
saying-refused-what-first = 请先说是什么事，再发定位。
