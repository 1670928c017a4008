# What points are good for: they only say thank you, are no money and cannot be sold

## The way in
redemption-hub = 🎁 { $count ->
        [one] One thing
       *[other] { $count } things
    } can be had for points.
redemption-hub-kept = { $count ->
        [one] One thing is
       *[other] { $count } things are
    } kept for you. Remember to collect.
redemption-hub-none = 🎁 There is nothing to exchange yet. Set up a counter and put a few things in: it takes minutes.
redemption-open-button = Exchange points
redemption-kept-button = 🎁 Kept for you { $count }
redemption-list-button = Kept for you
redemption-counter-button = 🏪 { $name }
redemption-manage-button = Counters
redemption-home-button = To the counter

## Things
redemption-list = <b>What you can have</b>
    Press one for its picture and where to collect it.
redemption-list-none = There is nothing to exchange now. It will stand here when there is.
redemption-balance = Points your home can use: <b>{ $have }</b>
redemption-only-thanks = Points only say thank you. They are no money, cannot be sold, and are never paid out.
redemption-one = { $name } · { $price ->
        [one] { $price } point
       *[other] { $price } points
    } · { $left } left
redemption-one-gone = { $name } · all gone
redemption-goods = <b>{ $name }</b>
    { $price ->
        [one] { $price } point
       *[other] { $price } points
    } each, { $left } left
redemption-a-month = At most { $limit } a home and month
redemption-no-limit = No limit a month
redemption-had-enough = Your home has had { $limit } this month. Come again next month.
redemption-short = { $short ->
        [one] One point is
       *[other] { $short } points are
    } missing.
redemption-none-left = All gone. It stands here again when more comes.
redemption-not-now = Not offered at the moment.
redemption-place = 📍 { $where }
    🕘 { $opening }
redemption-where = { $name } ({ $place })
redemption-opening = { $days } { $opens }–{ $closes }
redemption-day-of-month = day { $days } of each month
redemption-weekday-0 = Mondays
redemption-weekday-1 = Tuesdays
redemption-weekday-2 = Wednesdays
redemption-weekday-3 = Thursdays
redemption-weekday-4 = Fridays
redemption-weekday-5 = Saturdays
redemption-weekday-6 = Sundays
redemption-window = { $at }–{ $until }
redemption-keep-button = Keep one for me
redemption-for-others-button = For another home
redemption-before-button = ‹ Before
redemption-after-button = Next ›
redemption-all-button = Everything
redemption-for-whom = <b>{ $name }</b>: for which home? It is paid with that home’s points.
redemption-for-nobody = There is no home to do this for: those without a phone, and those you help, would stand here.
redemption-check = Keep one <b>{ $name }</b> for your home?
redemption-check-for = Keep one <b>{ $name }</b> for <b>{ $door }</b>?
redemption-check-price = It takes { $price ->
        [one] { $price } point
       *[other] { $price } points
    } ({ $have } now, { $rest } afterwards)
redemption-check-price-for = It takes { $price } of their points
redemption-check-where = 📍 Collect it at { $where }
redemption-check-when = 🕘 { $when }
redemption-check-until = It is kept until <b>{ $until }</b>. What is not collected by then goes to others, and your points come back.
redemption-price-changed-toast = The price has just changed: { $price ->
        [one] { $price } point
       *[other] { $price } points
    } now. If you still want it, press again.
redemption-sure-button = Keep one

## Kept for you
redemption-kept-now = ✅ It is kept for you.
redemption-kept-already = It was kept already; no second one.
redemption-kept-head = 🎁 <b>{ $name }</b>, { $price ->
        [one] { $price } point
       *[other] { $price } points
    }
redemption-kept-head-for = 🎁 Kept for { $door }: <b>{ $name }</b>, { $price ->
        [one] { $price } point
       *[other] { $price } points
    }
redemption-kept-code = Pickup code: <code>{ $code }</code>
    Show the picture above at the counter, or read out this code.
