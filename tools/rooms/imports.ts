import { lineAt } from './finding.ts';

/** One import in a source file. */
export interface Import {
  /** What is written between the quotes. */
  from: string;
  line: number;
  /** Gone at run time: `import type`, or every name in the braces marked `type`. */
  typeOnly: boolean;
}

const STATEMENT = /^[ \t]*(?:import|export)\b(?<names>[^'"`;=()]*?)\bfrom\s*(['"])(?<from>[^'"\n]+)\2/gm;
const BARE = /^[ \t]*import\s*(['"])(?<from>[^'"\n]+)\1/gm;
const DYNAMIC = /\bimport\s*\(\s*(['"`])(?<from>[^'"`\n]+)\1/g;

/** Reads every import and re-export of a TypeScript source, static and dynamic. */
export function readImports(text: string): Import[] {
  const code = blankComments(text);
  const found: (Import & { at: number })[] = [];
  for (const [pattern, isStatement] of [
    [STATEMENT, true],
    [BARE, false],
    [DYNAMIC, false],
  ] as const) {
    for (const match of code.matchAll(pattern)) {
      const { from, names } = match.groups as { from: string; names?: string };
      const at = match.index + match[0].search(/\S/);
      found.push({ from, line: lineAt(code, at), typeOnly: isStatement && isTypeOnly(names ?? ''), at });
    }
  }
  return found.sort((a, b) => a.at - b.at).map(({ at: _, ...rest }) => rest);
}

function isTypeOnly(names: string): boolean {
  if (/^\s*type\b(?!\s*,)/.test(names)) return true;
  const braces = /^\s*\{([^}]*)\}\s*$/.exec(names);
  const listed = braces?.[1]?.split(',').filter((name) => name.trim() !== '') ?? [];
  return listed.length > 0 && listed.every((name) => /^\s*type\s/.test(name));
}

/** Blanks comments, keeping every position; strings and templates are stepped over so that `//` in them stays. */
function blankComments(text: string): string {
  const pattern = /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g;
  return text.replace(pattern, (part) => (part.startsWith('/') ? part.replace(/[^\n]/g, ' ') : part));
}
