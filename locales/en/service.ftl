# Service: who did what, confirmed by somebody else

service-refused-minutes = One service is at least { $least } minutes and at most { $most } hours long; travel does not count. Please enter it again.
