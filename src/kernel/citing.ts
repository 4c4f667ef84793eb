/**
 * Register entries in force and open cases that cite, on the day of the act: a law that a fact of the source names, or
 * the register entry that bears the source's id, by reference or by its title. In `copies`, `$citing`, `$kind`,
 * `$register`, `$name`, `$holder`, `$field` and `$article` are parts of the citing thing, `$of.field` its own fields.
 */
export type CitingDef = (
  | {
      readonly law: string;
      /** A list fact of the source: only citations of these articles, and of the whole. */
      readonly articles?: string;
    }
  | { readonly register: string; readonly titled?: string }
) & {
  /** Only things of these registers (entries) or procedures (open cases). */
  readonly of?: readonly string[];
  readonly notOf?: readonly string[];
};
