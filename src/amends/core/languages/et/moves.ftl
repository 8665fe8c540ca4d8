# Laused, millest vastus koosneb. Iga täht on üks viis sama asja öelda; võetakse see,
# mida on viimasel ajal kõige vähem kuuldud.

join-and = ja
join-for = ja

## Tervitus

greeting-named = { $address ->
    [formal] Tere, { $name }!
   *[informal] Tere, { $name }!
}
    .b = { $address ->
    [formal] Tere päevast, { $name }!
   *[informal] Hei, { $name }!
}
greeting-plain = Tere!
    .b = { $address ->
    [formal] Tere päevast!
   *[informal] Tervist!
}
greeting-words = tere tervist lugupeetud kallis hei hea austatud
closing-words = heade tervitades parimate parimat lugupidamisega sõbralike soojade kõike ilusat
formal-words = te teie teid teile teil teilt teiega teieni
informal-words = sa sina sinu su sulle sul sind sinult sinuga

## Tänu

thanks-complaint =
    .a = Aitäh, et rääkisi{ d } ausalt, kuidas tegelikult oli.
    .b = Aitäh otsekohesuse eest.
    .c = Hea, et { sa } selle meile kirja pani{ d }, aitäh.
    .d = Aitäh, et { sa } sellest avameelselt kirjutasi{ d }.
    .e = Olen tänulik, et võtsi{ d } vaevaks seda kirjeldada.
    .f = Aitäh, et { sa } seda enda teada ei jätnud.
thanks-praise =
    .a = Nii tore on seda lugeda, aitäh!
    .b = { sa } tegi{ d } meie päeva ilusaks, aitäh!
    .c = Aitäh nende heade sõnade eest!
    .d = Aitäh, see tõi meile naeratuse näole!
    .e = Kui kena, et kirjutasi{ d }, aitäh!
    .f = Suur aitäh { sulle }!
    .g = Aitäh, seda on meil väga hea kuulda!
    .h = Seda on tõesti hea kuulda, aitäh!
    .i = Suur tänu meilt kõigilt!
    .j = Aitäh, et selle sõnadesse pani{ d }!
thanks-mixed =
    .a = Aitäh, et rääkisi{ d } nii heast kui ka halvast.
    .b = Aitäh nii tasakaaluka kirjelduse eest.
    .c = Aitäh, et kaalusi{ d } head ja halba nii ausalt.
    .d = Aitäh kiituse ja ka otsekoheste sõnade eest.
thanks-question =
    .a = Aitäh, et küsisi{ d }.
    .b = Hea, et küsisi{ d }, aitäh.
    .c = Aitäh, et selle küsimusega meie poole pöördusi{ d }.
    .d = Mul on hea meel, et küsisi{ d }, aitäh.
thanks-suggestion =
    .a = Aitäh, et meiega kaasa mõtle{ d }!
    .b = Aitäh mõtte eest!
    .c = Aitäh ettepaneku eest!
    .d = Aitäh, et meie tööd oma mõtetega edasi arenda{ d }!
thanks-back =
    .a = Aitäh { sulle } vastu, meil oli hea meel!
    .b = Rõõm oli meie poolel, aitäh!
    .c = Suur aitäh ka { sulle }, seda on hea kuulda!
    .d = See teeb südame soojaks, aitäh!
    .e = Aitäh, et leidsi{ d } hetke seda öelda!
    .f = Aitäh, sellised head sõnad kannavad meid läbi päeva!

## Kaebuse ümberütlemine

restate-that =
    .a = Kirjuta{ d }, et { $what }.
    .b = { sinu } sõnadest on selge, et { $what }.
    .c = { sinu } kirjeldusest saan aru, et { $what }.
    .d = Loen { sinu } kirjast välja, et { $what }.
    .e = Ütle{ d } otse: { $what }.
restate-mixed =
    .a = Samas kirjuta{ d }, et { $what }.
    .b = Teisalt ütle{ d }, et { $what }, ja see loeb sama palju.
    .c = Sama hoolega lugesin ka teist poolt: { $what }.
    .d = Kuid kirjuta{ d } ka, et { $what }.
event =
    .a = { $event } oleks pidanud minema teisiti.
    .b = Niisugune ei oleks { $event } pidanud olema.
