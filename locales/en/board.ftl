board-title = 📌 <b>{ $unit }</b>
board-on-duty = 🔄 On duty: { $door }, until { $until }
board-on-duty-leader = 🔄 On duty: the leader, until { $until }
board-leader = Leader: { $names }
board-open = <b>Under way</b> ({ $count })
board-nothing-open = Nothing is open.
board-line = · { $number } { $words }
board-line-with = · { $number } { $words } — { $who }
board-line-until = · { $number } { $words } — { $who }, by { $until }
board-more = { $count } more
board-mended = <b>Mended lately</b>
board-mended-line = ✓ { $number } { $words } ({ $on })
board-say = Say a matter
board-look = Look
board-talk-at = 📅 Next talk day: { $at }
board-talk = Talk day
board-topics = { $count ->
    [one] 📌 One topic to talk over
   *[other] 📌 { $count } topics to talk over
}
board-topics-button = Topics
board-helps = 🙋 Help wanted: { $count } still { $count ->
        [one] needs
       *[other] need
    } people
board-helps-button = Who needs help
board-poll = 🗳 Poll: { $words } (closes { $until })
board-poll-button = Vote
board-poll-nth = Poll { $nth }
board-duty = Rota
board-mended-button = Mended
board-sign-up = 📝 Who takes part: { $words }
board-sign-up-until = 📝 Who takes part: { $words } (until { $until })
board-sign-up-button = Take part
board-sign-up-nth = Take part: { $nth }
board-service = 📋 This week's list of service can be read until { $until }
board-service-button = 📋 Service list
board-exchange = 🎁 { $name }: open { $when }, { $place }
