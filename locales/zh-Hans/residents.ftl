# 进来：同意、几个问题、告诉有关的人
residents-tie-owner = 业主
residents-tie-tenant = 租户
residents-tie-family = 家属
residents-tie-helper = 帮办人
residents-consent-door = 🏠 <b>{ $door }</b>（{ $place }）
residents-consent-place = 🏠 <b>{ $place }</b>
residents-consent-helper = 这一户请您做<b>帮办人</b>：替他们收通知、报事情。他们随时可以收回。
residents-consent-asks = 您没有纸条也能进来，要由这一户的户主或单元小组长点头。
residents-consent-vacant = 名册上写着这一户空着。您进来以后，我们会告诉小组长。
residents-consent =
    进来之前，请看这五条：
    1. <b>记什么</b>：您住哪一户、您自己取的称呼、您说的事和办的经过。不要身份证，不要手机号。
    2. <b>谁看得到</b>：邻居只看到门牌（或您取的称呼）；办事的人看得到您说的事。
    3. <b>存在哪里</b>：消息要经过 Telegram，它的服务器在国外，请不要发证件照片。
    4. <b>不看什么</b>：群里不是对机器人说的话，不看也不存。
    5. <b>怎么走</b>：发 /mydata 看记了您什么，发 /forgetme 就忘掉您。
residents-consent-yes = 同意
residents-ask-door = 您家是 { $place } 的哪一户？
residents-ask-tie = <b>{ $door }</b>：您是这一户的……
residents-ask-age = 您满18岁了吗？
residents-age-adult = 满了
residents-age-young = 还没满
residents-ask-minor = 您满14岁了吗？
residents-minor-14 = 满14岁了
residents-minor-13 = 还没满
residents-ask-home = 您现在住在哪一户？
residents-ask-home-alike =
    您现在住在哪一户？
    新的：<b>{ $new }</b>（{ $place }）
    原来的：<b>{ $old }</b>
residents-home-new = 住新的
residents-home-old = 住原来的
residents-home-here = 住{ $door }
residents-home-there = 还住{ $door }
residents-ask-keep = { $door } 还是您的房子吗？
residents-keep-yes = 还是我的
residents-keep-no = 不是了
residents-ask-name =
    邻居怎么称呼您？请打字告诉我，比如“王阿姨”。
    户主和小组长看了才知道您是谁。
residents-name-none = 不写称呼
residents-ask-code = 请把纸条上的 8 个字打给我，大写小写都行。
residents-ask-code-move = 请把<b>新家</b>纸条上的 8 个字打给我。新家还没有纸条的，请向新单元的小组长要。
residents-too-young = 不满14岁的小朋友我们不登记。有事请让家里大人来说。
residents-too-young-helper = 帮办人要满18岁才行，请这一户另找一位。
residents-entered = ✅ 您已经进来了：<b>{ $door }</b>，{ $tie }。
residents-entered-head = 这一户您是第一个登记的，先由您当户主：家里人想进来时，会来问您。
residents-entered-vacant = 名册上这一户是空着的，已经告诉小组长。
residents-entered-next = 楼里有什么事，直接打字告诉我就行，比如“三楼的灯坏了”。
residents-entered-next-helper = 从现在起，这一户的通知也会发给您；替他们报事情，直接打字告诉我就行。
residents-moved-left = 原来的 <b>{ $door }</b> 已经退出了，那一户的事不再告诉您。
residents-moved-kept = 原来的 <b>{ $door }</b> 还是您的房子：业主的事照样告诉您，只是不算您住那里了。
residents-already-in = 您已经在 <b>{ $door }</b> 里了，不用再登记。
residents-my-home = 我的家
residents-nameless = 没写称呼
residents-somebody = 别人
residents-came-in = <b>{ $door }</b> 有人进来了：{ $name }，{ $tie }。如果您不认识，请告诉我们。
residents-not-known-button = 不认识
residents-went-out = <b>{ $door }</b> 有一位家里人不住这里了。
residents-was-vacant = 名册上空着的 <b>{ $door }</b>，现在有人凭纸条进来了。请看一看对不对。
residents-empty-now = <b>{ $door }</b> 已经没有登记的人了。请看一看：是空着，还是有人住？
residents-not-known = ⚠️ <b>{ $door }</b> 的家里人说，不认识刚进来的这一位：{ $name }，{ $tie }。请上门问一问。
residents-leader-will-look = 谢谢，已经告诉小组长了。<b>{ $door }</b> 的事会有人去问。
residents-look-door = 看这一户
residents-wants-in = 有人想进 <b>{ $door }</b>：{ $name }，{ $tie }。
residents-wants-in-minor = （14到17岁）
residents-wants-in-ask = 您认识吗？
residents-let-in = 认识，让进
residents-asked = 好的，已经去问 <b>{ $door }</b> 的户主和单元小组长了。有人点头，我马上告诉您。
residents-asked-nobody = 记下了。可这个单元还没有小组长，请到居委会要一张 <b>{ $door }</b> 的纸条，马上就能进来。
residents-asked-before = <b>{ $door }</b> 已经问过了，还在等回话。急的话请直接找小组长。
residents-still-waiting = 三天了，<b>{ $door }</b> 还没有人回话。请当面找小组长，要一张您家的纸条。
residents-waiting = ⏳ <b>{ $door }</b> 还在等回话，问的是：{ $who }。有人点头，我马上告诉您。
residents-waiting-nobody = ⏳ <b>{ $door }</b> 还在等回话，可这个单元还没有小组长。请到居委会要一张您家的纸条。
residents-waiting-head = 户主
residents-waiting-leader = 小组长
residents-waiting-leader-named = 小组长 { $name }
residents-waiting-administrator = 管理员
residents-take-back = 不等 { $door } 了
residents-taken-back = 好，<b>{ $door }</b> 不等了。想好了再扫墙上的码，或者用家里的纸条。
residents-have-code = 我有纸条
residents-not-let-in = 这次没能进 <b>{ $door }</b>。如果弄错了，请找小组长要一张您家的纸条。
residents-decided-in = ✅ 已经让 { $name } 进 <b>{ $door }</b> 了。
residents-decided-out = 好的，没有让 { $name } 进 <b>{ $door }</b>。
residents-decided-before-in = { $by } 已经让这一位进 <b>{ $door }</b> 了。
residents-decided-before-out = { $by } 已经说不认识，没有让进 <b>{ $door }</b>。
residents-remove-ask = 要请 { $name }（{ $tie }）离开 <b>{ $door }</b> 吗？
residents-remove-yes = 请离开
residents-page-before = 上一页
residents-page-next = 下一页

