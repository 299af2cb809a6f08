import { listOpenNaming } from '../decision/selection/listed-move.store.ts';
import type { ScreeningDesk } from '../party/rescreen/screening.routes.ts';
import type { SearchDesk } from '../party/search/search.routes.ts';
import { FAULT_TABLES } from './fault-tables.ts';
import type { House } from './house.ts';
import { runTask } from './run-task.ts';

/** A house as the routes and commands of screening see it. */
export function screeningDesk({ database, agency, now, book }: House): ScreeningDesk {
  return {
    database,
    agency,
    now,
    policy: () => book().policy.screening,
    lists: () => {
      const { parts, screening } = book();
      // Each list was compiled of its part, in their order.
      return parts
        .filter(({ kind }) => kind === 'list')
        .flatMap(({ name, edition }, place) => {
          const list = screening?.lists[place];
          return list === undefined ? [] : [{ part: name, edition, list }];
        });
    },
    compare: (contents) => runTask('list-delta', contents),
    consignmentsNaming: (tx, { account, filed }) => {
      const names = filed.names.map(({ text }) => text);
      const openDays = book().policy.screening.openDays ?? 0;
      return listOpenNaming(tx, { account, names }, { at: now(), openDays });
    },
    tables: FAULT_TABLES,
  };
}

/** A house as the search of lists sees it. */
export function searchDesk({ agency, now, book }: House): SearchDesk {
  return { agency, now, index: () => book().screening, tables: FAULT_TABLES };
}
