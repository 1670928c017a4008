notices-card-notice = 📢 <b>Notice</b>
notices-card-urgent = ❗ <b>Urgent notice</b>
notices-card-sign-up = 📝 <b>Sign-up</b>
notices-card-words = { $words }
notices-card-by = — { $who } · { $at }
notices-card-changed = ✏️ Changed · { $at }
notices-card-seen = 👀 Seen by { $seen } / { $all }
notices-card-over = 🔒 It is over
notices-card-places = Room for { $places ->
        [one] { $places } household
       *[other] { $places } households
    }, { $count ->
        [0] all taken; whoever comes now waits
       *[other] { $count } left
    }
notices-card-until = ⏰ Until { $until }
notices-card-count = { $count ->
        [0] Nobody takes part yet; press below
        [one] <b>{ $count } household takes part:</b>
       *[other] <b>{ $count } households take part:</b>
    }
notices-card-waiting = <b>Waiting:</b>
notices-card-line = { $nth }. { $door }
notices-card-line-by = { $nth }. { $door } (by { $who })
notices-seen-button = Seen
notices-join-button = We take part
notices-leave-button = Not any more
notices-remark-button = How many
notices-look-button = Look
notices-pictures-notice = 📷 Pictures of the notice below
notices-pictures-sign-up = 📷 Pictures of the sign-up below
notices-look-again = ✏️ This notice was changed. Please read it again and press “Seen” once more.
notices-seen-toast = Noted: your household has seen it.
notices-seen-already-toast = Your household has pressed “Seen” already; it counts once.
notices-told-toast = Noted: this household was told in person.
notices-not-told-toast = Noted: this household has not seen it.
notices-joined-toast = Your household takes part, as number { $nth }.
notices-joined-already-toast = Your household takes part already, as number { $nth }.
notices-waits-toast = All places are taken. Your household waits as number { $nth }; if another steps back, you move up and I tell you in private.
notices-left-toast = Your household does not take part any more.
notices-not-in-toast = Your household did not take part.
notices-reminded-toast = { $count ->
    [one] { $count } household is reminded.
   *[other] { $count } households are reminded.
  }
notices-printing-toast = The list comes in a moment.
notices-reminder = 📢 There is a notice that your household has not seen:
notices-reminder-for = 📢 There is a notice that <b>{ $door }</b> has not seen. Please tell them, then press “Seen”:
notices-reminder-line = A notice that your household has not seen: { $title }
notices-moved-up = 🎉 <b>{ $door }</b> has a place now: another household stepped back from “{ $title }”.
notices-moved-up-line = You have a place now: { $title }
notices-entered-for = { $who } signed up <b>{ $door }</b> for “{ $title }”. If that is wrong, press “Not any more” in the group, or tell the leader.
notices-taken-out-for = { $who } took <b>{ $door }</b> out of “{ $title }”. If that is wrong, press “We take part” in the group, or tell the leader.
notices-entered-line = Somebody changed a sign-up for you: { $title }
notices-somebody = The administrator
notices-ended = ⏰ The sign-up “{ $title }” has closed. { $count ->
        [one] { $count } household takes part.
       *[other] { $count } households take part.
    }
notices-ended-waiting = { $count ->
    [one] { $count } household waited in vain.
   *[other] { $count } households waited in vain.
  }
notices-ended-line = A sign-up has closed: { $title }
notices-choose-unit = Which unit is it for?
notices-new-notice = ➕ New notice
notices-new-sign-up = ➕ New sign-up
notices-list-notices = Notices of <b>{ $unit }</b>. Choose one to see who has not read it.
notices-list-sign-ups = Sign-ups of <b>{ $unit }</b>. Choose one to see who takes part.
notices-list-open = 🟢 { $title }
notices-list-over = 🔒 { $title }
notices-list = All of them
notices-posted = ✅ The neighbours have it.
notices-appears = 🌙 These are quiet hours. The neighbours get it on { $at }.
notices-missing = { $count ->
    [one] { $count } household has not seen it: { $doors }
   *[other] { $count } households have not seen it: { $doors }
  }