# 说不行的时候
residents-code-unreadable = 这不像纸条上的字。纸条上是 8 个字母和数字，比如 ACDE-FH23，请再看一看。
residents-code-wrong = { $left ->
        [0] 没有这个码。今天已经试了5次，请明天再来，或者找小组长要一张新纸条。
       *[other] 没有这个码，请对着纸条再打一次。今天还能试 { $left } 次。
    }
residents-code-tries-spent = 今天已经试错 { $limit } 次了，请明天再来，或者找小组长。
residents-code-expired = 这张纸条过期了（到 { $at } 为止）。请找小组长要一张新的。
residents-code-revoked = 这张纸条作废了，可能已经换了新的。请找小组长要一张新的。
residents-code-used = 这个帮办人的码已经用过了。请小组长再给一个。
residents-code-other-unit = 这是 { $unit } 的纸条，不是这个单元的。请扫您自己单元的码，或者核对纸条。
residents-code-in-group = 这里大家都看得到。请点开和我的私聊，再发纸条上的码。
residents-door-unreadable = “{ $text }”不像一个门牌。请这样写：3-2-501。
residents-admission-gone = 这个请求已经没有了。
residents-tie-over = 这一位已经不在这一户了。
residents-move-no-home = 您现在没有登记住在哪一户，用新家的纸条直接进来就行。
residents-name-empty = 请打几个字，比如“王阿姨”。
residents-name-long = 太长了，最多 { $limit } 个字。
residents-name-phone = 称呼里请不要写电话号码。

