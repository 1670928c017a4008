# Coming in: consent, a few questions, who is told
residents-tie-owner = Owner
residents-tie-tenant = Tenant
residents-tie-family = Family
residents-tie-helper = Helper
residents-consent-door = 🏠 <b>{ $door }</b> ({ $place })
residents-consent-place = 🏠 <b>{ $place }</b>
residents-consent-helper = This household asks you to be its <b>helper</b>: you get its notices and report for it. It can take that back at any time.
residents-consent-asks = You can come in without a slip if the head of the household or the unit leader agrees.
residents-consent-vacant = The roster calls this flat vacant. When you are in, the leader will be told.
residents-consent =
    Before you come in, five things:
    1. <b>What is kept</b>: your flat, the name you choose, what you report and what becomes of it. No identity card, no telephone number.
    2. <b>Who sees it</b>: neighbours see your door (or the name you choose); those who handle it see what you report.
    3. <b>Where it is</b>: messages go through Telegram, whose servers are abroad. Please send no pictures of documents.
    4. <b>What is not read</b>: what is said in the group, but not to the bot, is neither read nor kept.
    5. <b>How to leave</b>: /mydata shows what is kept of you, /forgetme makes us forget you.
residents-consent-yes = I agree
residents-ask-door = Which door of { $place } is yours?
residents-ask-tie = <b>{ $door }</b>: what are you there?
residents-ask-age = Are you 18 or older?
residents-age-adult = Yes
residents-age-young = Not yet
residents-ask-minor = Are you 14 or older?
residents-minor-14 = Yes, 14 or older
residents-minor-13 = Not yet
residents-ask-home = Where do you live now?
residents-ask-home-alike =
    Which one do you live in now?
    New: <b>{ $new }</b> ({ $place })
    Before: <b>{ $old }</b>
residents-home-new = The new one
residents-home-old = The one before
residents-home-here = In { $door }
residents-home-there = Still { $door }
residents-ask-keep = Is { $door } still your property?
residents-keep-yes = Still mine
residents-keep-no = No longer
residents-ask-name =
    What do neighbours call you? Please type it, for example “Auntie Wang”.
    The head of the household and the leader will know you by it.
residents-name-none = No name
residents-ask-code = Please type the 8 letters and digits on your slip; capitals do not matter.
residents-ask-code-move = Please type the 8 letters and digits on the slip of your <b>new</b> home. If you have none yet, ask the leader of the new unit.
residents-too-young = We register nobody under 14. Please let a grown-up of your family speak for you.
residents-too-young-helper = A helper has to be 18 or older; please let the household ask somebody else.
residents-entered = ✅ You are in: <b>{ $door }</b>, { $tie }.
residents-entered-head = You are the first of this household here, so you head it for now: when your family wants to come in, you will be asked.
residents-entered-vacant = The roster calls this flat vacant; the leader has been told.
residents-entered-next = Whatever is wrong in the building, just type it, for example “the light on the third floor is broken”.
residents-entered-next-helper = From now on you get this household's notices too; to report something for it, just type it.
residents-moved-left = You have left <b>{ $door }</b>: you will not hear of its matters any more.
residents-moved-kept = <b>{ $door }</b> is still yours: you will hear what concerns owners, you are only no longer counted as living there.
residents-already-in = You are in <b>{ $door }</b> already; there is nothing more to do.
residents-my-home = My home
residents-nameless = no name given
residents-somebody = Somebody
residents-came-in = Somebody came into <b>{ $door }</b>: { $name }, { $tie }. If you do not know them, tell us.
residents-not-known-button = Don't know
residents-went-out = Somebody of <b>{ $door }</b> does not live there any more.
residents-was-vacant = The roster calls <b>{ $door }</b> vacant, but somebody came in with its slip. Please see whether that is right.
residents-empty-now = Nobody is registered in <b>{ $door }</b> any more. Please see: is it vacant, or does somebody live there?
residents-not-known = ⚠️ The family of <b>{ $door }</b> does not know who came in: { $name }, { $tie }. Please ask at the door.
residents-leader-will-look = Thank you, the leader has been told and will ask about <b>{ $door }</b>.
residents-look-door = This door
residents-wants-in = Somebody wants to come into <b>{ $door }</b>: { $name }, { $tie }.
residents-wants-in-minor = (14 to 17 years old)
residents-wants-in-ask = Do you know them?
residents-let-in = Yes, let in
residents-asked = The head of <b>{ $door }</b> and the unit leader have been asked. You hear from me as soon as somebody agrees.
residents-asked-nobody = Noted. This unit has no leader yet; with a slip for <b>{ $door }</b> from the residents' committee you come in at once.
residents-asked-before = <b>{ $door }</b> was asked already and has not answered yet. If it is urgent, please go to the leader.
residents-still-waiting = After three days nobody has answered for <b>{ $door }</b>. Please ask the leader for a slip of your home.
residents-waiting = ⏳ <b>{ $door }</b>: still waiting. Asked: { $who }. As soon as somebody says yes you hear of it.
residents-waiting-nobody = ⏳ <b>{ $door }</b>: still waiting, but this unit has no leader yet. Please get your home’s slip from the residents’ committee.
residents-waiting-head = the head of the household
residents-waiting-leader = the unit leader
residents-waiting-leader-named = the unit leader { $name }
residents-waiting-administrator = the administrator
residents-take-back = Forget { $door }
residents-taken-back = All right, nobody is asked about <b>{ $door }</b> any more. Scan the wall again, or use your home’s slip, whenever you like.
residents-have-code = I have a slip
residents-not-let-in = You were not let into <b>{ $door }</b>. If that is a mistake, ask the leader for a slip of your home.
residents-decided-in = ✅ { $name } is in <b>{ $door }</b> now.
residents-decided-out = { $name } was not let into <b>{ $door }</b>.
residents-decided-before-in = { $by } has already let them into <b>{ $door }</b>.
residents-decided-before-out = { $by } has already said they do not know them; nobody came into <b>{ $door }</b>.
residents-remove-ask = Shall { $name } ({ $tie }) go out of <b>{ $door }</b>?
residents-remove-yes = Yes, out
residents-page-before = Back
residents-page-next = More

