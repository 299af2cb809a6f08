import type { Match, Screening } from '../../party/screening.ts';
import { useLanguage, useSay } from '../language.tsx';
import { EVIDENCE } from '../screening/words.ts';
import { ALIAS, ROLE } from '../words.ts';
import { FILING } from './words.ts';

/** Names and numbers of the consignment that come near listed ones, and what was searched. */
export function Matches({ screening }: { readonly screening: Screening | null }) {
  const say = useSay();
  return (
    <section className="sheet" aria-labelledby="matches">
      <h2 id="matches">{say(FILING.matches)}</h2>
      {screening === null ? (
        <p>
          <span className="badge hatched">⚠ {say(FILING.screeningAbsent)}</span>
        </p>
      ) : (
        <Screened screening={screening} />
      )}
    </section>
  );
}

function Screened({ screening }: { readonly screening: Screening }) {
  const say = useSay();
  const { language } = useLanguage();
  const { matches, searched } = screening;
  const lists = searched.map(({ list, edition }) => `${list} ${edition}`).join(' · ');
  const nearness = new Intl.NumberFormat(language, {
    minimumFractionDigits: 2,
    maximumFractionDigits: 4,
  });
  return (
    <>
      {matches.length === 0 && searched.length > 0 && <p>{say(FILING.matchesNone)}</p>}
      {matches.length > 0 && (
        <div className="scroller">
          <table>
            <thead>
              <tr>
                <th scope="col">{say(FILING.filedName)}</th>
                <th scope="col">{say(FILING.listedName)}</th>
                <th scope="col">{say(FILING.list)}</th>
                <th scope="col" className="number">
                  {say(FILING.nearness)}
                </th>
              </tr>
            </thead>
            <tbody>
              {matches.map((match) => (
                <tr key={`${match.role} ${match.filed} ${match.list} ${match.entry}`}>
                  <td>
                    {match.filed} <small>{say(ROLE[match.role])}</small>
                  </td>
                  <td>
                    {match.matched} <small>{say(ALIAS[match.alias])}</small>
                    <EvidenceRows match={match} />
                  </td>
                  <td>
                    {match.list} <code>{match.entry}</code>{' '}
                    <small>
                      {match.edition} {match.programs.join(', ')}
                    </small>
                  </td>
                  <td className="number">{nearness.format(match.score)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {searched.length === 0 ? (
        <p>
          <span className="badge hatched">⚠ {say(FILING.searchedNothing)}</span>
        </p>
      ) : (
        <p className="authority">{say(FILING.searched, { lists })}</p>
      )}
    </>
  );
}

/** What the nearness is the sum of; decisions of earlier days recorded none. */
function EvidenceRows({ match: { evidence = [] } }: { readonly match: Match }) {
  const say = useSay();
  const { language } = useLanguage();
  const signed = new Intl.NumberFormat(language, {
    minimumFractionDigits: 2,
    signDisplay: 'exceptZero',
  });
  if (evidence.length === 0) return null;
  return (
    <details>
      <summary>{say(FILING.evidence)}</summary>
      <ul className="plain">
        {evidence.map(({ kind, seen, weight }) => (
          <li key={kind}>
            <small>
              {signed.format(weight)} {say(EVIDENCE[kind])}: {seen}
            </small>
          </li>
        ))}
      </ul>
    </details>
  );
}
