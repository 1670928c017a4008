## the picture and the sheet
results-title = Result
results-cast = { $count ->
        [one] 1 ballot
       *[other] { $count } ballots
    }
results-cast-blank = { $count ->
        [one] 1 ballot
       *[other] { $count } ballots
    }, blank among them: { $blank }
results-cast-ranked = { $cast }; figures are first choices
results-measure-turnout-heads = Took part
results-measure-turnout-area = Area that took part
results-measure-yes-heads = Agree
results-measure-yes-area = Area that agrees
results-part = { $part } / { $base } { $unit }
results-needed = { $bound }: { $needed } { $unit }
results-bound-more = More than { $part }
results-bound-least = At least { $part }
results-bound-all = All of them
results-reached = reached
results-short = { $short } { $unit } short
results-rounds = How it was counted, round by round
results-rounds-more = … ({ $count ->
        [one] { $count } more line
       *[other] { $count } more lines
    } on the sheet)
results-quota = { $quota ->
        [one] { $quota } vote elects
       *[other] { $quota } votes elect
    }
results-round = Round { $nth }: { $votes }. { $ends }
results-round-votes = { $name }: { $votes }
results-round-elected = { $names } elected
results-round-out = { $names } out
results-round-out-by-list = { $names } out (equal; the lower on the list goes)
results-round-tied = { $names } equal, nothing decides
results-round-exhausted = { $votes } with no further choice
results-pairs = How pairs compare
results-place = { $nth }) { $names }{ " " }
results-pair = { $one } against { $other }: { $ahead } to { $behind }
results-number = No. { $nth }
results-origins = How ballots were given: { $origins }
results-origin = { $origin }: { $count }
results-origin-few = { $origin } (few, not listed)
results-origin-chat = by phone
results-origin-page = on the web page
results-origin-paper = on paper
results-origin-door = at the door
results-origin-meeting = at a meeting
results-origin-proxy = by proxy
results-footer = Poll no. { $number }, closed { $at }
results-footer-hash = Fingerprint of the result: { $hash }

## checking it oneself
results-picture-button = 📊 Picture
results-sheet-button = 📄 Sheet
results-check-button = 🔍 Check it
results-file-button = Published ballots
results-verifier-button = Verifier
results-recount-button = Count again
results-picture = 📊 { $title }
results-sheet = 📄 Result sheet: { $title }. Print it, let clerk and witness sign, hang it up until { $until }.
results-file = 📦 Published ballots: { $title }
    Fingerprint of the file: <code>{ $hash }</code>
    It must be the one printed on the sheet on the wall.
results-verifier = 🧮 The verifier. It runs on any computer with Python, needs nothing else and sends nothing anywhere:
    <code>python3 verify_poll.py FILE FINGERPRINT RECEIPT</code>
    Copy the fingerprint from the sheet on the wall; the receipt may be left out. It is short: let somebody you trust read it.
results-check = 🔍 <b>Check it yourself</b>: { $title } (poll no. { $number })
results-check-how = How: get the published ballots and the verifier, and compare with the fingerprint of the file on the sheet on the wall. One ballot changed, added or removed, and they differ. With your receipt you can see that your ballot is among them.
results-check-totals = Of fewer than 20 secret ballots only totals are published: one by one they could tell whose they are. Compare the fingerprint of the file with the sheet on the wall.
results-hash-result = Fingerprint of the result: <code>{ $hash }</code>
results-hash-roll = Fingerprint of the roll: <code>{ $hash }</code>
results-hash-file = Fingerprint of the file: <code>{ $hash }</code>
results-recounted-same = ✅ “{ $title }” was counted again: the same as published.
results-recounted-differs = ❌ “{ $title }” was counted again and differs from what was published! Tell the leader and the community at once.
results-recounted-kept = Published:
results-recounted-found = Counted now:
results-log-same = Poll no. { $number } was counted again, the same
results-log-differs = Poll no. { $number } was counted again and differs
results-refused-not-concerned = This poll is another unit's.
results-refused-not-counted = This poll has no result yet.

## the result sheet
results-sheet-title = Result of a vote
results-sheet-line = { $label }: { $figure }
results-sheet-options = Votes
results-sheet-ratios = Against the bounds
results-sheet-needed = { " " }({ $needed })
results-sheet-ratio = { $figure }, { $standing }
results-sheet-objections = If you object
results-sheet-object = Until { $until }: open this poll on your phone, press “Objections” and write a sentence; without a phone, tell the unit's leader. Every objection is answered in public.
results-sheet-object-at = Until { $until }: open this poll on your phone, press “Objections” and write a sentence; without a phone, tell the unit's leader or { $committee }. Every objection is answered in public.
results-sheet-hashes = Fingerprints
results-sheet-hash-file = Published file
results-sheet-hash-result = Result
results-sheet-hash-roll = Roll
results-sheet-hashes-how = Anybody can check: open this poll on your phone, press “Check it”, get the published ballots and the verifier, and compare with the fingerprint of the published file above. If one ballot was changed, they differ.
results-sheet-law = Please note
results-sheet-clerk = Clerk: { $who }
results-sheet-witness = Witness: { $who }
results-sheet-footer = Poll no. { $number }
results-fact-when = When
results-fact-from-to = { $opens } to { $closes }
results-fact-roll = Who could vote
results-fact-base = { $roll }; in all { $count } { $unit }
results-fact-base-area = { $roll }; in all { $count } { $unit }, { $area } m²
results-fact-rule = When it passes
results-fact-secrecy = Open or secret
results-fact-cast = Ballots