# Where it does not work
residents-code-unreadable = That is not what stands on a slip. It is 8 letters and digits, like ACDE-FH23; please look again.
residents-code-wrong = { $left ->
        [0] There is no such code. That was the fifth try today; please come back tomorrow, or ask the leader for a new slip.
        [one] There is no such code; please type it again from the slip. { $left } try left today.
       *[other] There is no such code; please type it again from the slip. { $left } tries left today.
    }
residents-code-tries-spent = You have tried { $limit } wrong codes today. Please come back tomorrow, or ask the leader.
residents-code-expired = This slip is too old (it ended { $at }). Please ask the leader for a new one.
residents-code-revoked = This slip is void; there may be a newer one. Please ask the leader.
residents-code-used = This helper's code was used already. Please let the leader give another.
residents-code-other-unit = This is a slip of { $unit }, not of this unit. Please scan the code of your own unit, or check the slip.
residents-code-in-group = Everybody can read along here. Please open our private chat and send the code there.
residents-door-unreadable = “{ $text }” is not a door. Please write it like 3-2-501.
residents-admission-gone = This request is no more.
residents-tie-over = This person is not in the household any more.
residents-move-no-home = You are not registered as living anywhere; just come in with the slip of your new home.
residents-name-empty = Please type a few letters, for example “Auntie Wang”.
residents-name-long = That is too long; at most { $limit } characters.
residents-name-phone = Please write no telephone number as your name.

# Who is not in yet, each door, slips
residents-choose-unit = Which unit?
residents-missing-head = { $all ->
    [one] <b>{ $unit }</b>, { $all } door
   *[other] <b>{ $unit }</b>, { $all } doors
  }
residents-missing-in = ✅ { $count } in
residents-missing-missing = ❔ { $count } not in yet
residents-missing-no-phone = 📵 { $count } without a phone
residents-missing-vacant = ⬜ { $count } vacant
residents-missing-none = Everybody is in!
residents-missing-everyone = All doors
residents-missing-only = Only missing
residents-door-button-in = ✅ { $door }
residents-door-button-missing = ❔ { $door }
residents-door-button-no-phone = 📵 { $door }
residents-door-button-vacant = ⬜ { $door }
residents-unreachable-button = Unreached: { $count }
residents-unreachable = { $count ->
    [one] { $count } door of <b>{ $unit }</b> gets no messages; please tell them there:
   *[other] { $count } doors of <b>{ $unit }</b> get no messages; please tell them there:
  }
