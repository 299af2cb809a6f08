/** Answers already given, by their question. */
export interface Memory<Answer> {
  recall(question: string, answer: (question: string) => Answer): Answer;
}

/** Longer questions are answered and forgotten, so that the bound on their number bounds the bytes too. */
const CHARACTERS_MAX = 200;

/**
 * Remembers at most `capacity` answers.
 *
 * Two generations, the older one dropped whole when the younger is full: what is asked often
 * survives, and no step costs more than a look into two maps.
 */
export function createMemory<Answer>(capacity: number): Memory<Answer> {
  const generation = Math.floor(capacity / 2);
  let young = new Map<string, Answer>();
  let old = new Map<string, Answer>();

  return {
    recall(question, answer) {
      const fresh = young.get(question);
      if (fresh !== undefined) return fresh;
      const given = old.get(question) ?? answer(question);
      if (generation > 0 && question.length <= CHARACTERS_MAX) remember(question, given);
      return given;
    },
  };

  function remember(question: string, given: Answer): void {
    if (young.size >= generation) {
      old = young;
      young = new Map();
    }
    young.set(question, given);
  }
}
