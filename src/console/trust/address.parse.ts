/** Which members are listed, and which is open beside the list; the address holds it. */
export interface TrustView {
  readonly program?: string;
  readonly state?: string;
  readonly member?: string;
}

export function readTrustView(search: Readonly<Record<string, unknown>>): TrustView {
  return { ...text('program', search), ...text('state', search), ...text('member', search) };
}

/** Which two programs are compared. */
export interface ComparisonView {
  readonly first?: string;
  readonly second?: string;
}

export function readComparisonView(search: Readonly<Record<string, unknown>>): ComparisonView {
  return { ...text('first', search), ...text('second', search) };
}

function text<Name extends string>(
  name: Name,
  search: Readonly<Record<string, unknown>>,
): { readonly [Key in Name]?: string } {
  const value = search[name];
  const stated: { [Key in Name]?: string } = {};
  if (typeof value === 'string' && value !== '') stated[name] = value;
  return stated;
}