residents-unreachable-none = Every door of <b>{ $unit }</b> gets messages.
residents-back-to-doors = Doors
residents-unit-unknown = There is no such door; please open the menu.
residents-door-head = <b>{ $door }</b>
residents-door-in = ✅ in
residents-door-missing = ❔ nobody in yet
residents-door-no-phone = 📵 without a phone
residents-door-vacant = ⬜ vacant
residents-door-member = · { $name }, { $tie }
residents-door-head-member = · { $name }, { $tie } (head)
residents-door-slip = The slip is good until { $at }
residents-door-no-slip = No slip is good now
residents-door-may-call = 🔔 This household may be called on at the door
residents-set-lived = Lived in
residents-set-no-phone = No phone
residents-set-vacant = Vacant
residents-print-one = Print slip
residents-revoke = Void slip
residents-call-on = May call
residents-call-off = Don't call
residents-find-helper = Helper
residents-remove = { $name }: out
residents-confirm-owner = Confirm { $name }
residents-confirm-no-owner = This person is not registered as an owner.
residents-door-has-people = People are registered in { $door }; they have to leave first.
residents-door-vacant-refused = { $door } is vacant now. If somebody lives there, press “Lived in” first.
residents-choose-helper =
    Please let <b>{ $door }</b> write on paper who helps them, and sign it; keep the paper.
    Who is it?
residents-helper-elsewhere = From elsewhere
residents-helper-link =
    Pass this link on to the helper of <b>{ $door }</b>; it works once and for { $days } days:
    { $link }
    They can also type this code to the bot: <b>{ $code }</b>
residents-copy = Copy link
residents-helper-named = <b>{ $door }</b> asks you to be its helper: you get its notices and report for it. You may decline.
residents-helper-decline = Decline
residents-helper-unknown = This person does not live in this unit; please use “From elsewhere”.
residents-helper-of-household = This person belongs to the household already.
residents-helper-lives-elsewhere = A helper does not live in the household.
residents-was-removed = You are not in <b>{ $door }</b> any more. If that is a mistake, please ask the leader.
residents-print-button = Print slips
residents-choose-print =
    What shall be printed for <b>{ $unit }</b>?
    “Missing”: only doors where nobody is in yet; slips handed out before stay good.
    “All anew”: a new code for every door; all slips before are void.
residents-print-missing = Missing
residents-print-all = All anew
residents-print-sure = Print all anew
residents-print-all-ask = { $count ->
    [one] One slip of <b>{ $unit }</b> still works.
   *[other] { $count } slips of <b>{ $unit }</b> still work.
    } Printed anew, those handed out are void, and each door needs its new one. Print all anew?
residents-print-wall = For the wall
residents-print-nobody = Every door is in; there is nothing to print.
residents-being-printed = 🖨 Being made; the file comes below.
residents-printed = Please print it, cut along the lines, and hand each door its own slip.
residents-printed-wall = Please print it and hang it in the stairwell. Anybody can scan it; heads of households or you let people in.

# Printed words
residents-slip-file = { $unit } slips
residents-slip-about = Your household's slip: say on the phone what is wrong in the building, and hear who mends it and by when.
residents-slip-step-1 = Scan the code with a phone
residents-slip-step-2 = Press “Start”, read, press “I agree”
residents-slip-step-3 = Say who you are, and you are in
residents-slip-code = Cannot scan? Type this to the bot
residents-slip-valid = Good until { $year }-{ $month }-{ $day }
residents-slip-keep = For this household only; please do not pass it on
residents-wall-file = { $unit } poster
residents-wall-title = Say here what is wrong in the building
residents-wall-about = No light, a leak, a broken lift: say it, and everybody sees who mends it and by when.
residents-wall-scan = Scan with a phone
residents-wall-step-1 = Scan the code above, press “Start”
residents-wall-step-2 = Choose your door and who you are
residents-wall-step-3 = The head of the household or the leader lets you in
residents-wall-admission = Anybody can scan this code, so the head of your household or the leader has to agree. With a slip of your home it is quicker.
residents-wall-footer = Without a phone? Please ask the leader.

