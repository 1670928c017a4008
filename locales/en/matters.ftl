## The card
matters-card-head = <b>{ $number } · { $category }</b>
matters-card-words = { $words }
matters-card-place = 📍 { $place }
matters-card-said-by = 🙋 Said by { $who }
matters-card-said-for = 🙋 Said by { $door }, entered by { $who }
matters-card-said-unnamed = 🙋 A household of { $unit }
matters-card-supporters = { $count ->
    [one] 🏠 { $count } household says the same
   *[other] 🏠 { $count } households say the same
  }
matters-card-told = ℹ️ { $told }
matters-who-community = The community
matters-card-photos = { $count ->
    [one] 📷 { $count } picture in all
   *[other] 📷 { $count } pictures in all
  }
matters-sealed = This matter is for the mediators only. You see how far it has got, not what it says.
matters-card-folded = The card of <b>{ $number }</b> was put away: { $reason }
matters-look-button = Look
matters-support-button = { $count ->
    [0] Same here
   *[other] Same here { $count }
  }
matters-state-filed = { $icon } Waiting for <b>{ $who }</b>
matters-state-filed-until = { $icon } Waiting for <b>{ $who }</b>, who has until { $until } to take it up
matters-state-accepted = { $icon } Taken up by <b>{ $who }</b>
matters-state-accepted-until = { $icon } Taken up by <b>{ $who }</b>, to be settled by { $until }
matters-state-in-consultation = { $icon } Being talked over, led by <b>{ $who }</b>
matters-state-in-consultation-until = { $icon } Being talked over, led by <b>{ $who }</b>, to be settled by { $until }
matters-state-in-progress = { $icon } <b>{ $who }</b> is at it
matters-state-in-progress-until = { $icon } <b>{ $who }</b> is at it, to be settled by { $until }
matters-state-done = { $icon } Done, says <b>{ $who }</b>
matters-state-closed = { $icon } Settled ({ $who })
matters-state-returned = { $icon } <b>{ $who }</b> has asked something and waits for the answer
matters-state-declined = { $icon } Not theirs, says <b>{ $who }</b>; somebody else is being found
matters-state-merged = { $icon } The same as { $into }, and handled there
matters-state-withdrawn = { $icon } Taken back by whoever said it

## Buttons in the private chat
matters-support-back-button = Not any more
matters-answer-button = Answer
matters-reopen-button = Not settled
matters-accept-button = We take it
matters-done-button = Done
matters-ask-button = Ask
matters-note-button = Add a note
matters-decline-button = Not ours
matters-hand-button = Hand on
matters-ring-button = I have called
matters-letter-button = Letter
matters-category-button = Change kind
matters-calm-button = No danger
matters-map-button = 🗺 Map
matters-files-button = 📷 Pictures { $count }
matters-copy-button = Copy as text
matters-fold-button = Put card away
matters-unfold-button = Show card again
matters-withdraw-button = Take it back
matters-withdraw-sure-button = Yes, take it back
matters-back-button = See the matter
matters-solved-button = Solved
matters-unsolved-button = Not solved
matters-mark-button = { $mark }
matters-page-before = Back
matters-page-next = Next

## What happened
matters-timeline-line = <i>{ $at }</i> { $what }
matters-event-file = It was said
matters-event-accept = { $by } took it up
matters-event-start = { $by } began
matters-event-ask-back = { $by } asks: { $question }
matters-event-answer = Answer: { $answer }
matters-event-note = { $note }
matters-event-begin-consultation = The talk began
matters-event-end-consultation = Talked over: { $outcome }
matters-event-extend = { $by } needs more time: { $reason }
matters-event-done = Done, says { $by }. { $note }
matters-event-review = Somebody gave marks
matters-event-close-unreviewed = Nobody gave marks; it ends here
matters-event-reopen = Not settled: { $reason }
matters-event-decline = Not theirs, says { $by }: { $reason }; for { $responsible }
matters-event-reassign = Handed to { $to }
matters-event-escalate = { $why }: moved one level up, to { $to }
matters-event-withdraw = Taken back by whoever said it
matters-event-merge = Joined with { $into }
matters-event-fold = The card was put away: { $reason }
matters-event-unfold = The card is shown again
matters-event-recategorise = Its kind was changed
matters-event-whistle = { $by } called in { $to }: { $question }
matters-event-whistle-answer = { $by } answered: { $answer }
matters-event-whistle-late = { $by } did not answer in time
matters-event-whistle-end = { $by } does not need { $to } any more
matters-event-support = One household more has it too, { $count } in all
matters-event-unsupport = One household took that back; left: { $count }
matters-event-calm = Somebody looked: there is no danger

