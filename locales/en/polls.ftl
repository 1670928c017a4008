## ballots
polls-refused-option = There is no such option. Please choose again.
polls-refused-twice = Each option can be chosen only once.
polls-refused-few = Choose at least { $least }.
polls-refused-many = Choose { $most } at the most.
polls-refused-length = Say something for each option; there are { $count } of them.
polls-refused-score = A score is a number from 0 to { $most }.
polls-refused-points = You have { $most } points. You need not spend them all, but no more than these.
polls-refused-date = For each day please choose: yes, if need be, no.
polls-refused-rule-kind = What must reach a bound is put as yes, no or abstain, or as one choice of several.
polls-refused-rule-all = What everyone must agree to is put as yes, no or abstain.
polls-refused-rule-roll = The rules for owners need the roll of owners.