# 谁还没进来、每一户、纸条
residents-choose-unit = 看哪个单元？
residents-missing-head = <b>{ $unit }</b> 一共 { $all } 户
residents-missing-in = ✅ 进来了 { $count } 户
residents-missing-missing = ❔ 还没进来 { $count } 户
residents-missing-no-phone = 📵 没有手机 { $count } 户
residents-missing-vacant = ⬜ 空着 { $count } 户
residents-missing-none = 都进来了，真好！
residents-missing-everyone = 看每一户
residents-missing-only = 只看没进的
residents-door-button-in = ✅ { $door }
residents-door-button-missing = ❔ { $door }
residents-door-button-no-phone = 📵 { $door }
residents-door-button-vacant = ⬜ { $door }
residents-unreachable-button = 联系不上{ $count }
residents-unreachable = <b>{ $unit }</b> 有 { $count } 户收不到消息，有事请上门说一声：
residents-unreachable-none = <b>{ $unit }</b> 每一户都收得到消息。
residents-back-to-doors = 回到门牌
residents-unit-unknown = 没有这一户，请打开菜单重新选。
residents-door-head = <b>{ $door }</b>
residents-door-in = ✅ 进来了
residents-door-missing = ❔ 还没有人进来
residents-door-no-phone = 📵 没有手机
residents-door-vacant = ⬜ 空着
residents-door-member = · { $name }，{ $tie }
residents-door-head-member = · { $name }，{ $tie }（户主）
residents-door-slip = 纸条能用到 { $at }
residents-door-no-slip = 现在没有能用的纸条
residents-door-may-call = 🔔 这一户说过：有事可以上门
residents-set-lived = 有人住
residents-set-no-phone = 没有手机
residents-set-vacant = 空着
residents-print-one = 打印纸条
residents-revoke = 作废纸条
residents-call-on = 可以上门
residents-call-off = 不要上门
residents-find-helper = 找帮办人
residents-remove = 请{ $name }离开
residents-confirm-owner = 核对业主 { $name }
residents-confirm-no-owner = 这一位登记的不是业主。
residents-door-has-people = { $door } 有人登记着，先请登记的人离开，再改成这样。
residents-door-vacant-refused = { $door } 现在空着。有人住了，请先按“有人住”。
residents-choose-helper =
    请 <b>{ $door }</b> 在纸上写明请谁帮办，签上名，您收好。
    写的是哪一位？
residents-helper-elsewhere = 不在本单元
residents-helper-link =
    把下面的链接转给 <b>{ $door }</b> 请的帮办人，只能用一次，{ $days } 天内有效：
    { $link }
    也可以让他把这个码打给机器人：<b>{ $code }</b>
residents-copy = 复制链接
residents-helper-named = <b>{ $door }</b> 请您做帮办人：替他们收通知、报事情。不愿意的话，可以不做。
residents-helper-decline = 不做帮办人
residents-helper-unknown = 这一位不住在这个单元，请用“不在本单元”。
residents-helper-of-household = 这一位本来就是这一户的人，不用再做帮办人。
residents-helper-lives-elsewhere = 帮办人不住在这一户。
residents-was-removed = 您已经不在 <b>{ $door }</b> 了。如果弄错了，请找小组长。
residents-print-button = 打印纸条
residents-choose-print =
    <b>{ $unit }</b> 打印什么？
    “没进来的”：只给还没进来的门打印，以前的纸条照样能用。
    “全部重打”：每一户换新码，以前的纸条都作废。
residents-print-missing = 没进来的
residents-print-all = 全部重打
residents-print-sure = 确定重打
residents-print-all-ask = <b>{ $unit }</b> 已经有 { $count } 张纸条能用。全部重打以后，发出去的都作废，要一家一家再发。要重打吗？
residents-print-wall = 墙上的码
residents-print-nobody = 每一户都进来了，没有要打印的。
residents-being-printed = 🖨 正在排版，文件马上发到下面。
residents-printed = 请打印出来，沿虚线剪开，一户一张，交到本人手里。
residents-printed-wall = 请打印出来，贴在楼道里。这个码谁都能扫，进来要户主或您点头。

# 印在纸上的字
residents-slip-file = { $unit }纸条
residents-slip-about = 这是您家的小纸条：楼里的事，在手机上说一声，谁来办、几天办好，都有回音。
residents-slip-step-1 = 用手机扫右边的码
residents-slip-step-2 = 点“开始”，看一看，再点“同意”
residents-slip-step-3 = 选好您是谁，就进来了
residents-slip-code = 扫不了，就把这个码打给机器人
residents-slip-valid = { $year }年{ $month }月{ $day }日前有效
residents-slip-keep = 只给本户用，请不要转给别人
residents-wall-file = { $unit }墙上的码
residents-wall-title = 楼里的事，在这儿说
residents-wall-about = 灯不亮、漏水、电梯坏了，说一声：谁来办、几天办好，大家都看得见。
residents-wall-scan = 用手机扫一扫
residents-wall-step-1 = 扫上面的码，点“开始”
residents-wall-step-2 = 选您家的门牌和身份
residents-wall-step-3 = 等户主或小组长点头，就进来了
residents-wall-admission = 这个码谁都能扫，所以要您家户主或小组长点头才能进来。家里有纸条的，扫纸条更快。
residents-wall-footer = 不会用手机的，请找小组长帮忙。

