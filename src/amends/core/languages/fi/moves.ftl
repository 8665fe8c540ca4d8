# Lauseet, joista vastaus koostuu. Jokainen kirjain on yksi tapa sanoa sama asia;
# otetaan se, jota on viime aikoina kuultu vähiten.

join-and = ja
join-for = ja

## Tervehdys

greeting-named = { $address ->
    [formal] Hyvää päivää, { $name },
   *[informal] Hei { $name },
}
    .b = { $address ->
    [formal] Hei { $name },
   *[informal] Moi { $name },
}
greeting-plain = Hei,
    .b = { $address ->
    [formal] Hyvää päivää,
   *[informal] Hei vain,
}
greeting-words = hei moi hyvä hyvää terve moikka heippa tervehdys
closing-words = ystävällisin terveisin terveisiä terkuin parhain lämpimin kunnioittaen kaikkea mukavaa
formal-words = te teidän teille teitä teillä teiltä teihin teidät
informal-words = sä sinä sinun sun sinulle sulle sinua sua sinulla sinulta sinut

## Kiitos

thanks-complaint =
    .a = Kiitos, että kerroi{ t } suoraan, miten asia oli.
    .b = Kiitos suorista sanoista.
    .c = Hyvä, että kirjoiti{ t } tämän meille, kiitos.
    .d = Kiitos, että kirjoiti{ t } avoimesti.
    .e = Kiitos, että näi{ t } vaivaa ja kuvasi{ t } tämän.
    .f = Kiitos, että toi{ t } tämän tietoomme.
thanks-praise =
    .a = Olipa tämä mukava lukea, kiitos!
    .b = Pelasti{ t } päivämme, kiitos!
    .c = Kiitos näistä kauniista sanoista!
    .d = Kiitos, tämä sai meidät hymyilemään!
    .e = Miten kiva, että kirjoiti{ t }, kiitos!
    .f = Suuret kiitokset { sinulle }!
    .g = Kiitos, tämän kuuleminen tekee meille hyvää!
    .h = Tällaista on hienoa kuulla, kiitos!
    .i = Lämmin kiitos meiltä kaikilta!
    .j = Kiitos, että pui{ t } tämän sanoiksi!
thanks-mixed =
    .a = Kiitos, että kerroi{ t } sekä hyvät että huonot puolet.
    .b = Kiitos näin tasapuolisesta kuvauksesta.
    .c = Kiitos, että punnitsi{ t } hyvää ja huonoa näin reilusti.
    .d = Kiitos kehuista ja myös suorista sanoista.
thanks-question =
    .a = Kiitos, että kysyi{ t }.
    .b = Hyvä, että kysyi{ t }, kiitos.
    .c = Kiitos, että käännyi{ t } puoleemme tässä.
    .d = Mukavaa, että kysyi{ t }, kiitos.
thanks-suggestion =
    .a = Kiitos, että mieti{ t } asiaa kanssamme!
    .b = Kiitos ajatuksesta!
    .c = Kiitos ehdotuksesta!
    .d = Kiitos, että vie{ t } työtämme ajatuksin eteenpäin!
thanks-back =
    .a = Kiitos itselle{ si }, ilo oli meidän puolellamme!
    .b = Ilo oli meidän, kiitos!
    .c = Suuri kiitos myös { sinulle }, tätä on hyvä kuulla!
    .d = Tämä lämmittää sydäntä, kiitos!
    .e = Kiitos, että löysi{ t } hetken sanoa sen!
    .f = Kiitos, tällaiset sanat kantavat meitä läpi päivän!

## Valituksen kertaaminen

restate-that =
    .a = Kirjoita{ t }, että { $what }.
    .b = Ymmärrän sanoista{ si }, että { $what }.
    .c = Kuvaukse{ si } mukaan { $what }.
    .d = Luen viestistä{ si }, että { $what }.
    .e = Sano{ t } sen suoraan: { $what }.
restate-mixed =
    .a = Samalla kerro{ t }, että { $what }.
    .b = Toisaalta kirjoita{ t }, että { $what }, ja se painaa yhtä paljon.
    .c = Luin yhtä tarkasti toisenkin puolen: { $what }.
    .d = Kerro{ t } kuitenkin myös, että { $what }.
event =
    .a = { $event } olisi pitänyt mennä toisin.
    .b = { $event } ei olisi pitänyt olla tällainen.
