import { seededChance } from './chance.ts';
import type { Declaration } from './declaration.ts';

/** The header of the published sets, and one line below it. */
export const HEADER =
  'Declaration ID,Date,Office ID,Process Type,Import Type,Import Use,Payment Type,Mode of Transport,Declarant ID,Importer ID,Seller ID,Courier ID,HS6 Code,Country of Departure,Country of Origin,Tax Rate,Tax Type,Country of Origin Indicator,Net Mass,Item Price,Fraud,Critical Fraud';
export const LINE =
  '1,2020-01-01,30,B,11,21,11,10,DECLARANT,IMPORTER,SELLER,,10121,BE,BE,8.0,A,G,108.0,5353.02,0,0';

const DAY = 86_400_000;

/**
 * Declarations of some hundred tuples, four of five seen again and again with the label of the first
 * time; which tuples violate depends on the heading.
 */
export function someDeclarations(rows: number, seed: number): readonly Declaration[] {
  const chance = seededChance(seed);
  const below = (limit: number) => Math.floor(chance() * limit);
  const tuples: Declaration[] = [];
  return Array.from({ length: rows }, (_, row) => {
    const moment = Date.UTC(2020, 0, 1) + Math.floor((row * 360) / rows) * DAY;
    const again = chance() < 0.8 ? tuples[below(tuples.length)] : undefined;
    if (again !== undefined) return { ...again, moment, importer: `I${below(50)}` };
    const heading = 1 + below(20);
    const fraud = chance() < heading / 40 ? 1 : 0;
    const one: Declaration = {
      moment,
      office: String(below(3)),
      processType: 'B',
      importType: '11',
      importUse: '21',
      payment: '11',
      transport: '10',
      declarant: `D${below(9)}`,
      importer: `I${below(50)}`,
      seller: '',
      courier: '',
      hs6: `84${String(heading).padStart(2, '0')}10`,
      departure: 'KR',
      origin: ['KR', 'CN', 'DE'][below(3)] ?? 'KR',
      taxType: 'A',
      originMark: 'G',
      taxRate: below(9),
      netKg: 1 + below(100_000) / 100,
      price: 10 * (1 + below(10_000)),
      fraud,
      critical: fraud === 1 && chance() < 0.3 ? 1 : 0,
    };
    tuples.push(one);
    return one;
  });
}
