/** What of the balances is shown; the address holds it. */
export interface BalancesView {
  /** Which authorisation is open beside the list. */
  readonly open?: string;
  readonly over?: 'true';
  readonly search?: string;
}

export function readBalancesView(address: Readonly<Record<string, unknown>>): BalancesView {
  const { open, over, search } = address;
  return {
    ...(typeof open === 'string' && open.includes('/') && { open }),
    ...(over === 'true' && { over }),
    ...(typeof search === 'string' && search !== '' && { search }),
  };
}
