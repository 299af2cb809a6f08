import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rational } from '../../terms/rational.ts';
import { type CertifiedClaim, certificateFaults } from './certificate.parse.ts';
import { day, starterOrigin, TODAY } from './test-origin.ts';

const [USMCA] = starterOrigin().agreements;

const contact = {
  name: 'Quillback Pumps',
  address: 'Calle Nogal 12, Monterrey',
  country: 'MX',
  phone: '+52 81 5550 1234',
  email: 'origin@quillback.example',
};
const CERTIFICATE = {
  certifierRole: 'exporter',
  certifier: { ...contact, title: 'Trade compliance lead' },
  exporter: 'same',
  producer: 'available upon request',
  importer: { ...contact, name: 'Bluestem Supply', country: 'US' },
  goods: [{ description: 'Boiler parts', hts: '8403.90' }],
  criterion: 'B',
  blanket: { from: '2026-01-01', to: '2026-12-31' },
  signature: 'A. Ibarra',
  statement: 'certified as Annex 5-A prescribes',
  signedOn: '2025-12-15',
};
const CLAIM = {
  hts: '8403900000',
  importedOn: day('2026-06-10'),
  claimedOn: day('2026-06-12'),
  value: null,
};

function faultsOf(certificate: unknown, claim: CertifiedClaim | null = CLAIM) {
  if (USMCA === undefined) throw new Error('no agreement');
  return certificateFaults(certificate, USMCA, claim, TODAY).map(({ code, at }) => `${code} ${at}`);
}

describe('a certification of origin', () => {
  test('with its nine elements supports a claim', () => {
    expect(faultsOf(CERTIFICATE)).toEqual([]);
  });

  test('without any of them is told all that it lacks at once', () => {
    expect(faultsOf({}, null)).toEqual(
      [
        '/certifierRole',
        '/certifier',
        '/exporter',
        '/producer',
        '/importer',
        '/goods',
        '/criterion',
        '/signature',
        '/statement',
        '/signedOn',
      ].map((at) => `certificate-element-missing ${at}`),
    );
  });

  test.each([
    [{ certifierRole: 'broker' }, 'certificate-element-wrong /certifierRole'],
    [{ certifier: { ...contact } }, 'certificate-element-missing /certifier/title'],
    [{ producer: 'unknown' }, 'certificate-element-wrong /producer'],
    [{ importer: { ...contact, country: 'CN' } }, 'certificate-outside-parties /importer/country'],
    [
      { goods: [{ description: '', hts: '8403.90' }] },
      'certificate-element-missing /goods/0/description',
    ],
    [{ goods: [{ description: 'parts', hts: '8403' }] }, 'certificate-element-wrong /goods/0/hts'],
    [{ criterion: 'E' }, 'certificate-element-wrong /criterion'],
    [{ blanket: null }, 'certificate-shipment-unsaid /goods/0/invoice'],
    [
      { blanket: { from: '2026-01-01', to: '2027-01-01' } },
      'certificate-blanket-too-long /blanket',
    ],
    [
      { blanket: { from: '2026-02-01', to: '2026-01-01' } },
      'certificate-element-wrong /blanket/to',
    ],
    [
      { blanket: { from: '2026-07-01', to: '2026-12-31' } },
      'certificate-not-for-this-day /blanket',
    ],
    [{ signedOn: '2026-13-01' }, 'certificate-element-wrong /signedOn'],
    [{ signedOn: '2026-06-13' }, 'certificate-after-claim /signedOn'],
    [{ signedOn: '2022-06-11' }, 'certificate-too-old /signedOn'],
  ])('with %j is told so and nothing else', (changed, told) => {
    expect(faultsOf({ ...CERTIFICATE, ...changed })).toEqual([told]);
  });

  test('of a producer may leave the exporter out', () => {
    const byProducer = { ...CERTIFICATE, certifierRole: 'producer', exporter: null };
    expect(faultsOf(byProducer)).toEqual([]);
  });

  test('for one shipment goes by its invoice', () => {
    const goods = [{ description: 'Boiler parts', hts: '8403.90', invoice: 'QP-1188' }];
    expect(faultsOf({ ...CERTIFICATE, blanket: null, goods })).toEqual([]);
  });

  test('for other goods supports nothing', () => {
    expect(faultsOf(CERTIFICATE, { ...CLAIM, hts: '84021100' })).toEqual([
      'certificate-other-goods /goods',
    ]);
  });

  test('supports a claim until a year after importation and no day longer', () => {
    expect(faultsOf(CERTIFICATE, { ...CLAIM, claimedOn: day('2027-06-10') })).toEqual([]);
    expect(faultsOf(CERTIFICATE, { ...CLAIM, claimedOn: day('2027-06-11') })).toEqual([
      'claim-too-late ',
    ]);
  });

  test('imported on a leap day is claimed by the last of February', () => {
    const claim = { ...CLAIM, importedOn: day('2024-02-29'), claimedOn: day('2025-02-28') };
    const certificate = { ...CERTIFICATE, signedOn: '2024-01-02', blanket: null };
    const faults = faultsOf(certificate, claim);
    expect(faults).not.toContain('claim-too-late ');
    expect(faultsOf(certificate, { ...claim, claimedOn: day('2025-03-01') })).toContain(
      'claim-too-late ',
    );
  });

  test('is needed but for a claim of little value', () => {
    expect(faultsOf(null)).toEqual(['certificate-none ']);
    expect(faultsOf(null, { ...CLAIM, value: rational(2500n) })).toEqual([]);
    expect(faultsOf(null, { ...CLAIM, value: rational(250001n, 100n) })).toEqual([
      'certificate-none ',
    ]);
  });

  test('of any shape is answered and never thrown at', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(...Object.keys(CERTIFICATE)), (json, member) => {
        expect(Array.isArray(faultsOf(json))).toBe(true);
        expect(Array.isArray(faultsOf({ ...CERTIFICATE, [member]: json }))).toBe(true);
      }),
    );
  });
});
