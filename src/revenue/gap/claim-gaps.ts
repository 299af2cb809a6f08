import type { ClaimRefusal } from '../../tariff/assessment.ts';
import type { Way } from '../../tariff/overlay/resolve.ts';
import { type Cents, centsOf } from '../cents.ts';
import type { Gap, GapCode } from './gap.ts';
import { ruleFor } from './gap-law.ts';
import { dutyIf, found, type Ground, owedAsFiled, sumOf } from './ground.ts';

const REFUSED = {
  'program-unknown': 'gap-program-unknown',
  'program-lapsed': 'gap-program-lapsed',
  'origin-not-eligible': 'gap-program-origin',
  'not-printed': 'gap-program-not-printed',
} as const satisfies Readonly<Record<ClaimRefusal, GapCode>>;

/** The finding that a refused claim is. */
export function claimGapOf(refusal: ClaimRefusal): GapCode {
  return REFUSED[refusal];
}

/** Special programs that are claimed and do not hold, claimed without proof, or open and not claimed. */
export function claimGaps(ground: Ground): readonly Gap[] {
  return ground.line.program === null
    ? unclaimed(ground)
    : [...refusedClaim(ground), ...uncertified(ground)];
}

/** The general rate governs: what is at stake is at most the base duty, unless the filer says what it declared. */
function refusedClaim({ line, assessed, declared }: Ground): readonly Gap[] {
  const { claimRefused, because, charges } = assessed;
  if (claimRefused === null || line.program === null) return [];
  const base = charges.filter(({ kind }) => kind === 'duty');
  const owed = sumOf(charges);
  const cents = declared.duty === null ? sumOf(base) : owed - declared.duty;
  return [
    found(claimGapOf(claimRefused), line.number, line.program, {
      cents: assessed.unknown === null ? cents : null,
      atMost: declared.duty === null,
      evidence: { because: because ?? '' },
      citation: base[0]?.citation ?? null,
      unverified: base.some(({ unverified }) => unverified),
    }),
  ];
}

/** A claim that rests on a certification of origin which is not at hand. */
function uncertified(ground: Ground): readonly Gap[] {
  const { rules, line, declared, assessed, on } = ground;
  const { program } = line;
  if (program === null || assessed.claimRefused !== null || declared.certified !== false) return [];
  const rule = ruleFor(rules, 'certified', on, (symbol) => symbol === program);
  if (rule === null) return [];
  const [without, filed] = [dutyIf(ground, { ...line, program: null }), owedAsFiled(ground)];
  const cents = without === null || filed === null ? null : without - filed;
  return [
    found('gap-program-uncertified', line.number, program, {
      cents,
      citation: rule.citation,
      unverified: !rule.verified,
    }),
  ];
}

/**
 * The cheapest program that the origin may claim, where it would save duty. Programs that are for every origin
 * rest on the use of the goods, of which nothing is known.
 */
function unclaimed({ tariff, line, resolution }: Ground): readonly Gap[] {
  const general = resolution.options.find(
    ({ program, quota }) => program === null && quota === null,
  );
  const owed = totalOf(general);
  if (owed === null) return [];
  const ofOrigin = resolution.options.filter(
    ({ program, quota }) =>
      quota === null &&
      tariff.programs.some(
        ({ symbol, origins }) => symbol === program && origins?.includes(line.origin),
      ),
  );
  const [best] = ofOrigin;
  const least = totalOf(best);
  if (best === undefined || least === null || least >= owed) return [];
  return [
    found('gap-program-unclaimed', line.number, best.program ?? '', {
      cents: least - owed,
      atMost: true,
      evidence: { open: ofOrigin.map(({ program }) => program).join(' ') },
      citation: best.charges[0]?.citation ?? null,
      unverified: best.charges.some(({ unverified }) => unverified),
    }),
  ];
}

function totalOf(way: Way | undefined): Cents | null {
  return way === undefined || way.total === null ? null : centsOf(way.total);
}
