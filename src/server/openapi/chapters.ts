import type { Chapter } from '../../kernel/index.ts';

/** The plan's chapters as they head the API's description. */
export const chapterTitles: { readonly [C in Chapter]: { readonly zh: string; readonly en: string } } = {
  plan: { zh: '计划实施', en: 'Carrying out the plan' },
  functions: { zh: '依法履职', en: 'Performing functions by law' },
  decisions: { zh: '重大行政决策', en: 'Major decisions' },
  documents: { zh: '规范性文件', en: 'Normative documents' },
  enforcement: { zh: '行政执法', en: 'Enforcement' },
  supervision: { zh: '权力监督', en: 'Supervision of power' },
  disputes: { zh: '矛盾纠纷化解', en: 'Settling disputes' },
  safeguards: { zh: '组织保障', en: 'Safeguards' },
};
