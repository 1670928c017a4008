## setting up, taking part, looking, pauses

duty-set-begin-button = Begin
duty-set-ask-doors =
    A duty rota for <b>{ $unit }</b>.
    Which households agreed? Tick their doors; press again to take one out. Vacant flats are outside, and whoever does not take part needs no reason.
duty-set-count = Ticked: { $count }
duty-set-door-on = ✅ { $door }
duty-set-door-off = { $door }
duty-set-all-button = All
duty-set-none-button = None
duty-set-enough-button = That is all
duty-set-earlier-button = ⬅️ Before
duty-set-later-button = Next ➡️
duty-set-ask-period = How long does each turn last?
duty-set-month-button = A month
duty-set-half-button = Half a month
duty-set-week-button = A week
duty-set-ask-first = From which day? The handover is at 9 in the morning.
duty-set-tomorrow = Tomorrow · { $on }
duty-set-change = { $on }
duty-set-ask-order = In which order?
duty-set-by-door-button = By door
duty-set-by-lot-button = Draw lots
duty-set-ask-tasks = The household on duty cares for these five small things, ten minutes or so a week. Press what should be put otherwise.
duty-set-tasks-good-button = All good
duty-set-rewrite = { $theme }
duty-set-task-line = <b>{ $theme }</b>: { $task }
duty-set-ask-task =
    <b>{ $theme }</b> now says: { $task }
    What instead? One line, at most { $limit } characters.
duty-set-task-environment = See whether the stairwell is clean; take litter along
duty-set-task-safety = See whether the way is clear, the door locks, the lights work
duty-set-task-hardship = Knock where somebody old lives alone, say hello
duty-set-task-livelihood = Ask the neighbours what is wrong, help them say it
duty-set-task-civility = Ask kindly not to throw things down
duty-set-ask-grounds = What exempts a household? The ticked ones do. Write to me what else, one at a time, at most { $limit } characters.
duty-set-ground-alone = Old and alone
duty-set-ground-ill = Gravely ill
duty-set-ground-birth = Childbirth
duty-set-ground-disabled = Hard to walk
duty-set-ground-caring = Nursing
duty-set-check =
    <b>The rota of { $unit }</b>
    Is it right?
duty-set-check-again =
    <b>The rota of { $unit }</b>
    Press what should change:
duty-set-answer-period = How long: { $period }
duty-set-answer-door = Order: by door
duty-set-answer-lot = Order: by lot, number { $seed }
duty-set-answer-grounds = Exempt: { $grounds }
duty-set-answer-no-grounds = Exempt: nothing written
duty-set-turns = <b>Who comes when:</b>
duty-set-turn = · { $on }: <b>{ $door }</b>
duty-set-from-next = Changes hold from the next turn on; whoever is on duty stays so.
duty-set-done-button = Begin like this
duty-set-change-button = Change it
duty-set-doors-button = Households
duty-set-period-button = How long
duty-set-first-button = First day
duty-set-order-button = Order
duty-set-tasks-button = Five tasks
duty-set-grounds-button = Exempt
duty-set-done = ✅ The rota goes. The neighbours and each household in it were told.
duty-set-ring = These I cannot reach; please tell them at their doors: { $doors }
duty-set-group =
    🔄 <b>{ $unit } has a duty rota</b>
    It begins with { $door } on { $on } at 9 in the morning, and goes from household to household.
duty-set-agreed = 🔄 The rota goes, and <b>{ $door }</b> takes part.
duty-set-group-changed = 🔄 The rota has changed, from { $on } on: { $period }.
duty-set-settings =
    <b>Settings of the rota</b>
    Taking part: { $count }
duty-set-asked = ❗ { $count } asked to be exempt and wait for you: press “Away, exempt”.
duty-set-settings-button = Rota settings
duty-set-alter-button = Change
duty-set-end-button = End the rota
duty-set-ask-end = Shall the whole unit take no more turns? Swaps that were agreed are gone then. Records of turns stay.
duty-set-ask-end-again = Once more: is it really over?
duty-set-end-sure-button = It is over
duty-set-keep-button = Keep it
duty-set-ended = The rota ends today. The neighbours were told.
duty-set-group-ended = 🔄 The unit's rota ends today. Thanks to every household that served.
duty-set-refused-few = It takes at least { $fewest } households to go round. Tick their doors first.
duty-set-refused-grounds = At most { $most } of them. Untick some, or write two as one.
duty-set-refused-leader = The leader does this; please tell them.
duty-set-refused-there = This unit has a rota already. To change it: /duty, “Rota settings”.

