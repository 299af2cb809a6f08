import { useQuery } from '@tanstack/react-query';
import type { Instant } from '../terms/day.ts';
import { useNow } from './clock.ts';
import { useLanguage } from './language.tsx';
import { absolute, relative } from './moment.ts';
import { sessionQuery } from './queries.ts';

interface WhenProps {
  readonly at: Instant;
  /** Zone of the place it happened; the seat of the agency when none is given. */
  readonly zone?: string | undefined;
  /** Writes the calendar's words instead of the distance. */
  readonly exact?: boolean;
}

/** A moment: the distance on lists, the calendar with its zone on hover and in print. */
export function When({ at, zone, exact = false }: WhenProps) {
  const now = useNow();
  const { language } = useLanguage();
  const seat = useZone();
  const written = absolute(at, zone ?? seat, language);
  return (
    <time dateTime={at} title={exact ? undefined : written} className="when">
      {exact ? written : relative(at, now, language)}
    </time>
  );
}

/** The zone of the signed-in person's agency; UTC before anybody has signed in. */
export function useZone(): string {
  const { data: session } = useQuery({ ...sessionQuery, enabled: false });
  return session?.agency.zone ?? 'UTC';
}
