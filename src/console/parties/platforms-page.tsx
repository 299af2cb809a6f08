import { useQuery } from '@tanstack/react-query';
import type { ElementCoverage } from '../../party/account/element.ts';
import { Count, Share } from '../figures.tsx';
import { useSay } from '../language.tsx';
import { ProblemNotice } from '../problem-notice.tsx';
import { Scroller } from '../tariff/scroller.tsx';
import { useTitle } from '../title.ts';
import { UNVERIFIED } from '../words.ts';
import { LostExemptions } from './lost-exemptions.tsx';
import { platformElementsQuery } from './parties-calls.ts';
import { PartyLinks } from './party-links.tsx';
import { ELEMENT, ELEMENT_GROUP, PARTIES } from './words.ts';
import './parties.css';

/** Platforms beside each other on one sheet; the rest are the smaller ones. */
const PLATFORMS_SHOWN = 6;

/** Which elements of the e-commerce data set each marketplace leaves out. */
export function PlatformsPage() {
  const say = useSay();
  const { data, error, refetch } = useQuery(platformElementsQuery);
  useTitle(say(PARTIES.platforms));
  const shown = data?.platforms.slice(0, PLATFORMS_SHOWN) ?? [];
  return (
    <main className="page">
      <PartyLinks />
      <h1>{say(PARTIES.platformsQuestion)}</h1>
      <section className="sheet" aria-labelledby="elements">
        <div className="titled">
          <h2 id="elements">{say(PARTIES.elements)}</h2>
          <small>
            {say(PARTIES.elementsSource)} <span className="badge hatched">{say(UNVERIFIED)}</span>
          </small>
        </div>
        {error !== null && <ProblemNotice error={error} onRetry={() => void refetch()} />}
        {data === undefined && error === null && <div className="skeleton" />}
        {data?.platforms.length === 0 && <p>{say(PARTIES.noPlatforms)}</p>}
        {data !== undefined && shown.length > 0 && (
          <Scroller label={say(PARTIES.table, { of: say(PARTIES.elements) })}>
            <table className="board elements">
              <thead>
                <tr>
                  <th scope="col">{say(PARTIES.element)}</th>
                  <th scope="col">{say(PARTIES.wco)}</th>
                  {shown.map(({ platform, parcels }) => (
                    <th scope="col" className="number" key={platform}>
                      {platformName(platform) || say(PARTIES.noPlatform)}
                      <br />
                      <small>
                        <Count of={parcels} />
                      </small>
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {data.elements.map(({ code, group, wco }) => (
                  <tr key={code}>
                    <td>
                      {say(ELEMENT[code])}{' '}
                      <small className="faint">{say(ELEMENT_GROUP[group])}</small>
                    </td>
                    <td className="faint">{wco}</td>
                    {shown.map((coverage) => (
                      <Given key={coverage.platform} coverage={coverage} code={code} />
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </Scroller>
        )}
        <p className="faint">{say(PARTIES.elementsHint)}</p>
      </section>
      <LostExemptions />
    </main>
  );
}

interface GivenProps {
  readonly coverage: ElementCoverage;
  readonly code: keyof typeof ELEMENT;
}

/** The share of a platform's parcels that give an element. */
function Given({ coverage: { parcels, given }, code }: GivenProps) {
  const share = parcels === 0 ? 0 : (given[code] ?? 0) / parcels;
  return (
    <td className="number" data-share={share === 0 ? 'none' : share < 1 ? 'some' : undefined}>
      <Share of={share} />
    </td>
  );
}

/** "name:bazaar lantern:SG" is told as it is filed: "bazaar lantern". */
function platformName(key: string): string {
  const [scheme, ...rest] = key.split(':');
  return scheme === 'name' ? (rest[0] ?? '') : key;
}
