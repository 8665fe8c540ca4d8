# Propozițiile din care se alcătuiește un răspuns. Fiecare literă e un fel de a spune
# același lucru; se ia cel mai puțin auzit în ultima vreme.

join-and = și
join-for = și pentru

## Salutul

greeting-named = { $address ->
    [formal] Bună ziua, { $name },
   *[informal] Bună, { $name },
}
    .b = { $address ->
    [formal] Bună ziua, { $name }!
   *[informal] Salut, { $name },
}
greeting-plain = Bună ziua,
    .b = Bună ziua!
greeting-words = bună buna salut dragă stimate stimată
closing-words = cu toate cele numai o al
formal-words = vă dumneavoastră dvs v
informal-words = te tu tine ție tău ta tale tăi

## Mulțumirea

thanks-complaint =
    .a = { multumesc } că ne-{ ai } spus deschis cum a fost.
    .b = { multumesc } pentru sinceritate.
    .c = E bine că ne-{ ai } scris despre asta, { multumesc }.
    .d = { multumesc } că { ai } vorbit pe față.
    .e = Apreciez că { ti-ai } făcut timp și ne-{ ai } descris toate acestea.
    .f = { multumesc } că nu { ai } trecut asta sub tăcere.
thanks-praise =
    .a = Ce bucurie să citesc asta, { multumesc }!
    .b = Ne-{ ai } făcut ziua mai frumoasă, { multumesc }!
    .c = { multumesc } pentru vorbele frumoase!
    .d = { multumesc }, ne-{ ai } adus zâmbetul pe buze!
    .e = Ce frumos că ne-{ ai } scris, { multumesc }!
    .f = { multumesc } din suflet!
    .g = { multumesc }, ne face bine să auzim asta!
    .h = E minunat să auzim asta, { multumesc }!
    .i = Mulțumiri din partea tuturor!
    .j = { multumesc } că { ai } pus asta în cuvinte!
thanks-mixed =
    .a = { multumesc } că ne-{ ai } spus și ce a fost bine, și ce nu.
    .b = { multumesc } pentru o descriere atât de echilibrată.
    .c = { multumesc } că { ai } cântărit atât de cinstit binele și răul.
    .d = { multumesc } pentru laude, dar și pentru vorbele directe.
thanks-question =
    .a = { multumesc } că { ai } întrebat.
    .b = Bine că { ai } întrebat, { multumesc }.
    .c = { multumesc } că ne-{ ai } adresat întrebarea.
    .d = Mă bucur că { ai } întrebat, { multumesc }.
thanks-suggestion =
    .a = { multumesc } că { te-ai } gândit împreună cu noi!
    .b = { multumesc } pentru idee!
    .c = { multumesc } pentru propunere!
    .d = { multumesc } că { iti } pasă de ce facem!
thanks-back =
    .a = Și noi { iti } mulțumim, a fost plăcerea noastră!
    .b = Plăcerea a fost de partea noastră, { multumesc }!
    .c = Mulțumim și noi, ce bine sună asta!
    .d = Asta ne bucură din suflet, { multumesc }!
    .e = { multumesc } că { ti-ai } făcut o clipă timp pentru asta!
    .f = { multumesc }, asemenea vorbe bune ne țin toată ziua!

## Reformularea plângerii

restate-that =
    .a = { scrii } că { $what }.
    .b = Din cele scrise înțeleg că { $what }.
    .c = Din descriere reiese că { $what }.
    .d = Citesc în mesajul { tau } că { $what }.
    .e = Ce { spui } e limpede: { $what }.
restate-mixed =
    .a = Totodată { scrii } că { $what }.
    .b = Pe de altă parte { spui } că { $what }, iar asta cântărește la fel de mult.
    .c = Am citit cu aceeași atenție și cealaltă parte: { $what }.
    .d = { spui } însă și că { $what }.
event =
    .a = { $event } ar fi trebuit să arate altfel.
    .b = Nu așa ar fi trebuit să fie { $event }.
