admission-head = <b>Admission list</b>: what goes to whom, how urgent it is and how long it may take. { $count ->
    [one] { $count } row
   *[other] { $count } rows
  }. A change counts for what is said from now on; matters already filed stay as they are.
admission-row-line = <b>{ $title }</b> ({ $category })
admission-row-parts = { $who } · { $parts }
admission-row-button = { $title }
admission-limits-short = answer in { $accept }, done in { $settle }
admission-decides = neighbours decide
admission-may-not = not for the community
admission-removed = taken out
admission-is-removed = 🚫 This row is taken out; “Put back” brings it back.
admission-add = Add a row
admission-send = As a workbook
admission-limits-button = Times
admission-reset = Reset all
admission-reset-sure = Yes, reset
admission-reset-row = Reset this row
admission-reset-toast = As it was shipped
admission-ask-reset = Put the whole list back to how it was shipped? Your own rows and changes will be gone. Matters already filed stay as they are.
admission-back = Admission list
admission-remove = Take out
admission-restore = Put back
admission-removed-toast = Taken out; it can be put back
admission-restored-toast = Put back
admission-title = <b>{ $title }</b> ({ $code })
admission-line = { $name }: { $value }
admission-line-limits = Times: answered within { $accept }, done within { $settle }
admission-limits-of-urgency = (as its urgency has it)
admission-takes-the-rest = What fits nowhere else comes to this row.
admission-edit-title = Title
admission-edit-category = Category
admission-edit-words = Words
admission-edit-route = Who
admission-edit-level = Level
admission-edit-urgency = Urgency
admission-edit-limits = Times
admission-edit-decide = Neighbours
admission-edit-may = Community
admission-edit-told = What is told
admission-field-title = title
admission-field-category = category
admission-field-words = words
admission-field-route = who
admission-field-level = level
admission-field-urgency = urgency
admission-field-accept = time to answer
admission-field-settle = time to settle
admission-field-decide = neighbours decide
admission-field-may = the community may
admission-field-told = what the reporter is told
admission-level-unit = Unit
admission-level-community = Community
admission-level-street = Street
admission-urgency-danger = Danger
admission-urgency-urgent = Urgent
admission-urgency-ordinary = Ordinary
admission-urgency-complex = Complex
admission-count-hours = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
  }
admission-count-working-days = { $count ->
    [one] { $count } working day
   *[other] { $count } working days
  }
admission-count-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
  }
admission-by-urgency = by urgency
admission-usual-times = As usual
admission-decide-yes = Yes, they do
admission-decide-no = No need
admission-may-yes = It may
admission-may-no = It may not
admission-new = A new row
admission-ask-title = <b>{ $about }</b>: what is it called? Please type, for example “Roof leaks”.
admission-ask-category = <b>{ $about }</b>: which category?
admission-ask-words = <b>{ $about }</b>: by which words is it recognised? Please type them with commas, for example “leak, drip, damp”.
admission-ask-route = <b>{ $about }</b>: who has it? Press the first to be asked first; there can be several. It goes to the first that the community has.
admission-chosen = In this order: { $chosen }
admission-route-done = That is all
admission-route-again = Start over
admission-ask-level = <b>{ $about }</b>: on which level does it begin?
admission-ask-urgency = <b>{ $about }</b>: how urgent is it?
admission-ask-accept = <b>{ $about }</b>: within what time must somebody answer? Press one or type, for example “2 working days”, “5 days”, “24 hours”.
admission-ask-settle = <b>{ $about }</b>: within what time must it be done, counted from when it was said? Press one or type, for example “10 days”.
admission-ask-decide = <b>{ $about }</b>: do the neighbours have to decide?
admission-ask-may = <b>{ $about }</b>: may the community be responsible? What it may not do goes straight to the street, and the reporter is told who is responsible.
admission-ask-told = <b>{ $about }</b>: what is the reporter told about who is responsible? Press one, or write a sentence.
admission-category-told-fire = Fire
admission-category-told-environment = Environment
admission-category-told-demolition = Demolition
admission-category-told-city = City management
admission-category-told-work-safety = Work safety
admission-category-told-enforcement = Law enforcement
admission-limits-head = <b>Times by urgency</b>, counted from when it was said. A change counts for what is said from now on. Press the one to change.
admission-limits-line = { $urgency }: answered within { $accept }, done within { $settle }
admission-file-name = Admission list
admission-file-sent = This is the admission list as it stands. Change it and send the file back here; leave “Code” empty in new rows.
admission-file-added = New: { $count } ({ $titles })
admission-file-changed = Changes: { $count }
admission-file-missing = Not in the file: { $count }. They stay, nothing is taken out.
admission-file-same = The admission list says the same as this file; there is nothing to change.
admission-file-loaded = Loaded: { $added } new, { $changed ->
        [one] { $changed } change
       *[other] { $changed } changes
    }. Matters already filed stay as they are.
admission-difference = · <b>{ $title }</b> { $name }: { $before } → { $after }
admission-difference-words = · <b>{ $title }</b> { $name }: { $words }
admission-words-came = “{ $words }” added
admission-words-went = “{ $words }” taken out
admission-log-row-changed = changed the admission list { $change }
admission-log-row-added = added to the admission list: { $title }
admission-log-row-removed = took out of the admission list: { $title }
admission-log-row-restored = put back into the admission list: { $title }
admission-log-list-reset = put the admission list back to how it was shipped
admission-log-limits-changed = changed the times of { $urgency }: { $before } → { $after }
admission-file-empty = empty
admission-file-code = this code is not readable ({ $value }); leave it empty in a new row
admission-file-twice = { $value } stands in line { $first } already
admission-file-title = a title is needed, 40 characters at most ({ $value })
admission-file-category = unknown category ({ $value }); write one that stands in the list
admission-file-route = unknown bodies ({ $value }); write each once, with commas, for example: Property, Mediation
admission-file-level = write Unit, Community or Street ({ $value })
admission-file-urgency = write Urgent, Ordinary or Complex ({ $value })
admission-file-decide = write Yes or No ({ $value })
admission-file-may = write Yes or No ({ $value })
admission-file-told = too long, 200 characters at most ({ $value })
admission-file-words = too many words, or too long; put commas between ({ $value })
admission-file-limit = this time is not readable ({ $value }); write “2 working days”, “5 days”, “24 hours”
admission-file-limit-one = write both times, or neither
admission-refused-gone = This row is not there any more; please open the admission list again.
admission-refused-press = Please choose with the buttons above.
admission-refused-limit = This time is not readable. Write “2 working days”, “5 days” or “24 hours”, and not too long.
admission-refused-limits-order = It cannot be done sooner than it is answered; please choose another.
admission-refused-words = Please write some words with commas between, { $most } at most, each of { $longest } characters at most.
admission-refused-route = Please choose at least one body, each once.
admission-refused-route-above = What the community may not do can only go to the street, the police, a department or a utility.
admission-refused-level = What the community may not do goes straight to the street; that cannot be changed.
admission-refused-never = For law enforcement, demolition, environmental clean-up, city management, work safety and fire the community is never responsible; that cannot be changed.
admission-refused-never-removed = The community may not do this; the row has to stay, so that the reporter is told who is responsible.
admission-refused-rest = This row takes what fits nowhere else; it has to stay as it is.
admission-refused-told = say what the reporter is told where the community may not
admission-refused-many = The admission list takes { $most } rows at most.
admission-refused-own-row = This row is your own; it was not shipped.
