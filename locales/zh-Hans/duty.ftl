## 轮值：大家共用的
duty-theme-environment = 环境
duty-theme-safety = 安全
duty-theme-hardship = 帮困
duty-theme-livelihood = 民生
duty-theme-civility = 文明
duty-refused-none = 本单元还没有排轮值。
duty-refused-elsewhere = 这是别的单元的轮值，只有本单元的住户能办。
duty-refused-too-early = 还早，{ $at } 起可以接班。
duty-refused-over = 这一班变过了，请打开轮值表看现在的。

## 轮值：日历
duty-calendar-button = 轮值日历
duty-calendar = 📅 <b>{ $unit }的轮值日历</b>
duty-calendar-unit = <b>全单元的</b>，看得到每家什么时候当值：
    <code>{ $url }</code>
duty-calendar-home = <b>{ $door }户的</b>，只有这一家的，前一天早上 9 点提醒：
    <code>{ $url }</code>
duty-calendar-how = 把地址放进手机日历，轮值改了，日历自己跟着改：
duty-calendar-apple = · 苹果手机：设置 → 日历 → 账户 → 添加账户 → 其他 → 添加已订阅的日历，粘贴地址
duty-calendar-android = · 安卓手机：日历的设置里找“订阅日历”或“URL 导入”，粘贴地址；没有这一项，就按“日历文件”
duty-calendar-computer = · 电脑：谷歌日历按“通过网址添加”，Outlook 按“从 Web 订阅”，粘贴地址
duty-calendar-secret = 谁有地址谁就看得到，别发到外面去。不想再给别人看，就换个地址。
duty-calendar-no-address = 管这个服务的人还没有设对外的网址，日历不能自己跟着改。可以先要一个文件：打开它，就加进手机日历；轮值改了，再要一次。
duty-calendar-copy-unit-button = 复制单元地址
duty-calendar-copy-home-button = 复制{ $door }地址
duty-calendar-file-unit-button = 日历文件
duty-calendar-file-home-button = { $door }日历文件
duty-calendar-renew-unit-button = 换单元地址
duty-calendar-renew-home-button = 换{ $door }地址
duty-calendar-renew-unit = 换了以后，全单元的旧地址马上就看不到了；用旧地址的邻居，要拿新地址再加一次。换吗？
duty-calendar-renew-home = 换了以后，{ $door }户的旧地址马上就看不到了；家里用旧地址的人，要拿新地址再加一次。换吗？
duty-calendar-renew-yes-button = 换
duty-calendar-renew-no-button = 不换
duty-calendar-renewed-toast = 换好了，旧地址已经没用了
duty-calendar-renewed = 📅 { $door }户的轮值日历换了地址，旧的看不到了。用着的话，请拿新地址再加一次。
duty-calendar-file-unit = 📅 全单元的轮值日历。打开文件，就加进手机日历。轮值改了，它不会自己改，请再要一次。
duty-calendar-file-home = 📅 { $door }户的轮值日历，前一天早上 9 点提醒。打开文件，就加进手机日历。轮值改了，它不会自己改，请再要一次。
duty-calendar-back-button = 回轮值

## 轮值：日历里写的
duty-feed-name-unit = { $unit }轮值
duty-feed-name-home = { $door }户轮值
duty-feed-turn = { $door }户轮值
duty-feed-turn-leader = 轮值（小组长照看）
duty-feed-about = { $first } 接班，{ $last } 交班

## 轮值：一年的图
duty-year-button = 全年轮值
duty-year = 📅 <b>{ $unit }</b>往后一年的轮值
duty-year-line = 📅 往后一年的轮值出来了，私下发 /duty 看
duty-year-send-button = 发到群里
duty-year-sent = 好，会发到群里
duty-year-file = 轮值
duty-year-title = { $month }起一年的轮值
duty-year-year = { $year }年
duty-year-from = { $first }日起
duty-year-days = { $first }日到{ $last }日
duty-year-days-across = { $first }日到{ $month }{ $last }日
duty-year-leader = 小组长照看
duty-year-mark-now = 正在当值
duty-year-mark-swap = 换班
duty-year-mark-stand-in = 代班
duty-year-mark-owed = 补一次
duty-year-exempt = 免值：{ $doors }
duty-year-away = 外出：{ $doors }
duty-year-door-from = { $door }（{ $first }起）
duty-year-door-until = { $door }（到{ $last }）
duty-year-door-span = { $door }（{ $first }到{ $last }）
duty-year-footer = 每班第一天早上 9 点交接。后面的会随换班、外出变动。

