/** Spaces, controls and punctuation; a percent sign, like every other symbol, says something. */
const MARKS = /(?:(?![%‰])[\s\p{P}\p{C}])+/gu;
const DIGIT = /\p{Nd}/u;

/**
 * A text as it is compared with another: width, case, spaces and punctuation do not matter, and traditional characters
 * count as their simplified ones where the world knows them. What parts two digits stays (1.5 is not 15, 3-5 is not
 * 35), but for the comma of thousands. Anyone who has both texts can compare them again.
 * @param simplified one script for both; without it each script stands for itself
 */
export function meantText(text: string, simplified: (text: string) => string = (same) => same): string {
  const plain = simplified(text.normalize('NFKC').toLowerCase()).replace(/(?<=\p{Nd}),(?=\p{Nd}{3}(?!\p{Nd}))/gu, '');
  return plain.replace(MARKS, (marks, at: number) => {
    const parts = DIGIT.test(plain[at - 1] ?? '') && DIGIT.test(plain[at + marks.length] ?? '');
    return parts ? marks.replace(/\s/gu, '') || ' ' : '';
  });
}

/**
 * Whom a contact stands for: a telephone number with or without the country's prefix and dashes, a mail address in any
 * case. What a mail provider lets through as one box (`a+b@`, dots) stays apart: nobody here can know.
 */
export function meantContact(contact: string): string {
  const plain = contact.normalize('NFKC').toLowerCase().replace(/\s/gu, '');
  const digits = plain.replace(/[-‐-―()+.]/gu, '');
  if (/^\d{5,20}$/.test(digits)) return digits.replace(/^(?:00)?86(?=1\d{10}$|0\d{9,11}$)/, '');
  return plain.replace(/[^\p{L}\p{N}@.+_]/gu, '');
}

/** How many persons stand behind some contacts: whoever left none is not told apart, so all of those are one. */
export function personsAmong(contacts: readonly unknown[]): number {
  return new Set(contacts.map((one) => (typeof one === 'string' ? meantContact(one) : ''))).size;
}
