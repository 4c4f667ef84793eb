import { describe, expect, test } from 'vitest';
import { context as courts } from '../../../test/kernel-fixture/index.ts';
import { linkMistakes } from '../../../test/kernel-fixture/link-mistakes.ts';
import { appeal, stall } from '../../../test/kernel-fixture/remedy.ts';
import { rowsOf } from '../../law/index.ts';
import type { Procedure } from '../procedure.ts';
import { type CheckContext, check, examine } from './index.ts';

const context: CheckContext = { ...courts, rows: rowsOf, procedures: [stall, appeal] };

type Loose = ReturnType<typeof JSON.parse>;
const planted = (source: Procedure, plant: (d: Loose) => void): Procedure => {
  const definition = JSON.parse(JSON.stringify(source));
  plant(definition);
  return definition;
};

describe('links and remedies', () => {
  test('an attackable procedure and a remedy hold, searched whole and fast', () => {
    for (const definition of [stall, appeal]) {
      const report = examine(definition, context);
      expect(report.findings.map((f) => `${f.code} ${f.at} ${f.en} ${f.run?.map((s) => s.en).join(' > ')}`)).toEqual(
        [],
      );
      expect(report.states).toBeGreaterThan(5);
      expect(report.states).toBeLessThan(1000);
    }
  });

  test.each(linkMistakes)('%s: %s', (code, _, source, plant) => {
    const found = check(planted(source, plant), context);
    const own = found.find((finding) => finding.code === code);
    expect(own, found.map((f) => `${f.code} ${f.en}`).join('\n')).toBeDefined();
    expect(`${own?.zh}${own?.en}`).not.toMatch(/[{}]|undefined/);
  });
});
