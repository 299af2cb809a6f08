import { describe, expect, it } from 'vitest';
import { remembering } from './remembering.ts';

function counted(capacity: number) {
  const asked: string[] = [];
  const ask = remembering((question) => {
    asked.push(question);
    return question.length;
  }, capacity);
  return { ask, asked };
}

describe('a remembering function', () => {
  it('is asked once for what it remembers', () => {
    const { ask, asked } = counted(10);
    expect([ask('quenby'), ask('lanner'), ask('quenby')]).toEqual([6, 6, 6]);
    expect(asked).toEqual(['quenby', 'lanner']);
  });

  it('keeps what is asked often and forgets the rest', () => {
    const { ask, asked } = counted(10);
    for (let stranger = 0; stranger < 100; stranger += 1) {
      ask('regular');
      ask(`stranger ${stranger}`);
    }
    expect(asked.filter((question) => question === 'regular')).toHaveLength(1);
    ask('stranger 0');
    expect(asked.filter((question) => question === 'stranger 0')).toHaveLength(2);
  });

  it('remembers nothing with no capacity, and no question that is too long', () => {
    const { ask, asked } = counted(0);
    ask('quenby');
    ask('quenby');
    expect(asked).toHaveLength(2);
    const roomy = counted(10);
    roomy.ask('x'.repeat(1000));
    roomy.ask('x'.repeat(1000));
    expect(roomy.asked).toHaveLength(2);
  });
});
