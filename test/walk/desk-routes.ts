import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { procedure } from '../../src/procedures/registry.ts';

const DESK = join(import.meta.dirname, '..', '..', 'src', 'desk', 'desk.tsx');

/** Every address of the workspace as its router has it, e.g. `/cases/:id`, `/admin/*`; what is added is found by itself. */
export function deskRoutes(): readonly string[] {
  const routes = [...readFileSync(DESK, 'utf8').matchAll(/<Route\s+path="([^"]+)"/g)].map(([, path]) => path as string);
  return routes.filter((path) => path !== '*' && path !== '/');
}

/** Addresses that can be opened without the name of anything. */
export const startingPoints = (): readonly string[] =>
  deskRoutes()
    .filter((route) => !route.includes(':'))
    .map((route) => route.replace('/*', ''));

/**
 * What an address of the workspace shows: its route; below a route that has its own, the section as well. What stands
 * below the name of a procedure looks the same for all of them.
 * @returns undefined where the router knows no such page
 */
export function lookOf(path: string): string | undefined {
  const parts = path.split(/[?#]/)[0]?.split('/') ?? [];
  const route = deskRoutes().find((one) => {
    const wanted = one.split('/');
    const open = wanted.at(-1) === '*';
    const fits = wanted.every((part, n) => part === '*' || part.startsWith(':') || part === parts[n]);
    return fits && (open ? parts.length >= wanted.length - 1 : wanted.length === parts.length);
  });
  const section = procedure(parts[2] ?? '') ? parts.slice(0, 2) : parts.slice(0, 3);
  return route?.endsWith('*') ? `${section.join('/')} ${parts.length}` : route;
}
