import { type Instant, parseDay, parseInstant } from '../../terms/day.ts';

const SUB = "[a-z0-9\\-._~!$&'()*+,;=]|%[0-9a-f]{2}";
const PATH = `(?:${SUB}|[:@])`;
const AUTHORITY = `(?:(?:${SUB}|:)*@)?(?:\\[[0-9a-f:.]+\\]|(?:${SUB})*)(?::\\d*)?`;
const URI = new RegExp(
  `^[a-z][a-z0-9+\\-.]*:(?://${AUTHORITY}(?:/${PATH}*)*|/?${PATH}+(?:/${PATH}*)*|/)` +
    `(?:\\?(?:${PATH}|[/?])*)?(?:#(?:${PATH}|[/?])*)?$`,
  'i',
);

/**
 * Whether the text is an absolute URI.
 *
 * @source RFC 3986; something has to follow the scheme
 */
export function isUri(text: string): boolean {
  return URI.test(text);
}

const MOMENT =
  /^(\d{4}-\d{2}-\d{2})[t\s]([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(\.\d+)?(z|[+-](?:[01]\d|2[0-3])(?::?[0-5]\d)?)$/i;
const LEAP_SECOND = /:60(?=[.z+-])/i;

/**
 * The moment that a text of RFC 3339 names, to the millisecond; null when it names none.
 *
 * A leap second is read as the second before it. Nothing that is traced is older than the year 1000.
 */
export function momentOf(text: string): Instant | null {
  const match = MOMENT.exec(text.replace(LEAP_SECOND, ':59'));
  if (match === null) return null;
  const [, day = '', hours = '', minutes = '', seconds = '', fraction = '', zone = ''] = match;
  if (day < '1000' || parseDay(day) === null) return null;
  const milliseconds = fraction.slice(1, 4).padEnd(3, '0');
  return parseInstant(`${day}T${hours}:${minutes}:${seconds}.${milliseconds}${zoneOf(zone)}`);
}

function zoneOf(zone: string): string {
  if (zone.length === 1) return 'Z';
  const digits = zone.slice(1).replace(':', '').padEnd(4, '0');
  return `${zone.charAt(0)}${digits.slice(0, 2)}:${digits.slice(2)}`;
}

/** The last word of a name in whatever way it is qualified: "lotNumber" of "cbvmda:lotNumber" or a whole URI. */
export function localName(name: string): string {
  return name.slice(Math.max(...[':', '/', '#'].map((mark) => name.lastIndexOf(mark))) + 1);
}

const EXPONENT = /e/i;
const TRAILING_NOUGHTS = /\.?0+$/;
/** Decimal places that are kept of a number written with an exponent. */
const PLACES = 12;

/** A number of JSON as decimal text, without exponent. */
export function decimalText(value: number): string {
  const text = String(value);
  if (!EXPONENT.test(text)) return text;
  if (Number.isInteger(value)) return BigInt(value).toString();
  return value.toFixed(PLACES).replace(TRAILING_NOUGHTS, '');
}
