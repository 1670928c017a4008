# Talk days: agenda, who is there, record, signatures
talks-button = Talk day
talks-head = 📅 <b>Talk day of { $unit }</b>, { $at }
talks-back = To the talk day
talks-look = Look
talks-clerk-is = The record is written by { $door }
talks-missed = It was not held. What was not said waits for the next one.
talks-not-held = { $unit } has no talk day yet. If you would like one, tell your unit leader.
talks-not-in-community = There are no talk days in the community now.
talks-not-held-leader =
    <b>{ $unit }</b> has no talk day yet.
    On a talk day the neighbours sit down together: the bot lists what there is to say, and keeps who was there and what was decided.
    Shall we begin?
talks-switch-on = Begin
talks-switch-off = No talk days

talks-before = <b>Said last time ({ $on })</b>
talks-before-item = · { $words }
talks-under = ↳ { $what }
talks-agenda = <b>To talk about</b>
talks-agenda-empty = Nothing yet. Tell your unit leader, or say a matter first.
talks-agenda-more = { $count } more, next time
talks-item = { $place }. { $words }
talks-item-of = { $place }. { $words } ({ $number })
talks-why-carried = not reached last time
talks-why-late = late
talks-why-consultation = being talked over
talks-why-supported = { $count ->
    [one] { $count } household has it too
   *[other] { $count } households have it too
}
talks-off-head = <b>Taken off</b>
talks-off-line = · { $words } ({ $why })
talks-now-open = Now: with { $who }
talks-now-open-until = Now: with { $who }, by { $until }
talks-now-done = Now: done
talks-now-declined = Now: somebody else is looked for
talks-now-over = Now: no longer needed

talks-end-answered = Answered: { $outcome }
talks-end-how = What was decided: { $outcome }
talks-end-matter = To be done: { $number }, { $who }
talks-end-matter-until = To be done: { $number }, { $who }, by { $until }
talks-end-poll = To be voted on: { $outcome }
talks-end-hands = Show of hands: { $in_favour } for, { $against } against, { $abstained } abstained ({ $present ->
        [one] { $present } door there
       *[other] { $present } doors there
    }, of { $homes }). { $carried }
talks-hands-carried = More than half of the doors there are for it
talks-hands-not-carried = Not more than half of the doors there are for it
talks-end-next = Not reached, waits for next time

talks-tomorrow = 📅 <b>Talk day of { $unit }</b>: { $at }. Do come.
talks-soon = The talk day of <b>{ $unit }</b> begins at { $at }. When people are there, press “Begin the record”.
talks-soon-line = Talk day of { $unit } at { $at }

talks-add = Add something
talks-off = Take one off
talks-clerk = Who writes
talks-open-record = Begin the record
talks-last = Last minutes
talks-choose-topic = Which one comes off?
talks-no-topic = There is nothing to take off.
talks-choose-clerk = Who writes the record this time?
talks-clerk-leader = The unit leader
talks-neighbour = { $door } { $name }

talks-card-open = It has begun; { $clerk } writes the record. Are you there? Press “We are here”.
talks-card-written = It is over. The record is written and waits for a witness.
talks-card-signed = It is over. Two households have signed the record.
talks-nobody-here = Nobody is ticked yet.
talks-doors-here = { $count ->
    [one] { $count } door there (of { $homes }): { $doors }
   *[other] { $count } doors there (of { $homes }): { $doors }
}
talks-here = We are here
talks-gone = We are not here
talks-here-toast = Your household is ticked.
talks-gone-toast = Your household is not counted.
talks-record-open = Under way; { $clerk } writes the record.
talks-record-how = First tick who is there, then go item by item: press the one you talk about.
talks-record-empty = Nothing was on the agenda. Tick who is there, and sign when it is over.
talks-item-button = { $icon } { $words }
talks-doors-button = Who is there
talks-record-done = It is over
talks-doors-ask = Who is there? A tap ticks a door, another one unticks it. There now: { $count } of { $homes }.
talks-door-in = ✅ { $door }
talks-door-out = { $door }
talks-item-words = <b>{ $words }</b>
talks-item-number = This matter has the number { $number }.
talks-item-ask = How did it end?
talks-way-answered = Answered
talks-way-matter = To be done
talks-way-poll = To be voted on
talks-way-hands = Show of hands
talks-again = Write it anew
talks-ask-topic = What is to be talked about? One line, like “Shoe racks in the stairwell”.
talks-ask-off = Why does it come off? One sentence; everybody can read it.
talks-ask-answered = What was the answer? One sentence.
talks-ask-matter = What was decided? One sentence; it goes into the matter.
talks-ask-poll = What shall be voted on? Write it as a question, like “Shall each household give 50 yuan for the door?”
talks-ask-body = Who shall do it?
talks-count-in-favour = How many households are for it? One vote a household, at most { $most }.
talks-count-against = How many are against it? At most { $most }.
talks-count-abstained = How many abstain? At most { $most }.
talks-ask-correct = What is wrong, and what is right? One sentence. The old minutes stay as they are.
talks-ask-days = Which days of the month? For example “10 25”; at most four, none after the 28th.
talks-ask-hour = At what time does it begin? For example “19:30”; between 8:00 and 21:00.
talks-too-late = What you wrote, to copy: { $words }

