# Ce nu a mers, cu vorbele noastre. Pentru fiecare temă:
# .that1 .that2  o propoziție care poate urma după „că”
# .for           un grup nominal care poate urma după „pentru”
# .care1 .care2  o propoziție care arată că știm de ce contează; nu recunoaște nimic
# .will1 .will2  ce poate lua asupra sa, cinstit, cel care semnează

bad-general =
    .that1 = lucrurile nu au mers la noi cum trebuie
    .that2 = { ai } plecat cu o dezamăgire
    .for = această experiență
    .care1 = Nimeni nu ar trebui să plece de la noi cu un asemenea gust amar.
    .care2 = { aveai } tot dreptul la mai mult.
    .will1 = Voi discuta cele descrise cu cei implicați.
    .will2 = Voi lua pe rând, împreună cu echipa, tot ce { ai } scris.
    .care3 = Așa ceva rămâne în minte, și e de înțeles.
    .will3 = Voi întreba ce s-a întâmplat pe toți cei care au fost de față.

bad-food-taste =
    .that1 = { $thing } nu a avut gust bun
    .that2 = { $thing } a fost o dezamăgire la gust
    .for = gustul care a dezamăgit
    .care1 = Gustul este rostul oricărei mese gătite pentru cineva.
    .care2 = Tot ce punem în farfurie trebuie să merite mâncat.
    .will1 = Voi discuta în bucătărie felul în care se pregătește { $thing }.
    .will2 = Mă voi așeza cu bucătarii, ca să vedem ce e de schimbat la rețetă.
    .care3 = La noi se vine pentru o îmbucătură bună și ea trebuie să fie în farfurie.
    .will3 = Voi sta lângă bucătari, să văd cum ia naștere { $thing }.

bad-food-temperature =
    .that1 = { $thing } era rece
    .that2 = { $thing } a ajuns la { tine } deja { racit }
    .for = { $thing } rece
    .care1 = Mâncarea caldă trebuie să fie caldă când ajunge în fața omului.
    .care2 = Când { $thing } s-a răcit, jumătate din plăcere s-a dus.
    .will1 = Voi parcurge cu bucătăria tot drumul de la plită la masă, ca să văd unde se pierde căldura.
    .will2 = Voi afla unde a stat în așteptare { $thing }.
    .that3 = { $thing } se răcise
    .care3 = Căldura face parte din gust.
    .will3 = Voi vorbi cu bucătăria și cu sala ca o farfurie gata să nu mai aștepte.

bad-food-portion =
    .that1 = porția a fost prea mică
    .that2 = în farfurie era prea puțin
    .for = porția prea mică
    .care1 = Nimeni nu ar trebui să se ridice flămând de la masă.
    .care2 = O porție trebuie să fie pe măsura prețului ei.
    .will1 = Voi revedea porțiile împreună cu bucătăria.
    .will2 = Voi verifica împreună cu bucătarii ca în fiecare farfurie să ajungă cât trebuie.

bad-food-choice =
    .that1 = oferta era prea săracă
    .that2 = în ofertă nu se găsea ce { ti-ai } dorit
    .for = oferta prea săracă
    .care1 = Fiecare om de la masă ar trebui să găsească ceva pe placul lui.
    .care2 = A doua sau a treia alegere nu bucură pe nimeni.
    .will1 = Voi aduce asta în discuție când vom revedea meniul.
    .will2 = Voi vorbi cu bucătăria despre ce lipsește din oferta noastră.

bad-drinks =
    .that1 = { $thing } nu a fost prea { bun }
    .that2 = { $thing } a fost o dezamăgire
    .for = { $thing } { nereusit }
    .care1 = O băutură merită aceeași grijă ca tot ce servim.
    .care2 = Gustul unei băuturi nereușite rămâne mult timp în minte.
    .will1 = Voi verifica la bar felul în care ajunge la masă { $thing }.
    .will2 = Voi vorbi chiar eu cu cei care servesc și vom vedea ce e de schimbat.

bad-service-attitude =
    .that1 = nu { ti-sa } vorbit politicos
    .that2 = { ai } dat peste răceală în locul unei vorbe bune
    .for = felul în care { ti-sa } vorbit
    .care1 = Un asemenea tratament doare și nimeni nu ar trebui să aibă parte de el aici.
    .care2 = { ai } venit cu gând bun și { meritai } respect.
    .will1 = Voi vorbi despre asta între patru ochi cu colegii în cauză.
    .will2 = Voi sta de vorbă cu echipa despre felul în care ne purtăm cu oamenii.
    .care3 = O vorbă rece poate strica tot ce altfel a fost făcut bine.
    .will3 = Respectul va fi primul subiect al următoarei noastre discuții în echipă.

