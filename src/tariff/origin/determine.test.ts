import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Determination } from './determine.ts';
import { day, determine, foreign } from './test-origin.ts';

/** The outcome of each material, in their order. */
function outcomes({ materials }: Determination) {
  return materials.map(({ outcome }) => outcome);
}

/** The chosen route's alternative. */
function taken({ routes, chosen }: Determination) {
  return chosen === null ? null : (routes[chosen]?.alternative ?? null);
}

/** The codes of what lacks, with their places. */
function lacks({ missing }: Determination) {
  return missing.map(({ code, at }) => `${code} ${at}`);
}

describe('a calculator of heading 8470', () => {
  const calculator = { hts: '8470.10.00', transactionValue: '1000' };

  test('originates by classification alone when nothing of 8473 is in it', () => {
    const found = determine({ ...calculator, materials: [foreign('8542.31', '700')] });
    expect(found.verdict).toBe('originating');
    expect(found.criterion).toBe('B');
    expect(taken(found)).toBe('CTH except 8473');
    expect(found.routes[0]?.proofs).toEqual(['classification']);
    expect(found.states).toEqual(['usmca-originating']);
  });

  test('needs regional value for parts of 8473, and says so of each material', () => {
    const materials = [foreign('8473.21', '200'), foreign('8542.31', '150')];
    const found = determine({ ...calculator, materials });
    expect(found.verdict).toBe('originating');
    expect(taken(found)).toBe('CTH also 8473 + RVC 60 TV 50 NC');
    expect(outcomes(found)).toEqual(['needs-regional-value', 'shift-met']);
    expect(found.routes[0]?.lines[0]?.because.code).toBe('excepted');
  });

  test('may reach by net cost what it misses by transaction value', () => {
    const materials = [foreign('8473.21', '450')];
    const found = determine({ ...calculator, netCost: '920', materials });
    const [, step] = found.routes[1]?.steps ?? [];
    expect(step?.methods.map(({ outcome, because }) => [outcome, because.fill['percent']])).toEqual(
      [
        ['no', '55.00'],
        ['yes', '51.09'],
      ],
    );
    expect(found.verdict).toBe('originating');
  });

  test('is undetermined, not refused, while its net cost might still carry it', () => {
    const found = determine({ ...calculator, materials: [foreign('8473.21', '450')] });
    expect(found.verdict).toBe('undetermined');
    expect(lacks(found)).toContain('lacks-cost /totalCost');
  });

  test('does not originate when both methods fall short, and tells by how much', () => {
    const found = determine({
      ...calculator,
      netCost: '800',
      materials: [foreign('8473.21', '450')],
    });
    expect(found.verdict).toBe('not-originating');
    const [, step] = found.routes[1]?.steps ?? [];
    expect(step?.methods.map(({ because }) => because.fill['excess'])).toEqual(['50.00', '50.00']);
  });

  test('asks for each exclusion before it takes total cost for net cost', () => {
    const cost = { totalCost: '1000', excluded: { royalties: '30' } };
    const found = determine({ ...calculator, ...cost, materials: [foreign('8473.21', '450')] });
    expect(lacks(found)).toContain('lacks-cost /excluded/sales-promotion');
  });

  test('has international freight taken out of its value', () => {
    const priced = { hts: '8470.10', transactionValue: '1080', internationalFreight: '80' };
    const found = determine({ ...priced, materials: [foreign('8473.21', '350')] });
    expect(found.routes[1]?.steps[1]?.because.fill['percent']).toBe('65.00');
  });

  test('is undetermined while a material that may be of 8473 is not classified far enough', () => {
    const material = { name: 'part', value: '700', originating: false };
    const found = determine({ ...calculator, netCost: '1', materials: [material] });
    expect(found.verdict).toBe('undetermined');
    expect(lacks(found)).toContain('lacks-number /materials/0/hts');
  });
});

describe('an exception of more than one kind', () => {
  const machine = { hts: '8459.61.00', transactionValue: '10000' };

  test('leaves one of them alone', () => {
    const materials = [foreign('8501.32', '3000'), foreign('8501.32.40', '2000')];
    const found = determine({ ...machine, materials });
    expect(taken(found)).toMatch(/^CTH except more than 1/);
    expect(outcomes(found)).toEqual(['shift-met', 'shift-met']);
  });

  test('excepts all of them when two kinds are used', () => {
    const materials = [foreign('8501.32', '3000'), foreign('8537.10', '2000')];
    const found = determine({ ...machine, netCost: '9000', materials });
    expect(found.verdict).toBe('not-originating');
    expect(found.routes[0]?.lines.map(({ because }) => because.code)).toEqual([
      'excepted-count',
      'excepted-count',
    ]);
  });

  test('waits for the number of a part that only eight digits tell', () => {
    const materials = [foreign('8501.32', '3000'), foreign('8466.93', '3500')];
    const found = determine({ ...machine, netCost: '9000', materials });
    expect(found.verdict).toBe('undetermined');
    expect(lacks(found)).toContain('lacks-number /materials/1/hts');
  });
});

