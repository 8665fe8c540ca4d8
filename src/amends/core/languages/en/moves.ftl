# The sentences a reply is composed of. Each attribute is one way to say the same
# thing; the one least heard lately is taken. $what, $wrong, $about come ready made.

join-and = and
join-for = and for

## Greeting

greeting-named = { $address ->
    [formal] Dear { $name },
   *[informal] Hello { $name },
}
    .b = { $address ->
    [formal] Good day, { $name },
   *[informal] Hi { $name },
}
greeting-plain = Hello,
    .b = Good day,

greeting-words = hello hi dear good hey
closing-words = best kind warm warmly yours regards sincerely respectfully cheers with many
formal-words = sir madam
informal-words = hey hi

## Thanks

thanks-complaint =
    .a = Thank you for telling us how it really was.
    .b = Thank you for being frank with us.
    .c = It helps that you wrote this down for us; thank you.
    .d = Thank you for saying this openly.
    .e = I appreciate that you took the trouble to describe this.
    .f = Thank you for not keeping this to yourself.
thanks-praise =
    .a = What a lovely thing to read, thank you!
    .b = You have made our day, thank you!
    .c = Thank you for these kind words!
    .d = Thank you, this put a smile on our faces!
    .e = How kind of you to write, thank you!
    .f = Thank you for letting us know!
    .g = Thank you, it does us good to hear this!
    .h = That is a fine thing to hear, thank you!
    .i = Many thanks from all of us!
    .j = Thank you for putting it into words!
thanks-mixed =
    .a = Thank you for telling us both sides.
    .b = Thank you for such an even-handed account.
    .c = Thank you for weighing the good and the bad so fairly.
    .d = Thank you for the praise, and for the plain words too.
thanks-question =
    .a = Thank you for asking.
    .b = Good that you asked, thank you.
    .c = Thank you for turning to us with this.
    .d = I am glad that you asked, thank you.
thanks-suggestion =
    .a = Thank you for thinking along with us!
    .b = Thank you for this idea!
    .c = Thank you for the suggestion!
    .d = Thank you for taking our work further in your thoughts!
thanks-back =
    .a = Thank you in return, it was a pleasure!
    .b = It was our pleasure, thank you!
    .c = Thank you too, that is good to hear!
    .d = That warms the heart, thank you!
    .e = And thank you for taking a moment to say so!
    .f = Thank you, kind words like these carry us through the day!

## Restating a complaint

restate-that =
    .a = You write that { $what }.
    .b = I understand from your words that { $what }.
    .c = As you describe it, { $what }.
    .d = What I take from your message is that { $what }.
    .e = You say it plainly: { $what }.
restate-mixed =
    .a = At the same time, { $what }.
    .b = Yet you also write that { $what }.
    .c = On the other hand, { $what }, and that counts just as much.
    .d = I have read the other part with the same care: { $what }.
event =
    .a = { $event } should have gone differently.
    .b = That is not how { $event } should have been.
event-day = { $day ->
    [mon] Monday
    [tue] Tuesday
    [wed] Wednesday
    [thu] Thursday
    [fri] Friday
    [sat] Saturday
   *[sun] Sunday
}{ $part ->
    [morning] {" "}morning
    [midday] {" "}lunchtime
    [afternoon] {" "}afternoon
    [evening] {" "}evening
    [night] {" "}night
   *[day] {""}
}
event-stems = monday tuesday wednesday thursday friday saturday sunday

## Responsibility

own-yes =
    .a = I apologise for { $wrong }; we are to blame for it.
    .b = I am sorry for { $wrong }. The fault is ours.
    .c = That was our mistake, and I apologise for { $wrong }.
    .d = We got this wrong, and I am sorry for { $wrong }.
    .e = I apologise for { $wrong } and take responsibility for it.
own-partly =
    .a = Part of this was our doing, and for that part I apologise.
    .b = Not all of it was in our hands, but I am sorry for { $wrong }.
    .c = We have our share in this, and I am sorry for it.
    .d = Some of it we could have done better; I apologise for that.
