import { grouped, rounded, sumOf } from './grouping.ts';
import type { Passage } from './passage.ts';
import type { Registers, RoutePolicy } from './route-policy.ts';
import { evidenceOf, type RouteSignal } from './signal.ts';
import type { TradeWindow } from './trade-window.ts';

/** Goods declared of a country that does not grow or make such goods, where all that do are known. */
export function implausibleOrigins(
  { passages }: TradeWindow,
  { producers }: RoutePolicy,
): readonly RouteSignal[] {
  return producers.flatMap(({ goods, countries }) => {
    const strange = passages.filter(
      ({ hts6, origin }) => hts6.startsWith(goods) && !countries.includes(origin),
    );
    return [...grouped(strange, ({ origin, hts6 }) => `${origin}/${hts6}`)].map(([key, own]) => ({
      kind: 'implausible-origin' as const,
      subject: tradeOf(key),
      numbers: { entries: own.length, value: Math.round(sumOf(own, ({ value }) => value)) },
      words: { goods: own[0]?.hts6 ?? goods, country: own[0]?.origin ?? '' },
      grounds: ['filings'] as const,
      others: [...new Set(own.map(({ importer }) => importer.key))].slice(0, 20),
      ...evidenceOf(own),
    }));
  });
}

/**
 * Makers whose goods are laden, more often than not, in a country that is neither theirs nor one by whose ports
 * the goods of others come as a matter of course. Ports whose country is not known are not judged.
 */
export function ladenElsewhere(
  { byMaker }: TradeWindow,
  { countriesOfPorts }: Registers,
  { hubs, laden: { entriesMin } }: RoutePolicy,
): readonly RouteSignal[] {
  const hub = new Set(hubs);
  const ladingOf = ({ portsOfLading }: Passage): string | null =>
    countriesOfPorts.get(portsOfLading[0]?.slice(0, 3) ?? '') ?? null;
  return [...byMaker].flatMap(([key, passages]) => {
    const laden = passages.filter((passage) => ladingOf(passage) !== null);
    const elsewhere = grouped(laden, (passage) => {
      const country = ladingOf(passage);
      return country === passage.origin || hub.has(country ?? '') ? null : country;
    });
    return [...elsewhere].flatMap(([country, own]) => {
      if (own.length < entriesMin || 2 * own.length <= laden.length) return [];
      return [
        {
          kind: 'laden-elsewhere' as const,
          subject: { kind: 'party' as const, key, name: own[0]?.maker?.name ?? key },
          numbers: { entries: own.length, share: rounded(own.length / laden.length) },
          words: { country: own[0]?.origin ?? '', laden: country, goods: own[0]?.hts6 ?? '' },
          grounds: ['filings'] as const,
          others: [...new Set(own.map(({ importer }) => importer.key))].slice(0, 20),
          ...evidenceOf(own),
        },
      ];
    });
  });
}

function tradeOf(key: string): RouteSignal['subject'] {
  const [country = '', hts6 = ''] = key.split('/');
  return { kind: 'trade', key, name: `${hts6} of ${country}` };
}
