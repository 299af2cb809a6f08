import { describe, expect, it } from 'vitest';
import { countryCode } from './country.ts';
import { readKanji } from './japanese-name-table.ts';
import { alternativesIn, readName } from './name-reading.ts';
import { numberAt } from './number-word.ts';
import { skeletonOf, soundOf } from './sound.ts';
import { tradeForm } from './trade-glossary.ts';
import { commonForm } from './variant-table.ts';

describe('a number in a name', () => {
  it.each([
    ['7', '7', 1],
    ['1st', '1', 1],
    ['third', '3', 1],
    ['forty four', '44', 2],
    ['ninety', '90', 1],
    ['0042', '42', 1],
  ])('%s is %s', (text, digits, words) => {
    expect(numberAt(text.split(' '), 0)).toEqual({ digits, words });
  });

  it('is Roman after the first word, and of one letter only at the end', () => {
    expect(numberAt(['fund', 'viii'], 1)).toEqual({ digits: '8', words: 1 });
    expect(numberAt(['fund', 'x'], 1)).toEqual({ digits: '10', words: 1 });
    expect(numberAt(['fund', 'x', 'norden'], 1)).toBeNull();
    expect(numberAt(['viii', 'fund'], 0)).toBeNull();
    expect(numberAt(['norden'], 0)).toBeNull();
  });
});

describe('the sound of a word', () => {
  it.each([
    ['wladimir', 'vladimir'],
    ['nooristani', 'nuristani'],
    ['philippos', 'filipos'],
    ['xi', 'shi'],
    ['zelensky', 'zelenskyy'],
  ])('%s is that of %s', (one, other) => {
    expect(soundOf(one)).toBe(soundOf(other));
  });

  it('keeps words apart that are heard apart', () => {
    expect(soundOf('lanner')).not.toBe(soundOf('lenner'));
  });
});

describe('the consonants of a word', () => {
  it.each([
    ['moshe', 'msh'],
    ['mahmoud', 'mhmwd'],
    ['barak', 'brk'],
  ])('%s are those of %s', (one, other) => {
    expect(skeletonOf(one)).toBe(skeletonOf(other));
  });
});

describe('a name as its bearer’s kind writes it', () => {
  it('has the legal form of an organisation apart, and of a person none', () => {
    expect(readName('Velmo SA', 'organisation')).toMatchObject({ form: { name: 'sa' } });
    expect(readName('Velmo SA', 'person').form).toBeNull();
    expect(readName('As Velmo Trading', 'organisation').words.map(({ text }) => text)).toEqual([
      'velmo',
      'trading',
    ]);
    expect(readName('Velmo As Trading', 'organisation').form).toBeNull();
  });

  it('says which words are the family’s where a comma tells', () => {
    expect(readName('DE VELMO, Quenby', 'person').family).toBe(2);
    expect(readName('Quenby de Velmo', 'person').family).toBeNull();
  });

  it('says who is whose child', () => {
    expect(readName('Velmo bin Quenby', 'person').descents).toEqual([['velmo', 'quenby']]);
  });

  it('weighs titles and particles least, trades less than names', () => {
    const weights = readName('Velmora Trading of China', 'organisation').words.map(
      ({ weight }) => weight,
    );
    const [name = 0, trade = 0, filler = 0, place = 0] = weights;
    expect(name).toBeGreaterThan(place);
    expect(place).toBeGreaterThan(trade);
    expect(trade).toBeGreaterThan(filler);
  });

  it('reads alternatives in one cell, and no slash of a form as one', () => {
    expect(alternativesIn('Velmora / Nordenholm')).toEqual([
      'Velmora / Nordenholm',
      'Velmora',
      'Nordenholm',
    ]);
    expect(alternativesIn('Velmora (ex. Nordenholm)')).toContain('Nordenholm');
    expect(alternativesIn('Velmora A/S')).toEqual(['Velmora A/S']);
  });
});

describe('a country', () => {
  it.each([
    ['mx', 'MX'],
    ['Mexico', 'MX'],
    ['UK', 'GB'],
    ['Korea, North', 'KP'],
    ['Republic of Korea', 'KR'],
    ['Iran (Islamic Republic of)', 'IR'],
    ['Congo, Democratic Republic of the', 'CD'],
    ['DOMINICAN REPUBLIC', 'DO'],
    ['Saint Kitts and Nevis', 'KN'],
    ['Türkiye', 'TR'],
  ])('%s is %s', (text, code) => {
    expect(countryCode(text)).toBe(code);
  });

  it('that nobody knows is none', () => {
    for (const text of ['undetermined', 'ZZ', '', 'Velmora']) expect(countryCode(text)).toBeNull();
  });
});

describe('the tables of words', () => {
  it('bring variants, translations and Japanese readings together', () => {
    expect(commonForm('mohammed')).toBe(commonForm('muhamad'));
    expect(commonForm('quenby')).toBe('quenby');
    expect(tradeForm('zavod')).toBe(tradeForm('factory'));
    expect(tradeForm('quenby')).toBeNull();
    expect(readKanji('田中花子')).toBe('tanaka hanako');
    expect(readKanji('王小明')).toBe('王小明');
  });
});
