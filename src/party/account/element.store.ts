import { sql, type Transaction } from '../../ledger/database.ts';
import { ELEMENTS, type ElementCode, type ElementCoverage } from './element.ts';

/** Counts what parcels gave, platform by platform. */
export async function countElements(
  tx: Transaction,
  parcels: readonly { readonly platform: string; readonly given: ReadonlySet<ElementCode> }[],
): Promise<void> {
  if (parcels.length === 0) return;
  const sums = new Map<string, number[]>();
  const counts = new Map<string, number>();
  for (const { platform, given } of parcels) {
    counts.set(platform, (counts.get(platform) ?? 0) + 1);
    const sum = sums.get(platform) ?? ELEMENTS.map(() => 0);
    sums.set(
      platform,
      ELEMENTS.map(({ code }, place) => (sum[place] ?? 0) + (given.has(code) ? 1 : 0)),
    );
  }
  const rows = [...sums].flatMap(([platform, sum]) =>
    ELEMENTS.map(({ code }, place) => ({
      agency: tx.agency,
      platform,
      element: code,
      parcels: counts.get(platform) ?? 0,
      given: sum[place] ?? 0,
    })),
  );
  await tx.query(sql`
    insert into platform_element as kept
    select * from json_populate_recordset(null::platform_element, ${JSON.stringify(rows)})
    on conflict (agency, platform, element) do update set
      parcels = kept.parcels + excluded.parcels, given = kept.given + excluded.given`);
}

/** How completely each platform tells of its parcels, the busiest first. */
export async function listCoverage(
  tx: Transaction,
  limit: number,
): Promise<readonly ElementCoverage[]> {
  const rows = await tx.query(sql`
    select platform, max(parcels)::float8 as parcels,
      json_object_agg(element, given)::text as given
    from platform_element where agency = ${tx.agency}
    group by platform order by max(parcels) desc, platform limit ${limit}`);
  return rows.map((row) => ({
    platform: String(row['platform']),
    parcels: Number(row['parcels']),
    given: JSON.parse(String(row['given'])) as ElementCoverage['given'],
  }));
}
