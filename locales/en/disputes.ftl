## In the view of the matter
disputes-mediator = 🤝 <b>{ $who }</b> mediates
disputes-no-mediator = 🤝 nobody mediates yet
disputes-standing-consent-unasked = The other side knows nothing.
disputes-standing-consent-asked = The other side knows nothing. Whether it may be told was asked; no answer yet.
disputes-standing-consent-given = The other side may be told, and was not yet.
disputes-standing-consent-refused = The other side is not to be told, and will not be.
disputes-standing-invited = The other side was asked; no answer yet.
disputes-standing-willing = The other side takes part.
disputes-standing-unwilling = The other side does not want to talk now.
disputes-outcome-agreed = ✅ Both sides agreed
disputes-outcome-not-agreed = Nothing came of it
disputes-outcome-withdrawn = It was withdrawn
disputes-agreement = 📝 Agreement:
    <blockquote>{ $words }</blockquote>
disputes-to-mediator-button = To the mediator
disputes-to-reporter-button = Who said it
disputes-to-other-button = The other side
disputes-ask-button = May I tell them?
disputes-invite-button = Invite the others
disputes-agreement-button = Write agreement
disputes-end-button = No agreement
disputes-end-sure-button = End it here
disputes-mediator-button = Name a mediator
disputes-other-mediator-button = Another mediator
disputes-consent-yes-button = You may tell them
disputes-consent-no-button = Do not tell them
disputes-willing-button = I will talk
disputes-unwilling-button = I do not want to
disputes-agree-button = I agree to it
disputes-disagree-button = I do not agree
disputes-write-button = Write
disputes-thread-button = Read and answer
disputes-files-button = 📷 Pictures { $count }
disputes-older-button = Older
disputes-newer-button = Newer
disputes-list-button = Mediation
disputes-one = 🤝 { $number }

## Who mediates
disputes-choose-mediator = Who shall mediate <b>{ $number }</b>?
disputes-choose-nobody = There is nobody who could mediate <b>{ $number }</b>. Please first add somebody to the mediation committee under “People”.
disputes-named = 🤝 You are asked to mediate <b>{ $number }</b>. Only whoever said it, you and the administrator see it. Please press “See the matter”, then “Accept”.
disputes-named-now = <b>{ $who }</b> was asked to mediate <b>{ $number }</b>, and was told.
disputes-named-toast = { $who } mediates
disputes-mediated-by = 🤝 <b>{ $who }</b> was asked to mediate your <b>{ $number }</b>.
disputes-talks-with = 🤝 <b>{ $who }</b> mediates <b>{ $number }</b> from now on, and does not see what you wrote before.

## May the other side be told
disputes-ask-consent = 🤝 About <b>{ $number }</b>, <b>{ $who }</b> asks: may I talk to the other side?
    Your words are not shown to them, nor your door. They may still guess who it is.
    You can change your mind until they were told.
disputes-consent-asked-toast = Asked; the answer will come
disputes-consent-yes-toast = Good, the mediator may tell them
disputes-consent-no-toast = Good, they are not told
disputes-consent-given = 👌 <b>{ $number }</b>: the other side may be told.
disputes-consent-refused = ✋ <b>{ $number }</b>: the other side is not to be told.
disputes-invitation = 🤝 Hello, I am <b>{ $who }</b>, a mediator:
    <blockquote>{ $words }</blockquote>
    If you like, talk to me here; only I see it. You do not have to.
disputes-told-willing = 👌 <b>{ $number }</b>: the other side will talk.
disputes-told-unwilling = ✋ <b>{ $number }</b>: somebody of the other side does not want to talk now.
disputes-stays-out = Good, we leave you in peace. If you want to talk later, press “I will talk”.

## Private threads
disputes-thread-reporter = 🤝 <b>{ $number }</b>, with whoever said it (the other side does not see this)
disputes-thread-other = 🤝 <b>{ $number }</b>, with the other side (whoever said it does not see this)
disputes-thread-mine = 🤝 <b>{ $number }</b>, with the mediator <b>{ $who }</b> (who alone sees this)
disputes-nobody-yet = (nobody yet)
disputes-thread-empty = Nothing was written yet.
disputes-line = <i>{ $at }</i> <b>{ $who }</b>: { $words }
disputes-by-me = me
disputes-by-mediator = mediator
disputes-by-reporter = who said it
disputes-by-other = the other side
disputes-by-ours = our family
disputes-message = 🤝 The mediator <b>{ $who }</b> ({ $number }):
disputes-message-reporter = 🤝 <b>{ $number }</b>, whoever said it writes to you:
disputes-message-other = 🤝 <b>{ $number }</b>, the other side writes to you:
disputes-words = { $words }
disputes-files = 📷 <b>{ $number }</b>: pictures and voices of this talk
disputes-write-reporter = Write it to me; pictures and voice will do as well (<b>{ $number }</b>). The other side does not see it.
disputes-write-other = Write it to me; pictures and voice will do as well (<b>{ $number }</b>). Those on the other side do not see it.
disputes-write-door = Which household is to be invited about <b>{ $number }</b>? Write the door, such as 502 or 3-2-502.
disputes-write-invite = How do you put it? Write a few lines in your own words: neither those of whoever said it, nor a door.
disputes-write-agreement = What did both sides of <b>{ $number }</b> agree to? Write it to me; it holds once both have pressed “I agree to it”.

