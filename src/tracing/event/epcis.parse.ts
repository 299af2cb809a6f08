import type { z } from 'zod';
import type { Fault } from '../../terms/fault.ts';
import { type Result, refuse, settle } from '../../terms/result.ts';
import { readEvent } from './epcis-event.ts';
import { DOCUMENT_SHAPES, EVENT_SHAPES, EXTENSION_SHAPE } from './epcis-shape.parse.ts';
import { EVENT_FAULTS, type EventFaultCode } from './faults.ts';
import { bringsGdst, followsGdst, gdstFaults, isMembers } from './gdst.ts';
import { masterFactsOf } from './master-facts.ts';
import type { Delivery, TraceEvent } from './trace-event.ts';

/**
 * Reads what EPCIS sends: a document, the answer of a query, or one event by itself.
 *
 * Everything wrong anywhere in it is told at once. Events that say they follow GDST are held to GDST too.
 *
 * @param sent decoded JSON-LD
 * @faults trace-empty, and those of `epcisFaults`, `gdstFaults` and `readEvent`
 */
export function parseEpcis(sent: unknown): Result<Delivery> {
  const faults = [...frameFaults(sent)];
  const master = masterFactsOf(sent);
  const gdst = isMembers(sent) && bringsGdst(sent['@context']);
  const placed = eventsIn(sent);
  const events: TraceEvent[] = [];
  for (const { event, at } of placed) {
    const shape = eventFaults(event, at);
    faults.push(...shape);
    if (!isMembers(event)) continue;
    if (gdst || followsGdst(event)) faults.push(...gdstFaults(event, at));
    if (shape.length > 0) continue;
    const read = readEvent(event, at, master);
    faults.push(...read.faults);
    events.push(read.event);
  }
  if (placed.length === 0 && faults.length === 0)
    return refuse(EVENT_FAULTS.fault('trace-empty', ''));
  return settle({ form: 'epcis', events }, faults);
}

/**
 * What the shape of EPCIS 2.0 finds wrong with a document or a bare event, GDST and meaning apart.
 *
 * @faults epcis-shape, epcis-missing, epcis-name, epcis-objects, epcis-ilmd
 */
export function epcisFaults(sent: unknown): readonly Fault[] {
  return [
    ...frameFaults(sent),
    ...eventsIn(sent).flatMap(({ event, at }) => eventFaults(event, at)),
  ];
}

/** Whether something decoded says that it is of EPCIS: by its type, or by the context of the standard. */
export function looksLikeEpcis(sent: unknown): boolean {
  return isMembers(sent) && typeof sent['type'] === 'string';
}

function frameFaults(sent: unknown): readonly Fault[] {
  if (!isMembers(sent)) return [EVENT_FAULTS.fault('epcis-shape', '', sent)];
  const shape = documentShape(sent['type']);
  if (shape !== null) return faultsOf(shape, sent, '');
  return Object.hasOwn(sent, '@context') ? [] : [EVENT_FAULTS.fault('epcis-missing', '/@context')];
}

function documentShape(type: unknown): z.ZodType | null {
  if (type === 'EPCISDocument') return DOCUMENT_SHAPES.EPCISDocument;
  return type === 'EPCISQueryDocument' ? DOCUMENT_SHAPES.EPCISQueryDocument : null;
}

const LIST_IN_DOCUMENT = ['epcisBody', 'eventList'];
const LIST_IN_ANSWER = ['epcisBody', 'queryResults', 'resultsBody', 'eventList'];

/** The events of a document, or the one that was sent by itself, each with its place. */
function eventsIn(sent: unknown): readonly { readonly event: unknown; readonly at: string }[] {
  if (!isMembers(sent)) return [];
  if (documentShape(sent['type']) === null) return [{ event: sent, at: '' }];
  const path = sent['type'] === 'EPCISDocument' ? LIST_IN_DOCUMENT : LIST_IN_ANSWER;
  const list = path.reduce<unknown>(
    (part, name) => (isMembers(part) ? part[name] : undefined),
    sent,
  );
  if (!Array.isArray(list)) return [];
  return list.map((event: unknown, n) => ({ event, at: `/${path.join('/')}/${n}` }));
}

function eventFaults(event: unknown, at: string): readonly Fault[] {
  const type = isMembers(event) ? event['type'] : undefined;
  const own = typeof type === 'string' && Object.hasOwn(EVENT_SHAPES, type);
  const shape = (own ? EVENT_SHAPES[type] : undefined) ?? EXTENSION_SHAPE;
  return faultsOf(shape, event, at);
}

function faultsOf(shape: z.ZodType, sent: unknown, at: string): readonly Fault[] {
  const read = shape.safeParse(sent, { reportInput: true });
  return read.success ? [] : read.error.issues.flatMap((issue) => faultsOfIssue(issue, at));
}

interface Broken {
  readonly fault: EventFaultCode;
  readonly names?: (members: Readonly<Record<string, unknown>>) => readonly string[];
}

function faultsOfIssue(issue: z.core.$ZodIssue, at: string): readonly Fault[] {
  const place = at + pointerOf(issue.path);
  const { input } = issue;
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((name) =>
      EVENT_FAULTS.fault('epcis-name', place + pointerOf([name]), name),
    );
  }
  const broken = issue.code === 'custom' ? (issue.params as Broken | undefined) : undefined;
  if (broken?.names !== undefined && isMembers(input)) {
    return broken
      .names(input)
      .map((name) => EVENT_FAULTS.fault('epcis-name', place + pointerOf([name]), name));
  }
  if (broken !== undefined) return [EVENT_FAULTS.fault(broken.fault, place)];
  if (input === undefined) return [EVENT_FAULTS.fault('epcis-missing', place)];
  return [EVENT_FAULTS.fault('epcis-shape', place, input)];
}

/** @source RFC 6901 */
function pointerOf(path: readonly PropertyKey[]): string {
  return path
    .map((name) => `/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('');
}
