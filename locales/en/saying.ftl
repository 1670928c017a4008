saying-what = What is it about?
    Type it, say it in a voice message, or send a picture.
saying-what-for = Saying a matter for <b>{ $door }</b>. What is it about?
    Type it, say it in a voice message, or send a picture.
saying-where = Where is it? Choose, type a few words, or send a location.
saying-place-stairs = Stairwell
saying-place-lift = Lift
saying-place-entrance = Front door
saying-place-home = My home
saying-place-yard = Courtyard
saying-skip = Skip
saying-photos = Any pictures? Send them now, up to { $limit }.
saying-photos-so-far = { $count ->
    [one] 📷 { $count } picture so far
   *[other] 📷 { $count } pictures so far
  }
saying-photos-enough = That is all
saying-seen = Who may see it?
saying-seen-public = All · with my door
saying-seen-anonymous = All · without it
saying-seen-confidential = Mediator only
saying-pictures = May everybody see the pictures too? A picture sometimes shows whose home it is.
saying-pictures-no = Hide pictures
saying-pictures-yes = Show pictures
saying-check = <b>Shall it go out like this?</b>
saying-check-words = 💬 { $words }
saying-voice-alone = (voice message)
saying-check-place = 📍 { $place }
saying-check-voice = 🎤 With a voice message
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
saying-filed-toast = Noted: number { $number }
saying-group-neighbour = Your words name another neighbour, so they are not posted yet. Please press below and tell me privately what to do.
saying-group-private = Tell me privately
saying-group-register = I do not know you yet. Please register (it takes a minute), then say it once more.
saying-group-register-button = Register
saying-refused-no-home = Your unit is not known yet; please register first.
saying-refused-what-first = Please say what it is about first, then send the location.