duty-part-join-button = We take part
duty-part-join-door-button = { $door } takes part
duty-part-leave-button = We stop
duty-part-leave-door-button = { $door } stops
duty-part-doors-button = Households
duty-part-doors = The ticked take part, { $count } in all. Press for a household what it told you or wrote; I tell it, and it can undo that.
duty-part-ask-leave = Shall <b>{ $door }</b> take no more turns? Its swaps are void then. It can come back at any time.
duty-part-serves = You are on duty now; please let the leader find somebody for the rest.
duty-part-leave-sure-button = We stop
duty-part-stay-button = We stay
duty-part-joined-toast = { $door } takes part.
duty-part-joined-already-toast = { $door } takes part already.
duty-part-left-toast = { $door } takes no more turns.
duty-part-left-already-toast = { $door } took no part anyway.
duty-part-entered-toast = Noted: { $door } takes part. I tell them.
duty-part-taken-out-toast = Noted: { $door } takes no part. I tell them.
duty-part-ring-toast = Noted. I cannot reach { $door }; please tell them at the door.
duty-part-joined = 🔄 Your household takes part in the rota: somebody at home said so.
duty-part-left = 🔄 Your household takes no more turns: somebody at home said so.
duty-part-entered = 🔄 { $who } entered for you: takes part in the rota.
duty-part-taken-out = 🔄 { $who } entered for you: takes no more turns.
duty-part-leader = The leader
duty-part-object = If that is wrong, one press undoes it.
duty-part-object-in-button = We do not
duty-part-object-out-button = We do
duty-part-turn = Your first turn: { $first } – { $last }, handed over at 9 in the morning.
duty-part-no-turn = You have no turn within a year.
duty-part-invitation =
    🔄 Households here take turns: a look at the stairwell, a knock at old people's doors, ten minutes a week.
    Do you take part? You need no reason not to.
duty-part-leader-joined = 🔄 { $door } takes part in the rota.
duty-part-leader-left = 🔄 { $door } takes no more turns.
duty-part-leader-moved-out = 🔄 Everybody registered at { $door } has moved out, so the rota leaves it out. If somebody still lives there, tick it again under “Households”.
duty-part-leader-on-duty = ❗ { $door } is on duty and takes no part any more. Please find somebody for the rest of the turn, or look after it yourself.
duty-part-moved = 🔄 The rota has changed: your household’s next turn is <b>{ $span }</b>.
duty-part-moved-line = 🔄 The rota has changed: your next turn starts on { $on }
duty-part-fallen = 🔄 Your swap with { $door } ({ $days }) is void; the rota holds for those days.
duty-part-fallen-offer = 🔄 The swap between you and { $door } ({ $days }) is void; nobody needs to answer.
duty-part-fallen-open = 🔄 The swap you offered to all ({ $days }) is void; nobody needs to answer.
duty-part-refused-not-yours = Only the grown-ups of that household, or its helper, can do that.
duty-part-refused-door = Nobody lives there now, or it is no dwelling.

duty-look-none =
    <b>{ $unit }</b> has no duty rota yet.
    Households that agree take turns to care for five small things in the building, ten minutes a week.
duty-look-ended =
    <b>{ $unit }</b> has no duty rota any more; what was done is kept in its records.
    Households that agree take turns to care for five small things in the building, ten minutes a week.
