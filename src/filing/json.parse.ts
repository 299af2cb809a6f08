import type { z } from 'zod';
import { sha256 } from '../terms/canonical.ts';
import { type Fault, onlyWarnings } from '../terms/fault.ts';
import { ok, type Result, refuse } from '../terms/result.ts';
import { FILING_FAULTS, type FilingFaultCode } from './faults.ts';
import { type Filing, KINDS, type Kind, type Received } from './filing.ts';
import type { Manner } from './json-fields.parse.ts';
import { cancellationSchema, contentSchema, type Keyed } from './json-kinds.parse.ts';
import { type RawFiling, type StreamLine, splitBody } from './json-stream.parse.ts';
import { escapeStep, textFaults } from './json-text.parse.ts';

/** Faults told of one message; past them the last fault says how many more there are. */
const FAULTS_MAX = 1000;

const { fault } = FILING_FAULTS;

type Schema = z.ZodType<Keyed<Filing>>;

/** The schemas of one kind. A cancellation is read in one manner: it has nothing to warn of. */
const SCHEMAS: Readonly<Record<Kind, Readonly<Record<Manner | 'cancel', Schema>>>> = {
  entry: schemasOf('entry'),
  bill: schemasOf('bill'),
  'security-filing': schemasOf('security-filing'),
  parcel: schemasOf('parcel'),
  movement: schemasOf('movement'),
};

function schemasOf(kind: Kind): Record<Manner | 'cancel', Schema> {
  return {
    report: contentSchema(kind, 'report'),
    accept: contentSchema(kind, 'accept'),
    cancel: cancellationSchema(kind),
  };
}

/** What became of one message of a body: where it stood, its text, and the filing or its faults. */
export interface ParsedFiling extends RawFiling {
  readonly result: Result<Received>;
}

/**
 * The filings of a body: one JSON object, an array of them, or one per line.
 *
 * Answers each message for itself, so that one bad message does not keep the others from being filed;
 * a body that cannot be taken apart is one message with one fault.
 */
export function parseFilings(body: string): readonly ParsedFiling[] {
  const split = splitBody(body);
  if (!split.ok) return [{ at: '', raw: body, result: split }];
  return split.value.map((message) => ({ ...message, result: parseMessage(message) }));
}

/** The filing in one message of a body or in one line of a stream. */
export function parseMessage(message: StreamLine): Result<Received> {
  if ('faults' in message) return refuse(...message.faults);
  const { at, raw } = message;
  let json: unknown;
  try {
    json = JSON.parse(raw);
  } catch (error) {
    return refuse(fault('json-syntax', at, error instanceof Error ? error.message : raw));
  }
  return parseFiling(json, raw, at);
}

/**
 * The filing that one JSON message makes, or everything that is wrong with it.
 *
 * @param raw the exact text that `json` was read from; its hash is the message key when none is sent
 * @param at JSON pointer of the message in its body, before which faults are told
 */
export function parseFiling(json: unknown, raw: string, at = ''): Result<Received> {
  if (!isObject(json)) return refuse(fault('json-object', at, shown(json)));
  const kind = KINDS.find((known) => known === json['kind']);
  if (kind === undefined) {
    const code = json['kind'] === undefined ? 'json-member-missing' : 'json-kind';
    return refuse(fault(code, `${at}/kind`, shown(json['kind'])));
  }

  const schemas = SCHEMAS[kind];
  const cancels = json['action'] === 'cancel';
  const reading = (cancels ? schemas.cancel : schemas.report).safeParse(json);
  const faults = distinct([
    ...(reading.error?.issues ?? []).flatMap((issue) => faultsOf(issue, json, at)),
    ...(kind === 'entry' && !cancels ? repeatedLines(json['lines'], at) : []),
    ...textFaults(raw, json, at),
  ]);
  if (!onlyWarnings(faults)) return refuse(...capped(faults, at));

  const { messageKey, ...filing } = reading.success ? reading.data : schemas.accept.parse(json);
  const received: Received = {
    messageKey: messageKey ?? sha256(raw),
    format: 'json',
    filing,
    raw,
  };
  return ok(received, capped(faults, at));
}

/** Members and text are read by two readers, and both can find one number unfit. */
function distinct(faults: readonly Fault[]): readonly Fault[] {
  return [...new Map(faults.map((found) => [`${found.code} ${found.at}`, found])).values()];
}

/** Line numbers tie findings to lines, so two lines cannot share one. */
function repeatedLines(lines: unknown, at: string): readonly Fault[] {
  if (!Array.isArray(lines)) return [];
  const seen = new Set<unknown>();
  return lines.flatMap((line: unknown, index) => {
    const number = isObject(line) ? line['number'] : undefined;
    if (typeof number !== 'number') return [];
    if (seen.has(number))
      return [fault('json-line-repeated', `${at}/lines/${index}/number`, number)];
    seen.add(number);
    return [];
  });
}

/** Our faults for one of zod's issues. */
function faultsOf(issue: z.core.$ZodIssue, json: unknown, at: string): readonly Fault[] {
  const pointer = at + issue.path.map((step) => `/${escapeStep(String(step))}`).join('');
  const got = valueAt(json, issue.path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) =>
      fault('json-member-unknown', `${pointer}/${escapeStep(key)}`, shown(valueAt(got, [key]))),
    );
  }
  return [fault(codeOf(issue, got), pointer, shown(got))];
}

function codeOf(issue: z.core.$ZodIssue, got: unknown): FilingFaultCode {
  if (issue.code === 'custom') return issue.params?.['fault'] as FilingFaultCode;
  if (got === undefined) return 'json-member-missing';
  if (typeof got === 'number' && !Number.isFinite(got)) return 'json-number';
  switch (issue.code) {
    case 'invalid_value':
      return 'json-choice';
    case 'too_big':
      return issue.origin === 'array' ? 'json-too-many' : 'json-whole-number';
    case 'too_small':
      return issue.origin === 'array' ? 'json-too-few' : 'json-whole-number';
    case 'invalid_type':
      return issue.expected === 'int' ? 'json-whole-number' : 'json-member-type';
    default:
      return 'json-member-type';
  }
}

function valueAt(json: unknown, path: readonly PropertyKey[]): unknown {
  let value = json;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step))
      return undefined;
    value = (value as Record<PropertyKey, unknown>)[step];
  }
  return value;
}

/** What was found, short: the inside of an object or a list may be of any depth and size. */
function shown(value: unknown): string | null {
  if (value === undefined) return null;
  if (Array.isArray(value)) return `[${value.length}]`;
  return typeof value === 'object' && value !== null ? '{…}' : String(value);
}

/** The first faults, what stops the message before what does not. */
function capped(faults: readonly Fault[], at: string): readonly Fault[] {
  if (faults.length <= FAULTS_MAX) return faults;
  const worstFirst = faults.toSorted((a, b) => Number(isError(b)) - Number(isError(a)));
  const left = faults.length - FAULTS_MAX;
  return [...worstFirst.slice(0, FAULTS_MAX), fault('json-more-faults', at, left)];
}

function isError({ severity }: Fault): boolean {
  return severity === 'error';
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
