# Service: who did what, confirmed by somebody else

service-hub =
    Helping neighbours, asking for help, points and what they are good for: all here.

    Points only say thank you. They are no money and cannot be sold.

service-refused-minutes = One service is at least { $least } minutes and at most { $most } hours long; travel does not count. Please enter it again.
