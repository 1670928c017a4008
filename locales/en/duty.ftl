## On duty: the household whose turn it is
duty-span = { $first } to { $last }
duty-mine-head = 🏠 <b>{ $door } is on duty</b>, { $span }
duty-instead-of = in place of { $door }
duty-mine-coming = Not yet. It can be accepted 5 days before it starts.
duty-mine-open = Please press “We take it”, so that everybody knows somebody cares.
duty-mine-accepted = Your household has taken it. Thank you!
duty-mine-left = Nobody has taken it yet; the leader looks after it.
duty-mine-over = This turn is over.
duty-none-next = Your household’s next turn: <b>{ $span }</b>
duty-none-never = Your household has no turn at present.
duty-theme-environment = Tidy
duty-theme-safety = Safe
duty-theme-hardship = Care
duty-theme-livelihood = Needs
duty-theme-civility = Manners
duty-task = <b>{ $theme }</b> { $words }
duty-task-open = ▫️ { $task }
duty-task-done = ✅ { $task } ({ $times ->
        [one] once
       *[other] { $times } times
    }, last { $last })
duty-ticked = ✅ { $theme }
duty-unticked = ▫️ { $theme }
duty-accept-button = We take it
duty-write-button = Write a note
duty-hand-over-button = Hand over
duty-mine-button = What to do
duty-swap-button = Swap
duty-rota-button = The rota
duty-matter-button = See { $number }
duty-waits = <b>Waiting for you</b>
duty-waits-matter = 👀 { $number } { $words }
duty-waits-door = 🚪 { $door }: { $count ->
        [0] knock and ask
        [one] one notice to bring
       *[other] { $count } notices to bring
    }
duty-handover = 📋 <b>Handed over by { $door }</b>
duty-handover-done = ✅ { $theme } { $times ->
        [one] once
       *[other] { $times } times
    }
duty-handover-note = 📝 { $words }
duty-handover-line = 💬 { $words }
duty-ask-theme = What was done for “{ $theme }”? Write a line, or send photos.
duty-ask-note = What is to be noted today? Write a line, or send photos.
duty-ask-photos = You can add photos; when done, press “Send”.
duty-ask-line = This goes to the next household. Type a line if you like, or press below.
duty-no-line-button = As it is
duty-handed-over = 🙏 Handed over. Thank you for your turn! The next household will see all this.
duty-written = Noted.
duty-toast-accepted = Taken. Thank you!
duty-toast-accepted-already = Somebody has taken this turn already
duty-toast-ticked = Noted ✅
duty-toast-unticked = Tick taken back
duty-toast-asked = { $door } has been asked
## On duty: the group's card
duty-card-head = 🏠 <b>{ $door } is on duty</b>, { $span }
duty-card-nobody = 🏠 <b>The leader looks after it</b>, { $span }
duty-card-open = ⏳ To be taken by the household
duty-card-left = 🙋 Nobody has taken it; the leader looks after it. Would a household stand in?
duty-card-over = 🏁 This turn is over. Thank you!
duty-card-written = 📝 { $notes ->
        [one] one note
       *[other] { $notes } notes
    }, 📷 { $photos ->
        [one] one photo
       *[other] { $photos } photos
    }
