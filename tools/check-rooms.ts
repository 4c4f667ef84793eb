import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import type { Finding } from './rooms/finding.ts';
import { checkPurity } from './rooms/purity.ts';
import { checkRooms } from './rooms/rooms.ts';
import { checkWording } from './rooms/wording.ts';

const FOLDERS = ['src', 'test', 'tools', 'docs'];
const TEXT = /\.(tsx?|mjs|js|css|sql|html|json|md)$/;

/**
 * Checks every hand-written file of a project against the rules of the house.
 * @param project its folder
 * @returns what breaks them; nothing when all is well
 */
export function checkProject(project: string): Finding[] {
  return FOLDERS.flatMap((folder) => filesUnder(join(project, folder))).flatMap((path) => {
    const file = { path: relative(project, path).split(sep).join('/'), text: readFileSync(path, 'utf8') };
    return [...checkRooms(file), ...checkPurity(file), ...checkWording(file)];
  });
}

function filesUnder(folder: string): string[] {
  if (!statSync(folder, { throwIfNoEntry: false })) return [];
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && TEXT.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.split(sep).includes('node_modules'))
    .sort();
}

if (import.meta.main) {
  const findings = checkProject(resolve(import.meta.dirname, '..'));
  for (const { file, line, sentence } of findings) console.error(`${file}:${line}: ${sentence}`);
  console.log(findings.length === 0 ? 'Rooms: in order.' : `Rooms: ${findings.length} findings.`);
  process.exitCode = findings.length === 0 ? 0 : 1;
}
