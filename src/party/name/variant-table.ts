/**
 * Names that one bearer is called by: respellings too far apart for letters to tell, short forms, and the same
 * name in other languages. The first of a row stands for all. A name that belongs to two rows is in neither.
 */
const VARIANTS = `
  muhammad mohammed mohammad mohamed mohamad muhammed muhamad mohamud mochammad muhammet mehmed mehmet md mohd
  ahmad ahmed ahmet akhmad akhmed achmad
  husayn hussein hussain hossein husain huseyin hosein husein hussien
  hassan hasan hasen
  yusuf yousef youssef yousuf yusef yosef joseph jose josef giuseppe joe jozef iosif
  umar omar omer
  uthman osman othman usman ousmane
  usama osama oussama
  ibrahim ebrahim abraham avraham brahim ibragim
  ismail ismael esmail ishmael
  sulayman suleiman soleiman solomon suleyman sulaiman soliman salomon
  yahya yahia jahja
  yaqub yacoub yakub jacob jakob yaakov jacobo iakov yakov
  dawud daoud dawood daud david davud davide dawid
  musa moussa mousa moses moshe moises mosa
  isa issa eisa
  ishaq isaac ishak yitzhak isaak
  qasim kassem qassem kasim ghasem qasem kassim
  khalid khaled halid
  rashid rasheed rachid
  said saeed sayeed saeid
  jamal gamal djamel
  jafar jaafar djafar gaafar
  qadhafi qaddafi gaddafi kadhafi gadhafi
  abdullah abdallah abdulla abdellah
  rahman rehman rachman
  tayyib tayeb tayyip taieb
  aisha ayesha aicha
  fatima fatimah fatma fatemeh
  khadija khadijah hatice
  zaynab zainab zeinab zeynep
  mahmud mahmoud mahmood mehmood
  hamid hameed hamied
  wahid waheed
  walid waleed
  majid majeed
  karim kareem
  salim saleem selim
  salih saleh salah
  faysal faisal feisal faycal
  tariq tarek tarik
  amir ameer emir
  bashir basheer bachir
  munir mounir moneer
  nasir nasser naser nacer
  jumah juma gomaa djouma
  nur noor nour
  sharif shareef cherif charif
  shafiq chafik shafik
  shakir chaker
  aziz azeez
  sergei sergey serge serhiy sergejs sergiy serhii siarhei serej sergio
  aleksandr alexander alexandre alejandro alessandro aleksander oleksandr aliaksandr alex sasha alexandr aleksandar sandor iskander
  aleksei alexei alexey aleksey oleksii oleksiy
  andrei andrey andrew andre andreas andrzej andriy andrii andrej andrea andy ondrej
  mikhail michael mykhailo michal mikael michel miguel mike michele mihail mihai mikhael mischa misha
  nikolai nikolay nicholas nicolas mykola nikolas niklas nicola nick nikolaos nicolae mikola
  dmitri dmitry dmitriy dmytro dimitri dimitrios dima
  pyotr petr peter pedro pierre petro piotr pietro pete petar
  pavel paul pablo pavlo paolo pawel paulo
  ivan john juan jean johann johannes jan giovanni joao johan hans ian sean jon jack jonny johnny yohan hovhannes ioannis
  yuri yury yuriy iouri iurii yurii jury
  vladimir volodymyr wladimir uladzimir vlodimir volodimir
  vasily vasiliy vasyl basil vasil basilio vasilii wassili
  yevgeny evgeny yevgeniy evgeniy evgenii eugene yevhen eugenio eugen evgueni
  grigory gregory grigoriy hryhoriy gregorio gregor greg grigor gregoire
  stepan stephen steven stefan esteban stefano steve etienne stephan stefanos
  fyodor fedor theodore teodor teodoro ted feodor
  yegor egor georgy george georgiy jorge georges georgi jerzy giorgio georgios yuriyi georg
  maksim maxim maxime maks max
  konstantin constantine constantin kostas konstantinos
  arkady arkadiy arkadi arkadii
  lev leo leon
  ilya elijah elias ilia eliyahu
  matvei matthew mateo matthias matteo matt mathieu mateusz
  tomas thomas tom tommaso tommy
  yelena elena helen helena olena alena ellen
  yekaterina ekaterina catherine katherine katarina kateryna katya kate kathy cathy katrin catalina
  natalya natalia natalie nataliya natasha
  tatyana tatiana tetiana
  anna anne ann hanna ana annie
  maria mary marie mariya mariam maryam miriam
  yulia julia yuliya iuliia julie giulia
  olga olha
  william bill will guillermo wilhelm willem guillaume billy liam willy
  robert bob rob roberto bobby rupert bert
  richard rick dick ricardo riccardo rich
  james jim jimmy jaime jacques giacomo diego jamie
  charles carlos karl carl charlie chuck carlo karel karol
  henry henri enrique heinrich hendrik harry enrico hank
  edward eduardo eduard ed eddie edouard ned
  francis francisco francois franz francesco frank franciszek paco
  frederick friedrich federico fred frederic fredrik frederik fridrich freddy fritz
  anthony antonio anton antoine tony antonius antoni
  daniel dan danny daniil danilo
  benjamin ben benny binyamin
  samuel sam sammy shmuel
  lawrence laurence lorenzo laurent larry lars
  luis louis ludwig luigi lewis lluis
  philip phillip felipe philippe filip filippo phil
  vincent vicente vincenzo vinnie
  martin marty martino
  raphael rafael raffaele
  gabriel gabriele gavriil jibril
  elizabeth elisabeth isabel isabella liz beth betty elisaveta
  margaret margarita marguerite maggie peggy malgorzata greta
  susan susana suzanne sue susanna
  barbara varvara barbra
  deborah debra debbie
  patricia pat patty trish
  jennifer jen jenny
  christopher chris cristobal christophe christoph kristof
  christian cristian kristian
  kenneth ken kenny
  donald don donnie
  ronald ron ronnie
  gerald gerry gerard gerardo gerhard
  jeffrey jeff geoffrey geoff
  timothy tim timothee timofei
  raymond ray ramon raimundo
  walter walt wally gualtiero
  albert al alberto bertie
  alfred alf fred alfredo
  arthur art arturo artur
  eric erik erich
  oscar oskar
  rudolf rodolfo rudy rudolph
  ralph raul
  pak park bak bag
  yi lee ri rhee
  choe choi
  chong jung jeong chung
  kim gim
  yun yoon
  no roh noh
  paek baek paik
  im lim rim
  kwak gwak
  cho jo
  chang jang
  chon jeon jun chun
  sin shin
  xi hsi
  jiang chiang
  zhou chou
  deng teng`;

const FIRST_BY_VARIANT = firstByVariant();

function firstByVariant(): ReadonlyMap<string, string> {
  const rows = VARIANTS.trim()
    .split('\n')
    .map((row) => row.trim().split(/\s+/));
  const counts = new Map<string, number>();
  for (const name of rows.flat()) counts.set(name, (counts.get(name) ?? 0) + 1);
  return new Map(
    rows.flatMap(([first = '', ...others]) =>
      [first, ...others]
        .filter((name) => counts.get(name) === 1)
        .map((name) => [name, first] as const),
    ),
  );
}

/** The name that stands for all its variants; the word itself where none are known. */
export function commonForm(word: string): string {
  return FIRST_BY_VARIANT.get(word) ?? word;
}