bad-service-skill =
    .that1 = oamenii noștri nu își cunoșteau destul de bine meseria
    .that2 = treaba nu a fost făcută cu grija la care { asteptai }
    .for = treaba făcută fără grijă
    .care1 = Oricine trebuie să se poată baza pe omul care îl servește.
    .care2 = Un sfat priceput și o mână atentă ar trebui să fie de la sine înțelese.
    .will1 = Voi discuta asta cu echipa și vom vedea ce avem de exersat.
    .will2 = Voi vedea unde trebuie să pregătim mai bine oamenii.

bad-service-attention =
    .that1 = nimeni nu { te-a } băgat în seamă
    .that2 = { ai } rămas fără atenție din partea noastră
    .for = atenția care a lipsit
    .care1 = E trist să treci neobservat.
    .care2 = Nimeni nu ar trebui să facă semne ca să fie văzut.
    .will1 = Voi vorbi cu echipa despre cum îl observăm pe om din prima clipă.
    .will2 = Voi vedea cum împărțim munca, astfel încât nimeni să nu fie trecut cu vederea.

bad-waiting =
    .that1 = { ai } avut de așteptat mult prea mult
    .that2 = așteptarea s-a lungit
    .for = așteptarea lungă
    .care1 = Timpul { tau } e la fel de prețios ca al nostru.
    .care2 = O așteptare lungă strică și ceea ce merge bine după aceea.
    .will1 = Voi afla unde s-a dus timpul.
    .will2 = Voi revedea turele, ca să înțeleg unde rămânem în urmă.
    .care3 = Minutele sunt lungi când nimeni nu spune ce se întâmplă.
    .will3 = Voi vorbi cu echipa despre cum anunțăm din timp o așteptare mai lungă.

bad-booking =
    .that1 = ceva nu a mers cu rezervarea
    .that2 = rezervarea nu a fost respectată
    .for = încurcătura cu rezervarea
    .care1 = O rezervare este o promisiune, iar oamenii își fac planuri după ea.
    .care2 = Cine a rezervat trebuie să poată veni fără griji.
    .will1 = Voi afla ce s-a întâmplat cu rezervarea la noi.
    .will2 = Voi verifica felul în care notăm și confirmăm rezervările.

bad-order-accuracy =
    .that1 = nu { ai } primit ce { ai } comandat
    .that2 = comanda a fost pregătită greșit
    .for = comanda greșită
    .care1 = Omul trebuie să primească exact ce a comandat.
    .care2 = Nimeni nu vrea să găsească altceva când își deschide comanda.
    .will1 = Voi verifica felul în care controlăm comenzile înainte să plece.
    .will2 = Voi afla împreună cu echipa la ce pas s-a încurcat comanda.
    .that3 = în comandă lipsea ceva sau era altceva
    .care3 = O comandă greșită înseamnă bătaie de cap în plus.
    .will3 = Voi merge lângă cei care împachetează și voi vedea unde apare greșeala.

bad-delivery-time =
    .that1 = livrarea a durat prea mult
    .that2 = comanda nu a ajuns la timp
    .for = livrarea întârziată
    .care1 = Cine așteaptă o livrare nu se poate apuca de altceva.
    .care2 = Ora pe care o anunțăm trebuie respectată.
    .will1 = Voi afla unde s-a oprit livrarea.
    .will2 = Voi revedea timpii de livrare cu cei care planifică traseele.
    .that3 = livrarea s-a lăsat prea mult așteptată
    .care3 = Ora promisă trebuie respectată.
    .will3 = Voi vedea cu livratorii ce a ținut drumul atât.

bad-delivery-condition =
    .that1 = comanda a ajuns într-o stare proastă
    .that2 = comanda a avut de suferit pe drum
    .for = starea în care a ajuns comanda
    .care1 = Ce pleacă întreg de la noi trebuie să ajungă întreg.
    .care2 = Un ambalaj bun ține de meserie.
    .will1 = Voi vorbi despre ambalare și manipulare cu cei care livrează.
    .will2 = Voi verifica felul în care ambalăm și predăm comenzile.

