import fc from 'fast-check';

type Json = unknown;

/** Values that stand where something else should. */
const JUNK: readonly Json[] = [
  null,
  0,
  -1.5,
  true,
  '',
  'nonsense',
  'shipping',
  'ADD',
  'urn:epcglobal:cbv:bizstep:shipping',
  'https://example.org/x',
  '2024-02-30T00:00:00Z',
  '2024-02-29T23:59:59.123456789+14:00',
  '+15:00',
  [],
  ['urn:a:b', 'urn:a:b'],
  [{}],
  {},
  { id: 'urn:a:b' },
];

/** A document with one thing in it removed, replaced, renamed or told twice. */
export function damage(whole: Json): fc.Arbitrary<Json> {
  const paths = pathsOf(whole, []);
  return fc
    .record({
      path: fc.constantFrom(...paths),
      how: fc.constantFrom('remove', 'replace', 'rename', 'double'),
      junk: fc.constantFrom(...JUNK),
      name: fc.constantFrom(
        'vendor:field',
        'field',
        'ilmd',
        'epcList',
        'https://a.b/c',
        'parentID',
      ),
    })
    .map(({ path, how, junk, name }) =>
      damaged(whole, path, (parent, key) => {
        if (Array.isArray(parent)) damageList(parent, Number(key), how, junk);
        else
          damageMember(
            parent as Record<string, Json>,
            key,
            how === 'rename' ? name : null,
            how,
            junk,
          );
      }),
    );
}

function damageList(list: Json[], place: number, how: string, junk: Json): void {
  if (how === 'remove') list.splice(place, 1);
  else if (how === 'double') list.push(structuredClone(list[place]));
  else list[place] = junk;
}

function damageMember(
  members: Record<string, Json>,
  key: string,
  name: string | null,
  how: string,
  junk: Json,
): void {
  const value = members[key];
  delete members[key];
  if (name !== null) members[name] = value;
  else if (how !== 'remove') members[key] = junk;
}

function damaged(
  whole: Json,
  path: readonly string[],
  change: (parent: object, key: string) => void,
): Json {
  const copy = structuredClone(whole);
  let parent = copy;
  for (const key of path.slice(0, -1)) parent = (parent as Record<string, Json>)[key];
  const last = path.at(-1);
  if (last !== undefined && typeof parent === 'object' && parent !== null) change(parent, last);
  return copy;
}

function pathsOf(value: Json, path: readonly string[]): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return path.length === 0 ? [] : [path];
  const below = Object.entries(value).flatMap(([key, one]) => pathsOf(one, [...path, key]));
  return path.length === 0 ? below : [path, ...below];
}
