## the card
polls-card = 🗳 <b>Poll</b>
polls-card-head = 🗳 <b>Poll</b> (rewritten, version { $version })
polls-card-by = — posted by { $who }
polls-somebody = the administrator
polls-question = <b>{ $words }</b>
polls-details = { $words }
polls-option-line = { $nth }. { $words }
polls-option-button = { $nth }. { $words }
polls-yes = Yes
polls-no = No
polls-abstain = Abstain
polls-until = ⏰ Closes { $at }
polls-opens = ▶️ Opens { $at }
polls-terms = 👥 { $roll } · { $kind }
polls-passes = ✔️ { $rule }
polls-secret-line = 🔒 Secret: nobody sees who chose what
polls-vote = Vote
polls-mine = My ballot
polls-look = Look
polls-turnout = 📊 Voted: { $count } of { $all }
polls-turnout-short = 📊 Voted: { $count } of { $all }; more needed: { $short }
polls-turnout-enough-of = 📊 Voted: { $count } of { $all }, which is enough
polls-turnout-owners = 📊 Owners who have voted: { $count } of { $all }, with { $voted_area } of { $area } m²: enough of both
polls-turnout-owners-short = 📊 Owners who have voted: { $count } of { $all }, with { $voted_area } of { $area } m²; more needed: { $short ->
        [one] { $short } owner
       *[other] { $short } owners
    }, { $lacking } m²
polls-turnout-enough = 📊 Enough have voted
polls-turnout-few = 📊 Not enough have voted yet
polls-turnout-hidden = 📊 How many have voted is said after closing
polls-roll-households = One vote a household
polls-roll-adults = One vote a person from 18 on
polls-roll-owners = Owners vote
polls-unit-households = { $count ->
    [one] household
   *[other] households
}
polls-unit-adults = { $count ->
    [one] person
   *[other] persons
}
polls-unit-owners = { $count ->
    [one] owner
   *[other] owners
}
polls-kind-yes-no = yes, no or abstain
polls-kind-one = choose one
polls-kind-several = choose several
polls-kind-several-most = choose up to { $most }
polls-kind-several-between = choose { $least } to { $most }
polls-kind-approval = choose all you agree with
polls-kind-score = score each from 0 to 5
polls-kind-ranked = put them in your order
polls-kind-ranked-seats = put them in your order; to be elected: { $seats }
polls-kind-points = share out points
polls-kind-points-many = share out { $points ->
        [one] { $points } point
       *[other] { $points } points
    }
polls-kind-dates = which day suits
polls-method-runoff = ranked (the last drops out)
polls-method-schulze = ranked (each against each)
polls-method-stv = ranked (several elected)
polls-rule-consultation = Advice only, nothing is decided
polls-rule-simple = More than half vote, more than half of them say yes
polls-rule-two-thirds = Two thirds vote, two thirds of them say yes
polls-rule-owners-ordinary = Owners, ordinary: two thirds take part, over half agree
polls-rule-owners-special = Owners, special: two thirds take part, three quarters agree
polls-rule-all-concerned = Dwelling into business: every owner concerned agrees

## the ballot
polls-ballot-of = 🗳 The ballot of <b>{ $door }</b>
polls-not-voted = ⬜️ Not cast yet.
polls-voted = ✅ It says: <b>{ $words }</b>. You can change it until closing.
polls-voted-by = ✅ It says: <b>{ $words }</b> (cast by { $who }). You can change it until closing.
polls-voted-once = ✅ It says: <b>{ $words }</b>.
polls-ticked = ✏️ Ticked: { $words }. It counts once you press “Cast”.
polls-ticked-unscored = Not scored yet: { $count }.
polls-ticked-points = Points left: { $count }.
polls-blank = blank
polls-choice-mark = { $words } { $mark }
polls-choice-date-0 = { $words } no
polls-choice-date-1 = { $words } if need be
polls-choice-date-2 = { $words } yes
polls-choice-rank-first = { $nth }) { $words }
polls-choice-rank-next = { " " }{ $nth }) { $words }
polls-chosen-button = ✅ { $words }
polls-ranked-button = No. { $nth }: { $words }
polls-date-yes = Yes
polls-date-need-be = If need be
polls-date-no = No
polls-cast = Cast
polls-withdraw = Withdraw
polls-withdraw-sure = Yes, withdraw
polls-keep = Keep it
polls-back = Back
polls-ask-withdraw = “{ $words }”: withdraw your ballot? You can vote again until closing.
polls-secret-promised = 🔒 Only your own household sees what you chose, until closing. Then all are opened and counted, and nobody knows any more whose ballot is whose.
polls-secret-few = 🔒 Fewer than 10 households: even without names it may be guessed, so secrecy cannot be promised here.
polls-receipt = 🎫 Receipt: <code>{ $code }</code>. It shows that your ballot was counted, not what it said.
polls-receipt-none = ⬜️ This ballot was not cast.
polls-cast-toast = Your ballot says: { $words }. You can change it until closing.
polls-changed-toast = Your ballot now says: { $words }. Somebody of your household had chosen: { $before }.
polls-cast-secret-toast = Cast. You can look at it and change it until closing.
polls-withdrawn-toast = Withdrawn. You can vote again until closing.
polls-in-private-toast = Please vote in the private chat.

