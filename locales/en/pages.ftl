# The household page.

pages-name = Shuoshi
pages-skip = Skip to the text
pages-nav = Main pages
pages-nav-home = Home
pages-nav-messages = Messages
pages-no-messages = No messages yet.
pages-messages-in-telegram = What is said to you goes to Telegram.
pages-send = Send
pages-add = Add
pages-back = Home
pages-question-past = You have answered this already.
pages-turn-over = This page has expired. Please go home and try once more.
pages-away = There is no connection at the moment; nothing of yours is lost. Please try again in a few minutes.
pages-no-line = Not connected, and not sent yet. What you wrote is still here: look at your connection and press again.
pages-again-typed = What you wrote is still here; send it again:
pages-again-copy = What you wrote is here, to copy:
pages-again-files = Photos, recordings and files were not kept; go back and add them once more.
pages-again = Send again
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
pages-nav-house = House
pages-nav-settings = Mine
pages-nowhere = { $community }
pages-look-button = Look
pages-turn-button = My turn
pages-expected = For your household
pages-expected-none = Nothing waits for your household today.
pages-duty = On duty
pages-on-duty = 🔄 { $door }, until { $until }
pages-on-duty-leader = 🔄 Looked after by the leader, until { $until }
pages-open = Under way ({ $count })
pages-open-none = Nothing is under way.
pages-open-matter = <b>{ $number }</b> { $words }
pages-open-until = { $who } has it, until { $until }
pages-open-late = { $who } has it; it was due by { $until }
pages-open-with = { $who } has it
pages-all-open = All
pages-together = Decided and done together
pages-poll = 🗳 { $question } (until { $until })
pages-more = What else
pages-draft = ✏️ You left something half filled in. Go on with it?
pages-today-vote = 🗳 Please vote: { $question } (until { $until })
pages-today-vote-for = 🗳 Please vote for { $door }: { $question } (until { $until })
pages-today-notice = 📢 { $words }
pages-today-urgent = ❗ <b>Urgent</b> { $words }
pages-today-accept = 🔄 From { $on } it is your household’s turn. Please accept it.
pages-today-turn = 🔄 Your household is on duty until { $until }. Tick what was done today:
pages-today-hand-over = 🔄 The duty is handed over on { $on }; you can add a line about your turn.
pages-today-swap = 🔁 A neighbour would like to swap turns with you.
pages-today-answer = ✋ <b>{ $number }</b> { $words }: whoever handles it waits for your answer.
pages-today-review = 🙏 <b>{ $number }</b> { $words }: said to be done. Is it solved?
pages-today-confirm = 🤝 { $count ->
        [one] A record of help waits
       *[other] { $count } records of help wait
    } for your household’s word.
pages-today-deed = 🌟 A neighbour says your household did this: { $words }
pages-today-nominated = 🙋 A neighbour nominated you.
pages-today-proxy = ✍️ { $door } asks your household to vote for it.
pages-today-joiner = 🚪 { $name } says they live with you and wants to come in.
pages-today-joiner-nameless = 🚪 Somebody says they live with you and wants to come in.
pages-today-collect = 🎁 { $name }: pickup code <code>{ $code }</code>, { $counter }, { $opens }
pages-today-come = 🤝 { $at } you are going to help: { $words }
pages-today-helped = 🤝 { $at } a neighbour comes to help you: { $words }
pages-today-help-over = 🤝 Help on { $at }: is it done? { $words }
pages-today-asked = 🤝 { $at } would you come and help: { $words }
pages-house = Cards of the house
pages-house-open = Under way
pages-house-over = Just over
pages-house-none = There are no cards of the house now.
pages-house-nowhere = You have no home here, so there are no cards of a house to see.
pages-house-said = Said in the stairwell
pages-house-said-all = All of them
pages-older = Older
pages-newer = Newer
pages-nav-unread = unread
pages-pager = Pages
pages-new = New
pages-mine = Mine
pages-mine-home = Where I live, my name, moving
pages-mine-language = Language
pages-mine-muted = What I am told, and what not
pages-mine-settings = Other settings
pages-mine-data = What is kept about me (a file)
pages-mine-help = How does it work?
pages-mine-help-button = Help
pages-mine-forget = I do not want this any more: forget me
pages-mine-device = This device: { $device }
pages-mine-out = Sign out here
pages-day = Or choose a day
pages-day-button = This day
pages-consent =
    Before you come in, five things:
    1. <b>What is kept</b>: your flat, the name you choose, what you report and what becomes of it. No identity card, no telephone number.
    2. <b>Who sees it</b>: neighbours see your door (or the name you choose); those who handle it see what you report.
    3. <b>Where it is</b>: what you write on this page is kept on the server of Shuoshi. What everybody may see is also posted in the house’s Telegram group, whose servers are abroad. Please send no pictures of documents.
    4. <b>What is not read</b>: nothing of your phone, not your location; nothing is installed, and this phone keeps a mark for signing in, nothing else.
    5. <b>How to leave</b>: “Mine” shows what is kept of you, and lets us forget you.
