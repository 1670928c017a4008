### Made from zh-Hans by `make zh-hant`; what it gets wrong is put right in locales/traditional.txt.

board-title = 📌 <b>{ $unit }</b>
board-on-duty = 🔄 當值：{ $door }，到 { $until }
board-on-duty-leader = 🔄 當值：小組長照看，到 { $until }
board-leader = 組長：{ $names }
board-open = <b>正在辦的事</b>（{ $count } 件）
board-nothing-open = 現在沒有等著辦的事。
board-line = · { $number } { $words }
board-line-with = · { $number } { $words } — { $who }
board-line-until = · { $number } { $words } — { $who }，{ $until }前
board-more = 還有 { $count } 件
board-mended = <b>最近辦好的</b>
board-mended-line = ✓ { $number } { $words }（{ $on }）
board-say = 說一件事
board-look = 查看
board-talk-at = 📅 下次說事日：{ $at }
board-talk = 說事日
board-poll = 🗳 投票：{ $words }（{ $until } 截止）
board-poll-button = 去投票
board-poll-nth = 投票 { $nth }
board-duty = 輪值表
board-mended-button = 辦好的
board-sign-up = 📝 接龍：{ $words }
board-sign-up-until = 📝 接龍：{ $words }（到{ $until }）
board-sign-up-button = 去接龍
board-sign-up-nth = 接龍 { $nth }
