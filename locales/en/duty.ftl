## Swaps and stand-ins
duty-swaps-home = <b>Swaps and stand-ins</b> ({ $door })
duty-swaps-serving = On duty now. If it really cannot be done, ask somebody to stand in.
duty-swaps-next = Next turns: <b>{ $turns }</b>
duty-swaps-next-none = No turn within a year.
duty-swaps-how =
    Swap: a turn for a turn of another household.
    Stand-in: another household serves once, which counts for it; this one comes later.
duty-swaps-swap-button = Swap
duty-swaps-stand-in-button = Stand-in
duty-swaps-for-button = For another door
duty-swaps-rota-button = The rota
duty-swaps-back-button = Swaps
duty-swaps-item = { $icon } { $door } · { $turn }
duty-swaps-door = { $door } · { $turn }
duty-swaps-from = from { $day }
duty-swaps-whose = For which household? Behind each stands its next turn.
duty-swaps-which = For which turn do you need a stand-in?
duty-swaps-whom-swap = With whom would you swap <b>{ $turn }</b>? Behind each door stands the turn that you would serve instead.
    You can also ask all: the first to say yes has it.
duty-swaps-whom-stand-in = Who shall serve <b>{ $turn }</b> for you?
    You can also ask all: the first to say yes has it.
duty-swaps-whom-none = No household fits just now; please tell your unit leader.
duty-swaps-all-button = Ask all
duty-swaps-returns = In return: <b>{ $turn }</b>
duty-swaps-yes-button = Swap
duty-swaps-no-button = No swap
duty-swaps-stand-button = We stand in
duty-swaps-cannot-button = We cannot
duty-swaps-withdraw-button = Stop asking
duty-swaps-undo-button = Swap back
duty-swaps-keep-button = Keep it
duty-swaps-object-button = We do not agree
duty-swaps-look-button = Look at it
duty-swaps-card-swap-button = We swap
duty-swaps-card-stand-button = We stand in
duty-swaps-wanted = You asked to swap back. If the other household presses too, it is undone.
duty-swaps-other-wants = The other household would like to swap back. If you press “Swap back” too, all is as before; if you do not, nothing changes.

# How it stands
duty-swaps-is-offered-swap = 🔄 { $giver } would like to swap <b>{ $gives }</b> with { $taker }, and waits for { $taker }
duty-swaps-is-offered-stand-in = 🙋 { $giver } asks { $taker } to stand in for <b>{ $gives }</b>, and waits for { $taker }
duty-swaps-is-all-swap = 🔄 { $giver } would like to swap <b>{ $gives }</b>. Who can? The first to press has it, and gives its own next turn.
duty-swaps-is-all-stand-in = 🙋 { $giver } needs a stand-in for <b>{ $gives }</b>. Who can? The first to press has it.
duty-swaps-is-agreed-swap = ✅ Swapped: { $taker } serves <b>{ $gives }</b>, { $giver } serves <b>{ $takes }</b>
duty-swaps-is-agreed-stand-in = ✅ Agreed: { $taker } serves <b>{ $gives }</b> for { $giver }
duty-swaps-is-undone-swap = ↩️ Swapped back: <b>{ $gives }</b> and <b>{ $takes }</b> are as the rota had them, { $giver } and { $taker } each serve their own
duty-swaps-is-undone-stand-in = ↩️ No stand-in any more: { $giver } serves <b>{ $gives }</b>
duty-swaps-is-declined = { $taker } cannot this time; nobody has taken <b>{ $gives }</b> of { $giver } yet
duty-swaps-is-withdrawn = { $giver } asks no longer; <b>{ $gives }</b> goes by the rota
duty-swaps-is-void = <b>{ $gives }</b> of { $giver } was not settled this time, and goes by the rota

# What is told
duty-swaps-told-asked-swap = 🔄 { $giver } would like to swap a turn with you:
    you would serve <b>{ $gives }</b>, they would serve your <b>{ $takes }</b>.
    It is up to you.
duty-swaps-told-asked-stand-in = 🙋 { $giver } cannot serve <b>{ $gives }</b> and asks you to stand in once; it counts as a turn of yours. It is up to you.
duty-swaps-told-by-leader = The unit leader did this for your household. If you do not agree, press below.
duty-swaps-told-objected = { $door } does not agree; what you did for them is void:
duty-swaps-told-at-door = 🚪 { $door } cannot be written to. Please tell them at the door:
duty-swaps-over-started = The day has come and nobody took it: <b>{ $gives }</b> of { $giver } goes by the rota.
duty-swaps-over-lost = { $giver } does not serve <b>{ $gives }</b> any more, so there is nothing to take.
duty-swaps-over-cannot = { $taker } cannot take it this time; nobody has taken <b>{ $gives }</b> of { $giver } yet. You can ask others.
duty-swaps-over-fallen = What { $giver } and { $taker } agreed about <b>{ $gives }</b> cannot be kept by one of them, and is void: all goes by the rota.

# Refusals
duty-swaps-refused-gone = There is no such swap. Please open “Swaps” again.
duty-swaps-refused-others = Only those of this household, its helper and the unit leader can do that.
duty-swaps-refused-not-in = This household takes no part in the rota, so it can neither swap nor stand in. To take part, tell the unit leader.
duty-swaps-refused-young = Please let an adult of the household press.
duty-swaps-refused-none = Your household has no turn to come.
duty-swaps-refused-started = This turn has begun and cannot be swapped. If you really cannot, ask for a stand-in.
duty-swaps-refused-not-yours = This turn is not this household’s now. Please open “Swaps” again.
duty-swaps-refused-later = Only the next turn can be offered; later ones when they are next.
duty-swaps-refused-offered = This turn is offered already. Wait a little, or press “Stop asking” and ask anew.
duty-swaps-refused-often = All were asked { $limit } times today. Please ask again tomorrow, or ask one household.
duty-swaps-refused-no-group = The unit has no group yet, so not all can be asked. Please choose one household.
duty-swaps-refused-door = This household cannot serve then. Please choose another.
duty-swaps-refused-mine = Your own household asked this; wait for another to take it.
duty-swaps-refused-not-asked = Your household was not asked.
duty-swaps-refused-cannot = Your household is exempt or away then, or did not take part yet, so it cannot serve this turn.
duty-swaps-refused-no-turn = Your household has no turn to come that fits a swap with { $door }.
duty-swaps-refused-taken = { $door } was first. Thank you!
duty-swaps-refused-yours = It is yours already.
duty-swaps-refused-over = This one is over.
duty-swaps-refused-agreed = Somebody has taken it already. To swap back, open “Swaps”; both households press “Swap back”.
duty-swaps-refused-begun = The turn has begun and cannot be swapped back. Please talk to the unit leader.
duty-swaps-refused-changed = It was swapped again since, and cannot be undone. Please open “Swaps” to see what holds now.
duty-swaps-refused-already = Pressed already; the other household is asked.
duty-swaps-refused-own-wish = Swapping back is for the two households; please ask them to press.
duty-swaps-refused-object = The unit leader did not do this for you. To swap back, open “Swaps”.
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
