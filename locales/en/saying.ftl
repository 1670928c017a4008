saying-what = What is it about?
    Type it, say it in a voice message, or send a picture.
saying-what-for = Saying a matter for <b>{ $door }</b>. What is it about?
    Type it, say it in a voice message, or send a picture.
saying-what-before = So far it reads:
    <blockquote>{ $words }</blockquote>
saying-keep = Keep it
saying-where = Where is it? Choose, type a few words, or send a location.
saying-place-stairs = Stairwell
saying-place-lift = Lift
saying-place-entrance = Front door
saying-place-home = My home
saying-at-home = At home
saying-place-yard = Courtyard
saying-skip = Skip
saying-photos = Any pictures? Send them now, up to { $limit }.
saying-photos-so-far = { $count ->
    [one] 📷 { $count } picture so far
   *[other] 📷 { $count } pictures so far
  }
saying-photos-album = 📷 The pictures have arrived
saying-photos-enough = That is all
saying-photos-none = Drop them all
saying-seen = Who may see it?
saying-seen-public = All · with my door
saying-seen-anonymous = All · without it
saying-seen-public-for = All · with the door
saying-seen-anonymous-for = All · without it
saying-seen-confidential = Mediator only
saying-pictures = May everybody see the pictures and hear the voice too? Sometimes they show whose home it is.
saying-pictures-no = Keep hidden
saying-pictures-yes = Show them
saying-check = <b>Shall it go out like this?</b>
saying-check-for = Said for <b>{ $door }</b>
saying-check-words = 💬 { $words }
saying-voice-alone = (voice message)
saying-check-place = 📍 { $place }
saying-check-location = 🗺 With a location
saying-check-voice = 🎤 With a voice message
saying-check-hidden = 🙈 Pictures and voice are not shown to everybody
saying-check-category = 🏷 { $category }
saying-check-seen = 👀 { $seen }
saying-send = ✅ Send it
saying-change-what = Change words
saying-change-where = Change place
saying-change-photos = Add pictures
saying-change-seen = Who may see it
saying-change-category = Change kind
saying-category = What kind of matter is it?
saying-danger-ask = Have you called? Shall I tell the whole stairwell and whoever is on duty at once?
saying-danger-tell = 🚨 Tell them now
saying-danger-no = No danger
saying-neighbour = Your words name another neighbour. To keep the peace they are not posted in the group. What shall we do?
saying-neighbour-preview = Without it, it reads:
    <blockquote>{ $words }</blockquote>
saying-neighbour-mediator = Mediator only
saying-neighbour-without = Take the door out
saying-neighbour-rewrite = Write it anew
saying-similar = Somebody here has said something like it. Is it the same?
saying-similar-one = <b>{ $number }</b>: { $words }
    { $count ->
        [0] No other household supports it yet
        [one] { $count } household says the same
       *[other] { $count } households say the same
    }
saying-similar-same = Yes, same here
saying-similar-other = No, another one
saying-same-known = I remember: it is { $number }, and under way
saying-filed-toast = Noted: number { $number }
saying-group-neighbour = Your words name another neighbour, so they are not posted yet. Please press below and tell me privately what to do. Your own message is still in the group; hold it down to delete it.
saying-group-private = Tell me privately
saying-group-register = I do not know you yet. Please register (it takes a minute), then say it once more.
saying-group-register-button = Register
saying-group-unsigned = You speak in the name of the group or a channel, so I cannot tell which household it is. Please press below and tell me privately.
saying-group-empty = Please write what it is about as well, for example: 说事 the light on floor 3 is broken. What is not for the group can be told privately below.
saying-group-empty-plain = Please write what it is about as well, for example: /say the light on floor 3 is broken. What is not for the group can be told privately below.
saying-group-file = Your words are kept; files and videos I cannot take. Please send pictures as “Photo”, not as “File”.
saying-refused-no-home = I do not know which unit you live in. If you live here, please register first; about another unit, please speak in the group of that unit.
saying-refused-office = You are not registered in a flat, so I cannot tell which unit you mean: please speak in the group of that unit. Your work is in the menu.
saying-refused-what-first = Please say what it is about first, then send the location.
saying-refused-file = Please send it as a picture, not as a file; or type it, or say it.
saying-refused-voice-alone = There is only a voice message: if nobody may hear it, nobody knows what it is about. Press “Show them”, or add a few words first.
saying-refused-not-asked = That question is for whoever said it. If it is the same in your home, press “Same here” on the card of that matter.
saying-for-button = Say for them
