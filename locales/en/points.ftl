# Points only say thank you; they are no money

points-refused-not-enough = Not enough points: { $have } can be used now.
points-refused-other-content = This has been entered already, with other content, so it was not entered again. Please look at the points page for how it stands.
points-refused-not-reversible = This one cannot be taken back directly: for what is kept for you press “Not wanted”, for what was picked up “Give back”.
points-refused-backwards = New rules begin tomorrow at the earliest: what was done already is thanked by the rules of its day.
points-refused-rate = Please give a number from 0 to { $most } for each.
points-refused-too-far = New rules begin within a year at the latest, please choose a nearer day.
points-refused-one-day = Please write one day, such as 2026-07-01.
points-refused-press = Please choose with the buttons above.
points-refused-not-yours = These are the points of another household; only those who live there see them.
points-refused-amount = Please write a number, such as 10.
points-refused-gift-limit = A household may give { $limit } points a day; { $left ->
    [0] today all of it is given. Please go on tomorrow
    [one] today there is one left to give
   *[other] today there are { $left } left to give
}.
points-refused-gift-no-home = Points are given from one household to another, and you are registered in none.
points-refused-gift-minor = Points are given by the grown-ups of the household.
points-refused-gift-none = Giving points is switched off in this community.
points-refused-gift-empty = Nobody lives behind { $door } now, so nothing can be given there.
points-refused-gift-own = That is your own household.
points-refused-door = This door was not found. Please write it in full, such as 3-2-502.
points-refused-which-estate = Several estates have a { $door }. Please write the estate before it, such as: East { $door }.
points-refused-reason = Please say in one sentence what was wrong, in at most 200 characters.
points-refused-corrected = This was corrected already.
points-refused-moved-along = These points went along with somebody who moved, so they cannot be corrected here.
points-refused-spent = This household has { $have ->
        [one] { $have } point left
       *[other] { $have } points left
    } and has spent these, so it cannot be corrected: points are never owed.

## the wallet

points-only-thanks = Points only say thank you. They are no money and are not bought or sold.
points-hub-home = My household has { $balance ->
        [one] <b>{ $balance }</b> point
       *[other] <b>{ $balance }</b> points
    }{ $held ->
        [0] { "" }
        [one] , and { $held } more is kept for you
       *[other] , and { $held } more are kept for you
    }
points-hub-own = I have { $balance ->
        [one] <b>{ $balance }</b> point
       *[other] <b>{ $balance }</b> points
    }{ $held ->
        [0] { "" }
        [one] , and { $held } more is kept for you
       *[other] , and { $held } more are kept for you
    }
points-wallet-button = Our points
points-own-button = My points
points-rules-button = How to earn
points-helped-button = Points of { $door }
points-wallet = <b>Points of { $door }</b>
points-wallet-own = <b>My points</b>
points-wallet-balance = To use: <b>{ $balance }</b>
points-wallet-held = Kept for you: { $held } (reserved and not picked up)
points-wallet-lapses = To be used by the end of { $year }: { $amount }
points-wallet-none = No points yet. Help a neighbour, take a turn of duty, take part in a poll: each brings some. See “How to earn”.
points-wallet-shares = Who earned them (they are the household’s together):
points-wallet-share = · { $who } { $amount }
points-everybody = all together
points-former = who lived here before
points-me = I
points-you = yours
points-somebody = somebody of us
points-statement-button = Statement
points-gift-button = Give some
points-sheet-button = Whole community
points-service-button = ⬅️ Service
points-statement = <b>Statement</b> – { $balance ->
        [one] { $balance } point
       *[other] { $balance } points
    } now
points-statement-none = Nothing came or went yet.
points-statement-plus = { $day } { $what } <b>+{ $amount }</b>
points-statement-minus = { $day } { $what } <b>−{ $amount }</b>
points-newer-button = ⬅️ newer
points-older-button = older ➡️
points-table-wallet-button = Table, all of us
points-table-mine-button = Table, mine
points-table-button = As a table
points-table = The statement of { $door }, as a file.
points-table-mine = The points that you earned, as a file.
points-back-button = ⬅️ Points
points-look-button = Look at points

