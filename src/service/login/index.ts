/** The door: passwords, sessions, the identity provider, and receipts with their secrets. */
export * from './accounts.ts';
export * from './csrf.ts';
export type { Door, Origin } from './door.ts';
export * from './errors.ts';
export * from './log-in.ts';
export * from './oidc.ts';
export * from './secret.ts';
export * from './sessions.ts';
export * from './settings.ts';
