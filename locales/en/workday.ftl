## The morning
workday-morning = ☀️ <b>Good morning! What the day holds</b>
workday-morning-late = ⏰ <b>Late</b>
workday-morning-today = 📅 <b>Due today</b>
workday-morning-unanswered = 📮 <b>Waiting for your answer</b>
workday-morning-answer = 💬 <b>Answered</b>
workday-morning-unsolved = 🔁 <b>Not solved after all</b>
workday-morning-withdraw = ⚪ <b>Taken back, nothing to do</b>
workday-morning-no-answer = ▶️ <b>No answer came, please go on</b>
workday-morning-hastened = 🔥 <b>Many have it too: urgent now</b>
workday-morning-called = 🤝 <b>Whom you called in answered</b>
workday-morning-who = , { $who }
workday-morning-asked = 🙋 <b>Services asked for</b>
workday-morning-asked-line = • { $words } · { $who }
workday-morning-asked-button = Services
workday-morning-line = • { $marks }<b>{ $number }</b> { $words } · { $unit }{ $until }{ $instead }
workday-morning-instead = { " " }(for { $who })
workday-morning-more = And { $count } more: press “To work” to see them all.
workday-morning-button = To work
workday-colleague = a colleague

## The queue
workday-next-button = Next one
workday-next-none = That was the last one

## Leaves
workday-leaves-button = Leaves
workday-leaves = 🏖 <b>Who is away</b>
workday-leaves-none = 🏖 Nobody is away.
workday-leave-line = <b>{ $who }</b>: { $first } to { $last }, { $instead } stands in
workday-leave-line-nobody = <b>{ $who }</b>: { $first } to { $last }, nobody stands in
workday-leave-enter-button = I am away
workday-leave-end-button = { $who } is back
workday-leave-ended = Good, no leave any more
workday-leave-from = From when are you away?
    You can write it all at once: 6/3 to 6/5
workday-leave-from-0 = Today
workday-leave-from-1 = Tomorrow
workday-leave-to = From { $first } on: for how many days?
    Or write the last day: 6/5
workday-leave-days = { $count ->
    [one] 1 day
   *[other] { $count } days
  }
workday-leave-who = Which colleague stands in? If nobody does, the administrator will know.
workday-leave-nobody = Nobody
workday-told-leave = 🏖 <b>{ $who }</b> is away { $first } to { $last }, and asks you to stand in. In the morning you hear of their matters too.
workday-told-leave-nobody = 🏖 <b>{ $who }</b> is away { $first } to { $last }, and nobody stands in. While nobody else is there, their body's matters stand in your list.
workday-refused-days = Which days was not clear. Please write them so: 6/3 to 6/5, or: tomorrow to Friday
workday-refused-turned-round = The last day is before the first. Please write it again.
workday-refused-past = That day is over. Please write today or a later day.
workday-refused-long = At most { $limit } days, beginning within a year.
workday-refused-no-colleague = That colleague is with you no more. Please enter the leave again and choose somebody else.
workday-refused-no-leave = There is no such leave any more.

## Ready answers
workday-answers-button = Ready answers
workday-answers-which = Ready answers of which body?
workday-answers = 💬 <b>Ready answers of { $body }</b>
    Where a step needs words, one press fills them in. At most { $most }.
workday-answers-none = 💬 <b>{ $body } has no ready answers yet</b>
    Write down what you often say; then one press is enough. At most { $most }.
workday-answers-hint = Or press a ready answer:
workday-answer-add-button = Add one
workday-answer-change-button = Change it
workday-answer-remove-button = Take out
workday-answer-removed = Taken out
workday-answer = <blockquote>{ $words }</blockquote>
workday-answer-ask = What does it say? Send one short sentence, such as: somebody comes this afternoon
workday-refused-many = There are { $limit } already. Please take one out first.
workday-refused-same = There is one like that already.
workday-refused-answer-gone = That one was taken out.

## Calls to make
workday-calls-button = Calls to make
workday-calls = ☎️ <b>Calls to make</b>
workday-calls-none = ☎️ There is nobody to ring.
workday-calls-body = <b>{ $name }</b> { $telephone }
    { $late ->
        [0] { $count } waiting
       *[other] { $count } waiting, ⏰ { $late } late
      }
workday-calls-one = { $name }: { $count }
workday-calls-head = ☎️ <b>{ $name }</b> · { $telephone }
    Ask for: { $contact } · Address: { $address }
workday-calls-of-none = Nothing waits for them.
workday-call-line = { $marks }<b>{ $number }</b> { $words }
    { $unit }, said { $filed }{ $until }
workday-call-promised = 💬 { $on }: { $words }
workday-call-letter = 📄 Letter handed over { $on }
workday-calls-print-button = Print
workday-calls-caption = 📄 What to tell { $name }: print it for the call, or take it there.
workday-refused-online = { $name } has somebody here by now, who sees it all.

## The printed list
workday-sheet-title = What to tell { $name }
workday-sheet-file = Calls to { $name }
workday-sheet-telephone = Telephone
workday-sheet-contact = Ask for
workday-sheet-address = Address
workday-sheet-number = Number
workday-sheet-matter = What it is about
workday-sheet-dates = Dates
workday-sheet-answer = What they say
workday-sheet-filed = Said { $on }
workday-sheet-answer-by = To answer by { $until }
workday-sheet-settle-by = To settle by { $until }
workday-sheet-footer = After the call, write down under “I have called” who said what, and when they come.

## The log
workday-log-answer-added = gave { $name } the ready answer: { $words }
workday-log-answer-changed = changed the ready answer of { $name } from “{ $before }” to “{ $words }”
workday-log-answer-removed = took out the ready answer of { $name }: { $before }
workday-log-leave-entered = { $of } is away: { $first } to { $last }
workday-log-leave-ended = { $of } is not away ({ $first } to { $last })
