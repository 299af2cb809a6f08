import { resolve } from 'node:path';
import { z } from 'zod';
import { isZone } from './terms/day.ts';

/** Everything that is set from outside, read once. */
export interface Config {
  /** The data folder; the embedded database lives in it. */
  readonly dataFolder: string;
  /** One's own PostgreSQL; null runs the embedded one. */
  readonly databaseUrl: string | null;
  readonly host: string;
  readonly port: number;
  readonly agency: { readonly id: string; readonly name: string; readonly zone: string };
  /** Where official schedule and lists are fetched from; a mirror or a test server may stand in. */
  readonly publishers: { readonly schedule: string; readonly sanctions: string };
  /** Cookies are sent over TLS only. */
  readonly secure: boolean;
}

const settings = z.object({
  TIDEWAITER_DATA: z.string().min(1).default('./data'),
  DATABASE_URL: z.string().startsWith('postgres').optional(),
  TIDEWAITER_HOST: z.string().min(1).default('127.0.0.1'),
  TIDEWAITER_PORT: z.coerce.number().int().min(0).max(65_535).default(8404),
  TIDEWAITER_AGENCY: z
    .string()
    .regex(/^[a-z][a-z0-9-]{1,30}$/)
    .default('demonstration'),
  TIDEWAITER_AGENCY_NAME: z.string().min(1).default('Demonstration Customs'),
  TIDEWAITER_ZONE: z.string().refine(isZone, 'not an IANA time zone').default('America/New_York'),
  TIDEWAITER_SCHEDULE_URL: z.url().default('https://hts.usitc.gov'),
  TIDEWAITER_SANCTIONS_URL: z.url().default('https://www.treasury.gov'),
  TIDEWAITER_SECURE: z.stringbool().default(false),
});

export class ConfigFault extends Error {}

/** What a command's flags say, over what the environment says. */
export interface Flags {
  readonly data?: string | undefined;
  readonly port?: string | undefined;
  readonly host?: string | undefined;
}

/**
 * Reads the settings; every wrong one is told at once.
 *
 * @throws ConfigFault with one line for each
 */
export function readConfig(environment: NodeJS.ProcessEnv, flags: Flags = {}): Config {
  const given = {
    ...environment,
    ...(flags.data === undefined ? {} : { TIDEWAITER_DATA: flags.data }),
    ...(flags.port === undefined ? {} : { TIDEWAITER_PORT: flags.port }),
    ...(flags.host === undefined ? {} : { TIDEWAITER_HOST: flags.host }),
  };
  const read = settings.safeParse(given);
  if (!read.success) {
    const lines = read.error.issues.map(
      (issue) => `${issue.path.join('.')}: ${issue.message}. Correct it or leave it out.`,
    );
    throw new ConfigFault(lines.join('\n'));
  }
  const values = read.data;
  return {
    dataFolder: resolve(values.TIDEWAITER_DATA),
    databaseUrl: values.DATABASE_URL ?? null,
    host: values.TIDEWAITER_HOST,
    port: values.TIDEWAITER_PORT,
    agency: {
      id: values.TIDEWAITER_AGENCY,
      name: values.TIDEWAITER_AGENCY_NAME,
      zone: values.TIDEWAITER_ZONE,
    },
    publishers: {
      schedule: values.TIDEWAITER_SCHEDULE_URL,
      sanctions: values.TIDEWAITER_SANCTIONS_URL,
    },
    secure: values.TIDEWAITER_SECURE,
  };
}
