# Pages and the devices signed in there: slips and links, who uses a device, page and Telegram as one person.

devices-button = Page and phones
devices-nameless = a phone
devices-here = you, this very one
devices-own = you

# The link to the page
devices-link =
    🔑 Press “Open page”, and that phone is signed in as <b>you</b>. It lasts { $minutes } minutes and works once.
    Please send it to nobody else: whoever opens it can act and vote as you.
devices-open = Open page
devices-copy = Copy link
devices-code = QR code
devices-code-here = Scan this with another phone. It lasts { $minutes } minutes and works once.
devices-again = Another one
devices-link-over = This link was used already, or has expired. Please ask for a new one.
devices-no-address = There are no web pages here yet. Please use Telegram, or ask the administrator to open them.

# Phones signed in for the household
devices-head = 📱 <b>Pages signed in for your household</b>
devices-line = { $number }. { $name } — { $who }, last used { $at }
devices-none = No phone is signed in on the page yet.
devices-about = Sign out what you do not know or do not use. If strangers saw your slip, ask the unit leader for a new one; the old one ends then.
devices-has-telegram = You use Telegram too; messages go to Telegram.
devices-page-only = You use the page only; all messages are there.
devices-end = Sign out no. { $number }
devices-add = Add a phone
devices-gone = This phone is signed out already.
devices-end-ask = Sign “{ $name }” out? It has to sign in anew then.
devices-end-yes = Sign it out
devices-end-no = Keep it
devices-was-ended = Somebody of your household signed one of your phones out ({ $name }). If that was a mistake, just sign in again.
devices-signed-in = 📱 A further phone of your household ({ $name }) signed in on the page, used by: { $who }. If this is nobody of yours, sign it out at once.
devices-not-us = Not one of us
devices-signed-in-here = 📱 A further phone ({ $name }) signed in with your link. If this is not you, sign it out at once.
devices-not-me = Not me
devices-you-are = ✅ This phone is signed in. You are: <b>{ $who }</b>. Your household hears of the further phone.

# Page and Telegram as one person
devices-join = Join Telegram
devices-telegram-link =
    Press “Start” in Telegram, and page and Telegram are one and the same you. Messages then go to Telegram; the page goes on working.
    It lasts { $minutes } minutes and works once.
devices-join-ask =
    ⚠️ A page is to become one with you in Telegram: whoever uses that page is you then, and can act and vote for you.
    Press “It is me” only if you have just pressed “Join Telegram” on the page yourself. If somebody sent you this link, press “Not me”.
devices-join-yes = It is me
devices-join-no = Not me
devices-to-telegram = To Telegram
devices-joined = ✅ Done: page and Telegram are the same you now. Messages come here; the page goes on working.
devices-joined-page = ✅ Done: page and Telegram are the same you now. Messages go to Telegram; the page goes on working.
devices-join-same = Both are the same you already; there is nothing to join.
devices-join-has-telegram = This page is joined to a Telegram account already. To change it, first press “Leave Telegram” on the page.
devices-join-no-telegram = This page is joined to no Telegram account.
devices-join-in-telegram = This link has to be opened in Telegram.
devices-join-two = You are registered twice: as { $here } on the page, as { $there } in Telegram. Two people are never merged. Leave one (“My home”) and join again, or use them apart.
devices-leave = Leave Telegram
devices-leave-ask = All messages will be on the page then, and none in Telegram. Do you want that? Please look at the page often.
devices-leave-yes = Page only
devices-leave-no = Keep as it is
devices-leave-on-page = Please do this on the page: without Telegram you will read your messages there.
devices-left-telegram = All right: from now on you are told on the page only, and nothing here.

# Coming in
devices-who = This is the slip of <b>{ $door }</b>. Which of you is it?
devices-who-about = Choose yourself, and this phone is signed in as you; your household hears of it.
devices-who-nameless = no name given ({ $tie })
devices-who-new = I am new here
devices-who-other = This person cannot sign in by the slip. Please use their own link, or choose “I am new here”.
devices-is-in = This phone is signed in as: <b>{ $who }</b>.
devices-is-in-nobody = This phone is signed in already, and registered nowhere yet.
devices-as-this = Still the same
devices-change = Somebody else
devices-link-as = This link turns this phone over to <b>somebody else</b>. Which is it?
devices-link-same = This phone is signed in as you already; the link is not needed.
devices-link-join = Both are me
devices-link-join-about = Page and Telegram are both you, and you asked for the link yourself: they become one person, and messages go to Telegram. If somebody sent you the link, do not press this.
devices-link-change = Change over
devices-link-change-about = Who is signed in here now is signed out, and the owner of the link is signed in.
devices-wall = This is the code on the wall of <b>{ $unit }</b>. Nothing need be installed; you can register on this page. The head of your household or the unit leader lets you in.
devices-out = This phone is signed out. To come in again, use your household's slip, or ask your household for a link.
devices-codes-spent = Too many wrong codes came from here today. Please come again tomorrow, or ask the unit leader.

# The Mini App in Telegram
devices-menu = Open page
devices-app = Signing you in with your Telegram…
devices-app-go = Come in
devices-app-needs-script = This page is opened by the button “Open page” in Telegram. Please go back to the chat with the bot and press it; or send /page for a link.
devices-app-refused = We could not tell who you are. Please close this page and open it from Telegram once more.
devices-app-again = What this was opened with has been used already. Please close this page and open it from Telegram once more.
devices-app-window = In a new window
devices-app-window-about = You use Telegram in a browser; please open the page in a new window. The link lasts { $minutes } minutes and works once.

# What the leader sees
devices-has-page = 📱 { $name } uses the page

# On paper
devices-slip-step-1 = Scan the code on the right, WeChat will do
devices-slip-step-2 = Press “Use this page”, read, then “Agree”
devices-slip-step-3 = Say who you are, and you are in
devices-slip-code = Cannot scan? Open { $address }
devices-wall-step-1 = Scan the code above, press “Use this page”
devices-wall-step-2 = Choose your door and who you are
devices-wall-step-3 = Once the head or the leader agrees, you are in

# Whoever lost the last device
devices-give = Sign-in link
devices-give-ask =
    <b>{ $who }</b> has only a page. Is the phone lost or signed out? The slip signs in nobody who holds a role. Give a link: it lasts { $hours } hours and works once.
    Hand it to them in person. Whoever opens it is them: they and their household hear of it, and it stands in the log.
devices-give-yes = Give a link
devices-given =
    🔑 Hand it to them; it lasts { $hours } hours and works once:
    <code>{ $link }</code>
devices-give-telegram = They have Telegram: /page there gives them a link of their own.
devices-link-given = 🔑 The administrator gave { $who } a link to sign in to the page. If nobody of yours asked for it, ask the administrator at once.
devices-ended-by-role = 📱 You hold a role now, so what was signed in with the slip is signed out: { $names }. To use it again, sign in with a link of your own.
devices-log-link-given = gave { $of } a link to sign in to the page
devices-who-hidden = Who holds a role is not named here: get a link under “My home”, “Pages and phones” on a phone where you are signed in; if there is none, ask the administrator.
