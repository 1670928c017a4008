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