bad-price-value =
    .that1 = prețul a părut prea mare pentru ce { ai } primit
    .that2 = nu { ai } primit destul pentru banii dați
    .for = nepotrivirea dintre preț și calitate
    .care1 = La final trebuie să rămână sentimentul că a meritat.
    .care2 = Un preț e corect doar când ceea ce primești e pe măsura lui.
    .will1 = Voi pune prețul alături de cele descrise și voi discuta cu colegii.
    .will2 = Voi privi din nou ce oferim la acest preț.
    .care3 = Banii se câștigă cu trudă și trebuie să aducă ceva în schimb.
    .will3 = Voi aduce asta în discuție când vom vorbi din nou despre prețuri.

bad-billing =
    .that1 = suma de plată nu a fost corectă
    .that2 = plata nu a decurs cum trebuie
    .for = încurcătura cu plata
    .care1 = Când e vorba de bani, totul trebuie să fie limpede până la ultimul ban.
    .care2 = Nimeni nu ar trebui să ne refacă socotelile.
    .will1 = Voi verifica suma rând cu rând.
    .will2 = Voi întreba la contabilitate ce s-a încasat și de ce.
    .that3 = banii nu s-au încasat așa cum trebuia
    .care3 = O grijă legată de bani nu dă pace până nu e lămurită.
    .will3 = Voi afla de unde a venit greșeala.

bad-refund =
    .that1 = returul a fost anevoios
    .that2 = de returul { tau } nu s-a ocupat nimeni cum trebuie
    .for = complicațiile cu returul
    .care1 = Un retur ar trebui să fie la fel de simplu ca o cumpărătură.
    .care2 = E obositor să umbli după propriii bani.
    .will1 = Voi afla în ce stadiu este returul.
    .will2 = Voi afla ce ține lucrurile pe loc.

bad-contact =
    .that1 = nu { ai } putut lua legătura cu noi
    .that2 = mesajele { tale } au rămas fără un răspuns pe măsură
    .for = tăcerea noastră
    .care1 = Cine ni se adresează trebuie să primească un răspuns din prima.
    .care2 = Tăcerea e cel mai prost dintre răspunsuri.
    .will1 = Voi afla unde s-au oprit mesajele { tale }.
    .will2 = Preiau eu lucrurile, ca răspunsul să vină de la un singur om.

bad-information =
    .that1 = informația dată de noi nu a fost corectă
    .that2 = ce am spus noi și ce { ai } găsit nu s-au potrivit
    .for = informația înșelătoare
    .care1 = Cuvântul nostru trebuie să fie de încredere.
    .care2 = Oamenii își fac planuri după ceea ce spunem.
    .will1 = Voi verifica de unde a pornit informația.
    .will2 = Voi revedea tot ce scriem despre noi.

bad-opening-hours =
    .that1 = era închis când ar fi trebuit să fie deschis
    .that2 = programul afișat nu a fost respectat
    .for = ușa închisă
    .care1 = Un drum până la o ușă închisă e timp pierdut.
    .care2 = Pe programul anunțat trebuie să se poată conta.
    .will1 = Voi verifica programul afișat în fiecare loc.
    .will2 = Voi afla de ce era închis.

bad-place-ambience =
    .that1 = atmosfera nu a fost plăcută
    .that2 = nu { te-ai } simțit bine la noi
    .for = atmosfera neplăcută
    .care1 = La noi se vine și pentru starea de bine.
    .care2 = Un loc trebuie să te îmbie să rămâi.
    .will1 = Voi trece prin toate încăperile cu vorbele { tale } în minte.
    .will2 = Voi vorbi cu echipa despre ce putem face pentru atmosferă.

bad-place-cleanliness =
    .that1 = nu era curat
    .that2 = curățenia lăsa de dorit
    .for = lipsa de curățenie
    .care1 = Curățenia nu se negociază.
    .care2 = Un loc curat e primul lucru care ni se poate cere.
    .will1 = Voi revedea programul de curățenie cu cei care o fac.
    .will2 = Voi verifica cu ochii mei cum și când facem curat.
    .that3 = curățenia a rămas pe jumătate făcută
    .care3 = Într-un loc curat te simți altfel din prima clipă.
    .will3 = Voi duce observația mai departe celor care fac curat și voi verifica și eu.

bad-place-noise =
    .that1 = a fost prea mult zgomot
    .that2 = zgomotul nu { ti-a } dat pace
    .for = zgomotul supărător
    .care1 = Oamenii trebuie să se poată auzi fără să ridice vocea.
    .care2 = Liniștea face parte din ceea ce se plătește.
    .will1 = Voi afla de unde vine zgomotul.
    .will2 = Voi vorbi cu echipa despre cum ținem zgomotul în frâu.

