/** Who is looked for; the address holds it. */
export interface PartiesView {
  readonly q?: string;
}

export function readPartiesView({ q }: Readonly<Record<string, unknown>>): PartiesView {
  return typeof q === 'string' && q !== '' ? { q } : {};
}
