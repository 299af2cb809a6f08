import type { Consignment } from '../../filing/consignment.ts';
import type { Party } from '../../party/party.ts';
import { keyOf } from './declared.ts';
import { declared, logRatio, unlessNone, weightOf } from './declared-feature.ts';
import { type Feature, shareWhere, words } from './feature.ts';
import type { GoodsGround, Ground } from './ground.ts';
import { type Key, splitKey } from './standing.ts';

const manifest = { ...declared, source: 'manifest', purpose: 'security' } as const;
const secured = { ...declared, source: 'security-filing', purpose: 'security' } as const;

/** What manifest and security filing say, against the declaration. */
export const DOCUMENT_FEATURES: readonly Feature[] = [
  {
    ...manifest,
    name: 'bill.weightRatio',
    meaning: words(
      'Weight on the bill over weight on the entry',
      'Peso del conocimiento respecto al de la declaración',
      'Poids du connaissement rapporté à celui de la déclaration',
    ),
    monotone: 1,
    unit: 'log-ratio',
    value: weightRatio,
  },
  {
    ...manifest,
    name: 'bill.containers',
    meaning: words('Number of containers', 'Número de contenedores', 'Nombre de conteneurs'),
    unit: 'count',
    value: ({ input }) =>
      unlessNone(input.consignment.bills, (bills) =>
        bills.reduce((sum, bill) => sum + bill.containers.length, 0),
      ),
  },
  {
    ...manifest,
    name: 'bill.ladings',
    meaning: words(
      'Number of ports of lading',
      'Número de puertos de carga',
      'Ports de chargement',
    ),
    unit: 'count',
    value: ({ input }) =>
      unlessNone(
        input.consignment.bills,
        (bills) => new Set(bills.map((b) => b.portOfLading)).size,
      ),
  },
  {
    ...secured,
    name: 'security.originDiffers',
    meaning: words(
      'Share of the value of an origin that the security filing does not name',
      'Parte del valor de un origen que la declaración de seguridad no nombra',
      'Part de la valeur d’une origine que la déclaration de sûreté ne nomme pas',
    ),
    monotone: 1,
    unit: 'share',
    value: originDiffers,
  },
  {
    ...secured,
    name: 'security.goodsDiffer',
    meaning: words(
      'Share of the value of goods that the security filing does not name',
      'Parte del valor de mercancías que la declaración de seguridad no nombra',
      'Part de la valeur de marchandises que la déclaration de sûreté ne nomme pas',
    ),
    monotone: 1,
    unit: 'share',
    value: goodsDiffer,
  },
  {
    ...secured,
    name: 'security.makerDiffers',
    meaning: words(
      'Share of the value whose maker the security filing does not name',
      'Parte del valor cuyo fabricante no nombra la declaración de seguridad',
      'Part de la valeur dont la déclaration de sûreté ne nomme pas le fabricant',
    ),
    monotone: 1,
    unit: 'share',
    value: makerDiffers,
  },
  {
    ...secured,
    name: 'security.makerUnknown',
    meaning: words(
      'Share of makers on the security filing that the entry names neither as maker nor as seller',
      'Parte de fabricantes de la declaración de seguridad que la entrada no nombra de ningún modo',
      'Part des fabricants de la déclaration de sûreté que la déclaration ne nomme à aucun titre',
    ),
    monotone: 1,
    unit: 'share',
    value: makerUnknown,
  },
  {
    ...secured,
    name: 'security.sellerDiffers',
    meaning: words(
      'Share of the value whose seller the security filing does not name',
      'Parte del valor cuyo vendedor no nombra la declaración de seguridad',
      'Part de la valeur dont la déclaration de sûreté ne nomme pas le vendeur',
    ),
    monotone: 1,
    unit: 'share',
    value: ({ input, goods }) => {
      const sellers = input.consignment.securityFilings.flatMap(({ seller }) => seller ?? []);
      return unnamed(goods, 'seller', sellers);
    },
  },
  {
    ...manifest,
    name: 'bill.shipperDiffers',
    meaning: words(
      'Share of the value whose seller and maker are not the shipper',
      'Parte del valor cuyo vendedor y fabricante no son el embarcador',
      'Part de la valeur dont ni vendeur ni fabricant ne sont le chargeur',
    ),
    unit: 'share',
    value: ({ input, goods }) => {
      const shippers = input.consignment.bills.flatMap(({ shipper }) => shipper ?? []);
      return Math.min(unnamed(goods, 'seller', shippers), unnamed(goods, 'manufacturer', shippers));
    },
  },
  {
    ...manifest,
    name: 'bill.goodsDiffer',
    meaning: words(
      'Share of the value of goods that the bill does not name',
      'Parte del valor de mercancías que el conocimiento no nombra',
      'Part de la valeur de marchandises que le connaissement ne nomme pas',
    ),
    monotone: 1,
    unit: 'share',
    value: billGoodsDiffer,
  },
  {
    ...secured,
    name: 'documents.contradictions',
    meaning: words(
      'In how many of origin, goods, maker and weight the documents contradict each other',
      'En cuántos de origen, mercancías, fabricante y peso se contradicen los documentos',
      'Sur combien d’origine, marchandises, fabricant et poids les documents se contredisent',
    ),
    unit: 'count',
    monotone: 1,
    value: contradictionsOf,
  },
];

