## The list, and one of them
errands-list = <b>Services on behalf</b>
errands-list-none = Papers, benefits, counters: if you cannot get away or do not know how, say so, and the service station does it for you.
errands-one = { $icon } { $words }
errands-list-button = Services
errands-ask-button = Ask for help
errands-look-button = Look at it
errands-head = { $icon } <b>On behalf</b>: { $words }
errands-for = 🙋 { $door }
errands-progress-asked = <b>{ $who }</b> looks which papers are needed
errands-progress-papers = <b>{ $who }</b> has listed the papers
errands-progress-received = <b>{ $who }</b> has the papers
errands-progress-doing = <b>{ $who }</b> is at it
errands-progress-done = <b>{ $who }</b> has done it
errands-progress-closed = Finished ({ $who })
errands-progress-withdrawn = Not wanted any more ({ $who })
errands-visit = 📅 <b>{ $at }</b>, { $place }
errands-papers = Papers to bring:
errands-has = ✅ { $name }
errands-lacks = ⬜ { $name }
errands-ticked = ✅ { $name }
errands-unticked = ⬜ { $name }
errands-send-button = Send papers
errands-closed-button = Finished
errands-withdraw-button = Not any more
errands-papers-button = Papers needed
errands-tell-button = Tell them
errands-received-button = Papers received
errands-doing-button = Under way
errands-done-button = Done
errands-day-button = Name a day
errands-no-day-button = No day after all
errands-files-button = 📷 Papers { $count }
errands-files = 📷 Papers that were sent
errands-step-asked = asked for
errands-step-papers = papers listed
errands-step-sent = papers sent { $words }
errands-step-told = said: { $words }
errands-step-received = papers received
errands-step-doing = under way
errands-step-done = done
errands-step-visit = a day named, { $words }
errands-step-visit-cancelled = the day is off
errands-step-closed = finished
errands-step-withdrawn = not wanted any more

## Forms
errands-ask = What shall be done for you? A sentence or two, such as: a senior card for my mother.
errands-check = To be done for you:
    <blockquote>{ $words }</blockquote>
errands-seen-by = It goes to <b>{ $who }</b>. Only you, your helper, { $who } and the administrator see it.
errands-seen-by-leader = It goes to <b>{ $who }</b>, who are not on here yet: the unit leader rings them, and so sees these words, but not your pictures.
errands-write-papers = Which papers are needed? One a line, please.
errands-write-send = Send pictures, a voice message, or write. Only those who do it see it. Please cover part of an identity card.
errands-write-tell = What do they need to know? Write it to me.
errands-write-visit = Which day, at what time? Such as: 07-03 9:30, or: tomorrow 14:30.
errands-write-place = Where? Write it, or press below.
errands-noted-toast = Noted

## What both are told
errands-news-line = Service “{ $words }”: something was done
errands-visit-line = 📅 { $at }: “{ $words }”
errands-line = On behalf: { $words }
errands-told-papers = 📋 “{ $words }”: { $who } listed the papers. Tick what you have; pictures can be sent ahead.
errands-told-told = 💬 “{ $words }”, { $who }: { $said }
errands-told-sent = 📷 <b>{ $door }</b> sent papers ({ $words })
errands-told-received = 📋 “{ $words }”: { $who } has the papers.
errands-told-doing = 🔵 “{ $words }”: { $who } is at it.
errands-told-done = ✅ “{ $words }”: { $who } has done it. Once you have it, please press “Finished”.
errands-told-closed = ✅ “{ $words }”: { $who } says it is finished.
errands-told-visit = 📅 “{ $words }”: <b>{ $at }</b>, { $place }. You are reminded the day before and in the morning.
errands-told-moved = 📅 “{ $words }” has another day: <b>{ $at }</b>, { $place }.
errands-told-before = 📅 Do not forget: <b>{ $at }</b>, { $place } ({ $words })
errands-told-morning = 📅 It is today: <b>{ $at }</b>, { $place } ({ $words })
errands-told-no-day = “{ $words }”: { $at } is off; you will hear of another day.
errands-ring = ☎️ <b>{ $who }</b> are not on here yet. Please ring them: <b>{ $telephone }</b>
    You can read this out:
    <blockquote>Hello, { $door } of our unit asks for your help: { $words }. Please tell me which papers are needed, and which day to come.</blockquote>
    Then press “Look at it” and write it down for them.
errands-offer = If you cannot get away: shall the service station do it for you?
errands-offer-button = Do it for me

## Refusals
errands-refused-unknown = There is no such service.
errands-refused-already = It is so already.
errands-refused-over = It is over already.
errands-refused-asked = This was asked for already; please look under “Services”.
errands-refused-too-many-papers = At most { $limit } papers.
errands-refused-long-paper = One paper a line, of at most { $limit } characters.
errands-refused-no-day = No day was named.
errands-refused-no-files = There are no papers to look at.
errands-refused-when = Which day, and what time? Please write it like this: 07-03 9:30, or: Friday 9:00.
errands-refused-past = Please name a day to come, within a year.
