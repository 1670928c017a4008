## the card
topics-card = 📌 <b>Topic</b>
topics-card-signing = ✍️ <b>Somebody wants to put a topic</b>
topics-card-hidden = 📌 This topic was put away.
topics-card-by = — put by { $who }
topics-words = <b>{ $words }</b>
topics-why = { $why }
topics-of = 📌 <b>{ $words }</b>
topics-price = 💰 About ¥{ $price }, { $share }
topics-share-area = shared by the area of each flat, empty ones too
topics-share-household = the same for every household that lives here
topics-price-range = The lowest share is ¥{ $low }, the highest ¥{ $high }
topics-price-own = Yours stands behind “Look”
topics-price-without-area = { $count ->
    [one] One flat without an area was not reckoned with: { $doors }
   *[other] { $count } flats without an area were not reckoned with: { $doors }
}
topics-price-no-area = No flat has an area, so nobody's share can be told; the leader can have the areas added by the community
topics-own-share = 🏠 About <b>¥{ $share }</b> for your household (only your household sees this)
topics-sides-count = 💬 Statements: { $yes } for, { $no } against
topics-asked-count = ❓ Questions: { $count }, unanswered: { $waiting }
topics-asked-all = ❓ Questions: { $count }, all answered
topics-signing = ✍️ Signed by { $count } of the { $needed ->
        [one] { $needed } household it needs
       *[other] { $needed } households it needs
    }. If enough sign by { $until }, it goes on the agenda
topics-rejected-signing = ✍️ Sign to bring it back: { $count } / { $needed ->
        [one] { $needed } household
       *[other] { $needed } households
    }. If enough sign by { $until }, it must go on the agenda
topics-signed-by = Signed: { $doors }
topics-open = 🗓 On the agenda, open for talk
topics-open-back = 🗓 Enough signed: it is back on the agenda, open for talk
topics-votable = It can be voted on from { $at }
topics-rejected = ✖️ The leader did not put it on the agenda: { $why }
topics-is-in-poll = 🗳 Being voted on
topics-is-ended = ✅ Settled on a talk day
topics-is-withdrawn = ↩️ Taken back by whoever proposed it
topics-is-lapsed = ⌛️ Too few signed in time
topics-decided = 🗳 Voted on: <b>{ $outcome }</b>
topics-outcome-passed = passed
topics-outcome-rejected = not passed
topics-outcome-no-quorum = too few took part
topics-outcome-advisory = opinions are in
topics-outcome-tie = a tie
topics-outcome-run-off = another round is needed
topics-sign-button = We sign too { $count }/{ $needed }
topics-unsign = Take back
topics-look-button = Look

## one topic
topics-posted = ✅ It is posted.
topics-sides = Both sides
topics-questions = Questions
topics-speak-for = For it
topics-speak-against = Against it
topics-ask = Ask
topics-vote-on = Post its poll
topics-reject = Turn down
topics-to-poll = Its poll
topics-all = All topics
topics-pictures = Photos
topics-back = Back to it
topics-side-for = 👍 <b>For</b> ({ $count })
topics-side-against = 👎 <b>Against</b> ({ $count })
topics-somebody = a former neighbour
topics-statement = { $who }: { $words }
topics-nobody-spoke = Nobody has spoken yet. Will you begin?
topics-nobody-asked = Nobody has asked yet.
topics-asked = ❓ { $who }: { $words }
topics-unanswered = ⏳ Not answered yet
topics-answered = 💡 { $who }: { $words }
topics-answered-proposer = 💡 { $who } (who put it): { $words }
topics-set-aside = ➖ Set aside: { $why }
topics-to-question = Answer: { $words }
topics-answer = Answer
topics-aside = Set aside
topics-ask-body = Ask an office
topics-choose-body = Which office shall answer?
topics-no-body = No office has an account yet. Please ring them up, and answer yourself.
topics-waiting-line = ❓ { $words }

