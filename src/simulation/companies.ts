import assert from 'node:assert/strict';
import type { Party } from '../party/party.ts';
import { manufacturerId } from '../terms/manufacturer-id.ts';
import { COUNTRIES, type Tongue } from './countries.ts';
import type { Family } from './goods.ts';
import type { Random } from './random.ts';

/** How companies are called: `{}` is an invented name of one word, `{trade}` what they deal in. */
interface Naming {
  readonly first: readonly string[];
  readonly second: readonly string[];
  readonly patterns: readonly string[];
  readonly streets: readonly string[];
}

// The syllables are made up, and put together by chance: a likeness to a real company would be one too.
// biome-ignore format: a table
const NAMINGS: Readonly<Record<Tongue, Naming>> = {
  bengali: {
    first: ['Noksha', 'Shonali', 'Meghal', 'Tarulata', 'Padmabor', 'Jhilom', 'Kashfu', 'Rupsha'],
    second: ['pur', 'bari', 'gonj', 'tola', 'khali', 'dighi'],
    patterns: ['{} {trade} Ltd.', '{} Composite {trade} Ltd.', '{} Knit & Weave Limited'],
    streets: ['Kadamtali Road', 'Shalbon Lane', 'Plot 14, Nodipar'],
  },
  chinese: {
    first: ['Lan', 'Qingmu', 'Yueshi', 'Beirong', 'Zhelu', 'Shuoyan', 'Hongti', 'Jinmao', 'Anqiu', 'Feilan'],
    second: ['xiushan', 'tinghe', 'qiaomen', 'miangu', 'suoxi', 'langwei', 'hengtu', 'duoshui'],
    patterns: ['{} {trade} Co., Ltd.', '{} Import & Export Co., Ltd.', '{} {trade} Manufacturing Co., Ltd.', '{} Industrial Limited'],
    streets: ['Weaver Road', 'Guihua Street', 'Third Industrial Road', 'Lotus Bank Road'],
  },
  english: {
    first: ['Ashpen', 'Quillha', 'Thornwic', 'Marrowby', 'Oxbarro', 'Larkmere', 'Wexmarl', 'Dunhollow', 'Fallowgil', 'Brindle', 'Harrowden', 'Calderwy', 'Pennimo', 'Tansyfo', 'Windlesto', 'Copperwai'],
    second: ['ny', 'ven', 'stead', 'croft', 'worth', 'rell', 'thorne', 'dale', 'gate', 'shaw', 'ridge', 'wick'],
    patterns: ['{} {trade} LLC', '{} & {} {trade} Inc.', '{} {trade} Company', '{} & {} LLC', '{} Wholesale Inc.', '{} and {} Trading Co.'],
    streets: ['Depot Avenue', 'Lathe Street', 'Millrace Road', 'Quarry Lane', 'Orchard Row', 'Foundry Street'],
  },
  french: {
    first: ['Sanabo', 'Ndoukou', 'Ebolo', 'Mbamoa', 'Lokoun', 'Assoume'],
    second: ['ya', 'ngo', 'lle', 'kro', 'mba'],
    patterns: ['Scierie de {} SARL', 'Société {} et Frères', '{} Bois SA', 'Exploitation forestière {} SARL'],
    streets: ['Rue du Port', 'Zone industrielle', 'Avenue des Palmiers'],
  },
  german: {
    first: ['Kupfer', 'Linden', 'Alten', 'Brack', 'Hainz', 'Morgen', 'Stiller', 'Wacholder'],
    second: ['brunner', 'quell', 'hagener', 'stedter', 'wiesner', 'rodt'],
    patterns: ['{} {trade} GmbH', '{} & {} GmbH & Co. KG', '{} Werke AG', '{} Feintechnik GmbH'],
    streets: ['Speicherzeile', 'Am Mühlgraben', 'Gerberweg', 'Industriestraße'],
  },
  hindi: {
    first: ['Suvarna', 'Chandani', 'Kesarbo', 'Meghdu', 'Triveni', 'Neelka', 'Padmaro', 'Vasundho'],
    second: ['ta', 'var', 'lok', 'mani', 'dhara', 'kunj'],
    patterns: ['{} {trade} Pvt. Ltd.', '{} Exports Private Limited', 'Shri {} {trade} Mills', '{} & Sons'],
    streets: ['Mandir Road', 'Phase II, Sector 9', 'Old Mill Compound'],
  },
  italian: {
    first: ['Bellor', 'Montef', 'Acquar', 'Casald', 'Rosmar', 'Valsper'],
    second: ['ina', 'osco', 'enta', 'olmo', 'iera'],
    patterns: ['{} S.r.l.', 'Fratelli {} S.p.A.', '{} & Figli S.n.c.', 'Officine {} S.r.l.'],
    streets: ['Via dei Tigli', 'Via della Filanda', 'Viale del Lavoro'],
  },
  japanese: {
    first: ['Asahino', 'Hoshika', 'Mizuto', 'Kurose', 'Shirahi', 'Tachimo'],
    second: ['mori', 'gawara', 'saka', 'tani', 'numa'],
    patterns: ['{} Seisakusho K.K.', '{} Kogyo Co., Ltd.', '{} Denki K.K.'],
    streets: ['2-chome', 'Minami-machi', 'Kita-kogyo danchi'],
  },
  korean: {
    first: ['Hanbyeo', 'Saerom', 'Daeyul', 'Miraeso', 'Cheongu', 'Namhyeo'],
    second: ['ri', 'san', 'bit', 'won', 'gang'],
    patterns: ['{} Precision Co., Ltd.', '{} Industries Corp.', '{} Tech Co., Ltd.'],
    streets: ['Gongdan-ro', 'Sanho-daero', 'Bukcheon-gil'],
  },
  malay: {
    first: ['Merant', 'Selasih', 'Kembang', 'Lembay', 'Tanjong', 'Purnam'],
    second: ['ara', 'indah', 'jati', 'ung', 'sari'],
    patterns: ['{} Sdn. Bhd.', 'PT {} {trade}', 'Syarikat {} Sdn. Bhd.', 'CV {} Jaya'],
    streets: ['Jalan Kilang', 'Jalan Melati', 'Lorong Pelabuhan'],
  },
  portuguese: {
    first: ['Araguar', 'Tapirem', 'Ipeúna', 'Jacarem', 'Paranab', 'Umbuzal'],
    second: ['inha', 'anga', 'uba', 'eira', 'osa'],
    patterns: ['{} {trade} Ltda.', 'Comercial {} S.A.', 'Indústria {} Ltda.', '{} Exportação Ltda.'],
    streets: ['Rua das Palmeiras', 'Avenida do Cais', 'Rodovia Velha'],
  },
  spanish: {
    first: ['Cerrovi', 'Lomaza', 'Arroyal', 'Peñablan', 'Tecolu', 'Xochite', 'Mezquila', 'Azahara', 'Quebrado', 'Sotomon', 'Valdehu', 'Carrizo'],
    second: ['da', 'no', 'pan', 'tla', 'ca', 'les', 'mar', 'rense'],
    patterns: ['{trade} {} S.A. de C.V.', 'Grupo {} S.A.', 'Comercializadora {} S. de R.L.', '{trade} de {} S.A.', 'Hermanos {} y Cía.'],
    streets: ['Avenida del Puente', 'Calle Jacarandas', 'Carretera Sur', 'Parque Industrial Oriente'],
  },
  thai: {
    first: ['Siamdo', 'Thonburo', 'Chaiya', 'Rungrat', 'Phetsak'],
    second: ['kit', 'phan', 'wong', 'tha', 'charoen'],
    patterns: ['{} Co., Ltd.', '{} Industry Public Co., Ltd.', '{} {trade} Co., Ltd.'],
    streets: ['Moo 4', 'Soi Kluai Mai', 'Thanon Talat Kao'],
  },
  vietnamese: {
    first: ['Song Hau', 'Tan Lieu', 'Minh Que', 'An Phuoc', 'Dai Tram', 'Hoa Sim', 'Phu Diep'],
    second: [' Loc', ' Vien', ' Hung', ' Thanh', ' Lam'],
    patterns: ['{} {trade} Co., Ltd.', 'Cong ty TNHH {}', '{} Joint Stock Company', '{} {trade} JSC'],
    streets: ['Duong so 7', 'Quay Road', 'Khu cong nghiep Ben Tre'],
  },
};

