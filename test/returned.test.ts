import { expect, test } from 'vitest';
import { type ActEvent, compile } from '../src/kernel/index.ts';
import { lawBase, play } from '../src/kernel/play/index.ts';
import { folders } from '../src/procedures/suite/folders.ts';
import { looksReturned, movesIn, reasonsOf, standingReturn } from '../src/service/returned.ts';

/** Every moment of every example at which a case stands under a return. */
const returns = folders.flatMap(({ definition, examples }) =>
  examples.flatMap((example) => {
    const { events } = play(definition, example, lawBase);
    const whole = compile(definition).definition;
    return events.flatMap((event, n) => {
      const standing = standingReturn(whole, movesIn(events.slice(0, n + 1)));
      return standing?.seq === event.seq
        ? [{ definition: whole, events, n, act: `${definition.id}.${standing.act}` }]
        : [];
    });
  }),
);

test('these acts send a case back in the examples of the procedures', () => {
  const known = [
    'approval.remedyRedo',
    'approval.sendBack',
    'decision-catalogue.partyReturns',
    'decision-risk.cosign',
    'major-decision.reportParty',
    'major-decision.requireHearing',
    'major-decision.returnDraft',
    'normative-document.returnDraft',
    'penalty.legalReview',
    'penalty.remedyRedo',
    'penalty.sendBack',
    'penalty.takeBack',
    'power-inventory.adopt',
    'reconsideration.sendBack',
  ];
  expect([...new Set(returns.map(({ act }) => act))]).toEqual(expect.arrayContaining(known));
});

test('each says why, and none is missed when the act is done and its history is not at hand', () => {
  expect(returns.length).toBeGreaterThan(15);
  for (const { definition, events, n, act } of returns) {
    const event = events[n] as ActEvent;
    expect(reasonsOf(definition, event.act).length, act).toBeGreaterThan(0);
    const done = Object.fromEntries(
      events.slice(0, n).flatMap((before) => (before.kind === 'act' ? [[before.act, true]] : [])),
    );
    expect(looksReturned(definition, event, done), act).toBe(true);
  }
});

test('a case is sent back no longer once it has gone on', () => {
  for (const { definition, events, n, act } of returns) {
    const on = events.findIndex((event, m) => m > n && event.kind === 'act' && event.from !== event.to);
    if (on < 0) continue;
    const standing = standingReturn(definition, movesIn(events.slice(0, on + 1)));
    expect(standing?.seq, act).not.toBe(events[n]?.seq);
  }
});
