import type { Day, Instant } from '../../terms/day.ts';
import type { Declared } from './criteria-life.ts';

/** How far the source may be trusted, from completely (A) to unknown (F). */
export const RELIABILITIES = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
export type Reliability = (typeof RELIABILITIES)[number];

/** A report or a tip of which somebody said how much it is worth. */
export interface Product {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  readonly topic: string;
  readonly reliability: Reliability;
  /** How far what it says may be believed, from confirmed (1) to not to be judged (6). */
  readonly credibility: number;
  readonly receivedOn: Day;
  /** The last day on which anything may rest on it. */
  readonly expiresOn: Day;
  readonly author: string;
  readonly recordedAt: Instant;
  readonly withdrawal: {
    readonly actor: string;
    readonly reason: string;
    readonly at: Instant;
  } | null;
}

export type NewProduct = Omit<Product, 'id' | 'author' | 'recordedAt' | 'withdrawal'>;

/** `B2`: the two grades as analysts write them. */
export function gradeOf({
  reliability,
  credibility,
}: Pick<Product, 'reliability' | 'credibility'>) {
  return `${reliability}${credibility}`;
}

/** What became of what a criterion rests on; null when it stands, or the criterion names nothing. */
export type SourceFlag = 'source-missing' | 'source-withdrawn' | 'source-expired';

export function sourceFlag(
  { product: id }: Pick<Declared, 'product'>,
  products: ReadonlyMap<string, Product>,
  today: Day,
): SourceFlag | null {
  if (id === null) return null;
  const product = products.get(id);
  if (product === undefined) return 'source-missing';
  if (product.withdrawal !== null) return 'source-withdrawn';
  return product.expiresOn < today ? 'source-expired' : null;
}