bad-place-comfort =
    .that1 = nu { ti-a } fost comod
    .that2 = confortul lăsa de dorit
    .for = lipsa de confort
    .care1 = Confortul face parte din ospitalitate.
    .care2 = O oră incomodă e o oră lungă.
    .will1 = Voi vedea ce anume a fost incomod.
    .will2 = Voi încerca eu locul cu pricina.

bad-place-location =
    .that1 = se ajungea greu la noi
    .that2 = amplasarea nu a fost potrivită
    .for = drumul anevoios până la noi
    .care1 = Drumul până la noi nu ar trebui să fie partea cea mai grea.
    .care2 = Un loc e atât de bun cât e drumul până la el.
    .will1 = Voi vedea dacă putem descrie drumul mai limpede.
    .will2 = Mă voi gândi cum putem fi găsiți mai ușor.

bad-place-parking =
    .that1 = parcarea a fost o problemă
    .that2 = nu era loc pentru mașină
    .for = încurcătura cu parcarea
    .care1 = O vizită nu ar trebui să înceapă cu ture prin cartier.
    .care2 = Cine vine cu mașina trebuie să știe unde o poate lăsa.
    .will1 = Voi vedea ce putem face în privința parcării.
    .will2 = Voi verifica dacă indicațiile noastre de parcare sunt clare.

bad-access =
    .that1 = intrarea și deplasarea nu au fost ușoare
    .that2 = locul nu era accesibil tuturor
    .for = obstacolele întâlnite
    .care1 = Oricine trebuie să poată intra fără să ceară ajutor.
    .care2 = Un prag pe care unul nici nu îl observă îl poate opri pe altul.
    .will1 = Voi parcurge locul cu descrierea { ta } în mână.
    .will2 = Voi afla ce obstacole putem înlătura.

bad-room =
    .that1 = camera nu a fost așa cum trebuie
    .that2 = camera a fost o dezamăgire
    .for = starea camerei
    .care1 = Într-o cameră trebuie să te poți odihni fără griji.
    .care2 = După o zi lungă, camera trebuie să fie în ordine.
    .will1 = Voi merge să văd camera cu cei care fac curățenie.
    .will2 = Voi verifica punct cu punct camera, după cele scrise.

bad-amenities =
    .that1 = facilitățile promise nu au funcționat
    .that2 = dotările nu au fost pe măsura așteptărilor
    .for = neajunsurile dotărilor
    .care1 = Ce oferim trebuie să și funcționeze.
    .care2 = Un lucru trecut pe listă, dar care nu poate fi folosit, nu face decât să supere.
    .will1 = Voi verifica ce nu a funcționat și de ce.
    .will2 = Voi lua dotările la rând cu cei care se ocupă de ele.

bad-product-quality =
    .that1 = produsul nu a rezistat cum trebuie
    .that2 = calitatea nu a fost pe măsura prețului
    .for = calitatea slabă
    .care1 = Un lucru cumpărat trebuie să-și facă treaba mult timp.
    .care2 = Calitatea se vede la folosire, nu pe etichetă.
    .will1 = Voi discuta asta cu cei care răspund de produs.
    .will2 = Voi afla dacă aceeași problemă a apărut și la alții.
    .care3 = Nimeni nu cumpără un lucru ca să se gândească la defectele lui.
    .will3 = Voi transmite descrierea { ta } celor care verifică calitatea.

bad-product-fit =
    .that1 = produsul nu s-a potrivit
    .that2 = mărimea nu a fost cea indicată
    .for = mărimea nepotrivită
    .care1 = Un tabel de mărimi e de folos doar dacă e corect.
    .care2 = Ce nu se potrivește nu folosește la nimic, oricât de bun ar fi.
    .will1 = Voi compara descrierea mărimii cu produsul însuși.
    .will2 = Voi duce observația despre mărime celor care scriu descrierile.

bad-product-look =
    .that1 = produsul nu arăta ca în prezentare
    .that2 = imaginea promitea altceva
    .for = diferența față de imagine
    .care1 = O imagine trebuie să arate ce se află în cutie.
    .care2 = Alegem cu ochii, așa că imaginea trebuie să fie cinstită.
    .will1 = Voi compara imaginile noastre cu produsul real.
    .will2 = Voi cere ca imaginile să fie revăzute.

