import { randomBytes } from 'node:crypto';
import type { ServerOptions } from '../server/index.ts';
import { CliError } from './errors.ts';

/**
 * Log-in by the government's identity provider (统一身份认证), where the environment names one; undefined without.
 * The key that seals what the browser carries is new at every start: a log-in begun before ends with it.
 * @throws CliError `cli.oidc-incomplete`
 */
export function oidcFromEnvironment(env: NodeJS.ProcessEnv): ServerOptions['oidc'] {
  const { YIFA_OIDC_ISSUER, YIFA_OIDC_CLIENT, YIFA_OIDC_SECRET, YIFA_OIDC_REDIRECT } = env;
  if (!YIFA_OIDC_ISSUER && !YIFA_OIDC_CLIENT && !YIFA_OIDC_REDIRECT) return undefined;
  if (!YIFA_OIDC_ISSUER || !YIFA_OIDC_CLIENT || !YIFA_OIDC_REDIRECT) throw new CliError('cli.oidc-incomplete');
  return {
    issuer: YIFA_OIDC_ISSUER,
    clientId: YIFA_OIDC_CLIENT,
    redirectUri: YIFA_OIDC_REDIRECT,
    key: randomBytes(32),
    ...(YIFA_OIDC_SECRET ? { clientSecret: YIFA_OIDC_SECRET } : {}),
  };
}
