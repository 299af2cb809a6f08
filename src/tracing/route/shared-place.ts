import { foldName } from '../../party/fold.ts';
import { daysBetween, grouped } from './grouping.ts';
import type { Passage, Passer } from './passage.ts';
import type { RoutePolicy } from './route-policy.ts';
import { EVIDENCE_MAX, evidenceOf, type RouteSignal } from './signal.ts';
import type { TradeWindow } from './trade-window.ts';

/**
 * One container that brought goods of several importers within days, on different bills: no ship turns round so
 * fast. Consolidated cargo stands on one consignment and is not meant.
 */
export function sharedContainers(
  { passages }: TradeWindow,
  { shared }: RoutePolicy,
): readonly RouteSignal[] {
  const seen = new Map<string, Passage[]>();
  for (const passage of passages) {
    for (const container of passage.containers) {
      const others = seen.get(container);
      if (others === undefined) seen.set(container, [passage]);
      else others.push(passage);
    }
  }
  return [...seen].flatMap(([container, own]) => {
    const near = own.filter(({ on, consignment, importer }) =>
      own.some(
        (other) =>
          other.consignment !== consignment &&
          other.importer.key !== importer.key &&
          Math.abs(daysBetween(on, other.on)) <= shared.containerDays,
      ),
    );
    const importers = new Set(near.map(({ importer }) => importer.key));
    if (importers.size < shared.partiesMin) return [];
    const subject = { kind: 'place' as const, key: `container/${container}`, name: container };
    return [signalOf('shared-container', subject, near, [...importers], [])];
  });
}

/** One manufacturer code under names that do not begin alike: a code lent, or made up. */
export function sharedMakerCodes(
  { byMaker }: TradeWindow,
  { shared }: RoutePolicy,
): readonly RouteSignal[] {
  return [...byMaker].flatMap(([key, passages]) => {
    if (!key.startsWith('MID:')) return [];
    const names = grouped(passages, ({ maker }) => (maker === null ? null : beginningOf(maker)));
    if (names.size < shared.partiesMin) return [];
    const told = [...names.values()].flatMap(([first]) => first?.maker?.name ?? []);
    const importers = [...new Set(passages.map(({ importer }) => importer.key))];
    const subject = { kind: 'party' as const, key, name: key.slice('MID:'.length) };
    return [signalOf('shared-maker-code', subject, passages, importers, told)];
  });
}

/** One place where containers are stuffed, named for makers of different countries. */
export function sharedStuffing(
  { passages }: TradeWindow,
  { shared }: RoutePolicy,
): readonly RouteSignal[] {
  const rows = passages.flatMap((passage) => passage.stuffing.map((place) => ({ place, passage })));
  return [...grouped(rows, ({ place }) => place)].flatMap(([place, own]) => {
    const filed = own.map(({ passage }) => passage);
    const origins = new Set(filed.map(({ origin }) => origin));
    const makers = new Set(filed.flatMap(({ maker }) => maker?.key ?? []));
    if (origins.size < 2 || makers.size < shared.partiesMin) return [];
    const subject = { kind: 'place' as const, key: `address/${place}`, name: place };
    return [signalOf('shared-stuffing', subject, filed, [...makers], [...origins])];
  });
}

/** The first word, folded: what clerks shorten comes later. */
function beginningOf({ name }: Passer): string {
  return foldName(name).split(' ')[0] ?? name;
}

function signalOf(
  kind: 'shared-container' | 'shared-maker-code' | 'shared-stuffing',
  subject: RouteSignal['subject'],
  passages: readonly Passage[],
  parties: readonly string[],
  told: readonly string[],
): RouteSignal {
  const goods = new Set(passages.map(({ hts6 }) => hts6));
  return {
    kind,
    subject,
    numbers: { parties: parties.length, goods: goods.size, passages: passages.length },
    words: told.length === 0 ? {} : { told: told.slice(0, EVIDENCE_MAX).join(', ') },
    grounds: kind === 'shared-stuffing' ? ['filings', 'security-filings'] : ['filings'],
    others: parties.slice(0, EVIDENCE_MAX),
    ...evidenceOf(passages),
  };
}