## What people concerned are told
matters-told-filed = 📮 There is a new matter for you: <b>{ $number }</b> ({ $category }), <b>{ $unit }</b>
matters-told-danger = 🚨 Danger in <b>{ $unit }</b>, <b>{ $number }</b>! Please go and see at once, and make the calls first.
matters-told-accepted = ✅ Your matter <b>{ $number }</b>: { $who } has taken it up, to be settled by { $until }.
matters-told-asked = ❓ About <b>{ $number }</b>, { $who } would like to know: { $question }
    Please answer before { $until }. Without an answer it goes on as it is.
matters-told-asked-again = ❓ <b>{ $number }</b> still waits for your answer. { $who } asks: { $question }
    Please answer before { $until }. Without an answer it goes on as it is.
matters-told-no-answer = ▶️ <b>{ $number }</b>: no answer came, { $who } goes on without one.
matters-line-no-answer = no answer came, it goes on
matters-event-no-answer = No answer came, it goes on
matters-refused-nobody-to-ask = Whoever said { $number } is not here any more, and nobody can answer. Go on, or say why it cannot be done.
matters-told-declined = ↪️ About <b>{ $number }</b>, { $who } says it is not theirs: { $reason }. It is for <b>{ $responsible }</b>. The community goes on looking for somebody.
matters-told-answered = 💬 <b>{ $number }</b> has an answer: { $answer }
matters-told-reopened = 🔁 <b>{ $number }</b> is not settled: { $reason }
matters-told-unsolved = 🔁 <b>{ $number }</b>: whoever said it says that it is not solved. Please look again.
matters-told-folded = The card of your matter <b>{ $number }</b> was put away: { $reason }. It is being handled all the same.
matters-told-withdrawn = <b>{ $number }</b> was taken back; there is nothing left to do.
matters-told-dropped = <b>{ $number }</b>, which your home supports, was taken back by whoever said it. If you still want it done, please say it again.
matters-told-handed = Your matter <b>{ $number }</b> was handed to { $who }. The time stays the same.
matters-told-to-hand-on = ↪️ <b>{ $number }</b> ({ $unit }): { $who } says it is not theirs: { $reason }. They name <b>{ $responsible }</b>. Please look at the matter and hand it on.
matters-told-calm = 👌 <b>{ $number }</b> ({ $unit }): somebody looked, there is no danger. The matter goes on.
matters-told-filed-for = 🙋 <b>{ $who }</b> entered a matter for <b>{ $door }</b>, number <b>{ $number }</b>:
matters-alarm = 🚨 In the group of <b>{ $unit }</b> somebody who is not registered tells of danger. Please go and look at once, and call first whom you must:
matters-done-aloud = ✅ <b>{ $number }</b> is done ({ $who }): { $words }
matters-done-note = 💬 { $note }
matters-review-ask = 🙏 <b>{ $number }</b> is said to be done. Is it solved?
matters-review-mark = Thank you! How well was it done? 5 is best. (Those who did it do not see whose mark it is.)
matters-review-thanks = Noted, thank you!

## Calling those who are not here yet
matters-ring-ask = ☎️ Nobody at <b>{ $who }</b> uses this yet. Please call them: <b>{ $telephone }</b>
    It is about <b>{ $number }</b>.
matters-ring-read = You can read this out:
    <blockquote>Hello, I am from { $unit }. We have something here for you: { $words } (place: { $place }). Please tell me who will see to it, and by when.</blockquote>
matters-ring-address = Or print the letter and take it there: { $address }
matters-letter-caption = 📄 The letter about <b>{ $number }</b>; please print it and hand it to { $who }.
matters-letter-toast = The letter is on its way to you

## It is done
matters-filed = ✅ Noted, number <b>{ $number }</b>.
    <b>{ $who }</b> will see to it by { $until }.
    You will hear when something happens.
matters-filed-danger = The group, the leader and those who have to come know it already.
matters-supported = Noted: same at your home
matters-calmed = Good, everybody is told that there is no danger
matters-support-taken-back = Taken back
matters-accepted-toast = All right, whoever said it has been told
matters-withdrawn-toast = Taken back
matters-handed-toast = Handed to { $who }
matters-files = 📷 Pictures and voice messages of <b>{ $number }</b>
matters-files-before = 📷 <b>{ $number }</b> when it was said
matters-files-after = 📷 <b>{ $number }</b> after it was mended
matters-recategorised = Its kind was changed
matters-withdraw-ask = Really take <b>{ $number }</b> back? Nobody will see to it then.
matters-category-ask = What kind of matter is <b>{ $number }</b>?
matters-hand-ask = Who shall have <b>{ $number }</b>?
matters-hand-nobody = There is nobody else to hand <b>{ $number }</b> to. Please let the administrator enter the body first.
matters-your-words = What you wrote (it is not lost, you can copy it):
    <blockquote>{ $words }</blockquote>
