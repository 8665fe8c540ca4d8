# Mikä meni pieleen, omin sanoin. Jokaisesta aiheesta:
# .that1 .that2  lause, joka sopii sanan ”että” jälkeen
# .for           osanto, joka sopii sanan ”pahoittelen” jälkeen
# .care1 .care2  lause, joka näyttää, että ymmärrämme, miksi tällä on väliä; ei myönnä mitään
# .will1 .will2  mihin allekirjoittaja voi rehellisesti sitoutua

bad-general =
    .that1 = asiat eivät menneet meillä niin kuin pitää
    .that2 = petyi{ t } meihin
    .for = tällaista kokemusta
    .care1 = Kenenkään ei pitäisi lähteä meiltä sellaisin tuntein.
    .care2 = { sinulla } oli täysi oikeus odottaa parempaa.
    .will1 = Käyn kertoma{ si } läpi niiden kanssa, joita asia koskee.
    .will2 = Puran viesti{ si } tiimin kanssa kohta kohdalta.
    .care3 = Tällainen jää mieleen, ja se on ymmärrettävää.
    .will3 = Kysyn tapahtuneesta kaikilta, jotka olivat paikalla.

bad-food-taste =
    .that1 = { $thing } ei maistunut hyvältä
    .that2 = { $thing } oli maultaan pettymys
    .for = pettymyksen tuottanutta { $thing-part }
    .care1 = Maku on se, minkä vuoksi ruokaa ylipäätään tehdään.
    .care2 = Kaiken, minkä kannamme pöytään, pitää olla syömisen arvoista.
    .will1 = Otan tämän puheeksi keittiössä ja katson, miten { $thing } meillä tehdään.
    .will2 = Maistan { $thing-part } kokkien kanssa, ja mietimme, mitä muuttaa.
    .care3 = Meille tullaan hyvän suupalan takia, ja se lautasella pitää ollakin.
    .will3 = Menen kokkien viereen katsomaan, miten { $thing } syntyy.

bad-food-temperature =
    .that1 = { $thing } oli jäähtynyt
    .that2 = { $thing } ehti jäähtyä ennen kuin sai{ t } sen
    .for = jäähtynyttä { $thing-part }
    .care1 = Lämpimän ruoan pitää olla lämmintä silloin, kun se tulee eteen.
    .care2 = Kun { $thing } on jäähtynyt, puolet nautinnosta on poissa.
    .will1 = Käyn keittiön kanssa läpi matkan liedeltä syöjälle ja etsin, missä lämpö katoaa.
    .will2 = Selvitän, mihin { $thing } jäi odottamaan.
    .that3 = { $thing } oli ehtinyt viilentyä
    .care3 = Lämpö on osa makua.
    .will3 = Puhun keittiön ja salin kanssa, ettei valmis annos jää odottamaan.

bad-food-portion =
    .that1 = annos oli liian pieni
    .that2 = lautasella oli liian vähän
    .for = niukkaa annosta
    .care1 = Kenenkään ei pitäisi nousta pöydästä nälkäisenä.
    .care2 = Annoksen pitää vastata hintaansa.
    .will1 = Käyn annoskoot läpi keittiön kanssa.
    .will2 = Varmistan kokkien kanssa, että jokaiselle lautaselle tulee se, mitä kuuluu.

bad-food-choice =
    .that1 = valikoima oli liian suppea
    .that2 = valikoimasta puuttui toivottu
    .for = suppeaa valikoimaa
    .care1 = Jokaisen pöydässä pitäisi löytää jotain, mitä haluaa syödä.
    .care2 = Toiseen tai kolmanteen vaihtoehtoon tyytyminen ei ole kovin hauskaa.
    .will1 = Otan tämän esiin, kun käymme ruokalistaa seuraavan kerran läpi.
    .will2 = Puhun keittiön kanssa siitä, mitä valikoimastamme puuttuu.

