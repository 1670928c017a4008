# 网页和登录的手机：纸条和链接、这台是谁在用、网页和 Telegram 合成一个人。

devices-button = 网页和手机
devices-nameless = 一台手机
devices-own = 您自己
devices-here = 您自己，就是这台

# 打开网页的链接
devices-link =
    🔑 点“打开网页”，那台手机就登录成<b>您</b>了。{ $minutes } 分钟内有效，只能用一次。
    请不要转给别人：谁打开，谁就能替您办事、投票。
devices-open = 打开网页
devices-copy = 复制链接
devices-code = 二维码
devices-code-here = 用另一台手机扫这个码。{ $minutes } 分钟内有效，只能用一次。
devices-again = 再要一个
devices-link-over = 这个链接用过了，或者过期了。请再要一个新的。
devices-no-address = 这里还没有开通网页。请在 Telegram 里用，或者请管理员开通。

# 家里登录的手机
devices-head = 📱 <b>您家登录的网页</b>
devices-line = { $number }. { $name } — { $who }，最近用过：{ $at }
devices-none = 还没有手机在网页上登录。
devices-about = 不认识的、不用的，请让它退出。纸条给外人看过，请小组长换一张新的，旧的就作废。
devices-has-telegram = 您在 Telegram 里也能用，消息发到 Telegram。
devices-page-only = 您只用网页，消息都在网页里。
devices-end = 退出第{ $number }台
devices-add = 加一台手机
devices-gone = 这台已经退出了。
devices-end-ask = 要让“{ $name }”退出吗？退出以后，在那台上要重新登录。
devices-end-yes = 让它退出
devices-end-no = 不退出
devices-was-ended = 您家里人让您的一台手机（{ $name }）退出了。弄错了的话，重新登录就行。
devices-signed-in = 📱 您家有一台新手机（{ $name }）在网页上登录了，用的人是：{ $who }。不是家里人，请马上让它退出。
devices-not-us = 不是家里人
devices-signed-in-here = 📱 一台新手机（{ $name }）用您的链接登录了网页。不是您，请马上让它退出。
devices-not-me = 不是我
devices-you-are = ✅ 这台手机已经登录，您是：<b>{ $who }</b>。家里人都会知道多了一台手机。

# 网页和 Telegram 合成一个人
devices-join = 连上Telegram
devices-telegram-link =
    在 Telegram 里点“开始”，网页和 Telegram 就是同一个您。以后消息发到 Telegram，网页照样能用。
    { $minutes } 分钟内有效，只能用一次。
devices-join-ask =
    ⚠️ 要把一个网页和这个 Telegram 连成同一个您：连上以后，用那个网页的人就是您，能替您办事、投票。
    您自己刚才在网页上点了“连上Telegram”，才点“是我”。链接是别人发来的，请点“不是我”。
devices-join-yes = 是我
devices-join-no = 不是我
devices-to-telegram = 去 Telegram
devices-joined = ✅ 好了，网页和 Telegram 是同一个您了。以后消息发到这里，网页照样能用。
devices-joined-page = ✅ 好了，网页和 Telegram 是同一个您了。以后消息发到 Telegram，网页照样能用。
devices-join-same = 这里和那里本来就是同一个您，不用再连。
devices-join-has-telegram = 这个网页已经连着一个 Telegram 了。要换，请先在网页上点“不用Telegram”。
devices-join-no-telegram = 这个网页没有连着 Telegram。
devices-join-in-telegram = 这个链接要在 Telegram 里打开。
devices-join-two = 您登记了两次：网页上是 { $here }，Telegram 里是 { $there }。两个人不会合成一个。请先在一边打开“我的家”，离开那里，再连一次；不连也行，两边分开用。
devices-leave = 不用Telegram
devices-leave-ask = 以后消息都在网页里，Telegram 里不再告诉您。要这样吗？请常来网页看看。
devices-leave-yes = 只用网页
devices-leave-no = 不改
devices-leave-on-page = 请在网页上做这件事：离开 Telegram 以后，您要在那里看消息。
devices-left-telegram = 好的，以后只在网页上告诉您，这里不再打扰。

