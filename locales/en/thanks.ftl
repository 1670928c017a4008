# The month's thanks

thanks-button = Month’s thanks
thanks-title = 💐 <b>Thank you, { $unit } ({ $month })</b>
thanks-total = Households that helped: { $households }. Services: { $services }, { $length } in all.
thanks-named = Thanks to { $names }
thanks-deeds = Honours board
thanks-deed = 🌸 { $who }: { $words }
thanks-how = And to those who would rather not be named. To be named, press “Service”, then “Month’s thanks” in the private chat.
thanks-short = 💐 Thanks for { $month }: { $hours } h, good deeds: { $deeds }
thanks-choices = On the 2nd the group thanks the neighbours who helped. Names only, never how much; people are not ranked.
thanks-me-named = You agreed to be named: your door, or the name you chose, in months in which you helped.
thanks-me-not-named = You are not named now.
thanks-show-me = Name me
thanks-hide-me = Do not name me
thanks-unit-ranked = { $unit } is compared with other units that wish it, by hours a household.
thanks-unit-not-ranked = { $unit } is not compared with other units.
thanks-rank = Compare units
thanks-unrank = Do not compare
thanks-picture-title = { $month }: thank you
thanks-picture-hours = Given
thanks-picture-hours-unit = hours
thanks-picture-services = Helped
thanks-picture-services-unit = times
thanks-picture-households = Households
thanks-picture-units = Units that like to compare
thanks-picture-each = { $hours } h in all; by hours a household
thanks-picture-footer = Only services that were published without objection.
