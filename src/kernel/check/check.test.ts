import { describe, expect, test } from 'vitest';
import { booking, complaint, context } from '../../../test/kernel-fixture/index.ts';
import type { Procedure } from '../procedure.ts';
import { examine, explain } from './index.ts';

const changed = (change: (d: ReturnType<typeof JSON.parse>) => void): Procedure => {
  const definition = JSON.parse(JSON.stringify(booking));
  change(definition);
  return definition;
};

describe('examine', () => {
  test('a clock that starts only where its law is in force needs no rule for the days before', () => {
    const late = changed((d) => {
      d.clocks.answer.limit = { rule: 'court.lights' };
      d.clocks.answer.when = { lawInForce: 'court.lights' };
    });
    expect(examine(late, context).findings.map(({ code }) => code)).not.toContain('clock.no-rule');
  });

  test('gives the shortest run into a dead end, in words, with the kernel’s reasons', () => {
    const report = examine(
      changed((d) => (d.acts.withdraw.from = 'received')),
      context,
    );
    const end = report.findings.find((finding) => finding.code === 'stage.dead-end');
    expect(end?.at).toBe('stages.checking');
    expect(end?.run?.map((step) => step.en.split(' ')[0])).toEqual(['apply', 'accept', 'invite', 'hear']);
    expect(end?.run?.[1]?.zh).toBe('受理员“受理”');
    expect(end?.zh).toContain('来访俱乐部尚未表示同意');
  });

  test('gives the shortest run to a final stage without a required act', () => {
    const report = examine(
      changed((d) => (d.stages.refused = { title: '不予预约', final: true, requires: ['publishNotice'] })),
      context,
    );
    const skip = report.findings.find((finding) => finding.code === 'stage.skips');
    expect(skip?.run?.map((step) => step.en.split(' ')[0])).toEqual(['apply', 'accept', 'decide']);
    expect(skip?.run?.at(-1)?.zh).toContain('结果：不予');
  });

  test('a review gone stale does not count as done', () => {
    const stale = changed((d) => {
      d.stages.ended.requires = ['inspect'];
      d.gates.inspected.until = { is: ['safe', true] };
    });
    const skip = examine(stale, context).findings.find((finding) => finding.code === 'stage.skips');
    const run = skip?.run?.map((step) => step.en.split(' ')[0]);
    expect(run?.slice(0, 5)).toEqual(['apply', 'accept', 'inspect', 'amend', 'decide']);
  });

  test('time running out is a step of the run', () => {
    const late = changed((d) => {
      d.acts.lapse.to = 'limbo';
      d.stages.limbo = { title: '无处' };
      d.acts.withdraw.from = ['received', 'correcting', 'checking', 'booked'];
    });
    const end = examine(late, context).findings.find((finding) => finding.code === 'stage.dead-end');
    expect(end?.run?.at(-1)).toEqual({ zh: '期限“补正期限”届满', en: 'the clock "correction" runs out' });
  });

  test('a register entry that ends for good is a step of the run', () => {
    const stuck = changed((d) => {
      delete d.gates.courtStillOpen.only;
      d.acts.withdraw.from = 'received';
      delete d.gates.guestsHeard;
      d.gates.courtOpen.blocks = ['apply', 'openAfterComplaint', 'accept'];
    });
    const end = examine(stuck, context).findings.find((finding) => finding.code === 'stage.dead-end');
    expect(end?.run?.map((step) => step.en).at(-1)).toBe('the entry named by "court" becomes ended;staffed=true');
  });

  test('prints how much was searched', () => {
    const report = examine(booking, context);
    expect(report.states).toBeGreaterThan(5_000);
    expect(report.steps).toBeGreaterThan(report.states);
    expect(explain(report, 'zh')).toBe(
      `程序“court-booking”：查完${report.states}个状态、${report.steps}步，没有发现问题`,
    );
    expect(explain(report, 'en')).toContain(`${report.states} states`);
    expect(examine(complaint, context).states).toBe(2);
  });

  test('refuses loudly above the budget instead of proving by halves', () => {
    const report = examine(booking, { ...context, budget: 100 });
    expect(report.findings.map((finding) => finding.code)).toEqual(['search.too-big']);
    expect(report.findings[0]?.zh).toContain('100');
  });

  test('explains a finding with its run as numbered sentences', () => {
    const words = explain(
      examine(
        changed((d) => (d.acts.withdraw.from = 'received')),
        context,
      ),
      'zh',
    );
    expect(words).toContain('    1. 申请人“申请”');
    expect(words).toContain('再也不能办结');
  });

  test('the law of the filing day decides which runs there are', () => {
    const lights = changed((d) => {
      d.acts.remind.when = { lawInForce: 'court.lights' };
      d.gates.lit = {
        blocks: ['archive'],
        until: { lawInForce: 'court.lights' },
        says: { zh: '照明规定', en: 'lights' },
        basis: d.gates.staffed.basis,
      };
    });
    expect(examine(lights, context).findings).toEqual([]);
    const never = examine(lights, {
      ...context,
      rows: (topic) =>
        topic === 'court.lights'
          ? context.rows(topic).map((r) => ({ ...r, effectiveTo: '2026-07-31', effectiveFrom: '2020-01-01' }))
          : context.rows(topic),
    });
    expect(never.findings).toEqual([]);
    const always = examine(lights, {
      ...context,
      rows: (topic) =>
        topic === 'court.lights'
          ? context.rows(topic).map((r) => ({ ...r, effectiveFrom: '2000-01-01' }))
          : context.rows(topic),
    });
    expect(always.findings.map((f) => f.code)).toEqual(['gate.never-blocks']);
  });
});
