import { problemAnswer, routesOn } from '../portal/index.ts';
import { sourceOf } from '../portal/platform-source.ts';
import type { Platform } from '../service/platform.ts';
import { plainError } from './log.ts';
import type { Pages } from './portal.ts';

/** The public portal of a platform, ready to be hung into its server. */
export function portalPages(p: Platform): Pages {
  const source = sourceOf(p, siteFromEnvironment(process.env));
  return {
    routes: routesOn(source, (error, request) => p.log.error({ request, error: plainError(error) }, 'a page failed')),
    problem: (request, trouble) => problemAnswer(source, request, trouble),
  };
}

/** What the site says of itself, where the installation sets it (YIFA_SITE_…). */
function siteFromEnvironment(env: NodeJS.ProcessEnv): { [field: string]: string } {
  const fields = ['host', 'code', 'domain', 'phone', 'address', 'icp', 'police', 'faults', 'ipv6'];
  return Object.fromEntries(
    fields.flatMap((field) => {
      const value = env[`YIFA_SITE_${field.toUpperCase()}`];
      return value ? [[field, value]] : [];
    }),
  );
}
