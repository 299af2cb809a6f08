/** A material as it is typed; empty where nothing is said. */
export interface TypedMaterial {
  readonly key: number;
  readonly name: string;
  readonly hts: string;
  readonly originating: '' | 'yes' | 'no';
  readonly country: string;
  readonly value: string;
}

/** A good as it is typed; empty where nothing is said. */
export interface TypedGood {
  readonly agreement: string;
  readonly on: string;
  readonly hts: string;
  readonly producedIn: string;
  readonly transactionValue: string;
  readonly netCost: string;
  /** Words with blanks between. */
  readonly states: string;
  readonly materials: readonly TypedMaterial[];
}

export function emptyMaterial(key: number): TypedMaterial {
  return { key, name: '', hts: '', originating: '', country: '', value: '' };
}

export function emptyGood(on: string): TypedGood {
  return {
    agreement: 'usmca',
    on,
    hts: '',
    producedIn: '',
    transactionValue: '',
    netCost: '',
    states: '',
    materials: [emptyMaterial(0)],
  };
}

/** An invented boiler, of materials that change, that do not, and of which one originates. */
export function exampleGood(on: string): TypedGood {
  const material = (
    name: string,
    hts: string,
    originating: TypedMaterial['originating'],
    country: string,
    value: string,
  ) => ({ name, hts, originating, country, value });
  const materials = [
    material('Steam drum', '8402.90', 'no', 'KR', '41000.00'),
    material('Boiler tubes', '7304.31', 'no', 'IN', '18500.00'),
    material('Burner front', '8402.90', 'no', 'CA', '12000.00'),
    material('Feedwater pump', '8413.70', 'yes', 'US', '12000.00'),
  ];
  return {
    agreement: 'usmca',
    on,
    hts: '8402.12.00',
    producedIn: 'MX',
    transactionValue: '180000.00',
    netCost: '158600.00',
    states: '',
    materials: materials.map((one, key) => ({ key, ...one })),
  };
}

/** The inquiry as the server reads it: what is not said is not sent, and a row without a word is no material. */
export function inquiryOf({ agreement, on, states, materials, ...good }: TypedGood): object {
  const stated = wordsOf(states).map((word) => [word, true]);
  return {
    agreement,
    on,
    good: {
      ...said(good),
      ...(stated.length > 0 && { states: Object.fromEntries(stated) }),
      materials: materials.filter(isSaid).map(({ key: _, originating, ...material }) => ({
        ...said(material),
        ...(originating !== '' && { originating: originating === 'yes' }),
      })),
    },
  };
}

function isSaid({ name, hts, value }: TypedMaterial): boolean {
  return `${name}${hts}${value}`.trim() !== '';
}

function said(fields: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const trimmed = Object.entries(fields).map(([name, text]) => [name, text.trim()]);
  return Object.fromEntries(trimmed.filter(([, text]) => text !== ''));
}

function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}
