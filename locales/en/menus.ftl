menu-open = Menu
menu-stranger =
    Hello! This is <b>Shuoshi</b>. A broken light, a leak, things left in the stairwell: say it here, and everybody sees who mends it and by when.

    <b>How to come in</b>
    With your household's slip: scan its code, or press “I have a slip”.
    Without: scan the code on the wall of your stairwell; the head of your household or the leader lets you in.
menu-have-slip = I have a slip
menu-waiting = Hello! This is <b>Shuoshi</b>. You are not in yet:
menu-language = Language
menu-resident =
    <b>{ $door }</b>, { $community }
    Whatever is wrong in the building, just type it, or press a button.
menu-no-door = No home registered
menu-leader =
    You lead <b>{ $unit }</b>.
    Your own: /home my home · /matters the unit's matters · /mine my matters · /errands services · /talk talk day · /duty rota · /polls polls · /service service and points · /settings settings
menu-staff =
    <b>{ $body }</b>
    “Queue” shows what waits.
menu-office = <b>{ $community }</b>
menu-say = Say a matter
menu-file = Write down
menu-notice = Notice
menu-sign-up = Sign-up/poll
menu-topics = Topics
menu-polls = Polls
menu-duty = Rota
menu-today = To do today
menu-missing = Who is missing
menu-call = Call for help
menu-unit-matters = The unit's
menu-all-matters = All matters
menu-my-matters = Mine
menu-home = My home
menu-errands = Services
menu-service = Service
menu-settings = Settings
menu-counter = Counter
menu-unit-board = Board of the unit
menu-queue = Queue
menu-draft = ✏️ Something is half filled in. Go on with it?
menu-resume = Go on
menu-choose-community = You are registered in several communities. Which one do you want to see?
menu-other-community = Other community
menu-call-head = ☎️ <b>{ $community }</b>
menu-call-number = { $name } <b>{ $number }</b>
menu-call-body = { $name } <b>{ $telephone }</b> { $address }
menu-call-no-telephone = no telephone
menu-call-nobody = The community has given no telephone numbers yet; please ask the administrator.
menu-help-stranger =
    1. Here a building says what is wrong; you have to be registered.
    2. With a slip: type its 8 letters and digits, or scan it.
    3. Without: scan the code on the wall; the head of the household or the leader lets you in.
    4. Another language: /language
    5. In danger call at once: fire 119, ambulance 120, police 110.
menu-help-private =
    1. Say a matter: just type, or send a picture or a voice message.
    2. What became of it: /matters of the unit, /mine.
    3. My home: /home for your name, another flat, moving.
    4. Language and messages: /settings; what is kept of me: /mydata
    5. In danger call first: /call has the numbers.
menu-help-group =
    1. Say a matter: write “说事 the light is broken”, or /say the light is broken
    2. A neighbour said it already: reply to their message with /say
    3. You can send a picture with “说事 …” below it.
    4. The same at your home: press the button on the card; a household counts once.
    5. What not everybody should read, say in our private chat.
menu-help-group-plain =
    1. Say a matter: /say the light is broken
    2. A neighbour said it already: reply to their message with /say
    3. You can send a picture with /say … below it.
    4. The same at your home: press the button on the card; a household counts once.
    5. What not everybody should read, say in our private chat.
menu-not-in-groups = Everybody in the group would see it: please look in the private chat with me.
menu-private = Private chat
menu-no-command = There is no such command. To say a matter, just type it, without a / before it; for anything else open the menu.
button-unknown = This button does not work any more; please open the menu.
sorry-bug = Sorry, something went wrong here and has been written down. Please try again in a while.
rights-refused = This is not for you to do.
rights-refused-own = This is your own, or your household’s: somebody else does this step.
rights-refused-unregistered = You are not registered yet. With a slip: send me the code on it. Without: scan the code on the wall of the stairwell, and the head of the household or the leader lets you in.
link-unknown = This link does not work any more (used or too old). Please ask the leader for a new one.
link-in-group = Everybody can read along here. Please use the slip's code in our private chat.
menu-too-often = You are going too fast. Wait a minute and try again; what you did before is kept.