results-fact-origins = Given how
results-fact-invalid = Invalid ballots
results-fact-slips-invalid = invalid slips
results-fact-slips-missing = slips not handed in
results-fact-late = not confirmed in time
results-fact-invalid-why = { $why }: { $count }
results-fact-none = none
results-law-silence = Who did not vote counts neither as agreeing nor as going with the majority.
results-law-residents = A unit's poll is not a residents' assembly under the Organic Law of Residents' Committees.

## objections
results-refused-objections-over = Objections were possible until { $at }; that is over.
results-refused-no-objections = Nothing can be objected to now: while a poll runs its roll can, once it is counted its result.
results-refused-nothing-upheld = A result can only be declared void once an objection to it was upheld.
results-refused-objected = You have objected already: one objection each to a roll and to a result.
results-refused-own-objection = You made this objection, so somebody else answers it.
results-refused-answered = This was answered already.
results-objections-button = ❗ Objections
results-objections-count = ❗ Objections: { $count }
results-object-button = Object
results-uphold-button = Uphold { $door }
results-answer-button = Answer { $door }
results-void-button = Declare void
results-objections = ❗ <b>Objections</b>: { $title }
results-objections-none = Nobody has objected.
results-objections-until = The result can be objected to until { $at }.
results-objection-roll = <b>{ $door }</b> on the roll: { $words }
results-objection-result = <b>{ $door }</b> on the result: { $words }
results-objection-open = ⏳ not answered yet
results-objection-answered = 💬 Answer: { $answer }
results-objection-upheld = ✔️ Upheld: { $answer }
results-open-objections = ❗ Objections not answered yet: { $count }
results-ask-object = “{ $title }”: what is wrong? Write one sentence (at most { $limit } characters). Everybody sees it with your door.
results-ask-uphold = You uphold this objection: { $words }
    Write what follows from it (at most { $limit } characters); everybody sees it.
results-ask-answer = This objection: { $words }
    Write the answer (at most { $limit } characters); everybody sees it.
results-ask-void = Why is the result of “{ $title }” void? Write one sentence (at most { $limit } characters); everybody sees it.
results-objected-toast = Noted; it will be answered in public.
results-objection-told = ❗ Somebody objects to the poll “{ $title }”; please answer:
results-objection-answer-told = Your objection to the poll “{ $title }” was answered:
results-stands = 📌 “{ $title }”: the time for objections is over. Nobody objected; the result stands.
results-stands-answered = 📌 “{ $title }”: the time for objections is over. Objections, all answered: { $count }.
results-stands-open = 📌 “{ $title }”: the time for objections is over. Objections: { $count }; the leader still owes an answer to { $left }.
results-objections-task = ❗ “{ $title }”: the time for objections is over; answers you owe: { $count }.
results-void = ✖️ The result is void: { $why }
results-void-told = ✖️ The result of the poll “{ $title }” is void: { $why }
results-voided = ✖️ The result of “{ $title }” is void, and the neighbours were told. Ask anew?
results-log-void = The result of poll no. { $number } was declared void

## decisions
results-decide-button = ✍️ Record decision
results-decision-button = 📌 Decision
results-decisions-button = All decisions
results-holds-button = It holds
results-ends-button = No longer
results-matter-button = How it goes
results-decision-keep = As it is
results-decision-words = { $question } { $came }
results-decide-words = What did “{ $title }” decide? Write one sentence (at most { $limit } characters), or press “As it is”:
    { $words }
results-decide-body = { $words }
    Who does it?
results-decide-due = Within how many days?
results-decide-review = After how many days shall it be looked at again?
results-decide-nudge = 📌 “{ $title }” passed, and the decision is not written down: who does it, by when.
results-decision = 📌 <b>Decision</b>: { $words }
results-decision-body = Done by: { $body }
results-decision-due = Due: { $at }
results-decision-review = Looked at again: { $at }
results-decision-running = ▶️ under way
results-decision-holds = ✔️ looked at again, holds
results-decision-ended = ✖️ holds no more
results-decisions = 📌 Decisions of <b>{ $unit }</b>:
results-decisions-none = <b>{ $unit }</b> has no decisions written down.
results-decision-ask = 📌 Today this decision is looked at again: { $words }
    Does it still hold?
results-decision-holds-told = 📌 Looked at again, our decision holds: { $words }
results-decision-ends-told = 📌 This decision holds no more: { $words }
results-decisions-menu = 📌 What we decided
results-decisions-line = <b>{ $nth }. { $words }</b>
results-decision-void = The result of poll { $number } was declared void: the decision holds no longer
results-decision-origin = Decided by poll no. { $number }
results-log-holds = The decision of poll no. { $number } was looked at again and holds
results-log-ended = The decision of poll no. { $number } holds no more
results-refused-press = Please press a button.
results-refused-nothing-decided = This poll decided nothing.
results-refused-decided = The decision of this poll is written down already.
results-refused-ended = This decision holds no more already.
