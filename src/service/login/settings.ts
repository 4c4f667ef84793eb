/** How the door is kept. Seconds unless it says otherwise. */
export interface LoginSettings {
  /** Failed tries on one account, and from one address, before it must wait. */
  readonly accountTries: number;
  readonly addressTries: number;
  /** The first wait; each further failure doubles it up to the longest. */
  readonly firstWait: number;
  readonly longestWait: number;
  /** Wrong receipt secrets for one receipt, and from one address, before a fixed wait. */
  readonly secretTries: number;
  readonly secretWait: number;
  /** A session ends after so long without a request, and after so long in any case. */
  readonly sessionIdle: number;
  readonly sessionLongest: number;
  readonly passwordLength: number;
  /** Kinds of characters that a shorter password must have; from `passwordLong` characters on none are asked. */
  readonly passwordClasses: number;
  readonly passwordLong: number;
  /** Days after which a password must be changed; null for never. */
  readonly passwordDays: number | null;
}

/** GB/T 22239-2019 8.1.4.1 asks for complexity, regular change, lock-out and idle log-out and leaves the numbers open. */
export const defaultLoginSettings: LoginSettings = {
  accountTries: 5,
  addressTries: 20,
  firstWait: 60,
  longestWait: 3600,
  secretTries: 10,
  secretWait: 15 * 60,
  sessionIdle: 30 * 60,
  sessionLongest: 12 * 3600,
  passwordLength: 10,
  passwordClasses: 3,
  passwordLong: 16,
  passwordDays: 180,
};