event-day = { $part ->
    [evening] { event-weekday }-illan
    [morning] { event-weekday }aamun
    [midday] { event-weekday }n keskipäivän
    [afternoon] { event-weekday }-iltapäivän
    [night] { event-weekday }yön
   *[day] { event-weekday }n
}
event-weekday = { $day ->
    [mon] maanantai
    [tue] tiistai
    [wed] keskiviikko
    [thu] torstai
    [fri] perjantai
    [sat] lauantai
   *[sun] sunnuntai
}
event-stems = maanantai tiistai keskiviik torstai perjantai lauantai sunnuntai

## Vastuu

own-yes =
    .a = Pyydän anteeksi { $wrong }; virhe oli meidän.
    .b = Virhe oli meidän. Pahoittelen { $wrong }.
    .c = Tässä teimme virheen, ja pyydän anteeksi { $wrong }.
    .d = Tämä on meidän vastuullamme. Pyydän anteeksi { $wrong }.
    .e = Hoidimme tämän huonosti. Pahoittelen { $wrong }.
own-partly =
    .a = Osa tästä oli meidän käsissämme, ja siitä osasta pyydän anteeksi.
    .b = Kaikki ei ollut meistä kiinni, mutta pahoittelen { $wrong }.
    .c = Meilläkin on tässä osamme, ja olen siitä pahoillani.
    .d = Osan olisimme voineet tehdä paremmin, ja pyydän siitä anteeksi.
own-unknown =
    .a = Pahoittelen { $wrong }.
    .b = Olen pahoillani, että { sinun } kohdalla{ si } kävi näin.
    .c = Tätä on ikävä lukea, ja olen pahoillani.
    .d = Pyydän anteeksi { $wrong }.
    .e = Ikävä kuulla, että näin kävi, olen pahoillani.
own-asked =
    .a = Pyydän anteeksi { $wrong }.
    .b = Pyydän vilpittömästi anteeksi { $wrong }.
    .c = Anteeksipyyntö kuuluu { sinulle }: pahoittelen { $wrong }.
own-no =
    .a = Ymmärrän, miksi se oli pettymys.
    .b = Ymmärrän, että toivoi{ t } jotain muuta.
    .c = Voin hyvin kuvitella, että se harmitti.
    .d = On ikävää, että { sinun } kohdalla{ si } kävi näin.
    .e = Harmi, että se oli pettymys.
    .f = Sen on täytynyt harmittaa.

## Syy

fact-frame =
    .a = Tähän mennessä tiedän tämän: { $fact }
    .b = Taustaksi sen verran: { $fact }
    .c = Tiedoksi: { $fact }
cause-kitchen-late =
    .a = Keittiö jäi tilauksista jälkeen.
    .b = Keittiö ei pysynyt tahdissa.
cause-courier-late =
    .a = Kuljettaja myöhästyi.
    .b = Kuljetus viivästyi kuljettajan päässä.
cause-short-staffed =
    .a = Meiltä puuttui väkeä.
    .b = Meitä oli töissä liian vähän.
cause-busy =
    .a = Väkeä oli enemmän kuin olimme varautuneet.
    .b = Tilauksia tuli enemmän kuin osasimme odottaa.
cause-broken =
    .a = Yksi laitteistamme oli mennyt rikki.
    .b = Osa laitteistamme ei toiminut.
cause-system =
    .a = Järjestelmämme oli alhaalla.
    .b = Järjestelmässämme oli vika.
cause-supplier =
    .a = Tavarantoimittaja petti meidät.
    .b = Tavarantoimitus meille ei tullut ajoissa.
cause-ill =
    .a = Työkaveri oli sairastunut.
    .b = Sairastumiset olivat harventaneet rivejämme.
cause-road =
    .a = Liikenne pidätteli meitä.
    .b = Jäimme matkalla liikenteeseen jumiin.
cause-reason =
    .a = Se selittää, mutta ei ole puolustus.
    .b = Tämä on syy, ei puolustus.

## Mitä tehdään

warmth =
    .a = Minulle on tärkeää, että saamme tämän välillämme kuntoon.
    .b = En haluaisi, että tämä jää näin.
    .c = Minulle on väliä, miten tämä { sinun } kannalta{ si } päättyy.
find-out =
    .a = En vielä tiedä, miten näin kävi, joten otan selvää.
    .b = Ennen kuin sanon enempää, haluan tietää, mitä tarkalleen tapahtui.
    .c = Selvitän asian itse ennen kuin teen johtopäätöksiä.
    .d = Ensin hankin selvän kuvan siitä, mitä tapahtui.
