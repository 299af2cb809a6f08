import { z } from 'zod';
import { ok, type Result, refuse } from '../terms/result.ts';
import { LANGUAGES } from '../terms/words.ts';
import type { NewAccount } from './account.ts';
import { ROLES } from './authorize.ts';
import { LEDGER_FAULTS } from './faults.ts';
import { PLAIN_PROFILE } from './sender-profile.ts';

// Long enough for any sentence, short enough that hashing it is no attack.
const PASSWORD_CHARACTERS_MAX = 200;
/** @source NIST SP 800-63B: length instead of rules of composition; it asks for 15 without a second factor. */
const PASSWORD_CHARACTERS_MIN = 15;

const login = z.string().trim().toLowerCase();
const anyPassword = z.string().min(1).max(PASSWORD_CHARACTERS_MAX);
const name = z.string().trim().min(1).max(200);

const signIn = z.strictObject({ login: login.min(1).max(64), password: anyPassword });
const link = z.strictObject({ token: z.string().min(1).max(200) });
const newPassword = anyPassword.min(PASSWORD_CHARACTERS_MIN);
const newAccount = z
  .strictObject({
    login: login.regex(/^[a-z0-9][a-z0-9._@-]{1,63}$/),
    name,
    roles: z.array(z.enum(ROLES)).min(1),
    filer: name.nullable(),
    profile: z
      .strictObject({
        segmentCount: z.enum(['error', 'warn']),
        checkDigitOffset: z.int().min(0).max(9),
        trial: z.boolean(),
      })
      .default(PLAIN_PROFILE),
    language: z.enum(LANGUAGES),
  })
  .refine((account) => account.roles.includes('filer') === (account.filer !== null), {
    path: ['filer'],
    message: 'the role filer and the sender it files for go together',
  });

/** @faults account-shape */
export function parseSignIn(body: unknown): Result<{ login: string; password: string }> {
  return read(signIn, body);
}

/** The secret of a one-time link. @faults account-shape */
export function parseLink(body: unknown): Result<string> {
  const parsed = read(link, body);
  return parsed.ok ? ok(parsed.value.token) : parsed;
}

/** A password that somebody chooses. @faults account-shape */
export function parsePassword(password: unknown): Result<string> {
  return read(newPassword, password);
}

/** @faults account-shape */
export function parseNewAccount(account: unknown): Result<NewAccount> {
  return read(newAccount, account);
}

/** Says what is wrong and never what was got: it may be a password typed into the wrong field. */
function read<T>(schema: z.ZodType<T>, input: unknown): Result<T> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return ok(parsed.data);
  const faults = parsed.error.issues.map((issue) =>
    LEDGER_FAULTS.fault(
      'account-shape',
      issue.path.map((step) => `/${String(step)}`).join(''),
      issue.message,
    ),
  );
  return refuse(...faults);
}