# My home
residents-home-head = 🏠 <b>My home</b>
residents-home-none = You are not registered as living anywhere.
residents-home-lives = · <b>{ $door }</b>, { $tie }{ $head }, living there
residents-home-owns = · <b>{ $door }</b>, { $tie }{ $head }
residents-home-head-of = {" "}(head)
residents-home-name = Name: { $name }
residents-home-as-door = Neighbours see: the door
residents-home-as-name = Neighbours see: { $name }
residents-home-button = { $door }
residents-add-flat = Add a flat
residents-move = Move
residents-rename = Name
residents-show-door = Show door
residents-show-name = Show name
residents-ask-own-name = What shall neighbours call you? At most 12 characters, for example “Auntie Wang”. No telephone number, please.
residents-own-unconfirmed = That you own it has not been confirmed yet. Only confirmed owners count in owners' votes; please ask the administrator.
residents-own-tie-over = You are not in this household any more.
residents-live-here = I live here
residents-leave = Leave
residents-leave-ask = Have you nothing to do with <b>{ $door }</b> ({ $tie }) any more? What was said stays.
residents-leave-ask-head = You head the household; whoever registered first after you will do so then.
residents-leave-yes = Yes, leave
residents-leave-no = No
residents-left = You have left <b>{ $door }</b>.
residents-left-all = You have left <b>{ $door }</b> and are not registered here any more. A new slip lets you in again.

# Settings
residents-settings =
    <b>Settings</b>
    /mydata what is kept of you · /forgetme to be forgotten
residents-settings-muted = Reminders
residents-settings-data = My data
residents-settings-forget = Forget me
residents-party-shown = You are shown as a party member, behind your name.
residents-party-hidden = You are not shown as a party member.
residents-party-show = Show me
residents-party-hide = Do not show me
residents-choose-language = 请选语言 · 請選語言 · Choose your language
residents-language-zh-Hans = 简体中文
residents-language-zh-Hant = 繁體中文
residents-language-en = English
residents-language-set = English from now on.
residents-muting =
    What shall you be told? Press to change.
    Nothing comes from 22:00 to 8:00 and from 12:00 to 14:00.
    Danger is always told and cannot be switched off.
residents-mute-is-on = ✅ { $kind }
residents-mute-is-off = 🔕 { $kind }
residents-mute-never = Danger is always told and cannot be switched off.
residents-kind-matters = News of matters
residents-kind-review = Asking for marks
residents-kind-tasks = Things to do
residents-kind-home = My home and roles
residents-kind-notices = Notices
residents-kind-polls = Polls I can vote in
residents-kind-duty = My household’s duty
residents-kind-service = Service
residents-kind-points = Points
residents-kind-talks = Talk days
residents-kind-digest = Daily digests
residents-my-data = This is all that is kept of you, sent to you alone. On a computer any text editor opens it.
residents-forget-ask =
    Shall we forget you?
    Your name, your registration and waiting messages are deleted; what you said publicly stays as the building's record, no longer with who said it. Points you earned and did not use pass to nobody.
residents-forget-ask-again = Once more: it cannot be undone, and only a new slip lets you in again. Really?
residents-forget-yes = Forget me
residents-forget-yes-sure = Really forget
residents-forget-no = No
residents-forgotten = You are forgotten. Thank you for having been here; /start begins anew.
residents-forget-administrator = You are the only administrator of { $community }. Please make somebody else administrator under “People” first.
residents-forget-tomorrow = You typed a wrong code today; please come back tomorrow.
residents-leader-gone = The leader of { $units } has left; please choose another.

# The log of changes
residents-log-door-lived = { $place }: lived in
residents-log-door-vacant = { $place }: vacant
residents-log-door-no_phone = { $place }: without a phone
residents-log-helper-named = { $place }: a helper was named
residents-log-helper-invited = { $place }: a helper's link was made
residents-log-tie-removed = { $place }: somebody registered was asked to leave
residents-log-slips-printed = { $place }: slips printed
residents-log-page-by-slip = { $place }: a further phone was signed in to this household's page with the slip
residents-log-slip-printed = { $place }: one slip printed
residents-log-slip-revoked = { $place }: slip made void
residents-log-role-forgotten = { $place }: whoever held it asked to be forgotten
residents-log-owner-confirmed = { $place }: an owner was confirmed
