# The counter page: scan a code, give out what it stands for.

counterpage-title = Counter
counterpage-not-staff = This page is for those who serve at a counter. To collect something, show your pickup code to them.
counterpage-camera = 📷 Scan with camera
counterpage-camera-close = Close camera
counterpage-no-camera = The phone did not let us use its camera. Take a photo of the code below, or type it in.
counterpage-photo = Take a photo of the pickup code
counterpage-code = Or type the pickup code, such as ACDE-FH23
counterpage-look = See what it is
counterpage-no-code = No code can be read in the photo. Please put it in the middle, come closer and take another, or type the code.
counterpage-nothing = Please take a photo of the pickup code, or type it in.
counterpage-lately = { $name }: given out just now
counterpage-none-lately = Nothing was given out in the last hours.
counterpage-line = { $at } · { $door } · { $name }
counterpage-next = Next one
counterpage-back = To the counter
counterpage-line-down = The line is down. Please stay; it is being tried again, and nothing is given out twice.
counterpage-code-title = Pickup code
counterpage-this-code = Pickup code: <b>{ $code }</b>
counterpage-sign-in = This is a pickup code, to be shown at the counter. Do you serve there? Please sign in first, then scan it again.
counterpage-to-slip = Sign in with slip