event-day = { $part ->
    [morning] dimineața de { event-weekday }
    [midday] prânzul de { event-weekday }
    [afternoon] după-amiaza de { event-weekday }
    [evening] seara de { event-weekday }
    [night] noaptea de { event-weekday }
   *[day] ziua de { event-weekday }
}
event-weekday = { $day ->
    [mon] luni
    [tue] marți
    [wed] miercuri
    [thu] joi
    [fri] vineri
    [sat] sâmbătă
   *[sun] duminică
}
event-stems = luni marți miercuri joi vineri sâmbăt duminic

## Răspunderea

own-yes =
    .a = { scuze } pentru { $wrong }; greșeala este a noastră.
    .b = Greșeala este a noastră. Îmi pare rău pentru { $wrong }.
    .c = Aici am greșit noi și { iti } cer iertare pentru { $wrong }.
    .d = Răspunderea este a noastră și { scuze } pentru { $wrong }.
    .e = Nu ne-am ridicat la înălțime. Îmi pare rău pentru { $wrong }.
own-partly =
    .a = O parte din asta ține de noi și pentru acea parte { iti } cer scuze.
    .b = Nu toate au stat în puterea noastră, dar îmi pare rău pentru { $wrong }.
    .c = Avem și noi partea noastră de vină și îmi pare rău pentru ea.
    .d = Unele lucruri le puteam face mai bine; { iti } cer scuze pentru ele.
own-unknown =
    .a = Îmi pare rău pentru { $wrong }.
    .b = Îmi pare rău că { ti-sa } întâmplat asta.
    .c = Îmi pare rău să citesc asta.
    .d = { scuze } pentru { $wrong }.
    .e = Îmi pare rău să aud că a fost așa.
own-asked =
    .a = { scuze } pentru { $wrong }.
    .b = { iti } cer iertare pentru { $wrong }.
    .c = { scuze } din inimă pentru { $wrong }.
own-no =
    .a = Înțeleg de ce a fost o dezamăgire.
    .b = Înțeleg că { te-ai } așteptat la altceva.
    .c = Îmi închipui cât de supărător a fost.
    .d = E păcat că lucrurile au ieșit așa.
    .e = E păcat că a fost o dezamăgire.
    .f = Trebuie să fi fost neplăcut.

## Cauza

fact-frame =
    .a = Până acum știu atât: { $fact }
    .b = Ca lămurire: { $fact }
    .c = Spre știință: { $fact }
cause-kitchen-late =
    .a = Bucătăria a rămas în urmă cu comenzile.
    .b = Bucătăria nu a făcut față.
cause-courier-late =
    .a = Curierul a întârziat.
    .b = Întârzierea a fost pe drum, la curier.
cause-short-staffed =
    .a = Ne-au lipsit oameni.
    .b = Am fost prea puțini la lucru.
cause-busy =
    .a = A venit mai multă lume decât eram pregătiți să primim.
    .b = Au fost mai multe comenzi decât ne-am așteptat.
cause-broken =
    .a = Un aparat de-al nostru s-a stricat.
    .b = O parte din aparatura noastră nu a funcționat.
cause-system =
    .a = Sistemul nostru nu a funcționat.
    .b = Am avut o defecțiune în sistem.
cause-supplier =
    .a = Furnizorul nu și-a ținut cuvântul.
    .b = Marfa de la furnizor nu a ajuns la timp.
cause-ill =
    .a = Un coleg s-a îmbolnăvit.
    .b = Bolile ne-au rărit rândurile.
cause-road =
    .a = Traficul ne-a ținut pe loc.
    .b = Am rămas blocați în trafic.
cause-reason =
    .a = Asta explică, dar nu scuză.
    .b = Acesta este motivul, nu o scuză.

## Ce se va face

warmth =
    .a = Pentru mine contează să îndreptăm asta între noi.
    .b = Nu aș vrea să rămânem așa.
    .c = Îmi pasă cum se încheie asta pentru { tine }.
find-out =
    .a = Nu știu încă cum s-a ajuns aici, așa că voi afla.
    .b = Înainte să spun mai mult, vreau să știu ce s-a întâmplat de fapt.
    .c = Voi cerceta eu lucrurile înainte de a trage vreo concluzie.
    .d = Mai întâi îmi voi face o imagine limpede despre ce s-a întâmplat.