## what came of it
polls-over-missed = ✖️ The bot was away for all the days of this poll and nobody could vote; it was taken back. Please post it again.
polls-over-cancelled = ✖️ This poll was taken back.
polls-over-cancelled-why = ✖️ This poll was taken back: { $why }
polls-over-nobody = ✖️ When it was to open nobody could have voted, so this poll was cancelled.
polls-over-void = ✖️ The key to the envelopes was lost and they cannot be opened. This poll is void; please vote again.
polls-over-planned = ▶️ Not open yet.
polls-over-counting = ⏳ Closed; the ballots are being counted.
polls-verdict-passed = ✅ <b>Passed</b>
polls-verdict-passed-one = ✅ <b>Passed: { $names }</b>
polls-verdict-rejected = ❌ <b>Not passed</b>
polls-verdict-no-quorum = ⚪️ <b>Too few voted; it does not count</b>
polls-verdict-advisory = 📌 <b>Most chose: { $names }</b>
polls-verdict-tie = ⚖️ <b>Equal: { $names }</b>
polls-verdict-run-off = 🔁 <b>None reached the bound; to be voted on again between: { $names }</b>
polls-verdict-nothing = ⚪️ <b>Nobody chose anything</b>
polls-figure = { $words }
    { $bar } { $figure }
polls-figure-blank = Blank: { $count }
polls-mark = { $count } { $unit }
polls-mark-area = owners: { $count }, { $area } m²
polls-mark-sum = { $sum ->
        [one] { $sum } point
       *[other] { $sum } points
    }
polls-mark-dates = { $sure } yes, { $could } if need be
polls-rounds = Rounds counted: { $count }
polls-order = Order: { $order }
polls-ratio-turnout-heads = ✔️ { $part } of { $base } took part, { $needed } needed
polls-ratio-short-turnout-heads = ✖️ { $part } of { $base } took part, { $needed } needed, { $short } short
polls-ratio-turnout-area = ✔️ { $part } of { $base } m² took part, { $needed } m² needed
polls-ratio-short-turnout-area = ✖️ { $part } of { $base } m² took part, { $needed } m² needed, { $short } m² short
polls-ratio-yes-heads = ✔️ { $part } of { $base } agree, { $needed } needed
polls-ratio-short-yes-heads = ✖️ { $part } of { $base } agree, { $needed } needed, { $short } short
polls-ratio-yes-area = ✔️ { $part } of { $base } m² agree, { $needed } m² needed
polls-ratio-short-yes-area = ✖️ { $part } of { $base } m² agree, { $needed } m² needed, { $short } m² short
polls-caution-owners = ⚖️ A vote held here is consultation, or book-keeping for a vote on paper. The statutory electronic vote is the government's own system. An owner who is harmed by a decision may go to court within a year (Civil Code, art. 280).
polls-caution-advice = Advice only.
polls-caution-unit = This is an agreement of the unit, not a decision of the residents' assembly.
polls-announced = 🗳 <b>Result of the poll</b>

## looking
polls-posted = ✅ The neighbours have it.
polls-said-nothing = did not vote
polls-not-on-roll = You are not on this poll's roll, or somebody else casts the vote. If the roll is wrong, tell the unit leader.
polls-vote-button = Vote
polls-voted-button = My ballot
polls-vote-for = Vote for { $door }
polls-voted-for = ✅ { $door }
polls-roll = Who may vote
polls-correct = Write anew
polls-cancel = Take back
polls-all = All polls
polls-list = Open and coming:
polls-list-over = Closed:
polls-none = There is nothing to vote on now.
polls-none-over = Nothing has been voted on yet.
polls-list-over-button = Closed ones
polls-list-running-button = Open ones
polls-line-planned = ▶️ { $title } (not open yet)
polls-line-open = 🗳 { $title } (closes { $at })
polls-line-counting = ⏳ { $title } (being counted)
polls-line-decided = 📌 { $title } ({ $at })
polls-line-cancelled = ✖️ { $title }
polls-line-void = ✖️ { $title }
polls-line-button = { $nth }. { $title }
polls-line-leader = 🗳 { $title }
polls-new = ➕ New poll
polls-under-way = Polls of <b>{ $unit }</b>. Press one to look.
polls-roll-head = 👥 <b>Who may vote</b>: { $words }
polls-roll-total = In all: { $count } { $unit }
polls-roll-total-area = Owners in all: { $count }, { $area } m²
polls-roll-hash = Fingerprint of the roll: <code>{ $hash }</code>
polls-said = Who said what
polls-roll-line-said = { $door }: { $words }
polls-roll-line = { $door }
polls-roll-line-area = { $door } { $area } m²
polls-roll-line-nobody = { $door } { $area } m² (unsold or not handed over: one head together, no vote)

