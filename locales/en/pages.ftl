# The household page.

pages-name = Shuoshi
pages-skip = Skip to the text
pages-nav = Main pages
pages-nav-home = Home
pages-nav-messages = Messages
pages-no-messages = No messages yet.
pages-answer = Write here
pages-send = Send
pages-back = Home
pages-turn-over = This page has expired. Please go home and try once more.
pages-away = There is no connection at the moment; nothing of yours is lost. Please try again in a few minutes.
pages-none = There is no such page. Perhaps the link was mistyped, or it has ended.
pages-refused = This page was left open for too long, or was not opened from this site. Please go home and do it once more.
pages-too-large = The file is too large; please choose a smaller one.
pages-too-often = That was too fast. Please wait a minute and try again.
pages-to-front = To the front page
pages-front = What matters in the house is said and seen here. Please come in with your household's slip: scan its QR code, or write its code below.
pages-front-code = The code on the slip (8 characters)
pages-front-go = Come in
pages-slip = This is the code on your household's slip: <b>{ $code }</b>. Nothing need be installed; this page does it all.
pages-slip-here = Use this page
pages-slip-telegram = If you use Telegram, you can also open it there:
pages-slip-in-telegram = Open in Telegram
pages-link = Press the button below, and this phone is signed in. The link works once.
pages-link-here = Sign in here
pages-link-over = This link was used already, or has expired. Please ask for a new one.
