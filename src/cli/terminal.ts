import type { DrawOptions } from './draw-card.js';

const WIDEST = 100;
const USUAL = 80;

/** The terminal's width up to 100 columns, 80 where there is none; colour where it is one and NO_COLOR is not set. */
export const terminalOptions = (): DrawOptions => ({
  columns: Math.min(process.stdout.columns || USUAL, WIDEST),
  color: process.stdout.isTTY === true && process.stdout.hasColors(),
});