event-day = { $day ->
    [mon] { $part ->
        [day] esmaspäev
       *[other] esmaspäeva
    }
    [tue] { $part ->
        [day] teisipäev
       *[other] teisipäeva
    }
    [wed] { $part ->
        [day] kolmapäev
       *[other] kolmapäeva
    }
    [thu] { $part ->
        [day] neljapäev
       *[other] neljapäeva
    }
    [fri] { $part ->
        [day] reede
       *[other] reede
    }
    [sat] { $part ->
        [day] laupäev
       *[other] laupäeva
    }
   *[sun] { $part ->
        [day] pühapäev
       *[other] pühapäeva
    }
}{ $part ->
    [morning] {" "}hommik
    [midday] {" "}keskpäev
    [afternoon] {" "}pärastlõuna
    [evening] {" "}õhtu
    [night] {" "}öö
   *[day] {""}
}
event-stems = esmaspäev teisipäev kolmapäev neljapäev reede laupäev pühapäev

## Vastutus

own-yes =
    .a = Palun vabandust { $wrong } pärast – see on meie viga.
    .b = Viga oli meie oma ja palun { $wrong } pärast vabandust.
    .c = Siin eksisime meie. Palun { $wrong } pärast vabandust.
    .d = Vastutus { $wrong } eest on meil ja ma palun vabandust.
    .e = Me ei olnud oma ülesannete kõrgusel. Palun vabandust { $wrong } pärast.
own-partly =
    .a = Osa sellest oli meie teha ja selle osa pärast palun vabandust.
    .b = Kõik ei olnud meie kätes, aga { $wrong } pärast palun vabandust.
    .c = Ka meil on selles oma osa ja mul on sellest kahju.
    .d = Üht-teist oleksime saanud paremini teha, palun selle pärast vabandust.
own-unknown =
    .a = Mul on kahju { $wrong } pärast.
    .b = Mul on kahju, et see { sinu } jaoks nii läks.
    .c = Mul on kahju seda lugeda.
    .d = Palun vabandust { $wrong } pärast.
    .e = Kahju kuulda, et see { sinu } jaoks nii oli.
own-asked =
    .a = Palun { $wrong } pärast vabandust.
    .b = Vabandan { $wrong } pärast.
    .c = Palun siiralt vabandust { $wrong } pärast.
own-no =
    .a = Saan aru, miks see pettumuse valmistas.
    .b = Mõistan, et { sa } lootsi{ d } midagi muud.
    .c = Kujutan hästi ette, et see oli tüütu.
    .d = Kahju, et see { sinu } jaoks nii kujunes.
    .e = Kahju, et see oli pettumus.
    .f = See pidi olema tülikas.

## Põhjus

fact-frame =
    .a = Praeguseks tean seda: { $fact }
    .b = Taustaks niipalju: { $fact }
    .c = Teadmiseks: { $fact }
cause-kitchen-late =
    .a = Köök jäi tellimustega hätta.
    .b = Köök ei jõudnud järele.
cause-courier-late =
    .a = Kuller jäi hiljaks.
    .b = Kohaletoomine hilines kulleri poolel.
cause-short-staffed =
    .a = Meil oli inimesi puudu.
    .b = Meid oli tööl liiga vähe.
cause-busy =
    .a = Rahvast oli rohkem, kui olime valmis vastu võtma.
    .b = Tuli rohkem tellimusi, kui olime arvestanud.
cause-broken =
    .a = Üks meie seade oli rikki läinud.
    .b = Osa meie seadmetest ei töötanud.
cause-system =
    .a = Meie süsteem oli maas.
    .b = Meie süsteemis oli rike.
cause-supplier =
    .a = Tarnija vedas meid alt.
    .b = Tarnija kaup ei jõudnud meieni õigel ajal.
cause-ill =
    .a = Kolleeg oli haigestunud.
    .b = Haigused olid meie ridu hõrendanud.
cause-road =
    .a = Liiklus pidas meid kinni.
    .b = Jäime teel liiklusesse kinni.
cause-reason =
    .a = See seletab, aga ei vabanda.
    .b = See on põhjus, mitte vabandus.

## Mida tehakse

warmth =
    .a = Mulle on tähtis, et see meie vahel korda saaks.
    .b = Ma ei tahaks, et meie lood niimoodi lõpeksid.
    .c = Mulle läheb korda, kuidas see { sinu } jaoks lõpeb.
find-out =
    .a = Ma ei tea veel, kuidas see juhtus, seega uurin järele.
    .b = Enne kui rohkem ütlen, tahan teada, mis täpselt juhtus.
    .c = Uurin asja ise, enne kui midagi järeldan.
    .d = Kõigepealt teen endale selgeks, mis juhtus.
