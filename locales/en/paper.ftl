## paper and doors of a poll
paper-head = 📄 <b>Paper and doors</b>: { $title }
paper-hub = Paper and doors
paper-back = Back
paper-facts = Paper ballots entered: { $count }, waiting to be checked: { $waiting }.
paper-enter = Enter a ballot
paper-list = Entered ballots
paper-door-nth = { $door } ({ $nth })

## entering
paper-ask-door = Whose paper ballot is it? ({ $title })
paper-ask-origin = How was the ballot of <b>{ $door }</b> given?
paper-origin-paper = Handed in
paper-origin-door = At the door
paper-origin-meeting = At a meeting
paper-ask-choice = What does the ballot of <b>{ $door }</b> say?
    { $words }
paper-ask-signed = When did <b>{ $door }</b> sign? Press the button if it was just now; else type the day, best with the hour, such as 12-5 18:00.
paper-signed-now = Just now
paper-ask-photo = Add a photo of the ballot? Send it, or press “No photo”.
paper-no-photo = No photo
paper-check = <b>Is this right?</b>
paper-entry-door = 🚪 { $door } ({ $origin })
paper-entry-choice = 🗳 It says: <b>{ $words }</b>
paper-entry-signed = ✍️ Signed: { $at }
paper-entry-signed-now = ✍️ Signed: just now
paper-entry-photo = 📷 With a photo
paper-entry-by = Entered by: { $who }
paper-send = Enter
paper-change-door = Another door
paper-change-choice = Change choice
paper-change-signed = Change day
paper-entered = ✅ The ballot of { $door } is entered. It counts once somebody of another household has checked it against the paper. You can send a neighbour this link:
    { $link }
paper-copy-link = Copy the link
paper-next = Enter another

## confirming
paper-entries = Paper ballots entered: { $title }
paper-entries-none = No paper ballot entered yet: { $title }
paper-line-waiting = ⏳ { $door } to check
paper-line-counted = ✅ { $door } counts
paper-line-replaced = ↩️ { $door } voted later
paper-line-set-aside = ↩️ { $door } set aside
paper-line-invalid = ✖️ { $door } not valid
paper-entry-head = 📄 <b>Check a paper ballot</b>: { $title }
paper-ask-confirm = Please look at the paper: are door, choice and day of signing right?
paper-confirm = It is right
paper-reject = It is wrong
paper-ask-why = What is wrong with the ballot of { $door }? One sentence, please.
paper-state-waiting = ⏳ Waiting for somebody of another household.
paper-state-counted = ✅ Checked, it counts.
paper-state-replaced = ↩️ The household voted on line later; the paper is kept and does not count.
paper-state-set-aside = ↩️ This household decided otherwise later, and the later counts; this one is kept.
paper-state-invalid = ✖️ Not valid.
paper-why = Reason: { $words }
paper-why-late = Reason: nobody checked it within three days after closing.
paper-counted-toast = Checked. This ballot counts.
paper-set-aside-toast = Checked. This household decided otherwise later, and the later counts.

## told
paper-entered-told = 📄 A paper ballot of { $door } was entered in “{ $title }”, signed { $at }. Somebody of another household will check it:
paper-not-yours = If it is not yours, tell your leader, or vote yourself: the later one counts.
paper-told-counted = ✅ The paper ballot of { $door } in “{ $title }” (signed { $at }) was checked and counts. Until closing you can still vote yourself; the later one counts.
paper-told-set-aside = ↩️ The ballot of { $door } on paper in “{ $title }” (signed { $at }) was checked, but your household decided otherwise later, and the later counts.
paper-told-invalid = ✖️ The paper ballot of { $door } in “{ $title }” (signed { $at }) is not valid.
paper-awaited = 📄 The poll “{ $title }” has closed; paper ballots wait to be checked by another household. What is not checked within three days does not count.
paper-awaited-box = 📦 The poll “{ $title }” has closed. Clerk and witness please open the box together and write the figures down.

