import { docxOf, type OfficialPaper, officeProgram, pdfOf } from '../../papers/official/index.ts';
import { ServiceError } from '../errors.ts';

export const paperFormats = ['docx', 'pdf'] as const;
export type PaperFormat = (typeof paperFormats)[number];

const mediaTypes: { readonly [F in PaperFormat]: string } = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
};

/** The formats in which this machine can give papers out. */
export function formatsHere(): readonly PaperFormat[] {
  return officeProgram() === undefined ? ['docx'] : paperFormats;
}

/** A paper as a file to be saved. */
export interface PaperFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
}

/** A paper in a format, named by its title and number. @throws ServiceError `paper.no-pdf` */
export async function paperFile(paper: OfficialPaper, format: PaperFormat): Promise<PaperFile> {
  const program = format === 'pdf' ? officeProgram() : undefined;
  if (format === 'pdf' && program === undefined) throw new ServiceError('paper.no-pdf');
  const docx = paper.docx ?? (await docxOf(paper));
  return {
    name: `${[paper.title, paper.number].filter(Boolean).join(' ')}.${format}`,
    mediaType: mediaTypes[format],
    bytes: program === undefined ? docx : await pdfOf(docx, program),
  };
}
