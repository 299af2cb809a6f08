/**
 * The number that folded words write from a place on, in digits, and how many words it takes: "7", "1st", "first",
 * "forty four", "xiv". Null where there is none.
 *
 * A single i, v or x is a Roman number only at the end of a name: in its middle it is an initial.
 */
export function numberAt(
  words: readonly string[],
  at: number,
): { readonly digits: string; readonly words: number } | null {
  const word = words[at] ?? '';
  const ordinal = /^(\d+)(?:st|nd|rd|th)?$/.exec(word);
  if (ordinal?.[1] !== undefined) return { digits: String(BigInt(ordinal[1])), words: 1 };
  const ten = TENS.get(word);
  if (ten !== undefined) {
    const unit = UNITS.get(words[at + 1] ?? '');
    if (unit !== undefined && unit < 10) return { digits: String(ten + unit), words: 2 };
    return { digits: String(ten), words: 1 };
  }
  const unit = UNITS.get(word);
  if (unit !== undefined) return { digits: String(unit), words: 1 };
  const last = at > 0 && at === words.length - 1;
  const roman = word.length > 1 || last ? ROMANS.get(word) : undefined;
  return roman === undefined || at === 0 ? null : { digits: String(roman), words: 1 };
}

const UNITS: ReadonlyMap<string, number> = new Map(
  `one first|two second|three third|four fourth|five fifth|six sixth|seven seventh|eight eighth|nine ninth|ten tenth|
   eleven eleventh|twelve twelfth|thirteen thirteenth|fourteen fourteenth|fifteen fifteenth|sixteen sixteenth|
   seventeen seventeenth|eighteen eighteenth|nineteen nineteenth`
    .split('|')
    .flatMap((row, at) =>
      row
        .trim()
        .split(' ')
        .map((word) => [word, at + 1] as const),
    ),
);

const TENS: ReadonlyMap<string, number> = new Map(
  'twenty twentieth|thirty thirtieth|forty fourty fortieth|fifty fiftieth|sixty sixtieth|seventy|eighty|ninety'
    .split('|')
    .flatMap((row, at) => row.split(' ').map((word) => [word, (at + 2) * 10] as const)),
);

const ROMANS: ReadonlyMap<string, number> = new Map(
  'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx'
    .split(' ')
    .map((word, at) => [word, at + 1]),
);
