# Mis läks halvasti, meie oma sõnadega. Iga teema kohta:
# .that1 .that2  osalause, mis sobib sõna „et“ järele
# .for           omastav, mis sobib sõna „pärast“ ette
# .care1 .care2  lause, mis näitab, et saame aru, miks see loeb; ei tunnista midagi
# .will1 .will2  mida allakirjutaja saab ausalt enda peale võtta

bad-general =
    .that1 = kõik ei läinud meie juures hästi
    .that2 = { sa } pidi{ d } meis pettuma
    .for = sellise kogemuse
    .care1 = Sellise tundega ei peaks meie juurest keegi lahkuma.
    .care2 = { sul } oli täielik õigus enamat oodata.
    .will1 = Vaatan kirjeldatu üle koos nendega, keda see puudutab.
    .will2 = Arutan { sinu } kirja meeskonnaga samm-sammult läbi.
    .care3 = Selline asi jääb meelde, ja see on arusaadav.
    .will3 = Küsin juhtunu kohta kõigilt, kes kohal olid.

bad-food-taste =
    .that1 = { $thing } ei maitsenud
    .that2 = { $thing } valmistas maitse poolest pettumuse
    .for = kehva maitsega { $thing-gen }
    .care1 = Maitse on see, mille pärast üldse süüa tehakse.
    .care2 = Kõik, mis me lauale paneme, peab olema söömist väärt.
    .will1 = Võtan selle köögis jutuks ja vaatan üle, kuidas { $thing } valmib.
    .will2 = Maitsen { $thing-part } koos kokkadega ja arutame, mida muuta.
    .care3 = Meie juurde tullakse hea suutäie pärast ja see peab taldrikul ka olema.
    .will3 = Lähen kokkade kõrvale ja vaatan, kuidas { $thing } sünnib.

bad-food-temperature =
    .that1 = { $thing } oli külm
    .that2 = { $thing } oli { sinuni } jõudes juba jahtunud
    .for = külma { $thing-gen }
    .care1 = Soe toit peab sööjani jõudma soojalt.
    .care2 = Kui { $thing } on jahtunud, on pool naudingut läinud.
    .will1 = Käin köögiga läbi kogu tee pliidilt sööjani ja otsin üles, kus soojus kaob.
    .will2 = Uurin välja, kuhu { $thing } ootama jäi.
    .that3 = { $thing } ei olnud enam soe
    .care3 = Soojus on osa maitsest.
    .will3 = Räägin köögi ja saaliga, et valmis roog ei jääks ootama.

bad-food-portion =
    .that1 = portsjon jäi liiga väikseks
    .that2 = taldrikul oli liiga vähe
    .for = napi portsjoni
    .care1 = Keegi ei tohiks lauast tõusta tühja kõhuga.
    .care2 = Portsjon peab vastama oma hinnale.
    .will1 = Vaatan portsjonid köögiga üle.
    .will2 = Vaatan koos kokkadega, et igale taldrikule jõuaks nii palju, kui peab.

bad-food-choice =
    .that1 = valik jäi liiga napiks
    .that2 = soovitut valikus ei olnud
    .for = kesise valiku
    .care1 = Igaüks lauas peaks leidma midagi, mida ta süüa tahab.
    .care2 = Teise või kolmanda valikuga leppimine ei ole suurem asi rõõm.
    .will1 = Tõstatan selle, kui menüüd järgmine kord üle vaatame.
    .will2 = Räägin köögiga läbi, mis meie valikust puudu jääb.

bad-drinks =
    .that1 = { $thing } ei olnud hea
    .that2 = { $thing } valmistas pettumuse
    .for = kehva { $thing-gen }
    .care1 = Jook väärib sama palju hoolt kui kõik muu, mida pakume.
    .care2 = Kehva { $thing-gen } maik jääb kauaks suhu.
    .will1 = Vaatan baaris üle, kuidas { $thing } meil lauda jõuab.
    .will2 = Maitsen { $thing-part } ise ja räägin nendega, kes seda pakuvad.

bad-service-attitude =
    .that1 = { sinuga } ei käitutud viisakalt
    .that2 = { sa } sai{ d } hea sõna asemel osa ebasõbralikkusest
    .for = sellise kohtlemise
    .care1 = Selline kohtlemine teeb haiget ja siin ei tohiks seda keegi kogeda.
    .care2 = { sa } tuli{ d } meie juurde hea tahtega ja väärisi{ d } lugupidamist.
    .will1 = Räägin sellest silmast silma nende kolleegidega, keda see puudutab.
    .will2 = Istun meeskonnaga maha ja räägime läbi, kuidas me inimestega suhtleme.
    .care3 = Üks külm sõna võib ära rikkuda kõik, mis muidu hästi tehti.
    .will3 = Lugupidamine tuleb meie järgmise meeskonnavestluse esimeseks teemaks.

