import { type Finding, isTest, lineAt, type SourceFile } from './finding.ts';

/** Past this length a file holds more than one idea. */
const LONGEST_FILE = 600;

/** Words of unfinished work, written so that this file does not hold them itself. */
const UNFINISHED = new RegExp(`\\b(${['TO\x44O', 'FIX\x4dE', 'X\x58X', 'HA\x43K'].join('|')})\\b`, 'g');
/** An input's hint in HTML and CSS carries one of these names lawfully. */
const PRETENDED = new RegExp(`(?<!::)\\b(place${'holder'}(?!=|"?:)|stu${'b'}(bed|s)?)\\b`, 'gi');
const SWITCHED_OFF = /\b(?:test|it|describe|suite|bench)(?:\.\w+)*\.(?:skip|only|todo)\b/g;

/** Finds files that are too long, unfinished work and tests that are switched off. */
export function checkWording({ path, text }: SourceFile): Finding[] {
  const findings: Finding[] = [];
  const find = (pattern: RegExp, sentence: (word: string) => string) => {
    for (const match of text.matchAll(pattern)) {
      findings.push({ file: path, line: lineAt(text, match.index), sentence: sentence(match[0]) });
    }
  };
  const lines = text.trimEnd().split('\n').length;
  if (/\.(tsx?|mjs|css|sql)$/.test(path) && lines > LONGEST_FILE) {
    const sentence = `${lines} lines are more than ${LONGEST_FILE}: split the file by its ideas`;
    findings.push({ file: path, line: LONGEST_FILE, sentence });
  }
  find(UNFINISHED, (word) => `"${word}" marks unfinished work: finish it, or file an issue and remove the mark`);
  find(PRETENDED, (word) => `"${word}" names something that is not real: make it real or delete it`);
  if (isTest(path)) {
    find(
      SWITCHED_OFF,
      (word) => `"${word}" switches tests off: mend or delete the test, or use skipIf with its reason`,
    );
  }
  return findings;
}
