# What went wrong, in our own words. For each aspect of the taxonomy:
# .that1 .that2  a clause that can follow "you write that"
# .for           a noun phrase that can follow "I am sorry for"
# .care1 .care2  a sentence that shows we know why it matters; it admits nothing
# .will1 .will2  what the signer can honestly undertake to do

bad-general =
    .that1 = things did not go the way they should with us
    .that2 = you came away disappointed
    .for = the way this turned out
    .care1 = That is not what anyone should take away from us.
    .care2 = You had every right to expect better than that.
    .will1 = { ill } go through what you describe with the people involved.
    .will2 = { ill } take your account to the team and look at it step by step.
    .care3 = Something like that stays with you, and understandably so.
    .will3 = { ill } find out what happened from everyone who was there.

bad-food-taste =
    .that1 = the { $thing } did not taste good
    .that2 = the { $thing } did not taste as it should
    .for = the disappointing { $thing }
    .care1 = Taste is the whole point of cooking for someone.
    .care2 = What we put on a plate has to be worth eating, every time.
    .will1 = { ill } take this to the kitchen and go through how the { $thing } is made.
    .will2 = { ill } taste the { $thing } together with the cooks and look at what needs changing.
    .care3 = People come to us for a good bite, and that is what should be on the plate.
    .will3 = { ill } stand beside the cooks and see how the { $thing } comes about.

bad-food-temperature =
    .that1 = the { $thing } was cold
    .that2 = the { $thing } had lost its heat by the time you got it
    .for = the cold { $thing }
    .care1 = Hot food has to be hot when you get it.
    .care2 = Once the { $thing } has gone cold, half the pleasure is gone too.
    .will1 = { ill } go through the way from stove to guest with the kitchen and find where the heat is lost.
    .will2 = { ill } look into where the { $thing } was left waiting.
    .that3 = the { $thing } was no longer warm
    .care3 = Warmth is part of the taste.
    .will3 = { ill } talk to kitchen and floor so that a finished plate is not left standing.

bad-food-portion =
    .that1 = the portion was too small
    .that2 = there was too little on the plate
    .for = the meagre portion
    .care1 = Nobody should get up from the table hungry.
    .care2 = A portion has to look like what it costs.
    .will1 = { ill } go through the portion sizes with the kitchen.
    .will2 = { ill } check with the cooks that every plate gets what it should.

bad-food-choice =
    .that1 = there was not enough to choose from
    .that2 = the menu did not offer what you wanted
    .for = the narrow choice
    .care1 = Everyone at the table should find something they would like to eat.
    .care2 = It is no fun to order your second or third choice.
    .will1 = { ill } bring this up when we next go over the menu.
    .will2 = { ill } talk to the kitchen about what is missing from our choice.

bad-drinks =
    .that1 = the { $thing } was not good
    .that2 = the { $thing } did not live up to what you expected
    .for = the poor { $thing }
    .care1 = A drink deserves the same care as everything else we serve.
    .care2 = A disappointing { $thing } stays on the tongue for a long time.
    .will1 = { ill } go through how we make and serve the { $thing } with the bar.
    .will2 = { ill } taste the { $thing } myself and talk to the people who make it.

bad-service-attitude =
    .that1 = you were not treated politely
    .that2 = you were met with unfriendliness instead of a kind word
    .for = the way you were spoken to
    .care1 = That kind of treatment hurts, and nobody should meet it here.
    .care2 = You came to us in good faith and deserved respect in return.
    .will1 = { ill } talk about this in person with the colleagues concerned.
    .will2 = { ill } sit down with the team and talk about how we treat people.
    .care3 = A cold word can spoil everything else that was done well.
    .will3 = { ill } make respect the first subject of our next talk in the team.

bad-service-skill =
    .that1 = the people serving you did not know their job well enough
    .that2 = the work was not done with the care you expected
    .for = the careless work
    .care1 = You should be able to rely on the person in front of you knowing their trade.
    .care2 = Good advice and careful hands are the least you can ask for.
    .will1 = { ill } go through this with the team and see what we need to practise.
    .will2 = { ill } look at where training has to be better.

bad-service-attention =
    .that1 = nobody took notice of you
    .that2 = you were left without attention
    .for = the lack of attention
    .care1 = Feeling invisible is a lonely thing when you have come as a guest.
    .care2 = You should not have to wave for someone to notice you.
    .will1 = { ill } talk to the team about noticing people from the first minute.
    .will2 = { ill } look at how we divide the work so that nobody is overlooked.

