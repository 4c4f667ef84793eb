import { type Html, html } from '../html/html.ts';
import type { View } from '../view.ts';
import { daysBetween } from '../view.ts';

export type Light = 'green' | 'amber' | 'red' | 'paused' | 'done';

/** Each light has its own shape and its own word, so that colour is never the only sign. */
const shapes: { readonly [L in Light]: string } = { green: '●', amber: '▲', red: '■', paused: '❚❚', done: '✓' };

export function light({ t }: View, which: Light): Html {
  return html`<span class="light light-${which}"><span aria-hidden="true">${shapes[which]}</span> ${t(`light.${which}`)}</span>`;
}

interface Running {
  readonly status: string;
  readonly start: string;
  readonly due: string;
  readonly late: boolean;
  readonly stoppedOn?: string;
}

/** The light of a clock: amber from the share of its days that the district has set for warnings. */
export function lightOf({ source, today }: View, clock: Running): Light {
  if (clock.late) return 'red';
  if (clock.stoppedOn !== undefined) return 'done';
  if (clock.status === 'paused') return 'paused';
  if (clock.status === 'expired') return 'done';
  const all = daysBetween(clock.start, clock.due);
  const gone = daysBetween(clock.start, today);
  const near = source.setting('card.near-percent', today)?.value;
  return near !== undefined && all > 0 && (gone / all) * 100 >= near ? 'amber' : 'green';
}
