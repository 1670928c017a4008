# Records of service: who did what, confirmed by others, published, then hours and points

## words for a service
records-activity-clean = Cleaning, garden
records-activity-care = Keeping company
records-activity-carry = Errands, carrying
records-activity-repair = Repairs
records-activity-guard = Keeping watch
records-activity-teach = Teaching, children
records-activity-party = Party members' day
records-activity-other = Something else
records-minutes = { $minutes } min
records-hours = { $hours } h
records-hours-half = { $hours } h 30 min
records-hours-minutes = { $hours } h { $minutes } min
records-somebody = a neighbour
records-party-member = 🚩 { $who }

## writing it down
records-ask-person = Behind which door does the person live? Press a door, or type its number.
records-ask-name = What are they called? At most { $limit } characters, for this record only, not published. Or skip.
records-ask-activity = What did you do? Press one, or just write a line.
records-ask-minutes = How long did it take? Travel does not count.
    Press one, or write “1h20m”.
records-ask-words = What exactly? One sentence, at most { $limit } characters.
    You can also send photos, { $photos } at most, with the sentence as caption.
    The sentence will be published, so please name no person and no door.
records-ask-day = On which day?
    Press one, or write “6-3” for 3 June. At most { $days ->
        [one] { $days } working day
       *[other] { $days } working days
    } back.
records-ask-since = You did something else on that day too. At what time did this one begin? Press one, or write it like this: 3pm, 15:30. The same help is written down once.
records-beside = · { $since }–{ $until } is there already
records-beside-unknown = Something is written down for that day, without an hour. If it is the same, please do not write it down again.
records-check-since = ⏰ from { $at }
records-refused-hour = That was not understood. Please write an hour like this: 9:00, 3pm, 15:30.
records-refused-overlap = There is something from { $since } to { $until } already. Is it the same help? Then nothing is missing. If not, please give another beginning.
records-day-0 = Today, { $on }
records-day-1 = Yesterday, { $on }
records-day-2 = Before, { $on }
records-ask-whom = For whom was it? Press a door, type one, or write a few words (at most { $limit } characters). That home will be asked to confirm; it is not published.
records-whom-all = For everybody
records-ask-place = Where was it? At most { $limit } characters.
records-ask-photos = Send photos, { $limit } at most.
records-photos-so-far = 📷 { $count ->
    [one] One photo
   *[other] { $count } photos
} so far
records-none = None
records-check = Is this right?
records-check-for = 👤 On behalf of { $door } ({ $name })
records-check-activity = 🙋 { $activity }, { $length }
records-check-day = 📅 { $on }
records-check-words = 📝 { $words }
records-check-whom = 🏠 For: { $who }
records-check-place = 📍 { $place }
records-check-hardship = 🤝 Help in hardship
records-whom-everybody = everybody
records-whom-hardship = a household in hardship
records-public = Once somebody has confirmed it, next Monday's list says who, what, when, how long and where. For whom it was and the photos stay private.
records-public-hardship = Of help in hardship the list says only who, what kind, when and how long. Neither what, nor where, nor for whom.
records-change-photos = 📷 Photos
records-change-place = 📍 Place
records-change-words = Words
records-change-minutes = Length
records-change-day = Day
records-change-whom = For whom
records-hardship = 🤝 Hardship help
records-plain = No hardship help
records-written = 📒 Written down.
records-written-for-you = 📒 { $who } wrote down a service for somebody of your home without a phone. If it is wrong, please tell your unit leader.

## one of them
records-line = { $who }: { $activity }, { $on }, { $length }
records-content = “{ $words }”
records-whom = 🏠 For: { $who }
records-place = 📍 { $place }
records-recorder = ✍️ Written down by { $who }
records-in-charge = In charge: { $who }
records-hardship-ticked = 🤝 Help in hardship: what was done is not published
records-claimed = First written down as { $length }
records-reply = 💬 The answer: { $words }
records-photos = 📷 Photos of the service
records-waits = { $icon } Waiting for { $who }
records-asks-beneficiary = the home that was helped
records-asks-helper = that home's helper
records-asks-party-group-leader = the party-group leader
records-asks-leader = the unit leader
records-asks-administrator = the community's administrator
records-is-waiting = { $icon } Waiting to be confirmed
records-is-confirmed = { $icon } Confirmed; it will be in the next list
records-is-refused = { $icon } Not counted: { $reason }
records-is-published = { $icon } Published; it counts unless somebody objects until { $at }
records-is-objected = { $icon } Somebody objected; it is looked into
records-is-final = { $icon } It counts: the hours are yours
records-is-withdrawn = { $icon } Taken back
records-is-corrected = ⚪ Corrected by the administrator, counts no more: { $reason }
records-points-gone = Its { $points ->
    [one] point
   *[other] { $points } points
} went back too.
records-points-left = Its { $points ->
    [one] point is
   *[other] { $points } points are
} spent already and not asked back; only the hours are corrected.
records-confirm-button = ✅ Yes, it was so
records-shorten-button = It was shorter
records-deny-button = ❌ It was not so
records-answer-button = 💬 Answer
records-back-button = Take it back
records-withdraw-button = Withdraw
records-photos-button = 📷 Photos { $count }
records-look-button = Look at it