talk-over =
    .a = Käin selle hea meelega { sinuga } punkt-punktilt läbi.
    .b = Vaatan selle hea meelega koos { sinuga } üle.
    .c = Arutan seda meeleldi { sinuga } lähemalt.
    .d = Vaatame selle samm-sammult koos üle.
will-fix =
    .a = Tahan selle korda ajada.
    .b = Ajan selle korda.
will-talk =
    .a = Räägin sellest nendega, keda see puudutab.
    .b = Võtan selle meeskonnaga jutuks.
note-call =
    .a = Räägin sellest hea meelega ka telefonis.
    .b = Saame sellest rääkida telefonis.
want-private =
    .a = { sinu } soovi on kõige parem arutada omavahel.
    .b = { sinu } soovile vastan otse, mitte teiste lugejate ees.
    .c = Sellest, mida { sa } soovi{ d }, räägin hea meelega otse { sinuga }.
want-explanation =
    .a = { sinu } küsimus „miks“ väärib vastust ja ma otsin selle üles.
    .b = Küsi{ d }, miks nii läks; selgitan selle välja ja annan { sulle } teada.
want-repair =
    .a = Vaatan, mida ja kuidas saab korda teha.
    .b = Otsin kõige kiirema tee, kuidas see korda saada.
want-change =
    .a = Viin { sinu } muutmissoovi meeskonna ette.
    .b = { sa } soovi{ d }, et teeksime seda teisiti, ja ma räägin sellest kolleegidega.
want-contact =
    .a = Palusi{ d } ühendust võtta ja räägin { sinuga } hea meelega.
    .b = Soovisi{ d } meiega rääkida ja mul on selle üle hea meel.
question-ask =
    .a = Küsi{ d } { $about } kohta; uurin järele ja annan täpse vastuse.
    .b = { $about } kohta annan pigem kontrollitud kui kiire vastuse, seega uurin enne järele.
    .c = Kontrollin, mida { $about } kohta öelda saab, ja annan { sulle } teada.
    .d = Täpse vastuse { $about } kohta annan siis, kui olen selle üle kontrollinud.
    .e = Et { $about } kohta midagi valesti ei ütleks, küsin selle enne kolleegidelt üle.
question-plain =
    .a = Uurin järele ja annan { sulle } täpse vastuse.
    .b = Annan pigem kontrollitud kui kiire vastuse, seega uurin enne järele.
    .c = Kontrollin selle üle ja annan { sulle } teada.
    .d = Täpse vastuse annan siis, kui olen selle üle kontrollinud.
    .e = Et midagi valesti ei ütleks, küsin selle enne kolleegidelt üle.
question-fact =
    .a = Vastus on selline: { $fact }
    .b = Lühidalt nii: { $fact }
suggestion-take =
    .a = { sinu } mõte { $about } kohta tuleb minuga järgmisele koosolekule kaasa.
    .b = Viin { $about } kohta öeldu kolleegideni ja mõtleme selle koos läbi.
    .c = Võtan { $about } kohta öeldu meeskonnas jutuks. Lubada ma veel midagi ei saa.
    .d = See, mida { $about } kohta kirjuta{ d }, on läbimõtlemist väärt, ja seda me meeskonnaga teeme.
suggestion-plain =
    .a = { sinu } mõte tuleb minuga järgmisele koosolekule kaasa.
    .b = Viin selle kolleegideni ja mõtleme koos läbi.
    .c = Arutan seda meeskonnaga. Lubada ma veel midagi ei saa.
    .d = See on läbimõtlemist väärt, ja seda me meeskonnaga teeme.

## Heastamine, ainult omavahel

remedy-voucher =
    .a = Soovin asja heaks teha kinkekaardiga{ $sum }.
    .b = Heastamiseks annan { sulle } hea meelega kinkekaardi{ $sum }.
remedy-refund =
    .a = Soovin { sulle } raha tagastada{ $sum }.
    .b = { sa } pea{ d } oma raha tagasi saama{ $sum } ja ma ajan selle korda.
remedy-discount =
    .a = Soovin asja heaks teha hinnaalandusega{ $sum }.
    .b = Heastamiseks tahan { sulle } hinda alandada{ $sum }.
remedy-replacement =
    .a = Soovin selle { sulle } uuega asendada.
    .b = { sa } pea{ d } saama, mille pärast tuli{ d }, seega tahan selle { sulle } uuesti teha.
