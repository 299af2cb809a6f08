import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { BookPart } from '../src/ledger/book-part.ts';
import { writeWatchList } from '../src/party/list.ts';
import { parseSdn } from '../src/party/sdn.parse.ts';
import { readSharedSdn, SDN_FOLDER } from '../src/party/test-lists.ts';
import { readLawPack, STARTER_FOLDER } from '../src/server/law-pack.ts';
import { canonical } from '../src/terms/canonical.ts';
import { type Day, type Instant, instantOf } from '../src/terms/day.ts';
import { generateCriteria } from './criteria.ts';

const KNOWN: Instant = instantOf(Date.UTC(2026, 10, 1));
const ALWAYS = {
  from: '2020-01-01' as Day,
  to: null,
  collectedFrom: null,
  collectedTo: null,
} as const;
const REVISION = '../shared/data/hts/usitc/hts_2026_rev_10.json.gz';

export function starterParts(): readonly BookPart[] {
  const parts = readLawPack(STARTER_FOLDER, KNOWN);
  if (!parts.ok) throw new Error(canonical(parts.faults));
  return parts.value;
}

export function criterionParts(count: number): readonly BookPart[] {
  return generateCriteria(count).map(({ validity: _, verified, ...criterion }) => ({
    ...ALWAYS,
    kind: 'criterion',
    name: criterion.id,
    edition: 'bench',
    content: canonical(criterion),
    knownFrom: KNOWN,
    source: 'generated',
    verified,
  }));
}

/** The full sanctions list, when the public data are at hand; nothing otherwise. */
export function sanctionsParts(): readonly BookPart[] {
  if (!existsSync(SDN_FOLDER)) return [];
  const sdn = parseSdn(readSharedSdn());
  if (!sdn.ok) throw new Error(canonical(sdn.faults.slice(0, 3)));
  const { list } = sdn.value;
  return [
    {
      ...ALWAYS,
      kind: 'list',
      name: 'ofac-sdn',
      edition: list.edition,
      content: writeWatchList(list),
      knownFrom: KNOWN,
      source: list.source,
      verified: true,
    },
  ];
}

/** One whole revision of the schedule, when the public data are at hand. */
export function scheduleParts(): readonly BookPart[] {
  if (!existsSync(REVISION)) return [];
  return [
    {
      ...ALWAYS,
      kind: 'schedule',
      name: '2026_rev_10',
      edition: '2026_rev_10',
      content: gunzipSync(readFileSync(REVISION)).toString('utf8'),
      knownFrom: KNOWN,
      source: 'USITC',
      verified: true,
    },
  ];
}