## refused
paper-refused-enters = Paper ballots are entered by the leader, the household on duty, the clerk or an administrator.
paper-refused-checks = Paper ballots are checked by another household: the leader, the household on duty, the grid worker or a neighbour.
paper-refused-leads = That is for the leader or an administrator.
paper-refused-same-person = Whoever entered it cannot check it. Please ask somebody of another household.
paper-refused-same-home = Please ask another household, neither the one that entered it nor the one that votes.
paper-refused-secret = This poll is secret: slips go into the box and are counted after closing.
paper-refused-closed = The poll closed at { $at }; nothing can be entered any more.
paper-refused-over = This poll has its result; nothing can be checked any more.
paper-refused-day = I cannot read this day. Write the day of signing: yesterday, 12-5, 12-5 18:00.
paper-refused-day-outside = The day of signing must be after the opening ({ $first }) and not to come.
paper-refused-photo = Send a photo, or press “No photo”.
paper-refused-door = This door is not on the roll. Please choose again.
paper-refused-waiting = A paper ballot of { $door } is waiting to be checked. Finish that one first.
paper-refused-decided = This one was checked already.

## slips of a secret poll
paper-refused-has-slip = Your household has a slip of paper: put it into the box. You cannot vote on line any more.
paper-refused-open = This poll is open: use “Enter a ballot”.
paper-refused-voted = This household has voted on line. Ask them to withdraw first, then hand out the slip.
paper-refused-no-slip = This household was given no slip.
paper-refused-witnesses = Slips are counted by clerk, witness, leader, the household on duty or the grid worker.
paper-refused-too-many = That makes { $slips ->
        [one] { $slips } slip
       *[other] { $slips } slips
    }, but only { $ticked ->
        [one] { $ticked } was
       *[other] { $ticked } were
    } handed out. Please count again.
paper-refused-number = Please type a number from 0 to { $most }.
paper-refused-slip = I cannot read line { $nth }. One slip a line, the numbers of its options, such as 1 3; a blank slip is -.
paper-refused-box-early = The box is opened after closing ({ $at }).
paper-refused-box-waits = The box was counted once. Somebody of another household has to check that first.
paper-ticks-button = Hand out slips
paper-ticks = 🗳 Which door gets a slip? ({ $title }) Handed out so far: { $count }.
paper-tick-head = 🚪 <b>{ $door }</b>: { $title }
paper-tick-ask = Give this household a slip and tick the roll. It cannot vote on line then. The slip bears no door, and no photo is taken.
paper-tick-voted = This household has voted. To vote on paper it withdraws on line first.
paper-tick = Give a slip
paper-tick-done = ✅ This household has its slip. Please write the receipt on the stub, which they keep: <code>{ $code }</code>
paper-untick = The slip is back
paper-untick-waits = ⏳ Somebody says the slip came back unused. Somebody of another household looks at it and presses “I have the slip”.
paper-untick-sure = I have the slip
paper-ticked-toast = Ticked.
paper-unticked-toast = It is back; this household can vote on line again.
paper-on-paper = 📄 Your household has a slip of paper: please put it into the box. Give an unused slip back to the household on duty, and you can vote on line again.
paper-box = Count the box
paper-box-ask = How many for <b>{ $words }</b>? ({ $ticked ->
        [one] { $ticked } slip was
       *[other] { $ticked } slips were
    } handed out)
paper-box-ask-slips = { $ticked ->
        [one] { $ticked } slip was
       *[other] { $ticked } slips were
    } handed out. One slip a line: the numbers of its options, such as 1 3; where marks are given, a mark for each option; a blank slip is -.
paper-box-ask-invalid = How many are not valid? Type 0 if none.
paper-box-none = None at all
paper-box-again = Count again
paper-box-line = { $words }: { $count }
paper-box-invalid = Not valid: { $count }
paper-box-total = In the box { $slips }, handed out { $ticked }, not handed in { $missing }.
paper-box-head = 📦 <b>The box</b>: { $title } (written down by { $who })
paper-box-confirm = Did you count along, and are you of another household? Are the figures right?
paper-box-nothing = 📦 The box is not counted yet: { $title }
paper-box-counted-toast = Checked; it is in the result.
paper-box-anew-toast = Please count again.

