/** Something that breaks a rule of the house: where, and a sentence that says what to do instead. */
export interface Finding {
  /** Path from the project's folder, with forward slashes. */
  file: string;
  line: number;
  sentence: string;
}

/** A file under check: its path from the project's folder and its text. */
export interface SourceFile {
  path: string;
  text: string;
}

/** The line number, from 1, of a position in a text. */
export function lineAt(text: string, position: number): number {
  return text.slice(0, position).split('\n').length;
}

export function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path);
}