bad-waiting =
    .that1 = you had to wait far too long
    .that2 = the wait dragged on
    .for = the long wait
    .care1 = Your time is worth as much as ours.
    .care2 = A long wait spoils even the things that go well afterwards.
    .will1 = { ill } look into where the time went.
    .will2 = { ill } go over the shifts and see where we fall behind.
    .care3 = Minutes are long when nobody says what is going on.
    .will3 = { ill } talk to the team about telling people early when it takes longer.

bad-booking =
    .that1 = something went wrong with your booking
    .that2 = the booking did not hold
    .for = the trouble with the booking
    .care1 = A booking is a promise, and people plan around it.
    .care2 = Whoever has booked should be able to walk in without a worry.
    .will1 = { ill } trace how the booking was handled on our side.
    .will2 = { ill } check how bookings are taken down and confirmed here.

bad-order-accuracy =
    .that1 = you did not get what you ordered
    .that2 = the order was not put together correctly
    .for = the mixed-up order
    .care1 = What you order is what you should get.
    .care2 = Opening the bag and finding the wrong thing is a nuisance.
    .will1 = { ill } go through how orders are checked before they leave us.
    .will2 = { ill } find out with the team at which step the order went astray.
    .that3 = something in the order was missing or wrong
    .care3 = A wrong order means extra trouble for you.
    .will3 = { ill } see with those who pack how an order is checked before it goes out.

bad-delivery-time =
    .that1 = the delivery took too long
    .that2 = the delivery did not come when it should have
    .for = the late delivery
    .care1 = Waiting for a delivery ties you to the door.
    .care2 = A time that we give has to be a time you can plan with.
    .will1 = { ill } look at where the delivery was held up.
    .will2 = { ill } go through the delivery times with the people who plan the routes.
    .that3 = you waited too long for the delivery
    .care3 = Keeping to the time is half of the service.
    .will3 = { ill } see with the drivers what took the time on this run.

bad-delivery-condition =
    .that1 = the delivery reached you in poor condition
    .that2 = what was delivered had been damaged on the way
    .for = the state in which the delivery reached you
    .care1 = What leaves us whole has to reach you whole.
    .care2 = Good packing is part of the job.
    .will1 = { ill } take up the packing and handling with the people who deliver.
    .will2 = { ill } go through how we pack and hand things over.

bad-price-value =
    .that1 = the price felt too high for what you got
    .that2 = you did not get enough for your money
    .for = the poor value
    .care1 = You should leave with the sense that it was worth the money.
    .care2 = A price is only fair when what you get matches it.
    .will1 = { ill } set the price against what you describe and talk it over with my colleagues.
    .will2 = { ill } look again at what we give for that price.
    .care3 = Money is earned with effort, and it should bring something back.
    .will3 = { ill } bring this up when we next talk about prices.

bad-billing =
    .that1 = the bill was not right
    .that2 = the payment did not go as it should
    .for = the trouble with the bill
    .care1 = When it comes to money, everything has to be clear to the cent.
    .care2 = Nobody should have to check our sums.
    .will1 = { ill } go through the bill line by line.
    .will2 = { ill } check with our accounts what was charged and why.
    .that3 = you were not charged as you should have been
    .care3 = A worry about money does not rest until it is settled.
    .will3 = { ill } find out how the mistake got into the bill.

bad-refund =
    .that1 = the return turned out to be hard work
    .that2 = your return was not handled as it should be
    .for = the trouble with the return
    .care1 = Returning something should be as easy as buying it.
    .care2 = Having to chase your own money is tiring.
    .will1 = { ill } find out where your return stands.
    .will2 = { ill } look into what is holding the matter up.

bad-contact =
    .that1 = you could not reach us
    .that2 = your messages were left without a proper answer
    .for = the silence on our side
    .care1 = Whoever turns to us should get an answer the first time.
    .care2 = Silence is the worst of all answers.
    .will1 = { ill } find out where your messages got stuck.
    .will2 = { ill } take this on myself, so that you have one person to turn to.

