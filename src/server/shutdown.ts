import type { FastifyInstance } from 'fastify';

/** Longest that requests under way are waited for, in milliseconds. */
const PATIENCE = 10_000;

/**
 * Stops in order: no new connections, requests under way are finished, then the given steps (the watch, the database)
 * one after another. Each step is tried even where one before it failed.
 * @returns the errors met
 */
export async function closeGently(
  server: FastifyInstance,
  steps: readonly (() => Promise<unknown>)[],
  patience = PATIENCE,
): Promise<readonly unknown[]> {
  const errors: unknown[] = [];
  const attempt = async (step: () => Promise<unknown>) => {
    try {
      await step();
    } catch (error) {
      errors.push(error);
    }
  };
  const hurry = setTimeout(() => server.server.closeAllConnections(), patience);
  await attempt(() => server.close());
  clearTimeout(hurry);
  for (const step of steps) await attempt(step);
  return errors;
}

/** One Ctrl-C may arrive more than once: from the terminal and from whatever started the program. In milliseconds. */
const SAME_SIGNAL = 2_000;

/** Calls `stop` once at the first signal to end; another one some seconds later ends the process at once. */
export function onSignals(stop: () => Promise<unknown>): void {
  let first: number | undefined;
  const heard = () => {
    if (first !== undefined) {
      if (performance.now() - first > SAME_SIGNAL) process.exit(1);
      return;
    }
    first = performance.now();
    stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGINT', heard);
  process.on('SIGTERM', heard);
}
