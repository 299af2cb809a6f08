import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, instantOf, millisecondsOf } from '../../terms/day.ts';
import { afterStep, duesOf, type Member, membershipOf, nextSteps, type Step } from './member.ts';
import { judgeStep } from './step.ts';
import { aDay, at, faultsOf, LAW, settled } from './test-trust.ts';
import type { Program } from './trust-law.ts';

const ZONE = 'America/New_York';
const CTPAT = programOf('ctpat');
const DRIVER = programOf('fast-driver');
const BEGAN = at('2026-01-05T15:00:00Z');
const why = { reason: 'as the file shows' };

function programOf(id: string): Program {
  const program = LAW.programs.get(id);
  if (program === undefined) throw new Error(`no program ${id}`);
  return program;
}

const onDay = (days: number) => instantOf(millisecondsOf(BEGAN) + days * 86_400_000);
const take = (member: Member | null, step: Step, days = 0, program = CTPAT) =>
  judgeStep(member, step, program, { at: onDay(days), zone: ZONE });

const ASSESSED: Step = {
  kind: 'assessed',
  answers: CTPAT.selfAssessment.map((area) => ({ area, met: true, note: '' })),
  ...why,
};

/** The member that steps come to, each taken a day after the one before. */
function lived(steps: readonly Step[], program = CTPAT): Member {
  let member: Member | null = null;
  for (const [days, step] of steps.entries()) {
    member = settled(take(member, step, days, program));
  }
  if (member === null) throw new Error('no step');
  return member;
}

const APPLIED: Step = { kind: 'applied', sites: ['12 Quay Road'], ...why };
const CERTIFIED: Step = { kind: 'certified', tier: '1', ...why };
const VALIDATED: Step = { kind: 'validated', tier: '2', ...why };
const SUSPENDED: Step = { kind: 'suspended', falseInformation: false, ...why };

describe('the life of a member', () => {
  test('goes from application over certification to validation, and again every four years', () => {
    const member = lived([APPLIED, ASSESSED, CERTIFIED, VALIDATED]);
    expect(member).toMatchObject({ seq: 4, state: 'validated', tier: '2', sinceDay: '2026-01-08' });
    expect(duesOf(member, CTPAT)).toEqual([
      { clock: 'revalidate', by: '2030-01-08', clause: '6 USC 967' },
    ]);
    const again = settled(take(member, { ...VALIDATED, tier: '3' }, 1_400));
    expect(again).toMatchObject({ state: 'validated', tier: '3' });
  });

  test('certifies nobody who left an area of the self-assessment open or unmet', () => {
    const applied = lived([APPLIED]);
    expect(faultsOf(take(applied, CERTIFIED))).toHaveLength(7);
    const partly = settled(
      take(applied, {
        kind: 'assessed',
        answers: CTPAT.selfAssessment.map((area) => ({ area, met: area !== 'training', note: '' })),
        ...why,
      }),
    );
    const refused = take(partly, CERTIFIED);
    expect(refused).toMatchObject({ ok: false, faults: [{ got: 'training' }] });
    const training = [{ area: 'training', met: true, note: 'taught in May' }];
    const met = settled(take(partly, { kind: 'assessed', answers: training, ...why }));
    expect(settled(take(met, CERTIFIED)).state).toBe('certified');
  });

  test('gives no tier by a step that does not give it', () => {
    const assessed = lived([APPLIED, ASSESSED]);
    for (const tier of ['2', '9', null]) {
      expect(faultsOf(take(assessed, { ...CERTIFIED, tier }))).toEqual([
        'trust-tier-not-held /tier',
      ]);
    }
    const certified = lived([APPLIED, ASSESSED, CERTIFIED]);
    expect(faultsOf(take(certified, { ...VALIDATED, tier: '1' }))).toEqual([
      'trust-tier-not-held /tier',
    ]);
  });

  test('gives a driver a card for five years, without tiers and without validation', () => {
    const card = lived([APPLIED, { kind: 'certified', tier: null, ...why }], DRIVER);
    expect(card.until).toBe('2031-01-06');
    expect(nextSteps(card, DRIVER)).not.toContain('validated');
    expect(membershipOf(card, 'fast-driver', 'D-7')).toMatchObject({ until: '2031-01-06' });
  });

  test('brings a reinstated member back to the tier that it had', () => {
    const suspended = lived([APPLIED, ASSESSED, CERTIFIED, VALIDATED, SUSPENDED]);
    expect(membershipOf(suspended, 'ctpat', 'C-1')).toMatchObject({ state: 'suspended' });
    const back = settled(take(suspended, { kind: 'reinstated', ...why }, 9));
    expect(back).toMatchObject({ state: 'validated', tier: '2', before: null });
  });
});

