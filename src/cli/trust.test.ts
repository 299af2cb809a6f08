import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { EXIT } from './exit.ts';
import { run, testPlace } from './test-house.ts';

describe('trust', () => {
  test('takes an application step by step, checks a truck, and loads a partner’s list by two people', async () => {
    const { environment, folder } = await testPlace();
    const write = (name: string, content: unknown) => {
      const file = join(folder, name);
      writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
      return file;
    };
    const driver = write('driver.json', {
      program: 'fast-driver',
      entityType: 'driver',
      party: { name: 'Ana Inventada', identifiers: [{ scheme: 'FAST-CARD', value: '77001' }] },
      reason: 'asked in person',
    });
    const officer = ['--officer', 'mira'];
    const applied = await run(['trust', 'apply', driver, ...officer, '--json'], environment);
    expect(applied.err).toBe('');
    const { id } = JSON.parse(applied.out);
    const early = ['trust', 'suspend', id, '--reason', 'false papers', ...officer];
    const refused = await run(early, environment);
    expect(refused.code).toBe(EXIT.failed);
    expect(refused.err).toContain('suspended');
    const certified = write('certified.json', { kind: 'certified', reason: 'passed' });
    const step = await run(['trust', 'step', id, certified, ...officer], environment);
    expect(step.out).toMatch(/certified, tier –[\s\S]*due by/);
    const truck = write('truck.json', { port: '2304', driver: 'FAST-CARD:77001' });
    const checked = await run(['trust', 'lane-check', truck], environment);
    expect(checked.out).toMatch(/FAST: no/);
    expect(checked.out).toMatch(/✓ driver/);
    expect(checked.out).toMatch(/✗ seal/);

    const file = join(folder, 'oea.csv');
    writeFileSync(
      file,
      'number,name,mid,status,from,to,facility\nOEA-1,Aserradero Inventado,MXASEINV12TIJ,active,,,',
    );
    const load = (author: string) =>
      run(
        ['load', 'partner-members', 'mx-2014', file, '--author', author, '--approver', 'luis'],
        environment,
      );
    const alone = await load('luis');
    expect([alone.code, alone.out]).toEqual([EXIT.failed, '']);
    expect((await load('ana')).out).toContain('1 new');
    const parity = await run(['trust', 'parity', '--json'], environment);
    const rows: readonly { arrangement: string }[] = JSON.parse(parity.out).parity;
    expect(rows.find(({ arrangement }) => arrangement === 'mx-2014')).toMatchObject({
      inbound: { eligible: 1, recognised: 0, unmatched: 1 },
    });
  }, 180_000);
});