bad-drinks =
    .that1 = { $thing } ei ollut hyvää
    .that2 = { $thing } oli pettymys
    .for = pettymyksen tuottanutta { $thing-part }
    .care1 = Juoma ansaitsee saman huolen kuin kaikki muukin, mitä tarjoamme.
    .care2 = Huonon { $thing-gen } maku jää pitkäksi aikaa suuhun.
    .will1 = Katson baarin kanssa, miten { $thing } päätyy meillä pöytään.
    .will2 = Maistan { $thing-part } itse ja puhun niiden kanssa, jotka sitä tarjoavat.

bad-service-attitude =
    .that1 = { sinua } kohdeltiin epäkohteliaasti
    .that2 = sai{ t } ystävällisen sanan sijaan tylyyttä
    .for = saamaa{ si } kohtelua
    .care1 = Sellainen kohtelu satuttaa, eikä kenenkään pitäisi kokea sitä täällä.
    .care2 = tuli{ t } hyvillä mielin ja ansaitsi{ t } kunnioitusta.
    .will1 = Puhun tästä kasvotusten niiden työkaverien kanssa, joita asia koskee.
    .will2 = Istun alas tiimin kanssa, ja puhumme siitä, miten kohtaamme ihmisiä.
    .care3 = Yksi kylmä sana voi pilata kaiken muun, mikä tehtiin hyvin.
    .will3 = Kunnioitus on seuraavan tiimipalaverimme ensimmäinen aihe.

bad-service-skill =
    .that1 = väkemme ei osannut työtään riittävän hyvin
    .that2 = työtä ei tehty niin huolella kuin odoti{ t }
    .for = huolimatonta työtä
    .care1 = Pitää voida luottaa siihen, että vastassa oleva ihminen osaa asiansa.
    .care2 = Hyvä neuvo ja huolelliset kädet ovat vähintä, mitä voi odottaa.
    .will1 = Käyn tämän läpi tiimin kanssa ja katson, mitä meidän pitää harjoitella.
    .will2 = Katson, missä kohdassa perehdytyksen pitää olla parempaa.

bad-service-attention =
    .that1 = kukaan ei huomannut { sinua }
    .that2 = jäi{ t } vaille huomiota
    .for = huomiotta jättämistä
    .care1 = Huomaamatta jääminen tuntuu kurjalta.
    .care2 = Kenenkään ei pitäisi joutua viittomaan, jotta joku huomaisi.
    .will1 = Puhun tiimin kanssa siitä, että ihminen huomataan ensi hetkestä alkaen.
    .will2 = Katson, miten jaamme työt, ettei kukaan jää huomaamatta.

bad-waiting =
    .that1 = odottaa piti aivan liian kauan
    .that2 = odotus venyi pitkäksi
    .for = pitkää odotusta
    .care1 = Aika{ si } on yhtä arvokasta kuin meidän.
    .care2 = Pitkä odotus pilaa senkin, mikä sen jälkeen menee hyvin.
    .will1 = Selvitän, mihin aika kului.
    .will2 = Käyn työvuorot läpi ja katson, missä jäämme jälkeen.
    .care3 = Minuutit ovat pitkiä, kun kukaan ei kerro, missä mennään.
    .will3 = Puhun tiimin kanssa siitä, että pitkästä odotuksesta kerrotaan ajoissa.

bad-booking =
    .that1 = varauksen kanssa meni jotain pieleen
    .that2 = varaus ei pitänyt
    .for = varauksen kanssa syntynyttä sotkua
    .care1 = Varaus on lupaus, jonka varaan ihmiset tekevät suunnitelmansa.
    .care2 = Varauksen tehneen pitää voida tulla huoletta.
    .will1 = Selvitän, miten varausta meillä käsiteltiin.
    .will2 = Katson, miten kirjaamme ja vahvistamme varaukset.

bad-order-accuracy =
    .that1 = sai{ t } muuta kuin tilasi{ t }
    .that2 = tilaus oli koottu väärin
    .for = väärin koottua tilausta
    .care1 = Tilatun ja saadun pitää olla sama asia.
    .care2 = Kukaan ei halua löytää tilauksestaan väärää tuotetta.
    .will1 = Käyn läpi, miten tilaukset tarkistetaan ennen kuin ne lähtevät.
    .will2 = Selvitän tiimin kanssa, missä kohdassa tilaus meni sekaisin.
    .that3 = tilauksesta puuttui jotakin tai siinä oli väärää
    .care3 = Väärin koottu tilaus tietää ylimääräistä vaivaa.
    .will3 = Käyn pakkaajien kanssa läpi, miten tilaukset tarkistetaan ennen lähtöä.