## told of the poll
paper-ledger = 📮 <b>Delivered</b>: { $title }
paper-ledger-button = Delivered
paper-ledger-counts = 📮 Delivered { $delivered }, refused { $refused }, still to reach { $left }.
paper-ledger-left = Not reached yet; press a door to write it down:
paper-ledger-told = Delivered or refused:
paper-told-list = See delivered
paper-left-list = See who is left
paper-delivery-head = 📮 <b>{ $door }</b>: { $title }
paper-delivery-none = Not delivered yet. How was it delivered?
paper-delivery-delivered = ✅ { $on }: { $method }, delivered ({ $who })
paper-delivery-refused = ✖️ { $on }: { $method }, refused ({ $who })
paper-delivery-unreachable = ⬜️ { $on }: { $method }, nobody there ({ $who })
paper-method-chat = private chat
paper-method-page = page
paper-method-door = at the door
paper-method-paper = on paper
paper-method-phone = by telephone
paper-method-post = by post
paper-by-bot = Shuoshi
paper-deliver-door = At the door
paper-deliver-paper = On paper
paper-deliver-phone = By telephone
paper-deliver-post = By post
paper-deliver-refused = Refused
paper-deliver-nobody = Nobody there
paper-noted-toast = Written down.

## doors and prints
paper-doors = 🚪 <b>Doors to visit</b>: { $title }. Doors that agreed to be called on and have not voted: { $count }. This list is gone once the poll closes.
paper-doors-none = 🚪 No doors to visit: { $title }
paper-doors-button = Doors to visit
paper-doors-title = Doors to visit
paper-doors-column = Visited
paper-doors-file = poll-doors
paper-print = Print
paper-print-slips = Print slips
paper-print-wall = Print the notice
paper-ask-copies = How many slips? Those of a secret poll bear no door; one is like the other. ({ $title })
paper-copies = Slips: { $count }
paper-printed-slips = 🖨 Slips: { $title }. Cut along the lines. The stub is torn off and stays with the voter.
paper-printed-wall = 🖨 The notice for the stairwell: { $title }
paper-printed-doors = 🖨 Doors to visit: { $title }. Keep it to yourself; do not hang it up.
paper-being-printed = It will be with you in a moment.
paper-slip-file = slips
paper-slip-heading = Ballot
paper-slip-until = Closes { $at }
paper-slip-how-yes-no = Tick one box.
paper-slip-how-one = Tick one box.
paper-slip-how-several = Tick at most { $most ->
        [one] { $most } box
       *[other] { $most } boxes
    }.
paper-slip-how-approval = Tick the box of each that you agree with.
paper-slip-how-score = Write 0 to 5 into each box.
paper-slip-how-ranked = Write 1, 2, 3… into the boxes, the most wanted first; not all are needed.
paper-slip-how-points = Spread { $points ->
        [one] { $points } point
       *[other] { $points } points
    } over the boxes.
paper-slip-how-dates = Write into each box: 2 yes, 1 if need be, 0 no.
paper-slip-hand-in = Sign it and give it to the household on duty or the leader.
paper-slip-box = Fold it and put it into the box. No name and no door, please.
paper-slip-sign = Signature
paper-slip-day = Day
paper-slip-stub = Stub
paper-slip-receipt = Receipt
paper-slip-scan = Scan to vote by phone
paper-wall-file = poll-notice
paper-wall-title = Please come and vote
paper-wall-about = Scan with your phone and vote in the private chat.
paper-wall-how = How to vote: { $how }
paper-wall-paper = Without a phone, ask the household on duty or the leader for a slip of paper.
paper-wall-footer = After closing nobody can vote.

## proxies
paper-proxy-button = Let another vote
paper-proxy-list = Proxies
paper-proxy-none = ✍️ <b>Proxy</b>: somebody of another household can cast the ballot of { $door } in “{ $title }”. For this poll only, and you can take it back at any time; if you vote yourself, yours counts. One person votes for at most { $most ->
        [one] { $most } household
       *[other] { $most } households
    }, property staff for none.
