reminders-digest = 📋 <b>Also today</b>
reminders-digest-group = 📋 <b>Also today</b>
reminders-line = { $nth }. { $what }
reminders-open-button = See { $nth }
reminders-more = { $count ->
    [one] And one more; the menu has it.
   *[other] And { $count } more; the menu has them.
  }