redemption-kept-until = Kept until <b>{ $until }</b>
redemption-kept-entered = { $who } did this for your home.
redemption-kept-agreed = Your home said that a neighbour may collect it.
redemption-word-button = Send a neighbour
redemption-slip-button = Print a slip
redemption-cancel-button = Not any more
redemption-keep-on-button = I still want it
redemption-kept-list = <b>Kept for you, and earlier ones</b>
redemption-kept-list-none = Nothing is kept for you.
redemption-kept-one = { $icon } { $name } { $door }
redemption-ask-cancel = No <b>{ $name }</b> any more? { $price ->
        [one] { $price } point comes
       *[other] { $price } points come
    } back at once, and others can have it.
redemption-cancelled-toast = Done: { $price ->
        [one] { $price } point is
       *[other] { $price } points are
    } back
redemption-word = To let a neighbour collect <b>{ $name }</b>, tell them both:
    the code <code>{ $code }</code>
    the word <code>{ $word }</code>

    Tell the word to nobody else. Is the neighbour at the counter already? One tap below does, too.
redemption-agree-button = They may have it
redemption-agreed-toast = The neighbour may collect it
redemption-slip-here = Print it and take it along: no phone is needed. The word at the bottom is for a neighbour only.
redemption-printing-toast = On its way to you
redemption-ended-issued = ✅ { $at }: { $who } gave it to { $to }.
redemption-ended-cancelled = { $at }: not wanted any more, { $price ->
        [one] { $price } point
       *[other] { $price } points
    } came back.
redemption-ended-expired = Not collected by { $at }: { $price ->
        [one] { $price } point comes
       *[other] { $price } points come
    } back.
redemption-ended-returned = { $at }: brought back, { $price ->
        [one] { $price } point
       *[other] { $price } points
    } came back.
redemption-to-member = one of the home
redemption-to-helper = the helper
redemption-to-neighbour = a neighbour sent by the home

## At the counter
redemption-counter = <b>{ $name }</b>
    📍 { $place }
redemption-counter-waiting = Waiting to be collected: { $count }
redemption-counter-today = Given out today: { $count }
redemption-counter-stock = In stock:
redemption-stock-line = · { $name } · { $left } left · { $price ->
        [one] { $price } point
       *[other] { $price } points
    }
redemption-counter-empty = There is nothing yet.
redemption-code-button = 🔎 Enter a code
redemption-waiting-button = Waiting { $count }
redemption-issued-button = Given out
redemption-paper-button = Print the list
redemption-book-button = This month’s book
redemption-book-before-button = The month before
redemption-goods-button = Things and stock
redemption-waiting = <b>{ $name }</b>: waiting to be collected. Give it out against the code only.
redemption-waiting-none = <b>{ $name }</b>: nothing waits to be collected.
redemption-waiting-line = · { $door } · { $name }
redemption-issued-list = <b>{ $name }</b>: given out lately. Press one to take it back.
redemption-issued-none = <b>{ $name }</b>: nothing was given out lately.
redemption-issued-line = · { $at } · { $door } · { $name } ({ $who })
redemption-paper-here = What waits to be collected, to print.
redemption-book-here = The book of { $month }
redemption-ask-code = Scan the picture on their phone or slip, or type the code, such as ACDE-FH23.
redemption-pickup = 🎁 <b>{ $name }</b>
    for <b>{ $door }</b>
redemption-pickup-members = Of the home: { $names }
redemption-pickup-anybody = Who may collect: anybody of the home
redemption-pickup-helpers = Helper: { $names }
redemption-pickup-agreed = The home said that a neighbour may collect it.
redemption-pickup-until = Kept until { $until }
redemption-pickup-ask = Did you hand it over? To whom?
redemption-to-member-button = Gave it to the home
redemption-to-helper-button = Gave it to helper
redemption-neighbour-button = A neighbour is here
redemption-next-code-button = Next code
redemption-given-toast = Given out and written down
redemption-given-already-toast = It was written down just now
redemption-issued = ✅ <b>{ $name }</b>, { $door }
    { $at }: { $who } gave it to { $to }