bad-service-skill =
    .that1 = meie inimesed ei tundnud oma tööd piisavalt
    .that2 = tööst jäi hoolt puudu
    .for = puuduliku töö
    .care1 = Inimese peale, kes { sinu } ees seisab, peab saama loota.
    .care2 = Hea nõu ja hoolikas käsi on vähim, mida oodata võib.
    .will1 = Vaatan meeskonnaga üle, mida meil on vaja harjutada.
    .will2 = Vaatan üle, kus väljaõpe peab parem olema.

bad-service-attention =
    .that1 = { sa } jäi{ d } märkamata
    .that2 = { sa } jäi{ d } tähelepanuta
    .for = tähelepanematuse
    .care1 = Tähelepanuta jääda on kurb tunne.
    .care2 = Selleks, et keegi märkaks, ei peaks kätega vehkima.
    .will1 = Räägin meeskonnaga sellest, et inimest tuleb märgata esimesest hetkest peale.
    .will2 = Vaatan üle, kuidas me tööd jagame, et keegi tähelepanuta ei jääks.

bad-waiting =
    .that1 = ootama pidi liiga kaua
    .that2 = ootamine venis pikaks
    .for = pika ootamise
    .care1 = { sinu } aeg on sama palju väärt kui meie oma.
    .care2 = Pikk ootamine rikub ära ka selle, mis pärast hästi läheb.
    .will1 = Uurin välja, kuhu aeg kadus.
    .will2 = Vaatan vahetused üle ja selgitan välja, kus me hätta jääme.
    .care3 = Minutid on pikad, kui keegi ei ütle, mis toimub.
    .will3 = Räägin meeskonnaga sellest, et pikemast ootamisest tuleb varakult teada anda.

bad-booking =
    .that1 = broneeringuga läks midagi valesti
    .that2 = broneering ei pidanud paika
    .for = broneeringuga tekkinud segaduse
    .care1 = Broneering on lubadus, mille järgi inimesed oma plaane teevad.
    .care2 = Kes on broneerinud, peab saama muretult tulla.
    .will1 = Selgitan välja, mis broneeringuga meie poolel juhtus.
    .will2 = Vaatan üle, kuidas me broneeringuid kirja paneme ja kinnitame.

bad-order-accuracy =
    .that1 = { sa } sai{ d } vale tellimuse
    .that2 = tellimus oli valesti kokku pandud
    .for = segi läinud tellimuse
    .care1 = Kätte peab saama täpselt selle, mis sai tellitud.
    .care2 = Keegi ei taha tellimust avades leida sealt vale asja.
    .will1 = Vaatan üle, kuidas me väljaminevaid tellimusi kontrollime.
    .will2 = Selgitan meeskonnaga välja, kus tellimus segi läks.
    .that3 = tellimuses oli midagi puudu või valesti
    .care3 = Valesti kokku pandud tellimus tähendab { sulle } lisavaeva.
    .will3 = Lähen pakkijate kõrvale ja vaatan, kus eksitus sisse tuleb.

bad-delivery-time =
    .that1 = kohaletoimetamine võttis liiga kaua aega
    .that2 = tellimus ei jõudnud kohale õigel ajal
    .for = hilinemise
    .care1 = Tellimust oodates ei saa midagi muud ette võtta.
    .care2 = Aeg, mille me ütleme, peab paika pidama.
    .will1 = Uurin välja, kus tellimus seisma jäi.
    .will2 = Vaatan tarneajad üle koos nendega, kes sõite plaanivad.
    .that3 = tellimust tuli liiga kaua oodata
    .care3 = Lubatud ajast kinnipidamine on pool teenusest.
    .will3 = Vaatan kulleritega üle, mis sellel sõidul aega võttis.

bad-delivery-condition =
    .that1 = tellimus jõudis kohale kehvas seisus
    .that2 = kohaletoodu oli teel kannatada saanud
    .for = kannatada saanud tellimuse
    .care1 = Mis meilt tervena välja läheb, peab tervena ka kohale jõudma.
    .care2 = Korralik pakend kuulub töö juurde.
    .will1 = Räägin pakkimisest ja käsitsemisest nendega, kes tellimusi kohale viivad.
    .will2 = Vaatan üle, kuidas me pakime ja tellimusi üle anname.

