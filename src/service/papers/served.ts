import type { ActEvent, MadePaper } from '../../kernel/index.ts';
import { dayWritten, type OfficialPaper, proofOfService } from '../../papers/official/index.ts';
import type { Volume } from './volume.ts';

/** Ways of serving a paper, as papers name them. */
const modes: { readonly [mode: string]: string } = {
  spot: '当场交付',
  direct: '直接送达',
  left: '留置送达',
  post: '邮寄送达',
  electronic: '电子送达',
  notice: '公告送达',
};

/** The proof of one service of a paper, to be signed. @param content the paper as its reader may see it */
export function writeProof(
  volume: Volume,
  { by }: MadePaper,
  content: OfficialPaper,
  { served }: ActEvent,
): OfficialPaper {
  const { caseTitle } = volume.definition;
  const seen = volume.see(volume.state, '').facts[caseTitle];
  return proofOfService(
    {
      paper: content.title,
      to: content.to ?? '',
      day: dayWritten(served?.day ?? by.day),
      mode: modes[served?.mode ?? ''] ?? '',
      organ: content.organ ?? '',
      caseTitle: String(seen ?? volume.definition.title.zh),
      ...(content.number === undefined ? {} : { number: content.number }),
    },
    content.marks,
  );
}
