import { CsvReader } from './csv.ts';
import { LogFault } from './errors.ts';
import type { Columns, RowSink } from './rows.ts';
import { NotThisEncoding, textOf } from './text.ts';
import { XesReader } from './xes.ts';

/** What a log that names no encoding may be written in, one tried after the other. */
const ENCODINGS = ['utf-8', 'gb18030'] as const;

interface Reader {
  write(text: string): void | Promise<void>;
  end(): void | Promise<void>;
}

/**
 * Gives every row of a log, in the order of the file, to a sink. CSV and XES are told apart by their content.
 * @param sinkFor called once for each encoding that is tried; only what the last one was given counts
 * @throws LogFault; what opening the file throws
 */
export async function readLog<S extends RowSink>(path: string, columns: Columns, sinkFor: () => S): Promise<S> {
  for (const encoding of ENCODINGS) {
    const sink = sinkFor();
    try {
      await readAs(path, encoding, columns, sink);
      return sink;
    } catch (error) {
      if (!(error instanceof NotThisEncoding)) throw error;
    }
  }
  throw new LogFault('log.encoding', { path, tried: ENCODINGS.slice(1).join(', ').toUpperCase() });
}

async function readAs(path: string, encoding: string, columns: Columns, sink: RowSink): Promise<void> {
  let reader: Reader | undefined;
  let head = '';
  for await (const text of textOf(path, encoding)) {
    if (reader) {
      await reader.write(text);
      continue;
    }
    head += text;
    if (head.trim() === '') {
      head = head.slice(-1);
      continue;
    }
    reader = readerOf(path, head, columns, sink);
    await reader.write(reader instanceof XesReader ? head.trimStart() : head);
  }
  if (!reader) throw new LogFault('log.empty', { path });
  await reader.end();
}

function readerOf(path: string, head: string, columns: Columns, sink: RowSink): Reader {
  const first = head.trimStart()[0];
  if (first === '{' || first === '[') throw new LogFault('log.not-a-log', { path, why: '这是 JSON (this is JSON)' });
  return first === '<' ? new XesReader(path, columns, sink) : new CsvReader(path, columns, sink);
}