/** A weight on the bill so much above the entry's, as a logarithm, is no matter of packing: a fifth. */
const HEAVIER = Math.log(1.2);

/** How many of the documents' statements contradict the entry; what nobody filed contradicts nothing. */
function contradictionsOf(ground: Ground): number {
  const goods = goodsDiffer(ground) > 0 || billGoodsDiffer(ground) > 0;
  return [
    originDiffers(ground) > 0,
    goods,
    makerDiffers(ground) > 0,
    weightRatio(ground) > HEAVIER,
  ].filter(Boolean).length;
}

function weightRatio(ground: Ground): number {
  return logRatio(billWeightOf(ground.input.consignment), weightOf(ground));
}

function originDiffers(ground: Ground): number {
  return differing(ground, (one) => one.origin);
}

function goodsDiffer(ground: Ground): number {
  return differing(ground, (one) => ('hts6' in one ? one.hts6 : one.hts.slice(0, 6)));
}

function makerDiffers({ input, goods }: Ground): number {
  const filed = input.consignment.securityFilings.flatMap((filing) => filing.goods);
  const makers = filed.flatMap(({ manufacturer }) => manufacturer ?? []);
  return unnamed(goods, 'manufacturer', makers);
}

/** A trading house is named as the maker where it only sells; whoever made them in secret is named nowhere. */
function makerUnknown({ input, goods }: Ground): number {
  const filed = input.consignment.securityFilings.flatMap((filing) => filing.goods);
  const makers = filed.flatMap(({ manufacturer }) => manufacturer ?? []);
  return unlessNone(makers, () => {
    const known = new Set(
      goods.flatMap(({ goods: { keys } }) => [partyIn(keys.manufacturer), partyIn(keys.seller)]),
    );
    return makers.filter((maker) => !known.has(keyOf(maker))).length / makers.length;
  });
}

/** Whom a key names, whatever role it has. */
function partyIn(key: Key | null): string | null {
  return key === null ? null : splitKey(key).subject;
}

function billGoodsDiffer({ input, goods }: Ground): number {
  const named = input.consignment.bills.flatMap(({ hts }) => hts.map((one) => one.slice(0, 6)));
  return unlessNone(named, () =>
    shareWhere(goods, (one) => !named.includes(one.goods.hts.slice(0, 6))),
  );
}

/** The share of the value whose party, where it is stated, is none of those named. */
function unnamed(
  goods: readonly GoodsGround[],
  role: 'manufacturer' | 'seller',
  named: readonly Party[],
): number {
  return unlessNone(named, () => {
    const keys = new Set<string>(named.map((one) => `${role}/${keyOf(one)}`));
    return shareWhere(goods, ({ goods: { keys: own } }) => {
      const key = own[role];
      return key !== null && !keys.has(key);
    });
  });
}

function billWeightOf({ bills }: Consignment): number {
  return unlessNone(bills, (all) =>
    all.reduce((sum, bill) => sum + (bill.weightKg === null ? Number.NaN : +bill.weightKg), 0),
  );
}

type Named = { readonly hts6: string; readonly origin: string };
type Lined = { readonly hts: string; readonly origin: string };

function differing({ input, goods }: Ground, word: (one: Named | Lined) => string): number {
  const named = input.consignment.securityFilings.flatMap((filing) => filing.goods);
  return unlessNone(named, () => {
    const words = new Set(named.map(word));
    return shareWhere(goods, (one) => !words.has(word(one.goods)));
  });
}
