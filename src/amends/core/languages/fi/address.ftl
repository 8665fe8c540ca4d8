# Miten lukijaa puhutellaan: sinä vai te, kaikissa tarvittavissa muodoissa.

# verbin pääte: kirjoiti-t, kirjoiti-tte
t = { $address ->
    [formal] tte
   *[informal] t
}
# omistusliite: viesti-si, viesti-nne
si = { $address ->
    [formal] nne
   *[informal] si
}
sina = { $address ->
    [formal] te
   *[informal] sinä
}
sinua = { $address ->
    [formal] teitä
   *[informal] sinua
}
sinulle = { $address ->
    [formal] teille
   *[informal] sinulle
}
sinulla = { $address ->
    [formal] teillä
   *[informal] sinulla
}
sinulta = { $address ->
    [formal] teiltä
   *[informal] sinulta
}
sinun = { $address ->
    [formal] teidän
   *[informal] sinun
}
sinut = { $address ->
    [formal] teidät
   *[informal] sinut
}
# käskyt
kirjoita = { $address ->
    [formal] kirjoittakaa
   *[informal] kirjoita
}
soita = { $address ->
    [formal] soittakaa
   *[informal] soita
}
vastaa = { $address ->
    [formal] vastatkaa
   *[informal] vastaa
}
ota = { $address ->
    [formal] ottakaa
   *[informal] ota
}
kysy = { $address ->
    [formal] kysykää
   *[informal] kysy
}
kerro = { $address ->
    [formal] kertokaa
   *[informal] kerro
}
laita = { $address ->
    [formal] lähettäkää
   *[informal] lähetä
}
sinusta = { $address ->
    [formal] teistä
   *[informal] sinusta
}