## lists
topics-list = 📌 <b>Topics of { $unit }</b>
topics-list-over = 📌 <b>Earlier topics of { $unit }</b>
topics-none = { $unit } has no topics now. What would you like to talk over with everybody?
topics-none-over = No topic of { $unit } is over yet.
topics-propose = Put a topic
topics-list-button = Current
topics-list-over-button = Earlier
topics-line-signing = ✍️ { $words }
topics-line-open = 🗓 { $words }
topics-line-wished = 🗳 To be voted on: { $words }
topics-line-in-poll = 🗳 { $words }
topics-line-decided = ✅ { $words }
topics-line-ended = ✅ { $words }
topics-line-rejected = ✖️ { $words }
topics-line-lapsed = ⌛️ { $words }
topics-came-decided = ✅ { $words }: { $outcome }
topics-came-rejected = ✖️ { $words }: turned down, { $why }
topics-came-ended = ✅ { $words }: settled on a talk day
topics-came-withdrawn = ↩️ { $words }: taken back
topics-came-lapsed = ⌛️ { $words }: too few signed

## taking back, and putting a matter on the agenda
topics-withdraw = Take it back
topics-ask-withdraw = Really take “{ $words }” back? The neighbours who signed will hear of it.
topics-withdraw-sure = Yes, take it back
topics-put-matter = Onto the agenda
topics-of-matter = The topic

## the forms
topics-ask-words = <b>{ $unit }</b>: what shall everybody talk over? One sentence, at most { $limit } characters.
topics-ask-words-leader = <b>{ $unit }</b>: what goes on the agenda? One sentence, at most { $limit } characters.
topics-ask-why = Why? At most { $limit } characters.
topics-ask-price = Does it cost anything? Write about how many yuan, like 12000.
topics-price-none = It is free
topics-ask-share = ¥{ $price }: how is it shared?
topics-by-area = By area
topics-by-household = All the same
topics-ask-photos = Any photos? At most { $limit }; skip this if there are none.
topics-check = This goes to the neighbours of <b>{ $unit }</b>. Is it right?
topics-check-signers = { $count ->
    [one] Once it is posted, one more household must sign in the group before it goes on the agenda.
   *[other] Once it is posted, { $count } more households must sign in the group before it goes on the agenda.
}
topics-check-leader = It is on the agenda as soon as it is posted.
topics-change-words = Change topic
topics-change-why = Change why
topics-change-price = Change cost
topics-ask-state-for = Why are you for it? At most { $limit } characters. It stands there with your door or the name you chose, for all to read; you can correct it until voting begins.
topics-ask-state-against = Why are you against it? At most { $limit } characters. It stands there with your door or the name you chose, for all to read; you can correct it until voting begins.
topics-ask-ask = What would you like to know? At most { $limit } characters, for all to read. There is no vote before all is answered.
topics-ask-answer = What is the answer? At most { $limit } characters, for all to read.
topics-ask-aside = Why needs it no answer? One sentence for all to read, at most { $limit } characters.
topics-ask-reject = Why does it not go on the agenda? One sentence for all to read, at most { $limit } characters.
topics-question-words = ❓ { $words }
topics-written = You wrote: { $words }
topics-details-debate = Statements: { $yes } for, { $no } against; questions: { $asked }. All can be read.

## toasts
topics-signed-toast = Signed. Households still needed: { $left }.
topics-signed-already-toast = Your household has signed already. Households still needed: { $left }.
topics-signed-enough-toast = Enough have signed: it is on the agenda.
topics-unsigned-toast = Your household does not sign any more.
topics-body-asked-toast = Asked. Whoever put the question will hear the answer.
topics-not-signed-toast = Your household had not signed.

## what is told
topics-aloud-agenda = 📌 On the agenda: <b>{ $words }</b>. Say what you think of it, ask what you want to know.
topics-aloud-back = 📌 Enough signed, it is back on the agenda: <b>{ $words }</b>.
topics-told-agenda = Enough have signed for your “{ $words }”: it is on the agenda.
topics-told-leader = Enough have signed for “{ $words }”: it is on the agenda.
topics-told-leader-back = Enough have signed for “{ $words }” again: it must be on the agenda and cannot be taken off.
topics-told-lapsed = Your “{ $words }” was signed by { $count } of the { $needed ->
        [one] { $needed } household it needs
       *[other] { $needed } households it needs
    }. Talk to your neighbours; you may put it again.
