import { describe, expect, test } from 'vitest';
import { duesMistakes } from '../../../test/kernel-fixture/dues-mistakes.ts';
import { context, dues } from '../../../test/kernel-fixture/index.ts';
import type { Procedure } from '../procedure.ts';
import { check, examine } from './index.ts';

type Loose = ReturnType<typeof JSON.parse>;
const planted = (plant: (d: Loose) => void): Procedure => {
  const definition = JSON.parse(JSON.stringify(dues));
  plant(definition);
  return definition;
};
const codes = (plant: (d: Loose) => void) => check(planted(plant), context).map((finding) => finding.code);

test('the fixture is sound, and searched fast', () => {
  const report = examine(dues, context);
  expect(report.findings.map((f) => `${f.code} ${f.at} ${f.en} ${f.run?.map((s) => s.en).join(' > ')}`)).toEqual([]);
  expect(report.states).toBeGreaterThan(10);
  expect(report.states).toBeLessThan(5_000);
});

test.each(duesMistakes)('%s: %s', (code, _, plant) => {
  const found = check(planted(plant), { ...context, budget: 1 });
  const own = found.find((finding) => finding.code === code);
  expect(own, found.map((f) => `${f.code} ${f.en}`).join('\n')).toBeDefined();
  expect(`${own?.zh}${own?.en}`).not.toMatch(/[{}]|undefined/);
});

describe('a computed fact', () => {
  test('may come to any value: a gate on it can be seen open and shut', () => {
    expect(
      codes((d) => {
        d.gates.inRange.until = { all: [{ cmp: ['least', '>', 5] }, { cmp: ['least', '<', 5] }] };
      }),
    ).toContain('gate.never-opens');
  });

  test('may stay unset: what only it would open is a dead end', () => {
    const report = examine(
      planted((d) => {
        d.gates.known = {
          ...d.gates.inRange,
          blocks: ['pay', 'drop'],
          until: { known: 'told' },
          says: { zh: '甲', en: 'a' },
        };
        d.acts.drop.from = 'due';
      }),
      context,
    );
    expect(report.findings.map((finding) => finding.code)).toContain('stage.dead-end');
  });

  test('may become unset again', () => {
    const report = examine(
      planted((d) => {
        delete d.gates.inRange;
        d.acts.confirm.to = 'due';
        d.acts.again = { ...d.acts.propose, from: 'due', to: undefined, records: undefined };
        d.gates.known = {
          ...d.gates.answered,
          blocks: ['confirm'],
          until: { known: 'least' },
          says: { zh: '甲', en: 'a' },
        };
        d.gates.still = {
          ...d.gates.answered,
          blocks: ['again'],
          until: { all: [{ known: 'most' }, { not: { known: 'least' } }] },
          says: { zh: '乙', en: 'b' },
        };
        d.acts.after = { ...d.acts.bill, adds: undefined, from: 'due', when: { not: { known: 'least' } } };
      }),
      context,
    );
    expect(report.findings.map((finding) => `${finding.code} ${finding.at} ${finding.en}`)).toEqual([]);
  });

  test('of the law itself, when a time has run out, may come to any value as well', () => {
    expect(
      codes((d) => {
        d.roles.law = { title: '法定', law: true };
        d.stages.over = { title: '逾期', final: true };
        d.acts.over = {
          title: '逾期',
          from: 'due',
          to: 'over',
          by: 'law',
          automatic: true,
          computes: d.acts.pay.computes,
          basis: d.acts.drop.basis,
        };
        d.clocks.pay.expiry = { does: 'over' };
        d.acts.after = { ...d.acts.bill, adds: undefined, from: 'over', when: { cmp: ['late', '>', 100] } };
      }).filter((code) => code === 'act.never'),
    ).toEqual([]);
  });
});

describe('a pause for each entry', () => {
  test('that cannot end for one of them is found', () => {
    const report = examine(
      planted((d) => {
        d.acts.settle.when = { is: ['harm', 'light'] };
        d.acts.pay.when = { not: { some: 'disputes', is: ['kept', true] } };
        d.acts.drop.from = ['noted', 'proposed'];
      }),
      context,
    );
    expect(report.findings.map((finding) => finding.code)).toContain('pause.endless');
  });

  test('that nothing ends is found', () => {
    expect(
      codes((d) => (d.acts.settle.when = { all: [{ is: ['harm', 'light'] }, { is: ['harm', 'grave'] }] })),
    ).toContain('pause.endless');
  });
});