## posting
polls-ask-which = A sign-up or a poll? A sign-up counts who comes; a poll decides.
polls-which-sign-up = 📝 Sign-up
polls-which-poll = 🗳 Poll
polls-which-topic = 📌 Topic
polls-ask-question = What shall <b>{ $unit }</b> vote on? Write one sentence, such as: Shall we have motion lights in the stairwell? (at most { $limit } characters)
polls-so-far = <blockquote>{ $words }</blockquote>
polls-ask-options = What can be chosen? Press “Yes, no, abstain”, or write the options, one a line, at most { $most }.
polls-options-yes-no = Yes, no, abstain
polls-ask-until = Until which day? Press one, or write it: Friday, in 3 days, 12-5 18:00.
polls-until-passed = The last day is not possible any more; please choose anew.
polls-days = { $count ->
        [one] 1 day
       *[other] { $count } days
    }
polls-check = <b>Send this to the neighbours of { $unit }?</b>
polls-replaces = ✏️ Once posted, the poll before is taken back, and who has voted is asked again.
polls-more = More settings
polls-more-head = <b>More settings</b>
polls-more-kind = Ballot: { $what }
polls-more-roll = Who may vote: { $what }
polls-more-rule = When it passes: { $what }
polls-more-secret = Open or secret: { $what }
polls-more-opens = Opens: { $what }
polls-more-reach = Who is asked: { $what }
polls-more-details = Details: { $words }
polls-more-reminds = Reminders: { $what }
polls-more-parking = Parking: { $what }
polls-reminds-usual = As usual
polls-reminds-last = The day before
polls-reminds-never = None
polls-parking-yes = Parking counts
polls-parking-no = Without parking
polls-set-reminds = Reminders
polls-set-parking = Parking
polls-ask-reminds = How are those reminded who have not voted? “As usual” is the day before it closes, and once half-way where it lasts five days or more. Only they are reminded, in private.
polls-ask-parking = Does the area of parking spaces count? By the owners' rules of procedure.
polls-committee-told = 🏘 { $unit } holds a vote of owners that opens { $at }. The residents' committee is told in time:
polls-tell-committee = 🏘 The residents' committee has no account here; please tell it yourself.
polls-more-done = Done
polls-set-kind = Ballot
polls-set-roll = Who may vote
polls-set-rule = When it passes
polls-set-secret = Open or secret
polls-set-opens = When it opens
polls-set-details = Details
polls-set-reach = Who is asked
polls-ask-kind = What does a ballot take?
polls-ask-roll = Who may vote? A vote of owners needs { $days } days of notice, and the residents' committee must be told.
polls-ask-rule = When does it pass?
polls-ask-secret = Open or secret? Of an open one everybody sees after closing which household chose what; of a secret one nobody does.
polls-ask-opens = When does it open? A vote of owners not before { $days } days.
polls-ask-reach = Who is asked?
polls-ask-details = Anything to add? What it costs, or why (at most { $limit } characters).
polls-ask-most = How many can be chosen at most? Write a number (1 to { $most }); with a minimum write “2-3”.
polls-ask-points = How many points? Write a number (1 to { $most }).
polls-ask-seats = How many are elected? Write a number (1 to { $most }).
polls-details-none = Nothing
polls-secret-yes = Secret
polls-secret-no = Open
polls-opens-now = now
polls-opens-in = in { $count ->
        [one] { $count } day
       *[other] { $count } days
    }
polls-reach-unit = This unit
polls-reach-building = The building
polls-reach-estate = The estate
polls-change-question = Question
polls-change-options = Options
polls-ask-why = Why is the poll “{ $words }” taken back? Write a sentence that everybody can read. No ballot will count.