topics-told-withdrawn = “{ $words }”, which you signed for, was taken back by whoever proposed it.
topics-told-rejected = “{ $words }” did not go on the agenda. The leader says: { $why }
topics-told-rejected-back = { $count ->
    [one] If one household signs within 14 days, it must go on the agenda.
   *[other] If { $count } households sign within 14 days, it must go on the agenda.
}
topics-told-votable = “{ $words }” has been on the agenda long enough: it can be voted on.
topics-told-question = A question about “{ $topic }”: { $words } There is no vote before all is answered.
topics-told-body = { $unit } talks over “{ $topic }” and asks you: { $words }
topics-told-answer = “{ $topic }”, you asked: { $question } The answer: { $words }
topics-told-aside = “{ $topic }”, you asked: { $question } The leader set it aside: { $words }
topics-told-decided = Your “{ $words }” was voted on: <b>{ $outcome }</b>.
topics-told-reopened = The poll about “{ $words }” no longer counts (taken back or void); the topic is on the agenda again.
topics-told-wished = { $count ->
    [one] 🗳 The talk day wants this voted on:
   *[other] 🗳 The talk day wants these { $count } voted on:
}
topics-wished-button = { $words }

## the settings of a community
topics-rules = { $count ->
    [one] <b>Topics</b>: one household signs beside the one that puts it; days on the agenda before a poll: { $days }. What shall it be? Those that wait for signers stay as they are.
   *[other] <b>Topics</b>: { $count } households sign beside the one that puts it; days on the agenda before a poll: { $days }. What shall it be? Those that wait for signers stay as they are.
}
topics-rules-signers = { $count } sign
topics-rules-notice = { $days ->
        [one] { $days } day
       *[other] { $days } days
    }
topics-log-rules = topics: households that sign { $count }, days before a poll { $days }

## refusals
topics-refused-gone = There is no such topic, or it was put away.
topics-refused-elsewhere = This topic is another unit's. You can put, sign and discuss those of your own.
topics-refused-no-home = You are not registered in any unit yet. Please scan the slip your leader gives you first.
topics-refused-leader = Please ask the leader to do this.
topics-refused-answerer = The leader, whoever put the topic, or the office in charge answers this.
topics-refused-own = Your own household put this; others have to sign.
topics-refused-one-at-a-time = A topic of your household still waits for signers. Put another when that is settled.
topics-refused-signed-enough = Enough have signed, it is on the agenda.
topics-refused-sign-late = The time of signing is over.
topics-refused-came-back = The neighbours signed it back: it must be on the agenda and cannot be taken off.
topics-refused-in-poll = It is being voted on.
topics-refused-over = It is over.
topics-refused-statement-late = Voting has begun; what was said stays as it is.
topics-refused-question-late = Its poll is posted; nothing more can be asked here. You can say it in the group.
topics-refused-many-questions = You have asked { $most ->
        [one] { $most } question that waits for an answer. Ask again when it is
       *[other] { $most } questions that wait for an answer. Ask again when they are
    } answered.
topics-refused-not-on-agenda = It is not on the agenda yet and cannot be voted on.
topics-refused-notice = It has to be on the agenda for { $days ->
        [one] { $days } day
       *[other] { $days } days
    }: it can be voted on from { $at }.
topics-refused-unanswered = Questions without an answer: { $count }. It can be voted on when all are answered or set aside with a reason.
topics-refused-answered = Somebody has answered this question already.
topics-refused-body = There is no such office, or it has no account. Please ring them up, and answer yourself.
topics-refused-price = That is no price I can read. Write the number alone, like 12000, no finer than fen.
topics-refused-many-photos = At most { $most } photos.
topics-refused-neighbour = “{ $named }” looks like a neighbour's door, name or plate, and everybody reads this: please say it in other words. What is about a neighbour goes to the mediators with /say.
topics-refused-withdraw = Enough have signed, or its time is over, so it cannot be taken back. Speak against it, or tell the unit leader.
topics-refused-matter = This cannot be put on the agenda now: it is settled, folded away, or anonymous.
topics-refused-not-yours = Only whoever proposed it can take it back.