## what an entry is

points-why-service = Service
points-why-duty = Duty
points-why-matter = Matters settled
points-why-poll = Polls
points-why-deed = Good deeds
points-why-gift = Gifts
points-why-moved = Moving
points-why-reserved = Exchanged
points-why-released = Not picked up, given back
points-why-issued = Picked up
points-why-returned = Goods returned
points-why-lapsed = Lapsed
points-why-reversed = Correction
points-why-other = Other
points-line-goods = { $what } ({ $kind })
points-line-hours = { $what } { $hours } h
points-line-minutes =
    { $hours ->
        [0] { $what } { $minutes } min
       *[other] { $what } { $hours } h { $minutes } min
    }
points-line-duty = Duty { $first }–{ $last }
points-line-matter = Matter { $number } is settled
points-line-poll = Poll: { $what }
points-line-gift-gave = Given to { $door } ({ $who })
points-line-gift-got = Given by { $door }
points-line-moved-in = { $who } moved in and brought
points-line-moved-out = { $who } moved out and took
points-line-reversed = Correction ({ $of }): { $reason }

## how points are earned

points-rules = <b>How points are earned</b>
points-rules-hour = · Service: { $points ->
        [one] { $points } point
       *[other] { $points } points
    } an hour, at most { $hours ->
        [one] { $hours } hour
       *[other] { $hours } hours
    } a day
points-rules-duty = · A turn of duty handed over: { $points }, to the household that served
points-rules-matter = · A matter you said is settled and a neighbour says so too: { $points }, at most { $count } a person and month
points-rules-poll = · Taking part in a poll: { $points } a household, whatever it chose, and on paper too; never for elections or owners’ votes
points-rules-deed = · A good deed that neighbours named and confirmed: { $points }
points-rules-month = · At most { $points } a person and month
points-rules-coming = <b>What will change:</b>
points-rules-later = · From { $on }, { $rule }: { $value }
points-rules-lapse = · What is earned this year is to be used by the end of next year; the oldest go first
points-rules-gifts = · A household may give its neighbours up to { $limit } a day; they keep their year
points-rules-never = · Points are never taken away; only a mistake is corrected, and you are told
points-rules-anonymous = · Matters that are not public bring none: your household would read who said them
points-what-hour = points for an hour of service
points-what-hours-a-day = hours of service that count a day
points-what-duty = points for a turn of duty
points-what-matter = points for a matter settled
points-what-matters-a-month = matters that count a month
points-what-poll = points for a poll
points-what-deed = points for a good deed
points-what-month = most points a person and month
points-rule-now = { $rule }: { $value }
points-rules-set-button = Rules of points
points-change-button = Change a rule
points-ask-rule = Which rule? What was done already is thanked as before.
points-ask-value = <b>{ $rule }</b> – { $value } now. How many instead? Write a number from 0 to { $most }.
points-ask-since = From which day on? You can also write one, such as 2026-07-15.
points-since-tomorrow = Tomorrow
points-since-month =
    { $month ->
        [1] January 1
        [2] February 1
        [3] March 1
        [4] April 1
        [5] May 1
        [6] June 1
        [7] July 1
        [8] August 1
        [9] September 1
        [10] October 1
        [11] November 1
       *[12] December 1
    }
points-check-rule =
    <b>{ $rule }</b>
    Now: { $before }
    From { $on }: <b>{ $value }</b>

    Is that right?
points-rule-yes = Change it so
points-day = { $year }-{ $month }-{ $day }
points-gifts-button = Gifts a day
points-gifts = How many points may a household give away in a day? Now it is { $limit } (0: none).
points-gifts-none = None
points-gifts-choice = { $points }

## gifts

