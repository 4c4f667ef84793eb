import { WorkbookError } from './errors.ts';
import { type WorkbookLimits, workbookLimits } from './limits.ts';
import { bookSink, relationsSink, stringsSink, stylesSink } from './parts.ts';
import { type ReadRow, rowsSink } from './rows.ts';
import { type Archive, openArchive } from './unzip.ts';
import { type Deadline, readXml, type XmlSink } from './xml.ts';

export type { ReadCell, ReadRow } from './rows.ts';

export interface Workbook {
  /** Of the visible sheets, in their order; at least one. */
  readonly names: readonly string[];
  /** The rows of a sheet in which something stands. @throws WorkbookError */
  rows(name: string): Promise<readonly ReadRow[]>;
}

/**
 * Opens a workbook (XLSX). Nothing in it is run: of a formula the stored value is taken and marked. Neither an archive
 * that unpacks to too much nor a sheet without end is read on, and a sheet that nobody asks for is not read.
 * @throws WorkbookError
 */
export async function readWorkbook(bytes: Buffer, limits: WorkbookLimits = workbookLimits): Promise<Workbook> {
  refuseOthers(bytes);
  const archive = openArchive(bytes, limits);
  if (!archive.has('xl/workbook.xml')) throw new WorkbookError('sheet.not-xlsx');
  const deadline = { until: performance.now() + limits.time, seconds: Math.round(limits.time / 1000) };
  const relations = relationsSink();
  await readPart(archive, 'xl/_rels/workbook.xml.rels', relations, deadline);
  const book = bookSink();
  await readPart(archive, 'xl/workbook.xml', book, deadline);
  const pathOf = (type: string) => [...relations.targets.values()].find((target) => target.type === type)?.path;
  const sheets = book.sheets.flatMap(({ name, relation, hidden }) => {
    const target = relations.targets.get(relation);
    return hidden || target?.type !== 'worksheet' ? [] : [{ name, path: target.path }];
  });
  if (sheets.length === 0) throw new WorkbookError('sheet.no-sheet');
  return {
    names: sheets.map(({ name }) => name),
    async rows(wanted) {
      const sheet = sheets.find(({ name }) => name === wanted);
      if (!sheet) throw new WorkbookError('sheet.no-sheet');
      const styles = stylesSink();
      await readPart(archive, pathOf('styles') ?? 'xl/styles.xml', styles, deadline);
      const strings = stringsSink();
      await readPart(archive, pathOf('sharedStrings') ?? 'xl/sharedStrings.xml', strings, deadline);
      const sink = rowsSink({ strings: strings.all, styles: styles.of, since1904: book.since1904, limits });
      await readPart(archive, sheet.path, sink, deadline);
      return sink.rows;
    },
  };
}

async function readPart(archive: Archive, path: string, sink: XmlSink, deadline: Deadline): Promise<void> {
  const bytes = await archive.read(path);
  if (bytes) await readXml(bytes, sink, deadline);
}

const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

/** Says what a file is that is no workbook, because the way on differs. */
function refuseOthers(bytes: Buffer): void {
  if (bytes.length === 0) throw new WorkbookError('sheet.empty-file');
  if (bytes.subarray(0, 8).equals(OLE))
    throw new WorkbookError(
      bytes.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'sheet.encrypted' : 'sheet.xls',
    );
  if (bytes.length > 4 && bytes.readUInt32LE(0) === 0x04034b50) return;
  throw new WorkbookError(bytes.subarray(0, 4096).includes(0) ? 'sheet.not-xlsx' : 'sheet.csv');
}