matters-stranger = This is a matter of a building where you are not registered. If you live there, please register (it takes a minute), then you can see it.
matters-copy = Press the text below to copy it, for other groups:
    <pre>{ $plain }</pre>

## Steps that need a few words
matters-step-ask = What would you like to ask about <b>{ $number }</b>? Please write it.
matters-step-note = What shall be noted about <b>{ $number }</b>? Please write it; everybody concerned can read it.
matters-step-done = <b>{ $number }</b> is done, wonderful! Please send a picture of it, or write a sentence.
matters-step-decline = Why is <b>{ $number }</b> not yours? Please write a sentence; whoever said it will read it.
matters-step-answer = Please answer (<b>{ $number }</b>): with words or with a picture.
matters-step-asked = <blockquote>{ $question }</blockquote>
matters-step-private = (Pictures and voice are seen only by those who handle it.)
matters-step-reopen = What is still wrong with <b>{ $number }</b>? Please write a sentence.
matters-step-fold = Why shall the card of <b>{ $number }</b> be put away? Please write a sentence; everybody will read it. The matter is handled all the same.
matters-step-ring = Who answered the telephone, and what did they say? A reference number, if there is one. (<b>{ $number }</b>)
matters-step-photos = Send more pictures, or press “Send it”.
matters-step-who = Who is it for, then? Please write the name. (<b>{ $number }</b>)
matters-step-outcome = What did they say?
matters-step-skip = Nothing to add
matters-outcome-accept = They will do it
matters-outcome-done = It is done
matters-outcome-decline = Not theirs
matters-outcome-nobody = Nothing came of it

## Lists
matters-list-open = <b>Open in your unit</b>
matters-list-open-wide = <b>Not settled yet</b>
matters-list-open-wide-none = Nothing is waiting. How good.
matters-list-open-none = Nothing is open in your unit. How good.
matters-list-closed = <b>Settled in your unit</b>
matters-list-closed-wide = <b>Settled</b>
matters-list-closed-wide-none = Nothing has been settled yet.
matters-list-closed-none = Nothing has been settled in your unit yet.
matters-list-mended = <b>Mended in your unit</b>, the newest first
matters-list-mended-none = Nothing has been mended in your unit yet.
matters-list-mine = <b>What I said</b>
matters-list-mine-none = You have not said anything yet.
matters-list-body = <b>Waiting for you</b>, what is due first on top
matters-list-body-none = Nothing waits for you. Have a rest.
matters-list-body-button = All
matters-list-unanswered = <b>Not answered yet</b>
matters-list-unanswered-none = All of it is answered.
matters-list-unanswered-button = Unanswered
matters-list-today = <b>Due today</b>
matters-list-today-none = Nothing is due today.
matters-list-today-button = Due today
matters-list-late = <b>Late</b>
matters-list-late-none = Nothing is late. Very good.
matters-list-late-button = Late
matters-list-line-due = { $marks }{ $icon } <b>{ $number }</b> { $category }: { $words }
    · { $unit }{ $until }
matters-list-answer-by = , answer by { $until }
matters-list-settle-by = , settle by { $until }
matters-list-stands = , waiting for its reporter
matters-list-found = <b>Found</b>
matters-list-found-none = Nothing was found. Try a number (such as 12) or a word (such as light).
matters-list-button = { $icon } { $number } { $words }
matters-list-open-button = Not settled
matters-list-mine-button = Mine
matters-list-closed-button = Settled
matters-list-mended-button = Mended
matters-list-line = { $icon } <b>{ $number }</b> { $category }: { $words }
    · { $who }{ $until }
matters-list-line-of = { $icon } <b>{ $number }</b> { $category }: { $words }
    · { $unit } · { $who }{ $until }
matters-list-until = , by { $until }

## Danger
matters-danger-head = 🚨 <b>{ $kind }</b>? Keep yourself safe first, then call at once:
matters-danger-number = ☎️ { $what } <b>{ $number }</b>
matters-danger-aloud = Somebody in the building says: <b>{ $words }</b>
danger-fire = Fire
danger-gas = Gas
danger-hurt = Somebody hurt
danger-electricity = A live wire
danger-lift = Shut in the lift
danger-peril = Somebody in danger
danger-flood = Water on electricity
danger-falling = Something about to fall