describe('de minimis', () => {
  const good = { hts: '8403.90', transactionValue: '1000' };

  test.each([
    ['95', 'originating', 'within-de-minimis'],
    ['100', 'originating', 'within-de-minimis'],
    ['100.01', 'not-originating', 'not-changed'],
    ['105', 'not-originating', 'not-changed'],
  ])('of material worth %s in 1000: %s', (value, verdict, outcome) => {
    const found = determine({ ...good, materials: [foreign('8403.10', value)] });
    expect(found.verdict).toBe(verdict);
    expect(outcomes(found)).toEqual([outcome]);
  });

  test('may be of total cost where that is stated and more', () => {
    const materials = [foreign('8403.10', '105')];
    expect(determine({ ...good, totalCost: '1100', materials }).verdict).toBe('originating');
  });

  test('spares a rule of regional value alone when all that is foreign is so little', () => {
    const boiler = {
      hts: '8402.90',
      transactionValue: '1000',
      materials: [foreign('8402.90', '90')],
    };
    expect(determine(boiler).verdict).toBe('originating');
  });

  test('of food never forgives material of its own subheading', () => {
    const [forgiven, not] = ['0102.29', '0101.29'].map((hts) =>
      determine({ hts: '0101.29', transactionValue: '1000', materials: [foreign(hts, '50')] }),
    );
    expect(forgiven?.verdict).toBe('originating');
    expect(not?.verdict).toBe('not-originating');
  });

  test('never forgives dairy in cheese, nor oranges in their juice', () => {
    const cheese = {
      hts: '0406.10',
      transactionValue: '1000',
      materials: [foreign('0402.10', '50')],
    };
    const juice = {
      hts: '2009.12',
      transactionValue: '1000',
      materials: [foreign('0805.10', '50')],
    };
    for (const good of [cheese, juice]) {
      const found = determine(good);
      expect(found.verdict).toBe('not-originating');
      expect(found.tests.find(({ test }) => test === 'B')?.because.code).toBe('tolerance-excepted');
    }
  });

  const shirt = {
    hts: '6109.10',
    transactionValue: '1000',
    componentWeightKg: '100',
    states: { 'cut-and-sewn': true },
  };
  const fibres = (heavy: string, elastic: string) => [
    foreign('5205.12', '90', { weightKg: heavy, states: { elastomeric: false } }),
    foreign('5402.44', '90', { weightKg: elastic, states: { elastomeric: true } }),
  ];

  test('of clothing goes by the weight of its component, elastomeric yarn by less', () => {
    expect(determine({ ...shirt, materials: fibres('4', '5') }).verdict).toBe('originating');
    expect(determine({ ...shirt, materials: fibres('3', '7') }).verdict).toBe('originating');
    expect(determine({ ...shirt, materials: fibres('2.5', '7.5') }).verdict).toBe(
      'not-originating',
    );
    expect(determine({ ...shirt, materials: fibres('6', '5') }).verdict).toBe('not-originating');
  });

  test('asks whether yarn is elastomeric only where that decides', () => {
    const yarn = (weightKg: string) => [foreign('5402.44', '90', { weightKg })];
    expect(determine({ ...shirt, materials: yarn('6') }).verdict).toBe('originating');
    const found = determine({ ...shirt, materials: yarn('8') });
    expect(found.verdict).toBe('undetermined');
    expect(lacks(found)).toContain('lacks-state /materials/0/states');
  });

  test('does not excuse work that was not done', () => {
    const states = { 'cut-and-sewn': false };
    expect(determine({ ...shirt, states, materials: fibres('4', '5') }).verdict).toBe(
      'not-originating',
    );
    const found = determine({ ...shirt, states: {}, materials: fibres('4', '5') });
    expect(found.verdict).toBe('undetermined');
  });
});