bad-information =
    .that1 = the information we gave was not right
    .that2 = what we said and what you found did not match
    .for = the misleading information
    .care1 = You have to be able to trust what we say.
    .care2 = Plans are made on the strength of what we tell people.
    .will1 = { ill } check where that information came from.
    .will2 = { ill } go through what we say in all the places where you may read it.

bad-opening-hours =
    .that1 = you found our door shut
    .that2 = the opening hours did not hold
    .for = the closed door
    .care1 = A trip to a closed door is wasted time.
    .care2 = Hours that we publish are hours to rely on.
    .will1 = { ill } check the hours we show in every place.
    .will2 = { ill } find out why our door was shut.

bad-place-ambience =
    .that1 = the atmosphere did not feel right
    .that2 = the atmosphere did not make you want to stay
    .for = the cheerless atmosphere
    .care1 = People come to us for the feeling of the place too.
    .care2 = A room should make you want to stay.
    .will1 = { ill } walk through the place with your words in mind.
    .will2 = { ill } talk to the team about what we can do for the mood of the place.

bad-place-cleanliness =
    .that1 = the place was not clean
    .that2 = cleanliness left much to be desired
    .for = the lack of cleanliness
    .care1 = Cleanliness is not something to be haggled over.
    .care2 = A clean place is the first thing you may ask of us.
    .will1 = { ill } go over the cleaning rounds with the people who do them.
    .will2 = { ill } check with my own eyes how and when we clean.
    .that3 = the cleaning had been left half done
    .care3 = A clean place feels better from the first minute.
    .will3 = { ill } pass your observation on to those who clean and look at it myself.

bad-place-noise =
    .that1 = it was too noisy
    .that2 = the noise gave you no peace
    .for = the noise
    .care1 = You should be able to hear yourself think, and each other.
    .care2 = Peace and quiet is part of what you pay for.
    .will1 = { ill } look into where the noise comes from.
    .will2 = { ill } talk to the team about how we keep the noise down.

bad-place-comfort =
    .that1 = it was not comfortable
    .that2 = you could not make yourself comfortable
    .for = the discomfort
    .care1 = Comfort is part of being a good host.
    .care2 = An uncomfortable hour is a long hour.
    .will1 = { ill } have a look at what made it uncomfortable.
    .will2 = { ill } go and sit where you sat and judge for myself.

bad-place-location =
    .that1 = our location was hard to get to
    .that2 = the location did not suit you
    .for = the trouble of getting to us
    .care1 = Getting to us should not be the hardest part.
    .care2 = A place is only as good as the way there.
    .will1 = { ill } see whether we can describe the way more clearly.
    .will2 = { ill } think about how to make the way to us easier to find.

bad-place-parking =
    .that1 = parking was a problem
    .that2 = there was nowhere sensible to park
    .for = the trouble with parking
    .care1 = A visit should not begin with circling the block.
    .care2 = Whoever comes by car needs to know where to leave it.
    .will1 = { ill } look at what we can do about parking.
    .will2 = { ill } check that our directions for parking are clear.

bad-access =
    .that1 = getting in and moving about was not easy
    .that2 = the place was not open to everyone
    .for = the obstacles in your way
    .care1 = Everyone should be able to come in without having to ask.
    .care2 = A threshold that one person never notices can stop another.
    .will1 = { ill } go through the place with your description in hand.
    .will2 = { ill } find out which of these obstacles we can remove.

bad-room =
    .that1 = the room was not what it should be
    .that2 = the room let you down
    .for = the condition of the room
    .care1 = A room should let you rest without a second thought.
    .care2 = After a day on the road, the room has to be right.
    .will1 = { ill } go and look at the room with housekeeping.
    .will2 = { ill } check the room point by point against what you write.

bad-amenities =
    .that1 = the amenities did not work as promised
    .that2 = the facilities were not up to what you expected
    .for = the trouble with the facilities
    .care1 = What we offer has to work.
    .care2 = Something that is on the list and cannot be used is only an annoyance.
    .will1 = { ill } check what did not work and why.
    .will2 = { ill } go through the facilities with those who look after them.

bad-product-quality =
    .that1 = the product did not last as it should
    .that2 = the quality was not what you paid for
    .for = the poor quality
    .care1 = A thing you buy should do its job for a good long time.
    .care2 = Quality shows in use, not on the label.
    .will1 = { ill } take this up with the people who are responsible for the product.
    .will2 = { ill } look into whether others have met the same fault.
    .care3 = Nobody buys a thing in order to think about its faults.
    .will3 = { ill } pass your description on to those who check the quality.

