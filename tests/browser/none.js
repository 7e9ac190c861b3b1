import assert from 'node:assert/strict';

/** How many faults are told at most; the rest is counted. */
const TOLD = 20;

/** Fails if there is any fault, and tells them one a line. */
export function none(faults) {
  const more = faults.length > TOLD ? [`… and ${faults.length - TOLD} more`] : [];
  assert.ok(faults.length === 0, `\n${[...faults.slice(0, TOLD), ...more].join('\n')}`);
}
