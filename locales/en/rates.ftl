rates-title = 📊 <b>{ $name }</b> { $month }
rates-month = { $month } { $year }
rates-month-1 = January
rates-month-2 = February
rates-month-3 = March
rates-month-4 = April
rates-month-5 = May
rates-month-6 = June
rates-month-7 = July
rates-month-8 = August
rates-month-9 = September
rates-month-10 = October
rates-month-11 = November
rates-month-12 = December
rates-name-responded = Answered in time
rates-name-resolved = Settled in time
rates-name-satisfied = Satisfied
rates-line = { $rate }: <b>{ $percent }%</b> ({ $kept } of { $base })
rates-line-marks = { $rate }: <b>{ $percent }%</b> ({ $base ->
        [one] { $kept } of { $base } mark is
       *[other] { $kept } of { $base } marks are
    } 4 or 5)
rates-line-nothing = { $rate }: nothing this month
rates-line-few = { $rate }: fewer than 5 marks
rates-few = under 5 marks
rates-short = 📊 { $month }: { $rates }
rates-short-one = { $rate } { $percent }% ({ $kept } of { $base })
rates-mended = ✅ { $count } settled
rates-late = ⏰ { $count } late and not settled yet
rates-late-line = · { $number } { $words }: { $who }
rates-late-who = now with { $who }
rates-late-until = now with { $who }, by { $until }
rates-missed-by = { " " }({ $who } was late)
rates-nobody = nobody yet
rates-more = { $count } more
rates-nothing = There is nothing to say of this month.
rates-confidential = 🔒 Confidential matters (counted apart)
rates-confidential-count = { $count ->
        [one] { $count } confidential matter
       *[other] { $count } confidential matters
    }, not listed
rates-picture-title = What was said in { $month }
rates-picture-nothing = none this month
rates-picture-footer = Satisfied: marks of 4 and 5. Confidential matters are not counted.

## In the private chat
rates-menu = Month by month
rates-choose = Whose months?
rates-before = Month before
rates-after = Month after
rates-look = Look closer
rates-open = What is open
rates-open-list = What <b>{ $name }</b> has open, what is due first on top.
rates-open-none = <b>{ $name }</b> has nothing open.
rates-open-line = { $number } { $words }
rates-export = Workbook
rates-book = 📄 The workbook of { $month }

## In the workbook
rates-sheet = Three rates
rates-sheet-matters = Matters of the month
rates-by-community = Community
rates-by-unit = Unit
rates-by-body = Body
rates-by-category = Category
rates-column-by = By
rates-column-name = Name
rates-column-kept = kept
rates-column-base = of
rates-column-percent = per cent
rates-column-number = Number
rates-column-unit = Unit
rates-column-category = Category
rates-column-urgency = Urgency
rates-column-level = Level
rates-column-body = With
rates-column-state = State
rates-column-supporters = Households too
rates-column-filed = Said
rates-column-accepted = Accepted
rates-column-done = Done
rates-column-closed = Closed
rates-column-accept-by = Accept by
rates-column-settle-by = Settle by
rates-column-marks = Marks
rates-column-high-marks = Marks 4 and 5
rates-column-high-percent = Satisfied, per cent
rates-column-words = Words (public ones)
rates-called-late = 🤝 Called in and not answered in time: { $who }
rates-called-late-one = { $count ->
    [one] { $who } once
   *[other] { $who } { $count } times
  }
