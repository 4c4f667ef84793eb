/** One of our own cases as it leaves the platform: what was done when, and nothing of its file. */
export interface ExportedCase {
  readonly id: string;
  readonly procedure: string;
  readonly version: number;
  readonly org: string;
  readonly orgName: string;
  readonly filedOn: string;
  readonly openedAt: string;
  readonly stage: string;
  readonly events: readonly ExportedEvent[];
}

/** One act. `person` is a made-up name that stands for the same person in the whole export. */
export interface ExportedEvent {
  readonly seq: number;
  readonly act: string;
  readonly title: string;
  readonly at: string;
  readonly day: string;
  readonly recordedAt: string;
  readonly role: string;
  readonly person?: string;
  readonly org?: string;
  readonly orgName?: string;
  readonly automatic: boolean;
  /** Register entries that the act changed or relied on. */
  readonly entries: readonly { readonly register: string; readonly entry: string; readonly how: string }[];
  readonly links: readonly { readonly case: string; readonly procedure: string; readonly link: string }[];
}
