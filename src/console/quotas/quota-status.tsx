import type { QuotaStatus as Status } from '../../tariff/quota/status.ts';
import { useSay } from '../language.tsx';
import { QUOTA_STATUS } from './words.ts';

/** One shape for one state, so that colour is never the only sign. */
const SHAPE: Readonly<Record<Status, string>> = {
  pending: '○',
  closed: '–',
  unmeasured: '?',
  suspended: '■',
  blocked: '✕',
  exhausted: '▬',
  critical: '◆',
  open: '●',
};

export function QuotaStatus({ status }: { readonly status: Status }) {
  const say = useSay();
  return (
    <span className="quota-status" data-status={status}>
      <span aria-hidden="true">{SHAPE[status]}</span> {say(QUOTA_STATUS[status])}
    </span>
  );
}
