communities-menu-units = Units
communities-menu-people = People
communities-menu-roster = Roster
communities-menu-admission = Admission list
communities-menu-setup = Community
communities-menu-log = Log
communities-menu-bodies = Bodies
communities-menu-grids = Grids

communities-back = Back
communities-skip = Skip
communities-keep = Keep
communities-page-before = Previous
communities-page-after = Next
communities-somebody = somebody without a name
communities-known = Now it is: { $value }

communities-ask-name = What is your community called? Please type it, such as “Sunshine Community”.
communities-ask-street = Which street office does it belong to? Please type it.
communities-ask-zone = Whose time do you keep?
communities-ask-number = What is the number of <b>{ $which }</b>? Please type it. If you do not know, skip it; it can be added later.
communities-ask-check = Please have a look: is it all right? Press what you want to change.
communities-check-name = Community: <b>{ $name }</b>
communities-check-street = Street: { $street }
communities-check-zone = Time: { $zone }
communities-check-right = All right
communities-change-name = Name
communities-change-street = Street
communities-change-zone = Time
communities-change-numbers = Numbers
communities-change-bodies = Bodies
communities-zone-Shanghai = Beijing time
communities-zone-Urumqi = Xinjiang time
communities-zone-Hong_Kong = Hong Kong
communities-zone-Macau = Macau
communities-zone-Taipei = Taipei
communities-number-line = { $which }: { $number }
communities-number-fire = Fire
communities-number-ambulance = Ambulance
communities-number-police = Police
communities-number-gas = Gas repair
communities-number-power = Power repair
communities-number-lift = Lift rescue
communities-number-water = Water repair
communities-number-heating = Heating repair
communities-number-property = Property on duty

communities-ask-bodies = Who handles what residents say? Add the usual ones at once, or one by one. Telephone numbers can be added later.
communities-bodies-usual = The usual
communities-bodies-add = Add one
communities-bodies-done = That is all
communities-body-line = · { $name }
communities-body-line-telephone = · { $name } ({ $telephone })
communities-ask-body-kind = What kind of body is it?
communities-ask-body-called = { $kind }: what is it called? Please type it.
communities-body-any = The body
communities-body-usual-name = Just that
communities-ask-body-online = Does anybody there use this bot? If not, somebody will be asked to ring them.
communities-body-online = Somebody
communities-body-offline = By phone
communities-ask-body-telephone = What is the telephone number? Please type it.
communities-ask-body-contact = Whom should one ask for? Please type it, such as “Mr Wang”.
communities-ask-body-address = Where is it? Please type the address; letters go there.
communities-body-unit = The unit itself (leader and duty household)
communities-body-committee = Residents’ committee
communities-body-property = Property company
communities-body-service_station = Service station
communities-body-work_station = Work station
communities-body-owners_committee = Owners’ committee
communities-body-mediation = Mediation committee
communities-body-police = Police station
communities-body-street = Street office
communities-body-water = Water company
communities-body-power = Power company
communities-body-gas = Gas company
communities-body-heat = Heating company
communities-body-lift = Lift company
communities-body-department = Government department
communities-body-social_organisation = Social organisation
communities-body-employer = Employer of the area

communities-setup-corrected = Changed.
communities-setup-done = <b>{ $name }</b> is set up. Next: send me the roster, so that every household has its door.
communities-setup-roster = Roster
communities-setup-people = Open accounts
communities-setup-staff = Staff of { $name }

communities-office-offered-new = This link makes you <b>administrator</b> of a new community.
communities-office-offered = <b>{ $community }</b> asks you to be: <b>{ $role }</b>.
communities-office-party = Others see that you are a party member only if you choose “Show me” in the settings.
communities-consent =
    Please read these five lines first:
    1. Kept are: what you are called, which role you have, what you did and when.
    2. Who sees it: residents of this community see your name and body; administrators and auditors read the log.
    3. What is not said to the bot in a group is not kept, not a word of it.
    4. Messages pass through Telegram, whose servers are abroad.
    5. To leave, send /forgetme at any time, and your data is deleted.
