import { type DestinationStream, type Logger, pino } from 'pino';

/**
 * The log: one JSON object a line. It holds what was asked for by the pattern of the address, never an address with
 * numbers or words in it, a body, a name or an asker's network address.
 * @param level least serious level that is written
 * @param stream where to; standard output by default
 */
export function createLog(level = 'info', stream?: DestinationStream): Logger {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: plainError, error: plainError },
  };
  return stream ? pino(options, stream) : pino(options);
}

/**
 * An error without what people wrote: a database quotes values in its messages, so of those only the code stays.
 */
export function plainError(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const { name, message, stack = '', cause } = error;
  const { code, routine, severity, constraint } = error as {
    code?: unknown;
    routine?: unknown;
    severity?: unknown;
    constraint?: unknown;
  };
  const fromDatabase = severity !== undefined;
  const frames = stack.slice(stack.indexOf('\n    at ') + 1);
  return {
    type: name,
    ...(code === undefined ? {} : { code }),
    ...(fromDatabase ? { routine, constraint } : { message }),
    stack: stack.includes('\n    at ') ? frames : '',
    ...(cause === undefined ? {} : { cause: plainError(cause) }),
  };
}
