import { codeFlaw, gs1CheckDigit } from '../../terms/codes.ts';

/**
 * One name for one lot, however it is written: as an EPC URI, as a GS1 Digital Link of whatever domain, or plainly.
 *
 * GS1 keys become the Digital Link of id.gs1.org without attributes; any other name stays as it is, trimmed.
 *
 * @source GS1 EPC Tag Data Standard 2.0, sections 6 and 7; GS1 Digital Link: URI Syntax 1.3, section 4
 */
export function lotName(written: string): string {
  const text = written.trim();
  return linkOfUrn(text) ?? linkOfLink(text) ?? text;
}

const DOMAIN = 'https://id.gs1.org';
const URN = /^urn:epc:(?:id|class|idpat):(sgtin|lgtin|sscc):(\d{6,12})\.(\d{1,17})(?:\.(.+))?$/i;

/** Company prefix, and an item reference that begins with the indicator digit. */
function linkOfUrn(text: string): string | null {
  const [, scheme, company, reference, rest] = URN.exec(text) ?? [];
  if (scheme === undefined || company === undefined || reference === undefined) return null;
  const body = `${reference.charAt(0)}${company}${reference.slice(1)}`;
  if (scheme.toLowerCase() === 'sscc') {
    return body.length === 17 ? `${DOMAIN}/00/${body}${gs1CheckDigit(body)}` : null;
  }
  if (body.length !== 13) return null;
  const item = `${DOMAIN}/01/${body}${gs1CheckDigit(body)}`;
  if (rest === undefined || rest === '*') return item;
  return `${item}/${scheme.toLowerCase() === 'lgtin' ? '10' : '21'}/${rest}`;
}

const LINK =
  /^https?:\/\/[^/?#]+(?:\/[^?#]*?)?\/(01|gtin|00|sscc)\/(\d{8,18})((?:\/[^/?#]+\/[^/?#]+)*)\/?(?:[?#].*)?$/i;
const QUALIFIER = /\/(10|lot|21|ser)\/([^/]+)/gi;

/** Item with its lot or serial number; other qualifiers and attributes do not make it another lot. */
function linkOfLink(text: string): string | null {
  const [, key, digits, tail] = LINK.exec(text) ?? [];
  if (key === undefined || digits === undefined || codeFlaw('gs1', digits) !== null) return null;
  if (key === '00' || key.toLowerCase() === 'sscc') return `${DOMAIN}/00/${digits}`;
  const found = [...(tail ?? '').matchAll(QUALIFIER)].map(
    ([, name = '', value = '']) => [NUMBERS[name.toLowerCase()] ?? name, value] as const,
  );
  const named = found.find(([name]) => name === '21') ?? found.find(([name]) => name === '10');
  const item = `${DOMAIN}/01/${digits.padStart(14, '0')}`;
  return named === undefined ? item : `${item}/${named[0]}/${named[1]}`;
}

const NUMBERS: Readonly<Record<string, string>> = { lot: '10', ser: '21' };