polls-explained = <b>{ $button }</b>: { $words }
polls-about-roll-households = one vote a household, whoever casts it; the last choice counts
polls-about-roll-adults = one vote for each registered adult
polls-about-roll-owners = the owners in the roster, by heads and by area
polls-short-kind-yes-no = Yes or no
polls-short-kind-one = Choose one
polls-short-kind-several = Choose several
polls-short-kind-approval = Approve any
polls-short-kind-score = Score 0–5
polls-short-kind-points = Share points
polls-short-kind-dates = Find a day
polls-short-method-runoff = Ranked
polls-short-method-schulze = Ranked, in pairs
polls-short-method-stv = Ranked, several
polls-short-roll-households = Households
polls-short-roll-adults = Persons
polls-short-roll-owners = Owners
polls-short-rule-consultation = Advice only
polls-short-rule-simple = Majority
polls-short-rule-two-thirds = Two thirds
polls-short-rule-owners-ordinary = Owners, ordinary
polls-short-rule-owners-special = Owners, special
polls-short-rule-all-concerned = All concerned

## told
polls-remind = 🗳 There is a poll you have not voted in; it closes { $at }:
polls-remind-last = ⏰ A poll closes soon and you have not voted. It closes { $at }:
polls-remind-proxy = 🗳 You vote for { $door } and have not yet; it closes { $at }:
polls-remind-line = Not voted yet: { $title } (closes { $at })
polls-opened = ▶️ The poll “{ $title }” has opened; it closes { $at }.
polls-last-call = ⏰ The poll “{ $title }” closes { $at }. Please vote if you have not.
polls-cancelled-told = The poll “{ $title }” you voted in was taken back; your ballot does not count.
polls-replaced-told = A question you voted on was written anew; your ballot does not count any more, please vote again:

## refused
polls-refused-gone = This poll is not there any more; please look for it from the menu.
polls-refused-cancelled = This poll was taken back.
polls-refused-void = This poll is void; please wait for the new one.
polls-refused-key = The key to the envelopes cannot be used now; this ballot was not taken. Please tell the administrator and vote once it is mended.
polls-refused-closed = The poll is closed ({ $at }); this ballot was not taken.
polls-refused-not-open = Not open yet; it opens { $at }.
polls-refused-over = This poll is over and cannot be changed.
polls-refused-not-on-roll = You are not on this poll's roll, or somebody else casts the vote. Press “My ballot” to look.
polls-refused-name-first = Several people own { $door }, and it has one vote. Agree who casts it and tell the unit leader, who enters it.
polls-refused-named = Several people own { $door }, and it has one vote; another of them casts it. To change that, tell the unit leader.
polls-refused-not-yours = This ballot is not yours to cast.
polls-refused-minor = Voting begins at 18.
polls-refused-no-home = You are not registered as living in a unit. Owners come in by the card in the group.
polls-refused-empty-roll = There is nobody on the roll who could vote; please load the roster first.
polls-refused-leader = Polls are posted by the unit leader.
polls-refused-few-options = Please write at least two options, one a line.
polls-refused-many-options = At most { $most } options.
polls-refused-long-option = The option “{ $option }…” is too long; at most { $limit } characters.
polls-refused-same-option = The option “{ $option }” stands there twice.
polls-refused-day = That is no day I understand. Write one to come: Friday, in 3 days, 12-5 18:00.
polls-refused-closes-early = It must close after it opens; please choose another day.
polls-refused-closes-late = That is too long; at most { $most } days.
polls-refused-number = Please write a number from 1 to { $most }.
polls-refused-secret-owners = Owners' votes are weighed by area, and an area shows whose it is; so they are open.
polls-refused-notice = A vote of owners needs { $days } days of notice; it cannot open earlier.
polls-refused-unscored = Not scored yet: { $count }.

## ballots
polls-refused-option = There is no such option. Please choose again.
polls-refused-twice = Each option can be chosen only once.
polls-refused-few = Choose at least { $least }.
polls-refused-many = Choose { $most } at the most.
polls-refused-length = Say something for each option; there are { $count } of them.
polls-refused-score = A score is a number from 0 to { $most }.
polls-refused-points = You have { $most ->
        [one] { $most } point. You need not spend it, but no more than this
       *[other] { $most } points. You need not spend them all, but no more than these
    }.
polls-refused-date = For each day please choose: yes, if need be, no.
polls-refused-rule-kind = What must reach a bound is put as yes, no or abstain, or as one choice of several.
polls-refused-rule-all = What everyone must agree to is put as yes, no or abstain.
polls-refused-rule-roll = The rules for owners need the roll of owners.
polls-refused-part = This ballot is a part of an election and cannot be changed or called off alone. Please press “The election”.
