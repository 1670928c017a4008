smalltalk-which = 💬 Just ask
smalltalk-ask-question = What do you want to ask <b>{ $unit }</b>, just like that? It is small talk: it decides nothing and counts no households (at most { $limit } characters). To decide something, use a poll.
smalltalk-ask-options = What can one answer? One a line, at most { $most }.
smalltalk-check = <b>Post this in the group of { $unit }?</b>
smalltalk-what = It is Telegram's own poll: everybody in the group can press, not one a household; nobody sees who pressed what, everybody sees the figures at any time, and it decides nothing.
smalltalk-poll = 💬 Small talk, decides nothing: { $words }
smalltalk-posted = ✅ It is in the group; in quiet hours it appears when they are over.
