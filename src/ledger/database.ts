import assert from 'node:assert/strict';
import pg from 'pg';
import sql, { type Sql } from 'sql-template-tag';
import { sha256 } from '../terms/canonical.ts';
import type { BookPart } from './book-part.ts';

export { sql };

export type Row = Readonly<Record<string, unknown>>;

/** One transaction, made for one agency: row-level security shows it that agency's rows and no others. */
export interface Transaction {
  readonly agency: string;
  /** Parts of the Book by the id of their row, which never changes: read once, whoever asks again. */
  readonly bookParts: Map<string, BookPart>;
  readonly query: (query: Sql) => Promise<readonly Row[]>;
}

/** The database as the server's role sees it: it owns nothing and cannot bypass row-level security. */
export interface Database {
  /** Runs the work in a transaction for the agency; commits when it resolves, rolls back when it throws. */
  readonly as: <T>(agency: string, work: (tx: Transaction) => Promise<T>) => Promise<T>;
  readonly end: () => Promise<void>;
}

/** A batch of one and a batch of hundreds are planned apart: planning is cheap, a wrong plan is not. */
const PLANS = '-c plan_cache_mode=force_custom_plan';

const AGENCY = /^[a-z][a-z0-9-]{1,30}$/;

/** @param connectionsMax how many transactions may be open at once */
export function openDatabase(config: pg.ClientConfig, connectionsMax = 8): Database {
  const pool = new pg.Pool({
    ...config,
    max: connectionsMax,
    idleTimeoutMillis: 60_000,
    options: PLANS,
  });
  // A connection that dies while idle is replaced at the next use; one that dies in a transaction
  // fails its next statement. A dead server shows there, and not by ending the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const bookParts = new Map<string, BookPart>();
  return {
    as: async (agency, work) => {
      assert(AGENCY.test(agency), `not an agency: ${agency}`);
      const client = await pool.connect();
      let broken: Error | undefined;
      try {
        // One round trip; the agency is checked above, for SET takes no parameters.
        await client.query(`begin; set local app.agency = '${agency}'`);
        const result = await work({ agency, bookParts, query: (query) => run(client, query) });
        await client.query('commit');
        return result;
      } catch (error) {
        await client.query('rollback').catch((failure: Error) => {
          broken = failure;
        });
        throw error;
      } finally {
        client.release(broken);
      }
    },
    end: () => pool.end(),
  };
}

const names = new Map<string, string>();

/** Statements are prepared once a connection, under a name made from their text. */
async function run(client: pg.ClientBase, query: Sql): Promise<readonly Row[]> {
  const text = query.text;
  let name = names.get(text);
  if (name === undefined) {
    name = sha256(text).slice(0, 32);
    names.set(text, name);
  }
  const result = await client.query<Row>({ name, text, values: query.values });
  return result.rows;
}
