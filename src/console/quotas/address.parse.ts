/** Which order is open beside the list; the address holds it. */
export interface QuotaView {
  readonly order?: string;
}

export function readQuotaView({ order }: Readonly<Record<string, unknown>>): QuotaView {
  return typeof order === 'string' && order !== '' ? { order } : {};
}