own-unknown =
    .a = I am sorry for { $wrong }.
    .b = I am sorry that this is how it was for you.
    .c = I am truly sorry for { $wrong }.
    .d = I am sorry to read this.
    .e = I am sorry to hear that it was like that for you.
own-asked =
    .a = I apologise for { $wrong }.
    .b = You are owed an apology: I am sorry for { $wrong }.
    .c = I apologise, and mean it, for { $wrong }.
own-no =
    .a = I can see why that was disappointing.
    .b = I understand that you had hoped for something else.
    .c = I can well imagine that this was annoying.
    .d = It is a pity that it turned out this way for you.
    .e = It is a shame that it was a disappointment.
    .f = That must have been annoying.

## Explanation

fact-frame =
    .a = What I know so far: { $fact }
    .b = To give you the background: { $fact }
    .c = For your information: { $fact }
cause-kitchen-late =
    .a = The kitchen fell behind.
    .b = The kitchen could not keep up.
cause-courier-late =
    .a = The courier was late setting out.
    .b = The delivery ran late on the courier's side.
cause-short-staffed =
    .a = We were short of people.
    .b = There were too few of us at work.
cause-busy =
    .a = It was busier than we had prepared for.
    .b = More people came than we had reckoned with.
cause-broken =
    .a = A piece of our equipment had broken down.
    .b = Some of our equipment was out of order.
cause-system =
    .a = Our system was down.
    .b = There was a fault in our system.
cause-supplier =
    .a = Our supplier let us down.
    .b = A delivery from our supplier did not come in time.
cause-ill =
    .a = A colleague had fallen ill.
    .b = Illness had thinned our ranks.
cause-road =
    .a = Roadworks and traffic held us up.
    .b = Traffic held us up on the way.
cause-reason =
    .a = That explains it, but it does not excuse it.
    .b = This is the reason, not an excuse.

## What will be done

warmth =
    .a = It matters to me that we put this right between us.
    .b = I would not want us to part like this.
    .c = I care about how this ends for you.
find-out =
    .a = I do not know yet how this came about, so { ill } find out.
    .b = Before I say more, I want to know what exactly happened.
    .c = { ill } look into it myself before I draw any conclusions.
    .d = First { ill } get a clear picture of what happened.
talk-over =
    .a = { id } gladly go through it with you, point by point.
    .b = { id } be glad to look at it together with you.
    .c = I am happy to talk it through with you.
    .d = Let us look at it together, step by step.
will-fix =
    .a = I want to put this right.
    .b = { ill } put this right.
will-talk =
    .a = { ill } talk to the people concerned.
    .b = { ill } take this up with the team.
note-call =
    .a = { ill } be glad to talk it over by phone.
    .b = Let us talk it over by phone.
want-private =
    .a = What you are asking for is best settled between the two of us.
    .b = { ill } answer what you ask for directly rather than in public.
    .c = As for what you ask, I would like to settle that with you directly.
want-explanation =
    .a = You are owed an answer to your "why", and { ill } find it out.
    .b = You ask why; { ill } get to the bottom of it and tell you.
want-repair =
    .a = { ill } see what can be put right and how.
    .b = { ill } look for the quickest way to put it right.
want-change =
    .a = { ill } bring your wish for a change to the team.
    .b = You would like us to do this differently, and { ill } raise it with my colleagues.
want-contact =
    .a = You asked to be contacted, and I would gladly talk to you.
    .b = I would be glad to talk to you in person, as you ask.
question-ask =
    .a = You ask about { $about }; { ill } find out and give you a precise answer.
    .b = On { $about } I would rather give you a checked answer than a quick one, so { ill } find out.
    .c = { ill } check what there is to say about { $about } and let you know.
    .d = { ill } give you a precise answer about { $about } once I have checked it.
    .e = So as not to tell you anything wrong about { $about }, { ill } ask my colleagues first.
