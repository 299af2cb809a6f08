/**
 * How an organisation is held together in law. Forms of one family are each other's translations; of two, they are
 * different bodies that may share a name.
 */
const FORM_FAMILIES = [
  'limited',
  'shares',
  'partnership',
  'company',
  'cooperative',
  'nonprofit',
  'state',
  'sole',
] as const;
export type FormFamily = (typeof FORM_FAMILIES)[number];

const COMMON_LAW = `
  limited: ltd limited coltd colimited companyltd companylimited ltdco lmtd
  limited: pvtltd privatelimited pvtlimited coprivatelimited copvtltd pltd
  limited: privatelimitedcompany copvt privateltd pvt privatecompany
  limited: pteltd ptelimited copteltd pte
  limited: ptyltd ptylimited proprietarylimited pty propltd
  limited: llc limitedliabilitycompany limitedliabilityco lc collc ltdliabilityco
  limited: sdnbhd sendirianberhad sdn
  limited: fze fzc fzco fzllc freezoneestablishment freezonecompany dmcc dwcllc fzcollc
  limited: wll bscc withlimitedliability spc
  shares: plc publiclimitedcompany publiclimitedco publiccompanylimited pcl publicltdco pubco
  shares: inc incorporated incorp
  shares: corp corporation corpn coinc
  shares: jsc jointstockcompany jointstockco jointstock jscompany jointstockcorporation
  shares: pjsc publicjointstockcompany publicjointstockco publicjsc
  shares: ojsc openjointstockcompany openjointstockco openjsc
  shares: cjsc closedjointstockcompany closedjointstockco closedjsc privatejointstockcompany
    prjsc pvtjsc
  shares: saog saoc ksc kscc bsc qsc qpsc sak kpsc
  shares: bhd berhad
  partnership: lp limitedpartnership limitedpartners
  partnership: llp limitedliabilitypartnership
  partnership: gp generalpartnership
  nonprofit: clg companylimitedbyguarantee cic nonprofitorganization ngo
    nongovernmentalorganization
  sole: soleproprietorship soleproprietor soletrader estab
  company: co company cie andco andcompany coy`;

const GERMAN = `
  limited: gmbh gesellschaftmitbeschrankterhaftung gesmbh mbh ggmbh gesellschaftmbh
  limited: ug unternehmergesellschaft ughaftungsbeschrankt
  shares: ag aktiengesellschaft akg
  partnership: kg kommanditgesellschaft gmbhcokg gmbhandcokg gmbhundcokg cokg agcokg agandcokg
  partnership: kgaa kommanditgesellschaftaufaktien
  partnership: ohg offenehandelsgesellschaft gbr gesellschaftburgerlichenrechts
  cooperative: eg eingetragenegenossenschaft genossenschaft
  nonprofit: ev eingetragenerverein verein stiftung
  sole: ek ekfr eingetragenerkaufmann`;

const FRENCH = `
  limited: sarl societearesponsabilitelimitee eurl sarlu suarl sarlau
  shares: sas societeparactionssimplifiee sasu sociedadporaccionessimplificada
  partnership: sencrl snc societeennomcollectif sca scs societeencommandite
  limited: sprl societepriveearesponsabilitelimitee
  nonprofit: asbl associationsansbutlucratif vzw`;

const IBERIAN_AND_AMERICAN = `
  limited: srl sociedadderesponsabilidadlimitada societaaresponsabilitalimitata srls
    societateacuraspunderelimitata societatecuraspunderelimitata
  limited: sderl sderldecv srldecv sociedadderesponsabilidadlimitadadecapitalvariable sderlmi
  limited: ltda limitada cialtda lda cltda ciltda companhialimitada unipessoallda
    sociedadelimitada companialimitada
  limited: sl sociedadlimitada slu sll sociedadlimitadaunipersonal
  limited: eirl eireli empresaindividualderesponsabilidadlimitada
  shares: sa sociedadanonima societeanonyme sociedadeanonima sau societateapeactiuni
    sociedadanonimaunipersonal
  shares: sadecv sociedadanonimadecapitalvariable sabdecv sapidecv sociedadanonimabursatil sapi
  shares: saa sac sociedadanonimacerrada sociedadanonimaabierta ca companiaanonima
  partnership: senc sociedadencomandita sencs ciasenc cia
  cooperative: scl sociedadcooperativa cooperativa scoop
  nonprofit: asociacioncivil fundacion fundacao`;

const ITALIAN = `
  shares: spa societaperazioni sapa
  partnership: societainaccomandita sncdi
  cooperative: scarl societacooperativa scrl`;

const BENELUX_AND_NORDIC = `
  limited: bv beslotenvennootschap bvba beslotenvennootschapmetbeperkteaansprakelijkheid besloten
  shares: nv naamlozevennootschap
  partnership: vof vennootschaponderfirma commanditairevennootschap
  limited: aps anpartsselskab ivs
  shares: asa as aktieselskab aksjeselskap allmennaksjeselskap ehf hlutafelag
  shares: ab aktiebolag publab abp aktiebolaget
  limited: oy osakeyhtio oyab
  shares: oyj julkinenosakeyhtio
  partnership: ky kommandiittiyhtio kb kommanditbolag hb handelsbolag ks`;