notices-unreachable = 🚪 To be told at the door ({ $count }): { $doors }
notices-missing-nobody = ✅ Every household has seen it.
notices-remind = Remind the rest
notices-print-missing = Print the list
notices-print = Print the list
notices-tell-door = Told in person
notices-enter-door = Enter for others
notices-correct = Correct it
notices-copy = Copy as text
notices-end = End it
notices-end-sure = Yes, end it
notices-back = Back
notices-page-before = Page before
notices-page-next = Next page
notices-which-told = Which household was told in person? Press its door and it counts as seen.
notices-which-joins = For which household? Press its door to sign it up, once more to take it out. It will hear that it was you.
notices-door-on = ✅ { $door }
notices-door-off = { $door }
notices-door-no-phone = 📵 { $door }
notices-copy-head = Press and hold this message to copy it:
notices-ask-end-notice = End the notice “{ $title }”? Nobody can press “Seen” after that, and nobody is reminded.
notices-ask-end-sign-up = End the sign-up “{ $title }” now? Nobody can join or step back after that.
notices-printed = The list
notices-which = What shall become of this?
notices-which-notice = 📢 A notice
notices-which-sign-up = 📝 A sign-up
notices-which-matter = ✍️ Write it down
notices-so-far = <blockquote>{ $words }</blockquote>
notices-photos-so-far = { $count ->
    [one] 📷 { $count } picture so far
   *[other] 📷 { $count } pictures so far
  }
notices-ask-notice = What shall <b>{ $unit }</b> know? Please write it (up to { $limit } characters).
notices-ask-sign-up = What does <b>{ $unit }</b> sign up for? Please write it, such as: eggs, a tray of 30 for 25 yuan (up to { $limit } characters).
notices-ask-photos = Any pictures with it? Send them now, up to { $limit }.
notices-ask-places = For how many households? Press one, or type a number (1 to { $most }).
notices-places-none = No limit
notices-ask-until = Until when?
notices-until-today = Tonight 20:00
notices-until-tomorrow = Tomorrow 20:00
notices-until-after = In two days 20:00
notices-until-none = No limit
notices-check-notice = <b>Shall it go to the neighbours of { $unit } like this?</b>
notices-check-sign-up = <b>Shall this sign-up go to the neighbours of { $unit }?</b>
notices-check-places = 👥 How many households: { $places }
notices-check-until = ⏰ Until: { $until }
notices-check-urgent = ❗ Urgent: goes out at noon too, but never from 22:00 to 8:00.
notices-urgent = ❗ It is urgent
notices-calm = Not urgent
notices-change-places = Change number
notices-change-until = Change time
notices-ask-correction = Please write it anew (up to { $limit } characters). So far it reads:
notices-ask-again = Shall everybody read it again?
notices-again-no = No, seen is seen
notices-again-yes = Yes, read again
notices-ask-remark = Sign-up “{ $title }”: how many do you want, or how many of you come? A few words (up to { $limit } characters), such as: two.
notices-remark-none = Nothing to add
notices-refused-gone = It is not there any more. Please look for it from the menu.
notices-refused-over = It is over and cannot be changed. Please speak to the leader.
notices-refused-elsewhere = The households of this unit press here. You are not registered as living in it; if you do, please register first.
notices-refused-door = This door does not count: it is vacant, or no home.
notices-refused-reminded = They were reminded today. Once a day is enough; try again tomorrow.
notices-refused-past = That time is past. Please choose another.
notices-refused-number = Please type a number from 1 to { $most }, or press “No limit”.
notices-refused-kind = Please type it; pictures are welcome too.
notices-refused-voice = A voice message or a location does not fit on the group's card. Press “Write it down”, or drop this and type it.
notices-refused-no-group = This unit has no group yet, so nothing can be posted. Please bring me into the group first.
notices-doors-missing = Households that have not seen the notice
notices-doors-joined = Sign-up list
notices-doors-door = Door
notices-doors-note = Note
notices-doors-signed = Signature
notices-doors-waiting = Waiting
notices-doors-by = entered by { $who }
notices-doors-no-phone = No phone
notices-doors-not-in = Not in yet
notices-doors-nobody = None
notices-doors-count = { $count ->
    [one] { $count } household
   *[other] { $count } households
  }
notices-doors-file = list
