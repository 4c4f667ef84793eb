import type { Facts } from '../../kernel/index.ts';
import type { DemoDocument } from './document-titles.ts';
import { holderOf, inventedName } from './people.ts';
import { does, type Story } from './story.ts';

/** Where an objection to a document stands. */
export type ObjectionEnd = 'unfounded' | 'mending' | 'explaining' | 'received';

/** A citizen objects to a document in force (演示数据). */
export function* objectionStory(document: DemoDocument, n: number, end: ObjectionEnd): Story {
  const clerk = holderOf('justice', 'handler');
  // The document is published while the stories are being told: its entry is known only on the day.
  const objection = (): Facts => ({
    matter: `对《清源区${document.title}》第三条的异议（演示数据）`,
    document: document.entry ?? '',
    clauses: '第三条',
    ground: end === 'mending' ? 'derogation' : 'improper',
    reasons: '要求另外提交证明，没有依据。（演示数据）',
    name: inventedName(700 + n),
    phone: `1380000${String(7000 + n)}`,
  });
  yield does('citizen', 'object', objection, { opens: 'document-objection' });
  if (end === 'received') return;
  const issuer = { issuer: 'government', explainUnit: document.drafter };
  yield does(clerk, 'accept', (t) => ({ ...issuer, explainBy: t.plus(12) }), { after: 2 });
  if (end === 'explaining') return;
  const explained = { explanation: '该条用于核对身份，说明见附件。（演示数据）' };
  yield does(holderOf(document.drafter, 'handler'), 'explain', explained, { after: 5 });
  const mending = end === 'mending';
  const opinion = mending ? '增加了办事人的义务，没有上位法依据。（演示数据）' : '有上位法依据，方式适当。（演示数据）';
  const conclude = (t: { plus(days: number): string }): Facts => ({
    result: mending ? 'mend' : 'unfounded',
    opinion,
    ...(mending ? { mendBy: t.plus(80) } : {}),
  });
  yield does(holderOf('justice', 'legal-reviewer'), 'conclude', conclude, { after: 4 });
  yield does(holderOf('office', 'head'), 'cosign', { cosignResult: 'agree' }, { after: 2 });
  const answer = mending ? '异议成立，制定机关限期修改。（演示数据）' : '异议不成立，理由见审查意见。（演示数据）';
  yield does(clerk, 'answer', { answer }, { after: 1 });
}
