import { describe, expect, test } from 'vitest';
import { garden } from '../../../test/kernel-fixture/garden.ts';
import { context as courts } from '../../../test/kernel-fixture/index.ts';
import { plainSearch } from '../../../test/kernel-fixture/plain-search.ts';
import { appeal, stall } from '../../../test/kernel-fixture/remedy.ts';
import { rowsOf } from '../../law/index.ts';
import type { Procedure } from '../procedure.ts';
import { type CheckContext, examine, type Finding } from './index.ts';

const rows: CheckContext['rows'] = (topic) => [...courts.rows(topic), ...rowsOf(topic)];
const context: CheckContext = { ...courts, rows, procedures: [stall, appeal, garden] };

type Loose = ReturnType<typeof JSON.parse>;
const changed = (source: Procedure, change: (d: Loose) => void): Procedure => {
  const definition = JSON.parse(JSON.stringify(source));
  change(definition);
  return definition;
};

const never = { all: [{ is: ['granted', true] }, { is: ['granted', false] }] };
const proved = /^(stage|clock\.(for|no-st)|pause\.endless|gate\.never|act\.never|expiry\.(never|fails)|automatic)/;
const told = (findings: readonly Finding[]) =>
  findings
    .filter(({ code }) => proved.test(code))
    .map(({ code, at, run }) => `${code} ${at}${run ? ` after ${run.length}` : ''}`)
    .sort();

const cases: readonly [what: string, source: Procedure, change?: (d: Loose) => void][] = [
  ['garden plots', garden],
  ['appeals', appeal],
  ['a survey that never ends', garden, (d) => (d.acts.endSurvey.when = never)],
  ['a survey that ends only at one stage', garden, (d) => (d.acts.endSurvey.from = 'asked')],
  [
    'a survey that ends only where no way leads back',
    garden,
    (d) => {
      d.acts.endSurvey.from = 'asked';
      d.acts.recall.when = never;
    },
  ],
  ['a decision that waits for the survey', garden, (d) => (d.acts.decide.when = { done: 'endSurvey' })],
  [
    'a decision that waits for time that the survey stops',
    garden,
    (d) => {
      d.acts.decide.when = { clock: 'decide', state: 'expired' };
      d.acts.endSurvey.when = never;
    },
  ],
  [
    'neighbours who cannot answer',
    garden,
    (d) => {
      d.acts.agree.when = never;
      d.acts.object.when = never;
    },
  ],
  [
    'neighbours whose silence counts',
    garden,
    (d) => {
      d.gates.heard.until.done.push('silence');
      d.acts.agree.when = never;
    },
  ],
  ['neighbours of whom one must agree', garden, (d) => (d.gates.heard.until = { some: 'neighbours', done: 'agree' })],
  ['neighbours of whom there must be two', garden, (d) => (d.gates.heard.until = { count: 'neighbours', atLeast: 2 })],
  [
    'neighbours who answer once',
    garden,
    (d) => {
      delete d.acts.agree.times;
      delete d.acts.object.times;
    },
  ],
  ['an end without a review', garden, (d) => (d.stages.refused.requires = ['decide', 'recall'])],
  ['time that goes on', garden, (d) => (d.clocks.decide.stops = ['endSurvey'])],
  ['a gate that is none', garden, (d) => (d.gates.doubted.until = { done: 'weigh' })],
];

describe('all that the search saves changes nothing in what it finds', () => {
  test.each(cases)('%s', (_, source, change = () => undefined) => {
    const definition = changed(source, change);
    const plain = plainSearch(definition, context);
    const report = examine(definition, context);
    const found = told(report.findings);
    // Where a case cannot end because a pause never does, the pause alone may be told.
    const endless = report.findings.some(({ code }) => code === 'pause.endless');
    const same = (line: string) => !endless || !line.startsWith('stage.dead-end') || found.includes(line);
    expect(found).toEqual(told(plain.findings).filter(same));
    const unreached = report.findings.flatMap(({ code, at }) => (code === 'stage.unreachable' ? [at.slice(7)] : []));
    expect([...plain.stages, ...unreached].sort()).toEqual(Object.keys(definition.stages).sort());
    expect(report.states).toBeGreaterThan(1);
  });
});
