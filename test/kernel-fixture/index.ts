export { booking } from './booking.ts';
export { complaint } from './complaint.ts';
export { context } from './context.ts';
export { examples } from './examples.ts';
export { courtRules, courtSettings } from './law.ts';
export { panel } from './panel.ts';
export { bookings, courts, referees } from './registers.ts';
export { application, Run } from './run.ts';
export { court, courtBase, courtEntries } from './world.ts';