## the small lines
records-line-shorten = How long did it really take? Press one, or write “1h20m”. It can only become shorter.
records-line-deny = How was it really? One sentence, at most { $limit } characters; whoever wrote it down reads it.
records-line-answer = Your answer, at most { $limit } characters. They read it; you can answer once.
records-line-object = What is wrong with it? One sentence, at most { $limit } characters. Only who looks into it sees that it comes from you.
records-line-stays = You looked into it, and it counts. One sentence why, at most { $limit } characters; both sides read it.
records-line-refuse = You looked into it, and it does not count. One sentence why, at most { $limit } characters; both sides read it.
records-line-back = Why is it corrected? One sentence, at most { $limit } characters; the person reads it. It is a correction, not a punishment.

## my service
records-mine = 📒 <b>My service</b>
records-mine-hours = { $year }: { $length }; in all years { $total } (final)
records-mine-none = Nothing yet. If you helped a neighbour or swept the stairs, press “Log a service”.
records-goal-left = Goal of the year { $goal } h: { $bar } { $left } to go
records-goal-reached = Goal of the year { $goal } h: { $bar } reached 🎉
records-one = { $icon } { $month }-{ $day } { $length } { $words }
records-mine-button = My service
records-log-button = Log a service
records-log-other-button = For somebody
records-certificates-button = Certificates
records-party-button = Party service
records-goal-button = My goal

## to be confirmed
records-to-confirm = { $count ->
    [one] One service waits
   *[other] { $count } services wait
} for your word:
records-to-confirm-none = No service waits for your word.
records-part-waiting = 🟡 { $count ->
    [one] One service waits
   *[other] { $count } services wait
} for you to confirm
records-part-objected = ❓ { $count ->
    [one] One objection waits
   *[other] { $count } objections wait
} for you to look into
records-part-list = 📋 This week's list of service can be read
records-waiting-button = 🟡 To confirm { $count }
records-objected-button = ❓ Objections { $count }
records-lists-button = 📋 Service lists
records-asked-yours = 🙋 A neighbour says they helped your home. Was it so?
records-asked = 🙋 A service waits for your word. It was for: { $whom }. If you know it was so, press “Yes, it was so”.
records-asked-line = { $who }: { $length } of service waits for your word
records-confirmed-toast = Noted, thank you.
records-withdrawn-toast = Taken back.

## what is told
records-told-confirmed = 👍 Your service was confirmed; it will be in the next list.
records-told-shortened = ✏️ Your service was confirmed, with { $length } instead. You can answer.
records-told-refused = ⚪ A service of yours was not confirmed: { $reason }
    You can answer; having read it they can still press “Yes, it was so”.
records-told-withdrawn = The record of this service was taken back.
records-told-objected = ❓ Somebody objected to a service of yours in the list. It is looked into; until then it does not count yet.
records-told-answered = 💬 The answer: { $words }
records-told-taken-back = ✏️ The administrator corrected a service of yours. It is a correction, not a punishment.
records-told-line-confirmed = “{ $what }” was confirmed
records-told-line-shortened = “{ $what }” was confirmed, shorter
records-told-line-refused = “{ $what }” was not confirmed
records-told-line-withdrawn = “{ $what }” was taken back
records-told-line-objected = “{ $what }”: somebody objected, it is looked into
records-told-line-answered = “{ $what }”: they answered
records-told-line-taken-back = “{ $what }” was corrected by the administrator
records-told-line-objection-stays = “{ $what }” was looked into: it counts
records-told-line-objection-nobody = “{ $what }”: nobody could look into it, it does not count
records-told-line-objection-refused = “{ $what }” was looked into: it does not count
records-certificates-ended = Certificates made of it are good no longer: { $numbers }. Please make a new one if you need it.