bad-delivery-time =
    .that1 = toimitus kesti liian kauan
    .that2 = tilaus ei tullut perille ajallaan
    .for = myöhästynyttä toimitusta
    .care1 = Toimitusta odottaessa ei voi lähteä minnekään.
    .care2 = Antamamme ajan on pidettävä.
    .will1 = Selvitän, missä toimitus viipyi.
    .will2 = Käyn toimitusajat läpi niiden kanssa, jotka suunnittelevat ajot.
    .that3 = tilausta sai odottaa liian pitkään
    .care3 = Luvatusta ajasta kiinni pitäminen on puolet palvelusta.
    .will3 = Käyn kuljettajien kanssa läpi, mikä tällä matkalla vei aikaa.

bad-delivery-condition =
    .that1 = tilaus tuli perille huonossa kunnossa
    .that2 = toimitus oli kärsinyt matkalla
    .for = matkalla kärsinyttä tilausta
    .care1 = Minkä lähetämme ehjänä, sen pitää tulla ehjänä perille.
    .care2 = Kunnon pakkaus kuuluu työhön.
    .will1 = Puhun pakkaamisesta ja käsittelystä niiden kanssa, jotka kuljettavat.
    .will2 = Käyn läpi, miten pakkaamme ja luovutamme tilaukset.

bad-price-value =
    .that1 = hinta tuntui saatuun nähden liian kovalta
    .that2 = rahalle ei saanut tarpeeksi vastinetta
    .for = heikkoa vastinetta rahalle
    .care1 = Lopuksi pitäisi jäädä tunne, että rahoille sai vastineen.
    .care2 = Hinta on reilu vasta, kun saatu vastaa sitä.
    .will1 = Vertaan hintaa kuvauksee{ si } ja keskustelen siitä työkaverien kanssa.
    .will2 = Katson uudelleen, mitä hintoihimme kuuluu.
    .care3 = Raha ansaitaan vaivalla, ja sille kuuluu saada vastinetta.
    .will3 = Otan tämän esiin, kun seuraavan kerran puhumme hinnoista.

bad-billing =
    .that1 = lasku ei ollut oikein
    .that2 = maksaminen ei sujunut niin kuin pitää
    .for = laskun kanssa syntynyttä sotkua
    .care1 = Raha-asioissa kaiken pitää olla selvää sentilleen.
    .care2 = Kenenkään ei pitäisi joutua tarkistamaan laskujamme.
    .will1 = Käyn laskun läpi rivi riviltä.
    .will2 = Tarkistan kirjanpidosta, mistä veloitettiin ja miksi.
    .that3 = veloitus ei mennyt niin kuin piti
    .care3 = Rahahuoli ei hellitä ennen kuin se on selvitetty.
    .will3 = Selvitän, mistä virhe laskuun tuli.

bad-refund =
    .that1 = palauttaminen on ollut hankalaa
    .that2 = palautusta{ si } ei ole hoidettu niin kuin pitää
    .for = palautuksesta koitunutta vaivaa
    .care1 = Palauttamisen pitäisi olla yhtä helppoa kuin ostamisen.
    .care2 = Omien rahojen perässä juokseminen väsyttää.
    .will1 = Selvitän, missä vaiheessa palautukse{ si } on.
    .will2 = Selvitän, mihin asia on jäänyt kiinni.

bad-contact =
    .that1 = meihin ei saanut yhteyttä
    .that2 = yhteydenotto{ si } jäi ilman kunnon vastausta
    .for = vastaamatta jättämistä
    .care1 = Yhteyttä ottavan pitää saada vastaus ensimmäisellä kerralla.
    .care2 = Vaikeneminen on vastauksista huonoin.
    .will1 = Selvitän, mihin yhteydenotto{ si } jäi.
    .will2 = Otan tämän itselleni, jotta { sinulla } on yksi ihminen, jonka puoleen kääntyä.