redemption-returned = ↩️ { $at }: { $who } took it back, { $price ->
        [one] { $price } point
       *[other] { $price } points
    } went back
redemption-return-button = They bring it back
redemption-ask-word = A neighbour needs the home’s word:
    it has just got a message and can press “They may have it”;
    or the neighbour tells you four digits. Type them, such as 0427.
redemption-asked-again-button = They pressed
redemption-ask-return = Why does it come back? Choose, or write a few words.
redemption-return-faulty = Faulty
redemption-return-wrong = The wrong one
redemption-return-unwanted = Of no use
redemption-ask-broken = Can it be given to others?
redemption-broken-no = Yes
redemption-broken-yes = No
redemption-taken-back-toast = Taken back: { $price ->
        [one] { $price } point
       *[other] { $price } points
    } went back to them

## Looking after counters
redemption-counters = <b>Counters</b>
redemption-counters-none = There is no counter yet. Say where it is and when it is open, then put things in: it takes minutes.
redemption-counter-one = { $icon } { $name }
redemption-add-counter-button = Set up a counter
redemption-ask-counter-name = What is the counter called? Write it, or press below.
redemption-counter-default-button = Points counter
redemption-ask-counter-place = Where is it? For example: committee office, ground floor.
redemption-ask-opening = When is it open? Press below ({ $default }), or write it, for example:
    15th 9:00-17:00
    Wed, Sat 14:00-17:00
redemption-opening-default-button = Like this
redemption-ask-staff = Who serves there? More can be added later. Nobody hands out what their own home reserved.
redemption-staff-me-button = I do
redemption-staff-later-button = Later
redemption-counter-made = ✅ <b>{ $name }</b> is set up
    📍 { $place }
    🕘 { $opening }

    Now put in the first thing.
redemption-counter-off = Stopped: nothing new is kept. What is kept can be collected as before.
redemption-counter-staff = { $count ->
        [one] One person serves there
       *[other] { $count } people serve there
    }
redemption-counter-goods = Press one to change its price, picture or stock:
redemption-goods-one = { $icon } { $name } · { $left } left
redemption-add-goods-button = Add a thing
redemption-add-staff-button = Add somebody
redemption-staff-button = Who serves
redemption-edit-name-button = Name
redemption-edit-place-button = Place
redemption-edit-opening-button = Times
redemption-edit-photo-button = Picture
redemption-edit-price-button = Price
redemption-edit-limit-button = Limit
redemption-switch-off-button = Stop it
redemption-switch-on-button = Start again
redemption-goods-off-button = Take it out
redemption-goods-on-button = Offer it
redemption-goods-off = Not offered: nobody sees it.
redemption-staff = <b>{ $name }</b>: who serves there. Press somebody to take them away.
redemption-staff-none = <b>{ $name }</b>: nobody serves there, so nothing can be handed out.
redemption-staff-remove = ✖ { $name }
redemption-staff-unnamed = Person { $nth }
redemption-ask-staff-door = Where do they live? Write the door, such as 3-2-501.
redemption-ask-staff-who = Who of <b>{ $door }</b>?
redemption-ask-goods-name = What is it? Write its name, such as: washing liquid, 2 l. Small services too: a knife sharpened.
redemption-ask-photo = Send me a picture.
redemption-no-photo-button = No picture
redemption-ask-price = How many points each? (An hour of service is usually thanked with 10.)
redemption-ask-stock = How many are there? Of a service: how often can it be done?
redemption-ask-limit = How many may a home have in a month?
redemption-no-limit-button = Any
redemption-check-goods = <b>{ $name }</b>
    { $price ->
        [one] { $price } point
       *[other] { $price } points
    } each, { $stock } there
redemption-right-button = All right
redemption-goods-made = ✅ <b>{ $name }</b> is in: { $price ->
        [one] { $price } point
       *[other] { $price } points
    }, { $left } there. Everybody sees it.