const ENGLISH_TRADES: Readonly<Record<Family, string>> = {
  produce: 'Produce',
  seafood: 'Seafood',
  food: 'Foods',
  drink: 'Beverage',
  garments: 'Garment',
  footwear: 'Footwear',
  electronics: 'Electronics',
  'vehicle-parts': 'Auto Parts',
  machinery: 'Machinery',
  furniture: 'Furniture',
  timber: 'Timber',
  lumber: 'Lumber',
  metals: 'Metals',
  plastics: 'Plastics',
  medical: 'Medical',
  toys: 'Toys',
  household: 'Housewares',
};

const SPANISH_TRADES: Readonly<Partial<Record<Family, string>>> = {
  produce: 'Agrícola',
  seafood: 'Pesquera',
  food: 'Alimentos',
  drink: 'Destiladora',
  garments: 'Confecciones',
  footwear: 'Calzados',
  electronics: 'Electrónica',
  'vehicle-parts': 'Autopartes',
  furniture: 'Muebles',
  timber: 'Maderas',
  lumber: 'Aserradero',
  metals: 'Aceros',
  plastics: 'Plásticos',
};

/** A company abroad, invented, with the manufacturer code that its name and address make. */
export function foreignCompany(random: Random, country: string, family: Family): Party {
  const { name, street, town } = letterhead(random, country, family);
  const code = manufacturerId({ name, street, city: town, country });
  return {
    name,
    country,
    address: `${street}, ${town}`,
    identifiers: code === null ? [] : [{ scheme: 'MID', value: code }],
  };
}