bad-information =
    .that1 = antamamme tieto ei pitänyt paikkaansa
    .that2 = puheemme ja todellisuus eivät kohdanneet
    .for = harhaanjohtavaa tietoa
    .care1 = Sanaamme pitää voida luottaa.
    .care2 = Sen varaan, mitä sanomme, tehdään suunnitelmia.
    .will1 = Tarkistan, mistä tieto on peräisin.
    .will2 = Käyn läpi, mitä kerromme itsestämme eri paikoissa.

bad-opening-hours =
    .that1 = löysi{ t } oven suljettuna
    .that2 = aukioloajat eivät pitäneet
    .for = suljettua ovea
    .care1 = Matka suljetulle ovelle on hukkaan heitettyä aikaa.
    .care2 = Ilmoitettuihin aikoihin pitää voida luottaa.
    .will1 = Tarkistan ajat, jotka näytämme eri paikoissa.
    .will2 = Selvitän, miksi ovi oli kiinni.

bad-place-ambience =
    .that1 = tunnelma ei ollut kohdallaan
    .that2 = meillä ei ollut mukava olla
    .for = ankeaa tunnelmaa
    .care1 = Meille tullaan myös viihtymään.
    .care2 = Tilan pitää houkutella jäämään.
    .will1 = Kierrän tilat läpi sana{ si } mielessäni.
    .will2 = Puhun tiimin kanssa siitä, mitä voimme tunnelmalle tehdä.

bad-place-cleanliness =
    .that1 = paikat eivät olleet puhtaat
    .that2 = siisteydessä oli toivomisen varaa
    .for = puutteellista siisteyttä
    .care1 = Siisteydestä ei tingitä.
    .care2 = Puhdas paikka on ensimmäinen asia, jota meiltä voi odottaa.
    .will1 = Käyn siivouksen läpi niiden kanssa, jotka sen tekevät.
    .will2 = Tarkistan omin silmin, miten ja milloin siivoamme.
    .that3 = siivous oli jäänyt kesken
    .care3 = Siistissä tilassa on heti parempi olla.
    .will3 = Vien huomio{ si } siivoojille ja tarkistan asian itse.

bad-place-noise =
    .that1 = melua oli liikaa
    .that2 = melu ei antanut rauhaa
    .for = häiritsevää melua
    .care1 = Toista pitää voida kuulla ääntä korottamatta.
    .care2 = Rauha ja hiljaisuus ovat osa sitä, mistä maksetaan.
    .will1 = Selvitän, mistä melu tulee.
    .will2 = Puhun tiimin kanssa siitä, miten melu pidetään kurissa.

bad-place-comfort =
    .that1 = olo ei ollut mukava
    .that2 = mukavuudessa oli puutteita
    .for = epämukavuutta
    .care1 = Mukava olo on osa vieraanvaraisuutta.
    .care2 = Epämukava tunti on pitkä tunti.
    .will1 = Katson, mikä olosta teki epämukavan.
    .will2 = Kokeilen paikkaa itse.

bad-place-location =
    .that1 = meille oli hankala päästä
    .that2 = sijainti ei sopinut
    .for = hankalaa matkaa
    .care1 = Perille pääsemisen ei pitäisi olla se vaikein osa.
    .care2 = Paikka on juuri niin hyvä kuin tie sinne.
    .will1 = Katson, voimmeko kuvata reitin selvemmin.
    .will2 = Mietin, miten meidät löytäisi helpommin.

bad-place-parking =
    .that1 = pysäköinnissä oli ongelmia
    .that2 = autolle ei löytynyt järkevää paikkaa
    .for = pysäköinnin hankaluutta
    .care1 = Käynnin ei pitäisi alkaa korttelin kiertämisellä.
    .care2 = Autolla tulevan pitää tietää, mihin auton voi jättää.
    .will1 = Katson, mitä voimme tehdä pysäköinnille.
    .will2 = Tarkistan, ovatko pysäköintiohjeemme selvät.

