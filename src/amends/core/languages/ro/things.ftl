# Ce a mâncat sau a băut oaspetele, articulat; .gender este genul,
# .stems arată cum începe cuvântul într-o recenzie.

thing-food = mâncarea
    .gender = f
    .stems = mânca manca preparat
thing-drink = băutura
    .gender = f
    .stems = băutur bautur
thing-pizza = pizza
    .gender = f
    .stems = pizz
thing-burger = burgerul
    .gender = m
    .stems = burger hamburger cheeseburger
thing-soup = supa
    .gender = f
    .stems = supa supă supe ciorb
thing-salad = salata
    .gender = f
    .stems = salat
thing-steak = friptura
    .gender = f
    .stems = friptur steak
thing-fish = peștele
    .gender = m
    .stems = pește peste somon păstrăv
thing-pasta = farfuria de paste
    .gender = f
    .stems = paste pastele spaghet carbonara
thing-cake = prăjitura
    .gender = f
    .stems = prăjitur prajitur tort
thing-kebab = kebabul
    .gender = m
    .stems = kebab shaorm șaorm
thing-sushi = sushiul
    .gender = m
    .stems = sushi
thing-breakfast = micul dejun
    .gender = m
    .stems = dejun
thing-lunch = prânzul
    .gender = m
    .stems = prânz pranz
thing-coffee = cafeaua
    .gender = f
    .stems = cafea cafel cappuccino latte espresso
thing-beer = berea
    .gender = f
    .stems = bere
thing-wine = vinul
    .gender = m
    .stems = vinul vinuri vinului

# Ce se folosește.
thing-service = serviciul
    .gender = m
    .stems = serviciu
thing-app = aplicația
    .gender = f
    .stems = aplicați aplicati
thing-site = site-ul
    .gender = m
    .stems = site pagina
thing-connection = conexiunea
    .gender = f
    .stems = wifi internet conexiun semnal rețea
thing-device = aparatul
    .gender = m
    .stems = aparat telefon laptop ecran bateri

# Acordul cu lucrul numit.
bun = { $thing-gender ->
    [f] bună
   *[m] bun
}
gustos = { $thing-gender ->
    [f] gustoasă
   *[m] gustos
}
cald = { $thing-gender ->
    [f] caldă
   *[m] cald
}
racit = { $thing-gender ->
    [f] răcită
   *[m] răcit
}
nereusit = { $thing-gender ->
    [f] nereușită
   *[m] nereușit
}
