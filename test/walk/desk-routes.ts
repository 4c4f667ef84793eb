import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const DESK = join(import.meta.dirname, '..', '..', 'src', 'desk', 'desk.tsx');

/** Every address of the workspace as its router has it, e.g. `/cases/:id`; what is added there is found by itself. */
export function deskRoutes(): readonly string[] {
  const routes = [...readFileSync(DESK, 'utf8').matchAll(/<Route\s+path="([^"]+)"/g)].map(([, path]) => path as string);
  return routes.filter((path) => path !== '*' && path !== '/');
}

/** The route by which an address is shown. */
export function routeOf(path: string, routes: readonly string[] = deskRoutes()): string | undefined {
  const parts = path.split(/[?#]/)[0]?.split('/') ?? [];
  return routes.find((route) => {
    const wanted = route.split('/');
    return wanted.length === parts.length && wanted.every((part, n) => part.startsWith(':') || part === parts[n]);
  });
}
