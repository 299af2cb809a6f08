/** Longer questions are answered and forgotten, so that the bound on their number bounds the bytes too. */
const CHARACTERS_MAX = 200;

/** The same function, remembering at most `capacity` of its answers. */
export function remembering<Answer>(
  answer: (question: string) => Answer,
  capacity: number,
): (question: string) => Answer {
  return rememberingBy((question: string) => question, answer, capacity);
}

/**
 * The same function of questions that have a key: equal keys, equal answers.
 *
 * Two generations, the older one dropped whole when the younger is full: what is asked often survives,
 * and no step costs more than a look into two maps.
 */
export function rememberingBy<Question, Answer>(
  keyOf: (question: Question) => string,
  answer: (question: Question) => Answer,
  capacity: number,
): (question: Question) => Answer {
  const generation = Math.floor(capacity / 2);
  let young = new Map<string, Answer>();
  let old = new Map<string, Answer>();

  return (question) => {
    const key = keyOf(question);
    const fresh = young.get(key);
    if (fresh !== undefined) return fresh;
    const given = old.get(key) ?? answer(question);
    if (generation > 0 && key.length <= CHARACTERS_MAX) {
      if (young.size >= generation) {
        old = young;
        young = new Map();
      }
      young.set(key, given);
    }
    return given;
  };
}
