lateness-button = All in time?
lateness-none = ✅ <b>All is in time.</b> Looked at { $at } at { $count } { $count ->
    [one] matter that is
   *[other] matters that are
} not over: none is past its next step, and no reminder is overdue.
lateness-head = ⏰ <b>{ $late } { $late ->
    [one] thing is
   *[other] things are
} more than five minutes late.</b> Looked at { $at } at { $count } { $count ->
    [one] matter that is
   *[other] matters that are
} not over.
lateness-matter = <b>{ $number }</b> { $step }: due since { $since }. With { $who } now.
lateness-confidential = <b>{ $number }</b> { $step }: due since { $since }. Confidential.
lateness-call = <b>{ $number }</b> has to note that { $who }, called in, did not answer in time: due since { $since }.
lateness-reminders = { $count } { $count ->
    [one] reminder was
   *[other] reminders were
} not sent in time, too.
lateness-mend = The service does this by itself. Tell whoever looks after it: it may have stopped.
lateness-open = History of { $number }
lateness-again = Look again
lateness-step-missed-accept = has to move up, as nobody answered
lateness-step-missed-settle = has to move up, as it was not done in time
lateness-step-two-refusals = has to move up, as two refused
lateness-step-not-solved-twice = has to move up, as it was not solved twice
lateness-step-three-units = has to move up, as three units support it
lateness-step-warning = has to be warned of, as time is short
lateness-step-overdue = has to be noted as overdue
lateness-step-unreviewed = has to be closed, as nobody judged it
lateness-step-no-answer = has to go on, as no answer came
lateness-step-look = has to be looked at once more