communities-office-agree = I agree
communities-office-accept = I will
communities-office-decline = Not me
communities-office-declined = All right, you do not lead the unit, and nothing of you was kept. The administrator was told.
communities-unit-declined = The group of <b>{ $unit }</b> is bound, but whoever bound it does not want to lead the unit. Please look at the unit and ask somebody else.
communities-unit-unanswered = The group of <b>{ $unit }</b> was bound three days ago, and whoever bound it has not agreed yet to lead the unit. Please ask them, or somebody else.
communities-greeting-leader = Whoever has just brought me here: please press the button below and see what is kept about you. You lead this unit once you agree.
communities-greeting-lead = I lead it
communities-refused-link-other = This button is for whoever brought me into the group. To lead the unit, ask the community's administrator.
communities-office-already = You have taken up this role with this link already; there is nothing more to press.
communities-ask-calling = What should we call you? Please type it, such as “Mr Wang”. Everybody will see it.
communities-office-taken-up = Done: in <b>{ $community }</b> you are now <b>{ $role }</b>.
communities-office-taken = You are no longer <b>{ $role }</b>. Thank you for your trouble.
communities-office-taken-toast = Taken back.
communities-people = Who has which role. Press somebody to look, or to take the role back.
communities-holder = { $role }: { $who }
communities-holder-of-party = { $who } (party member)
communities-office = <b>{ $who }</b>
    { $role }
communities-office-take = Take back
communities-office-take-sure = Yes, take it
communities-office-ask-take = Take the role <b>{ $role }</b> back from <b>{ $who }</b>? They will be told.
communities-ask-role = Which role shall somebody have?
communities-ask-place = Where?
communities-no-place = There is nothing to choose from yet; please set it up first.
communities-role-give = Give a role
communities-role-of = { $role } of { $place }
communities-role-leader = unit leader
communities-role-staff = staff
communities-role-grid-worker = grid worker
communities-role-party-organisation = party organisation
communities-role-party-group-leader = party-group leader
communities-role-party-member = party member
communities-role-auditor = auditor
communities-role-administrator = administrator
communities-role-link =
    <b>{ $community }</b> asks you to be <b>{ $role }</b>: press “I will do it”.
    This is for that person: please forward this message to them, or copy the link for them. It works once, within { $days ->
        [one] { $days } day
       *[other] { $days } days
    }.
    { $link }
communities-role-link-open = I will do it

communities-units = The units. Press one for the link for its leader.
communities-units-none = There are no units yet. Please send the roster first; the units make themselves.
communities-unit-no-group = No group, pages only
communities-unit-page = ▣ { $unit }
communities-unit-unbound = ○ { $unit }
communities-unit-bound = ● { $unit }
communities-unit-plain = ◐ { $unit }
communities-unit-closed = × { $unit }
communities-unit-title = { $flats ->
    [one] <b>{ $unit }</b>, { $flats } home
   *[other] <b>{ $unit }</b>, { $flats } homes
  }
communities-unit-state-page = It has no group: everybody uses the page.
communities-unit-state-unbound = It has no group yet.
communities-unit-state-bound = Its group is connected, and the bot is administrator there.
communities-unit-state-plain = Its group is connected; the bot is no administrator there and knows only /say, replies and mentions.
communities-unit-state-closed = The bot was removed from the group. Nothing is lost; the leader can bring it back.
communities-unit-leader = Leader: { $names }
communities-unit-no-leader = It has no leader yet.
communities-unit-make-link = Group link
communities-unit-new-leader = New leader
communities-unit-open = See the unit
communities-unit-link =
    Please forward this message to the leader of <b>{ $unit }</b>, or copy the link for them. The leader presses “Choose group” and chooses the unit’s group; without a group, the link, opened, has “No group, pages only”. It works once, within { $days ->
        [one] { $days } day
       *[other] { $days } days
    }.
    { $link }
communities-unit-choose-group = Choose group
communities-unit-choose = This link belongs into the group of <b>{ $unit }</b>. Please press the button below and choose the group. It works without one as well: everybody uses the page, and a group can be bound later.
communities-unit-leads = <b>{ $unit }</b> of <b>{ $community }</b> has its group now, and you lead it. A board is pinned there: who is doing what stands on it. Next: print the slips of the households, under “Who is missing”.

communities-greeting = Hello! I am <b>Shuoshi</b>. Whatever concerns { $unit } can be said to me.
communities-greeting-again = I am back. Everything that { $unit } said before is still there.
communities-greeting-reads = I read only what is said to me, and keep only the matters. What you chat about I neither read nor keep.
communities-how-to-say = To say a matter: write <b>说事 the light is broken</b>, or #说事, or /say; or answer somebody’s message with /say; or mention me.
communities-how-to-say-plain = To say a matter: write <b>/say the light is broken</b>; or answer somebody’s message with /say; or mention me.
communities-greeting-make-admin = If the group’s owner makes me administrator (“pin messages” is enough), simply writing “说事 …” works too.
communities-greeting-register = Register
communities-group-closed-line = The group of <b>{ $unit }</b> took me out: please connect it again
communities-group-closed = I was removed from the group of <b>{ $unit }</b>. What was said is still there, only the group cannot see it. To connect it again, press the button below.