redemption-another-button = Another one
redemption-look-button = Look at it
redemption-stock-button = Delivery, count
redemption-delivered-button = Delivered
redemption-counted-button = Counted
redemption-ask-stock-why = <b>{ $name }</b>: { $left } can still be reserved. What shall be written down?
redemption-ask-delivered = How many <b>{ $name }</b> came?
redemption-ask-counted = How many <b>{ $name }</b> are on the shelf? Those kept for people count too.
redemption-ask-reason = Why is it another number than in the book? Choose, or write a few words.
redemption-reason-miscounted = Miscounted
redemption-reason-broken = Broken
redemption-reason-lost = Missing
redemption-move-delivered = · { $at } delivered { $amount } ({ $who }) { $words }
redemption-move-counted = · { $at } counted { $amount } ({ $who }) { $words }
redemption-log-counter-added = set up the counter “{ $name }”
redemption-log-counter-changed = changed the counter “{ $name }”
redemption-log-counter-on = started the counter “{ $name }” again
redemption-log-counter-off = stopped the counter “{ $name }”
redemption-log-counter-staff-added = added somebody at the counter “{ $name }”
redemption-log-counter-staff-removed = took somebody away from the counter “{ $name }”
redemption-log-goods-added = put into the counter “{ $name }”: { $thing }
redemption-log-goods-changed = changed at the counter “{ $name }”: { $thing }
redemption-log-goods-price = new price at the counter “{ $name }”: { $thing }, points { $was } → { $price }
redemption-log-goods-on = offered again at the counter “{ $name }”: { $thing }
redemption-log-goods-off = not offered for now at the counter “{ $name }”: { $thing }
redemption-log-thing = a thing

## What people hear
redemption-told-window = 🎁 Your <b>{ $name }</b> can be collected: { $when }, { $where }.
redemption-told-last = 🎁 Your <b>{ $name }</b> is still there. { $when } is the last time, then your points come back: { $where }.
redemption-told-kept = { $who } had <b>{ $name }</b> kept for your home, for { $price ->
        [one] { $price } point
       *[other] { $price } points
    }. If you do not want it, look below and press “Not any more”.
redemption-told-expired = ⌛ <b>{ $name }</b> was not collected in time: { $price ->
        [one] { $price } point
       *[other] { $price } points
    } came back.
redemption-told-collected = ✅ Your <b>{ $name }</b> was given to { $to }, { $at }. If that is wrong, tell the counter at once.
redemption-told-returned = ↩️ <b>{ $name }</b> was brought back: { $price ->
        [one] { $price } point
       *[other] { $price } points
    } came back.
redemption-told-neighbour = A neighbour is at { $where } to collect <b>{ $name }</b> for you. Did you send them? If not, do not press.
redemption-told-serves = Please hand things out at { $where }: scan the picture on people’s phones, or type /pickup and the code. What your own home reserved is handed out by others.
redemption-see-button = Look at it
redemption-line-window = 🎁 { $name } can be collected
redemption-line-kept = 🎁 Somebody had { $name } kept for you
redemption-line-expired = ⌛ { $name } was not collected, your points are back
redemption-line-collected = ✅ { $name } was collected
redemption-line-returned = ↩️ { $name } was brought back
redemption-line-neighbour = A neighbour wants to collect { $name } for you