describe('the most specific rule', () => {
  test('wins over the one of its heading', () => {
    const part = {
      hts: '8466.93',
      transactionValue: '1000',
      materials: [foreign('8466.20', '900')],
    };
    expect(determine(part).rule?.target).toBe('8466');
    const machine = { hts: '8471.30', materials: [foreign('8471.60', '900')] };
    expect(determine(machine).rule?.target).toBe('8471.30');
  });

  test('of a part of a heading asks whether the good is that part', () => {
    const machine = {
      hts: '8469.00',
      transactionValue: '1000',
      materials: [foreign('8542.31', '9')],
    };
    expect(lacks(determine(machine))).toContain('lacks-state /states');
    const states = { 'word-processing machines': true };
    expect(determine({ ...machine, states }).verdict).toBe('originating');
    const other = determine({ ...machine, states: { 'word-processing machines': false } });
    expect(other.verdict).toBe('undetermined');
    expect(lacks(other)).toContain('rule-missing /hts');
  });

  test('is that of the day: cars need more regional value each year', () => {
    const car = {
      hts: '8703.23',
      netCost: '10000',
      shares: { 'labor-value-content': '40', 'steel-purchases': '70', 'aluminum-purchases': '70' },
      states: { 'core-parts-originating': true },
      materials: [foreign('8708.29', '3000')],
    };
    expect(determine(car, day('2021-08-01')).verdict).toBe('originating');
    expect(determine(car, day('2023-07-01')).verdict).toBe('not-originating');
    const { 'steel-purchases': _, ...shares } = car.shares;
    expect(lacks(determine({ ...car, shares }, day('2021-08-01')))).toEqual([
      'lacks-share /shares/steel-purchases',
    ]);
  });

  test('within a subheading asks whether the material is another good', () => {
    const laptop = { hts: '8471.30', transactionValue: '1000' };
    const material = foreign('8471.30', '500');
    expect(determine({ ...laptop, materials: [material] }).verdict).toBe('undetermined');
    const another = { ...material, states: { 'another-good': true } };
    expect(determine({ ...laptop, materials: [another] }).verdict).toBe('originating');
  });
});

describe('materials', () => {
  const good = { hts: '8403.90', transactionValue: '1000' };

  test('that originate leave nothing to ask', () => {
    const found = determine({
      ...good,
      materials: [{ name: 'plate', hts: '8403.90', originating: true, country: 'CA' }],
    });
    expect(found.criterion).toBe('C');
  });

  test('declared originating from outside the parties do not originate', () => {
    const material = { ...foreign('8403.10', '500'), originating: true, country: 'CN' };
    const found = determine({ ...good, materials: [material] });
    expect(found.verdict).toBe('not-originating');
  });

  test('that are fungible count as foreign until an inventory method tells them apart', () => {
    const material = { ...foreign('8403.10', '500'), originating: true };
    const mixed = { ...material, inventoryMethod: null };
    expect(determine({ ...good, materials: [mixed] }).verdict).toBe('not-originating');
    const kept = { ...material, inventoryMethod: 'fifo' };
    expect(determine({ ...good, materials: [kept] }).verdict).toBe('originating');
  });

  test('that are packing, accessories or indirect are disregarded for the change', () => {
    const materials = [
      foreign('8403.10', '50', { role: 'accessory' }),
      foreign('8403.10', '500', { role: 'shipping-packing' }),
      foreign('8403.10', '500', { role: 'indirect' }),
      foreign('7210.11', '200'),
    ];
    const found = determine({ ...good, materials });
    expect(found.verdict).toBe('originating');
    expect(outcomes(found)).toEqual([
      'counted-in-value',
      'disregarded',
      'originating',
      'shift-met',
    ]);
  });

  test('that are accessories count in regional value', () => {
    const materials = [foreign('8402.90', '300'), foreign('8402.90', '101', { role: 'accessory' })];
    const boiler = { hts: '8402.90', transactionValue: '1000', netCost: '1', materials };
    expect(determine(boiler).verdict).toBe('not-originating');
  });

  const pressed = {
    name: 'pressed part',
    hts: '8403.90',
    value: '600',
    made: { producedIn: 'MX', selfProduced: true, materials: [foreign('7210.11', '500')] },
  };

  test('made by the producer and originating by themselves count whole as originating', () => {
    const found = determine({ ...good, materials: [pressed] });
    expect(outcomes(found)).toEqual(['originating']);
    expect(found.criterion).toBe('C');
  });

  test('made by the producer without originating are judged by what they were made of', () => {
    const made = { ...pressed.made, materials: [foreign('8403.90', '300')] };
    const found = determine({ ...good, materials: [{ ...pressed, made }] });
    expect(found.materials.map(({ at }) => at)).toEqual(['/materials/0/made/materials/0']);
    expect(found.verdict).toBe('not-originating');
  });

  test('of a supplier in the parties are opened where that carries the good', () => {
    const made = { producedIn: 'CA', selfProduced: false, materials: [foreign('8402.90', '350')] };
    const supplied = { name: 'drum', hts: '8402.90', value: '500', made };
    const boiler = {
      hts: '8402.90',
      transactionValue: '1000',
      netCost: '600',
      materials: [supplied],
    };
    const found = determine(boiler);
    expect(found.verdict).toBe('originating');
    const route = found.routes[found.chosen ?? -1];
    expect(route?.accumulated).toBe(true);
    expect(route?.proofs).toContain('supplier-records');
  });
});

