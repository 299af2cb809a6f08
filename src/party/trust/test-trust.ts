import { readFileSync } from 'node:fs';
import { type Day, type Instant, parseDay, parseInstant } from '../../terms/day.ts';
import type { Result } from '../../terms/result.ts';
import type { Membership } from '../standing.ts';
import type { LaneLaw } from './lane-law.ts';
import { compileTrust, type TrustPartKind } from './trust-law.parse.ts';
import type { TrustLaw } from './trust-law.ts';

export function aDay(text: string): Day {
  const day = parseDay(text);
  if (day === null) throw new Error(`not a day: ${text}`);
  return day;
}

export function at(text: string): Instant {
  const instant = parseInstant(text);
  if (instant === null) throw new Error(`not a moment: ${text}`);
  return instant;
}

export const TODAY = aDay('2026-11-22');

export function settled<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  return result.value;
}

export function faultsOf(result: Result<unknown>): readonly string[] {
  return result.ok ? [] : result.faults.map(({ code, at: place }) => `${code} ${place}`);
}

export const FILES: Readonly<Record<TrustPartKind, string>> = {
  'trust-programs': 'programs.json',
  'trust-arrangements': 'arrangements.csv',
  'trust-lanes': 'lanes.json',
};

/** The parts that come with the program; a test may change one of them. */
export function ourParts(but: (content: string, kind: TrustPartKind) => string = (same) => same) {
  return (['trust-programs', 'trust-arrangements', 'trust-lanes'] as const).map((kind) => {
    const content = readFileSync(`law/us/trust/${FILES[kind]}`, 'utf8');
    return { kind, name: kind, content: but(content, kind) };
  });
}

export const LAW: TrustLaw = settled(compileTrust(ourParts()));

export const LANES: LaneLaw = laneLaw();

function laneLaw(): LaneLaw {
  if (LAW.lanes === null) throw new Error('law/us/trust has no lanes');
  return LAW.lanes;
}

/** An invented validated member of the second tier. */
export function aMembership(but: Partial<Membership> = {}): Membership {
  return {
    program: 'ctpat',
    tier: '2',
    state: 'validated',
    number: 'C-1001',
    since: at('2024-03-01T12:00:00Z'),
    until: null,
    arrangement: null,
    ...but,
  };
}

/** An invented member of Mexico's program, as the arrangement of 2014 makes it count. */
export function aForeignMember(but: Partial<Membership> = {}): Membership {
  return aMembership({
    program: 'mx-oea',
    tier: null,
    number: 'OEA-77',
    arrangement: 'mx-2014',
    ...but,
  });
}
