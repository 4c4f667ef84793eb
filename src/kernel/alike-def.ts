/**
 * Entries that say the same stand under the first that said so: the kernel writes its key when one is added, and a
 * person may join or part others by an act that writes `under`. Each entry stays; what is done on the first counts for
 * all (`through`), and what is public of the list is public of the first ones alone, with how many stand there.
 */
export interface AlikeDef {
  /** The text that is compared, whatever its width, punctuation or script. */
  readonly by: string;
  /** Column with the key of the entry under which this one stands; its own key or nothing: under itself. */
  readonly under: string;
  /** The column with the contact by which persons are told apart. */
  readonly contact: string;
  /** Number columns that only the public view fills: entries and persons that stand under the one shown. */
  readonly entries: string;
  readonly persons: string;
  /** Choice columns by which a tally tells apart how they came and what became of them; unset is the first channel. */
  readonly channel?: string;
  readonly answer?: string;
}
