whistles-call-button = Call others in
whistles-answer-button = Answer for { $who }
whistles-end-button = No need of { $who }
whistles-card = 🤝 Together with: { $who }
whistles-card-answered = { $who } ✅
whistles-card-late = { $who } ⏰ no answer by { $until }
whistles-card-waits = { $who } until { $until }
whistles-ask-bodies = Who is to help with <b>{ $number }</b>? You can press several. You stay responsible, and your time goes on.
whistles-chosen = To be called: { $who }
whistles-chosen-button = Call these
whistles-ask-question = What are they to do, or what do you want to know? (<b>{ $number }</b>) Write a sentence.
whistles-ask-when = By when do they have to answer? Press one or type, for example “Friday” or “6-5 15:00” (month and day).
whistles-in-0 = Today
whistles-in-1 = Tomorrow
whistles-in-3 = In 3 days
whistles-ask-answer = <b>{ $who }</b> is asked to help with <b>{ $number }</b>: { $question }
    Please answer in a sentence or with a picture, or just press a button.
whistles-came = We came
whistles-did = Our part is done
whistles-answered = ✅ Noted: <b>{ $who }</b> has its tick on the card of <b>{ $number }</b>.
whistles-ended-toast = { $who } is not needed any more
whistles-ring = ☎️ Nobody of <b>{ $who }</b> is here yet, so please ring them: <b>{ $telephone }</b>
    { $by } asks them to help with <b>{ $number }</b>: { $question }
    They are to answer by { $until }; enter what they say with the button below.
whistles-ring-line = ☎️ Please ring { $who } about <b>{ $number }</b>
whistles-late = ⏰ <b>{ $number }</b>: you called <b>{ $who }</b> in ({ $question }), and there was no answer in time. It is written down.
whistles-late-line = ⏰ <b>{ $number }</b>: no answer in time from { $who }
whistles-heard = 🤝 <b>{ $number }</b>: <b>{ $who }</b>, whom you called in, answered: { $words }
whistles-heard-line = 🤝 <b>{ $number }</b>: { $who } answered
whistles-refused-answered = { $who } has answered already.
whistles-refused-over = { $who } is not needed any more.
whistles-refused-confidential = { $number } is confidential; nobody else can be called in.
whistles-refused-nobody = There is no other body to call. Please ask the administrator to enter it first.
whistles-refused-press = Please choose with the buttons above, then press “Call these”.
whistles-refused-when = This time is not readable. Write a day within the next three months, for example “Friday” or “6-5 15:00”.
