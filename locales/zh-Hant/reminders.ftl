### Made from zh-Hans by `make zh-hant`; what it gets wrong is put right in locales/traditional.txt.

reminders-digest = 📋 <b>今天還有這些</b>
reminders-digest-group = 📋 <b>今天還有</b>
reminders-line = { $nth }. { $what }
reminders-open-button = 看 { $nth }
reminders-more = 還有 { $count } 件，打開選單就看得到。
