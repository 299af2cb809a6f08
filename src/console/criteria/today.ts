import { type Day, dayAt, instantOf } from '../../terms/day.ts';
import { useNow } from '../clock.ts';
import { useZone } from '../when.tsx';

/** The day at the agency's seat. */
export function useToday(): Day {
  return dayAt(instantOf(useNow()), useZone());
}
