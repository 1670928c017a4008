# 住户网页。

pages-name = 说事
pages-skip = 跳到正文
pages-nav = 主要页面
pages-nav-home = 首页
pages-nav-messages = 消息
pages-no-messages = 还没有消息。
pages-answer = 写在这里
pages-send = 发送
pages-back = 回首页
pages-turn-over = 这一页已经过期了，请回首页再来一次。
pages-away = 现在连不上，您的东西都没有丢。请过几分钟再试。
pages-none = 没有这一页。也许链接抄错了，也许它已经失效。
pages-refused = 这一页放得太久了，或者不是从本站打开的。请回首页，再做一次。
pages-too-large = 文件太大了，请选小一点的。
pages-too-often = 点得太快了，请歇一分钟再试。
pages-to-front = 去首页
pages-front = 楼里的事，在这里说、在这里看。请用您家的条子进来：扫条子上的二维码，或者把条子上的码写在下面。
pages-front-code = 条子上的码（8 位）
pages-front-go = 进去
pages-slip = 这是您家条子上的码：<b>{ $code }</b>。不用装任何软件，在这个网页里就能用。
pages-slip-here = 就用这个网页
pages-slip-telegram = 用 Telegram 的，也可以在那里打开：
pages-slip-in-telegram = 用 Telegram 打开
pages-link = 点下面的按钮，这台手机就登录了。链接只能用一次。
pages-link-here = 在这台登录
pages-link-over = 这个链接用过了，或者过期了。请再要一个新的。
