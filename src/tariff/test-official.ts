import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** The USITC's export of one revision: "2026_rev_10". Only where the public data is at hand. */
export function officialText(revision: string): string {
  const packed = readFileSync(`../shared/data/hts/usitc/hts_${revision}.json.gz`);
  return gunzipSync(packed).toString();
}
