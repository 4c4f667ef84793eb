/** The HTTP door of the platform: see `createServer`. */
export type { Api } from './api.ts';
export { createServer } from './create-server.ts';
export { listen } from './listen.ts';
export { createLog } from './log.ts';
export type { ServerOptions } from './options.ts';
export type { Pages } from './portal.ts';
export { closeGently, onSignals } from './shutdown.ts';
