import { describe, expect, test } from 'vitest';

import { duesMistakes } from '../../../test/kernel-fixture/dues-mistakes.ts';
import { booking, context, panel } from '../../../test/kernel-fixture/index.ts';
import { linkMistakes } from '../../../test/kernel-fixture/link-mistakes.ts';
import { paperMistakes } from '../../../test/kernel-fixture/paper-mistakes.ts';

import type { Procedure } from '../procedure.ts';
import { check, type FindingCode, findings } from './index.ts';

/** The fixture as JSON with one mistake planted in it. */
type Loose = ReturnType<typeof JSON.parse>;
type Mistake = readonly [code: FindingCode, what: string, plant: (d: Loose) => void];

const impossible = { all: [{ is: ['use', 'match'] }, { is: ['use', 'training'] }] };
const law = { law: '网球场管理办法（演示）', article: 1, says: '演示' };

const mistakes: readonly Mistake[] = [
  ['name.unknown', 'a stage', (d) => (d.acts.accept.to = 'cheking')],
  ['name.unknown', 'a stage among the starts of an act', (d) => (d.acts.serve.from = ['booked', 'granted'])],
  ['name.unknown', 'a role', (d) => (d.acts.accept.by = 'clark')],
  ['name.unknown', 'a fact in a condition', (d) => (d.gates.inspected.until = { is: ['save', true] })],
  ['name.unknown', 'an act in a clock', (d) => (d.clocks.decision.stops = ['decided'])],
  ['name.unknown', 'a clock in a condition', (d) => (d.gates.inspected.until = { clock: 'noticed', state: 'ended' })],
  ['name.unknown', 'a column', (d) => (d.gates.guestsHeard.until = { some: 'guests', is: ['agreed', true] })],
  ['name.unknown', 'a list', (d) => (d.acts.invite.adds = 'visitors')],
  ['name.unknown', 'a paper', (d) => (d.acts.serve.serves = 'judgement')],
  ['name.unknown', 'a numbering', (d) => (d.acts.decide.numbers = 'licence')],
  ['name.unknown', 'a fact that a view shows', (d) => d.publish.decision.shows.push('secret')],
  ['name.unknown', 'a register', (d) => (d.facts.court.register = 'courts')],
  [
    'name.unknown',
    'a rule topic',
    (d) => (d.acts.apply.records.lights = { requiredIf: { lawInForce: 'court.light' } }),
  ],
  ['name.unknown', 'the procedure at the other end', (d) => (d.openedBy[0].procedure = 'complaint')],
  ['name.unknown', 'an act of another case', (d) => (d.on[0].act = 'reject')],
  ['name.unknown', 'a fact of another case', (d) => (d.openedBy[0].copies.matter = 'subject')],
  ['name.unknown', 'a fact that a condition on bases asks', (d) => (d.gates.staffed.until = { stands: 'rules' })],
  ['condition.type', 'a fact that names no basis', (d) => (d.gates.staffed.until = { stands: 'matter' })],
  [
    'register.field',
    'a field that names no laws',
    (d) => {
      d.facts.court.basis = true;
      d.gates.staffed.until = { stands: 'court', on: 'matter' };
    },
  ],
  ['name.unknown', 'the law that citing things are looked for by', (d) => (d.openedBy[0].each = { law: 'rules' })],
  ['name.unknown', 'the register that they cite', (d) => (d.openedBy[0].each = { register: 'courtyards' })],
  ['name.unknown', 'a citing thing where none is looked for', (d) => (d.openedBy[0].handledBy = 'citing')],
  ['name.unknown', 'a role of another case', (d) => (d.roles.keeper.notActedIn.roles = ['judge'])],
  ['name.reserved', 'a stage', (d) => (d.stages.open = { title: '开放' })],
  ['title.missing', 'of a stage', (d) => delete d.stages.checking.title],
  ['title.missing', 'what a gate says', (d) => (d.gates.staffed.says.en = '')],
  ['basis.missing', 'of an act', (d) => delete d.acts.accept.basis],
  ['basis.house', 'of an act of the law', (d) => (d.acts.lapse.basis = { house: '本区惯例' })],
  ['basis.house', "of a pause of the organ's time", (d) => (d.pauses.survey.basis = { house: '本区惯例' })],
  ['condition.unknown', 'a formula', (d) => (d.gates.staffed.until = { sum: ['hours', 2] })],
  ['condition.value', 'of a choice', (d) => (d.gates.noticed.until = { is: ['use', 'party'] })],
  ['condition.value', 'a way for a result that cannot be', (d) => (d.acts.decide.to.cases.perhaps = 'booked')],
  ['condition.type', 'a text compared with a number', (d) => (d.gates.paidFirst.until = { cmp: ['matter', '>', 3] })],
  [
    'condition.type',
    'a clock of list entries asked for the case',
    (d) => (d.gates.staffed.until = { clock: 'guestReply', state: 'ended' }),
  ],
  ['start.none', 'at all', (d) => (d.acts.apply.from = d.acts.openAfterComplaint.from = 'received')],
  ['start.nowhere', 'an opening act', (d) => delete d.acts.apply.to],
  ['role.never', 'a post', (d) => delete d.roles.clerk.post],
  ['role.unused', 'a role', (d) => (d.roles.judge = { title: '法官', post: 'judge' })],
  ['role.law', "an act of the law in an officer's hands", (d) => (d.acts.lapse.by = 'clerk')],
  ['role.place', 'in a text', (d) => (d.roles.coach.in.fact = 'matter')],
  [
    'role.deadlock',
    'five roles that all differ',
    (d) => {
      const all = ['clerk', 'keeper', 'second', 'third', 'fourth'];
      for (const name of all) {
        d.roles[name] = {
          title: name,
          post: 'clerk',
          in: 'handling',
          notSameAs: all.filter((other) => other !== name),
        };
        d.acts.remind.by = all;
      }
    },
  ],
  ['clock.no-start', 'without an anchor', (d) => (d.clocks.patience.starts = [])],
  ['clock.no-start', 'under a condition that cannot hold', (d) => (d.clocks.notice.when = impossible)],
  ['clock.no-stop', 'a deadline', (d) => (d.clocks.decision.stops = [])],
  ['clock.no-rule', 'no such topic', (d) => (d.clocks.answer.limit = { rule: 'court.nothing' })],
  ['clock.no-rule', 'a topic that begins too late', (d) => (d.clocks.answer.limit = { rule: 'court.lights' })],
  [
    'clock.no-rule',
    'a topic that begins later than the law on whose being in force the clock depends',
    (d) => {
      d.clocks.answer.limit = { rule: 'court.lights' };
      d.clocks.answer.when = { all: [{ lawInForce: 'court.decide' }] };
    },
  ],
  ['clock.rule', 'a minimum for a deadline', (d) => (d.clocks.answer.limit = { rule: 'court.notice' })],
  ['clock.rule', 'counted backwards', (d) => (d.clocks.notice.limit = { rule: 'court.ahead' })],
  ['clock.setting', 'of a limit', (d) => (d.clocks.answer.limit = { setting: 'court.nothing' })],
  ['clock.setting', 'of a late entry', (d) => (d.acts.accept.late.within = 'court.nothing')],
  ['clock.no-expiry', 'a validity', (d) => delete d.clocks.use.expiry],
  ['clock.for-ever', 'after withdrawal', (d) => (d.clocks.decision.stops = ['decide'])],
  ['expiry.not-automatic', "a person's act", (d) => (d.clocks.correction.expiry.does = 'withdraw')],
  ['expiry.never', 'at another stage', (d) => (d.acts.lapse.from = 'booked')],
  [
    'expiry.fails',
    'an act of the law that starts a clock of unknown length',
    (d) => (d.acts.apply.records.use = 'optional'),
  ],
  [
    'automatic.orphan',
    'an act of the law',
    (d) => (d.acts.vanish = { title: '消失', from: 'booked', to: 'ended', by: 'law', automatic: true, basis: law }),
  ],
  ['pause.endless', 'a pause', (d) => (d.acts.endSurvey.when = impossible)],
  ['pause.each', 'a pause that no entry begins', (d) => (d.pauses.survey.each = 'guests')],
  ['clock.from', 'what is no day', (d) => (d.clocks.answer.from = { fact: 'matter' })],
  ['name.unknown', 'an act that a clock is counted from', (d) => (d.clocks.answer.from = { dayOf: 'beg' })],
  ['gate.never-opens', 'a gate', (d) => (d.gates.staffed.until = impossible)],
  ['gate.never-blocks', 'a gate', (d) => (d.gates.paidFirst.until = { done: 'decide' })],
  ['gate.same-words', 'two gates', (d) => (d.gates.again = { ...d.gates.staffed })],
  ['fact.no-source', 'of an effect', (d) => delete d.acts.decide.numbers],
  ['fact.unrecorded', 'a fact', (d) => (d.facts.colour = { type: 'text', title: '颜色' })],
  ['outcome.missing', 'of an act', (d) => delete d.acts.decide.to.cases.refused],
  ['outcome.missing', 'of a limit', (d) => delete d.clocks.decision.limit.cases.match],
  ['register.field', 'of an effect', (d) => (d.acts.pay.effects[0].facts = { payed: { is: true } })],
  ['register.field', 'of a condition', (d) => (d.gates.staffed.until = { entryFact: ['court', 'staff', true] })],
  ['register.effect', 'an end without a reason', (d) => delete d.acts.giveUp.effects[0].why],
  ['register.effect', 'an unknown reason', (d) => (d.acts.giveUp.effects[0].why = 'bored')],
  ['register.effect', 'from a text', (d) => (d.acts.decide.effects[0].from = { fact: 'matter' })],
  ['register.effect', 'a number for a text', (d) => (d.acts.decide.effects[0].facts.title = { fact: 'hours' })],
  ['register.leak', 'a name', (d) => (d.acts.decide.effects[0].facts.title = { fact: 'player' })],
  ['register.leak', 'an inside note', (d) => (d.acts.decide.effects[0].facts.title = { fact: 'note' })],
  ['publish.inside', 'a note', (d) => d.publish.decision.shows.push('note')],
  ['publish.unmasked', 'a person', (d) => delete d.facts.player.personal],
  ['publish.unmasked', 'a person in a list', (d) => delete d.lists.guests.columns.captain.personal],
  ['party.inside', 'a note', (d) => d.partySees.push('note')],
  ['link.unknown', 'a link', (d) => (d.on[0].link = 'dispute')],
  ['link.copy', 'a required fact that is not handed over', (d) => delete d.openedBy[0].copies.court],
  ['link.copy', 'a fact that is not recorded', (d) => (d.on[0].copies.fee = 'upheld')],
  ['late.proof', 'of a late entry', (d) => delete d.acts.accept.records],
  ['stage.unreachable', 'a stage', (d) => (d.stages.limbo = { title: '无处' })],
  ['stage.dead-end', 'after a refusal of a guest', (d) => (d.acts.withdraw.from = 'received')],
  ['stage.skips', 'an inspection', (d) => (d.stages.refused.requires = ['decide', 'inspect'])],
  [
    'act.too-many-ways',
    'fifteen yes and no on which the next step depends',
    (d) => {
      const asked = Array.from({ length: 15 }, (_, n) => `q${n}`);
      for (const name of asked) {
        d.facts[name] = { type: 'yesNo', title: name };
        d.acts.inspect.records[name] = 'required';
      }
      d.gates.asked = {
        blocks: ['decide'],
        until: { any: asked.map((name) => ({ is: [name, true] })) },
        says: { zh: '都不是', en: 'None of them' },
        basis: law,
      };
    },
  ],
  ['act.never', 'an act', (d) => (d.acts.remind.when = impossible)],
];