test('materials of materials, however deep and many, are judged in a moment', () => {
  let made: object = { name: 'ore', hts: '8403.90', value: '900', originating: false };
  for (let depth = 0; depth < 10; depth += 1) {
    const making = { producedIn: 'CA', selfProduced: depth % 2 === 0, materials: [made] };
    made = { name: `stage ${depth}`, hts: '8403.90', value: '950', made: making };
  }
  const few = Array.from({ length: 3000 }, () => foreign('8501.32', '1'));
  const started = process.hrtime.bigint();
  determine({ hts: '8403.90', transactionValue: '1000', materials: [made] });
  determine({ hts: '8459.61', transactionValue: '1000', materials: few });
  expect(Number(process.hrtime.bigint() - started) / 1e6).toBeLessThan(3000);
});

describe('other ways to originate', () => {
  test('wholly obtained, as declared, of nothing foreign', () => {
    const found = determine({ hts: '0702.00', whollyObtained: true });
    expect(found.criterion).toBe('A');
    const seeded = { hts: '0702.00', whollyObtained: true, materials: [foreign('3105.20', '9')] };
    expect(determine(seeded).criterion).toBe('B');
  });

  test('as goods that come unassembled, by regional value', () => {
    const kit = {
      hts: '8403.90',
      transactionValue: '1000',
      materials: [foreign('8403.90', '390')],
    };
    expect(determine(kit).verdict).toBe('not-originating');
    const states = { 'presented-unassembled': true };
    expect(determine({ ...kit, states }).criterion).toBe('D');
  });

  test.each([
    ['100', 'originating'],
    ['100.5', 'not-originating'],
  ])('as a set with foreign goods worth %s of 1000: %s', (value, verdict) => {
    const goods = [foreign('8211.91', value), { name: 'fork', hts: '8215.20', originating: true }];
    const set = { hts: '8215.20', set: true, transactionValue: '1000', materials: goods };
    expect(determine(set).verdict).toBe(verdict);
  });

  test('nowhere but in the parties', () => {
    const good = { hts: '8403.90', producedIn: 'CN', whollyObtained: true };
    expect(determine(good).verdict).toBe('not-originating');
    expect(determine({ ...good, producedIn: null }).verdict).toBe('undetermined');
  });
});

describe('the way of the goods', () => {
  const good = { hts: '8403.90', transactionValue: '1000', materials: [foreign('7210.11', '900')] };
  const via = (stop: Record<string, unknown>) =>
    determine({ ...good, journey: [{ country: 'MX' }, { country: 'PA', ...stop }] });

  test('that nobody states is a condition of the verdict', () => {
    const found = determine(good);
    expect(found.verdict).toBe('originating');
    expect(found.provisos.map(({ code }) => code)).toEqual(['lacks-journey']);
  });

  test('under customs control, with nothing done but storing, keeps the origin', () => {
    const found = via({ underCustomsControl: true, operations: ['storing'] });
    expect(found.verdict).toBe('originating');
    expect(found.provisos).toEqual([]);
  });

  test('loses the origin by work or by leaving customs control', () => {
    expect(via({ underCustomsControl: true, operations: ['painting'] }).verdict).toBe(
      'not-originating',
    );
    expect(via({ underCustomsControl: false, operations: [] }).verdict).toBe('not-originating');
    expect(via({ operations: [] }).provisos.map(({ code }) => code)).toEqual(['lacks-control']);
  });
});

describe('any good', () => {
  const materials = fc.array(
    fc.record({
      name: fc.constant('m'),
      hts: fc.constantFrom('8473.21', '8542.31', '8470.10', '8470', '3926.90'),
      originating: fc.constantFrom(true, false),
      value: fc.integer({ min: 0, max: 600 }).map(String),
    }),
    { minLength: 1, maxLength: 5 },
  );

  test('that originates still does when one of its materials turns out to originate', () => {
    fc.assert(
      fc.property(materials, fc.nat(4), (bill, place) => {
        const good = { hts: '8470.10', transactionValue: '1000', netCost: '900' };
        const before = determine({ ...good, materials: bill });
        const better = bill.map((one, at) => (at === place ? { ...one, originating: true } : one));
        const after = determine({ ...good, materials: better });
        if (before.verdict === 'originating') expect(after.verdict).toBe('originating');
      }),
    );
  });

  test('that is undetermined becomes determined by facts, never the other way', () => {
    fc.assert(
      fc.property(materials, (bill) => {
        const less = determine({ hts: '8470.10', materials: bill });
        const facts = { transactionValue: '1000', netCost: '900', whollyObtained: false };
        const more = determine({ hts: '8470.10', ...facts, materials: bill });
        if (less.verdict !== 'undetermined') expect(more.verdict).toBe(less.verdict);
      }),
    );
  });
});
