/** How a command ends: 0 done, 1 refused or failed, 2 called wrongly. */
export const exit = { done: 0, failed: 1, usage: 2 } as const;

export type Language = 'zh' | 'en';

/** Language of the command line: `YIFA_LANG`, else the terminal's, else Chinese. */
export function language(): Language {
  const asked = process.env.YIFA_LANG || process.env.LC_ALL || process.env.LANG || '';
  return asked.toLowerCase().startsWith('en') ? 'en' : 'zh';
}

/** The words in the language of the command line. */
export const say = (zh: string, en: string): string => (language() === 'zh' ? zh : en);

export function print(line = ''): void {
  process.stdout.write(`${line}\n`);
}

export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

/** A piece of a long output; waits until the reader has taken what was written before. */
export async function printText(text: string): Promise<void> {
  if (!process.stdout.write(text)) await new Promise((done) => process.stdout.once('drain', done));
}

/** A line for whoever sits at the terminal, beside the output that a program may read. */
export function remark(line: string): void {
  process.stderr.write(`${line}\n`);
}
