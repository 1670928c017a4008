# Points only say thank you; they are no money

points-refused-not-enough = Not enough points: { $have } can be used now.
points-refused-other-content = This has been entered already, with other content, so it was not entered again. Please look at the points page for how it stands.
points-refused-not-reversible = This one cannot be taken back directly: for what is kept for you press “Not wanted”, for what was picked up “Give back”.
points-refused-backwards = New rules begin tomorrow at the earliest: what was done already is thanked by the rules of its day.
points-refused-rate = Please give a number from 0 to { $most } for each.
