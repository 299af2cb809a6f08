import { foldName, wordsOf } from '../fold.ts';
import type { ListedKind } from '../list.ts';
import { readOrganisation } from '../organisation-form.ts';

/** Words that people are seldom called, for lists that do not say of what kind an entry is. */
const OF_ORGANISATIONS = new Set(
  `academy agency airlines aviation bank bureau center centre college company components enterprise enterprises
  electronics export factory farm fisheries forwarding foundation freight general group holding holdings import
  industrial industries institute international laboratory laboratories line lines logistics manufacturing marine
  mills ministry network organization partners plant prison products research school sciences service services
  shipping solutions supply systems technologies technology trade trading transport university works`.split(
    /\s+/,
  ),
);

/** What an entry probably is by its name, where its list does not say. */
export function kindOf(name: string, otherwise: ListedKind): ListedKind {
  const words = wordsOf(foldName(name));
  const organised =
    words.some((word) => OF_ORGANISATIONS.has(word) || /\d/.test(word)) ||
    readOrganisation(words).form !== null;
  return organised ? 'organisation' : otherwise;
}