talk-over =
    .a = Aș lua cu plăcere lucrurile la rând împreună cu { tine }.
    .b = Aș vrea să privim lucrurile împreună.
    .c = Vorbesc cu plăcere cu { tine } despre asta, pe îndelete.
    .d = Să privim împreună lucrurile, pas cu pas.
will-fix =
    .a = Vreau să îndrept lucrurile.
    .b = Voi îndrepta lucrurile.
will-talk =
    .a = Voi vorbi cu cei în cauză.
    .b = Voi discuta asta cu echipa.
note-call =
    .a = Vorbesc cu plăcere despre asta și la telefon.
    .b = Putem vorbi despre asta la telefon.
want-private =
    .a = Ce { ceri } se lămurește cel mai bine între noi.
    .b = La ce { ceri } voi răspunde direct, nu în văzul altor cititori.
    .c = Despre ce { doresti } aș vorbi direct cu { tine }.
want-explanation =
    .a = Întrebarea „de ce” merită un răspuns și îl voi căuta.
    .b = { intrebi } de ce s-a întâmplat; voi afla și { iti } voi spune.
want-repair =
    .a = Voi vedea ce se poate îndrepta și cum.
    .b = Voi căuta calea cea mai scurtă de a îndrepta lucrurile.
want-change =
    .a = Voi duce echipei dorința { ta } de schimbare.
    .b = { doresti } să facem altfel, iar eu voi discuta asta cu colegii.
want-contact =
    .a = { ai } cerut să luăm legătura și aș vorbi cu plăcere.
    .b = { doresti } să vorbim, iar mie îmi face plăcere.
question-ask =
    .a = { intrebi } despre { $about }; voi afla și voi da un răspuns exact.
    .b = Despre { $about } aș da mai degrabă un răspuns verificat decât unul rapid, așa că mă interesez întâi.
    .c = Voi verifica ce se poate spune despre { $about } și { iti } voi da de știre.
    .d = Un răspuns exact despre { $about } voi da după ce verific.
    .e = Ca să nu spun ceva greșit despre { $about }, întreb întâi colegii.
question-plain =
    .a = Voi afla și voi da un răspuns exact.
    .b = Aș da mai degrabă un răspuns verificat decât unul rapid, așa că mă interesez întâi.
    .c = Voi verifica și { iti } voi da de știre.
    .d = Un răspuns exact voi da după ce verific.
    .e = Ca să nu spun ceva greșit, întreb întâi colegii.
question-fact =
    .a = Răspunsul este acesta: { $fact }
    .b = Pe scurt: { $fact }
suggestion-take =
    .a = Ideea despre { $about } merge cu mine la următoarea ședință.
    .b = Voi duce colegilor ce { spui } despre { $about } și ne vom gândi împreună.
    .c = Voi pune pe masă, în echipă, ideea despre { $about }. Deocamdată nu pot promite nimic.
    .d = Ce { scrii } despre { $about } merită gândit și asta vom face cu echipa.
suggestion-plain =
    .a = Ideea merge cu mine la următoarea ședință.
    .b = O voi duce colegilor și ne vom gândi împreună.
    .c = Voi pune ideea pe masă, în echipă. Deocamdată nu pot promite nimic.
    .d = Merită gândit și asta vom face cu echipa.

## Îndreptarea, numai între noi

remedy-voucher =
    .a = Ca să îndrept lucrurile, aș vrea să { iti } ofer un voucher{ $sum }.
    .b = Pentru neplăcere aș vrea să { iti } dau un voucher{ $sum }.
remedy-refund =
    .a = Aș vrea să { iti } dau banii înapoi{ $sum }.
    .b = Banii trebuie să se întoarcă la { tine }{ $sum } și mă voi ocupa de asta.
remedy-discount =
    .a = Ca să îndrept lucrurile, aș vrea să reduc prețul{ $sum }.
    .b = Pentru neplăcere aș vrea să { iti } ofer o reducere{ $sum }.
