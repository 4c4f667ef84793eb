/** How long a log-in lasts, as the server tells it. */
export interface Lasting {
  /** Seconds after the last request. */
  readonly idle: number;
  readonly until: string;
}

/** Seconds before the end from which the reader is warned. */
export const WARNING = 120;

/** The moment at which the log-in ends if nothing more is asked of the server. */
export function endOf({ idle, until }: Lasting, lastAsked: number): number {
  return Math.min(lastAsked + idle * 1000, Date.parse(until));
}

export type Phase = 'on' | 'ending' | 'over';

/** Whether the log-in goes on, is about to end, or has ended. */
export function phaseOf(lasting: Lasting, lastAsked: number, now: number): Phase {
  const left = endOf(lasting, lastAsked) - now;
  if (left <= 0) return 'over';
  return left <= WARNING * 1000 ? 'ending' : 'on';
}

/** Whether asking the server puts the end off; towards the longest time it does not. */
export function canGoOn({ until }: Lasting, now: number): boolean {
  return Date.parse(until) - now > WARNING * 1000;
}