## Prints
redemption-paper-title = Waiting to be collected
redemption-paper-about = Hand it out against the code only. Let people sign, then enter it on the phone.
redemption-paper-count = { $count } in all
redemption-paper-door = Door
redemption-paper-thing = What
redemption-paper-sign = Signature
redemption-paper-none = Nothing
redemption-paper-file = pickup-list
redemption-slip-title = Pickup slip
redemption-slip-show = Show this picture at the counter, or read out the code
redemption-slip-code = Pickup code
redemption-slip-word = For a neighbour you send: word { $word }
redemption-slip-thanks = Points only say thank you and cannot be sold
redemption-slip-file = pickup-slip
redemption-book-file = exchange-book
redemption-book-issued = Given out
redemption-book-stock = Things and stock
redemption-book-moves = Deliveries and counts
redemption-book-column-issued-at = When
redemption-book-column-goods = What
redemption-book-column-price = Points
redemption-book-column-door = Door
redemption-book-column-to = Given to
redemption-book-column-by = Given by
redemption-book-column-returned-at = Brought back
redemption-book-column-broken = Still good
redemption-book-column-stock = Left
redemption-book-column-waiting = Kept
redemption-book-column-amount = Change
redemption-book-column-words = Reason
redemption-book-yes = yes
redemption-book-no = no

## Why not
redemption-refused-gone = This is not there any more. Please open “Exchange points” again.
redemption-refused-off = { $name } is not offered now. Please look at the others.
redemption-refused-limit = Your home has { $limit } of { $name } this month. Come again next month.
redemption-refused-none-left = Just too late: { $name } is all gone. None of your points were taken.
redemption-refused-stock = Stock can only be from 0 to { $most }; it is { $stock } now.
redemption-refused-kept = { $kept } of them are kept for people, so there cannot be fewer on the shelf. Please count again.
redemption-refused-number = Please write a number from { $least } to { $most }.
redemption-refused-opening = I did not understand the times. Please write like: 15th 9:00-17:00, or: Wed 14:00-17:00.
redemption-refused-photo = Please send a picture, or press “No picture”.
redemption-refused-many = At most { $most }, and there are as many.
redemption-refused-door = There is no door { $door }. Please look again, such as 3-2-501.
redemption-refused-nobody = No grown-up is registered at { $door }. Please take another door.
redemption-refused-left = This person has just left the community. Please cancel and choose somebody else.
redemption-refused-moved = Your home has just changed. Please open “Exchange points” again.
redemption-refused-moved-away = This home has moved away, so points cannot go back. Keep the thing and tell the committee.
redemption-refused-empty = Nobody lives at { $door } now.
redemption-refused-has-phone = Somebody of { $door } has a phone: please let them do it themselves.
redemption-refused-short-for = { $door } has not enough points for this.
redemption-refused-not-yours = This is not kept for your home.
redemption-refused-not-staff = Only those who serve at this counter can do that.
redemption-refused-own = What your own home or you yourself entered is handed out by somebody else.
redemption-refused-show-it = This is a pickup code. Please show it to those at the counter, who scan it.
redemption-refused-code-unreadable = That is no pickup code. It is eight letters and digits, such as ACDE-FH23. Please look again.
redemption-refused-code-wrong = There is no such code. Please type it once more. { $left ->
        [one] One try is
       *[other] { $left } tries are
    } left today.
redemption-refused-code-first = It is given out against its code: please scan the picture on their phone or slip, or type the code.
redemption-refused-tries-spent = { $limit } wrong tries today. Please let a colleague do it, or go on tomorrow.
redemption-refused-other-counter = This is collected at { $counter } ({ $place }), not here.
redemption-refused-issued = This code was used: { $at }, given out by { $who }. Please do not hand it out again.
redemption-refused-cancelled = This code is void: { $at } the home did not want it any more; its points are back.
redemption-refused-expired = This code is over: it was kept until { $at }, and the points go back. It can be reserved again.
redemption-refused-no-word = A neighbour needs the home’s word first.
redemption-refused-no-helper = This home has no helper. Please choose the home or the neighbour.
redemption-refused-word-unreadable = The word is four digits, such as 0427. Please type it again.
redemption-refused-word-wrong = That is not the word. The neighbour may ask the home again. { $left ->
        [one] One try is
       *[other] { $left } tries are
    } left today.
redemption-refused-returned = It was brought back already, { $at }.
redemption-refused-not-issued = It was not given out yet, so it cannot be brought back.
redemption-refused-too-late = Things can be brought back within { $days } days; that is over.