# 进来的时候
devices-who = 这是 <b>{ $door }</b> 的纸条。您是哪一位？
devices-who-about = 选了自己，这台手机就登录成您；家里人都会知道。
devices-who-nameless = 没写称呼（{ $tie }）
devices-who-new = 我还没来过
devices-who-other = 这一位不能用纸条登录。请用他自己的链接，或者选“我还没来过”。
devices-is-in = 这台手机现在登录的是：<b>{ $who }</b>。
devices-is-in-nobody = 这台手机已经登录过，还没有登记哪一户。
devices-as-this = 还是这一位
devices-change = 换一个人
devices-link-as = 这个链接会把这台手机换成<b>另一个人</b>。您是哪种情况？
devices-link-same = 这台手机登录的就是您，不用再点链接。
devices-link-join = 两个都是我
devices-link-join-about = 网页和 Telegram 都是您自己，链接也是您自己要的：合成一个人，以后消息发到 Telegram。链接是别人发来的，请不要点。
devices-link-change = 换成另一位
devices-link-change-about = 这台手机上的人先退出，换成链接的主人。
devices-wall = 这是 <b>{ $unit }</b> 墙上的码。不用装任何软件，在这个网页里就能登记；进来要您家户主或小组长点头。
devices-out = 这台手机已经退出了。要再进来，请用您家的纸条，或者请家里人发一个链接。
devices-codes-spent = 这里今天输错的码太多了，请明天再来，或者找小组长。

# Telegram 里的小程序
devices-menu = 打开网页
devices-app = 正在用您的 Telegram 登录……
devices-app-go = 进去
devices-app-needs-script = 这一页要从 Telegram 里的“打开网页”按钮打开。请回到和机器人的聊天，点那个按钮；不行的话，发 /page 要一个链接。
devices-app-refused = 没有认出您是谁。请关掉这一页，从 Telegram 里再打开一次。
devices-app-again = 这次打开的已经用过了。请关掉这一页，从 Telegram 里再打开一次。
devices-app-window = 在新窗口打开
devices-app-window-about = 您用的是网页版 Telegram，请在新窗口里打开。链接 { $minutes } 分钟内有效，只能用一次。

# 小组长看到的
devices-has-page = 📱 { $name }用网页

# 印在纸上的字
devices-slip-step-1 = 用手机扫右边的码，微信也行
devices-slip-step-2 = 点“就用这个网页”，看一看，再点“同意”
devices-slip-step-3 = 选好您是谁，就进来了
devices-slip-code = 扫不了：打开 { $address }，写这个码
devices-wall-step-1 = 扫上面的码，点“就用这个网页”
devices-wall-step-2 = 选您家的门牌和身份
devices-wall-step-3 = 等户主或小组长点头，就进来了

# 丢了最后一台手机的
devices-give = 登录链接
devices-give-ask =
    <b>{ $who }</b>只用网页，手机丢了、退出了，纸条又不能替担任职务的人登录？给一个登录链接，{ $hours } 小时内有效，只能用一次。
    请当面交给本人。谁打开，谁就是他：本人和家里人都会知道，操作记录里也有。
devices-give-yes = 给链接
devices-given =
    🔑 请交给本人，{ $hours } 小时内有效，只能用一次：
    <code>{ $link }</code>
devices-give-telegram = 这一位用 Telegram，在那里发 /page 就有自己的链接。
devices-link-given = 🔑 管理员给了 { $who } 一个登录网页的链接。不是您家要的，请马上问管理员。
devices-ended-by-role = 📱 您现在担任职务了，用纸条登录的这几台已经退出：{ $names }。还要用的，请用您自己的链接登录。
devices-log-link-given = 给了{ $of }一个登录网页的链接
devices-who-hidden = 担任职务的人不在这里：请在自己登录着的手机上点“我的家”里的“网页和手机”，要一个链接；都退出了的，请找管理员。