bad-access =
    .that1 = sisään pääseminen ja liikkuminen ei ollut helppoa
    .that2 = paikka ei ollut kaikille esteetön
    .for = tielle osuneita esteitä
    .care1 = Jokaisen pitää päästä sisään apua pyytämättä.
    .care2 = Kynnys, jota yksi ei huomaa, voi pysäyttää toisen.
    .will1 = Kierrän tilat läpi kuvaukse{ si } kädessäni.
    .will2 = Selvitän, mitkä esteistä voimme poistaa.

bad-room =
    .that1 = huone ei ollut sellainen kuin pitää
    .that2 = huone oli pettymys
    .for = huoneen kuntoa
    .care1 = Huoneessa pitää voida levätä huoletta.
    .care2 = Pitkän päivän jälkeen huoneen pitää olla kunnossa.
    .will1 = Käyn katsomassa huonetta siivousväen kanssa.
    .will2 = Tarkistan huoneen kohta kohdalta viesti{ si } mukaan.

bad-amenities =
    .that1 = luvatut palvelut eivät toimineet
    .that2 = varustelu oli puutteellinen
    .for = varustelun puutteita
    .care1 = Minkä tarjoamme, sen pitää myös toimia.
    .care2 = Asia, joka on listalla mutta ei käytössä, vain harmittaa.
    .will1 = Tarkistan, mikä ei toiminut ja miksi.
    .will2 = Käyn varustelun läpi niiden kanssa, jotka siitä huolehtivat.

bad-product-quality =
    .that1 = tuote ei kestänyt niin kuin pitää
    .that2 = laatu ei vastannut hintaa
    .for = heikkoa laatua
    .care1 = Ostetun tavaran pitää tehdä työnsä kauan ja hyvin.
    .care2 = Laatu näkyy käytössä, ei etiketissä.
    .will1 = Otan tämän puheeksi tuotteesta vastaavien kanssa.
    .will2 = Selvitän, onko samaa vikaa tullut vastaan muillakin.
    .care3 = Kukaan ei osta tavaraa ajatellakseen sen vikoja.
    .will3 = Välitän kuvaukse{ si } niille, jotka valvovat laatua.

bad-product-fit =
    .that1 = tuote ei sopinut
    .that2 = koko ei vastannut ilmoitettua
    .for = väärää kokoa
    .care1 = Kokotaulukosta on hyötyä vain, jos se pitää paikkansa.
    .care2 = Tuotteesta, joka ei sovi, ei ole iloa, oli se miten hyvä tahansa.
    .will1 = Tarkistan koon kuvauksen tuotteesta itsestään.
    .will2 = Vien huomion koosta niille, jotka kirjoittavat kuvaukset.

bad-product-look =
    .that1 = tuote ei näyttänyt samalta kuin kuvassa
    .that2 = kuva lupasi jotain muuta
    .for = kuvasta poikkeavaa ulkonäköä
    .care1 = Kuvan pitää näyttää se, mitä paketissa on.
    .care2 = Valinta tehdään silmillä, siksi kuvan on oltava rehellinen.
    .will1 = Vertaan kuviamme oikeaan tuotteeseen.
    .will2 = Pyydän käymään kuvat uudelleen läpi.

bad-product-stock =
    .that1 = etsittyä tuotetta ei ollut
    .that2 = kaivattu hylly oli tyhjä
    .for = tyhjää hyllyä
    .care1 = On harmillista tulla yhden asian takia ja jäädä ilman.
    .care2 = Tavaran pitää olla paikalla silloin, kun sitä tarvitaan, ei viikkoa myöhemmin.
    .will1 = Tarkistan, miten tätä tuotetta tilataan lisää.
    .will2 = Puhun tilauksista vastaavien kanssa siitä, mitä puuttui.

