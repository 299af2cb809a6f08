/** What is asked about one line of goods, as the address holds it; what is absent is not said. */
export interface DutyQuestion {
  readonly hts?: string;
  /** ISO 3166-1 alpha-2. */
  readonly origin?: string;
  /** Dollars, decimal text. */
  readonly value?: string;
  readonly on?: string;
  readonly mode?: string;
  readonly program?: string;
  /** "120 doz.; 400 kg" */
  readonly quantities?: string;
  /** Headings of chapters 98 and 99 with blanks between. */
  readonly claims?: string;
  /** "steel-content=500", with blanks between. */
  readonly values?: string;
  readonly counts?: string;
  readonly states?: string;
  readonly loaded?: string;
  /** Other origins to compare with, with blanks between. */
  readonly origins?: string;
  /** First and last day of the comparison. */
  readonly from?: string;
  readonly to?: string;
}

export type DutyPart = keyof DutyQuestion;

/** Where a line declares a fact. */
export type Among = 'claims' | 'states' | 'counts' | 'values' | 'quantities';

/** Whether enough is said for an answer: goods, origin and value. */
export function isAsked({ hts, origin, value }: DutyQuestion): boolean {
  return hts !== undefined && origin !== undefined && value !== undefined;
}

/** The question as the server reads it. What is badly written goes there as it is: it names the place. */
export function precheckBody(question: DutyQuestion): object {
  const { hts = '', origin = '', value = '', on, mode, program, loaded } = question;
  const line = {
    hts,
    origin,
    value,
    program: program ?? null,
    quantities: quantitiesOf(question).map(([unit, amount]) => ({ amount, unit })),
    claims: wordsOf(question.claims),
    states: wordsOf(question.states),
    values: Object.fromEntries(pairsOf(question.values)),
    counts: Object.fromEntries(pairsOf(question.counts)),
    loadedDate: loaded ?? null,
  };
  return { ...(on && { on }), ...(mode && { mode }), lines: [line] };
}

/** The same goods from each origin, over the days of the comparison. */
export function comparisonBody(question: DutyQuestion, window: Window): object {
  const origins = [question.origin ?? '', ...wordsOf(question.origins)];
  return { ...precheckBody(question), origins: [...new Set(origins)], ...window };
}

export interface Window {
  readonly from: string;
  readonly to: string;
}

/** The days that are compared: as asked, else the year of the day of entry. */
export function windowOf({ on, from, to }: DutyQuestion, today: string): Window {
  const year = (on ?? today).slice(0, 4);
  return { from: from ?? `${year}-01-01`, to: to ?? `${year}-12-31` };
}

/** What is declared under a name; null when nothing is. A statement or claim that is made reads "yes". */
export function declared(question: DutyQuestion, among: Among, name: string): string | null {
  if (among === 'claims' || among === 'states') {
    return wordsOf(question[among]).includes(name) ? 'yes' : null;
  }
  const pairs = among === 'quantities' ? quantitiesOf(question) : pairsOf(question[among]);
  return pairs.find(([known]) => known === name)?.[1] ?? null;
}

/** The question with a fact declared; an empty figure takes it back. */
export function declaring(
  question: DutyQuestion,
  among: Among,
  name: string,
  figure: string,
): DutyQuestion {
  if (among === 'claims' || among === 'states') {
    const others = wordsOf(question[among]).filter((word) => word !== name);
    return writing(question, among, [...others, ...(figure === '' ? [] : [name])].join(' '));
  }
  const known = among === 'quantities' ? quantitiesOf(question) : pairsOf(question[among]);
  const others = known.filter(([other]) => other !== name);
  const all = figure === '' ? others : [...others, [name, figure] as const];
  const written =
    among === 'quantities'
      ? all.map(([unit, amount]) => `${amount} ${unit}`).join('; ')
      : all.map(([one, amount]) => `${one}=${amount}`).join(' ');
  return writing(question, among, written);
}

/** The question with one part written anew; an empty text leaves it out. */
export function writing(question: DutyQuestion, part: DutyPart, text: string): DutyQuestion {
  const { [part]: _, ...others } = question;
  return text === '' ? others : { ...others, [part]: text };
}

/** Words with blanks between. */
export function wordsOf(text = ''): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

type Pair = readonly [name: string, figure: string];

function pairsOf(text?: string): readonly Pair[] {
  return wordsOf(text).map((word): Pair => {
    const at = word.indexOf('=');
    return at === -1 ? [word, ''] : [word.slice(0, at), word.slice(at + 1)];
  });
}

/** Units, which have blanks of their own ("doz. prs."), with their amounts. */
function quantitiesOf({ quantities = '' }: DutyQuestion): readonly Pair[] {
  return quantities
    .split(';')
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .map((one): Pair => {
      const [amount = '', ...unit] = one.split(/\s+/);
      return [unit.join(' '), amount];
    });
}