talk-over =
    .a = Käyn asian mielelläni kanssa{ si } läpi kohta kohdalta.
    .b = Katson asiaa mielelläni yhdessä kanssa{ si }.
    .c = Juttelen asiasta mielelläni tarkemmin kanssa{ si }.
    .d = Katsotaan asiaa yhdessä, askel kerrallaan.
will-fix =
    .a = Haluan laittaa tämän kuntoon.
    .b = Laitan tämän kuntoon.
will-talk =
    .a = Puhun niiden kanssa, joita asia koskee.
    .b = Otan tämän puheeksi tiimin kanssa.
note-call =
    .a = Puhun asiasta mielelläni puhelimessa.
    .b = Voimme jutella asiasta puhelimessa.
want-private =
    .a = Toivee{ si } on parasta sopia kahden kesken.
    .b = Vastaan toiveesee{ si } suoraan, en muiden lukijoiden edessä.
    .c = Siitä, mitä toivo{ t }, puhun mieluiten suoraan kanssa{ si }.
want-explanation =
    .a = Kysymys ”miksi” ansaitsee vastauksen, ja otan siitä selvää.
    .b = Kysy{ t }, miksi näin kävi; selvitän sen ja kerron { sinulle }.
want-repair =
    .a = Katson, mitä voidaan korjata ja miten.
    .b = Etsin nopeimman tavan saada tämä kuntoon.
want-change =
    .a = Vien muutostoivee{ si } tiimille.
    .b = Toivo{ t }, että tekisimme tämän toisin, ja otan sen puheeksi työkaverien kanssa.
want-contact =
    .a = Toivoi{ t } yhteydenottoa, ja juttelen mielelläni.
    .b = Halusi{ t } puhua kanssamme, ja se on minulle mieluista.
question-ask =
    .a = Kysyi{ t } { $about }; otan selvää ja annan tarkan vastauksen.
    .b = Annan { $about } mieluummin tarkistetun kuin nopean vastauksen, joten otan ensin selvää.
    .c = Tarkistan, mitä { $about } voi sanoa, ja kerron { sinulle }.
    .d = Tarkan vastauksen { $about } annan, kun olen tarkistanut asian.
    .e = Jotta en sanoisi { $about } mitään väärää, kysyn ensin työkavereilta.
question-plain =
    .a = Otan selvää ja annan tarkan vastauksen.
    .b = Annan mieluummin tarkistetun kuin nopean vastauksen, joten otan ensin selvää.
    .c = Tarkistan asian ja kerron { sinulle }.
    .d = Tarkan vastauksen annan, kun olen tarkistanut asian.
    .e = Jotta en sanoisi mitään väärää, kysyn ensin työkavereilta.
question-fact =
    .a = Vastaus on tämä: { $fact }
    .b = Lyhyesti näin: { $fact }
suggestion-take =
    .a = Ajatukse{ si } { $about } lähtee mukaani seuraavaan palaveriin.
    .b = Vien työkavereille sen, mitä { $about } sano{ t }, ja mietimme sitä yhdessä.
    .c = Nostan ajatuksen { $about } tiimissä pöydälle. Luvata en vielä voi mitään.
    .d = Se, mitä { $about } kirjoita{ t }, on miettimisen arvoista, ja teemme sen tiimin kanssa.
suggestion-plain =
    .a = Ajatukse{ si } lähtee mukaani seuraavaan palaveriin.
    .b = Vien sen työkavereille, ja mietimme sitä yhdessä.
    .c = Nostan sen tiimissä pöydälle. Luvata en vielä voi mitään.
    .d = Tätä kannattaa miettiä, ja teemme sen tiimin kanssa.

## Hyvitys, vain kahden kesken

remedy-voucher =
    .a = Haluan hyvittää asian lahjakortilla{ $sum }.
    .b = Hyvitykseksi annan { sinulle } mielelläni lahjakortin{ $sum }.
remedy-refund =
    .a = Haluan palauttaa raha{ si }{ $sum }.
    .b = Rahat kuuluvat { sinulle } takaisin{ $sum }, ja hoidan asian.
remedy-discount =
    .a = Haluan hyvittää asian hinnanalennuksella{ $sum }.
    .b = Hyvitykseksi haluan laskea hintaa{ $sum }.
remedy-replacement =
    .a = Haluan korvata tämän uudella.
    .b = { sinun } pitää saada se, mitä tuli{ t } hakemaan, joten haluan tehdä sen uudelleen.
