/** Which campaign is looked at, and which page of its refunds; the address holds it. */
export interface CampaignView {
  readonly id?: string;
  /** Of entries that are kept out for it; without it of all. */
  readonly reason?: string;
  readonly offset?: number;
}

export function readCampaignView(search: Readonly<Record<string, unknown>>): CampaignView {
  const { id, reason } = search;
  const offset = Number(search['offset']);
  return {
    ...(typeof id === 'string' && /^[0-9a-f]{16}$/.test(id) && { id }),
    ...(typeof reason === 'string' && reason !== '' && { reason }),
    ...(Number.isSafeInteger(offset) && offset > 0 && { offset }),
  };
}
