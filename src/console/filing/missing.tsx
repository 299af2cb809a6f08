import type { MissingElement } from '../../filing/consignment.ts';
import type { Words } from '../../terms/words.ts';
import { useSay } from '../language.tsx';
import { FILED_BY, KIND } from '../words.ts';
import { FILING } from './words.ts';

/** What somebody must still file. */
export function Missing({ missing }: { readonly missing: readonly MissingElement[] }) {
  const say = useSay();
  return (
    <section className="sheet" aria-labelledby="missing">
      <h2 id="missing">{say(FILING.missing)}</h2>
      {missing.length === 0 && <p className="faint">{say(FILING.missingNone)}</p>}
      <ul>
        {missing.map(({ element, by, of }) => (
          <li key={`${element} ${of}`}>
            <strong>
              <ElementName element={element} />
            </strong>{' '}
            <span className="faint">
              {say(FILING.missingFor, { of })} {say(FILED_BY[by]).toLowerCase()}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** `security-filing/seller` is the seller of the security filing. */
function ElementName({ element }: { readonly element: string }) {
  const say = useSay();
  const [part, field] = element.split('/');
  const names: Readonly<Record<string, Words>> = KIND;
  const words = part === undefined ? undefined : names[part];
  if (words === undefined) return element;
  return field === undefined ? say(words) : `${say(words)}: ${field}`;
}
