# Cum ne adresăm cititorului: tu sau dumneavoastră, în toate formele de care e nevoie.

ai = { $address ->
    [formal] ați
   *[informal] ai
}
te-ai = { $address ->
    [formal] v-ați
   *[informal] te-ai
}
ti-ai = { $address ->
    [formal] v-ați
   *[informal] ți-ai
}
te = { $address ->
    [formal] vă
   *[informal] te
}
iti = { $address ->
    [formal] vă
   *[informal] îți
}
ti-a = { $address ->
    [formal] v-a
   *[informal] ți-a
}
ti-au = { $address ->
    [formal] v-au
   *[informal] ți-au
}
te-a = { $address ->
    [formal] v-a
   *[informal] te-a
}
te-am = { $address ->
    [formal] v-am
   *[informal] te-am
}
ti-am = { $address ->
    [formal] v-am
   *[informal] ți-am
}
ti-sa = { $address ->
    [formal] vi s-a
   *[informal] ți s-a
}
tine = { $address ->
    [formal] dumneavoastră
   *[informal] tine
}
tie = { $address ->
    [formal] dumneavoastră
   *[informal] ție
}
tau = { $address ->
    [formal] dumneavoastră
   *[informal] tău
}
ta = { $address ->
    [formal] dumneavoastră
   *[informal] ta
}
tale = { $address ->
    [formal] dumneavoastră
   *[informal] tale
}
# verbe la prezent și imperfect
scrii = { $address ->
    [formal] scrieți
   *[informal] scrii
}
spui = { $address ->
    [formal] spuneți
   *[informal] spui
}
ceri = { $address ->
    [formal] cereți
   *[informal] ceri
}
intrebi = { $address ->
    [formal] întrebați
   *[informal] întrebi
}
descrii = { $address ->
    [formal] descrieți
   *[informal] descrii
}
doresti = { $address ->
    [formal] doriți
   *[informal] dorești
}
lauzi = { $address ->
    [formal] lăudați
   *[informal] lauzi
}
aveai = { $address ->
    [formal] aveați
   *[informal] aveai
}
meritai = { $address ->
    [formal] meritați
   *[informal] meritai
}
asteptai = { $address ->
    [formal] vă așteptați
   *[informal] te așteptai
}
# îndemnuri
scrie-mi = { $address ->
    [formal] scrieți-mi
   *[informal] scrie-mi
}
suna = { $address ->
    [formal] sunați
   *[informal] sună
}
raspunde = { $address ->
    [formal] răspundeți
   *[informal] răspunde
}
intreaba = { $address ->
    [formal] întrebați
   *[informal] întreabă
}
spune-mi = { $address ->
    [formal] spuneți-mi
   *[informal] spune-mi
}
trimite-mi = { $address ->
    [formal] trimiteți-mi
   *[informal] trimite-mi
}
rog = { $address ->
    [formal] vă rog,
   *[informal] te rog,
}
ia = { $address ->
    [formal] luați
   *[informal] ia
}
# mulțumirea și scuzele, cu pronumele lor
multumesc = { $address ->
    [formal] vă mulțumesc
   *[informal] îți mulțumesc
}
scuze = { $address ->
    [formal] vă cer scuze
   *[informal] îți cer scuze
}
