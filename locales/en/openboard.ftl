openboard-button = Open board
openboard-settings = <b>The open board</b>
    A web page that anybody can read without signing in: results, minutes, the three rates, turns, service. Neighbours without Telegram can read it too. There are no names on it, and no figures so small that they would tell whose they are.
openboard-settings-parts = What is ticked stands on it; press to change:
openboard-is-open = Now: <b>open</b>, anybody can read it
openboard-is-closed = Now: <b>closed</b>, nobody can read it
openboard-where = Address: { $address }
openboard-no-address = This service has no public address yet. Ask whoever runs the server to set it; only then can the board be seen.
openboard-on = ✅ { $name }
openboard-off = ⬜ { $name }
openboard-open = Open it
openboard-close = Close it
openboard-look = Look at it
openboard-rename = Other address
openboard-units-button = Of units
openboard-keys-button = Keys
openboard-part-matters = Matters
openboard-part-results = Results
openboard-part-minutes = Minutes
openboard-part-notices = Notices
openboard-part-rota = Turns
openboard-part-rates = Three rates
openboard-part-service = Service
openboard-part-goods = Catalogue
openboard-doors = Show doors
openboard-units-may = Units may open
openboard-ask-open = Once it is open, anybody can read what is ticked without signing in, and search engines find it. You can close it at any time. Open it?
openboard-ask-open-unit = Once it is open, anybody can read the results, the minutes, the turns and the notices to come of { $unit } without signing in, and search engines find them. You can close it at any time. Open it?
openboard-open-sure = Open it
openboard-opened-toast = The board is open
openboard-closed-toast = The board is closed
openboard-unit = <b>The open board of { $unit }</b>
    A web page that anybody can read without signing in: results, minutes, turns, and notices posted after it was opened. There are no names on it.
openboard-units-may-not = The administrator does not let units open theirs now, so nobody can read it.
openboard-units = The boards of units. Those ticked are open. Press one to open or close it.
openboard-ask-name = The address now has: <code>{ $name }</code>
    What shall it be? Write 2 to 30 small letters, digits or hyphens, a letter first, like yangguang. Addresses printed before go on working.
openboard-keys = <b>Keys of other services</b>
    The street's hotline or the property company's system can file matters with a key, in the format Open311. They are handled like anybody's.
openboard-keys-none = There are none now.
openboard-key-make = Add a key
openboard-key-end = 🔑 { $name }
openboard-key-end-sure = End it
openboard-key-ask-end = End the key of <b>{ $name }</b>? What was filed with it stays.
openboard-key-copy = Copy the key
openboard-key-made = The key of <b>{ $name }</b>, shown for ten minutes. Hand it over now:
    <code>{ $secret }</code>
openboard-key-over = This key cannot be shown any more; we did not keep it either. If nobody wrote it down, end it and add another.
openboard-ask-key = Whose key is it? Write a name, like “street hotline”. It stands on what is filed with it.
openboard-refused-slug = Write { $least } to { $most } small letters, digits or hyphens, a letter first, like yangguang.
openboard-refused-taken = “{ $name }” belongs to another community. Choose another name.
openboard-refused-units = The administrator does not let units open their boards now. Ask the administrator.
openboard-refused-keys = At most { $most } keys. End one that is not used.
openboard-refused-key-gone = This key has ended already.
openboard-refused-key = This key is wrong or has ended. Ask the community's administrator for a new one.
openboard-refused-closed = This community does not show its matters to everybody, so nothing can be filed here now.
openboard-refused-words = Say in description what it is about.
openboard-refused-service = There is no such service. See services for those there are.
openboard-refused-address = Give the unit's number in address_id, or its name in address_string. The open data of the board lists the units.
openboard-refused-many = One key files at most { $most } matters a day. Try again tomorrow; if it is urgent, telephone.
openboard-log-opened = opened the community's board
openboard-log-closed = closed the community's board
openboard-log-unit-opened = opened the board of { $unit }
openboard-log-unit-closed = closed the board of { $unit }
openboard-log-part-on = shows on the board: { $part }
openboard-log-part-off = does not show on the board: { $part }
openboard-log-renamed = the board's address is { $name }
openboard-log-key-made = gave { $name } a key to file matters
openboard-log-key-ended = ended the key of { $name }

openboard-text-head = [{ $place }] { $title }
openboard-text-pair = { $name }: { $value }
openboard-title = Open board of { $place }
openboard-intro = For everybody, without signing in. There are no names on it.
openboard-intro-unit = A unit of { $community }. For everybody, without signing in. There are no names on it.
openboard-empty = There is nothing here yet.
openboard-units-heading = Units
openboard-own = My page
openboard-back = Back to the board
openboard-all = See all: { $part }
openboard-newer = Newer
openboard-older = Older
openboard-print = Print
openboard-pdf = Download PDF
openboard-as-text = As plain text
openboard-copy-heading = For other chats
openboard-copy = Copy the text
openboard-copy-words = Copy this text and paste it into another chat:
openboard-link = Address of this page
openboard-languages = Language
openboard-language-zh-Hans = 简体
openboard-language-zh-Hant = 繁體
openboard-language-en = English
openboard-data = Open data
openboard-breadcrumb = Where you are
openboard-result-election = This was an election; no names and no doors stand here.
openboard-result-elected = Somebody was elected: the neighbours of the unit know whom.
openboard-result-elected-nobody = Nobody was elected this time.
openboard-result-cast = { $count } of { $base ->
        [one] { $base } ballot was
       *[other] { $base } ballots were
    } cast.
