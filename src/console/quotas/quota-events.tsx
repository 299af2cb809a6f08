import type { QuotaEvent } from '../../tariff/quota/quota-event.ts';
import { writeNumber } from '../figures.tsx';
import { useLanguage, useSay } from '../language.tsx';
import { When } from '../when.tsx';
import { QUOTA_EVENT, QUOTAS } from './words.ts';

interface QuotaEventsProps {
  readonly events: readonly QuotaEvent[];
  readonly unit: string;
}

/** Everything that happened to a quota, the latest first. */
export function QuotaEvents({ events, unit }: QuotaEventsProps) {
  const say = useSay();
  const write = useWriteEvent(unit);
  if (events.length === 0) return <p className="faint">{say(QUOTAS.nothing)}</p>;
  return (
    <ol className="quota-events">
      {events
        .map((event, place) => ({ event, place }))
        .toReversed()
        .map(({ event, place }) => (
          <li key={place} data-kind={event.kind}>
            <strong>{say(QUOTA_EVENT[event.kind])}</strong> {write(event)}{' '}
            {event.kind === 'claimed' && event.deposit === 'over-quota' && (
              <span className="badge">{say(QUOTAS.overDeposit)}</span>
            )}{' '}
            <small>
              <When at={event.at} />
            </small>
          </li>
        ))}
    </ol>
  );
}

function useWriteEvent(unit: string): (event: QuotaEvent) => string {
  const say = useSay();
  const { language } = useLanguage();
  const units = (quantity: number) => `${writeNumber(quantity, language)} ${unit}`;
  return (event) => {
    switch (event.kind) {
      case 'presented': {
        const { entry, line, quantity } = event.claim;
        return say(QUOTAS.presented, { entry, line: String(line), quantity: units(quantity) });
      }
      case 'claimed': {
        const { entry, line, quantity } = event.claim;
        const allotted = units(event.allotted);
        return say(QUOTAS.claim, { entry, line: String(line), allotted, asked: units(quantity) });
      }
      case 'returned': {
        const { entry, line } = event.claim;
        const quantity = units(event.quantity);
        return say(QUOTAS.returned, { entry, line: String(line), quantity });
      }
      case 'opened': {
        const quantity = units(event.allotments.reduce((sum, one) => sum + one.allotted, 0));
        const count = writeNumber(event.allotments.length, language);
        return say(QUOTAS.allotments, { count, quantity });
      }
      case 'licensed': {
        const { licence, holder } = event;
        return say(QUOTAS.licence, { licence, holder, quantity: units(event.quantity) });
      }
      case 'added':
        return `${units(event.quantity)} · ${event.reason}`;
      default:
        return event.reason;
    }
  };
}