question-plain =
    .a = { ill } find out and give you a precise answer.
    .b = I would rather give you a checked answer than a quick one, so { ill } find out first.
    .c = { ill } check this and let you know.
    .d = { ill } give you a precise answer once I have checked it.
    .e = So as not to tell you anything wrong, { ill } ask my colleagues first.
question-fact =
    .a = About { $about }: { $fact }
    .b = The answer on { $about } is this: { $fact }
suggestion-take =
    .a = Your thought about { $about } goes with me to our next meeting.
    .b = { ill } take what you say about { $about } to my colleagues and think it through with them.
    .c = { ill } put your idea about { $about } on the table in the team. I cannot promise anything yet.
    .d = What you write about { $about } is worth thinking over, and { ill } do that with the team.

suggestion-plain =
    .a = Your thought goes with me to our next meeting.
    .b = { ill } take it to my colleagues and think it through with them.
    .c = { ill } put it on the table in the team. I cannot promise anything yet.
    .d = This is worth thinking over, and { ill } do that with the team.

## Remedy, in private only

remedy-voucher =
    .a = To make amends, I would like to give you a voucher{ $sum }.
    .b = I would like to make up for it with a voucher{ $sum }.
remedy-refund =
    .a = I would like to refund you{ $sum }.
    .b = You should have your money back{ $sum }, and I would like to arrange that.
remedy-discount =
    .a = I would like to offer you a reduction{ $sum } to make up for it.
    .b = To make amends, I would like to take something off the price{ $sum }.
remedy-replacement =
    .a = I would like to replace it for you.
    .b = You should get what you came for, so I would like to make it again for you.
remedy-gift =
    .a = I would like to make up for it with a small gift.
    .b = To make amends, I would like to give you a little something.
remedy-other =
    .a = I would like to make it up to you, and { id } like to agree with you how.
    .b = I would like to make amends; let us agree together how.
sum = {" "}of { $amount }

## Way to a person

way-mail =
    .a = Write to me at { $mail }; your message comes to me.
    .b = Please write to me directly: { $mail }.
    .c = Let us go on at { $mail }; I answer there myself.
    .d = You can reach me at { $mail }.
    .e = The quickest way to me is { $mail }.
way-phone =
    .a = Call us on { $phone } and ask for me.
    .b = You can reach me on { $phone }.
    .c = Please ring { $phone } and ask for me by name.
way-message =
    .a = Send me a private message here, and { ill } take it from there.
    .b = Let us go on by private message; { ill } answer you myself.
    .c = Please write to me in a private message.
way-ask =
    .a = Please get in touch with us and ask for me by name.
    .b = Ask for me by name when you contact us; { id } like to take this on myself.
    .c = Please turn to me directly, and { ill } take care of it.
way-private =
    .a = Just answer this message; it comes straight to me.
    .b = You can simply reply here, and { ill } read it myself.
    .c = Reply to this message whenever it suits you; I am the one who reads it.
way-private-phone =
    .a = Just answer this message, or call me on { $phone }.
    .b = Reply here or ring { $phone } and ask for me; either way it reaches me.
    .c = An answer here is enough, or ring me on { $phone }.

## Praise

praise-that =
    .a = It is good to hear that { $what }.
    .b = We are glad that { $what }.
    .c = Lovely to read that { $what }.
    .d = I am delighted that { $what }.
    .e = How nice that { $what }!
    .f = It makes us happy that { $what }.
praise-short =
    .a = Good to know that { $what }.
    .b = Nice to hear that { $what }.
praise-also =
    .a = I am glad, all the same, that { $what }.
    .b = It is good to know that, for all that, { $what }.
    .c = At least I can be glad that { $what }.
restate-lukewarm =
    .a = I read it as: fine, but no more than that.
    .b = It was all right, then, but it did not win you over.
    .c = So it was decent, without being anything special.
