import type { Lists } from '../../risk/evaluation.ts';
import type { Condition } from '../../risk/expression.ts';
import { type Day, parseDay } from '../../terms/day.ts';
import { literal, sqlOf } from './fact-sql.ts';
import { labelFile, listFiles, type Past, tableOf } from './past.store.ts';
import type { Window } from './report.ts';

/** What a condition would have met among the decisions of some days. */
export interface Preview extends Window {
  /** Decisions in these days, and how many of them the condition holds for somewhere. */
  readonly decided: number;
  readonly met: number;
  /** Decisions for which the recorded facts give it no answer, and where it holds nowhere else. */
  readonly unanswered: number;
  readonly byDay: readonly { readonly day: Day; readonly met: number }[];
  /** Of those it meets, how they were decided. */
  readonly byLane: Readonly<Record<string, number>>;
  /** Of those it meets, how many were examined, and how many of these broke the law. */
  readonly examined: number;
  readonly found: number;
  /** Names of decisions it meets, the newest first. */
  readonly examples: readonly string[];
}

const EXAMPLES = 20;

/**
 * Asks a condition of recorded facts: exact, for every condition of the language has its SQL.
 *
 * @param lists by which it is read, as they stand now
 */
export async function previewCondition(
  past: Past,
  condition: Condition,
  lists: Lists,
  { from, to }: Window,
): Promise<Preview> {
  const nothing = {
    decided: 0,
    met: 0,
    unanswered: 0,
    byDay: [],
    byLane: {},
    examined: 0,
    found: 0,
  };
  const [decided, files] = [
    await listFiles(past, 'decided', from, to),
    await listFiles(past, condition.scope, from, to),
  ];
  if (files.length === 0) return { from, to, ...nothing, examples: [] };
  const { duck } = past;
  const truth = sqlOf(condition.expression, lists);
  await duck.run(`create or replace temp table met as
    select decision, any_value(day) as day, any_value(lane) as lane, bool_or(truth) as truth
    from (select decision, day, lane, ${truth} as truth from ${tableOf(files)})
    where truth is distinct from false group by decision`);
  const ask = async (query: string) => (await duck.runAndReadAll(query)).getRowsJson();
  const days = await ask('select day, count(*) from met where truth group by day order by day');
  const lanes = await ask('select lane, count(*) from met where truth group by lane order by lane');
  const [counts = []] = await ask(`select
    (select sum(num_rows) from parquet_file_metadata([${decided.map(literal).join(', ')}])),
    count(*) filter (where truth), count(*) filter (where truth is null) from met`);
  const examples = await ask(
    `select decision from met where truth order by decision desc limit ${EXAMPLES}`,
  );
  const [known = []] = await ask(`select count(*), count(*) filter (where label.violation)
    from met join ${tableOf([labelFile(past)])} label using (decision) where truth`);
  return {
    from,
    to,
    decided: Number(counts[0]),
    met: Number(counts[1]),
    unanswered: Number(counts[2]),
    byDay: days.map(([day, met]) => ({ day: parseDay(String(day)) ?? from, met: Number(met) })),
    byLane: Object.fromEntries(lanes.map(([lane, met]) => [String(lane), Number(met)])),
    examined: Number(known[0]),
    found: Number(known[1]),
    examples: examples.map(([decision]) => String(decision)),
  };
}
