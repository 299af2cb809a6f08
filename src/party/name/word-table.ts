/**
 * What a word is in the names of the world, as far as that says how much it tells of who somebody is.
 *
 * - `courtesy`: a title or an address; told of one and not of the next.
 * - `particle`: ties a name together and is written, left out or grown on at will.
 * - `filler`: an article, a conjunction, a word of a legal form that stands alone.
 * - `trade`: what a company does or is, in any of a thousand companies.
 * - `place`: where it is; sister companies differ by it.
 * - `given`: a name that millions bear.
 * - `plain`: everything else.
 */
export type WordClass = 'courtesy' | 'particle' | 'filler' | 'trade' | 'place' | 'given' | 'plain';

const COURTESIES = `
  mr mrs ms miss mister dr doctor prof professor eng engr ing sir lord lady dame hon honorable president prasident
  sr sra srta don dona senor senora herr frau mme mlle monsieur madame signor signora shri smt
  shaykh sheikh shaikh sheik sheikha haji hajji hajj hadji hajjah sayyid sayyed sayed seyed seyyed syed
  mullah mulla maulavi mawlawi maulawi mawlana maulana molvi qari hafiz ustad ustaz ayatollah hojjatoleslam imam
  alhaj alhajj khwaja hodja
  general gen colonel col major maj captain capt lieutenant lt sergeant sgt commander cmdr admiral brigadier brig
  marshal comrade minister ambassador judge justice senator king queen prince princess pope father brother sister
  jr junior senior esq phd md attn`;

const PARTICLES = `
  al el ul ur il l la le les lo los las
  bin ibn ben bint ould oglu ogly kyzy wald
  de del della delle dello dei degli di da das dos do du des d
  van von der den ter ten vander zu zum zur af av
  mac mc e y`;

const FILLERS = `
  the and of for und et y e ve & a an in on at by to with en y sur pour fur von per
  limited liability joint stock public open closed private company corporation corp co ltd inc llc
  obshchestvo aktsionernoe aktsionernoye otvetstvennostyu ogranichennoi ogranichennoy s ogranichennoyu
  sociedad anonima societe anonyme gesellschaft sirketi anonim limitada firma firm branch`;

const TRADES = `
  trading trade trader traders general international global world worldwide universal group holding holdings
  enterprise enterprises industry industries industrial service services solution solutions system systems
  technology technologies technical tech engineering engineers construction constructions contracting contractors
  building development developments investment investments invest capital finance financial bank banking banco banque
  fund funds trust insurance exchange money securities asset assets management consulting consultants consultancy
  shipping maritime marine ocean sea navigation lines line logistics logistic transport transportation trans freight
  forwarding cargo express courier aviation airlines airline airways air aero travel tourism tours hotel hotels
  import imports export exports importer exporter commerce commercial comercial comercio comercializadora distribution
  distributors distribuidora supply supplies materials products product manufacturing manufacture manufacturer factory
  plant mill mills works workshop production goods equipment machinery machine machines tools parts auto automotive motor
  motors electric electrical electronics electronic energy power oil gas petroleum petrochemical petrochemicals
  chemical chemicals pharma pharmaceutical pharmaceuticals medical health steel iron metal metals mining minerals
  gold cement concrete timber wood furniture paper plastic plastics rubber glass textile textiles tekstil textil garment
  garments apparel apparels clothing fashion fashions knitwear knitting weaving spinning dyeing cotton leather shoes
  footwear food foods seafood fish fishery fisheries fishing agriculture agricultural farm farms agro grain sugar
  rice tea coffee water environmental real estate property properties design media communications telecom
  telecommunications network networks information software digital data computer science sciences scientific research
  institute institution academy university school college center centre office agency bureau department ministry
  committee commission administration authority council federation association union society foundation organization
  organisation charity charitable movement party front army forces security defense defence military aerospace
  national state federal government republic central royal islamic arab new old first modern star sun golden green
  blue red white black grand united union american european asian african eastern western southern northern east west
  south north partners partner associates brothers bros sons son company companies corporate cooperative zone free port
  inversiones inmobiliaria servicios operadora constructora grupo empresa compania agricola transportes exportadora
  importadora industria industrias commerciale generale internationale internacional nazionale italiana
  sanayi ticaret dis ihracat ithalat insaat gida turizm pazarlama nakliyat konfeksiyon giyim imalat imalati uretim
  handel handels vertrieb industrie maschinenbau bau transporte verwaltung beteiligungs gruppe
  zavod predpriyatie kompaniya nauchno proizvodstvennoe byuro konstruktorskoe torgovyi dom gruppa
  sharikat muassasat sherkat cooperativa kooperativ kabushiki`;