/** The same in the panel, which counts votes and asks dated rules for numbers. */
const inPanel: readonly Mistake[] = [
  ['name.unknown', 'a column that every entry is asked for', (d) => (d.gates.allVoted.until.is[0] = 'voted')],
  ['name.unknown', 'a column counted against', (d) => (d.gates.majority.until.moreThan[0] = 'voted')],
  ['name.unknown', 'an act done on some entry', (d) => (d.gates.answered.until.any[1].done = 'reply')],
  ['name.unknown', "the entry's column", (d) => (d.acts.answer.when.column[0] = 'voted')],
  ['name.unknown', 'a column where no entry is in question', (d) => (d.acts.weigh.when = { column: ['vote', 'for'] })],
  [
    'name.unknown',
    'a gate that asks for a column and bars an act on no entry',
    (d) => (d.gates.allVoted.until = { column: ['vote', 'for'] }),
  ],
  [
    'name.unknown',
    'a column that decides whether another is needed',
    (d) => (d.acts.vote.itemRecords.reason.requiredIf.column[0] = 'voted'),
  ],
  ['name.unknown', 'the day of a compared rule', (d) => (d.gates.cheap.until.cmp[2].on = 'begunOn')],
  ['name.unknown', 'the day of a limit', (d) => (d.clocks.conclude.limit.on = 'begunOn')],
  ['name.unknown', 'in the condition of a bound', (d) => (d.bounds.notTooSoon.when = { known: 'costs' })],
  ['name.unknown', 'a counted rule', (d) => (d.gates.quorum.until.atLeast.rule = 'court.nothing')],
  ['name.unknown', 'a compared rule', (d) => (d.gates.cheap.until.cmp[2].rule = 'court.nothing')],
  ['name.unknown', 'a rule that may have changed', (d) => (d.gates.compared.until.any[0].not.lawChanged = 'court.no')],
  ['name.unknown', 'the register of the qualified', (d) => (d.roles.chair.certified.register = 'umpire')],
  ['link.unknown', 'whose people may not act', (d) => (d.roles.chair.notActedIn.link = 'dispute')],
  ['basis.missing', 'of a qualification', (d) => delete d.roles.chair.certified.basis],
  ['condition.value', 'of a counted column', (d) => (d.gates.majority.until.is[1] = 'yes')],
  ['condition.value', "of the entry's column", (d) => (d.acts.answer.when.column[1] = 'no')],
  ['condition.type', 'an act on no entry', (d) => (d.gates.answered.until.any[1].done = 'weigh')],
  ['condition.type', 'a rule of the day of a text', (d) => (d.gates.cheap.until.cmp[2].on = 'matter')],
  ['condition.type', 'a limit of the day of a text', (d) => (d.clocks.conclude.limit.on = 'matter')],
  ['condition.type', 'a change since a text', (d) => (d.gates.compared.until.any[0].not.since = 'matter')],
  ['clock.setting', 'of a count', (d) => (d.gates.quorum.until.atLeast = { setting: 'court.nothing' })],
  ['rule.number', 'a rule without one', (d) => (d.gates.quorum.until.atLeast.rule = 'court.spirit')],
  ['rule.number', 'a sum where people are counted', (d) => (d.gates.quorum.until.atLeast.rule = 'court.big-cost')],
  ['rule.number', 'people where money is compared', (d) => (d.gates.cheap.until.cmp[2].rule = 'court.quorum')],
  [
    'gate.never-opens',
    'more against than for, and as many',
    (d) => (d.gates.majority.until.moreThan = ['vote', 'for']),
  ],
  ['gate.never-blocks', 'a list that is never too short', (d) => (d.gates.quorum.until.atLeast = 0)],
  [
    'gate.never-opens',
    'a rule that never has another row',
    (d) => {
      d.gates.compared.until = { lawChanged: 'court.quorum', since: 'builtOn' };
      d.acts.propose.records.builtOn = 'optional';
      d.openedBy[0].copies.builtOn = undefined;
    },
  ],
  [
    'act.never',
    'on an entry that nobody can bring so far',
    (d) => {
      delete d.lists.members.columns.vote.choices.against;
      d.lists.members.columns.vote.choices.never = '从不';
      d.gates.allVoted.until.is = d.gates.quorum.until.is = ['vote', 'for'];
      d.gates.majority.until.moreThan = ['vote', 'never'];
      d.acts.answer.when = { all: [{ column: ['vote', 'never'] }, { column: ['vote', 'for'] }] };
    },
  ],
];

