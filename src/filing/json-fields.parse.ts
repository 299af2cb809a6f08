import { z } from 'zod';
import { codeFlaw, parseEntryNumber } from '../terms/codes.ts';
import { parseDay, parseInstant } from '../terms/day.ts';
import type { Currency } from '../terms/money.ts';
import { compare, parseDecimal, ZERO } from '../terms/rational.ts';
import type { FilingFaultCode } from './faults.ts';

/** Characters of a name, of a code or reference, and of running text, after trimming. */
export const NAME_CHARACTERS_MAX = 200;
export const REFERENCE_CHARACTERS_MAX = 80;
export const TEXT_CHARACTERS_MAX = 2000;

/** Significant digits up to which a JSON number comes through a double unchanged. */
const DOUBLE_DIGITS_EXACT = 15;

/**
 * `report` finds everything worth telling the sender, `accept` only what stops the message.
 *
 * A message that `report` finds clean is read once; one with nothing but warnings is read again to
 * `accept` it.
 */
export type Manner = 'report' | 'accept';

type Context = z.core.$RefinementCtx;

/** Marks what is being read with one of our faults. */
function flawed(context: Context, fault: FilingFaultCode): never {
  context.addIssue({ code: 'custom', params: { fault } });
  return z.NEVER;
}

/** What a text of one notation means, or the fault of a text that is not of it. */
function notation<T>(pattern: RegExp, fault: FilingFaultCode, read: (text: string) => T | null) {
  return z
    .string()
    .meta({ pattern: pattern.source })
    .transform((text, context) => {
      const value = pattern.test(text) ? read(text) : null;
      return value ?? flawed(context, fault);
    });
}

function verbatim(text: string): string {
  return text;
}

function digitsOnly(text: string): string {
  return text.replaceAll('.', '');
}

/** Running text, trimmed: never empty, nothing in it that a database or a page cannot carry. */
export function text(charactersMax: number) {
  return z
    .string()
    .meta({ minLength: 1, maxLength: charactersMax })
    .transform((sent, context) => {
      const trimmed = sent.trim();
      if (trimmed === '') return flawed(context, 'json-text-empty');
      if (trimmed.length > charactersMax) return flawed(context, 'json-text-long');
      if (UNPRINTABLE.test(trimmed)) return flawed(context, 'json-text-characters');
      return trimmed;
    });
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNPRINTABLE = /[\u0000-\u0008\u000b-\u001f\u007f\p{Surrogate}]/u;

export const country = notation(/^[A-Z]{2}$/, 'json-country', verbatim);
export const port = notation(/^\d{4}$/, 'json-port', verbatim);
export const foreignPort = notation(/^\d{5}$/, 'json-foreign-port', verbatim);
export const entryType = notation(/^\d{2}$/, 'json-entry-type', verbatim);
export const carrier = notation(/^[A-Z0-9]{2,4}$/, 'json-carrier', verbatim);
export const currency = notation(/^[A-Z]{3}$/, 'json-currency', (sent) => sent as Currency);
export const day = notation(/^\d{4}-\d{2}-\d{2}$/, 'json-day', parseDay);
export const instant = notation(/^\d{4}-\d{2}-\d{2}T/, 'json-instant', parseInstant);

/** 8 or 10 digits, dots where the schedule prints them. */
export const hts = notation(/^\d{4}\.?\d{2}\.?\d{2}(\.?\d{2})?$/, 'json-hts', digitsOnly);
/** A heading of chapters 98 and 99 as it is claimed. */
export const claimHeading = notation(
  /^9[89]\d{2}\.?\d{2}\.?\d{2}(\.?\d{2})?$/,
  'json-hts',
  digitsOnly,
);
/** The name of a fact that a rate or a measure asks for. */
export const factName = notation(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'json-fact-name', verbatim);
export const hts6 = notation(/^\d{4}\.?\d{2}$/, 'json-hts6', digitsOnly);
/** As far as a carrier knows: 6, 8 or 10 digits. */
export const htsKnown = notation(/^\d{4}\.?\d{2}(\.?\d{2}){0,2}$/, 'json-hts-known', digitsOnly);

/** Issuer code and number; hyphens and spaces are how it is printed, not part of it. */
export const bill = notation(/^[A-Z0-9][A-Z0-9 -]{3,60}[A-Z0-9]$/, 'json-bill', (sent) =>
  sent.replace(/[ -]/g, ''),
);

/** ISO 6346 owner code, category, serial number and check digit. */
export const container = notation(/^[A-Z]{4}\d{7}$/, 'json-container', verbatim);
export const imo = notation(/^\d{7}$/, 'json-imo', verbatim);

export function isContainerRight(number: string): boolean {
  return codeFlaw('container', number) === null;
}

/** Only an air waybill has a check digit: eleven digits and no issuer code before them. */
export function isAirWaybillRight(number: string): boolean {
  return !/^\d{11}$/.test(number) || codeFlaw('air-waybill', number) === null;
}

export function isImoRight(number: string): boolean {
  return codeFlaw('imo', number) === null;
}

/** A sender's own name for a thing. */
export const reference = notation(
  /^[A-Za-z0-9][A-Za-z0-9 ._:/-]{0,79}$/,
  'json-reference',
  (sent) => sent.trimEnd(),
);

/** An entry number in its printed form; another reference stays as it is. */
export const entryReference = reference.transform((sent, context) => {
  const reading = parseEntryNumber(sent);
  if (reading.ok) return reading.entryNumber;
  return reading.flaw === 'shape' ? sent : flawed(context, 'json-entry-check-digit');
});

/** A decimal that is not negative, as text, or as a number that a double holds exactly. */
export const decimal = z
  .union([
    z.string().meta({ pattern: '^\\d{1,24}(\\.\\d{1,12})?$' }),
    z.number().meta({ minimum: 0 }),
  ])
  .transform((sent, context) => {
    if (typeof sent === 'number' && !isExactNumber(sent)) return flawed(context, 'json-number');
    const written = String(sent);
    const value = parseDecimal(written);
    if (value === null) return flawed(context, 'json-decimal');
    return compare(value, ZERO) < 0 ? flawed(context, 'json-negative') : written;
  });

/** True when the double's shortest decimal spelling is what the sender must have written. */
function isExactNumber(value: number): boolean {
  if (Number.isSafeInteger(value)) return true;
  const written = String(value);
  return /^-?[\d.]+$/.test(written) && written.replace(/[-.]/g, '').length <= DOUBLE_DIGITS_EXACT;
}

/** A member that may be left out or null. */
export function optional<S extends z.ZodType>(schema: S) {
  return schema.nullish().transform((value) => value ?? null);
}

/** A list that may be left out. */
export function list<S extends z.ZodType>(schema: S, max: number) {
  return z
    .array(schema)
    .max(max)
    .nullish()
    .transform((values): z.output<S>[] => values ?? []);
}