duty-look-none-leader = Ask the households first; two that agree are enough to begin.
duty-look-refused-no-unit = You are registered in no unit, so there is no rota to see.
duty-look-period-month = a month each
duty-look-period-half-month = half a month each
duty-look-period-week = a week each
duty-look-head = 🔄 <b>Duty rota of { $unit }</b> ({ $period })
duty-look-now = On duty: <b>{ $door }</b>, until { $until }
duty-look-now-mine = On duty: <b>{ $door } (you)</b>, until { $until }
duty-look-now-leader = Looked after by the leader, until { $until }
duty-look-now-left = Looked after by the leader (it was { $door }'s), until { $until }
duty-look-not-yet = Begins on { $on } at 9 in the morning
duty-look-coming = Next:
duty-look-coming-mine = Next (👉 is you):
duty-look-line = · { $on }: { $door }
duty-look-line-mine = 👉 { $on }: { $door }
duty-look-line-next = <b>👉 { $on }: { $door }</b>
duty-look-leader = the leader
duty-look-paused = Passed over now: { $doors }
duty-look-exempt = { $door } exempt
duty-look-away = { $door } away
duty-look-mine-button = My turn
duty-look-pauses-button = Away, exempt
duty-look-why-button = Why so
duty-look-year-button = Year
duty-look-calendar-button = Calendar
duty-look-records-button = Records
duty-look-earlier-button = ⬅️ Before
duty-look-later-button = Next ➡️
duty-look-why-head = <b>Why it is so</b>
duty-look-why-line = · { $on }: <b>{ $door }</b>, { $why }
duty-look-why-order = by the order
duty-look-why-owed = making up for a missed one
duty-look-why-swap = swapped with { $other }
duty-look-why-stand-in = in place of { $other }
duty-look-why-nobody = nobody can
duty-look-passed = └ passed over: { $doors }
duty-look-rule-door = The order is by door.
duty-look-rule-lot = The order was drawn by lot, number { $seed }: it counts the rotas this stairwell has had, so nobody can pick it. Anybody can draw it again: take the SHA-256 of “number:door” (the whole door, like { $example }), smallest first.
duty-look-rule = Whoever served least comes next, ties by the order. Exempt turns count as served; whoever was away makes up for one at most, not within 14 days; standing in counts as one's own.

duty-pause-head = <b>{ $door }</b>: away and exempt
duty-pause-none = Nothing now. Tell me when you are away or cannot serve, and the rota passes you over. The group sees “away” or “exempt”, never why.
duty-pause-away-button = Going away
duty-pause-ask-button = Be exempt
duty-pause-enter-button = Enter exempt
duty-pause-take-back-button = Take it back
duty-pause-serve-again-button = Can serve again
duty-pause-back-button = Back earlier
duty-pause-not-away-button = Not going away
duty-pause-list-button = See all
duty-pause-line-away = · { $door } away: { $first }, back { $last }
duty-pause-line-exempt = · { $door } exempt: { $until }
duty-pause-line-asked = · { $door } asks to be exempt: { $until }
duty-pause-until = until { $on }
duty-pause-always = no end given
duty-pause-reason = └ why: { $reason }
duty-pause-overview = <b>Away and exempt</b>
duty-pause-asked = Waiting for an answer:
duty-pause-stands = Noted:
duty-pause-decide = ❗ { $door } asks
duty-pause-own = My home { $door }
duty-pause-for-button = For others
duty-pause-which-door = For which household? I tell it, and it can undo that.
duty-pause-today-button = Today
duty-pause-tomorrow-button = Tomorrow
duty-pause-next-month-button = The next 1st
duty-pause-ask-from =
    When does <b>{ $door }</b> go away?
    Press, or write a date like “7-20”, or both days: “7-20 8-5”.
duty-pause-ask-back = Away from { $first }. When back? Press, or write a date like “8-5”.
duty-pause-week-button = A week
duty-pause-fortnight-button = Two weeks
duty-pause-month-button = A month
duty-pause-quarter-button = Three months
duty-pause-half-year-button = Half a year
duty-pause-year-button = A year
duty-pause-always-button = Cannot say
duty-pause-ask-why =
    Why should <b>{ $door }</b> be exempt? Press, or write a line, at most { $limit } characters.
    Only the leader reads it.
duty-pause-ask-until = Until when? Press, or write a date like “12-31”.
duty-pause-kept = ✅ Noted.
duty-pause-kept-asked = ✅ The leader was told. I tell you the answer at once; until then the rota holds.
duty-pause-fallen = Swaps of that time that are void now: { $count }. The others were told.
duty-pause-serves = ❗ You are on duty now. If you cannot, ask somebody to stand in.
duty-pause-ring = I cannot reach { $door }; please tell them at the door.
duty-pause-stand-in-button = Ask somebody
duty-pause-to-leader = 🔄 A household asks to be exempt. May it?
duty-pause-to-leader-line = { $door } asks to be exempt and waits for you
duty-pause-yes-button = Yes
duty-pause-no-button = No
duty-pause-granted = ✅ The leader says yes, you are exempt: { $until }. The group sees “exempt”, never why.
duty-pause-refused = The leader says not this time; the rota holds. Talk to the leader, or swap.
duty-pause-granted-toast = { $door } is exempt; I tell them.
duty-pause-refused-toast = { $door } stays on the rota; I tell them.
duty-pause-entered = 🔄 { $who } entered for you:
duty-pause-object-button = That is wrong
duty-pause-at-home = 🔄 Somebody at home entered:
duty-pause-over-away = 🔄 { $door } is away no longer, from today on.
duty-pause-over-exempt = 🔄 { $door } is exempt no longer, from today on.
duty-pause-over-toast = Changed.
duty-pause-refused-date = I do not understand that date. Please write it like “7-20” or “next Friday”.
duty-pause-refused-past = That day is past. Please write today or a later one.
duty-pause-refused-far = That is too far; at most two years ahead.
duty-pause-refused-backwards = The return must come after the first day. Please write another date.
duty-pause-refused-outside = This household takes no part in the rota.
duty-pause-refused-away-already = Away is noted for that time. To change it, end that first.
duty-pause-refused-exempt-already = That is noted already, or waits for the leader.
duty-pause-refused-gone = That is decided, or was taken back.

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
duty-which = Two turns are yours to look at. Which one first?
duty-which-line = · <b>{ $door }</b>: { $span }
duty-which-button = { $door } · from { $on }
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
duty-refuse-button = That is wrong
duty-accept-button = We take it
duty-accept-for-button = { $door } takes it
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
duty-waits-kept = 🎁 { $count ->
        [one] one thing waits
       *[other] { $count } things wait
    } for them at the counter: ask whether they want company to collect
duty-handover = 📋 <b>Handed over by { $door }</b>
duty-handover-left = 📋 <b>Handed over; the leader looked after it</b>
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
duty-toast-refused = All right, it is not taken; the leader knows
duty-toast-ticked = Noted ✅
duty-toast-unticked = Tick taken back
duty-toast-another-day = That button is of another day; this is how it stands now
duty-toast-asked = { $door } has been asked
duty-toast-asked-at-the-door = { $door } cannot be written to; please ask at the door
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
duty-told-accepted-for = 🏠 The leader took the turn for your household: { $span }. If that is not so, press once and it is not.
duty-told-refused = 🏠 { $door } cannot take the turn { $span }; it is taken no longer.
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
duty-calendar-back-button = The rota

## The rota: within calendars
duty-feed-name-unit = { $unit } duty
duty-feed-name-home = { $door } duty
duty-feed-turn = { $door } on duty
duty-feed-turn-leader = Duty (looked after by the leader)
duty-feed-about = Taken over { $first }, handed over { $last }

## The rota: a year's picture
duty-year-button = Year
duty-year = 📅 The turns of <b>{ $unit }</b> for a year from now
duty-year-line = 📅 The turns of the next year are set; send me /duty in private
duty-year-send-button = Send to neighbours
duty-year-sent = The neighbours will get it
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
duty-records-turn = · { $span }, <b>{ $who }</b>: { $did }
duty-records-turn-line = { $day } · { $who }
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
duty-records-head = 📒 { $span }, <b>{ $who }</b>
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
duty-swaps-from = { $day }
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
duty-swaps-refused-other-keeps = The other household does not want it undone any more: what was agreed holds.
duty-swaps-refused-own-wish = Swapping back is for the two households; please ask them to press.
duty-swaps-refused-own-consent = This turn runs already; please ask that household to press itself.
duty-swaps-refused-object = The unit leader did not do this for you. To swap back, open “Swaps”.