const planted = (plant: Mistake[2], source: Procedure = booking): Procedure => {
  const definition = JSON.parse(JSON.stringify(source));
  plant(definition);
  return definition;
};

describe('a planted mistake is found', () => {
  test.each([
    ...[...mistakes, ...paperMistakes].map((mistake) => [...mistake, booking] as const),
    ...inPanel.map((mistake) => [...mistake, panel] as const),
  ])('%s: %s', (code, _, plant, source) => {
    // Mistakes of the words show before any run is searched; a budget of one state saves the search.
    const definition = planted(plant, source);
    const words = check(definition, { ...context, budget: 1 });
    const found = words.some((finding) => finding.code === code) ? words : check(definition, context);
    const own = found.find((finding) => finding.code === code);
    expect(own, found.map((f) => `${f.code} ${f.en}`).join('\n')).toBeDefined();
    expect(own?.zh).toMatch(/\p{Script=Han}/u);
    expect(`${own?.zh}${own?.en}`).not.toMatch(/[{}]|undefined/);
  });

  test('every kind of finding but one has its planted mistake', () => {
    const tried = new Set(
      [...mistakes, ...inPanel, ...linkMistakes, ...duesMistakes, ...paperMistakes].map(([code]) => code),
    );
    expect(Object.keys(findings).filter((code) => !tried.has(code as FindingCode))).toEqual(['search.too-big']);
  });

  test('the fixture without mistakes passes, also when read back from JSON', () => {
    expect(check(booking, context)).toEqual([]);
    expect(check(panel, context)).toEqual([]);
    expect(
      check(
        planted(() => undefined),
        context,
      ),
    ).toEqual([]);
  });
});