remedy-replacement =
    .a = Aș vrea să înlocuim ce nu a fost bun.
    .b = { ai } venit pentru un lucru bun, așa că aș vrea să îl facem din nou.
remedy-gift =
    .a = Ca să îndrept lucrurile, aș vrea să { iti } ofer un mic cadou.
    .b = Pentru neplăcere aș vrea să { iti } dăruiesc ceva mic.
remedy-other =
    .a = Aș vrea să îndrept lucrurile și să stabilim împreună cum.
    .b = Vreau să îndrept lucrurile; să hotărâm împreună în ce fel.
sum = {" "}({ $amount })

## Drumul până la un om

way-mail =
    .a = { scrie-mi } la { $mail }, mesajul ajunge la mine.
    .b = { scrie-mi } direct: { $mail }.
    .c = Să continuăm la { $mail }, acolo răspund chiar eu.
    .d = Adresa la care răspund eu este { $mail }.
    .e = Drumul cel mai scurt până la mine este { $mail }.
way-phone =
    .a = { suna } la { $phone } și { intreaba } de mine.
    .b = Răspund la { $phone }.
    .c = { rog } { suna } la { $phone } și { intreaba } de mine pe nume.
way-message =
    .a = { trimite-mi } un mesaj privat și continuăm de acolo.
    .b = Să continuăm în mesaje private, răspund chiar eu.
    .c = { scrie-mi } un mesaj privat.
way-ask =
    .a = { rog } { ia } legătura cu noi și { intreaba } de mine pe nume.
    .b = { intreaba } de mine pe nume, vreau să mă ocup chiar eu.
    .c = { scrie-mi } direct și mă ocup eu de asta.
way-private =
    .a = { raspunde } la acest mesaj, ajunge direct la mine.
    .b = Un răspuns chiar aici este de ajuns, îl citesc eu.
    .c = { raspunde } oricând la acest mesaj, îl citesc chiar eu.
way-private-phone =
    .a = { raspunde } la acest mesaj sau { suna } la { $phone } și { intreaba } de mine.
    .b = Aștept un răspuns aici sau un telefon la { $phone }; în ambele cazuri ajunge la mine.
    .c = { scrie-mi } aici sau { suna } direct la { $phone }.

## Laudele

praise-that =
    .a = Mă bucur să aflu că { $what }.
    .b = Ne bucură că { $what }.
    .c = E o plăcere să citesc că { $what }.
    .d = Citesc cu bucurie că { $what }.
    .e = Ce bine că { $what }!
    .f = Ne face plăcere că { $what }.
praise-short =
    .a = E bine de știut că { $what }.
    .b = Mă bucur că { $what }.
praise-also =
    .a = Mă bucur totuși că { $what }.
    .b = E bine de știut că, în ciuda acestora, { $what }.
    .c = Măcar mă pot bucura că { $what }.
restate-lukewarm =
    .a = Înțeleg că a fost în regulă, dar nimic mai mult.
    .b = A fost deci acceptabil, dar fără să convingă.
    .c = Din cele scrise reiese că a fost bine, dar nimic deosebit.
mixed-ask =
    .a = Ce ar fi făcut ca experiența să fie cu adevărat bună?
    .b = Aș vrea să știu ce a lipsit.
    .c = Un rând despre ce puteam face mai bine m-ar ajuta mult.
praise-person =
    .a = { $person } va afla de la mine vorbele { tale } frumoase.
    .b = Voi transmite mai departe, iar { $person } se va bucura.
    .c = { $person } merită aceste laude și le va auzi de la mine.
praise-people =
    .a = { $person } vor afla de la mine vorbele { tale } frumoase.
    .b = Voi transmite mai departe, iar { $person } se vor bucura.
    .c = { $person } merită aceste laude și le vor auzi de la mine.
praise-unnamed =
    .a = Omul pe care îl { lauzi } va afla asta de la mine.
    .b = Voi duce vorbele { tale } celui despre care { scrii }.
    .c = Cel despre care este vorba se va bucura să audă asta.
praise-pass-on =
    .a = Întreaga echipă va afla asta de la mine.
    .b = Voi citi asta echipei cu voce tare.
    .c = Voi transmite cu drag colegilor.
    .d = Asemenea vorbe ne fac bine tuturor.
