import type { Explanation, FieldEvidence } from '../../party/identity/explanation.ts';
import { writeNumber } from '../figures.tsx';
import { useLanguage, useSay } from '../language.tsx';
import { FIELD, IDENTITIES, LEVEL } from './words.ts';

/** Bits that fill one half of a bar; what tells more fills it too. */
const BITS_FULL = 16;

/** What both say in each field, and how far that speaks for one party or against it. */
export function EvidenceBars({ fields }: Pick<Explanation, 'fields'>) {
  return (
    <ul className="identity-fields">
      {fields.map((evidence) => (
        <Field key={evidence.field} evidence={evidence} />
      ))}
    </ul>
  );
}

function Field({ evidence }: { readonly evidence: FieldEvidence }) {
  const say = useSay();
  const { language } = useLanguage();
  const { field, level, bits, left, right, shared } = evidence;
  const named = FIELD[field];
  return (
    <li>
      <div className="identity-field">
        <strong>{named === undefined ? field.replace('id ', '') : say(named)}</strong>
        <span>{say(LEVEL[level])}</span>
        <span className="identity-bar" data-against={bits < 0 || undefined} aria-hidden="true">
          <span style={{ inlineSize: `${Math.min(1, Math.abs(bits) / BITS_FULL) * 50}%` }} />
        </span>
        <span className="number">{`${bits < 0 ? '−' : '+'}${writeNumber(Math.abs(bits), language, 1)}`}</span>
      </div>
      {field !== 'form' && (
        <div className="identity-sides">
          <Told texts={left} />
          <Told texts={right} />
        </div>
      )}
      {shared.length > 0 && (
        <p className="faint">
          {shared
            .map(({ text, count, of }) =>
              say(IDENTITIES.common, {
                text,
                count: writeNumber(count, language),
                of: writeNumber(of, language),
              }),
            )
            .join(' · ')}
        </p>
      )}
    </li>
  );
}

function Told({ texts }: { readonly texts: readonly string[] }) {
  return (
    <div>
      {texts.map((text) => (
        <div key={text}>{text}</div>
      ))}
    </div>
  );
}