## the weekly list
records-list = 📋 <b>{ $community }: list of service</b> no. { $number }
records-list-total = { $count ->
    [one] One service
   *[other] { $count } services
}, { $length }
records-list-empty = None of it counted in the end. There is nothing else in this list.
records-list-open = Until { $until }: if one is wrong, press its number. If nobody objects, it counts.
records-list-closed = The time for objections is over; all of this counts (but for what is looked into).
records-entry = { $nth }) { $what }
records-entry-head = { $who } · { $activity } · { $on } · { $length }
records-entry-hardship = 🤝 Help in hardship: what was done is not published
records-entry-objected = ❓ Somebody objected; it is looked into
records-open-nth = Open { $nth }
records-object-nth = ❓ No. { $nth }
records-print-button = 🖨 Print
records-older-button = All lists
records-lists = 📋 <b>Lists of service</b>: one a week, open for 3 working days; what nobody objects to counts.
records-lists-none = There is no list yet. What is confirmed is published next Monday.
records-lists-one = { $icon } No. { $number }, { $on }
records-printed = 📄 List of service no. { $number }, for the wall downstairs.
records-objected-thanks = Thank you: somebody will look into it. Until then it does not count, and you will hear the outcome.
records-objected-toast = Somebody will look into it.
records-objection = ❓ Somebody objects to a published service: { $words }
records-objection-line = An objection to a published service of { $who }
records-objection-nth = { $nth })
records-objection-said = ❓ { $who }: { $words }
records-objection-nobody = ❓ Somebody objects to this service of yours (or of who lives with you). Nobody decides about their own, and there is nobody else here who could: please name a leader or another administrator under “People”, and I will ask them. Until then it does not count; after { $days } working days without anybody it counts no more.
records-objection-own = This is your own, or your family’s; somebody else looks into it.
records-objection-unanswered = Somebody objected, and there was nobody else who could look into it
records-decide-button = Look into it
records-stays-nth = ✅ { $nth } counts
records-refuse-nth = ❌ { $nth } does not
records-questioned = ❓ <b>Objections to look into</b>. Only you see whose they are; please tell nobody.
records-noted-stays = ✅ Noted: it stays. Whoever served and whoever objected will hear of it.
records-noted-refused = ✅ Noted: it does not count. Whoever served and whoever objected will hear of it.
records-questioned-none = No objection waits.
records-decided-doer-stays = ✅ A service of yours was looked into; it counts: { $reason }
records-decided-doer-refused = ⚪ A service of yours was looked into; it does not count: { $reason }
records-decided-doer-nobody = ⚪ Somebody objected to a service of yours, and nobody else could look into it: it does not count.
records-decided-objector-nobody = Nobody could look into the service you objected to: it does not count.
records-decided-objector-stays = The service you objected to was looked into; it counts: { $reason }
records-decided-objector-refused = The service you objected to was looked into; it does not count: { $reason }
records-final = ✅ { $count ->
    [one] A service
   *[other] { $count } services
} of yours passed publication: { $length } are yours. Thank you!
records-final-points = { " " }🎁 { $points ->
    [one] One point
   *[other] { $points } points
} more.
records-final-month-full = { " " }This month's points are full; the hours count all the same.
records-final-day-full = { " " }The hours of a day that earn points are full; the hours count all the same.

## refused
records-refused-length = I could not read how long it took. Please write “1h20m”, “1.5 hours” or “40 min”.
records-refused-day = I could not read the day. Please write “yesterday” or “6-3” for 3 June.
records-refused-future = That day is yet to come. Please write the day on which it was done.
records-refused-too-late = That is too long ago: services of the last { $days } working days can be written down. Please choose a later day.
records-refused-full = A person can have { $most ->
        [one] { $most } hour
       *[other] { $most } hours
    } a day; of that day this much is written down already: { $hours }. Please make it shorter or choose another day.