communities-bodies = Bodies. ☏ must be rung; the others work here.
communities-body-button = { $name }
communities-body-button-offline = ☏ { $name }
communities-body-title = <b>{ $name }</b> ({ $kind })
communities-body-telephone = Telephone: { $telephone }
communities-body-contact = Ask for: { $contact }
communities-body-address = Address: { $address }
communities-body-staff = Staff: { $names }
communities-body-no-staff = Nobody there uses the bot; they must be rung.
communities-edit-called = Name
communities-edit-telephone = Telephone
communities-edit-contact = Contact
communities-edit-address = Address
communities-body-open-account = Add staff
communities-body-remove = Remove
communities-body-remove-sure = Yes, remove
communities-body-ask-remove = Remove <b>{ $name }</b>? The roles of its staff end with it.
communities-body-removed = { $name } is removed.

communities-grids = Grids: several buildings with one grid worker.
communities-grid-line = · <b>{ $name }</b>: { $buildings }
communities-grid-line-empty = · <b>{ $name }</b>: no buildings yet
communities-grid-add = Add one
communities-ask-grid = What is the grid called? Please type it, such as “First grid”.
communities-grid = Which buildings belong to <b>{ $name }</b>? Press one to put it in, press again to take it out.
communities-grid-no-buildings = <b>{ $name }</b> is there. Choose its buildings once the roster is loaded.
communities-grid-in = ✓ { $building }
communities-grid-out = { $building }
communities-building = Building { $building }
communities-building-of-estate = { $estate } { $building }

communities-log = Who changed what, the newest first.
communities-log-empty = Nothing was changed yet.
communities-log-line = <b>{ $at }</b> { $who }
communities-log-operator = operator
communities-log-role-given = gave { $of } the role: { $role }
communities-log-role-taken = took from { $of } the role: { $role }
communities-log-unit-bound = connected { $unit } with its group
communities-log-community-changed = changed the community: { $fields }
communities-log-body-added = added the body { $name }
communities-log-body-changed = changed the body { $name }
communities-log-body-removed = removed the body { $name }
communities-log-grid-added = added the grid { $name }
communities-log-roster-loaded = loaded the roster: { $added } added, { $changed } changed
communities-log-roster-undone = undid the last roster: { $added } added, { $changed } changed
communities-log-other = { $what }

communities-command-menu = Open the menu
communities-command-say = Say a matter
communities-command-matters = What was said
communities-command-mine = What I said
communities-command-talk = The talk day of my unit
communities-command-polls = Polls
communities-command-topics = Topics to talk over
communities-command-service = Service and points
communities-command-poll = Post a poll
communities-command-duty = Whose turn it is
communities-command-home = My home
communities-command-page = The web page
communities-command-call = Whom to ring
communities-command-settings = Language and messages
communities-command-queue = What waits for me
communities-command-mydata = My data
communities-command-forgetme = Delete my data
communities-command-help = How it works
communities-command-units = Units and groups
communities-command-people = Who has which role
communities-command-roster = Roster
communities-command-admission = Change the admission list
communities-command-setup = The community
communities-command-log = Log
communities-command-notice = Tell the whole unit
communities-command-signup = Who takes part
communities-command-errands = Services done for you
communities-command-disputes = Mediation
communities-command-missing = Who is not in yet
communities-command-months = How the months were
communities-command-history = All that happened to a matter
communities-command-late = Is all in time
communities-command-ring = Calls to make
communities-command-leave = Who is away
communities-command-answers = Ready answers

communities-refused-words = Please answer by typing.
communities-refused-long = That is too long: { $most } characters at most.
communities-refused-number = That is no telephone number. Please type digits only, such as 0816-2345678.
communities-refused-zone = There is no such time zone. Please press one of the buttons.
communities-refused-press = Please press one of the buttons.
communities-refused-no-body = Please add one body at least, or nobody handles what is said.
communities-refused-many = There can be { $most } at most.
communities-refused-gone = This is not there any more. Please open the menu and choose again.
communities-refused-link = This link is wrong. Please ask whoever sent it for a new one.
communities-refused-link-used = Somebody has used this link already. Please ask whoever sent it for a new one.
communities-refused-link-expired = This link has expired. Please ask whoever sent it for a new one.
communities-refused-office-gone = This role was taken back already.
communities-refused-last-administrator = You are the last administrator and cannot step down. Please make somebody else administrator first.
communities-refused-body-busy = { $name } still has { $count ->
        [one] { $count } open matter
       *[other] { $count } open matters
    } and cannot be removed. Please settle or hand on what is open first.