remedy-gift =
    .a = Haluan hyvittää asian pienellä lahjalla.
    .b = Hyvitykseksi haluan antaa { sinulle } jotain pientä.
remedy-other =
    .a = Haluan hyvittää tämän ja sovin mielelläni kanssa{ si }, miten.
    .b = Haluan hyvittää tämän; sovitaan yhdessä, miten.
sum = {" "}({ $amount })

## Tie ihmisen luo

way-mail =
    .a = { kirjoita } minulle osoitteeseen { $mail }, viesti tulee minulle.
    .b = { kirjoita } suoraan minulle: { $mail }.
    .c = Jatketaan osoitteessa { $mail }, siellä vastaan itse.
    .d = Minut tavoittaa osoitteesta { $mail }.
    .e = Nopein tie luokseni on { $mail }.
way-phone =
    .a = { soita } numeroon { $phone } ja { kysy } minua.
    .b = Minut tavoittaa numerosta { $phone }.
    .c = { soita } { $phone } ja { kysy } minua nimeltä.
way-message =
    .a = { laita } minulle yksityisviesti, niin jatketaan siitä.
    .b = Jatketaan yksityisviestillä, vastaan itse.
    .c = { kirjoita } minulle yksityisviesti.
way-ask =
    .a = { ota } meihin yhteyttä ja { kysy } minua nimeltä.
    .b = { kysy } minua nimeltä, hoidan asian itse.
    .c = { ota } yhteyttä suoraan minuun, niin hoidan tämän.
way-private =
    .a = { vastaa } tähän viestiin, se tulee suoraan minulle.
    .b = Tähän voi vastata saman tien, luen viestit itse.
    .c = { vastaa } tähän viestiin, kun sopii; luen sen itse.
way-private-phone =
    .a = { vastaa } tähän viestiin tai { soita } minulle numeroon { $phone }.
    .b = { vastaa } tähän tai { soita } { $phone } ja { kysy } minua, kummastakin se tulee minulle.
    .c = Minut tavoittaa vastaamalla tähän tai numerosta { $phone }.

## Kehut

praise-that =
    .a = Hyvä kuulla, että { $what }.
    .b = Olemme iloisia, että { $what }.
    .c = On mukava lukea, että { $what }.
    .d = Ilahduin siitä, että { $what }.
    .e = Kiva, että { $what }!
    .f = Meitä ilahduttaa, että { $what }.
praise-short =
    .a = Hyvä tietää, että { $what }.
    .b = Mukava kuulla, että { $what }.
praise-also =
    .a = Iloitsen silti siitä, että { $what }.
    .b = On hyvä tietää, että kaikesta huolimatta { $what }.
    .c = Voin sentään iloita siitä, että { $what }.
restate-lukewarm =
    .a = Luen tästä, että kaikki oli ihan hyvin, mutta ei sen enempää.
    .b = Meni siis ihan mukavasti, mutta ei vielä sykähdyttänyt.
    .c = Ymmärrän, että oli ihan ok, mutta ei mitään erityistä.
mixed-ask =
    .a = Mikä olisi tehnyt käynnistä oikeasti hyvän?
    .b = Haluaisin tietää, mitä jäi puuttumaan.
    .c = Yksi rivi siitä, mitä olisimme voineet tehdä paremmin, auttaisi minua paljon.
praise-person =
    .a = { $person } saa kuulla kauniit sana{ si } minulta.
    .b = Vien tämän perille, ja { $person } ilahtuu varmasti.
    .c = { $person } on ansainnut nämä kehut ja saa kuulla niistä.
praise-people =
    .a = { $person } saavat kuulla kauniit sana{ si } minulta.
    .b = Vien tämän perille, ja { $person } ilahtuvat varmasti.
    .c = { $person } ovat ansainneet nämä kehut ja saavat kuulla niistä.
praise-unnamed =
    .a = Työkaveri, jota kehu{ t }, saa kuulla siitä minulta.
    .b = Vien sana{ si } perille sille, jota tarkoita{ t }.
    .c = Se, josta on puhe, ilahtuu varmasti tämän kuullessaan.
praise-pass-on =
    .a = Koko tiimi saa kuulla tämän minulta.
    .b = Luen tämän tiimille ääneen.
    .c = Vien tämän mielelläni työkavereille.
    .d = Tällaiset sanat tekevät meille kaikille hyvää.