## The end
disputes-ask-agreement = 📝 <b>{ $number }</b>: the mediator wrote down what was agreed. Do you agree?
    <blockquote>{ $words }</blockquote>
    It holds once both sides agree.
disputes-agreed-toast = Noted, you agree
disputes-disagreed-toast = Good, this one is off; the mediator will talk again
disputes-not-yet-reporter = ✋ <b>{ $number }</b>: whoever said it does not agree to the text.
disputes-not-yet-other = ✋ <b>{ $number }</b>: the other side does not agree to the text.
disputes-agreed = ✅ <b>{ $number }</b>: both sides agreed.
    <blockquote>{ $words }</blockquote>
disputes-done-agreed = both sides agreed
disputes-done-not-agreed = nothing came of it
disputes-ask-end = Did nothing come of <b>{ $number }</b>? Whoever said it is asked whether it is solved; if not, another mediator can be named.
disputes-nothing-came = 🤝 The talks about <b>{ $number }</b> end here. Thank you for taking part.
disputes-withdrawn = 🤝 <b>{ $number }</b> was withdrawn; there is nothing more to talk about. Thank you.

## Lists and steps
disputes-list = <b>Mediation</b>, by number alone
disputes-list-none = There is nothing to mediate.
disputes-steps = <b>{ $number }</b>: the steps, without what was said
disputes-step-file = said
disputes-step-accept = taken on
disputes-step-start = begun
disputes-step-ask-back = a question to whoever said it
disputes-step-answer = answered
disputes-step-no-answer = No answer came, it goes on
disputes-step-note = a note
disputes-step-begin-consultation = talked over
disputes-step-end-consultation = talked over to the end
disputes-step-extend = more time
disputes-step-done = done
disputes-step-review = reviewed
disputes-step-close-unreviewed = closed without a review
disputes-step-reopen = opened again
disputes-step-decline = declined
disputes-step-reassign = handed on
disputes-step-escalate = went up a level
disputes-step-withdraw = withdrawn
disputes-step-merge = merged
disputes-step-fold = folded away
disputes-step-unfold = unfolded
disputes-step-warn = reminded of the time
disputes-step-overdue = out of time
disputes-step-hasten = made urgent
disputes-step-agenda = put on the agenda
disputes-step-letter = letter handed over
disputes-step-recategorise = another category
disputes-step-calm = no danger
disputes-step-named = mediator named
disputes-step-released = mediator released
disputes-step-consent-asked = asked whether the other side may be told
disputes-step-consent-given = the other side may be told
disputes-step-consent-refused = the other side is not to be told
disputes-step-invited = the other side invited
disputes-step-willing = the other side takes part
disputes-step-unwilling = the other side does not take part
disputes-step-proposed = a text was put to both
disputes-step-agreed-reporter = whoever said it agrees
disputes-step-agreed-other = the other side agrees
disputes-step-not-agreed-reporter = whoever said it does not agree
disputes-step-not-agreed-other = the other side does not agree
disputes-step-not-agreed = no agreement
disputes-step-withdrawn = talks over
disputes-step-go-on = talks go on

## Refusals
disputes-refused-already-named = This is the mediator already.
disputes-refused-own = A mediator cannot be of a household that is one of the sides. Please choose somebody else.
disputes-refused-told = The other side was told already; that cannot be changed any more.
disputes-refused-consent-asked = That was asked already; the answer will come.
disputes-refused-consent-given = They have said already that you may.
disputes-refused-consent-refused = They do not want the other side told, unless they change their mind.
disputes-refused-nothing-asked = The mediator has not asked that yet.
disputes-refused-no-consent = Whoever said it has not said yet that the other side may be told.
disputes-refused-same-household = This is the home of whoever said it. Please write the other side's door.
disputes-refused-nobody-there = Nobody of this household is registered here. Please go there, and write it down with “Add a note”.
disputes-refused-said-so = That is noted already.
disputes-refused-nobody-willing = The other side has not said yet that it will talk.
disputes-refused-other-text = This text was changed or is off. Please look at the newest.
disputes-refused-take-first = Please first press “I will mediate”.
disputes-refused-over = It is over; nothing can be written any more.
disputes-refused-no-mediator = There is no mediator now. You will hear when there is.
disputes-refused-no-files = There are no pictures or voices here.
disputes-refused-no-door = There is no door { $door }. Please look again; such as 502 or 3-2-502.
disputes-refused-their-words = These are the words of whoever said it, which the other side must not read. Please use your own.
disputes-refused-a-door = There is a door in it. Please leave doors out.
