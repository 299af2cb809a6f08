/** A number with the dots that the schedule prints: "6109.10.00.12". */
export function lineNumber(code: string): string {
  const parts = [code.slice(0, 4), code.slice(4, 6), code.slice(6, 8), code.slice(8)];
  return parts.filter((part) => part !== '').join('.');
}
