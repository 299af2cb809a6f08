import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileTrigrams } from './trigram.ts';

const name = fc
  .array(fc.stringMatching(/^[a-e]{1,6}$/), { minLength: 1, maxLength: 3 })
  .map((words) => words.join(' '));

describe('the trigram index', () => {
  it('finds every text that it holds, when it may answer with all of them', () => {
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 30 }), (texts) => {
        const index = compileTrigrams(texts);
        for (const [number, text] of texts.entries()) {
          expect(index.nearest(text, texts.length, 0)).toContain(number);
        }
      }),
    );
  });

  it('gives fewer answers as the first of more answers, and the same answers again', () => {
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 30 }), name, (texts, asked) => {
        const index = compileTrigrams(texts);
        const all = index.nearest(asked, texts.length, 0);
        expect(index.nearest(asked, 3, 0)).toEqual(all.slice(0, 3));
        expect(index.nearest(asked, texts.length, 0)).toEqual(all);
      }),
    );
  });

  it('ranks by rare trigrams before common ones', () => {
    const index = compileTrigrams(['harbour lanner', 'harbour norden', 'harbour quenby']);
    expect(index.nearest('harbor quenbi', 3, 0)[0]).toBe(2);
  });

  it('leaves out what is further off than asked', () => {
    const index = compileTrigrams(['sable lanner', 'sable velmora trading']);
    expect(index.nearest('sable lanner', 5, 0.9)).toEqual([0]);
    expect(index.nearest('quenby', 5, 0.1)).toEqual([]);
  });

  it('answers nothing to nothing, and from no texts', () => {
    expect(compileTrigrams([]).nearest('norden', 5, 0)).toEqual([]);
    expect(compileTrigrams(['norden']).nearest('', 5, 0)).toEqual([]);
  });
});