## 轮值：做过的
duty-records = 📒 <b>{ $unit }</b>的轮值记录，新的在上面
duty-records-none = 📒 <b>{ $unit }</b>还没有轮过。第一班开始以后，这里看得到做了什么。
duty-records-span = { $first } 到 { $last }
duty-records-turn = · { $span } <b>{ $who }</b>：{ $did }
duty-records-turn-line = { $day } { $who }
duty-records-ticks = 打勾 { $count } 次
duty-records-notes-count = 记事 { $count } 条
duty-records-photos-count = 照片 { $count } 张
duty-records-door = { $door }户
duty-records-leader = 小组长照看
duty-records-head = 📒 { $span } <b>{ $who }</b>
duty-records-was = 没有接班的是 { $door }户（只有小组长和网格员看得到）
duty-records-swapped = 🔁 和 { $door }户换的班
duty-records-instead = 🤝 替 { $door }户代班
duty-records-owed = ↩️ 补上次外出欠的一班
duty-records-accepted = ✅ { $at } 接的班
duty-records-not-accepted = 没有按“我家接班”
duty-records-handed-over = 🏁 { $at } 交的班
duty-records-goes-on = ⏳ 还没有交班
duty-records-done = <b>做了这些</b>
duty-records-nothing = 没有打勾。
duty-records-theme = ✅ { $theme } { $count } 次，最近 { $last }
duty-records-notes = <b>记事</b>
duty-records-note = · { $about }：{ $words }
duty-records-line = 💬 交班时说的：
    <blockquote>{ $words }</blockquote>
duty-records-photos-button = 看照片 { $count }
duty-records-photos = 📷 { $span } 的照片
duty-records-year-button = 全年情况
duty-records-export-button = 导出表格
duty-records-back-button = 轮值记录
duty-records-year = 📒 <b>{ $unit }</b> { $year }年的轮值，按门牌排
duty-records-year-none = 这一年没有轮过。
duty-records-figures = <b>{ $who }</b>：当值 { $count } 次；{ $ticks }
duty-records-figures-none = <b>{ $who }</b>：当值 { $count } 次
duty-records-times = { $of } { $count } 次
duty-records-stood-in = 🤝 代班：{ $doors }
duty-records-year-before-button = 上一年
duty-records-year-after-button = 下一年
duty-records-how-order = 按顺序
duty-records-how-owed = 补一次
duty-records-how-swap = 换班
duty-records-how-stand-in = 代班
duty-records-how-nobody = 没有人能当值
duty-refused-notes = 记事和照片只给参加轮值的住户和小组长看。

## 轮值：表格
duty-book = 📄 <b>{ $unit }</b>的轮值记录表
duty-book-file = 轮值记录
duty-book-turns = 每一班
duty-book-entries = 打勾和记事
duty-book-years = 每一年
duty-book-column-from = 从
duty-book-column-to = 到
duty-book-column-door = 门牌
duty-book-column-how = 怎么轮到的
duty-book-column-other = 换班或代班的另一家
duty-book-column-accepted = 接班时间
duty-book-column-left = 小组长照看起
duty-book-column-handed-over = 交班时间
duty-book-column-line = 交班的话
duty-book-column-day = 哪天
duty-book-column-theme = 哪一样
duty-book-column-words = 写的话
duty-book-column-photos = 照片张数
duty-book-column-year = 年
duty-book-column-turns = 当值次数
duty-book-column-stood-in = 其中代班