## When it cannot be
matters-refused-unknown = This matter was not found.
matters-refused-no-unit = This group is not joined to a unit yet. Please ask the administrator for a unit link.
matters-refused-no-household = Support counts by household, and yours is not known yet. Please register first.
matters-refused-just-said = This was noted a moment ago as { $number }; there is no need to say it again.
matters-refused-too-many-open = { $limit ->
    [one] { $limit } matter of your household is open; please wait until it is settled. Danger can always be said.
   *[other] { $limit } matters of your household are open; please wait until one is settled. Danger can always be said.
  }
matters-refused-already-supported = Your household supports it already. To take that back, press “Look”.
matters-refused-not-supported = Your household has not supported it.
matters-refused-own-matter = Your household said it, so it need not support it.
matters-refused-no-card = { $number } is not shown in the group, so this cannot be done.
matters-refused-already-filed = { $number } is with { $by } already.
matters-refused-already-accepted = { $number } has been taken up already: { $by }.
matters-refused-already-in-consultation = { $number } is being talked over.
matters-refused-already-in-progress = { $number } is being seen to already: { $by }.
matters-refused-already-done = { $number } has been said to be done already: { $by }.
matters-refused-already-closed = { $number } is closed already.
matters-refused-already-returned = { $number }: the question has been asked; please wait for the answer.
matters-refused-already-declined = { $number } is not for { $by }; the community is finding somebody else.
matters-refused-already-merged = { $number } has been joined with { $into } already.
matters-refused-already-withdrawn = { $number } has been taken back by whoever said it.
matters-refused-not-accepted-yet = Nobody has taken up { $number } yet; please press “We take it” first.
matters-refused-not-in-consultation = { $number } is not being talked over.
matters-refused-nothing-asked = { $number } has no question to answer now.
matters-refused-not-done-yet = { $number } is not done yet; marks come after that.
matters-refused-still-open = { $number } is still being seen to; there is nothing to reopen.
matters-refused-other-body = { $number } is with { $by } now.
matters-refused-already-there = { $number } is with { $by } already.
matters-refused-already-extended = { $number } got more time once already, and cannot again.
matters-refused-too-late-to-extend = The time of { $number } is over; it cannot get more.
matters-refused-extension-too-short = The new time has to be later than the old one.
matters-refused-declined-before = { $by } has said once that it is not theirs, and cannot say so again.
matters-refused-nobody-named = Please write who it is for.
matters-refused-nobody-responsible = Nobody has this matter now; please ask the administrator to hand it to somebody first.
matters-refused-no-reason = Please write a reason.
matters-refused-highest-level = { $number } is with the street already.
matters-refused-not-due = It is too early to move { $number } one level up.
matters-refused-mark = Please give 1 to 5.
matters-refused-review-over = The time to give marks for { $number } is over.
matters-refused-review-open = { $number } is still waiting for marks.
matters-refused-merge-other = These two matters cannot be joined.
matters-refused-merge-confidential = A confidential matter cannot be joined with another.
matters-refused-no-files = { $number } has no pictures that you can see.
matters-refused-folded = { $number } is folded away: { $reason }
matters-refused-no-danger = { $number } is not marked as danger.
matters-refused-already-folded = This card has been put away already.
matters-refused-not-folded = This card has not been put away.

## Time, climbing, joining
matters-who-party = the community's party organisation
matters-who-street = the street office
matters-card-letter = 📄 Letter handed to { $who } on { $on }
matters-card-agenda = 🗣 On the agenda, to be talked over
matters-state-led-until = { $icon } <b>{ $who }</b> leads, to be settled by { $until }
matters-extend-button = More time
matters-same-button = The same
matters-letter-handed-button = Handed over
matters-same-one = { $number } { $words }
matters-same-ask = Which one is <b>{ $number }</b> the same as? Those who support it come along.
matters-same-none = Nothing like <b>{ $number }</b> was found.
matters-merged-toast = Joined with { $number }
matters-letter-handed-toast = Noted; the card says today
matters-step-extend = Why does <b>{ $number }</b> need more time? One sentence; whoever said it will read it. This can be done once.
matters-step-days = How many more days?
matters-step-days-button = { $count ->
    [one] { $count } day
   *[other] { $count } days
  }
matters-cause-missed-accept = nobody took it on in time
matters-cause-missed-settle = it was not settled in time
matters-cause-two-refusals = two bodies said it is not theirs
matters-cause-not-solved-twice = twice it was not solved
matters-cause-three-units = households of three units support it
matters-cause-asked = help was asked for
matters-event-warn = Little time left; { $by } was reminded
matters-event-overdue = The time is up, and { $by } has not settled it
matters-event-hasten = { $count ->
    [one] One household has it too: urgent now
   *[other] { $count } households have it too: urgent now
  }
