### Made from zh-Hans by `make zh-hant`; what it gets wrong is put right in locales/traditional.txt.

lateness-button = 按時了嗎
lateness-none = ✅ <b>全部按時。</b>{ $at }看了還沒結束的 { $count } 件事：沒有一件過了該走的下一步，提醒也沒有一條晚發。
lateness-head = ⏰ <b>有 { $late } 件晚了，超過 5 分鐘。</b>{ $at }看了還沒結束的 { $count } 件事。
lateness-matter = <b>{ $number }</b> { $step }。{ $since }就該這樣，現在由 { $who } 來辦。
lateness-confidential = <b>{ $number }</b> { $step }。{ $since }就該這樣。不公開的事。
lateness-call = <b>{ $number }</b> 該記下 { $who } 沒有按時來一起辦。{ $since }就該這樣。
lateness-reminders = 還有 { $count } 條提醒沒有按時發。
lateness-mend = 這是系統該自動做的。請告訴管系統的人：服務可能停了。
lateness-open = { $number } 的經過
lateness-again = 再看一遍
lateness-step-missed-accept = 沒有人回話，該報上一級
lateness-step-missed-settle = 沒有按時辦好，該報上一級
lateness-step-two-refusals = 兩家都不管，該報上一級
lateness-step-not-solved-twice = 兩次沒解決，該報上一級
lateness-step-three-units = 三個單元都支持，該報上一級
lateness-step-warning = 時間快到了，該提醒來辦的人
lateness-step-overdue = 過了時間，該記下來
lateness-step-unreviewed = 沒有人評，該結束了
lateness-step-no-answer = 沒等到回答，該接著辦了
lateness-step-look = 該再看一遍