praise-close =
    .a = Toate cele bune!
    .b = O zi frumoasă!
    .c = Numai bine!
    .d = Cu drag și gânduri bune!
    .e = O zi cât mai plăcută!
    .f = Gânduri bune!
    .g = Zile senine!
    .h = Mult bine!

## Doar stele

bare-good =
    .a = Atâtea stele, { multumesc }!
    .b = Stelele acestea ne-au luminat ziua, { multumesc }!
    .c = Stelele { tale } spun totul și fără cuvinte, { multumesc }!
    .d = Un pumn de stele și o echipă bucuroasă: { multumesc }!
    .e = { multumesc } pentru stele, fac bine întregii echipe!
    .f = Atâtea stele deodată! Mulțumim cu toții.
    .g = Am văzut stelele { tale } și ne bucurăm de ele, { multumesc }!
    .h = { multumesc }, stelele { tale } au făcut echipa să zâmbească!
    .i = Nici nu e nevoie de cuvinte: nota { ta } ne-a bucurat, { multumesc }!
    .j = O asemenea notă e un început bun de zi, { multumesc }!
bare-middling =
    .a = { multumesc } pentru notă. Aș vrea să știu ce a lipsit.
    .b = { multumesc } că ne-{ ai } dat o notă. Ce ar fi făcut lucrurile mai bune?
    .c = { multumesc }, undeva între bine și rău, după cum văd. M-aș bucura să aud ce putem face mai bine.
    .d = { multumesc } pentru stele. Un rând despre ce nu a convins m-ar ajuta mult.
    .e = { multumesc }, stelele { tale } îmi spun că a lipsit ceva. Aș vrea să înțeleg ce.
bare-poor =
    .a = Nota { ta } îmi spune că ceva a mers foarte prost și îmi pare rău pentru asta.
    .b = Atât de puține stele nu vin din senin. Îmi pare rău că { te-am } dezamăgit.
    .c = Îmi pare rău că am primit de la { tine } atât de puține stele.
    .d = O asemenea notă nu mă lasă rece și îmi pare rău pentru motivul ei.
    .e = Îmi pare rău să văd că nu { ti-a } plăcut la noi.
    .f = În spatele atâtor stele lipsă trebuie să fie o dezamăgire adevărată și îmi pare rău pentru ea.
bare-ask =
    .a = Aș vrea să știu ce s-a întâmplat.
    .b = { spune-mi }, ce a fost?
    .c = Vreau să înțeleg ce s-a întâmplat.

## Altă firmă, îndoială, presiune

wrong-business =
    .a = Ce { descrii } nu se potrivește cu locul nostru, așa că pare să fie vorba despre altă firmă.
    .b = Se pare că vorbele { tale } erau pentru altcineva, fiindcă la noi nu există ce { descrii }.
    .c = Am citit cu atenție și pare să fie vorba despre altă firmă.
wrong-sorry =
    .a = Oricum, nu sună plăcut și sper să ajungă la cei care trebuie.
    .b = E supărător să treci prin așa ceva și sper să ajungă la cei pe care îi privește.
wrong-check =
    .a = În caz că mă înșel, { spune-mi } mai multe.
    .b = În caz că am înțeles greșit, { spune-mi } mai multe.
merits =
    .a = Rezolvăm fiecare caz după ce s-a întâmplat, la fel pentru toată lumea.
    .b = Ce facem depinde de ce s-a întâmplat și este la fel pentru toți.

## Încheierea și semnătura

closing = { $address ->
    [formal] Cu stimă,
   *[informal] Cu drag,
}
    .b = { $address ->
    [formal] Cu respect,
   *[informal] Toate cele bune,
}
    .c = { $address ->
    [formal] Toate cele bune,
   *[informal] Numai bine,
}
automatic = Răspuns automat; persoană de contact: { $who }
automatic-nobody = Răspuns automat

## Funcții

role-owner = proprietar
role-manager = manager
role-shift-manager = șef de tură
role-chef = bucătar-șef
role-service = relații cu clienții
role-host = gazdă
role-director = director
