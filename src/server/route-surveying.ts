import type { Book } from '../decision/book.ts';
import { passageNews } from '../decision/passage-news.store.ts';
import { listSuccessorKeys } from '../party/identity/succession.store.ts';
import type { TariffLaw } from '../tariff/law.ts';
import { addDays, type Day, dayAt } from '../terms/day.ts';
import { ok, type Result, refuse } from '../terms/result.ts';
import { ROUTE_FAULTS } from '../tracing/route/faults.ts';
import { readPassages } from '../tracing/route/passage.store.ts';
import type { Passage } from '../tracing/route/passage.ts';
import { readCapacities, readPartnerTrade } from '../tracing/route/register.store.ts';
import type { Measure } from '../tracing/route/route-policy.ts';
import {
  findLatestSurvey,
  recordSurvey,
  type SurveyRecord,
} from '../tracing/route/route-signal.store.ts';
import type { House } from './house.ts';
import { runTask } from './run-task.ts';
import type { SurveyTask } from './survey-task.ts';
import type { Progress } from './tasks.ts';

/** How long before the window partners' trade is read: exports lie before entries. */
const LEAD_DAYS = 62;

type SurveyedHouse = Pick<House, 'database' | 'agency' | 'book' | 'now'>;

/**
 * Looks over the trade of the window that the Book says, and keeps what it shows. What was filed and not yet
 * followed is followed first.
 *
 * @faults route-policy-missing
 */
export async function surveyNow(
  house: SurveyedHouse,
  progress?: Progress,
): Promise<Result<SurveyRecord>> {
  const { database, agency, now } = house;
  const book = house.book();
  const policy = book.routes;
  if (policy === null) return refuse(ROUTE_FAULTS.fault('route-policy-missing', ''));
  while ((await database.as(agency.id, (tx) => passageNews(tx, agency.zone))) > 0);
  const at = now();
  const to = dayAt(at, agency.zone);
  const from = addDays(to, -policy.windowDays);
  const task = await database.as(agency.id, async (tx): Promise<SurveyTask> => {
    const passages = await readPassages(tx, from, to);
    return {
      from: beginOf(passages, from),
      to,
      passages,
      registers: {
        capacities: await readCapacities(tx),
        partnerTrade: await readPartnerTrade(tx, addDays(from, -LEAD_DAYS)),
        measures: measuresIn(book),
        countriesOfPorts: countriesOfPorts(book.tariff),
      },
      policy,
      successors: await listSuccessorKeys(tx),
    };
  });
  const survey = await runTask('survey-routes', task, progress);
  const { passages } = task;
  const facts = { at, from: task.from, to, passages: passages.length, book: book.version };
  return ok(await database.as(agency.id, (tx) => recordSurvey(tx, survey, facts)));
}

/** A house that began to take filings within the window cannot tell who is new before it had been there. */
function beginOf([first]: readonly Passage[], from: Day): Day {
  return first === undefined || first.on < from ? from : first.on;
}

/** Orders on the goods of one country, each from the first day on which anything is deposited. */
function measuresIn({ tariff }: Pick<Book, 'tariff'>): readonly Measure[] {
  if (tariff === null) return [];
  return [...tariff.remedies.orders.values()].flatMap(({ origin, guides, rates }) => {
    const [on] = rates
      .filter(({ standing }) => standing === 'provisional' || standing === 'order')
      .map(({ validity }) => validity.from)
      .sort();
    if (on === undefined) return [];
    return [...new Set(guides.map((guide) => guide.slice(0, 6)))]
      .filter((hts6) => hts6.length === 6)
      .map((hts6) => ({ hts6, country: origin, on }));
  });
}

/** Ports of Schedule K begin with three digits of their country's code in Schedule C. */
function countriesOfPorts(tariff: TariffLaw | null): ReadonlyMap<string, string> {
  return new Map(
    [...(tariff?.remedies.countries ?? [])].map(([code, country]) => [code.slice(0, 3), country]),
  );
}

/** Looks once a day. */
export async function surveyDaily(house: SurveyedHouse): Promise<void> {
  if (house.book().routes === null) return;
  const { database, agency, now } = house;
  const latest = await database.as(agency.id, findLatestSurvey);
  const today = dayAt(now(), agency.zone);
  if (latest !== null && latest.to >= today) return;
  await surveyNow(house);
}