bad-price-value =
    .that1 = hind tundus saadu kohta liiga kõrge
    .that2 = { sa } ei saanud oma raha eest piisavalt
    .for = hinnaga seotud pettumuse
    .care1 = Lõpuks peaks jääma tunne, et asi oli oma raha väärt.
    .care2 = Hind on aus ainult siis, kui vastu saab sama palju.
    .will1 = Panen hinna ja { sinu } kirjelduse kõrvuti ning arutan seda kolleegidega.
    .will2 = Vaatan uuesti üle, mida meie hinnad sisaldavad.
    .care3 = Raha teenitakse vaevaga ja selle eest peab ka midagi vastu saama.
    .will3 = Toon selle jutuks, kui järgmine kord hindadest räägime.

bad-billing =
    .that1 = arve ei olnud õige
    .that2 = maksmisega tekkis segadus
    .for = arvega tekkinud segaduse
    .care1 = Rahaasjades peab kõik sendi pealt selge olema.
    .care2 = Keegi ei peaks meie arveid üle arvutama.
    .will1 = Vaatan arve rida-realt üle.
    .will2 = Küsin raamatupidamisest järele, mille eest raha võeti.
    .that3 = rahaga läks midagi valesti
    .care3 = Rahaga seotud mure ei anna rahu enne, kui see on lahendatud.
    .will3 = Selgitan välja, kust viga arvesse tuli.

bad-refund =
    .that1 = tagastamine on olnud vaevaline
    .that2 = { sinu } tagastus on jäänud venima
    .for = tagastamisega seotud vaeva
    .care1 = Tagastamine peaks olema sama lihtne kui ostmine.
    .care2 = Oma raha taga ajada on väsitav.
    .will1 = Selgitan välja, mis seisus { sinu } tagastus on.
    .will2 = Uurin välja, mille taga asi seisab.

bad-contact =
    .that1 = meid ei saanud kätte
    .that2 = { sinu } pöördumised jäid korraliku vastuseta
    .for = meie vaikimise
    .care1 = Kes meie poole pöördub, peab saama vastuse esimesel korral.
    .care2 = Vaikimine on vastustest kõige halvem.
    .will1 = Selgitan välja, kuhu { sinu } pöördumised toppama jäid.
    .will2 = Võtan asja enda peale, et { sul } oleks üks inimene, kelle poole pöörduda.

bad-information =
    .that1 = meie antud teave ei pidanud paika
    .that2 = meie jutt ja tegelikkus ei läinud kokku
    .for = eksitava teabe
    .care1 = Meie sõna peab saama usaldada.
    .care2 = Meie öeldu järgi tehakse plaane.
    .will1 = Kontrollin, kust see teave pärit on.
    .will2 = Vaatan üle, mida me endast eri kohtades kirjutame.

bad-opening-hours =
    .that1 = { sa } leidsi{ d } eest suletud ukse
    .that2 = lahtiolekuajad ei pidanud paika
    .for = lukus ukse
    .care1 = Suletud ukse taha tulek on raisatud aeg.
    .care2 = Väljakuulutatud aegades peab saama kindel olla.
    .will1 = Kontrollin üle ajad, mida me igal pool näitame.
    .will2 = Uurin välja, miks uks kinni oli.

bad-place-ambience =
    .that1 = õhkkond ei olnud meeldiv
    .that2 = meie juures ei olnud hea olla
    .for = ebameeldiva õhkkonna
    .care1 = Meie juurde tullakse ka hea olemise pärast.
    .care2 = Ruum peab kutsuma jääma.
    .will1 = Käin ruumid läbi, { sinu } sõnad meeles.
    .will2 = Räägin meeskonnaga, mida saame õhkkonna heaks teha.

bad-place-cleanliness =
    .that1 = ruumid ei olnud puhtad
    .that2 = puhtus jättis soovida
    .for = kesise puhtuse
    .care1 = Puhtuse üle ei kaubelda.
    .care2 = Puhas koht on esimene asi, mida meilt oodata võib.
    .will1 = Vaatan koristamise korra üle koos nendega, kes seda teevad.
    .will2 = Kontrollin oma silmaga, kuidas ja millal me koristame.
    .that3 = koristamine oli jäänud poolikuks
    .care3 = Puhtas ruumis on kohe parem olla.
    .will3 = Annan { sinu } tähelepaneku koristajatele ja vaatan ise üle.