duty-card-tick = ✅ { $theme }
duty-card-enter = For those on duty
duty-take-over-button = We stand in
## On duty: reminders
duty-told-week-before = 🏠 In a week it is your household’s turn: { $span }. Ten minutes a week will do. If you cannot then, swap it now.
duty-told-day-before = 🏠 From tomorrow your household is on duty: { $span }. Please press “We take it”.
duty-told-begins = 🏠 From today your household is on duty: { $span }. Please press “We take it”; what the one before hands over is inside.
duty-told-day-before-accepted = 🏠 From tomorrow your household is on duty: { $span }. You have taken it. Thank you!
duty-told-begins-accepted = 🏠 From today your household is on duty: { $span }. What the one before hands over is inside.
duty-told-asked-again = 🏠 Your household’s turn has begun and was not taken yet. Please press once; if you cannot, swap it.
duty-told-asked-last = 🏠 This turn is not taken yet. If nobody takes it by tomorrow, the leader will find somebody else; that is all right.
duty-told-handover-near = 🏠 Your household’s turn ends soon ({ $span }). The handover is written: press “Hand over” and have a look.
duty-line-week-before = 🏠 Your household’s turn in a week
duty-line-day-before = 🏠 Your household’s turn from tomorrow
duty-line-begins = 🏠 Your household is on duty: please take it
duty-line-day-before-accepted = 🏠 Your household’s turn from tomorrow
duty-line-begins-accepted = 🏠 Your household is on duty from today
duty-line-asked-again = 🏠 Your household’s turn is not taken yet
duty-line-asked-last = 🏠 Your household’s turn is not taken yet
duty-line-handover-near = 🏠 Your household hands over soon
duty-told-leader = 🏠 { $door } has not taken its turn after three days ({ $span }); you look after it now. By fairness you could ask first:
duty-told-leader-nobody = 🏠 No household can serve { $span }; you look after it.
duty-ask-button = Ask { $door }
duty-told-asked = 🏠 Nobody has taken the turn { $span }. Would your household stand in? It counts as a turn of yours.
duty-told-accepted-for = 🏠 The leader took the turn for your household: { $span }. If you cannot, say so.
duty-told-taken-over = 🏠 { $door } stands in for this turn: { $span }.
## On duty: where it cannot be
duty-refused-none = This unit has no duty rota yet.
duty-refused-elsewhere = This is another unit’s rota; only its households can do that.
duty-refused-not-yours = Your household is not on duty now. Only the one that is can tick.
duty-refused-too-early = Too early: it can be taken from { $at }.
duty-refused-too-early-to-end = Too early: it can be handed over from { $at }.
duty-refused-over = This turn has changed; open the rota to see how it stands.
duty-refused-taken = Somebody has taken this turn already.
duty-refused-cannot = Your household is not in the rota at that time.
duty-refused-cannot-other = That household cannot then; please ask another.
## The rota: calendars
duty-calendar-button = Calendar
duty-calendar = 📅 <b>The duty calendar of { $unit }</b>
duty-calendar-unit = <b>The whole unit's</b>, with every household's turns:
    <code>{ $url }</code>
duty-calendar-home = <b>Flat { $door }'s</b>, with its own turns only; it rings at 9 the morning before:
    <code>{ $url }</code>
duty-calendar-how = Put the address into your phone's calendar, which then follows every change by itself:
duty-calendar-apple = · iPhone: Settings → Calendar → Accounts → Add Account → Other → Add Subscribed Calendar, and paste
duty-calendar-android = · Android: look in the calendar's settings for “subscribe” or “URL import”, and paste; where there is none, take the file
duty-calendar-computer = · Computer: “From URL” in Google Calendar, “Subscribe from web” in Outlook, and paste
duty-calendar-secret = Whoever has the address can look, so keep it among neighbours. To shut somebody out, make a new one.
duty-calendar-no-address = Whoever runs this service has set no public address, so calendars cannot follow by themselves. Take a file instead: open it and it is in your phone's calendar; ask again when the rota has changed.
duty-calendar-copy-unit-button = Copy unit's address
duty-calendar-copy-home-button = Copy { $door }'s
duty-calendar-file-unit-button = Calendar file
duty-calendar-file-home-button = { $door }'s file
duty-calendar-renew-unit-button = New unit address
duty-calendar-renew-home-button = New for { $door }
duty-calendar-renew-unit = The unit's old address will end at once, and neighbours who use it have to add the new one. Make a new one?
duty-calendar-renew-home = The old address of flat { $door } will end at once, and whoever at home uses it has to add the new one. Make a new one?
duty-calendar-renew-yes-button = Make a new one
duty-calendar-renew-no-button = Leave it
duty-calendar-renewed-toast = Done, the old address has ended
duty-calendar-renewed = 📅 The duty calendar of flat { $door } has a new address, and the old one has ended. If you use it, please add the new one.
duty-calendar-file-unit = 📅 The whole unit's duty calendar. Open the file and it is in your phone's calendar. It does not change by itself: ask again when the rota has changed.
duty-calendar-file-home = 📅 The duty calendar of flat { $door }, which rings at 9 the morning before. Open the file and it is in your phone's calendar. It does not change by itself: ask again when the rota has changed.
duty-calendar-back-button = Back to the rota

## The rota: within calendars
duty-feed-name-unit = { $unit } duty
duty-feed-name-home = { $door } duty
duty-feed-turn = { $door } on duty
duty-feed-turn-leader = Duty (looked after by the leader)
duty-feed-about = Taken over { $first }, handed over { $last }

