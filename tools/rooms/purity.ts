import { type Finding, isTest, lineAt, type SourceFile } from './finding.ts';

/** Rooms in which the same question always gets the same answer. */
const PURE = /^src\/(law|kernel|procedures)\//;

const IMPURE: [pattern: RegExp, what: string, instead: string][] = [
  [/\bDate\.now\(|\bnew Date\(\s*\)|\bperformance\.now\(/g, 'reads the clock', 'take now or today as an argument'],
  [/\bMath\.random\(|\brandomUUID\(|\bgetRandomValues\(/g, 'draws at random', 'take the value as an argument'],
  [/\bfetch\(/g, 'uses the network', 'let the service fetch it and pass it in'],
  [/\bprocess\.\w/g, 'looks at the process', 'take the setting as an argument'],
  [/\bset(Timeout|Interval|Immediate)\(/g, 'sets a timer', 'return the due date and let the service wait for it'],
  [/\bconsole\.\w/g, 'prints', 'return what is to be said'],
];

/** Finds clocks, chance and I/O in the rooms that must have none. */
export function checkPurity({ path, text }: SourceFile): Finding[] {
  const room = PURE.exec(path)?.[1];
  if (room === undefined || isTest(path) || !/\.tsx?$/.test(path)) return [];
  return IMPURE.flatMap(([pattern, what, instead]) =>
    [...text.matchAll(pattern)].map((match) => ({
      file: path,
      line: lineAt(text, match.index),
      sentence: `${room} is pure, and "${match[0]}" ${what}: ${instead}`,
    })),
  );
}
