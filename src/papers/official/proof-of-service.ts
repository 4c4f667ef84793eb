import type { Mark, OfficialPaper } from './paper.ts';

/** How a paper reached its addressee, as recorded; modes in words. */
export interface Service {
  /** Title and number of the paper served. */
  readonly paper: string;
  readonly number?: string;
  readonly to: string;
  /** As written on papers. */
  readonly day: string;
  readonly mode: string;
  readonly organ: string;
  readonly caseTitle: string;
}

/** 送达回证: what was served on whom, when and how, with room for the signatures. */
export function proofOfService(service: Service, marks: readonly Mark[]): OfficialPaper {
  const rows = [
    ['案由', service.caseTitle],
    ['送达文书', service.paper],
    ['文号', service.number ?? '—'],
    ['受送达人', service.to],
    ['送达方式', service.mode],
    ['送达日期', service.day],
    ['送达地点', ''],
    ['受送达人签名或者盖章', '\n　　　　　　　　年　　月　　日'],
    ['代收人签名及与受送达人的关系', '\n　　　　　　　　年　　月　　日'],
    ['见证人签名', ''],
    ['送达人签名', ''],
    ['备注', ''],
  ];
  return {
    title: '送达回证',
    blocks: [{ kind: 'table', table: { caption: '', head: [], rows } }],
    attachments: [],
    organ: service.organ,
    day: service.day,
    copies: [],
    marks,
  };
}
