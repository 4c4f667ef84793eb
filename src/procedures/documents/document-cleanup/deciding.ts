// 集体决定、公布、写入登记簿、下一次清理
import { houseRule } from '../../../kernel/index.ts';
import { cleaning, deciding, publishing } from './basis.ts';
import type { Acts, Clocks } from './frame.ts';

/** 一份清单里的每一件，登记簿里的条目。 */
const each = (list: 'keepList' | 'amendList' | 'repealList' | 'obsoleteList') =>
  ({ register: 'documents', entry: { fact: list }, from: 'day' }) as const;

export const acts = {
  decide: {
    title: '集体审议清理结论',
    from: 'deciding',
    to: { by: 'decision', cases: { adopted: 'publishing', again: 'sorting' } },
    by: 'head',
    records: {
      decision: 'required',
      minutes: 'required',
      againReason: { requiredIf: { is: ['decision', 'again'] } },
    },
    times: 'many',
    basis: deciding,
  },
  publish: {
    title: '公布清单，写入登记簿',
    from: 'publishing',
    to: 'done',
    by: 'registrar',
    numbers: 'decision',
    effects: [
      { ...each('keepList'), op: 'amend', facts: { cleanedOn: { dayOf: 'publish' }, cleanup: { is: '继续有效' } } },
      {
        ...each('amendList'),
        op: 'amend',
        facts: { cleanedOn: { dayOf: 'publish' }, cleanup: { is: '修改' }, amendBy: { fact: 'amendBy' } },
      },
      { ...each('repealList'), op: 'end', why: 'repealed' },
      { ...each('obsoleteList'), op: 'end', why: 'obsolete' },
    ],
    basis: publishing,
  },
  beginNext: {
    title: '下一次清理已经启动',
    from: 'done',
    by: 'law',
    automatic: true,
    basis: cleaning('规范性文件每隔两年清理一次'),
  },
} as const satisfies Acts;

export const clocks = {
  publishPromptly: {
    title: '及时公布清理结果',
    kind: 'deadline',
    against: 'organ',
    starts: 'decide',
    when: { is: ['decision', 'adopted'] },
    stops: ['publish'],
    limit: { setting: 'duty.prompt-days' },
    basis: [...publishing, houseRule('“及时”按本区设定的工作日数提醒')],
  },
  nextCleanup: {
    title: '下一次清理',
    kind: 'deadline',
    against: 'organ',
    starts: 'publish',
    stops: ['beginNext'],
    limit: { setting: 'norm.cleanup-years' },
    basis: cleaning('规范性文件每隔两年清理一次'),
  },
} as const satisfies Clocks;
