import { deepStrictEqual } from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { dayAt, parseInstant } from '../terms/day.ts';
import { parsePorts } from './port.parse.ts';

const OURS = readFileSync('law/us/ports.csv', 'utf8');
const SCHEDULE_D = '../shared/data/reference/ports_schedule_d/ports.csv';
const HEADER = 'code,name,zone,modes,latitude,longitude,from,to,verified,source';
const NOGALES =
  '2604,"Nogales, Arizona",America/Phoenix,truck rail,31.33,-110.94,2000-01-01,,verified,Schedule D';

test('the ports that come with the project are readable, and Nogales keeps no summer time', () => {
  const ports = parsePorts(OURS);
  const zones = ports.ok ? ['2604', '2304'].map((code) => ports.value.get(code)?.zone) : [];
  deepStrictEqual(zones, ['America/Phoenix', 'America/Chicago']);
  const instant = parseInstant('2026-07-02T05:30:00Z');
  deepStrictEqual(instant && zones.map((zone) => dayAt(instant, zone ?? '')), [
    '2026-07-01',
    '2026-07-02',
  ]);
});

test('every wrong cell is told at once, by its line and column', () => {
  const ports = parsePorts(
    `# ports\n${HEADER}\n${NOGALES}\n26O4,,Arizona,mule,north,-181,soon,later,perhaps,\n${NOGALES}`,
  );
  deepStrictEqual(ports.ok ? [] : ports.faults.map(({ code, at }) => `${code} ${at}`), [
    'ports-cell /4/code',
    'ports-cell /4/name',
    'ports-cell /4/zone',
    'ports-cell /4/modes',
    'ports-cell /4/latitude',
    'ports-cell /4/longitude',
    'ports-cell /4/from',
    'ports-cell /4/to',
    'ports-cell /4/verified',
    'ports-cell /4/source',
    'ports-repeated /5/code',
  ]);
});

test('a file with a broken row or without the columns is refused', () => {
  const codes = (file: string) => {
    const ports = parsePorts(file);
    return ports.ok ? [] : ports.faults.map(({ code }) => code);
  };
  deepStrictEqual(codes(`${HEADER}\n2604,"Nogales`), ['ports-unreadable']);
  deepStrictEqual(codes('code\n2604').length, 9);
});

describe.skipIf(!existsSync(SCHEDULE_D))('beside Schedule D', () => {
  test('each verified code bears the name that Schedule D gives it', () => {
    const ports = parsePorts(OURS);
    const names = new Map(
      readFileSync(SCHEDULE_D, 'utf8')
        .split('\n')
        .map((line) => [line.slice(0, 4), line]),
    );
    for (const port of ports.ok ? ports.value.values() : []) {
      const [firstWord = ''] = port.name.split(/[ ,-]/);
      if (port.verified) expect(names.get(port.code)).toContain(firstWord);
    }
  });
});