talks-sign-ask = Is this right? Then please sign. What has no end waits for next time. Another household that was there signs after you.
talks-sign = I sign
talks-witness = I am the witness
talks-ask-witness = Ask a witness
talks-take-back = Take it back
talks-witness-wanted = One household has still to sign as witness. Then it goes to the group, and is not changed any more.
talks-choose-witness = Which household shall be the witness?
talks-no-witness = No other household that was there can sign on a phone. Please print it and have it signed by hand.
talks-witness-asked = The minutes of the talk day of <b>{ $unit }</b> on { $on } are written. Please read them; if they are right, press “I am the witness”.
talks-asked-toast = They have been asked.
talks-signed-toast = Signed.
talks-print-toast = It is being made and comes in a moment.
talks-print = Print
talks-correct = Something is wrong
talks-printed = The minutes of the talk day, to print and to sign by hand.
talks-minutes = 📋 <b>Minutes of the talk day of { $unit }</b>, { $on }
talks-minutes-empty = There was nothing to decide.
talks-version = Version { $number }, corrected
talks-correction = Corrected: { $words }
talks-next = Next: { $at }
talks-signed-clerk = Clerk: { $clerk } ✍️
talks-signed-both = Clerk: { $clerk } ✍️ Witness: { $witness } ✍️
talks-note-origin = Decided on the talk day of { $on }.
talks-note-outcome = Talk day: { $outcome }
talks-note-off = Off the talk day: { $why }

talks-settings =
    <b>Talk days</b>
    On the { $days } of every month, at { $hour }.
talks-day = { $day }.
talks-settings-units = Units that hold talk days: a tap switches one on, another one off.
talks-settings-off = No unit holds any now.
talks-set-days = Days
talks-set-hour = Time
talks-unit-on = ✅ { $unit }
talks-unit-off = ▫️ { $unit }
talks-community-on = Switch on
talks-community-off = Switch all off
talks-log-changed = changed when talk days are held
talks-log-on = talk days begin: { $unit }
talks-log-off = no more talk days: { $unit }

talks-refused-gone = This talk day is gone. Send /talk to see the one of now.
talks-refused-no-unit = You are not registered in a unit yet, so there is no talk day to show.
talks-refused-no-home = Only households of this unit can be ticked and sign.
talks-refused-community-off = There are no talk days in the community now; please ask its administrator.
talks-refused-days = Please write days from 1 to { $last }, at most { $most } of them, for example “10 25”.
talks-refused-hour = Please write a time from 8:00 to 21:00, for example “19:30”.
talks-refused-missed = Nobody opened it within a day, so it was not held. Everything waits for the next one.
talks-refused-open-already = Somebody has begun the record already.
talks-refused-too-early = It is too early: the record can be begun two hours before.
talks-refused-not-open = The record has not begun yet.
talks-refused-closed = It is over and cannot be changed. Send /talk to read the record.
talks-refused-agenda-closed = It has begun: nothing is put on or taken off any more.
talks-refused-topic-over = This is not on the agenda any more.
talks-refused-no-neighbour = Please choose a grown-up from the list, who lives here.
talks-refused-no-door = There is no such door, or nobody lives there.
talks-refused-no-doors = Please tick first who is there, then count the hands.
talks-refused-no-body = There is no such body; please choose another one.
talks-refused-ended-already = This one is written already. To change it, open it and press “Write it anew”.
talks-refused-not-ended = This one is not written yet.
talks-refused-filed-already = This one was given to somebody to do and cannot be written anew.
talks-refused-number = Please write a number, at most { $most }.
talks-refused-hands = { $counted ->
        [one] { $counted } hand was
       *[other] { $counted } hands were
    } counted, but only { $present ->
        [one] { $present } door is
       *[other] { $present } doors are
    } there. Please count again.
talks-refused-nobody-there = At least two households have to be there: one writes, one is the witness. Please tick first.
talks-refused-same-person = Clerk and witness are two persons, and you have signed already.
talks-refused-same-door = The witness is of another household than the clerk.
talks-refused-minor = A witness is 18 or older.
talks-refused-not-there = Only a household that was there can be the witness.
talks-refused-nothing-to-sign = There is nothing to sign now. Send /talk to see the newest.
talks-refused-not-signed = Two households have to sign the minutes first.