describe('the clocks of the statute', () => {
  test('tell by when an application is certified and a certificate validated', () => {
    expect(duesOf(lived([APPLIED]), CTPAT)).toMatchObject([{ clock: 'certify', by: '2026-04-05' }]);
    expect(duesOf(lived([APPLIED, ASSESSED, CERTIFIED]), CTPAT)).toMatchObject([
      { clock: 'validate', by: '2027-01-07' },
    ]);
  });

  test('leave ninety days for an appeal, thirty after false information, and 180 to decide it', () => {
    const upTo = [APPLIED, ASSESSED, CERTIFIED];
    for (const [falseInformation, days] of [
      [false, 90],
      [true, 30],
    ] as const) {
      const member = lived([...upTo, { ...SUSPENDED, falseInformation }]);
      const last = addDays(aDay('2026-01-08'), days);
      expect(duesOf(member, CTPAT)).toMatchObject([{ by: last }]);
      const appeal: Step = { kind: 'appealed', ...why };
      expect(faultsOf(take(member, appeal, 3 + days + 1))).toEqual(['trust-appeal-late /kind']);
      const appealed = settled(take(member, appeal, 3 + days));
      expect(duesOf(appealed, CTPAT)).toMatchObject([
        { clock: 'decideAppeal', by: addDays(last, 180) },
      ]);
    }
  });

  test('run on an appeal once: what was denied is not appealed again', () => {
    const member = lived([APPLIED, ASSESSED, CERTIFIED, SUSPENDED, { kind: 'appealed', ...why }]);
    expect(nextSteps(member, CTPAT)).not.toContain('appealed');
    const denied = settled(take(member, { kind: 'appeal-denied', ...why }, 10));
    expect(denied.state).toBe('suspended');
    expect(nextSteps(denied, CTPAT)).not.toContain('appealed');
    expect(duesOf(denied, CTPAT)).toEqual([]);
    const upheld = settled(take(member, { kind: 'appeal-upheld', ...why }, 10));
    expect(upheld).toMatchObject({ state: 'certified', tier: '1' });
  });
});

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  fc.constantFrom<Step>(APPLIED, ASSESSED, CERTIFIED, VALIDATED, SUSPENDED),
  fc
    .constantFrom(
      'refused',
      'withdrawn',
      'reinstated',
      'appealed',
      'appeal-upheld',
      'appeal-denied',
    )
    .map((kind): Step => ({ kind, ...why })),
  fc.constant<Step>({ kind: 'expelled', falseInformation: true, published: true, ...why }),
);

test('whatever is tried in whatever order, nobody counts without an assessment, and each step is counted once', () => {
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 20 }), (steps) => {
      let member: Member | null = null;
      let taken = 0;
      for (const [days, step] of steps.entries()) {
        const result = take(member, step, days);
        expect(result.ok).toBe(result.ok && nextSteps(member, CTPAT).includes(step.kind));
        if (!result.ok) continue;
        taken += 1;
        expect(result.value).toEqual(afterStep(member, { ...step, at: onDay(days) }, CTPAT, ZONE));
        member = result.value;
      }
      expect(member?.seq ?? 0).toBe(taken);
      const stands = member?.state === 'certified' || member?.state === 'validated';
      if (stands) {
        const met = (member?.answers ?? []).map(({ area }) => area);
        expect(met).toEqual(expect.arrayContaining([...CTPAT.selfAssessment]));
      }
    }),
  );
});
