## what it is
elections-title-leader = 🙋 <b>Election of the leader of { $unit }</b>
elections-title-household = 🏅 <b>Honest household of { $unit }, { $year }</b>
elections-which = Elections
elections-look = The election
elections-line = { $title } (going on)
elections-line-over = { $title } (over)
elections-list = Elections and awards of <b>{ $unit }</b>
elections-list-none = There was none yet.
elections-call-leader = Elect a leader
elections-call-household = Award a home

## where it stands
elections-phase-nomination = 📣 <b>Nominations are open</b>: one a household; you can name yourself, and change it.
elections-phase-acceptance = ⏳ <b>Nominations are over; the nominated are answering</b>: who says nothing does not stand.
elections-phase-awaiting = ⏳ <b>Voting is about to begin</b>
elections-dates = Nominations until { $nominate }, answers until { $accept }, then a secret ballot for { $days ->
        [one] { $days } day
       *[other] { $days } days
    }.
elections-standing = ✋ Standing: <b>{ $names }</b>
elections-standing-none = ✋ Nobody has said yet that they stand.
elections-asked = 🤔 Nominated, not answered yet: { $count }
elections-now-voting = 🗳 <b>Voting</b> until { $at }. One vote a household, secret.
elections-now-run-off = 🗳 <b>Second round</b> until { $at }. One vote a household, secret; most votes elect.
elections-now-lot = ⚖️ <b>Equal again in the second round: { $names }</b>. Please draw a lot before everybody, with a neighbour as witness.
elections-now-lot-entered = ⚖️ <b>Equal again in the second round: { $names }</b>. The lot is entered as { $who }; { $witness }, who was there, is asked.
elections-now-elected-leader = 🎉 <b>{ $who } is elected</b>. Object before { $until }; after that they take over.
elections-now-elected-household = 🎉 <b>{ $who } has it</b>. Object before { $until }.
elections-now-offered = 🎉 <b>{ $who } is elected</b>; the community's administrator still has to confirm.
elections-now-done-leader = ✅ <b>{ $who } was elected and leads now</b>
elections-now-done-household = 🏅 <b>The honest household is { $who }</b>
elections-by-lot = 🎲 Votes were equal; a lot drawn before everybody decided, { $witness } saw it.
elections-now-cancelled = ✖️ <b>Called off</b>: { $why }
elections-why-nobody = ✖️ <b>Nobody was elected</b>: nobody stood.
elections-why-rejected = ✖️ <b>Nobody was elected</b>: no more than half agreed.
elections-why-no-quorum = ✖️ <b>Nobody was elected</b>: twice no more than half of the households voted.
elections-why-left = ✖️ <b>Nobody was elected</b>: who had the votes has moved away.
elections-why-key = ✖️ <b>Nobody was elected</b>: twice the key of the ballots was lost, and they cannot be opened.
elections-why-void = ✖️ <b>Nobody was elected</b>: after an objection, the result of the ballot was declared void.

## what I can do
elections-says = 💬 <b>{ $who }</b>: { $words }
elections-mine = 👉 Your household nominates <b>{ $who }</b>
elections-mine-me-asked = 👉 A neighbour nominated you. Will you stand? Silence means no.
elections-mine-me-stands = 👉 You said that you stand.
elections-mine-me-declined = 👉 You said that you do not stand.
elections-mine-home-asked = 👉 A neighbour nominated your household. Will you stand? Silence means no.
elections-mine-home-stands = 👉 Your household stands.
elections-mine-home-declined = 👉 Your household does not stand.
elections-nominate = Nominate
elections-nominate-other = Another one
elections-nominate-none = Nobody
elections-accept = I will
elections-decline = I will not
elections-say-something = Say something
elections-door-accepts = { $door } agreed
elections-door-declines = { $door } will not
elections-choose-leader = Whom? Press one; they hear of it, the group does not see who named them.
elections-choose-household = Which household? Press one; they hear of it, the group does not see who named them.
elections-ask-statement = What do you want to say to your neighbours? A few words (at most { $limit } characters); whoever votes can read them.
elections-statement-none = Nothing
elections-cancel = Call it off
elections-ask-why = { $title }
    Why is it called off? One sentence (at most { $limit } characters), which everybody can read.
elections-give = Let them lead
elections-call-again = Hold another
elections-lot-on = It fell on { $who }
elections-choose-witness = The lot fell on <b>{ $who }</b>. Which neighbour saw it? Press one; they are asked to confirm.
elections-lot-right = Yes, it did
elections-lot-wrong = No