## The rota: a year's picture
duty-year-button = The whole year
duty-year = 📅 The turns of <b>{ $unit }</b> for a year from now
duty-year-line = 📅 The turns of the next year are set; send me /duty in private
duty-year-send-button = Send to the group
duty-year-sent = It will be sent to the group
duty-year-file = Duty
duty-year-title = Whose turn, from { $month }
duty-year-year = { $year }
duty-year-from = from { $first }
duty-year-days = { $first } to { $last }
duty-year-days-across = { $first } to { $last } { $month }
duty-year-leader = The leader
duty-year-mark-now = On duty
duty-year-mark-swap = Swapped
duty-year-mark-stand-in = Stands in
duty-year-mark-owed = Owed
duty-year-exempt = Exempt: { $doors }
duty-year-away = Away: { $doors }
duty-year-door-from = { $door } (from { $first })
duty-year-door-until = { $door } (until { $last })
duty-year-door-span = { $door } ({ $first } to { $last })
duty-year-footer = Each turn begins at 9 in the morning of its first day. Later ones may change by swaps and absences.

## The rota: what has been
duty-records = 📒 What was done on duty in <b>{ $unit }</b>, newest first
duty-records-none = 📒 There was no turn yet in <b>{ $unit }</b>. Once the first begins, this shows what was done.
duty-records-span = { $first } to { $last }
duty-records-turn = · { $span } <b>{ $who }</b>: { $did }
duty-records-turn-line = { $day } { $who }
duty-records-ticks = { $count ->
        [one] { $count } tick
       *[other] { $count } ticks
    }
duty-records-notes-count = { $count ->
        [one] { $count } note
       *[other] { $count } notes
    }
duty-records-photos-count = { $count ->
        [one] { $count } picture
       *[other] { $count } pictures
    }
duty-records-door = { $door }
duty-records-leader = The leader
duty-records-head = 📒 { $span } <b>{ $who }</b>
duty-records-was = Flat { $door } did not take it (only leader and grid worker see this)
duty-records-swapped = 🔁 Swapped with { $door }
duty-records-instead = 🤝 Stood in for { $door }
duty-records-owed = ↩️ Made up for a round away
duty-records-accepted = ✅ Accepted { $at }
duty-records-not-accepted = Nobody pressed “We take it”
duty-records-handed-over = 🏁 Handed over { $at }
duty-records-goes-on = ⏳ Not handed over yet
duty-records-done = <b>What was done</b>
duty-records-nothing = Nothing was ticked.
duty-records-theme = ✅ { $theme }: { $count ->
        [one] once
       *[other] { $count } times
    }, last { $last }
duty-records-notes = <b>Notes</b>
duty-records-note = · { $about }: { $words }
duty-records-line = 💬 Said at the handover:
    <blockquote>{ $words }</blockquote>
duty-records-photos-button = Pictures { $count }
duty-records-photos = 📷 Pictures, { $span }
duty-records-year-button = The year
duty-records-export-button = Export
duty-records-back-button = Records
duty-records-year = 📒 Duty in <b>{ $unit }</b>, { $year }, by door
duty-records-year-none = There was no turn in this year.
duty-records-figures = <b>{ $who }</b>: { $count ->
        [one] { $count } turn
       *[other] { $count } turns
    }; { $ticks }
duty-records-figures-none = <b>{ $who }</b>: { $count ->
        [one] { $count } turn
       *[other] { $count } turns
    }
duty-records-times = { $of } { $count }×
duty-records-stood-in = 🤝 Stood in: { $doors }
duty-records-year-before-button = Year before
duty-records-year-after-button = Year after
duty-records-how-order = By the order
duty-records-how-owed = Made up for
duty-records-how-swap = Swapped
duty-records-how-stand-in = Stood in
duty-records-how-nobody = Nobody could
duty-refused-notes = Notes and pictures are for the households that take part, and the leader.

## The rota: the workbook
duty-book = 📄 What was done on duty in <b>{ $unit }</b>, as a table
duty-book-file = Duty
duty-book-turns = Turns
duty-book-entries = Ticks and notes
duty-book-years = Years
duty-book-column-from = From
duty-book-column-to = Until
duty-book-column-door = Door
duty-book-column-how = Why
duty-book-column-other = Swapped with, or for
duty-book-column-accepted = Accepted
duty-book-column-left = With the leader since
duty-book-column-handed-over = Handed over
duty-book-column-line = Said at the handover
duty-book-column-day = Day
duty-book-column-theme = What
duty-book-column-words = Words
duty-book-column-photos = Pictures
duty-book-column-year = Year
duty-book-column-turns = Turns
duty-book-column-stood-in = Of these stood in
