/** How much of it there is. */
export interface Extent {
  readonly documents: number;
  readonly decisions: number;
  readonly permits: number;
  readonly penalties: number;
}

/** The district as it is shown: sixty of its penalties and refused permits are attacked. */
export const wholeDistrict: Extent = { documents: 60, decisions: 12, permits: 500, penalties: 300 };

/** About how many acts that makes; the bar is drawn by it. */
export function aboutActs({ documents, decisions, permits, penalties }: Extent): number {
  return Math.round(1_090 + documents * 21 + decisions * 38 + permits * 9.3 + penalties * 18);
}