# 我的家
residents-home-head = 🏠 <b>我的家</b>
residents-home-none = 您还没有登记住哪一户。
residents-home-lives = · <b>{ $door }</b>，{ $tie }{ $head }，住这里
residents-home-owns = · <b>{ $door }</b>，{ $tie }{ $head }
residents-home-head-of = （户主）
residents-home-name = 称呼：{ $name }
residents-home-as-door = 邻居看到的：门牌
residents-home-as-name = 邻居看到的：{ $name }
residents-home-button = { $door }
residents-add-flat = 加一套房
residents-move = 搬家
residents-rename = 改称呼
residents-show-door = 显示门牌
residents-show-name = 显示称呼
residents-ask-own-name = 邻居怎么称呼您？请打字，最多 12 个字，比如“王阿姨”。请不要写电话。
residents-own-unconfirmed = 业主身份还没有核对过。业主投票只算核对过的，请找社区管理员核对。
residents-own-tie-over = 您已经不在这一户了。
residents-live-here = 我住这里
residents-leave = 离开这户
residents-leave-ask = 您以后和 <b>{ $door }</b>（{ $tie }）没有关系了吗？以前说的事都留着。
residents-leave-ask-head = 您是户主，离开以后由登记最早的家里人当户主。
residents-leave-yes = 是的，离开
residents-leave-no = 不离开
residents-left = 好的，您已经离开 <b>{ $door }</b>。
residents-left-all = 好的，您已经离开 <b>{ $door }</b>，这里没有您的登记了。想再进来，用新纸条就行。

# 设置
residents-settings =
    <b>设置</b>
    /mydata 看记了您什么　/forgetme 让我们忘掉您
residents-settings-muted = 提醒
residents-settings-data = 我的数据
residents-settings-forget = 忘掉我
residents-party-shown = 您亮了党员身份，称呼后面写着“党员”。
residents-party-hidden = 您没有亮党员身份，称呼后面不写。
residents-party-show = 亮身份
residents-party-hide = 不亮身份
residents-choose-language = 请选语言 · 請選語言 · Choose your language
residents-language-zh-Hans = 简体中文
residents-language-zh-Hant = 繁體中文
residents-language-en = English
residents-language-set = 好的，以后用简体中文。
residents-muting =
    哪些要告诉您？按一下就换。
    晚上10点到早上8点、中午12点到2点不打扰您。
    有危险的事随时都会说，关不掉。
residents-mute-is-on = ✅ { $kind }
residents-mute-is-off = 🔕 { $kind }
residents-mute-never = 有危险的事必须告诉您，关不掉。
residents-kind-matters = 说事的进展
residents-kind-review = 请您评一评
residents-kind-tasks = 要我办的事
residents-kind-home = 家人和职务
residents-kind-notices = 楼里的通知
residents-kind-polls = 有投票要投
residents-kind-duty = 轮到我家当值
residents-kind-service = 公益服务
residents-kind-points = 积分和兑换
residents-kind-talks = 说事日
residents-kind-digest = 每天汇总
residents-my-data = 这是我们记着的关于您的全部内容，只发给您一个人。在电脑上用记事本就能打开。
residents-forget-ask =
    要我们忘掉您吗？
    您的称呼、登记、没发出去的消息都会删掉；您公开说过的事作为楼里的记录留着，但不再写是谁说的。您挣的、没用掉的积分谁也不给，到期就没有了。
residents-forget-ask-again = 再问一次：忘掉以后找不回来，要用新纸条才能再进来。真的要忘掉吗？
residents-forget-yes = 忘掉我
residents-forget-yes-sure = 真的忘掉
residents-forget-no = 不忘
residents-forgotten = 好的，已经忘掉您了。谢谢您来过。想再进来，发 /start 就行。
residents-forget-administrator = 您是 { $community } 唯一的管理员，请先在“人员”里另请一位管理员，再让我们忘掉您。
residents-forget-tomorrow = 您今天输错过纸条上的码，请明天再来。
residents-leader-gone = { $units } 的小组长离开了，请另请一位小组长。

# 改动记录
residents-log-door-lived = { $place }：有人住
residents-log-door-vacant = { $place }：空着
residents-log-door-no_phone = { $place }：没有手机
residents-log-helper-named = { $place }：定了帮办人
residents-log-helper-invited = { $place }：给了帮办人的链接
residents-log-tie-removed = { $place }：请一位登记的人离开
residents-log-slips-printed = { $place }：打印纸条
residents-log-page-by-slip = { $place }：有人用纸条，在又一台手机上登录了这户的网页
residents-log-slip-printed = { $place }：打印一张纸条
residents-log-slip-revoked = { $place }：作废纸条
residents-log-role-forgotten = { $place }：担任的人要求被忘掉
residents-log-owner-confirmed = { $place }：核对了业主
