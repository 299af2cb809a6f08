import type { QuotaView } from '../../tariff/quota/quota-view.ts';
import { writeNumber } from '../figures.tsx';
import { useLanguage, useSay } from '../language.tsx';
import { QUOTAS } from './words.ts';

/** How much of a quota is used, and where it becomes critical. */
export function Gauge({ quota }: { readonly quota: QuotaView }) {
  const say = useSay();
  const { language } = useLanguage();
  const { balance, granted, unit, criticalAt, status } = quota;
  if (balance === null) return <span className="faint">{say(QUOTAS.unmeasured)}</span>;
  const volume = granted + balance;
  const used = volume === 0 ? 0 : (100 * granted) / volume;
  const label = say(QUOTAS.of, {
    used: writeNumber(granted, language),
    volume: writeNumber(volume, language),
    unit,
  });
  return (
    <span className="gauge" data-status={status} role="img" aria-label={label} title={label}>
      <span className="gauge-used" style={{ width: `${used}%` }} />
      {criticalAt !== null && <span className="gauge-mark" style={{ left: `${criticalAt}%` }} />}
    </span>
  );
}