mixed-ask =
    .a = What would have turned it into a really good experience for you?
    .b = Which part of it fell short for you? { id } gladly hear more.
    .c = One line about what we could have done better would help me very much.
    .d = Tell me what would have made it a full success, and { ill } see what we can learn from it.
    .e = Where did we leave something to wish for?
praise-person =
    .a = { $person } will hear about your kind words from me.
    .b = { ill } pass this on, and { $person } will be delighted.
    .c = { $person } has earned this praise and will hear of it.
praise-people =
    .a = { $person } will hear about your kind words from me.
    .b = { ill } pass this on, and { $person } will be delighted.
    .c = { $person } have earned this praise and will hear it from me.
praise-unnamed =
    .a = The colleague you praise will hear it from me.
    .b = { ill } pass your words on to the colleague you mean.
    .c = The one you have in mind will be glad to hear it.
praise-pass-on =
    .a = The whole team will hear it from me.
    .b = { ill } read this out to the team.
    .c = { ill } gladly pass it on to my colleagues.
    .d = Words like these do all of us good.
praise-close =
    .a = All the best to you!
    .b = Have a lovely day!
    .c = Take care!
    .d = Warm wishes to you!
    .e = Enjoy your day!
    .f = All good wishes!
    .g = Be well!
    .h = A very good day to you!

## Bare stars

bare-good =
    .a = All those stars from you: thank you!
    .b = Those stars brightened our day, thank you!
    .c = Your stars say it without words; thank you!
    .d = A quiet handful of stars, and a happy team: thank you!
    .e = Thank you for the stars, they do the whole team good!
    .f = So many stars at once! Thank you from all of us.
    .g = We noticed your stars and we are glad of them, thank you!
    .h = Thank you, your stars made the team smile!
    .i = No words needed: your rating made us happy, thank you!
    .j = A rating like yours is a fine start to the day, thank you!
bare-middling =
    .a = Thank you for the rating. { id } like to know what was missing for you.
    .b = Thank you for rating us. What would have made it better for you?
    .c = Thank you; somewhere between good and bad, then. I would be glad to hear what we could do better.
    .d = Thank you for the stars. One line about what did not convince you would help me very much.
    .e = Thank you. Your stars tell me that something was lacking. { id } like to understand what it was.
bare-poor =
    .a = Your rating tells me that something went badly wrong, and I am sorry about that.
    .b = So few stars do not come from nowhere. I am sorry that we disappointed you.
    .c = I am sorry that we earned so few stars from you.
    .d = A rating like that does not leave me cold, and I am sorry for the reason behind it.
    .e = I am sorry to see that you were not happy with us.
    .f = Behind so few stars there must be a real disappointment, and I am sorry for it.
bare-ask =
    .a = { id } like to know what happened.
    .b = Will you tell me what it was?
    .c = I want to understand what was behind it.

## Another business, a doubt, a pressure

wrong-business =
    .a = What you describe does not match our place, so it seems to concern another business.
    .b = It looks as though your words were meant for someone else, because what you describe does not exist here.
    .c = I have read this with care, and it seems to be about a different business.
wrong-sorry =
    .a = That sounds unpleasant all the same, and I hope the right people hear of it.
    .b = It is still annoying to go through such a thing, and I hope it reaches those it concerns.
wrong-check =
    .a = Should I be mistaken, please tell me more.
    .b = Tell me more should I have misunderstood.
merits =
    .a = We settle every matter by what happened, in the same way for everyone.
    .b = What we do depends on what happened, and it is the same for everyone.

## Closing and signature

closing = { $address ->
    [formal] Yours sincerely,
   *[informal] Best wishes,
}
    .b = { $address ->
    [formal] With kind regards,
   *[informal] Kind regards,
}
    .c = { $address ->
    [formal] Respectfully,
   *[informal] Warmly,
}
automatic = Automatic message; person to turn to: { $who }
automatic-nobody = Automatic message

## Roles

role-owner = owner
role-manager = manager
role-shift-manager = shift manager
role-chef = head chef
role-service = customer service
role-host = host
role-director = director
