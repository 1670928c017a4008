### Made from zh-Hans by `make zh-hant`; what it gets wrong is put right in locales/traditional.txt.

smalltalk-which = 💬 隨便問問
smalltalk-ask-question = 想隨便問 <b>{ $unit }</b> 什麼？這是聊天，不算數，也不按戶（最多 { $limit } 個字）。要作決定，請用投票。
smalltalk-ask-options = 大家可以怎麼答？一行一個，最多 { $most } 個。
smalltalk-check = <b>這樣發到 { $unit } 的群裡，對嗎？</b>
smalltalk-what = 用的是 Telegram 自己的投票：群裡誰都能點，不按戶，誰點的看不出來，結果隨時看得到，不算數。
smalltalk-poll = 💬 隨便聊聊，不算數：{ $words }
smalltalk-posted = ✅ 發到群裡了。晚上和中午休息時間，過後再發。