const PLACES = `
  afghanistan africa albania algeria america argentina armenia asia australia austria azerbaijan bahrain bangladesh
  belarus belgium bolivia bosnia brazil brasil britain bulgaria burma cambodia canada caribbean chile china colombia congo
  croatia cuba cyprus denmark dominican ecuador egypt england estonia ethiopia europe finland france georgia germany
  ghana greece guatemala haiti honduras hungary india indonesia iran iraq ireland israel italy jamaica japan jordan
  kazakhstan kenya korea kuwait kyrgyzstan laos latvia lebanon liberia libya lithuania macau malaysia mali malta
  mexico moldova mongolia morocco mozambique myanmar namibia nederland nepal netherlands nicaragua niger nigeria
  norge norway oman pakistan palestine panama paraguay peru philippines poland portugal qatar romania russia rwanda
  salvador saudi arabia scotland senegal serbia seychelles singapore slovakia slovenia somalia spain espana sri lanka
  sudan sverige sweden switzerland syria taiwan tajikistan tanzania thailand tunisia turkey turkiye turkmenistan uganda
  ukraine uruguay usa uk us uae uzbekistan venezuela vietnam wales yemen zambia zimbabwe
  american arabian asian british chinese cuban egyptian european french german indian iranian iraqi israeli italian
  japanese korean kuwaiti lebanese libyan mexican pakistani russian spanish syrian turkish ukrainian venezuelan
  hong kong beijing shanghai guangzhou shenzhen dalian ningbo qingdao tianjin hangzhou xiamen zhejiang guangdong jiangsu
  shandong fujian liaoning xinjiang dandong moscow petersburg kazan siberian ural dubai sharjah ajman fujairah emirates gulf
  tehran isfahan damascus aleppo baghdad beirut istanbul izmir ankara bursa london paris berlin hamburg frankfurt
  amsterdam rotterdam zurich geneva vienna milan rome madrid barcelona lisbon athens piraeus limassol nicosia karachi
  lahore kabul delhi mumbai dhaka colombo bangkok hanoi jakarta manila tokyo osaka seoul pyongyang sydney york
  boston chicago houston miami angeles texas california florida delaware nevada guadalajara tijuana sinaloa bogota
  medellin cali caracas lima santiago johannesburg lagos nairobi cairo alexandria tripoli khartoum`;

const GIVEN_NAMES = `
  muhammad ahmad ali hassan husayn abd abdul abdullah abdallah ibrahim yusuf umar mustafa mahmud khalid salim salih said
  hamid rahman rahim karim aziz latif majid rashid samir jamal kamal adnan tariq walid hamza bilal abbas reza mehdi amir
  hadi mohsin javad akbar asghar hossein musa isa yahya malik sultan mirza ismail yaqub dawud sulayman adam abu din khan shah agha jan gul
  sergei vladimir aleksandr andrei mikhail nikolai dmitri aleksei yuri viktor igor oleg ivan pavel boris konstantin roman
  elena irina olga natalya tatyana svetlana anna maria ekaterina ivanov petrov
  jose juan luis carlos antonio jesus francisco miguel pedro manuel jorge alberto fernando rafael ramon enrique javier
  mario sergio eduardo alejandro garcia rodriguez gonzalez hernandez lopez martinez perez sanchez ramirez torres flores
  gomez diaz castro rivera
  john james robert michael william david richard thomas george charles joseph peter paul mark steven daniel smith johnson
  brown jones williams miller davis jean pierre michel jacques hans peter wolfgang klaus
  kim pak park ri lee choe choi jong chong han kang yun song il nam chol yong kwang myong sung hyon jin ho su min
  wang li zhang chen liu yang huang zhao wu zhou xu sun ma zhu hu guo lin he gao wei wen ming hua jun ping xiao guo
  nguyen tran van thi singh kumar ram begum`;

const CLASS_BY_WORD: ReadonlyMap<string, WordClass> = new Map(
  (
    [
      ['given', GIVEN_NAMES],
      ['place', PLACES],
      ['trade', TRADES],
      ['particle', PARTICLES],
      ['filler', FILLERS],
      ['courtesy', COURTESIES],
    ] as const
  ).flatMap(([kind, words]) =>
    words
      .trim()
      .split(/\s+/)
      .map((word) => [word, kind] as const),
  ),
);

export function classOfWord(word: string): WordClass {
  return CLASS_BY_WORD.get(word) ?? 'plain';
}