remedy-gift =
    .a = Soovin asja heaks teha väikese kingitusega.
    .b = Heastamiseks tahan { sulle } midagi väikest kinkida.
remedy-other =
    .a = Soovin selle heaks teha ja lepin hea meelega { sinuga } kokku, kuidas.
    .b = Tahan selle heastada; lepime koos kokku, kuidas.
sum = {" "}({ $amount })

## Tee inimeseni

way-mail =
    .a = Kirjuta{ ge } mulle aadressil { $mail }, kiri jõuab minu kätte.
    .b = Palun kirjuta{ ge } otse mulle: { $mail }.
    .c = Jätkame aadressil { $mail }, seal vastan ise.
    .d = Mind saab kätte aadressil { $mail }.
    .e = Kõige kiirem tee minuni on { $mail }.
way-phone =
    .a = Helista{ ge } numbril { $phone } ja küsi{ ge } mind.
    .b = Mind saab kätte numbril { $phone }.
    .c = Palun helista{ ge } { $phone } ja küsi{ ge } mind nimepidi.
way-message =
    .a = { saada } mulle siin privaatsõnum ja lähme sealt edasi.
    .b = Jätkame privaatsõnumis, vastan ise.
    .c = Palun kirjuta{ ge } mulle privaatsõnum.
way-ask =
    .a = Palun { vota } meiega ühendust ja küsi{ ge } mind nimepidi.
    .b = Meiega ühendust võttes küsi{ ge } mind nimepidi, tahan asja enda kätte võtta.
    .c = Palun pöördu{ ge } otse minu poole, ajan asja ise.
way-private =
    .a = { vasta } lihtsalt sellele kirjale, see jõuab otse minuni.
    .b = Palun { vasta } siiasamasse, loen vastuse ise läbi.
    .c = Palun { vasta } sellele kirjale, kui sobib; loen seda ise.
way-private-phone =
    .a = Palun { vasta } sellele kirjale või helista{ ge } mulle numbril { $phone }.
    .b = { vasta } siiasamasse või helista{ ge } { $phone } ja küsi{ ge } mind, mõlemat pidi jõuab see minuni.
    .c = Mulle võib vastata siinsamas või helistada numbril { $phone }.

## Kiitus

praise-that =
    .a = Hea on kuulda, et { $what }.
    .b = Meil on hea meel, et { $what }.
    .c = Tore on lugeda, et { $what }.
    .d = Olen väga rõõmus, et { $what }.
    .e = Nii tore, et { $what }!
    .f = Meid rõõmustab, et { $what }.
praise-short =
    .a = Hea on teada, et { $what }.
    .b = Tore on kuulda, et { $what }.
praise-also =
    .a = Siiski on mul hea meel, et { $what }.
    .b = Hea on siiski teada, et { $what }.
    .c = Vähemalt saan rõõmustada selle üle, et { $what }.
restate-lukewarm =
    .a = Loen sellest, et oli täitsa korralik, aga ei midagi enamat.
    .b = Seega oli kõik enam-vähem hea, kuid vaimustuseks põhjust ei olnud.
    .c = Saan aru, et käis küll, aga midagi erilist ei olnud.
mixed-ask =
    .a = Mis oleks selle { sinu } jaoks päris heaks teinud?
    .b = Tahaksin teada, mis { sul } täielikuks rahuloluks puudu jäi.
    .c = Üks rida selle kohta, mida oleksime saanud paremini teha, aitaks mind palju.
praise-person =
    .a = { $person } kuuleb { sinu } headest sõnadest minu käest.
    .b = Annan selle edasi ja { $person } rõõmustab kindlasti.
    .c = { $person } on selle kiituse ära teeninud ja saab sellest teada.
praise-people =
    .a = { $person } kuulevad { sinu } headest sõnadest minu käest.
    .b = Annan selle edasi ja { $person } rõõmustavad kindlasti.
    .c = { $person } on selle kiituse ära teeninud ja saavad sellest teada.
praise-unnamed =
    .a = Kolleeg, keda { sa } kiida{ d }, kuuleb sellest minu käest.
    .b = Annan { sinu } sõnad edasi kolleegile, keda silmas pea{ d }.
    .c = See, kellest jutt, rõõmustab seda kuuldes kindlasti.