points-gift-ask-door = To which household? Press a door, or write one, such as 3-2-502.
points-gift-ask-amount = How many to <b>{ $door }</b>? Today you can give { $most } at most. You can also write a number.
points-gift-amount = { $amount }
points-gift-check = { $amount ->
        [one] <b>{ $amount }</b> point
       *[other] <b>{ $amount }</b> points
    } to <b>{ $door }</b>; your household keeps { $left }. It cannot be taken back.
points-gift-yes = Give
points-gift-given = { $amount ->
        [one] { $amount } point
       *[other] { $amount } points
    } went to { $door }. Your household has { $balance }.
points-gift-got = 🎁 { $giver } gave { $taker } { $amount ->
        [one] { $amount } point
       *[other] { $amount } points
    }.

## what is told

points-thanked-duty = 🌸 Thank you: { $amount ->
        [one] +{ $amount } point
       *[other] +{ $amount } points
    } for your household.
points-thanked-matter = 🌸 Your matter { $number }: a neighbour says, too, that it is settled. Thank you for saying it: { $amount ->
        [one] +{ $amount } point
       *[other] +{ $amount } points
    }.
points-lapse-announced = ⏳ { $amount ->
        [one] { $amount } point of { $whose } is to be used by { $last }; after that it is
       *[other] { $amount } points of { $whose } are to be used by { $last }; after that they are
    } gone.
points-lapse-window = The last day to exchange them is { $on }.
points-lapsed = Points of { $year } and before have lapsed: { $amount } of { $whose } were not used.

## the balance sheet

points-sheet = <b>Points of the community</b>, until now
points-sheet-month = <b>Points of the community</b>, to the end of { $month }
points-sheet-earned = Given in all: <b>{ $amount }</b>, of these for
points-sheet-part = · { $what }: { $amount }
points-sheet-wallets = With the households: { $amount }
points-sheet-held = Kept until they are picked up: { $amount }
points-sheet-spent = Exchanged: { $amount }
points-sheet-lapsed = Lapsed: { $amount }
points-sheet-nobody = The last four add up to what was given in all. What a household has, it alone sees.
points-sheet-before = ⬅️ { $month }
points-sheet-after = { $month } ➡️
points-sheet-now = Until now
points-sheet-table-button = As a table
points-sheet-table = The points of the community, as a file.

## corrections

points-correct-button = Correct points
points-correct-ask-door = Whose points are wrong? Please write the door, such as 3-2-502.
points-correct-alone = For somebody without a door who has points of their own (staff, for one), press the name below.
points-correct-nth = No. { $nth }
points-correct-choose = <b>{ $door }</b>: which entry is a mistake?
points-correct-nothing = <b>{ $door }</b> has nothing to correct.
points-correct-entry = { $day } { $what } { $amount }
points-correct-ask-reason = What was wrong? One sentence that they will read, at most { $limit } characters.
points-correct-check = <b>{ $door }</b>: take this entry back?
points-correct-reason = Reason: { $reason }
points-correct-only = Only a mistake is corrected. Points are never a punishment.
points-correct-yes = It is a mistake
points-corrected = Corrected; they have been told.
points-corrected-helper = An entry of { $door } was a mistake and was corrected: { $amount }. Why is told only to who lives there; they can ask the administrator.
points-corrected-told = An entry of { $whose } was a mistake and was taken back:
points-corrected-ask = If anything is unclear, please ask the administrator of your community.
points-log-corrected-own = corrected somebody's own points: { $amount }
points-log-corrected = corrected points of { $door }: { $amount }
points-log-gifts = set what a household may give away a day to { $limit }
points-log-rule = rules of points: { $rule } is { $value } from { $on }

## tables

points-book-file = points
points-book-file-mine = my points
points-book-statement = Statement
points-book-mine = What I earned
points-book-sheet = Points { $month }
points-book-now = until now
points-book-column-day = Day
points-book-column-what = What
points-book-column-who = Earned by
points-book-column-in = In
points-book-column-out = Out
points-book-column-balance = Balance
points-book-column-amount = Points
points-book-total = Given in all
points-book-wallets = With the households
points-book-held = Kept until picked up
points-book-spent = Exchanged
points-book-lapsed = Lapsed
