import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { epcisFaults, parseEpcis } from './epcis.parse.ts';
import { damage } from './test-damage.ts';

const MESSAGES = '../shared/data/messages';
const EPCIS = `${MESSAGES}/epcis2`;
const GDST = `${MESSAGES}/gdst`;

function read(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** None where the folder is absent: what asks for them is then skipped. */
function examplesUnder(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.jsonld'))
    .map((entry) => join(entry.parentPath, entry.name));
}

function standard(): (sent: unknown) => boolean {
  const ajv = new Ajv({ strict: false });
  formats.default(ajv);
  const check = ajv.compile(read(`${EPCIS}/EPCIS-JSON-Schema.json`) as object);
  return (sent) => check(sent) === true;
}

describe.skipIf(!existsSync(EPCIS))('the examples that GS1 publishes', () => {
  const examples = examplesUnder(`${EPCIS}/JSON`);

  test('are all read', () => {
    expect(examples.length).toBe(47);
    const refused = examples.filter((path) => !parseEpcis(read(path)).ok);
    expect(refused).toEqual([]);
  });

  test('are accepted and refused, however they are damaged, as the schema of the standard does', () => {
    const accepts = standard();
    const sent = examples.map(read);
    const damaged = fc.constantFrom(...sent).chain((whole) => damage(whole));
    fc.assert(
      fc.property(damaged, (one) => {
        const faults = epcisFaults(one);
        expect(faults.length === 0, JSON.stringify(faults)).toBe(accepts(one));
      }),
      { numRuns: 500 },
    );
  });
});

/** The samples that break a rule of GDST, each with the faults that say so: code and place. */
const INVALID: Readonly<Record<string, readonly string[]>> = {
  gdst_certification_invalid_type: [
    'gdst-kde-value ilmd/cbvmda:certificationList/certification/0/gdst:certificationType',
  ],
  gdst_event_invalid_human_welfare_policy: ['gdst-kde-value gdst:humanWelfarePolicy'],
  gdst_event_missing_information_provider: ['gdst-kde-missing cbvmda:informationProvider'],
  gdst_event_missing_product_owner: ['gdst-kde-missing gdst:productOwner'],
  gdst_farm_harvest_event_invalid: [
    'gdst-kde-missing gdst:humanWelfarePolicy',
    'gdst-kde-missing ilmd/gdst:aquacultureMethod',
    'gdst-kde-value ilmd/cbvmda:productionMethodForFishAndSeafoodCode',
  ],
  gdst_farm_harvest_missing_aquaculture_method: ['gdst-kde-missing ilmd/gdst:aquacultureMethod'],
  gdst_feedmill_missing_protein_source: ['gdst-kde-missing ilmd/gdst:proteinSource'],
  gdst_feedmill_object_event_invalid: ['gdst-kde-missing ilmd/gdst:proteinSource'],
  gdst_fishing_event_invalid: [
    'gdst-kde-missing ilmd/cbvmda:vesselCatchInformationList',
    'gdst-kde-value ilmd/cbvmda:productionMethodForFishAndSeafoodCode',
  ],
  gdst_hatching_event_invalid: [
    'gdst-kde-missing cbvmda:informationProvider',
    'gdst-kde-missing gdst:humanWelfarePolicy',
    'gdst-kde-missing gdst:productOwner',
    'gdst-kde-value ilmd/gdst:broodstockSource',
  ],
  gdst_hatching_missing_broodstock: [
    'gdst-kde-missing cbvmda:informationProvider',
    'gdst-kde-missing gdst:humanWelfarePolicy',
    'gdst-kde-missing gdst:productOwner',
    'gdst-kde-missing ilmd/gdst:broodstockSource',
  ],
  gdst_processing_event_invalid: ['gdst-kde-missing ilmd/cbvmda:lotNumber'],
  gdst_processing_missing_lot_number: ['gdst-kde-missing ilmd/cbvmda:lotNumber'],
  gdst_vessel_invalid_country_code: [
    'gdst-kde-value ilmd/cbvmda:vesselCatchInformationList/cbvmda:vesselCatchInformation/0/cbvmda:vesselFlagState',
  ],
  gdst_vessel_invalid_imo: [
    'gdst-kde-value ilmd/cbvmda:vesselCatchInformationList/cbvmda:vesselCatchInformation/0/gdst:imoNumber',
  ],
};

describe.skipIf(!existsSync(GDST))('the samples that follow GDST', () => {
  test.each(Object.entries(INVALID))(
    'refuse %s for what it breaks and nothing else',
    (name, told) => {
      const read_ = parseEpcis(read(`${GDST}/${name}.jsonld`));
      expect(read_.ok).toBe(false);
      const faults = read_.ok ? [] : read_.faults;
      const at = '/epcisBody/eventList/0/';
      expect(faults.map((fault) => `${fault.code} ${fault.at.replace(at, '')}`).sort()).toEqual(
        told,
      );
    },
  );

  test('accept a whole chain and the answer of a query', () => {
    for (const name of ['gdst_data_withmasterdata', 'EPCISQueryDocument.GDST']) {
      const chain = parseEpcis(read(`${GDST}/${name}.jsonld`));
      expect(chain.ok ? [] : chain.faults).toEqual([]);
    }
  });

  test('accept no event that the schema of GDST refuses, what not every vessel has and processors’ licences apart', () => {
    const ajv = new Ajv({ strict: false });
    formats.default(ajv);
    const accepts = ajv.compile(read(`${GDST}/gdst_json_schema.json`) as object);
    const damaged = damage(read(`${GDST}/gdst_data_withmasterdata.jsonld`));
    fc.assert(
      fc.property(damaged, (one) => {
        const ours = parseEpcis(one);
        // A warning says that something was left out which the schema requires. Of an event without a step, or of none
        // of the types, the schema requires what it requires of all of them at once.
        const plain = JSON.stringify(one).split('"bizStep"').length === 18;
        if (!ours.ok || ours.warnings.length > 0 || !plain || accepts(one)) return;
        const told = ajv.errorsText(accepts.errors);
        expect(told.includes('gdst:proteinSource') ? '' : told).toBe('');
      }),
      { numRuns: 150 },
    );
  });
});
