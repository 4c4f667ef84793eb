import type { OfficialPaper } from './paper.ts';

/** A paper as DOCX in the national layout (GB/T 9704-2012); what writes it is read when the first paper is wanted. */
export async function docxOf(paper: OfficialPaper): Promise<Buffer> {
  const made = await import('./docx/document.ts');
  return made.docxOf(paper);
}
