/** Serialisation failure, deadlock, lock not available in time. */
const MET = ['40001', '40P01', '55P03'];
/** Server stopping, starting or without a free connection. */
const AWAY = ['57P01', '57P02', '57P03', '53300'];
const SOCKET = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOENT', 'EAI_AGAIN'];

/** Whether what failed may succeed when it is sent again unchanged. */
export function isTransient(error: unknown): boolean {
  return isRolledBack(error) || isLost(error);
}

/** The server said so itself: nothing was written. */
export function isRolledBack(error: unknown): boolean {
  return MET.includes(codeOf(error));
}

/** The connection went away; whether the last statement was written is not known. */
export function isLost(error: unknown): boolean {
  const code = codeOf(error);
  if (code.startsWith('08') || AWAY.includes(code) || SOCKET.includes(code)) return true;
  return (
    code === '' &&
    error instanceof Error &&
    /^(Connection terminated|Client has encountered|timeout exceeded)/.test(error.message)
  );
}

function codeOf(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : '';
}

/** Milliseconds to wait before the nth try again: 50, 100, 200 … 3200. */
export function pause(tries: number): number {
  return 50 * 2 ** Math.min(tries, 6);
}
