# Things a guest may name; .stems are how they begin in a review.

thing-food = food
    .stems = food meal dish
thing-drink = drink
    .stems = drink
thing-pizza = pizza
    .stems = pizza margherita
thing-burger = burger
    .stems = burger hamburger cheeseburger
thing-soup = soup
    .stems = soup
thing-salad = salad
    .stems = salad
thing-steak = steak
    .stems = steak
thing-fish = fish
    .stems = fish salmon
thing-pasta = pasta
    .stems = pasta spaghetti lasagn carbonara
thing-cake = cake
    .stems = cake cheesecake
thing-kebab = kebab
    .stems = kebab
thing-sushi = sushi
    .stems = sushi
thing-breakfast = breakfast
    .stems = breakfast
thing-lunch = lunch
    .stems = lunch
thing-coffee = coffee
    .stems = coffee cappuccino latte espresso
thing-beer = beer
    .stems = beer
thing-wine = wine
    .stems = wine

# What one uses.
thing-service = service
    .stems = service
thing-app = app
    .stems = app
thing-site = website
    .stems = website site webpage
thing-connection = connection
    .stems = wifi wi internet connection signal network
thing-device = device
    .stems = device phone laptop machine screen battery