## calling
elections-called = ✅ The neighbours have it.
elections-check-leader = <b>Elect the leader of { $unit }, is that right?</b>
elections-check-household = <b>Award this year's honest household of { $unit }, is that right?</b>
elections-check-nominate = 📣 Nominations until { $at }
elections-check-accept = ✋ Answers of the nominated until { $at }
elections-check-vote = 🗳 Then a secret ballot until { $at }
elections-check-how = More than half of the households have to vote, and more than half of the votes elect; else the first two go into a second round.
elections-change-nominate = Nominations
elections-change-accept = Answers
elections-change-vote = Ballot
elections-ask-nominate = How many days of nominations? Press one, or type a number.
elections-ask-accept = How many days for answers after that? Press one, or type a number.
elections-ask-vote = How many days of voting? Press one, or type a number.

## the ballot
elections-ask-leader = Who shall lead { $unit }?
elections-ask-leader-run-off = Second round: who shall lead { $unit }?
elections-ask-household = Which is the honest household of { $unit } in { $year }?
elections-ask-household-run-off = Second round: which is the honest household of { $unit } in { $year }?
elections-details-says = { $who } says: { $words }
elections-details-one = There is one: { $who }. If you agree, press “Yes”.
elections-details-run-off = Nobody had more than half in the first round; these had most votes.
elections-rule = More than half of the households vote; more than half of the votes elect
elections-rule-one = More than half of the households vote; more than half of the votes in favour elect
elections-rule-run-off = Most votes elect

## told
elections-told-first-leader = A neighbour nominated you as unit leader ({ $who }). Will you stand? Please answer before { $at }; silence means no.
elections-told-first-household = A neighbour nominated { $who } as honest household. Will you stand? Please answer before { $at }; silence means no.
elections-told-again-leader = Nominations are over and you ({ $who }) have not answered. Will you stand as unit leader? Silence until { $at } means no.
elections-told-again-household = Nominations are over and { $who } has not answered. Will you stand? Silence until { $at } means no.
elections-told-elected = 🎉 You are elected. If nobody objects until { $until }, the administrator gives you the role.
elections-told-elected-home = 🎉 Your household has it. If nobody objects until { $until }, it stands.
elections-told-taken = <b>{ $who }</b> leads no longer, and { $unit } has no leader now. Please name one, or hold another election.
elections-to-unit = Name a leader
elections-told-failed = Please see what to do: hold another one, or talk with the neighbours first.
elections-told-repeated = No more than half voted, so it does not count; the same ballot is held once more, until { $at }.
elections-told-lot = Equal again in the second round: { $names }. Please draw a lot before everybody, with a neighbour as witness who has no part in it, and enter what came of it.
elections-told-witness = The lot is entered as <b>{ $who }</b>. You were there: is that right?
elections-told-lot-wrong = { $witness } says that the lot was not entered as it fell. Please ask, and enter it anew.
elections-told-offered = The time for objections is over. <b>{ $who }</b> can take over: press “The election”, then “Let them lead”. The leader until now ends at the same time.
elections-log-lot = A lot in the election of { $unit }: it fell on { $who }

## refused
elections-refused-gone = This election is gone; please look for it in the menu.
elections-refused-elsewhere = This is another unit's election; only those who live there take part.
elections-refused-not-called = The community's administrator holds elections of leaders; an award the unit's leader can hold, too.
elections-refused-running = One is going on already; another can begin when it is over.
elections-refused-over = This election is over.
elections-refused-nominated = Nominations are over (since { $at }).
elections-refused-answered = The time for answers is over (since { $at }).
elections-refused-nominee = They are not here any more; please choose another.
elections-refused-not-yours = Whoever was nominated answers this themselves.
elections-refused-not-nominated = Nobody nominates you any more, so there is nothing to answer.
elections-refused-not-standing = First press “I will”, then say something.
elections-refused-many = { $most } stand already; there is no room for more on the ballot.
elections-refused-days = Please type a number from 1 to { $most }.
elections-refused-no-lot = No lot is asked for now; please look again from the menu.
elections-refused-own-lot = This lot is about your household; please let another administrator enter it.
elections-refused-witness = They cannot be the witness. Please choose a neighbour who was there and has no part in it.
elections-refused-not-witness = The neighbour who was there has to say this.
elections-refused-objections = The time for objections is not over; the role can be given after { $at }.
elections-refused-not-elected = Nobody is elected yet.
