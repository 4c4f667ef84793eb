import type { FindingCode } from '../../src/kernel/check/index.ts';
import type { Procedure } from '../../src/kernel/index.ts';
import { appeal, stall } from './remedy.ts';

type Loose = ReturnType<typeof JSON.parse>;

/** Mistakes to be planted in what links cases, each with the finding that must come of it. */
export const linkMistakes: readonly [code: FindingCode, what: string, source: Procedure, plant: (d: Loose) => void][] =
  [
    ['link.made', 'a fact that is no case', appeal, (d) => (d.links.attacks.fact = 'claim')],
    [
      'link.made',
      'a case that no act records',
      appeal,
      (d) => {
        d.links.attacks.fact = 'other';
        d.facts.other = { type: 'case', title: '他案' };
      },
    ],
    ['link.made', 'a word that no decision shows', appeal, (d) => (d.links.attacks.copies.decidedOn = 'madeOn')],
    ['link.made', 'a word of another type', appeal, (d) => (d.links.attacks.copies.decidedOn = 'granted')],
    ['link.typed', 'a copied fact', appeal, (d) => (d.acts.accept.records.about = 'optional')],
    ['link.unknown', 'of the remedy', appeal, (d) => (d.remedy.link = 'about')],
    ['remedy.wrong', 'a result without meaning', appeal, (d) => delete d.remedy.means.keep],
    ['remedy.wrong', 'a meaning that is none', appeal, (d) => (d.remedy.means.keep = 'kept')],
    ['remedy.wrong', 'a result that is no choice', appeal, (d) => (d.remedy.result = 'claim')],
    ['remedy.wrong', 'an end of time that is no date', appeal, (d) => (d.remedy.redoBy = 'claim')],
    ['remedy.wrong', 'a case that answers nothing', appeal, (d) => (d.facts.attacked.procedures = ['appeal'])],
    ['name.unknown', 'a procedure to be named', appeal, (d) => (d.facts.attacked.procedures = ['stall', 'stand'])],
    ['name.unknown', 'an act of the remedy', appeal, (d) => d.remedy.concludes.push('finish')],
    ['name.unknown', 'a decision', stall, (d) => d.attackable.acts.push('decree')],
    ['name.unknown', 'a stage', stall, (d) => (d.attackable.gone = 'nowhere')],
    ['name.unknown', 'a clock', stall, (d) => (d.attackable.stays = ['paid'])],
    ['name.unknown', 'a fact shown', stall, (d) => (d.attackable.shows.granted = 'grant')],
    ['name.reserved', "the kernel's fact", stall, (d) => (d.facts.remedyResult = { type: 'text', title: '结果' })],
    ['name.reserved', "the kernel's act", stall, (d) => (d.acts.noteRemedy = { ...d.acts.pay })],
    ['attackable.wrong', 'an inside note shown', stall, (d) => (d.attackable.shows.note = 'note')],
    ['attackable.wrong', 'made anew in a final stage', stall, (d) => (d.attackable.redo.to = 'refused')],
    ['attackable.wrong', 'a way for what is no decision', stall, (d) => (d.attackable.acts = ['decide'])],
    ['attackable.wrong', 'no way in general', stall, (d) => (d.attackable.acts = ['take'])],
    ['basis.house', 'of the answers', stall, (d) => (d.attackable.basis = { house: '本区惯例' })],
    [
      'clock.no-start',
      'a paper that is never served',
      stall,
      (d) => {
        delete d.acts.take.serves;
        delete d.acts.serve.serves;
      },
    ],
    [
      'stage.dead-end',
      'decided anew, but the deciding act stays done',
      stall,
      (d) => {
        d.acts.check = { ...d.acts.decide, title: '核对', from: 'asked', to: undefined, records: {} };
        d.gates.checked = {
          blocks: ['decide'],
          until: { all: [{ done: 'check' }, { not: { done: 'serve' } }] },
          says: { zh: '未核对', en: 'Unchecked' },
          basis: d.acts.decide.basis,
        };
        d.attackable.redo.undoes = ['pay'];
      },
    ],
    [
      'stage.skips',
      'a step that is not done anew',
      stall,
      (d) => {
        d.attackable.gone = 'refused';
      },
    ],
  ];
