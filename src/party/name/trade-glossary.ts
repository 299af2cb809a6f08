/**
 * Words of trade that registers translate or leave as they are when they write a foreign company's name, each row one
 * meaning, the first standing for all; plurals and adjectives with them, since translators choose between them.
 */
const GLOSSARY = `
  plant zavod factory fabrika fabrik usine planta zavodi kombinat works fabrikasi karkhane maamal
  service services servis servisi servicios serviss uslugi hizmetleri hizmet khadamat
  industry industries industrial promyshlennost promyshlennyy sanayi sanaye industria industrie industrias sanayii
  trade trading trader traders torgovlya torgovyy torgovyi torgovaya ticaret comercio commerce commercial comercial
    handel handels tijarat tijara bazargani commerciale
  science scientific sciences nauchno nauchnyy nauchnaya elmi
  research issledovatelskiy issledovatelskii investigacion recherche tahqiqat
  institute institut instituto institution
  production proizvodstvo proizvodstvennoe proizvodstvennoye proizvodstvennyy proizvodstvennaya uretim produccion tolid
  bureau byuro buro buero oficina
  design konstruktorskoe konstruktorskoye proektnyy
  association obedinenie obyedinenie obyedineniye asociacion verband dernegi ittihad
  bank banco banque banka
  transport transports transportation transportes transporte transportnaya nakliyat tasimacilik perevozki
  logistics logistic lojistik logistik logistica logistika
  company compania companhia kompaniya sherkat sharikat compagnie firma firm sirketi
  foundation fund fond fundacion fundacao vakfi vakif bonyad muassasat fondation stiftung
  society jamiat jamiyat jamiyah sociedad societe gesellschaft obshchestvo
  construction constructions insaat stroitelstvo stroy stroi construccion construcciones constructora bau sakht
  energy energiya energeticheskaya enerji energia energie
  export exports ihracat eksport exportadora exportacion
  import imports ithalat importadora importacion
  foreign dis vneshne vneshneekonomicheskoe exterior
  automobile avtomobilnyy avtomobilnyi avto auto automotive otomotiv automotriz
  instrument priborostroitelnyy instruments pribor
  making building mashinostroitelnyy mashinostroenie
  machine machinery makina makine mashina maquinaria maschinen mashin
  metallurgy metallurgical metallurgicheskiy metallurgicheskaya metalurji metalurgia
  mining gornyy gorno gornaya gornorudnaya madencilik mineria
  electronics electronic elektronik elektronika electronica elektronnyy
  electric electrical electricity elektrik elektricheskiy electrica barq
  petroleum oil neft neftyanaya petrol naft petrole petroleo
  gas gaz gazovaya
  steel stal celik acero acier foulad
  shipping denizcilik sudokhodnaya parokhodstvo keshtirani naviera
  shipyard sudostroitelnyy verf tersane tersanesi astillero
  textile textiles tekstil textil tekstile
  garment garments konfeksiyon confecciones confeccoes poushak
  apparel apparels giyim clothing
  knitting knit knitwear trikotaj orme triko
  food foods gida alimentos pishchevaya
  agriculture agricultural agro tarim agricola agricole
  medical medicine tibbi medikal medica
  university universitet universite universidad daneshgah
  academy akademiya akademi academia
  center centre tsentr merkezi markaz centro zentrum
  group gruppa grubu grupo gruppe groupe goruh
  holding holdings kholding holdingi
  investment investments invest investitsionnaya yatirim inversiones inversion sarmayegozari
  development razvitie gelistirme desarrollo developments tose
  technology technologies technical tekhnologii tekhnika teknoloji tecnologia technik tech technics
  engineering engineers inzhiniring muhendislik ingenieria mohandesi eng
  supply supplies snabzhenie tedarik suministros
  charity charitable khayriyya khayriya hayir hayriye
  organization organisation organizatsiya sazman sazmane organizacion
  republic respublika cumhuriyeti jomhuri republica
  state gosudarstvennyy gosudarstvennoe estatal
  russia russian rossiya rossiyskaya rossiyskiy rossiyskoye rf
  iran iranian irani
  china chinese zhongguo
  turkey turkish turkiye turk
  syria syrian suriye
  mine mines rudnik maden
  insurance strakhovaya sigorta seguros bimeh
  aviation aviatsionnyy havacilik aviacion aero aerospace havapeyma
  airlines airline airways aviakompaniya aerolineas havayollari
  islamic islami islam`;

const FIRST_BY_WORD: ReadonlyMap<string, string> = new Map(
  GLOSSARY.trim()
    .split(/\n {2}(?! )/)
    .flatMap((row) => {
      const words = row.trim().split(/\s+/);
      return words.map((word) => [word, words[0] ?? word] as const);
    }),
);

/** The word of trade that stands for all that mean the same; null for a word that is in no such row. */
export function tradeForm(word: string): string | null {
  return FIRST_BY_WORD.get(word) ?? null;
}