records-refused-many = A person can have { $most } services a day. Please write several things down as one.
records-refused-adult = Only adults can write services down. Please ask one at home.
records-refused-for-others = Only the unit leader and the household on duty write down what people without a phone did.
records-refused-door = There is no such door. Please press one above, or write it in full, as 3-2-501.
records-refused-nobody = Nobody lives behind that door, as far as is known. Please choose another.
records-refused-own-home = What is done for one's own home is no service. Please choose another door, or “For everybody”.
records-refused-ordered = This home asked for your help on that day, so it is noted there already. Open “Who needs help”, then “I help”; if the time is wrong, let them correct it.
records-refused-written = That one was written down just now; it is in “My service”.
records-refused-unknown = There is no such record.
records-refused-confirmer = Not yours to confirm: first the home that was helped is asked, then its helper, the party-group leader, the unit leader, the administrator. Nobody confirms their own household's.
records-refused-is-waiting = It still waits to be confirmed.
records-refused-is-confirmed = Somebody has confirmed it already.
records-refused-is-refused = Somebody has said already that it was not so.
records-refused-is-published = It is published already.
records-refused-is-objected = Somebody objected; it is looked into.
records-refused-is-final = It counts already.
records-refused-is-withdrawn = It was taken back.
records-refused-longer = It can only become shorter. Please write it again.
records-refused-no-answer = There is nothing to answer here, or it was answered already.
records-refused-no-photos = It has no photos.
records-refused-not-published = It does not stand in a list, so nobody can object.
records-refused-list-over = The time for objections is over. If it is really wrong, please speak to the community's administrator.
records-refused-objected = You have objected to it already.
records-refused-not-objected = No objection to it waits.
records-refused-not-final = It does not count yet, so there is nothing to correct.
records-refused-no-list = There is no such list.
records-refused-party-group = Only the person and the party-group leader of their stairwell get this list.
records-refused-goal = Please write whole hours from { $least } to { $most }.
records-refused-nothing-final = Nothing of that time is final yet. Once it has passed publication, it can be certified.
records-refused-no-certificate = There is no such certificate.
records-refused-certifier = Certificates of people without a phone are printed by the leader of their stairwell or the administrator.
records-refused-has-phone = Whoever has a phone makes their own certificates, under “My service”.
records-refused-ended = This certificate is good no longer: a record in it was corrected. Please make a new one.

## goal, work unit, lists of a quarter
records-goal = 🎯 <b>My goal</b>
records-party = 🚩 <b>Party members' service</b>
records-own-name = Name on lists and certificates: { $name }
records-own-unit = Work unit: { $name }
records-party-shown = You are shown as a party member: lists bear the 🚩 (see settings)
records-party-hidden = You are not shown as a party member: no 🚩 in lists (see settings)
records-party-private = Name and work unit stand on lists and certificates alone. You can ask for your list, and so can the party-group leader of your stairwell, who also sees the goal.
records-own-private = Your name stands on certificates you ask for alone; only you see the goal.
records-goal-change = Change goal
records-name-change = Change name
records-unit-change = Change work unit
records-group-button = Party group
records-quarter-this-book = This quarter, XLSX
records-quarter-this-sheet = This quarter, PDF
records-quarter-last-book = Last quarter, XLSX
records-quarter-last-sheet = Last quarter, PDF
records-ask-goal = How many hours this year? Press one, or write a number from { $least } to { $most }.
records-goal-default = As usual, { $goal } h
records-ask-own-name = Which name stands on lists and certificates? At most { $limit } characters.
records-ask-own-unit = What is your work unit called? At most { $limit } characters.
records-own-none = None
records-group = 🚩 <b>Party group</b>: this year's service (final)
records-group-none = No party member is registered in your stairwell. Please ask the administrator to add them.
records-group-line = { $nth }) { $who }
records-group-last = { $nth } last, PDF
records-group-last-book = { $nth } last, XLSX
records-group-this = { $nth } this, PDF
records-quarter-sent = 📄 Services of { $year }, quarter { $nth }
records-goal-rule = 🎯 How many hours of service are the goal of a year? Now { $goal } h. It only encourages: falling short has no consequence, and everybody can set their own.
records-rules-button = Goal of service
records-log-goal = The goal of a year is { $hours ->
        [one] { $hours } hour
       *[other] { $hours } hours
    } of service now
records-log-certificate = made the service certificate { $number } for somebody without a phone of { $door }
records-log-taken-back = A record of service of { $of } was taken back

