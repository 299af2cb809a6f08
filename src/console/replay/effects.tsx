import { Link } from '@tanstack/react-router';
import type { ReplayReport } from '../../decision/replay/report.ts';
import type { Words } from '../../terms/words.ts';
import { writeCount, writeShare } from '../criteria/figures.ts';
import { useLanguage, useSay } from '../language.tsx';
import { PortName } from '../port-name.tsx';
import { REPLAY } from './words.ts';

const LOAD_SHOWN = 20;

/** Classes that the program itself makes; sizes are called as the policy calls them. */
const KINDS: Readonly<Record<string, Words>> = { trusted: REPLAY.trusted, plain: REPLAY.plain };

/** On whom and where a candidate would weigh: ports by day, traders by size and trust, criteria. */
export function Effects({ report }: { readonly report: ReplayReport }) {
  return (
    <>
      <Load load={report.load} />
      <Groups report={report} />
      <Criteria criteria={report.criteria} />
    </>
  );
}

/** Ports and days with more or fewer exams, the largest change first. */
function Load({ load }: Pick<ReplayReport, 'load'>) {
  const say = useSay();
  const { language } = useLanguage();
  const change = (one: ReplayReport['load'][number]) => one.candidate - one.base;
  const rows = load.toSorted((a, b) => Math.abs(change(b)) - Math.abs(change(a)));
  return (
    <section className="sheet" aria-labelledby="load">
      <h2 id="load">{say(REPLAY.loadQuestion)}</h2>
      {rows.length === 0 && <p className="faint">{say(REPLAY.noLoad)}</p>}
      {rows.length > 0 && (
        <div className="scroller">
          <table>
            <thead>
              <tr>
                <th scope="col">{say(REPLAY.port)}</th>
                <th scope="col">{say(REPLAY.day)}</th>
                <th scope="col" className="number">
                  {say(REPLAY.book)}
                </th>
                <th scope="col" className="number">
                  {say(REPLAY.proposed)}
                </th>
                <th scope="col" className="number">
                  {say(REPLAY.difference)}
                </th>
                <th scope="col" className="number">
                  {say(REPLAY.room)}
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.slice(0, LOAD_SHOWN).map((one) => (
                <tr key={`${one.port} ${one.day}`}>
                  <td>
                    <PortName code={one.port} />
                  </td>
                  <td>{one.day}</td>
                  <td className="number">{writeCount(one.base, language)}</td>
                  <td className="number">{writeCount(one.candidate, language)}</td>
                  <td className="number">
                    <Signed change={change(one)} />
                  </td>
                  <td className="number">{one.room.candidate ?? '–'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

/** More or fewer, with its sign. */
function Signed({ change }: { readonly change: number }) {
  const { language } = useLanguage();
  const written = writeCount(Math.abs(change), language);
  return <strong>{change > 0 ? `+${written}` : change < 0 ? `−${written}` : '0'}</strong>;
}

/** How many of each kind of trader are stopped, now and then. */
function Groups({ report }: { readonly report: ReplayReport }) {
  const say = useSay();
  const { language } = useLanguage();
  const tables = [
    { title: say(REPLAY.sizes), rows: report.sizes },
    { title: say(REPLAY.trust), rows: report.trust },
  ];
  const share = (of: number, decided: number) =>
    decided === 0 ? '–' : writeShare(of / decided, language);
  return (
    <section className="sheet" aria-labelledby="who">
      <h2 id="who">{say(REPLAY.whoQuestion)}</h2>
      {tables.map(({ title, rows }) => (
        <div key={title} className="scroller">
          <table>
            <thead>
              <tr>
                <th scope="col">{title}</th>
                <th scope="col" className="number">
                  {say(REPLAY.count)}
                </th>
                <th scope="col" className="number">
                  {say(REPLAY.book)}
                </th>
                <th scope="col" className="number">
                  {say(REPLAY.proposed)}
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ name, decided, base, candidate }) => (
                <tr key={name}>
                  <th scope="row">{KINDS[name] === undefined ? name : say(KINDS[name])}</th>
                  <td className="number">{writeCount(decided, language)}</td>
                  <td className="number">{share(base, decided)}</td>
                  <td className="number">{share(candidate, decided)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ))}
    </section>
  );
}

/** Criteria that fire on another number of decisions. */
function Criteria({ criteria }: Pick<ReplayReport, 'criteria'>) {
  const say = useSay();
  const { language } = useLanguage();
  const changed = criteria.filter(({ base, candidate }) => base !== candidate);
  return (
    <section className="sheet" aria-labelledby="criteria">
      <h2 id="criteria">{say(REPLAY.criteriaQuestion)}</h2>
      {changed.length === 0 && <p className="faint">{say(REPLAY.noCriteria)}</p>}
      <ul className="draft-list">
        {changed.map(({ criterion, base, candidate, rate }) => (
          <li key={criterion}>
            <Link to="/criteria/$id" params={{ id: criterion }}>
              {criterion}
            </Link>
            <span>
              {writeCount(base, language)} → {writeCount(candidate, language)}{' '}
              {rate !== null && <small>{writeShare(rate.value, language)}</small>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
