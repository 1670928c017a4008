# Photos, recordings, places and files on pages.

media-photo = Photo { $nth }
media-picture = Picture; what it says stands beside it
media-voice = Recording
media-voice-file = No sound? Press here to use your phone’s own player
media-print = 📄 Download file
media-print-over = This file was made more than a day ago and can no longer be downloaded. Please ask for a new one.
media-add-photos = 📷 Photos, at most { $most } (optional)
media-add-photo = 📷 One photo
media-add-voice = 🎤 Recording (optional)
media-record = 🎤 Record
media-recording = ⏹ That is all
media-record-again = 🎤 Record again
media-no-microphone = The phone did not let us use its microphone. Choose a recording above, or type.
media-locate = 📍 I am here
media-locating = Looking for where you are, a few seconds please.
media-no-place = We cannot find where you are. Please write it down, or choose above.
media-catalogue = What you can exchange for
media-before = Page before
media-after = Next page
media-refused-picture = One photo cannot be opened and was not taken; everything else was. Please choose another, or send a screenshot of it.
media-refused-heic = One photo is in the HEIC format, which cannot be opened here, and was not taken. Please send a screenshot of it, or choose “Most Compatible” in Settings, Camera, Formats.
media-refused-large = One photo is far too large and was not taken. Please send a screenshot of it.
media-refused-voice = This recording cannot be opened and was not taken. Please press “Record”, or choose an m4a, mp3 or ogg file of at most 10 minutes.
media-refused-often = You have sent too many photos and recordings today, please go on tomorrow. What is urgent can be typed, or rung up.
