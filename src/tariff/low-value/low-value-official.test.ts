import { existsSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { readLawPack, STARTER_FOLDER } from '../../server/law-pack.ts';
import { instantOf } from '../../terms/day.ts';
import type { TariffLaw } from '../law.ts';
import { compileTariff, TARIFF_PART_KINDS, type TariffPart } from '../tariff-part.parse.ts';
import { officialText } from '../test-official.ts';
import { accepted, dayOf, dollars, part } from '../test-tariff.ts';
import { lawfulWay, lowValueWays } from './low-value.ts';

const AT_HAND = existsSync('../shared/data/hts/usitc/hts_2026_rev_10.json.gz');

/** The shipped law, and the base rates of one whole revision on every day: none of chapters 1 to 97 changed. */
function wholeLaw(): TariffLaw {
  const pack = accepted(readLawPack(STARTER_FOLDER, instantOf(0)));
  const shipped = pack.flatMap((one): readonly TariffPart[] => {
    const kind = TARIFF_PART_KINDS.find((known) => known === one.kind);
    return kind === undefined || kind === 'partial-schedule' ? [] : [{ ...one, kind }];
  });
  const schedule = part('schedule', officialText('2026_rev_10'), 'of any day');
  return accepted(compileTariff([...shipped, { ...schedule, from: dayOf('2015-01-01') }]));
}

describe.skipIf(!AT_HAND)('one parcel of cotton shirts worth 60 dollars, by the whole law,', () => {
  let law: TariffLaw;

  beforeAll(() => {
    law = wholeLaw();
  }, 60_000);

  // Base rate 16.5%; section 301 7.5%; added for China 20%, for Mexico 25%; reciprocal 10%; forced labor 12.5 or 10%.
  it.each([
    ['CN', 'express', '2024-03-01', 'section-321', '0.00', '0.00'],
    ['CN', 'express', '2025-06-01', 'informal', '32.40', '1.31'],
    ['CN', 'express', '2025-09-15', 'informal', '32.40', '1.31'],
    ['CN', 'express', '2026-08-01', 'informal', '21.90', '1.34'],
    ['MX', 'express', '2024-03-01', 'section-321', '0.00', '0.00'],
    ['MX', 'express', '2025-06-01', 'section-321', '0.00', '0.00'],
    ['MX', 'express', '2025-09-15', 'informal', '24.90', '1.31'],
    ['MX', 'express', '2026-08-01', 'informal', '15.90', '1.34'],
    ['CN', 'mail', '2024-03-01', 'section-321', '0.00', '0.00'],
    ['CN', 'mail', '2025-06-01', 'postal-ad-valorem', '32.40', '0.00'],
    ['CN', 'mail', '2025-09-15', 'postal-ad-valorem', '18.00', '0.00'],
    ['CN', 'mail', '2026-08-01', 'type-13', '21.90', '0.00'],
    ['MX', 'mail', '2024-03-01', 'section-321', '0.00', '0.00'],
    ['MX', 'mail', '2025-06-01', 'section-321', '0.00', '0.00'],
    ['MX', 'mail', '2025-09-15', 'postal-ad-valorem', '15.00', '0.00'],
    ['MX', 'mail', '2026-08-01', 'type-13', '15.90', '0.00'],
  ])(
    'from %s by %s on %s comes in by %s for %s and %s',
    (origin, mode, on, program, duty, fees) => {
      const parcel = {
        origin,
        mode,
        value: dollars('60'),
        hts: '6109100012',
        quantities: [],
        states: [],
      };
      expect(lawfulWay(lowValueWays(law, parcel, dayOf(on)))).toMatchObject({
        program,
        owes: { duty: { amount: duty }, fees: { amount: fees }, complete: true },
      });
    },
  );

  it.each([
    ['DE', '2025-09-15', '80.00'],
    ['VN', '2025-09-15', '160.00'],
    ['BR', '2025-09-15', '200.00'],
    ['CH', '2025-09-15', '200.00'],
    ['CH', '2025-12-15', '80.00'],
  ])('from %s by mail on %s may owe %s for the item', (origin, on, duty) => {
    const parcel = {
      origin,
      mode: 'mail',
      value: dollars('60'),
      hts: null,
      quantities: [],
      states: [],
    };
    const ways = lowValueWays(law, parcel, dayOf(on));
    expect(ways.find(({ program }) => program === 'postal-per-item')).toMatchObject({
      lawful: true,
      owes: { duty: { amount: duty } },
    });
  });
});
