import { type InfoRecord, type Parser, parse } from 'csv-parse';
import { type Delimiter, delimiterOf } from './delimiter.ts';
import { LogFault } from './errors.ts';
import { Header } from './header.ts';
import type { Columns, RowSink } from './rows.ts';

/** The longest row; a longer one is a quote that nobody closed. */
const LONGEST_ROW = 16 * 1024 * 1024;
/** Enough to hold the first line. */
const FIRST_LINE = 65_536;

interface Fed {
  readonly bytes: Buffer;
  /** Number of the first byte in all that this parser was given. */
  readonly from: number;
}

/**
 * Reads a CSV piece by piece. A row that breaks the format is told with its line, and reading goes on with the next
 * line, so that one stray quote never swallows what follows.
 */
export class CsvReader {
  readonly #path: string;
  readonly #columns: Columns;
  readonly #sink: RowSink;
  #first = '';
  #delimiter: Delimiter | undefined;
  #header: Header | undefined;
  #parser: Parser | undefined;
  /** What this parser was given since its last whole row. */
  #fed: Fed[] = [];
  #given = 0;
  #rowEnd = 0;
  /** Lines before this parser began, and the last line of its last row. */
  #before = 0;
  #line = 0;
  #broken: 'quotes' | 'too-long' = 'quotes';

  constructor(path: string, columns: Columns, sink: RowSink) {
    this.#path = path;
    this.#columns = columns;
    this.#sink = sink;
  }

  /** Takes the next piece. @throws LogFault `log.not-a-log`, `log.column`, `log.column-twice`, `log.no-activity` */
  async write(text: string): Promise<void> {
    if (this.#delimiter !== undefined) {
      await this.#feed(Buffer.from(text));
      return;
    }
    this.#first += text;
    if (this.#first.length >= FIRST_LINE) await this.#begin();
  }

  /** No more is to come. @throws as `write` does */
  async end(): Promise<void> {
    if (this.#delimiter === undefined) await this.#begin();
    while (!(await this.#close())) await this.#skipLine();
    if (!this.#header)
      throw new LogFault('log.not-a-log', { path: this.#path, why: '第一行没有列名 (no columns in its first line)' });
    this.#header.end();
  }

  async #begin(): Promise<void> {
    this.#delimiter = delimiterOf(this.#first, this.#columns);
    const text = this.#first;
    this.#first = '';
    this.#open();
    await this.#feed(Buffer.from(text));
  }

  #open(): void {
    this.#given = 0;
    this.#rowEnd = 0;
    this.#fed = [];
    this.#parser = parse({
      delimiter: this.#delimiter as Delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: LONGEST_ROW,
      on_record: (record: string[], info) => this.#row(record, info),
    });
    this.#parser.on('error', () => {});
  }

  #row(record: string[], info: InfoRecord): null {
    this.#rowEnd = info.bytes;
    const last = this.#before + info.lines;
    const line = last - (last - this.#line > 1 ? breaksIn(record) : 0);
    this.#line = last;
    if (!this.#header) this.#header = new Header(this.#path, record, this.#columns, this.#sink);
    else this.#header.row(record, line);
    return null;
  }

  async #feed(bytes: Buffer): Promise<void> {
    let broken = !(await this.#write(bytes));
    while (broken) broken = !(await this.#skipLine());
  }

  /** @returns whether the parser took it without complaint */
  async #write(bytes: Buffer): Promise<boolean> {
    this.#fed.push({ bytes, from: this.#given });
    this.#given += bytes.length;
    const error = await new Promise<unknown>((done) => this.#parser?.write(bytes, done));
    while (this.#fed[0] && this.#fed[0].from + this.#fed[0].bytes.length <= this.#rowEnd) this.#fed.shift();
    return this.#sound(error);
  }

  async #close(): Promise<boolean> {
    const parser = this.#parser as Parser;
    const error = await new Promise<unknown>((done) => {
      parser.once('error', done);
      parser.end(() => done(parser.errored));
    });
    return this.#sound(error);
  }

  /** A broken row is ours to mend; a fault of the log's header or of our own is not. */
  #sound(error: unknown): boolean {
    if (!error) return true;
    if ((error as { code?: unknown }).code === undefined || error instanceof LogFault) throw error;
    this.#broken = (error as { code: unknown }).code === 'CSV_MAX_RECORD_SIZE' ? 'too-long' : 'quotes';
    return false;
  }

  /** Leaves out the first line since the last whole row, and begins anew after it. @returns as `#write` does */
  async #skipLine(): Promise<boolean> {
    const rest = Buffer.concat(
      this.#fed.map(({ bytes, from }) => (from < this.#rowEnd ? bytes.subarray(this.#rowEnd - from) : bytes)),
    );
    let from = 0;
    for (; rest[from] === 10 || rest[from] === 13; from++) if (rest[from] === 10) this.#line += 1;
    const end = rest.indexOf(10, from);
    this.#line += 1;
    this.#before = this.#line;
    this.#sink.malformed(this.#broken, this.#line);
    this.#open();
    return end < 0 ? true : this.#write(rest.subarray(end + 1));
  }
}

const breaksIn = (record: readonly string[]): number =>
  record.reduce((sum, field) => sum + (field.includes('\n') || field.includes('\r') ? breaks(field) : 0), 0);

const breaks = (field: string): number => field.match(/\r\n|\n|\r/g)?.length ?? 0;
