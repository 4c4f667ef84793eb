/** How an attack on a decision goes. */
export type AttackWay =
  | 'upheld'
  | 'simple'
  | 'changed'
  | 'annulled'
  | 'noReply'
  | 'redo'
  | 'unlawful'
  | 'mediated'
  | 'mediatedKept'
  | 'settled'
  | 'silent'
  | 'document'
  | 'stayed'
  | 'suspended'
  | 'extended'
  | 'heard'
  | 'corrected'
  | 'abandoned'
  | 'refused'
  | 'withdrawnEarly';

/**
 * Attacks on penalties, one after the other; the ones of which a small district wants one come first. Every fourth is on
 * a decision made on the spot, which is never made anew.
 */
export const penaltyAttacks: readonly AttackWay[] = [
  'upheld',
  'annulled',
  'redo',
  'changed',
  'simple',
  'mediated',
  'document',
  'silent',
  'upheld',
  'stayed',
  'noReply',
  'heard',
  'upheld',
  'refused',
  'settled',
  'unlawful',
  'extended',
  'upheld',
  'redo',
  'suspended',
  'annulled',
  'corrected',
  'upheld',
  'mediatedKept',
  'abandoned',
  'simple',
  'redo',
  'changed',
  'withdrawnEarly',
  'upheld',
  'upheld',
  'mediated',
  'annulled',
  'simple',
  'upheld',
  'redo',
  'upheld',
  'settled',
  'upheld',
  'upheld',
];

/** Attacks on refused permits. */
export const permitAttacks: readonly AttackWay[] = [
  'redo',
  'upheld',
  'annulled',
  'upheld',
  'mediatedKept',
  'redo',
  'heard',
  'upheld',
  'settled',
  'redo',
  'upheld',
  'corrected',
  'unlawful',
  'upheld',
  'annulled',
  'refused',
  'redo',
  'upheld',
  'upheld',
  'upheld',
];
