# Good deeds: neighbours praise, whoever did it agrees, three households have seen it

deeds-button = Good deeds
deeds-hub-asked = Neighbours praise your household ({ $count }): please have a look.
deeds-list = <b>Good deeds of { $unit }</b>
deeds-list-none = Nothing from { $unit } yet. Who did something good? Say so.
deeds-one = { $who }: { $words }
deeds-name-button = Praise someone
deeds-ask-door = Whom would you like to praise? Press a door, or send it.
deeds-ask-words = What did { $door } do? A sentence or two ({ $limit } characters at most).
deeds-check =
    You praise <b>{ $door }</b>:
    { $words }

    First they are asked quietly. Only if they agree it appears in the group, and when { $count ->
        [one] one more household has
       *[other] { $count } more households have
    } seen it, it stands on the honours board.
deeds-send = Send to them
deeds-change-door = Change the door
deeds-change-words = Change the words
deeds-ask-doer =
    A neighbour praises your household:
    “{ $words }”

    May the neighbours see it? When { $count ->
        [one] one household has
       *[other] { $count } households have
    } seen it, it stands on the honours board. If you would rather not, nobody will know.
deeds-ask-at-door =
    A neighbour praises <b>{ $door }</b>, where nobody has a phone:
    “{ $words }”

    Please ask there: may everybody see it?
deeds-agree = Yes
deeds-decline = Rather not
deeds-agreed-own =
    Good. The group has a card now; with { $count ->
        [one] one household
       *[other] { $count } households
    } that saw it, it stands on the honours board.
deeds-declined-own = Good, nobody will see it. Thank you for what you did.
deeds-agreed = { $door } agreed. Now the neighbours say whether they have seen it.
deeds-declined = { $door } thank you, and would rather not have it shown. Your thanks have arrived.
deeds-card = 🌸 <b>Honours board</b>
deeds-card-open = 🌸 <b>Neighbours praise neighbours</b>
deeds-card-gone = 🌸 This one was folded away.
deeds-who = { $who }
deeds-words = { $words }
deeds-is-asked = They are being asked until { $until }.
deeds-is-open =
    { $count ->
        [0] Once enough households have seen it (needed: { $needed }), it stands on the honours board. Have you?
        [one] One household has seen it ({ $doors }), needed: { $needed }. Have you?
       *[other] { $count } households have seen it ({ $doors }), needed: { $needed }. Have you?
    }
deeds-is-confirmed = Seen by { $doors }. Thank you!
deeds-is-over = It is over.
deeds-confirm-button = Seen { $count }/{ $needed }
deeds-unconfirm = Take back
deeds-withdraw = Withdraw
deeds-hide = Do not show it
deeds-fold = Fold away
deeds-open = Have a look
deeds-toast = Thank you! { $missing } more to go.
deeds-toast-enough = Thank you! It stands on the honours board.
deeds-toast-said = Your household has said so.
deeds-toast-taken-back = Taken back.
deeds-toast-not-said = Your household has not said so.
deeds-stands = 🌸 What you did stands on the honours board: “{ $words }”. { $doors ->
        [one] { $doors } household has
       *[other] { $doors } households have
    } seen it. Thank you!
deeds-stands-points = { $points ->
        [one] { $points } point
       *[other] { $points } points
    } as a thank-you.
deeds-stands-named = 🌸 { $door }, whom you praised, stands on the honours board. Thank you for seeing it.
deeds-lapsed-asked = { $door } did not answer, so your praise was not shown.
deeds-lapsed-open = Too few households had seen it, so your praise of { $door } was folded away. A good deed it stays.
deeds-withdrawn = Withdrawn; nothing is left of it.
deeds-ask-why = Why is it folded away? One sentence, for the two households alone.
deeds-folded = The leader folded this praise away: { $why }

deeds-refused-door = There is no such door. Press one of the buttons, or write the whole door.
deeds-refused-many = Your household has praised { $most ->
        [one] { $most } other that still waits. Please wait for it first
       *[other] { $most } others that still wait. Please wait for them first
    }.
deeds-refused-nobody = No other household is registered in this unit yet.
deeds-refused-neighbour = It also names “{ $named }”. Please write about the one household only.
deeds-refused-elsewhere = Good deeds are said by the households of the unit. Please come from your own unit’s group.
deeds-refused-leader = Only the leader of the unit can fold it away.
deeds-refused-not-yours = That is for the household it is about.
deeds-refused-gone = It is gone, or nobody may see it yet.
deeds-refused-answered = It has been answered, or its time is over.
deeds-refused-own = Your household did it; others say that they have seen it.
deeds-refused-named-it = Your household named it; three others say that they have seen it.
deeds-refused-over = It is over.