paper-proxy-door = Choose a door
paper-proxy-link = Make a link
paper-proxy-ask-line = Which household gives a proxy? A signed letter is needed. ({ $title })
paper-proxy-ask-door = To which household? The grown-up there who agrees first holds it.
paper-proxy-nobody = There is no household to give it to now.
paper-proxy-ask-photo = Please send a photo of the signed letter.
paper-proxy-held = ✍️ <b>Proxy</b>: { $door } lets { $who } vote in “{ $title }”; written { $at }, agreed.
paper-proxy-offered = ✍️ <b>Proxy</b>: { $door } lets { $who } vote in “{ $title }”; written { $at }. ⏳ Waiting for their answer.
paper-proxy-linked = ✍️ <b>Proxy</b>: whoever opens this link and agrees may cast the ballot of { $door } in “{ $title }”. Send it only to the one you trust:
    { $link }
paper-proxy-revoke = Take it back
paper-proxy-revoke-sure = Yes, take it back
paper-proxy-ask-revoke = Take back the proxy of { $door } in “{ $title }”? A ballot that was cast stays; you can withdraw it or vote yourself.
paper-proxy-asked = ✍️ { $door } asks you to vote for them in “{ $title }” (written by { $who }).
paper-proxy-asked-itself = ✍️ { $door } asks you to vote for them in “{ $title }”.
paper-proxy-duty = Please vote as they wish. They see how you voted, and can still vote themselves.
paper-proxy-accept = I agree
paper-proxy-decline = I do not
paper-proxy-accepted = ✅ You can cast the ballot of { $door } in “{ $title }” now.
paper-proxy-declined = They have been told.
paper-proxies = ✍️ Proxies: { $title }
paper-proxies-none = ✍️ No proxies yet: { $title }
paper-proxy-line-offered = ⏳ { $door }
paper-proxy-line-held = ✅ { $door }
paper-proxy-enter = Enter a proxy
paper-proxy-cast-told = ✍️ { $who } has cast the ballot of { $door } in “{ $title }”. You can look, withdraw it, or vote yourself.
paper-proxy-accepted-told = ✅ { $who } will cast the ballot of { $door } in “{ $title }”.
paper-proxy-declined-told = ✖️ { $who } will not cast the ballot of { $door } in “{ $title }”. Please vote yourself, or ask somebody else.
paper-proxy-given-told = ✍️ A proxy was entered: { $door } asks { $who } to vote in “{ $title }”. If that is wrong, take it back.
paper-proxy-revoked-told = { $door } has taken back its proxy in “{ $title }”.
paper-proxy-toast-revoked = Taken back.
paper-refused-staff = Property staff cannot vote for others.
paper-refused-own-proxy = You can cast this ballot anyway; no proxy is needed.
paper-refused-proxies = One person votes for at most { $most ->
        [one] { $most } household
       *[other] { $most } households
    }.
paper-refused-voted-itself = This household has voted itself; a proxy cannot vote over it.
paper-refused-photo-wanted = Please send a photo of the letter.
paper-refused-proxy-given = { $door } has given a proxy already. Take that one back first.
paper-refused-proxy-over = This proxy is over.
paper-refused-not-asked = This proxy was not offered to you.

## clerk and witness
paper-clerk = 📝 Clerk: { $who }
paper-clerk-none = 📝 Clerk: nobody yet
paper-witness = 👀 Witness: { $who }
paper-witness-none = 👀 Witness: nobody yet; of another household
paper-be-clerk = I will be clerk
paper-be-witness = I will be witness
paper-pass-on = Pass to another
paper-pass-on-witness = No longer witness
paper-posts = <b>Clerk and witness</b>: { $title }
paper-appointed = 📝 Your household is on duty: please write down the paper of “{ $title }”. If it concerns you yourself, press “Pass to another”.
paper-post-toast = Noted.
paper-post-passed-toast = It passes to the next household.
paper-refused-concerned = Somebody of your home is voted on, so another household does this.
paper-refused-post-home = Clerk and witness must be of two households.
paper-refused-post-taken = Somebody does this already.
paper-refused-not-your-post = This is not yours to pass on.
paper-refused-clerk = The clerk is of the household on duty, or the leader.
paper-waits-witness = 👀 The poll “{ $title }” has no witness yet
paper-waits-paper = 📄 The poll “{ $title }” has paper to be checked
paper-waits-box = 📦 The box of “{ $title }” is not counted yet
paper-waits-button = 🗳 { $title }

