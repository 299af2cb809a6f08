/** The end of a lot's name, where a drawing has no room for all of a URI: "10/4444", "v1-0122-2022". */
export function shortLot(lot: string): string {
  const parts = lot.split(/[/:]/);
  const last = parts.at(-1) ?? lot;
  if (parts.length === 1 || last.length > SHORT) return last;
  const before = parts.at(-2) ?? '';
  return before.length + last.length < SHORT && lot.includes('/') ? `${before}/${last}` : last;
}

/** Characters below which the part before the last is told with it. */
const SHORT = 18;