openboard-result-few = Under { $fewest } ballots: no figures, so that nobody can tell who chose what.
openboard-result-facts = How it was voted
openboard-column-what = Measure
openboard-column-figure = Reached
openboard-column-needed = Needed
openboard-column-standing = Enough?
openboard-column-turn = Days
openboard-column-door = Whose
openboard-column-month = Month
openboard-column-unit = Unit
openboard-column-day = Day
openboard-column-activity = Activity
openboard-column-length = Length
openboard-column-service = What
openboard-column-goods = Item
openboard-column-price = Points
openboard-column-stock = Left
openboard-column-counter = Counter
openboard-column-number = Number
openboard-column-category = Matter
openboard-column-where = Where
openboard-column-state = State
openboard-column-body = Who has it
openboard-column-until = Until
openboard-minutes-title = Minutes of the talk day, { $at }
openboard-minutes-line = { $count ->
        [one] { $count } item
       *[other] { $count } items
    }, { $present ->
        [one] { $present } household
       *[other] { $present } households
    } there
openboard-minutes-held = Held
openboard-minutes-present = There
openboard-minutes-here = { $count } of { $homes ->
        [one] { $homes } household
       *[other] { $homes } households
    }
openboard-minutes-doors = Doors that were there
openboard-minutes-signed = Clerk and witness
openboard-minutes-next = Next time
openboard-minutes-items = What was talked about
openboard-minutes-item = { $nth }. { $words }
openboard-minutes-corrections = Corrections
openboard-notice-title = Notice
openboard-sign-up-title = Sign-up
openboard-notice-posted = Posted
openboard-notice-until = Until
openboard-notice-over = Over
openboard-notice-places = Places
openboard-rota-title = On duty, and the turns to come
openboard-rota-days = { $first } – { $last }
openboard-rota-now = { $first } – { $last } (now)
openboard-rota-leader = The leader looks after it
openboard-rota-somebody = A household
openboard-rota-no-doors = This community does not show doors. The unit's group says whose turn it is.
openboard-rates-about = “Answered in time” and “Settled in time” count by what was promised; “Satisfied” are marks of 4 and 5. Fewer than 5 marks are not shown. In brackets: how many of how many.
openboard-rates-table = Month by month
openboard-rates-units = { $month }, unit by unit
openboard-rate = { $percent }% ({ $kept }/{ $base })
openboard-chart-title = The three rates in a year
openboard-chart-about = Three lines from 0% to 100%, one step a month. The latest figures:
openboard-chart-month = { $month ->
     [1] Jan
     [2] Feb
     [3] Mar
     [4] Apr
     [5] May
     [6] Jun
     [7] Jul
     [8] Aug
     [9] Sep
     [10] Oct
     [11] Nov
    *[12] Dec
    }
openboard-service-title = List of service { $number }
openboard-service-total = In all
openboard-service-state = State
openboard-service-records = What was done
openboard-service-hardship = Help for neighbours in hardship, not shown
openboard-goods-about = Whoever does good for the neighbours earns points, which can be exchanged for these.
openboard-goods-list = What there is
openboard-goods-counters = Where to collect
openboard-matters-about = Who said it and in which words is not shown here.
openboard-matters-open = Open
openboard-matters-closed = Settled
openboard-matters-see-closed = See what is settled
openboard-matters-see-open = See what is open
openboard-data-about = What stands on the board can also be downloaded as tables (CSV) or read by programs (JSON). Use it freely and name its source, “Open board of { $place }”. There are no names in it, fewer than 5 marks are left empty, instants are in UTC.
openboard-data-csv = { $name }, CSV
openboard-data-json = { $name }, JSON
openboard-data-columns = Columns
openboard-data-package = Description (datapackage.json)
openboard-data-open311 = Open311 interface
openboard-data-open311-about = Public matters can be read by Open311 GeoReport v2: services and requests, JSON or XML; jurisdiction_id is “{ $slug }”. With a key from the community's administrator matters can be filed as well; address_id is the number of a unit below.
openboard-data-units = Numbers of units
openboard-311-jurisdiction = Give jurisdiction_id: the name in the address of the open board.
openboard-311-jurisdiction-unknown = There is no such jurisdiction_id, or the community does not show its matters to everybody.
openboard-311-request-unknown = There is no public matter of this number.
openboard-311-status = status is open or closed.
openboard-311-date = Write dates like 2026-05-01T00:00:00Z.
