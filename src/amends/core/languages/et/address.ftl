# Kuidas lugeja poole pöördutakse: sina või teie, kõigis vajalikes käänetes.

# pöördelõpp: kirjuta-d, kirjuta-te; ootasi-d, ootasi-te
d = { $address ->
    [formal] te
   *[informal] d
}
sa = { $address ->
    [formal] te
   *[informal] sa
}
sinu = { $address ->
    [formal] teie
   *[informal] sinu
}
sulle = { $address ->
    [formal] teile
   *[informal] sulle
}
sul = { $address ->
    [formal] teil
   *[informal] sul
}
sind = { $address ->
    [formal] teid
   *[informal] sind
}
sinult = { $address ->
    [formal] teilt
   *[informal] sinult
}
sinuni = { $address ->
    [formal] teieni
   *[informal] sinuni
}
sinuga = { $address ->
    [formal] teiega
   *[informal] sinuga
}
# käsud: kirjuta, kirjutage
ge = { $address ->
    [formal] ge
   *[informal] {""}
}
saada = { $address ->
    [formal] saatke
   *[informal] saada
}
vota = { $address ->
    [formal] võtke
   *[informal] võta
}
vasta = { $address ->
    [formal] vastake
   *[informal] vasta
}
raagi = { $address ->
    [formal] rääkige
   *[informal] räägi
}
