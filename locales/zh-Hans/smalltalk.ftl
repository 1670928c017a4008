smalltalk-which = 💬 随便问问
smalltalk-ask-question = 想随便问 <b>{ $unit }</b> 什么？这是聊天，不算数，也不按户（最多 { $limit } 个字）。要作决定，请用投票。
smalltalk-ask-options = 大家可以怎么答？一行一个，最多 { $most } 个。
smalltalk-check = <b>这样发到 { $unit } 的群里，对吗？</b>
smalltalk-what = 用的是 Telegram 自己的投票：群里谁都能点，不按户，谁点的看不出来，结果随时看得到，不算数。
smalltalk-poll = 💬 随便聊聊，不算数：{ $words }
smalltalk-posted = ✅ 发到群里了。晚上和中午休息时间，过后再发。
