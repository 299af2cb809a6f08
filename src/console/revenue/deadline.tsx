import { useLanguage } from '../language.tsx';
import { useZone } from '../when.tsx';
import { daysBetween, writeDaysLeft } from './days-left.ts';

/** From here on a deadline is near enough to be told from the others. */
const SOON_DAYS = 14;

interface DeadlineProps {
  /** Null where the law gives no day. */
  readonly day: string | null;
  /** The day as of which it is looked at, at the agency's seat. */
  readonly on: string;
}

/** A last day with what is left of it; the zone in which it ends on hover and in print. */
export function Deadline({ day, on }: DeadlineProps) {
  const { language } = useLanguage();
  const zone = useZone();
  if (day === null) return '–';
  const left = daysBetween(on, day);
  const nearness = left < 0 ? 'past' : left <= SOON_DAYS ? 'soon' : 'later';
  return (
    <time dateTime={day} title={`${day} 24:00 ${zone}`} className="deadline" data-left={nearness}>
      {day} <small>{writeDaysLeft(on, day, language)}</small>
    </time>
  );
}
