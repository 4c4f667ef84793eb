import type { FindingCode } from '../../src/kernel/check/index.ts';

type Loose = ReturnType<typeof JSON.parse>;

const keyed = (fact?: string, register = 'court-claim') => ({
  keyed: { register, key: fact === undefined ? [] : [fact] },
  in: ['ended'],
});

/** What may be wrong with formulas, anchors, pauses per entry and keys, planted in `dues`. */
export const duesMistakes: readonly (readonly [code: FindingCode, what: string, plant: (d: Loose) => void])[] = [
  ['compute.given', 'a computed fact that a person records too', (d) => (d.acts.propose.records.least = 'optional')],
  ['compute.wrong', 'a copy of another type', (d) => (d.acts.confirm.computes.told = { copy: 'matter' })],
  ['compute.wrong', 'a day in an amount', (d) => (d.acts.confirm.computes.told = { dayOf: 'propose' })],
  ['compute.wrong', 'a column that the table has not', (d) => (d.acts.propose.computes.least.gives = 'lowest')],
  ['compute.wrong', 'a row that is found by nothing', (d) => (d.acts.propose.computes.least.row = {})],
  ['compute.wrong', 'a row found by a fact of another type', (d) => (d.acts.propose.computes.least.row.harm = 'again')],
  ['compute.wrong', 'a value looked up in no table', (d) => (d.acts.propose.computes.least.lookup = 'matter')],
  ['compute.wrong', 'a sum of words', (d) => (d.acts.pay.computes.repairs.column = 'note')],
  ['compute.wrong', 'a sum over no table', (d) => (d.acts.pay.computes.repairs.sum = 'matter')],
  ['compute.wrong', 'a surcharge on words', (d) => (d.acts.pay.computes.late.surcharge = 'matter')],
  ['compute.wrong', 'a rate in days', (d) => (d.acts.pay.computes.late.rate = 'court.reply')],
  ['compute.wrong', 'a rate that is nowhere', (d) => (d.acts.pay.computes.late.rate = 'court.nothing')],
  ['compute.wrong', 'a clock without a last day', (d) => (d.clocks.pay.kind = 'wait')],
  ['name.unknown', 'a fact to copy', (d) => (d.acts.confirm.computes.told = { copy: 'price' })],
  ['name.unknown', 'an act', (d) => (d.acts.confirm.computes.proposedOn = { dayOf: 'beg' })],
  ['name.unknown', 'a column of a list', (d) => (d.acts.pay.computes.repairs.column = 'price')],
  ['name.unknown', 'a clock', (d) => (d.acts.pay.computes.late.after = 'grace')],
  ['register.key', 'a key of a table', (d) => (d.gates.unclaimed.until = keyed('tariff'))],
  ['register.key', 'no key', (d) => (d.gates.unclaimed.until = keyed())],
  ['register.key', 'a key that the act itself works out', (d) => (d.gates.unclaimed.until = keyed('told'))],
  ['name.unknown', 'a fact of a key', (d) => (d.gates.unclaimed.until = keyed('colour'))],
  ['name.unknown', 'a fact of the key of an effect', (d) => (d.acts.pay.effects[0].entry.key = ['colour'])],
  ['name.unknown', 'a register of keyed entries', (d) => (d.gates.unclaimed.until = keyed('matter', 'claims'))],
  ['clock.no-rule', 'of a length of an entry', (d) => (d.acts.confirm.effects[0].until.limit.rule = 'court.nothing')],
];
