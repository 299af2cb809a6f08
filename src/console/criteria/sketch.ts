import type { CriterionTest } from '../../risk/check.parse.ts';
import type { Criterion, Lane } from '../../risk/criterion.ts';
import type { Edition } from '../../risk/life/draft.ts';
import type { Day } from '../../terms/day.ts';
import type { Words } from '../../terms/words.ts';
import type { View } from './studio-calls.ts';
import { readFacts, writeFacts } from './test-facts.ts';

const PPM_OF_PERCENT = 10_000;

/** A case with its expected answer, as it is typed. */
export interface WrittenTest {
  readonly key: string;
  readonly name: string;
  readonly facts: string;
  readonly fires: boolean;
}

/** A criterion as its author types it. */
export interface Written {
  readonly id: string;
  readonly pack: string;
  readonly title: Words;
  readonly view: View;
  readonly lane: Lane | null;
  readonly weight: string;
  readonly source: string;
  readonly authority: string;
  readonly owner: string;
  readonly from: string;
  readonly to: string;
  /** Per cent; empty leaves it to the policy. */
  readonly share: string;
  readonly reviewOn: string;
  readonly emergency: boolean;
  readonly product: string;
  readonly tests: readonly WrittenTest[];
}

export function blank(today: Day): Written {
  return {
    id: '',
    pack: 'desk',
    title: { en: '', es: '', fr: '' },
    view: { when: '' },
    lane: 'documents',
    weight: '0',
    source: '',
    authority: '',
    owner: '',
    from: today,
    to: '',
    share: '',
    reviewOn: '',
    emergency: false,
    product: '',
    tests: [],
  };
}

/** What a published criterion would be revised from. */
export function fromCriterion(criterion: Criterion, today: Day): Written {
  const { id, pack, title, when, lane, weight, source, authority, owner, validity } = criterion;
  return {
    ...blank(today),
    ...{ id, pack, title, view: { when }, lane, weight: String(weight), source, authority, owner },
    to: validity.to ?? '',
  };
}

/** A criterion in the text of a draft, whose shape the server judged when it was saved. */
interface Kept extends Omit<Criterion, 'validity' | 'verified'> {
  readonly tests: readonly CriterionTest[];
}

export function keptIn({ content }: Pick<Edition, 'content'>): Kept {
  return JSON.parse(content);
}

export function fromEdition(edition: Edition, today: Day): Written {
  const { tests, ...kept } = keptIn(edition);
  const { from, to, declared } = edition;
  const criterion = { ...kept, validity: { from, to }, verified: edition.verified };
  return {
    ...fromCriterion(criterion, today),
    from,
    share: declared.sharePpm === null ? '' : String(declared.sharePpm / PPM_OF_PERCENT),
    reviewOn: declared.reviewOn ?? '',
    emergency: declared.emergency,
    product: declared.product ?? '',
    tests: tests.map(({ name, facts, fires }, at) => ({
      key: String(at),
      name,
      facts: writeFacts(facts),
      fires,
    })),
  };
}

/** Another version of what was published: it begins today, and is no emergency unless it says so. */
export function revisedFrom(edition: Edition, today: Day): Written {
  const written = fromEdition(edition, today);
  const to = written.emergency ? '' : written.to;
  return { ...written, from: today, to, emergency: false };
}

/** The tests as they are sent; a line that is no fact is left out, and said beside it. */
export function testsOf({ tests }: Written): readonly CriterionTest[] {
  return tests
    .filter(({ name }) => name.trim() !== '')
    .map(({ name, facts, fires }) => ({ name: name.trim(), facts: readFacts(facts).facts, fires }));
}

/** As the server takes a criterion. @param when the code of what was read */
export function criterionOf(written: Written, when: string): object {
  const { id, pack, title, lane, source, authority, owner, from, emergency } = written;
  const life = {
    sharePpm: written.share === '' ? null : Math.round(Number(written.share) * PPM_OF_PERCENT),
    reviewOn: written.reviewOn || null,
    emergency,
    product: written.product || null,
  };
  return {
    ...{ id, pack, title, when, lane, source, authority, owner, from, life },
    weight: Number(written.weight),
    to: written.to || null,
    verified: false,
    tests: testsOf(written),
  };
}