praise-close =
    .a = Kaikkea hyvää { sinulle }!
    .b = Mukavaa päivää!
    .c = Kaikkea hyvää!
    .d = Lämpimiä terveisiä!
    .e = Mukavaa päivänjatkoa!
    .f = Aurinkoisia päiviä!
    .g = Iloista päivää!
    .h = Mukavaa jatkoa { sinulle }!

## Pelkät tähdet

bare-good =
    .a = Näin monta tähteä, kiitos { sinulle }!
    .b = Nämä tähdet kirkastivat päivämme, kiitos!
    .c = Tähte{ si } sanovat kaiken sanoittakin, kiitos!
    .d = Kourallinen tähtiä ja iloinen tiimi, kiitos!
    .e = Kiitos tähdistä, ne tekevät hyvää koko tiimille!
    .f = Kerralla näin monta tähteä! Kiitos meiltä kaikilta.
    .g = Huomasimme tähte{ si } ja ilahduimme, kiitos!
    .h = Kiitos, tähte{ si } saivat tiimin hymyilemään!
    .i = Sanoja ei tarvita: arviosta{ si } tuli hyvä mieli, kiitos!
    .j = Tällaisella arviolla on hyvä aloittaa päivä, kiitos!
bare-middling =
    .a = Kiitos arviosta. Haluaisin tietää, mitä jäi puuttumaan.
    .b = Kiitos rehellisestä arviosta. Mikä olisi tehnyt asiasta paremman?
    .c = Kiitos, jotain hyvän ja huonon väliltä siis. Kuulisin mielelläni, missä voimme parantaa.
    .d = Kiitos tähdistä. Yksi rivi siitä, mikä ei vakuuttanut, auttaisi minua paljon.
    .e = Kiitos, tähte{ si } kertovat, että jotain puuttui. Haluaisin ymmärtää, mitä.
bare-poor =
    .a = Arvio{ si } kertoo, että jokin meni pahasti pieleen, ja olen siitä pahoillani.
    .b = Näin vähät tähdet eivät tule tyhjästä. Olen pahoillani, että tuotimme pettymyksen.
    .c = Olen pahoillani, että ansaitsimme { sinulta } näin vähän tähtiä.
    .d = Tällainen arvio ei jätä minua kylmäksi, ja olen pahoillani sen syystä.
    .e = Ikävää, että jäi{ t } meihin tyytymättömäksi.
    .f = Näin vähien tähtien takana on oltava aito pettymys, ja olen siitä pahoillani.
bare-ask =
    .a = Haluaisin tietää, mitä tapahtui.
    .b = Kerro{ t }ko minulle, mikä se oli?
    .c = Haluan ymmärtää, mitä sen takana on.

## Toinen yritys, epäily, painostus

wrong-business =
    .a = Kuvaukse{ si } ei käy yksiin meidän paikkamme kanssa, joten se näyttää koskevan toista yritystä.
    .b = Näyttää siltä, että sana{ si } oli tarkoitettu jollekulle muulle, sillä sellaista, mitä kuvaa{ t }, meillä ei ole.
    .c = Luin tämän huolella, ja puhe näyttää olevan toisesta yrityksestä.
wrong-sorry =
    .a = Ikävältä se kuulostaa silti, ja toivon, että se tavoittaa oikeat ihmiset.
    .b = Sellainen harmittaa joka tapauksessa, ja toivon, että tieto menee niille, joita asia koskee.
wrong-check =
    .a = Siltä varalta, että erehdyn: { kerro } minulle lisää.
    .b = Olenko käsittänyt väärin? Silloin { kerro } minulle lisää.
merits =
    .a = Ratkaisemme jokaisen asian sen mukaan, mitä tapahtui, ja kaikille samalla tavalla.
    .b = Se, mitä teemme, riippuu tapahtuneesta ja on kaikille sama.

## Lopetus ja allekirjoitus

closing = { $address ->
    [formal] Kunnioittaen
   *[informal] Ystävällisin terveisin
}
    .b = { $address ->
    [formal] Ystävällisin terveisin
   *[informal] Terveisin
}
    .c = { $address ->
    [formal] Parhain terveisin
   *[informal] Lämpimin terveisin
}
automatic = Automaattinen vastaus; yhteyshenkilö: { $who }
automatic-nobody = Automaattinen vastaus

## Tehtävät

role-owner = omistaja
role-manager = päällikkö
role-shift-manager = vuoropäällikkö
role-chef = keittiömestari
role-service = asiakaspalvelu
role-host = isäntäväki
role-director = johtaja