bad-place-noise =
    .that1 = müra oli liiga palju
    .that2 = müra ei andnud rahu
    .for = häiriva müra
    .care1 = Omavahel peab saama rääkida häält tõstmata.
    .care2 = Rahu ja vaikus on osa sellest, mille eest makstakse.
    .will1 = Uurin välja, kust müra tuleb.
    .will2 = Räägin meeskonnaga läbi, kuidas müra vaos hoida.

bad-place-comfort =
    .that1 = { sul } ei olnud mugav
    .that2 = mugavusest jäi puudu
    .for = vähese mugavuse
    .care1 = Mugav olemine on osa külalislahkusest.
    .care2 = Ebamugav tund on pikk tund.
    .will1 = Vaatan üle, mis olemise ebamugavaks tegi.
    .will2 = Proovin selle koha ise järele.

bad-place-location =
    .that1 = meie juurde oli raske jõuda
    .that2 = asukoht ei sobinud
    .for = keerulise teekonna
    .care1 = Kohalejõudmine ei tohiks olla kõige raskem osa.
    .care2 = Koht on täpselt nii hea kui tee sinna.
    .will1 = Vaatan, kas saame teed selgemalt kirjeldada.
    .will2 = Mõtlen läbi, kuidas meid kergemini üles leida.

bad-place-parking =
    .that1 = parkimisega oli häda
    .that2 = autot ei olnud kuhugi mõistlikult jätta
    .for = parkimismure
    .care1 = Tulek ei peaks algama ringide sõitmisega.
    .care2 = Kes autoga tuleb, peab teadma, kuhu see jätta.
    .will1 = Vaatan, mida saame parkimise heaks teha.
    .will2 = Vaatan üle, kas meie parkimisjuhised on selged.

bad-access =
    .that1 = sisse pääseda ja ringi liikuda ei olnud kerge
    .that2 = koht ei olnud kõigile ligipääsetav
    .for = ette jäänud takistuste
    .care1 = Sisse peab pääsema igaüks, ilma et peaks abi paluma.
    .care2 = Lävi, mida üks ei märkagi, võib teise peatada.
    .will1 = Käin ruumid läbi, { sinu } kirjeldus käes.
    .will2 = Selgitan välja, millised takistused saame kõrvaldada.

bad-room =
    .that1 = tuba ei olnud korras
    .that2 = tuba valmistas pettumuse
    .for = toa seisukorra
    .care1 = Toas peab saama muretult puhata.
    .care2 = Pärast pikka päeva peab tuba korras olema.
    .will1 = Vaatan toa koos koristajatega üle.
    .will2 = Käin toa punkt-punktilt läbi { sinu } kirja järgi.

bad-amenities =
    .that1 = lubatud mugavused ei toiminud
    .that2 = osa lubatust ei toiminud
    .for = toimimata jäänud mugavuste
    .care1 = Mida me pakume, see peab ka töötama.
    .care2 = Asi, mis on kirjas, aga mida kasutada ei saa, teeb ainult meelehärmi.
    .will1 = Kontrollin, mis ei töötanud ja miks.
    .will2 = Vaatan selle üle koos nendega, kes selle eest hoolt kannavad.

bad-product-quality =
    .that1 = toode ei pidanud vastu
    .that2 = kvaliteet ei vastanud hinnale
    .for = kehva kvaliteedi
    .care1 = Ostetud asi peab oma tööd kaua ja hästi tegema.
    .care2 = Kvaliteet paistab välja kasutamisel, mitte sildilt.
    .will1 = Võtan selle jutuks nendega, kes toote eest vastutavad.
    .will2 = Uurin välja, kas sama viga on ka teistel ette tulnud.
    .care3 = Keegi ei osta asja selleks, et selle vigadele mõelda.
    .will3 = Annan { sinu } kirjelduse edasi neile, kes kvaliteeti kontrollivad.

bad-product-fit =
    .that1 = toode ei sobinud
    .that2 = suurus ei vastanud märgitule
    .for = sobimatu suuruse
    .care1 = Suurustabelist on kasu ainult siis, kui see on õige.
    .care2 = Asjast, mis ei sobi, ei ole kasu, olgu see kui hea tahes.
    .will1 = Kontrollin suuruse kirjelduse toote enda järgi üle.
    .will2 = Annan märkuse suuruse kohta edasi neile, kes kirjeldusi teevad.

bad-product-look =
    .that1 = toode ei näinud välja nagu pildil
    .that2 = pilt lubas midagi muud
    .for = pildist erineva välimuse
    .care1 = Pilt peab näitama seda, mis on karbis.
    .care2 = Valitakse silmadega, seepärast peab pilt olema aus.
    .will1 = Võrdlen meie pilte päris tootega.
    .will2 = Palun pildid uuesti üle vaadata.