/**
 * A company in the United States, invented.
 *
 * @param serial seven digits at most; with the prefix 00, which is not given out, it makes the EIN
 */
export function domesticCompany(random: Random, family: Family, serial: number): Party {
  const { name, street, town } = letterhead(random, 'US', family);
  const number = String(serial).padStart(7, '0');
  assert(number.length === 7, 'an employer number has seven digits after its prefix');
  return {
    name,
    country: 'US',
    address: `${street}, ${town}`,
    identifiers: [{ scheme: 'EIN', value: `00-${number}` }],
  };
}

/** The address of one company under the name of another, which begins with no history. */
export function renamedCompany(
  random: Random,
  party: Party,
  family: Family,
  serial: number,
): Party {
  const { address, country } = party;
  if (country === null || country === 'US') {
    return { ...domesticCompany(random, family, serial), address };
  }
  const company = foreignCompany(random, country, family);
  const [street = '', ...places] = (address ?? '').split(', ');
  const code = manufacturerId({ name: company.name, street, city: places.join(' '), country });
  return {
    ...company,
    address,
    identifiers: code === null ? [] : [{ scheme: 'MID', value: code }],
  };
}

// biome-ignore format: a table
const GIVEN_NAMES = ['Wren', 'Odalys', 'Thaddea', 'Corwin', 'Ysolde', 'Bram', 'Marisel', 'Lucan', 'Perpetua', 'Nilo', 'Sunniva', 'Anselm'];
// biome-ignore format: a table
const FAMILY_NAMES = ['Castellane', 'Underbrook', 'Quintrell', 'Vellacourt', 'Osgathorpe', 'Marchbane', 'Tolliver-Wray', 'Penhallion', 'Estrabeau', 'Dunmarrow', 'Fairlocke', 'Ravensward'];

/** Somebody who ordered something, invented. */
export function household(random: Random): Party {
  const street = random.pick(NAMINGS.english.streets);
  return {
    name: `${random.pick(GIVEN_NAMES)} ${random.pick(FAMILY_NAMES)}`,
    country: 'US',
    address: `${1 + random.below(999)} ${street}, ${random.pick(countryOf('US').towns)}`,
    identifiers: [],
  };
}

export function countryOf(code: string) {
  const country = COUNTRIES[code];
  assert(country !== undefined, `no company is made up for ${code}`);
  return country;
}

function letterhead(random: Random, code: string, family: Family) {
  const { tongue, towns } = countryOf(code);
  const naming = NAMINGS[tongue];
  const trades = tongue === 'spanish' ? SPANISH_TRADES : ENGLISH_TRADES;
  const name = random
    .pick(naming.patterns)
    .replace('{trade}', trades[family] ?? 'Industrias')
    .replaceAll('{}', () => random.pick(naming.first) + random.pick(naming.second));
  return {
    name,
    street: `${1 + random.below(480)} ${random.pick(naming.streets)}`,
    town: random.pick(towns),
  };
}
