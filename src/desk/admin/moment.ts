/** A moment of the server, which always speaks in Shanghai's time, as it is read: day, hour, minute. */
export const moment = (at: string): string => `${at.slice(0, 10)} ${at.slice(11, 16)}`;
