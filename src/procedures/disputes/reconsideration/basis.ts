import { art, type Basis } from '../../../kernel/index.ts';

const title = '中华人民共和国行政复议法';

/** 行政复议法（2023修订，2024年1月1日起施行） */
export const law = (article: number, says: string): Basis => art(title, article, says);

/** 行政复议法的旧文本（2017修正），只用于2024年以前提出的申请 */
export const former = (article: number, says: string): Basis => art(title, article, says, '（2017修正，已修订）');

/** 行政复议法实施条例（2007），同2023年的法律不一致的不再适用 */
export const regulations = (article: number, says: string): Basis =>
  art('中华人民共和国行政复议法实施条例', article, says);

/** 申请在2024年以后提出：适用修订后的法律。逾期不答复即无证据的规则随新法才有文本，用它辨认。 */
export const newLaw = { lawInForce: 'reconsider.no-reply' } as const;
export const oldLaw = { not: newLaw } as const;

/** 线下办理的，凭扫描件在规定天数内补录，法律上的日期以实际办理为准。 */
export const onPaper = { within: 'entry.late-max-days', proof: 'scan' } as const;