bad-usability =
    .that1 = { $thing } oli hankala käyttää
    .that2 = { $thing-gen } käyttöä oli vaikea ymmärtää
    .for = hankalaa { $thing-part }
    .care1 = Asian pitää aueta ilman ohjekirjaa.
    .care2 = Kun jokin on vaikeakäyttöinen, vika on harvoin käyttäjässä.
    .will1 = Käyn kuvaama{ si } vaiheet läpi kuin ensikertalainen.
    .will2 = Vien kuvaukse{ si } niille, jotka tämän suunnittelevat.
    .that3 = { $thing } ei ohjannut oikeaan paikkaan
    .care3 = Tarpeellisen pitää löytyä ensi silmäyksellä.
    .will3 = Näytän kuvaukse{ si } kehittäjille, ja katsomme yhdessä, missä tie katkeaa.

bad-performance =
    .that1 = { $thing } ei toiminut luotettavasti
    .that2 = { $thing } petti käytössä
    .for = { $thing-gen } vikoja
    .care1 = { $thing-gen } pitää toimia juuri silloin, kun sitä tarvitaan.
    .care2 = Jokainen katkos vie aikaa ja kärsivällisyyttä.
    .will1 = Vien kuvaukse{ si } tekniikan väelle ja seuraan asiaa.
    .will2 = Selvitän, mitä vikojen taustalla on.
    .that3 = { $thing } takkuili
    .care3 = Kun { $thing } pysähtyy kesken kaiken, menee hermokin.
    .will3 = Pyydän kehittäjiä etsimään vian ja kysyn tuloksen itse.

bad-outcome =
    .that1 = tulos oli { sinulle } pettymys
    .that2 = lopputulos ei vastannut sovittua
    .for = heikkoa lopputulosta
    .care1 = Lopulta tulos ratkaisee.
    .care2 = Tuloksen kanssa on elettävä, joten sen pitää olla kunnossa.
    .will1 = Käyn työn läpi alusta loppuun sen tekijän kanssa.
    .will2 = Katson, mitä sovittiin ja mitä tehtiin.
    .care3 = Meihin luotettiin, ja luottamus vaatii hyvää työtä.
    .will3 = Selvitän, missä kohdassa asia meni toisin kuin sovittiin.

bad-safety =
    .that1 = olo ei ollut turvallinen
    .that2 = turvallisuudessa oli puutteita
    .for = sellaista tilannetta
    .care1 = Turvallisuus menee kaiken edelle.
    .care2 = Turvallisuudessa ei ole pikkuasioita.
    .will1 = Selvitän tämän heti ja itse.
    .will2 = Selvitän ensin tarkasti, mitä tapahtui.

bad-privacy =
    .that1 = yksityisyyttä{ si } ei kunnioitettu
    .that2 = asioita{ si } ei käsitelty riittävän hienotunteisesti
    .for = hienotunteisuuden puutetta
    .care1 = Jokaisen asiat kuuluvat vain hänelle itselleen.
    .care2 = Vaitiolo ei ole kohteliaisuutta vaan velvollisuus.
    .will1 = Selvitän, miten näin pääsi käymään.
    .will2 = Käyn läpi, kuka meillä näkee mitä ja miksi.

bad-fairness =
    .that1 = { sinua } ei kohdeltu reilusti
    .that2 = { sinua } kohdeltiin eri tavalla kuin muita
    .for = eriarvoista kohtelua
    .care1 = Saman pitää päteä kaikkiin, poikkeuksetta.
    .care2 = Epäreiluus kirvelee pitkään.
    .will1 = Selvitän asian itse ja kuulen kaikkia osapuolia.
    .will2 = Puhun tästä tiimin kanssa avoimesti ja asian oikealla nimellä.

bad-loyalty =
    .that1 = kanta-asiakasetu ei toiminut
    .that2 = luvatut pisteet tai etu jäivät saamatta
    .for = kanta-asiakasedun kanssa syntynyttä sotkua
    .care1 = Kiitos, jota ei voi käyttää, ei ole kiitos.
    .care2 = Ehtojen pitää olla alusta asti selvät.
    .will1 = Tarkistan, miten etu kirjautui.
    .will2 = Käyn ehdot läpi ja katson, missä ne ovat epäselviä.