## certificates
records-certificates = 📜 <b>Certificates of service</b>: free and numbered; print one and ask the community for its seal.
records-certificates-which = Of which time shall a new one be?
records-certificates-nothing = Nothing is final yet. Once it has passed publication, it can be certified.
records-certificate-this = This year
records-certificate-last = Last year
records-certificate-all = All years
records-certificate-zh = 📄 { $number }
records-certificate-en = English
records-certificate-line = { $number }: { $first } to { $last }, { $length }, { $state }
records-certificate-valid = good
records-certificate-withdrawn = good no longer (a record in it was corrected)
records-certificate-blank = Leave it blank
records-certificate-sent = 📜 Certificate { $number }. Whoever scans its code sees the number, the time, the hours, whether it is good, and nothing else.
records-ask-certificate-name = Which name stands on it? At most { $limit } characters; it is remembered. Or leave it blank and write it by hand.
records-certificate-others = Certify others
records-certificates-of = 📜 <b>Certificates of service of { $who }</b>: free and numbered. Print one, ask the community for its seal, and hand it over.
records-without-phone = 📜 For neighbours without a phone whose service is final you can print a certificate. Whose?
records-without-phone-none = No neighbour without a phone has final service yet.
records-without-phone-one = { $who } { $length }
records-without-phone-who = { $door } { $name }
records-ask-certificate-name-of = Which name stands on the certificate of { $who }? At most { $limit } characters; please ask them first. It is remembered. Or leave it blank for them to write by hand.
records-certificate-for-you = 📜 { $by } made a certificate of service for { $who }, number { $number }.

## on paper
records-paper-list = List of voluntary service
records-paper-list-place = No. { $number }, published on { $from } for 3 working days, until { $until }
records-paper-list-total = { $count ->
    [one] One service
   *[other] { $count } services
}, { $length }
records-paper-objections = If something is wrong, press “Service” and “Service lists” in Shuoshi, or tell the community: { $where }. Only who looks into it learns whose it is.
records-paper-footer = For whom it was is not published; of help in hardship neither what nor where.
records-paper-file-list = list-of-service
records-paper-quarter = Party member's service of a quarter
records-paper-quarter-place = { $year }, quarter { $nth }
records-paper-quarter-none = Nothing is final in this quarter.
records-paper-quarter-total = { $count ->
    [one] One service
   *[other] { $count } services
}, { $length }
records-paper-quarter-footer = Only what others confirmed and what passed publication; travel does not count. Of help in hardship no content.
records-paper-file-quarter = services
records-paper-name = Name
records-paper-unit = Work unit
records-paper-organisation = Party organisation (seal)
records-paper-community = Community
records-paper-day = Date
records-paper-signature = Handled by
records-paper-column-nth = No.
records-paper-column-who = Who
records-paper-column-activity = Activity
records-paper-column-on = Date
records-paper-column-place = Place
records-paper-column-content = Content
records-paper-column-length = Length
records-paper-column-quality = Mark
records-paper-column-charge = In charge
records-paper-column-recorder = Recorder
records-paper-column-minutes = Minutes
records-paper-party = { $who } (party member)
records-paper-hardship = Help in hardship
records-paper-certificate = Certificate of voluntary service
records-paper-number = No. { $number }
records-paper-says = This certifies that the volunteer named above took part in voluntary service in { $community } from { $first } to { $last }: { $count ->
    [one] once
   *[other] { $count } times
}, { $length } in all.
records-paper-by-activity = By activity
records-paper-times = { $count ->
    [one] once
   *[other] { $count } times
}, { $length }
records-paper-check-page = Scan to check: number, time, hours, whether it is good, and nothing else
records-paper-check-ask = To check it, ask { $community }: { $where }
records-paper-hash = Fingerprint { $hash }
records-paper-seal = Recording organisation (seal)
records-paper-certificate-footer = Given free of charge under the Measures for Recording and Certifying Voluntary Service. Every service was confirmed by somebody else and published for 3 working days; travel does not count.
records-paper-file-certificate = certificate

## the public page
records-page-title = Check a certificate
records-page-number = Number
records-page-period = Time
records-page-between = { $first } to { $last }
records-page-total = Hours in all
records-page-state = State
records-page-valid = ✓ Good
records-page-withdrawn = ✗ Good no longer: a record in it was corrected later
records-page-none = There is no such certificate. Please check the address, or scan the code again.
records-page-away = It cannot be checked now. Please try again in a few minutes.
records-page-only = Only this is confirmed here: no name, nothing of what was done.
