import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ACTIONS,
  type Action,
  authorize,
  type Principal,
  PURPOSES,
  type Purpose,
  purposesOf,
  ROLES,
  type Role,
} from './authorize.ts';
import { PLAIN_PROFILE } from './sender-profile.ts';

/** Who may, for what: r release, t targeting, a audit, s self, d administration; a dot is nobody. */
const TRUTH = `
                     officer analyst filer auditor author approver manager admin
filing.submit        .       .       s     .       .      .        .       .
filing.read          r       t       s     a       .      .        r       .
consignment.list     r       t       s     a       t      .        r       .
consignment.read     r       t       s     a       t      .        r       .
consignment.dispose  r       .       .     .       .      .        r       .
consignment.depart   .       .       .     .       .      .        r       .
finding.record       r       .       .     .       .      .        r       .
selection.read       r       t       .     a       .      .        r       .
selection.plan       r       .       .     .       .      .        r       .
verification.open    r       t       .     .       .      .        r       .
decision.bundle      r       t       .     a       .      .        r       .
decision.counterfactual r   .       .     .       .      .        r       .
flow.read            r       t       .     a       t      .        rd      .
book.read            r       t       .     a       t      d        rd      d
book.publish         .       .       .     .       .      d        .       .
replay.run           .       t       .     .       t      .        .       .
replay.read          .       t       .     a       t      d        d       .
model.read           .       t       .     a       t      d        d       .
model.train          .       t       .     .       .      .        .       .
criterion.draft      .       t       .     .       t      .        .       .
intelligence.record  .       t       .     .       t      .        .       .
intelligence.read    .       t       .     .       t      d        .       .
journal.read         .       .       .     a       .      .        d       .
journal.verify       .       .       .     a       .      .        d       d
account.manage       .       .       .     .       .      .        .       d
health.read          r       t       .     a       t      d        rd      d
simulation.run       .       t       .     .       t      .        .       .
revenue.read         r       .       s     a       .      .        r       .
revenue.correct      r       .       s     .       .      .        r       .
revenue.record       r       .       .     .       .      .        r       .
quota.read           r       t       s     a       .      .        r       .
quota.claim          r       .       s     .       .      .        r       .
quota.administer     .       .       .     .       .      .        r       .
screening.read       r       t       .     a       .      .        r       .
screening.judge      r       t       .     .       .      .        r       .
party.read           r       t       .     a       .      .        r       .
party.state          r       t       .     .       .      .        r       .
trust.read           r       t       .     a       .      .        r       .
trust.step           r       .       .     .       .      .        r       .
balance.read         r       t       .     a       .      .        r       .
balance.record       r       t       .     .       .      .        r       .
network.read         r       t       .     a       .      .        r       .
network.refer        r       t       .     .       .      .        r       .
trace.read           r       t       s     a       .      .        r       .
trace.record         r       t       s     .       .      .        r       .
`;
const LETTERS: Readonly<Record<Purpose, string>> = {
  release: 'r',
  targeting: 't',
  audit: 'a',
  self: 's',
  administration: 'd',
};

const [head = [], ...rows] = TRUTH.trim()
  .split('\n')
  .map((line) => line.trim().split(/ +/));
const truth = new Map(
  rows.flatMap(([action, ...cells]) =>
    cells.map((cell, column) => [`${head[column]} ${action}`, cell] as const),
  ),
);

const SENDER = 'HALCYON BROKERAGE';

function principal(roles: readonly Role[], filer: string | null): Principal {
  const id = '018f0000-0000-7000-8000-000000000000';
  const who = { account: id, login: 'somebody', name: 'Some Body', agency: 'here' } as const;
  return { ...who, roles, filer, profile: PLAIN_PROFILE, language: 'en', via: 'session' };
}

/** As such an account is made: who holds the role filer files for somebody. */
function natural(role: Role): Principal {
  return principal([role], role === 'filer' ? SENDER : null);
}

const OWN = { agency: 'here', senders: ['NORTHLINE CARRIERS', SENDER] };
const role = fc.constantFrom(...ROLES);
const action = fc.constantFrom(...ACTIONS);
const purpose = fc.constantFrom(...PURPOSES);
const filer = fc.constantFrom(null, SENDER);

describe('who may', () => {
  test('the table names every role and every action once', () => {
    expect(head).toEqual([...ROLES]);
    expect(rows.map(([name]) => name)).toEqual([...ACTIONS]);
  });

  test.each(ROLES)('the %s may what the table says, for what it says, and nothing else', (held) => {
    for (const act of ACTIONS) {
      for (const why of PURPOSES) {
        const says = truth.get(`${held} ${act}`)?.includes(LETTERS[why]);
        const verdict = authorize(natural(held), act, OWN, why);
        expect(verdict.allowed, `${held} ${act} for ${why}`).toBe(says);
      }
    }
  });

  test('an allowance names the role and the purpose on which it rests', () => {
    expect(authorize(natural('officer'), 'consignment.dispose', OWN, 'release')).toEqual({
      allowed: true,
      basis: 'officer for release',
    });
  });

  test('a denial says what was wanted', () => {
    expect(authorize(natural('auditor'), 'consignment.dispose', OWN, 'audit')).toEqual({
      allowed: false,
      fault: {
        code: 'role-forbids',
        at: '',
        severity: 'error',
        got: 'consignment.dispose for audit',
      },
    });
  });

  test('nobody may anything of another agency', () => {
    const elsewhere = { agency: 'there', senders: [SENDER] };
    fc.assert(
      fc.property(fc.uniqueArray(role), filer, action, purpose, (roles, sender, act, why) => {
        const verdict = authorize(principal(roles, sender), act, elsewhere, why);
        expect(verdict).toMatchObject({ allowed: false, fault: { code: 'agency-forbids' } });
      }),
    );
  });

  test('a filer sees nothing of which it filed no part, whatever roles it was given', () => {
    const senders = fc.constantFrom([], ['NORTHLINE CARRIERS'], [SENDER.toLowerCase()]);
    fc.assert(
      fc.property(fc.uniqueArray(role), action, purpose, senders, (roles, act, why, others) => {
        for (const resource of [{ agency: 'here' }, { agency: 'here', senders: others }]) {
          expect(authorize(principal(roles, SENDER), act, resource, why).allowed).toBe(false);
        }
      }),
    );
  });

  test('a filer acts for itself only, whatever roles it was given', () => {
    fc.assert(
      fc.property(fc.uniqueArray(role), action, purpose, (roles, act, why) => {
        const verdict = authorize(principal(roles, SENDER), act, OWN, why);
        if (verdict.allowed) expect(verdict.basis).toBe('filer for self');
      }),
    );
  });

  test('one more role never takes anything away', () => {
    fc.assert(
      fc.property(fc.uniqueArray(role), role, filer, action, purpose, (roles, more, who, a, p) => {
        const before = authorize(principal(roles, who), a, OWN, p).allowed;
        const after = authorize(principal([...roles, more], who), a, OWN, p).allowed;
        expect(after || !before).toBe(true);
      }),
    );
  });

  test('the purposes of an action are those for which it is allowed', () => {
    fc.assert(
      fc.property(fc.uniqueArray(role), filer, action, (roles, sender, act: Action) => {
        const who = principal(roles, sender);
        const allowed = PURPOSES.filter((why) => authorize(who, act, OWN, why).allowed);
        expect(purposesOf(who, act)).toEqual(allowed);
      }),
    );
  });
});