## flats with several owners
paper-voters-button = Who votes
paper-voters = 👥 A flat with several owners has one vote, cast by one of them. Press a door to settle it: { $title }
paper-voters-none = 👥 No flats with several owners: { $title }
paper-voter-set = ✅ { $door }
paper-voter-open = ⬜️ { $door }
paper-voter-head = 👥 <b>{ $door }</b>: { $title }
paper-voter-is = ✅ { $who } votes.
paper-voter-none = ⬜️ It is not settled who votes. Ask the owners first, then press one:
paper-voter-nobody = ⬜️ None of the owners is registered yet. Let them register first, or vote on paper.
paper-voter-name = { $who }
paper-voter-told = 👥 { $door } has several owners; in “{ $title }” { $who } casts their one vote. If that is wrong, tell your leader.
paper-voter-wanted = 👥 Several people own { $door }, and it has one vote. Agree who casts it and tell the unit leader before { $at }:
paper-voters-wanted = 👥 In “{ $title }” { $count } { $count ->
    [one] home is
   *[other] homes are
} owned by several people, and nobody is named to vote. Ask them, then choose one.
paper-voter-toast = Settled; all owners are told.
paper-refused-not-owner = Only one of this flat's owners can be chosen.
paper-log-voter = settled who votes for { $door }

## amendments of the roll
paper-amendments-button = Amendments
paper-amendments = 📋 <b>Amendments of the roll</b>: { $title }
paper-amendments-none = 📋 The roll was never amended: { $title }
paper-amend-button = Amend the roll
paper-amend-ask = What is to be amended? What is missing or wrong in the roster is set right there first. ({ $title })
paper-amend-add = Add a line
paper-amend-remove = Remove a line
paper-amend-correct = Correct a line
paper-amend-which = Which door?
paper-amend-no-add = All who belong on the roll are on it. Register them, or set the roster right first.
paper-amend-no-correct = The roll is like the roster; nothing to correct.
paper-amend-no-remove = The roll is empty.
paper-amend-ask-why = Why? One sentence; everybody can read it.
paper-amend-second = You sign, and it counts once the witness or another household has signed too.
paper-amend-sign = Sign
paper-amend-agree = Sign too
paper-amend-disagree = I do not agree
paper-amend-before = Before: { $total }, fingerprint <code>{ $hash }</code>
paper-amend-after = After: { $total }, fingerprint <code>{ $hash }</code>
paper-amend-written = Signed. Now the witness or another household signs under “Amendments”.
paper-amend-signed-toast = Signed; the roll is amended.
paper-amend-refused-toast = It stays as it is.
paper-amendment-nth = <b>Amendment { $nth }</b>
paper-amendment-waits = ⏳ <b>Waiting for the second signature</b>
paper-amended-add = ➕ { $door } added
paper-amended-replace = 🔁 { $door }: who lives there now, in place of who did
paper-amended-remove = ➖ { $door } removed
paper-amended-correct = ✏️ { $door } corrected
paper-amended-told = 📋 The roll of “{ $title }” was amended:
paper-refused-amend = A roll can be amended only while its poll is open.
paper-refused-flat-counted = This flat still counts in the line { $door }. Please correct that line first.
paper-refused-amend-waits = An amendment is waiting to be signed. Finish that one first.
paper-refused-line-gone = This line needs no amendment any more. Please look again.
paper-refused-slip-out = This household has a slip. It is given back first, then the roll is amended.
