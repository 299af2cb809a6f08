/** What is known of a statement. Nothing that nobody stated is taken for true or for false. */
export type Truth = 'yes' | 'no' | 'unknown';

export function truthOf(stated: boolean | undefined): Truth {
  if (stated === undefined) return 'unknown';
  return stated ? 'yes' : 'no';
}

/** `no` as soon as one is; `yes` of none. */
export function all(truths: readonly Truth[]): Truth {
  if (truths.includes('no')) return 'no';
  return truths.includes('unknown') ? 'unknown' : 'yes';
}

/** `yes` as soon as one is; `no` of none. */
export function any(truths: readonly Truth[]): Truth {
  if (truths.includes('yes')) return 'yes';
  return truths.includes('unknown') ? 'unknown' : 'no';
}

export function not(truth: Truth): Truth {
  if (truth === 'unknown') return truth;
  return truth === 'yes' ? 'no' : 'yes';
}
