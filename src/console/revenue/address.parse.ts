/** What is looked for among importers; the address holds it. */
export interface ImportersQuery {
  readonly q?: string;
}

export function readImporters({ q }: Readonly<Record<string, unknown>>): ImportersQuery {
  return typeof q === 'string' && q.trim() !== '' ? { q } : {};
}

/** Which entry of an account is open beside it, and the month of its statement. */
export interface AccountView {
  readonly entry?: string;
  /** "2026-10" */
  readonly month?: string;
}

export function readAccountView(search: Readonly<Record<string, unknown>>): AccountView {
  const { entry, month } = search;
  return {
    ...(typeof entry === 'string' && entry !== '' && { entry }),
    ...(typeof month === 'string' && /^\d{4}-(0[1-9]|1[0-2])$/.test(month) && { month }),
  };
}
