import { generateKeyPairSync } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { listRecorded } from '../decision/consignment.store.ts';
import { legalDay } from '../decision/evidence.ts';
import { sql } from '../ledger/database.ts';
import { type Facts, factsOf } from '../risk/facts.ts';
import { costsOf } from '../risk/life/cost.ts';
import type { LifeDesk } from '../risk/life/desk.routes.ts';
import type { SigningKey } from '../risk/life/pack-file.ts';
import { FAULT_TABLES } from './fault-tables.ts';
import type { House } from './house.ts';

/** How many of the last decisions a criterion's cost is measured on. */
const SAMPLE = 50;

/** A house as the routes and commands of the criteria's life see it. */
export function lifeDesk(house: House): LifeDesk {
  const { database, agency, now, book, amend } = house;
  return {
    database,
    agency,
    now,
    book,
    amend,
    tables: FAULT_TABLES,
    newKey,
    costs: async () => {
      const { criteria } = book();
      if (criteria === null) return new Map();
      return costsOf(criteria, await sampleFacts(house), () => performance.now());
    },
  };
}

function newKey(): SigningKey {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return {
    publicKey: publicKey.export({ format: 'der', type: 'spki' }).toString('base64'),
    privateKey: privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'),
  };
}

/** What the criteria were asked about in the last decisions. */
async function sampleFacts({ database, agency, book }: House): Promise<readonly Facts[]> {
  const recorded = await database.as(agency.id, async (tx) => {
    const rows = await tx.query(sql`
      select id from decision where agency = ${agency.id}
      order by decided_at desc, id desc limit ${SAMPLE}`);
    return listRecorded(
      tx,
      rows.map((row) => String(row['id'])),
    );
  });
  return [...recorded.values()].map(({ question, decision }) => {
    const { consignment, history } = question;
    const { assessments, screening } = decision;
    const on = legalDay(question, book());
    return factsOf({ on, consignment, assessments, screening, history });
  });
}