bad-product-stock =
    .that1 = ce { ai } căutat nu era pe raft
    .that2 = raftul era gol exact când era nevoie
    .for = raftul gol
    .care1 = E supărător să vii pentru un lucru și să nu-l găsești.
    .care2 = Marfa trebuie să fie acolo când e nevoie de ea, nu cu o săptămână mai târziu.
    .will1 = Voi verifica felul în care se comandă acest produs.
    .will2 = Voi vorbi cu cei care fac comenzile despre ce a lipsit.

bad-usability =
    .that1 = { $thing } era greu de folosit
    .that2 = era greu de înțeles cum funcționează { $thing }
    .for = folosirea complicată
    .care1 = Un lucru trebuie să fie limpede și fără manual.
    .care2 = Când ceva e greu de folosit, rareori e vina celui care îl folosește.
    .will1 = Voi parcurge pașii descriși ca și cum i-aș vedea prima dată.
    .will2 = Voi duce descrierea { ta } la cei care au gândit produsul.
    .that3 = { $thing } nu { te } ducea unde trebuie
    .care3 = Ce e necesar trebuie găsit din prima privire.
    .will3 = Le voi arăta dezvoltatorilor ce { ai } descris și vom vedea unde se rupe drumul.

bad-performance =
    .that1 = { $thing } nu a funcționat cum trebuie
    .that2 = { $thing } a cedat în timpul folosirii
    .for = problemele apărute la folosire
    .care1 = { $thing } trebuie să meargă exact când e nevoie.
    .care2 = Fiecare întrerupere costă timp și răbdare.
    .will1 = Voi transmite descrierea colegilor de la partea tehnică și voi urmări lucrurile.
    .will2 = Voi afla ce se ascunde în spatele acestor probleme.
    .that3 = { $thing } s-a oprit când nu trebuia
    .care3 = Când ceva se oprește la mijloc, se duce și răbdarea.
    .will3 = Îi voi ruga pe cei care dezvoltă produsul să găsească defectul și voi cere eu rezultatul.

bad-outcome =
    .that1 = rezultatul nu a fost cel așteptat
    .that2 = rezultatul nu a fost cel convenit
    .for = rezultatul dezamăgitor
    .care1 = Până la urmă, rezultatul contează.
    .care2 = Cu rezultatul se trăiește mai departe, așa că trebuie să fie bun.
    .will1 = Voi parcurge lucrarea de la început la sfârșit împreună cu cel care a făcut-o.
    .will2 = Voi vedea ce s-a convenit și ce s-a făcut.
    .care3 = Ni s-a acordat încredere, iar încrederea cere lucru bun.
    .will3 = Voi afla în ce punct lucrurile au mers altfel decât s-a convenit.

bad-safety =
    .that1 = nu { te-ai } simțit în siguranță
    .that2 = s-a întâmplat ceva ce ține de siguranță
    .for = o asemenea situație
    .care1 = Siguranța trece înaintea tuturor.
    .care2 = Când e vorba de siguranță, nu există lucruri mărunte.
    .will1 = Mă voi ocupa personal și imediat de asta.
    .will2 = Voi afla mai întâi exact ce s-a întâmplat.

bad-privacy =
    .that1 = intimitatea nu { ti-a } fost respectată
    .that2 = nu s-a păstrat destulă discreție
    .for = lipsa de discreție
    .care1 = Ce ține de viața cuiva trebuie să rămână al lui.
    .care2 = Discreția nu e o politețe, e o obligație.
    .will1 = Voi afla cum s-a ajuns aici.
    .will2 = Voi verifica cine ce vede la noi și de ce.

bad-fairness =
    .that1 = tratamentul nu a fost corect
    .that2 = nu { te-am } tratat la fel ca pe ceilalți
    .for = tratamentul inegal
    .care1 = Aceeași regulă trebuie să fie valabilă pentru toți, fără excepție.
    .care2 = O nedreptate doare mult timp.
    .will1 = Mă voi ocupa personal și îi voi asculta pe toți cei implicați.
    .will2 = Voi vorbi despre asta cu echipa, deschis și pe nume.

bad-loyalty =
    .that1 = avantajele de fidelitate nu au funcționat
    .that2 = punctele sau avantajul promis nu au ajuns la { tine }
    .for = încurcătura cu avantajele de fidelitate
    .care1 = Un „mulțumesc” care nu poate fi folosit nu e un „mulțumesc”.
    .care2 = Condițiile trebuie să fie limpezi de la început.
    .will1 = Voi verifica felul în care a fost înregistrat avantajul.
    .will2 = Voi revedea condițiile, ca să văd unde sunt neclare.
