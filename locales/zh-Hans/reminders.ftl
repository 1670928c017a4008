reminders-digest = 📋 <b>今天还有这些</b>
reminders-digest-group = 📋 <b>今天还有</b>
reminders-line = { $nth }. { $what }
reminders-open-button = 看 { $nth }
reminders-more = 还有 { $count } 件，打开菜单就看得到。
