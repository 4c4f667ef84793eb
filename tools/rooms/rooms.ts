import { posix } from 'node:path';
import { type Finding, isTest, type SourceFile } from './finding.ts';
import { type Import, readImports } from './imports.ts';

/** What a room may import. A room always may import itself. */
interface Room {
  /** Rooms whose code it may use. */
  uses: string[];
  /** Rooms of which it may name the types alone. */
  types: string[];
  /** Whether packages and Node's own modules are open to it. */
  packages: boolean;
  /** Where to go instead. */
  instead: string;
}

const ROOMS: Record<string, Room> = {
  law: {
    uses: [],
    types: [],
    packages: false,
    instead: 'law imports nothing: pass in what it needs as an argument',
  },
  kernel: {
    uses: ['law'],
    types: [],
    packages: false,
    instead: 'the kernel is pure: pass today, the actor and the world in as arguments, and do I/O in service or ledger',
  },
  procedures: {
    uses: ['kernel', 'law'],
    types: [],
    packages: false,
    instead: 'a procedure is data over kernel and law: name another procedure by its id, and leave I/O to the service',
  },
  ledger: {
    uses: ['kernel/fold', 'kernel/entries'],
    types: ['kernel', 'law'],
    packages: true,
    instead:
      'the ledger stores and reads: it folds what it stored, takes types alone else, and the service passes values in',
  },
  papers: {
    uses: ['kernel', 'law'],
    types: [],
    packages: true,
    instead: 'papers turn what they are given into files: let the service pass it in',
  },
  conformance: {
    uses: ['kernel', 'law'],
    types: [],
    packages: true,
    instead: 'conformance reads logs of other systems: the service passes it the procedure and the law of the district',
  },
  service: {
    uses: ['kernel', 'procedures/registry', 'ledger', 'papers', 'conformance', 'law'],
    types: [],
    packages: true,
    instead: 'the service knows procedures through procedures/registry alone, and knows no server and no screen',
  },
  portal: {
    uses: ['service'],
    types: ['kernel', 'law'],
    packages: true,
    instead: 'the portal shows what the service tells: ask there',
  },
  server: {
    uses: ['service', 'portal'],
    types: ['kernel', 'law'],
    packages: true,
    instead: 'the server asks the service, and finds procedures through what the service lists',
  },
  cli: {
    uses: ['service', 'portal', 'server'],
    types: ['kernel', 'law'],
    packages: true,
    instead: 'a command asks the service',
  },
  desk: {
    uses: [],
    types: [],
    packages: true,
    instead: 'the desk knows the generated API client alone: add what it lacks to the API',
  },
};

/** Packages that only one room may use, so that the idea stays in one place. */
const OWNED: [pattern: RegExp, room: string, why: string][] = [
  [/^(pg|kysely)(\/|$)/, 'ledger', 'only the ledger speaks SQL'],
  [/^(fastify|@fastify\/.*)$/, 'server', 'only the server speaks HTTP'],
];

/**
 * Finds every import under src/ that leaves its room by a door that is not there.
 * Tests keep to the rooms too, and may use packages, Node and the helpers in test/.
 */
export function checkRooms(file: SourceFile): Finding[] {
  const [top, name] = file.path.split('/');
  if (top !== 'src' || name === undefined || !/\.tsx?$/.test(file.path)) return [];
  const room = ROOMS[name];
  if (!room) {
    const rooms = Object.keys(ROOMS).join(', ');
    return [{ file: file.path, line: 1, sentence: `src/${name} is no room of the house; the rooms are ${rooms}` }];
  }
  return readImports(file.text).flatMap((found) => {
    const problem = found.from.startsWith('.')
      ? checkFile(file.path, name, room, found)
      : checkPackage(file.path, name, room, found);
    return problem === undefined ? [] : [{ file: file.path, line: found.line, sentence: problem }];
  });
}

function checkFile(path: string, name: string, room: Room, { from, typeOnly }: Import): string | undefined {
  const target = posix.join(posix.dirname(path), from);
  const [top, other] = target.split('/');
  if (top !== 'src' || other === undefined) {
    if (isTest(path) || target === 'package.json') return undefined;
    return `${name} may not import ${target}, which is not part of the product; move what it needs into src/`;
  }
  if (name === 'procedures' && other === 'procedures') return checkProcedure(path, target, room);
  if (other === name) return undefined;
  const allowed = [...room.uses, ...(typeOnly ? room.types : [])];
  const inside = target.slice('src/'.length);
  if (allowed.some((door) => inside === `${door}.ts` || inside.startsWith(`${door}/`))) return undefined;
  const typesOnly = room.types.includes(other) ? ` (only its types, by import type)` : '';
  return `${name} may not import ${inside}${typesOnly}: ${room.instead}`;
}

/** A procedure's folder is src/procedures/CHAPTER/NAME; files above it are shared, and the registry lists them all. */
function checkProcedure(path: string, target: string, room: Room): string | undefined {
  const from = path.split('/');
  const to = target.split('/');
  if (from.length < 5) return undefined;
  const own = from.slice(0, 4).join('/');
  if (target.startsWith(`${own}/`)) return undefined;
  const isShared = to.length < 5 && !/^registry(\.|$)/.test(to[2] ?? '');
  return isShared
    ? undefined
    : `${own.slice('src/'.length)} may not import ${target.slice('src/'.length)}: ${room.instead}`;
}

function checkPackage(path: string, name: string, room: Room, { from, typeOnly }: Import): string | undefined {
  if (isTest(path)) return undefined;
  if (!room.packages) return `${name} may not import ${from}: ${room.instead}`;
  const owner = OWNED.find(([pattern, home]) => pattern.test(from) && home !== name && !typeOnly);
  return owner && `${name} may not import ${from}: ${owner[2]}; ask ${owner[1]} for what is needed`;
}