bad-product-stock =
    .that1 = otsitut ei olnud
    .that2 = vajalik riiul oli tühi
    .for = tühja riiuli
    .care1 = Ühe kindla asja pärast tulla ja seda mitte leida on tüütu.
    .care2 = Kaup peab olema olemas siis, kui seda vaja on, mitte nädal hiljem.
    .will1 = Kontrollin, kuidas seda kaupa juurde tellitakse.
    .will2 = Räägin kauba tellijatega, mis puudu jäi.

bad-usability =
    .that1 = { $thing-part } oli keeruline kasutada
    .that2 = { $thing-gen } kasutamisest oli raske aru saada
    .for = keeruka { $thing-gen }
    .care1 = Asi peab olema arusaadav ilma juhendita.
    .care2 = Kui midagi on raske kasutada, ei ole viga enamasti kasutajas.
    .will1 = Teen kirjeldatud sammud ise läbi, nagu näeksin neid esimest korda.
    .will2 = Viin { sinu } kirjelduse nendeni, kes selle välja mõtlevad.
    .that3 = { $thing-part } kasutades oli raske õiget kohta leida
    .care3 = Vajalik asi peab leiduma esimese vaatamisega.
    .will3 = Näitan { sinu } kirjeldust arendajatele ja vaatame koos, kus tee katkeb.

bad-performance =
    .that1 = { $thing } ei töötanud kindlalt
    .that2 = { $thing } vedas alt
    .for = { $thing-gen } tõrgete
    .care1 = { $thing } peab töötama just siis, kui vaja.
    .care2 = Iga tõrge võtab aega ja kannatust.
    .will1 = Annan kirjelduse tehnikutele ja hoian asjal silma peal.
    .will2 = Uurin välja, mis nende tõrgete taga on.
    .that3 = { $thing } tõrkus
    .care3 = Kui { $thing } keset tegevust seisma jääb, kaob tuju koos ajaga.
    .will3 = Palun arendajatel see viga üles otsida ja küsin tulemuse ise üle.

bad-outcome =
    .that1 = tulemus valmistas { sulle } pettumuse
    .that2 = tulemus ei vastanud kokkulepitule
    .for = kehva tulemuse
    .care1 = Lõpuks loeb tulemus.
    .care2 = Tulemusega tuleb edasi elada, seega peab see olema hea.
    .will1 = Vaatan töö algusest lõpuni läbi koos selle tegijaga.
    .will2 = Vaatan üle, milles lepiti kokku ja mis tehti.
    .care3 = Meid usaldati ja usaldus nõuab head tööd.
    .will3 = Selgitan välja, kus asi kokkulepitust kõrvale kaldus.

bad-safety =
    .that1 = { sa } ei tundnud end turvaliselt
    .that2 = ohutusest jäi puudu
    .for = sellise olukorra
    .care1 = Ohutus on kõige tähtsam.
    .care2 = Ohutuse puhul tühiasju ei ole.
    .will1 = Uurin seda kohe ja ise.
    .will2 = Selgitan kõigepealt täpselt välja, mis juhtus.

bad-privacy =
    .that1 = { sinu } privaatsust ei austatud
    .that2 = { sinu } asjade suhtes ei oldud piisavalt diskreetsed
    .for = vähese diskreetsuse
    .care1 = Mis on { sinu } oma, jääb { sinu } omaks.
    .care2 = Diskreetsus ei ole viisakus, vaid kohustus.
    .will1 = Selgitan välja, kuidas see juhtus.
    .will2 = Vaatan üle, kes meil mida näeb ja miks.

bad-fairness =
    .that1 = { sind } ei koheldud õiglaselt
    .that2 = { sind } koheldi teisiti kui teisi
    .for = ebaõiglase kohtlemise
    .care1 = Kõigile peab kehtima sama, ilma erandita.
    .care2 = Ebaõiglus kipitab kaua.
    .will1 = Uurin seda ise ja kuulan ära kõik osalised.
    .will2 = Räägin sellest meeskonnaga avameelselt ja nimetan asja õige nimega.

bad-loyalty =
    .that1 = püsikliendi soodustus ei toiminud
    .that2 = lubatud punktid või soodustus jäid saamata
    .for = püsikliendi soodustusega tekkinud segaduse
    .care1 = Tänu, mida ei saa kasutada, ei ole tänu.
    .care2 = Tingimused peavad olema algusest peale selged.
    .will1 = Kontrollin, kuidas soodustus kirja sai.
    .will2 = Vaatan tingimused üle ja otsin üles, kus need segased on.
