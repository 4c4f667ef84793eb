import type { Facts } from '../../kernel/index.ts';
import { holderOf } from './people.ts';
import type { Trial } from './reconsiderations.ts';
import type { Story } from './story.ts';

/** The document that was attacked too is reviewed first; one of its clauses no longer applies. */
export function* attachedReview({ officer, head, attacked: { document }, act }: Trial): Story {
  const title = document?.title ?? '';
  const clerk = holderOf('government', 'handler');
  const opened = { reviewBasis: 'asked', documentName: title, documentIssuer: 'government' };
  yield act(officer, 'openReview', opened, { after: 1 });
  yield act(officer, 'noticeIssuer', { reviewQuestion: '第一条的依据是什么？（演示数据）' }, { after: 1 });
  yield act(clerk, 'answerNotice', { issuerAnswer: '该条没有上位法依据。（演示数据）' }, { after: 6 });
  const entry = document?.entry;
  const found: Facts = entry
    ? {
        documentResult: 'clauses',
        attachedDocument: entry,
        stoppedClauses: '第一条（演示数据）',
        documentOrder: '三个月内修改。（演示数据）',
      }
    : { documentResult: 'lawful' };
  yield act(head, 'concludeReview', { ...found, documentReasons: '超出制定机关的权限。（演示数据）' }, { after: 4 });
}
