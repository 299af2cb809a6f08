import { useSay } from '../language.tsx';
import type { OriginAnswer, OriginRoute } from './origin-calls.ts';
import { TruthMark } from './truth-mark.tsx';
import { ORIGIN } from './words.ts';

/** Every alternative of the rule with its steps; the cheapest that passes is marked. */
export function OriginRoutes({ answer }: { readonly answer: OriginAnswer }) {
  const say = useSay();
  const { routes, chosen } = answer;
  return (
    <section className="sheet" aria-labelledby="routes">
      <h2 id="routes">{say(ORIGIN.routes)}</h2>
      {routes.length === 0 && <p className="faint">{say(ORIGIN.noRoutes)}</p>}
      <ol className="origin-routes">
        {routes.map((route, place) => (
          <Route
            key={`${route.alternative} ${route.accumulated}`}
            route={route}
            chosen={place === chosen}
          />
        ))}
      </ol>
    </section>
  );
}

interface RouteProps {
  readonly route: OriginRoute;
  readonly chosen: boolean;
}

function Route({ route, chosen }: RouteProps) {
  const say = useSay();
  const { alternative, accumulated, outcome, steps, proofs } = route;
  return (
    <li data-chosen={chosen || undefined}>
      <p>
        <TruthMark truth={outcome} /> <code>{alternative}</code>{' '}
        {accumulated && <span className="badge">{say(ORIGIN.accumulated)}</span>}{' '}
        {chosen && <strong>{say(outcome === 'yes' ? ORIGIN.cheapest : ORIGIN.nearest)}</strong>}
      </p>
      <ul className="origin-steps">
        {steps.map(({ asks, outcome: own, because, methods }) => (
          <li key={asks}>
            <TruthMark truth={own} says={asks} /> <small>{because.says}</small>
            {methods.length > 1 && (
              <ul className="origin-steps">
                {methods.map((method) => (
                  <li key={method.method}>
                    <TruthMark truth={method.outcome} says={method.name} />{' '}
                    <small>{method.because.says}</small>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
      {outcome === 'yes' && (
        <p>
          <small>{say(ORIGIN.proofs, { proofs: proofs.map(({ name }) => name).join('; ') })}</small>
        </p>
      )}
    </li>
  );
}