pages-consent-office =
    Please read these five lines first:
    1. Kept are: what you are called, which role you have, what you did and when.
    2. Who sees it: residents of this community see your name and body; administrators and auditors read the log.
    3. What is not said to the bot in a group is not kept, not a word of it.
    4. What is written on this page is kept on the server of Shuoshi; what is posted in groups passes through Telegram, whose servers are abroad.
    5. To leave, press “Forget me” under “Mine”, and your data is deleted.
pages-forgotten = You are forgotten. Thank you for having been here. To come back, use your household’s slip.
pages-entered-next = Whatever is wrong in the house: press “Say a matter” and write it down, such as “the light on the third floor is broken”.
pages-entered-next-helper = From now on you get this household’s notices among your messages; to report something for them, press “Say a matter”.
pages-ask-code = Please write the 8 letters and digits on the slip; capitals do not matter.
pages-ask-code-move = Please write the 8 letters and digits on the slip of the <b>new home</b>. If it has none yet, ask the leader of the new unit.
pages-settings = <b>Settings</b>
pages-help =
    1. Say a matter: press the button on the first page.
    2. What became of it: /matters /mine
    3. My home: /home for your name, another flat, moving.
    4. Language, messages, what is kept of me: press “Mine” above.
    5. In danger call first: /call
pages-help-stranger =
    1. Here a building says what is wrong; you have to be registered.
    2. With a slip: scan its code, or press “I have a slip”.
    3. Without: scan the code on the wall; the head of the household or the leader lets you in.
    4. Another language: press “Mine” above.
    5. In danger call at once: fire 119, ambulance 120, police 110.
pages-stranger =
    Hello! This is <b>Shuoshi</b>. A broken light, a leak, things in the stairwell: say it here, and everybody sees who mends it and by when.

    <b>How to come in</b>
    With your household’s slip: scan its code, or press the button below.
    Without: scan the code on the wall of the stairwell; the head of the household or the leader lets you in.
pages-no-command = There is no such command. Please go home and press a button.
pages-button-unknown = This button works no longer. Please go home and choose again.
pages-outdated = This button is out of date. Please go home and try again.
pages-choose = Please press one of the buttons below.
pages-kind = This cannot be read here. Please write a few words, or add a picture.
pages-unregistered = You are not registered yet. With a slip: press “I have a slip”. Without: scan the code on the wall; the head of the household or the leader lets you in.
pages-reminders-more = On the first page: { $count } more.
pages-vote-here = Please open your own ballot under “Polls”.
pages-copy = Press the text below to copy it, or hold it and choose “copy”, for other groups:
    <pre>{ $plain }</pre>
pages-claimed-toast = Good, your place is kept. How to get there stands with it.
pages-ballot = My ballot
pages-ballot-receipt = 🧾 Receipt: <code>{ $code }</code>. Please write it down or take a picture: after closing it stands in the published list, which proves that your ballot was counted. It does not tell what was chosen.
pages-ballot-place = Place { $nth }
pages-ballot-unranked = Not ranked
pages-refused-nothing = Nothing is chosen yet. Please choose, then press the button.
pages-refused-number = Please write a number.
pages-refused-same-place = Two options have the same place; please give each place to one.
pages-landing = A neighbour gave you this link.
pages-landing-open = Open it
pages-landing-stranger = A neighbour gave you this link. Please come in with your household’s slip first, then open it; if you use Telegram, you can also open it there.
pages-answer = Write here
pages-role-link =
    Please copy this link for whoever shall be <b>{ $role }</b> in <b>{ $community }</b>. They open it and agree with one press. It works once, within { $days ->
        [one] { $days } day
       *[other] { $days } days
    }.
    { $link }
pages-unit-link =
    Please copy this link for the leader of <b>{ $unit }</b>. The leader opens it in Telegram, presses “Choose group” and chooses the unit’s group; without a group, the link, opened, has “No group, pages only”. It works once, within { $days ->
        [one] { $days } day
       *[other] { $days } days
    }.
    { $link }