matters-event-agenda = { $count ->
    [0] The unit leader put it on the agenda
    [one] One household has it too: on the agenda
   *[other] { $count } households have it too: on the agenda
  }
matters-event-letter = The letter was handed to { $to }
matters-told-climbed = ⬆️ <b>{ $number }</b>, which concerns you: { $why }, so it moved up a level. Now <b>{ $who }</b> has it, and answers by { $until }.
matters-told-to-decide = ⚖️ <b>{ $number }</b> ({ $unit }): two bodies said it is not theirs. Please decide by { $until } who leads: press “See the matter”, then “Hand on”.
matters-told-nobodys = ⬆️ <b>{ $number }</b> ({ $unit }) came up, and the community has no body for it. Press “See the matter”, then “Hand on”, or settle it yourself.
matters-told-to-the-street = ⬆️ <b>{ $number }</b> ({ $unit }) went up to <b>{ $who }</b>, who is not here. Please print the letter and hand it over, then press “Handed over”.
matters-told-warn = ⏳ <b>{ $number }</b> ({ $unit }) is urgent; its time ends { $until } and it is not settled.
matters-told-overdue = ⏰ <b>{ $number }</b>: the time is up, and { $who } has not settled it. It is written down, and the community goes on asking.
matters-told-unreviewed = <b>{ $number }</b>: nobody said for seven days whether it is solved, so it is closed. If it is not, press “See the matter”, then “Not settled”.
matters-told-hastened = 🔥 <b>{ $number }</b> ({ $unit }): { $count ->
    [one] one household has it too, so it is urgent now.
   *[other] { $count } households have it too, so it is urgent now.
  }
matters-told-put = 🗣 The unit leader put <b>{ $number }</b>, which you said, on the agenda: it will be talked over. What needs no talk goes on.
matters-told-agenda = 🗣 Half of the house supports <b>{ $number }</b>, which you said: it will be talked over next time. What needs no talk goes on.
matters-told-extended = ⏳ { $who } needs more time for <b>{ $number }</b>, until { $until }: { $reason }
matters-told-passed = <b>{ $number }</b>: { $by } said it is not theirs: { $reason }. <b>{ $who }</b> has it now; the dates stay.
matters-told-merged = <b>{ $number }</b>, which you said, is the same as <b>{ $into }</b>, and goes on with it. You hear of it as before.
matters-line = <b>{ $number }</b> { $words }: { $said }
matters-line-filed = for you to handle
matters-line-accepted = { $who } took it on
matters-line-asked = a question for you: { $question }
matters-line-declined = not for { $who }, but for { $responsible }
matters-line-answered = answered: { $answer }
matters-line-reopened = not solved: { $reason }
matters-line-unsolved = not solved, the reporter says
matters-line-folded = the card was folded away, the matter goes on
matters-line-withdrawn = taken back, nothing to do
matters-line-dropped = taken back; say it again if you want it done
matters-line-handed = handed to { $who }
matters-line-passed = handed to { $who }
matters-line-to-hand-on = not for { $who }, please hand it on
matters-line-filed-for = written down for you by { $by }
matters-line-climbed = moved up, with { $who } now
matters-line-to-decide = please say who leads
matters-line-nobodys = moved up, and no body can handle it yet
matters-line-to-the-street = moved up to { $who }, please take the letter there
matters-line-warn = urgent, and its time is short
matters-line-overdue = not done in time
matters-line-unreviewed = closed, as nobody judged it in seven days
matters-line-hastened = { $count } { $count ->
    [one] household has it too
   *[other] households have it too
}: urgent now
matters-line-put = put on the agenda, to be talked over
matters-line-agenda = to be talked over on the next talk day
matters-line-extended = { $who } needs some days more
matters-line-merged = goes on as { $into }
matters-line-review = said to be done: is it solved?
matters-line-ring = please ring { $who }
matters-done-line = <b>{ $number }</b> is done: { $words }
matters-refused-letter-handed = The letter about { $number } was handed over already ({ $on }).
matters-refused-own-work = Nobody reviews their own work; whoever said it does.
matters-mediate-button = I will mediate
matters-private-line = <b>{ $number }</b> has moved on; please look
matters-told-to-mediate = ⬆️ <b>{ $number }</b> ({ $unit }, not public) came up to you. Please press “See the matter”, then “Name a mediator”.