praise-pass-on =
    .a = Kogu meeskond kuuleb sellest minu käest.
    .b = Loen selle meeskonnale ette.
    .c = Annan selle hea meelega kolleegidele edasi.
    .d = Sellised sõnad teevad meile kõigile head.
praise-close =
    .a = Kõike head { sulle }!
    .b = Ilusat päeva!
    .c = Kõike ilusat!
    .d = Soojade soovidega!
    .e = Toredat päeva jätku!
    .f = Kõike kaunist!
    .g = Rõõmsat päeva!
    .h = Palju head { sulle }!

## Ainult tärnid

bare-good =
    .a = Nii palju tärne, aitäh { sulle }!
    .b = Need tärnid tegid meie päeva heledamaks, aitäh!
    .c = { sinu } tärnid ütlevad kõik ka sõnadeta, aitäh!
    .d = Peotäis tärne ja rõõmus meeskond – aitäh!
    .e = Aitäh! Sellised tärnid teevad kogu meeskonnale head!
    .f = Korraga nii palju tärne! Aitäh meilt kõigilt.
    .g = Märkasime { sinu } tärne ja meil on nende üle hea meel, aitäh!
    .h = Aitäh, { sinu } tärnid panid meeskonna naeratama!
    .i = Sõnu polegi vaja: { sinu } hinnang tegi meid rõõmsaks, aitäh!
    .j = Selline hinnang on hea algus päevale, aitäh!
bare-middling =
    .a = Aitäh hinnangu eest. Tahaksin teada, millest { sinu } jaoks puudu jäi.
    .b = Aitäh, et meid hindasi{ d }. Mis oleks asja { sinu } jaoks paremaks teinud?
    .c = Aitäh, jäime siis kuhugi hea ja halva vahepeale. Mul oleks hea meel kuulda, mida saame paremini teha.
    .d = Aitäh hinnangut andmast. Üks rida selle kohta, mis ei veennud, aitaks mind palju.
    .e = Aitäh, { sinu } tärnid ütlevad, et midagi jäi puudu. Tahaksin aru saada, mis see oli.
bare-poor =
    .a = { sinu } hinnang ütleb, et midagi läks väga halvasti, ja mul on sellest kahju.
    .b = Nii vähe tärne ei tule niisama. Mul on kahju, et { sulle } pettumuse valmistasime.
    .c = Mul on kahju, et teenisime { sinult } nii vähe tärne.
    .d = Selline hinnang ei jäta mind külmaks ja mul on selle põhjuse pärast kahju.
    .e = Kahju näha, et { sa } meiega rahule ei jäänud.
    .f = Nii väheste tärnide taga peab olema tõsine pettumus ja mul on sellest kahju.
bare-ask =
    .a = Tahaksin teada, mis juhtus.
    .b = Kas räägi{ d } mulle, mis see oli?
    .c = Tahan aru saada, mis selle taga on.

## Teine ettevõte, kahtlus, surve

wrong-business =
    .a = See, mida kirjelda{ d }, ei lähe meie kohaga kokku ja näib käivat mõne teise ettevõtte kohta.
    .b = Tundub, et { sinu } sõnad olid mõeldud kellelegi teisele, sest kirjeldatut meil ei ole.
    .c = Lugesin seda hoolega ja näib, et jutt on ühest teisest ettevõttest.
wrong-sorry =
    .a = Ebameeldiv on see sellegipoolest ja loodan, et see jõuab õigete inimesteni.
    .b = Sellist asja kogeda on ikkagi tüütu ja loodan, et see jõuab nendeni, keda see puudutab.
wrong-check =
    .a = Juhul kui eksin, { raagi } palun lähemalt.
    .b = Olen ma midagi valesti mõistnud, siis { raagi } palun rohkem.
merits =
    .a = Lahendame iga asja selle järgi, mis juhtus, ja kõigi jaoks ühtemoodi.
    .b = See, mida teeme, sõltub juhtunust ja on kõigi jaoks sama.

## Lõpp ja allkiri

closing = { $address ->
    [formal] Lugupidamisega
   *[informal] Heade soovidega
}
    .b = Tervitades
    .c = { $address ->
    [formal] Parimate soovidega
   *[informal] Kõike head
}
automatic = Automaatne vastus; kontaktisik: { $who }
automatic-nobody = Automaatne vastus

## Ametid

role-owner = omanik
role-manager = juhataja
role-shift-manager = vahetusevanem
role-chef = peakokk
role-service = klienditeenindus
role-host = pererahvas
role-director = direktor