bad-product-fit =
    .that1 = the product did not fit
    .that2 = the size was not what it said
    .for = the poor fit
    .care1 = A size chart is only useful when it is right.
    .care2 = Something that does not fit is of no use, however good it is.
    .will1 = { ill } check what we say about the size against the product itself.
    .will2 = { ill } pass on your remark about the size to those who write the descriptions.

bad-product-look =
    .that1 = the product did not look the way it was shown
    .that2 = the picture promised something else
    .for = the difference from the picture
    .care1 = A picture has to show what will be in the box.
    .care2 = You choose with your eyes, so the picture must be honest.
    .will1 = { ill } hold our pictures against the real thing.
    .will2 = { ill } ask for the pictures to be gone through again.

bad-product-stock =
    .that1 = what you were looking for was not there
    .that2 = the shelf was empty where you needed it
    .for = the empty shelf
    .care1 = It is annoying to come for one thing and not find it.
    .care2 = The range has to be there when you need it, not a week later.
    .will1 = { ill } check how this item is reordered.
    .will2 = { ill } talk to the people who order about what was missing.

bad-usability =
    .that1 = the { $thing } was hard to use
    .that2 = you could not find your way around the { $thing }
    .for = the complicated { $thing }
    .care1 = A thing should be clear without a manual.
    .care2 = When something is hard to use, the fault is seldom the user's.
    .will1 = { ill } go through the steps you describe as a newcomer would.
    .will2 = { ill } take your description to the people who design it.
    .that3 = the { $thing } did not lead you where you wanted to go
    .care3 = What you need should be there at first glance.
    .will3 = { ill } show your description to the developers and see with them where the path breaks off.

bad-performance =
    .that1 = the { $thing } did not work reliably
    .that2 = the { $thing } kept letting you down
    .for = the faults of the { $thing }
    .care1 = The { $thing } has to work at the moment you need it.
    .care2 = Every interruption costs you time and patience.
    .will1 = { ill } hand your description to the technicians and follow it up.
    .will2 = { ill } look into what is behind these faults.
    .that3 = the { $thing } gave up when you needed it
    .care3 = When the { $thing } stops halfway, patience goes with it.
    .will3 = { ill } ask the developers to track this fault down, and { ill } ask them for the outcome.

bad-outcome =
    .that1 = the result was not what you expected
    .that2 = the outcome did not meet what was agreed
    .for = the disappointing result
    .care1 = In the end it is the result that counts.
    .care2 = You have to be able to live with the result, so it has to be right.
    .will1 = { ill } go through the work from beginning to end with the person who did it.
    .will2 = { ill } look at what was agreed and what was done.
    .care3 = You trusted us with this, and trust asks for good work.
    .will3 = { ill } find out at which point it went another way than agreed.

bad-safety =
    .that1 = you did not feel safe
    .that2 = something happened that concerns safety
    .for = a situation like that
    .care1 = Safety comes before everything else.
    .care2 = In matters of safety there are no small things.
    .will1 = { ill } look into this at once and in person.
    .will2 = { ill } find out exactly what happened before anything else.

bad-privacy =
    .that1 = your privacy was not respected
    .that2 = more was shown than you were comfortable with
    .for = the lack of discretion
    .care1 = What is yours stays yours.
    .care2 = Discretion is not a courtesy, it is a duty.
    .will1 = { ill } find out how this came about.
    .will2 = { ill } go through who sees what here, and why.

bad-fairness =
    .that1 = you were not treated fairly
    .that2 = you were treated differently from others
    .for = the unequal treatment
    .care1 = The same has to hold for everyone, without exception.
    .care2 = Being treated unfairly stings long after the visit is over.
    .will1 = { ill } look into this in person and hear everyone involved.
    .will2 = { ill } talk about this with the team, openly and by its name.

bad-loyalty =
    .that1 = the loyalty benefits did not work for you
    .that2 = the points or the offer did not come through as promised
    .for = the trouble with the loyalty benefits
    .care1 = A thank-you that cannot be used is no thank-you.
    .care2 = The terms have to be plain from the start.
    .will1 = { ill } check how the benefit was recorded.
    .will2 = { ill } go through the terms and see where they are unclear.