communities-refused-group-taken = This group belongs to <b>{ $unit }</b> already; a group has one unit only.
communities-refused-unit-taken = <b>{ $unit }</b> has another group already. To change it, remove me from that group first.

communities-plan-unreadable = this is no TOML that can be read
communities-plan-table-unknown = there is no such table ({ $value }); there are { $allowed }
communities-plan-key-unknown = there is no such key ({ $value }); this table has { $allowed }
communities-plan-missing = this key is missing ({ $value })
communities-plan-no-words = a text in quotes is wanted ({ $value })
communities-plan-no-list = a list of buildings in brackets is wanted ({ $value })
communities-plan-no-table = this must be written as [{ $value }]
communities-plan-no-tables = this must be written as [[{ $value }]]
communities-plan-no-zone = { $key }: there is no such time zone ({ $value }); write a name of the tz database, such as Asia/Shanghai or Asia/Urumqi
communities-plan-no-telephone = { $key } is no telephone number ({ $value }); write digits such as 0816-2345678, several with a comma between
communities-plan-none-of = { $key } cannot be that ({ $value }); it can be { $allowed }
communities-plan-too-long = { $key } is too long, { $allowed } characters at most ({ $value })
communities-plan-building-which = This building of which estate? Please write “estate/building” ({ $value })
communities-plan-building-unknown = the roster has no such building ({ $value })

communities-menu-rules = Our own rules
communities-rules = <b>Our own rules</b>: which one?
communities-rules-days = Holidays and work
communities-rules-slips = Slips are good for
communities-rules-topics = Putting topics
communities-rules-proxies = Voting for others
communities-days = The nation's holidays and moved working days are known. Enter here only what your community has besides; deadlines are counted by it.
communities-days-none = There are none now.
communities-days-holidays = holidays
communities-days-working-days = working days
communities-days-holidays-head = <b>Own holidays</b>
communities-days-working-days-head = <b>Own working days</b>
communities-days-line = · { $days }
communities-days-remove = ✕ { $days }
communities-days-holidays-add = Add holidays
communities-days-working-days-add = Add working days
communities-days-holidays-ask = Which days are free? Please type them, such as “2026-10-08” or “2026-10-01/2026-10-03”.
communities-days-working-days-ask = On which days is work as usual? Please type them, such as “2026-10-10” or “2026-10-10/2026-10-11”.
communities-days-range = { $first } to { $last }
communities-day = { $year }-{ $month }-{ $day }
communities-slip-days = A slip that is printed now is good for { $days ->
        [one] { $days } day
       *[other] { $days } days
    }. For how many shall it be? Those handed out stay as they are.
communities-slip-days-choice = { $days ->
        [one] { $days } day
       *[other] { $days } days
    }
communities-proxies = One neighbour may vote for { $most } { $most ->
    [one] other household
   *[other] other households
} at most. For how many shall it be? What was accepted stays.
communities-proxies-choice = { $most }
communities-log-proxies = one neighbour may vote for { $most ->
        [one] { $most } other household
       *[other] { $most } other households
    }
communities-log-days-added = added { $kind }: { $days }
communities-log-days-removed = removed { $kind }: { $days }
communities-log-slip-days = slips are good for { $days ->
        [one] { $days } day
       *[other] { $days } days
    }
communities-refused-days = I did not understand which day. Please write it so: 2026-10-08, or 2026-10-01/2026-10-03.
communities-refused-days-past = Some of these days are past. Please write days to come, with the year where it is not this one.
communities-refused-days-long = At most { $most } days at a time; please write them in parts.
communities-refused-days-many = At most { $most } days; these are enough.
communities-change-holidays = holidays
communities-change-working-days = working days
communities-change-slip-days = slip days
communities-plan-no-days = a list of days in brackets belongs here, with their years, such as ["2026-10-08", "2026-10-01/2026-10-03"] ({ $value })
communities-plan-no-number = a number from 1 to 365 belongs here ({ $value })
