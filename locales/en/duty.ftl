## Swaps and stand-ins
duty-swaps-home = <b>Swaps and stand-ins</b> ({ $door })
duty-swaps-serving = Your household is on duty now. If you really cannot, ask somebody to stand in.
duty-swaps-next = Your next turns: <b>{ $turns }</b>
duty-swaps-next-none = Your household has no turn within a year.
duty-swaps-how =
    Swap: a turn for a turn of another household.
    Stand-in: another household serves once, for nothing in return.
duty-swaps-swap-button = Swap
duty-swaps-stand-in-button = Stand-in
duty-swaps-for-button = For another door
duty-swaps-rota-button = The rota
duty-swaps-back-button = Swaps
duty-swaps-item = { $icon } { $door } · { $turn }
duty-swaps-door = { $door } · { $turn }
duty-swaps-from = from { $day }
duty-swaps-whose = For which household? Behind each stands its next turn.
duty-swaps-which = For which turn do you need a stand-in?
duty-swaps-whom-swap = With whom would you swap <b>{ $turn }</b>? Behind each door stands the turn that you would serve instead.
    You can also ask all: the first to say yes has it.
duty-swaps-whom-stand-in = Who shall serve <b>{ $turn }</b> for you?
    You can also ask all: the first to say yes has it.
duty-swaps-whom-none = No household fits just now; please tell your unit leader.
duty-swaps-all-button = Ask all
duty-swaps-returns = In return: <b>{ $turn }</b>
duty-swaps-yes-button = Swap
duty-swaps-no-button = No swap
duty-swaps-stand-button = We stand in
duty-swaps-cannot-button = We cannot
duty-swaps-withdraw-button = Stop asking
duty-swaps-undo-button = Swap back
duty-swaps-keep-button = Keep it
duty-swaps-object-button = We do not agree
duty-swaps-look-button = Look at it
duty-swaps-card-swap-button = We swap
duty-swaps-card-stand-button = We stand in
duty-swaps-wanted = You asked to swap back. If the other household presses too, it is undone.
duty-swaps-other-wants = The other household would like to swap back. If you press “Swap back” too, all is as before; if you do not, nothing changes.

# How it stands
duty-swaps-is-offered-swap = 🔄 { $giver } would like to swap <b>{ $gives }</b> with { $taker }, and waits for { $taker }
duty-swaps-is-offered-stand-in = 🙋 { $giver } asks { $taker } to stand in for <b>{ $gives }</b>, and waits for { $taker }
duty-swaps-is-all-swap = 🔄 { $giver } would like to swap <b>{ $gives }</b>. Who can? The first to press has it, and gives its own next turn.
duty-swaps-is-all-stand-in = 🙋 { $giver } needs a stand-in for <b>{ $gives }</b>. Who can? The first to press has it.
duty-swaps-is-agreed-swap = ✅ Swapped: { $taker } serves <b>{ $gives }</b>, { $giver } serves <b>{ $takes }</b>
duty-swaps-is-agreed-stand-in = ✅ Agreed: { $taker } serves <b>{ $gives }</b> for { $giver }
duty-swaps-is-undone-swap = ↩️ Swapped back: <b>{ $gives }</b> and <b>{ $takes }</b> are as the rota had them, { $giver } and { $taker } each serve their own
duty-swaps-is-undone-stand-in = ↩️ No stand-in any more: { $giver } serves <b>{ $gives }</b>
duty-swaps-is-declined = { $taker } cannot this time; nobody has taken <b>{ $gives }</b> of { $giver } yet
duty-swaps-is-withdrawn = { $giver } asks no longer; <b>{ $gives }</b> goes by the rota
duty-swaps-is-void = <b>{ $gives }</b> of { $giver } was not settled this time, and goes by the rota

# What is told
duty-swaps-told-asked-swap = 🔄 { $giver } would like to swap a turn with you:
    you would serve <b>{ $gives }</b>, they would serve your <b>{ $takes }</b>.
    It is up to you.
duty-swaps-told-asked-stand-in = 🙋 { $giver } cannot serve <b>{ $gives }</b> and asks you to stand in once, for nothing in return. It is up to you.
duty-swaps-told-by-leader = The unit leader did this for your household. If you do not agree, press below.
duty-swaps-told-objected = { $door } does not agree; what you did for them is void:
duty-swaps-told-at-door = 🚪 { $door } cannot be written to. Please tell them at the door:
duty-swaps-over-started = The day has come and nobody took it: <b>{ $gives }</b> of { $giver } goes by the rota.
duty-swaps-over-lost = { $giver } does not serve <b>{ $gives }</b> any more, so there is nothing to take.
duty-swaps-over-cannot = { $taker } cannot take it this time; nobody has taken <b>{ $gives }</b> of { $giver } yet. You can ask others.
duty-swaps-over-fallen = What { $giver } and { $taker } agreed about <b>{ $gives }</b> cannot be kept by one of them, and is void: all goes by the rota.

# Refusals
duty-swaps-refused-gone = There is no such swap. Please open “Swaps” again.
duty-swaps-refused-others = Only those of this household, its helper and the unit leader can do that.
duty-swaps-refused-not-in = This household takes no part in the rota, so it can neither swap nor stand in. To take part, tell the unit leader.
duty-swaps-refused-young = Please let an adult of the household press.
duty-swaps-refused-none = Your household has no turn to come.
duty-swaps-refused-started = This turn has begun and cannot be swapped. If you really cannot, ask for a stand-in.
duty-swaps-refused-not-yours = This turn is not this household’s now. Please open “Swaps” again.
duty-swaps-refused-later = Only the next turn can be offered; later ones when they are next.
duty-swaps-refused-offered = This turn is offered already. Wait a little, or press “Stop asking” and ask anew.
duty-swaps-refused-often = All were asked { $limit } times today. Please ask again tomorrow, or ask one household.
duty-swaps-refused-no-group = The unit has no group yet, so not all can be asked. Please choose one household.
duty-swaps-refused-door = This household cannot serve then. Please choose another.
duty-swaps-refused-mine = Your own household asked this; wait for another to take it.
duty-swaps-refused-not-asked = Your household was not asked.
duty-swaps-refused-cannot = Your household is exempt or away then, or did not take part yet, so it cannot serve this turn.
duty-swaps-refused-no-turn = Your household has no turn to come that fits a swap with { $door }.
duty-swaps-refused-taken = { $door } was first. Thank you!
duty-swaps-refused-yours = It is yours already.
duty-swaps-refused-over = This one is over.
duty-swaps-refused-agreed = Somebody has taken it already. To swap back, open “Swaps”; both households press “Swap back”.
duty-swaps-refused-begun = The turn has begun and cannot be swapped back. Please talk to the unit leader.
duty-swaps-refused-changed = It was swapped again since, and cannot be undone. Please open “Swaps” to see what holds now.
duty-swaps-refused-already = Pressed already; the other household is asked.
duty-swaps-refused-object = The unit leader did not do this for you. To swap back, open “Swaps”.
