import type { Role } from '../../party/party.ts';
import type { Validity } from '../../terms/day.ts';
import type { Words } from '../../terms/words.ts';
import type { CriteriaIndex } from '../criteria-index.ts';
import type { Criterion, Failed, Fired } from '../criterion.ts';
import type { Facts } from '../facts.ts';
import { matchCriteria } from '../matching.ts';

/** What a topic has to know of an entry and does not, as long as the condition holds. */
export interface Gap {
  readonly id: string;
  /** What to ask for. */
  readonly asks: Words;
  /** Of whom. */
  readonly of: Role;
  /** CEL over the vocabulary, of facts that may be used in a request for information. */
  readonly when: string;
  /** The law by which it may be asked. */
  readonly authority: string;
}

/** The criteria of one topic, and what must be known of an entry before the topic can be judged. */
export interface Pack {
  readonly id: string;
  readonly title: Words;
  /** Where the topic's law stands; verified where we read the text. */
  readonly law: readonly { readonly citation: string; readonly verified: boolean }[];
  readonly validity: Validity;
  readonly verified: boolean;
  /** The lists that come with it. */
  readonly lists: readonly string[];
  readonly criteria: readonly Criterion[];
  readonly gaps: readonly Gap[];
  /** The conditions of its gaps. */
  readonly index: CriteriaIndex;
}

/** A gap of one entry or line, with the values that show it. */
export interface Missing {
  readonly gap: Gap;
  readonly entry: string | null;
  readonly line: number | null;
  readonly seen: Fired['seen'];
}

/** What a pack misses, and the gaps of which nobody can say, because a layer did not answer. */
export interface Gaps {
  readonly missing: readonly Missing[];
  readonly unanswered: readonly Failed[];
}

/** The pack's page of gaps for the entries and parcels that these facts are of. */
export function gapsOf({ gaps, index }: Pack, facts: Facts): Gaps {
  const { fired, failed } = matchCriteria(index, facts);
  const missing = fired.flatMap(({ criterion, entry, line, seen }) => {
    const gap = gaps.find(({ id }) => id === criterion.id);
    return gap === undefined ? [] : [{ gap, entry, line, seen }];
  });
  return { missing, unanswered: failed };
}