const CENTRAL_EUROPEAN = `
  limited: spzoo spolkazoo spolkazograniczonaodpowiedzialnoscia spozoo
  shares: spolkaakcyjna psa
  partnership: spk spj spolkajawna spolkakomandytowa
  limited: doo dooel drustvosogranicenomodgovornoscu drusstvosogranicenomodgovornoscu
  shares: ad dd adbeograd akcionarskodrustvo dionickodrustvo aktsionernodruzhestvo
  limited: sro spolsro spolecnostsrucenimomezenym spolocnostsrucenimobmedzenym
  shares: akciovaspolecnost akciovaspolocnost
  limited: kft korlatoltfelelossegutarsasag
  shares: zrt nyrt reszvenytarsasag zartkoruenmukodoreszvenytarsasag
  partnership: bt kkt betetitarsasag
  limited: ood eood druzhestvosogranichenaotgovornost ednolichnodruzhestvosogranichenaotgovornost
  shares: ead ednolichnoaktsionernodruzhestvo
  limited: uab uzdarojiakcinebendrove
  limited: sia sabiedribaarierobezotuatbildibu
  limited: ou osauhing
  limited: epe etaireiaperiorismenisefthinis ike mepe
  shares: ae anonymietaireia aebe anonymosetaireia
  shares: se societaseuropaea europeancompany`;

const RUSSIAN_AND_UKRAINIAN = `
  limited: ooo obshchestvosogranichennoyotvetstvennostyu
    obshchestvosogranichennoiotvetstvennostyu tov too tovarystvozobmezhenoyuvidpovidalnistyu
    tovarishchestvosogranichennoyotvetstvennostyu mchj osoo chooo
  shares: ao aktsionernoeobshchestvo aktsionernoyeobshchestvo aktsionernetovarystvo at
    aktsiyadorlikzhamiyati
  shares: pao publichnoeaktsionernoeobshchestvo publichnoyeaktsionernoyeobshchestvo pat
  shares: oao otkrytoeaktsionernoeobshchestvo otkrytoyeaktsionernoyeobshchestvo vat
  shares: zao zakrytoeaktsionernoeobshchestvo zakrytoyeaktsionernoyeobshchestvo nao prat zat
    nepublichnoeaktsionernoeobshchestvo
  state: fgup federalstateunitaryenterprise fsue federalnoegosudarstvennoeunitarnoepredpriyatie
    gup stateunitaryenterprise unitaryenterprise rup republicanunitaryenterprise mup
  state: soe stateownedenterprise statecompany statecorporation stateenterprise
    gosudarstvennoepredpriyatie dp fgbu fgku federalstatebudgetaryinstitution fbgu
  nonprofit: ano avtonomnayanekommercheskayaorganizatsiya autonomousnonprofitorganization
    autonomousnoncommercialorganization nko fond roo moo
  sole: ip individualnyypredprinimatel individualentrepreneur fop chp`;

const TURKISH_IRANIAN_ARAB = `
  limited: ltdsti limitedsirketi ticltdsti ticaretlimitedsirketi ticaretltdsti sti
    sanayiveticaretlimitedsirketi sanayiveticaretltdsti sanvticltdsti sanvetticltdsti
    sanveticltdsti santicltdsti
  shares: asi anonimsirketi sanveticas sanayiveticaretas sanayiveticaretanonimsirketi santicas
    ticas sanas ticaretas ticaretanonimsirketi sanayias sanayiticaretas
  shares: sherkatsahamiam sherkatesahami sahamiam sahamikhass sherkatsahamikhass sahamikhas
  limited: mahdudeh bamasuliyatmahdud sherkatbamasuliyatmahdud dhmm mmh
  shares: sal societeanonymelibanaise sae salholding saloffshore
  nonprofit: waqf bonyad jamiyat jamiat`;

const EAST_ASIAN = `
  shares: kk kabushikikaisha kabushikigaisha zhushihuishe kabushikikaisya
  limited: gk godokaisha yk yugenkaisha yugengaisha
  limited: youxiangongsi youxianzerengongsi maoyiyouxiangongsi
  shares: gufenyouxiangongsi gufengongsi jituanyouxiangongsi
  shares: jusighoesa jusikhoesa chusikhoesa
  limited: yuhanhoesa yuhanhoisa
  limited: tnhh congtytnhh congtytrachnhiemhuuhan trachnhiemhuuhan mtv congtytnhhmtv
  shares: ctcp congtycophan ctycp
  limited: pt perseroanterbatas perseroan
  shares: tbk persero
  partnership: persekutuankomanditer
  limited: borisatchamkat chamkat`;

const BANKS = `
  shares: na nationalassociation nt nationaltrust
  nonprofit: charitablefoundation`;

/**
 * Family, then the form's name, then its other spellings, by jurisdiction: folded, and with the spaces between words
 * taken out, because "S.A. de C.V.", "SA de CV" and "S A DE C V" are one form.
 *
 * Written from the company laws and registers of the countries named; a form that a law renamed stands with its
 * successor.
 */
export const FORMS: readonly (readonly [FormFamily, ...string[]])[] = [
  COMMON_LAW,
  GERMAN,
  FRENCH,
  IBERIAN_AND_AMERICAN,
  ITALIAN,
  BENELUX_AND_NORDIC,
  CENTRAL_EUROPEAN,
  RUSSIAN_AND_UKRAINIAN,
  TURKISH_IRANIAN_ARAB,
  EAST_ASIAN,
  BANKS,
].flatMap(readForms);

function readForms(table: string): readonly (readonly [FormFamily, ...string[]])[] {
  return table.split(/\n {2}(?=\w+:)/).flatMap((row) => {
    const [family, ...spellings] = row.trim().split(/:?\s+/);
    const known = FORM_FAMILIES.find((one) => one === family);
    return known === undefined ? [] : [[known, ...spellings]];
  });
}
