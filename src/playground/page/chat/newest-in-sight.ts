/** Keeps the newest message in sight until the person takes over. */
import { type RefObject, useEffect } from 'react';

const TAKES_OVER = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const;

/** @param newest changes when something new stands at the end, or another conversation is open */
export function useNewestInSight(list: RefObject<HTMLDivElement | null>, newest: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever something new stands at the end
  useEffect(() => {
    const frame = list.current;
    if (!frame) return;
    // Messages grow when they are updated, and when a panel beside them makes them narrower.
    const sizes = new ResizeObserver(() => showNewest(frame));
    for (const watched of [frame, ...frame.children]) sizes.observe(watched);
    const end = (): void => sizes.disconnect();
    for (const event of TAKES_OVER) frame.addEventListener(event, end, { passive: true });
    return () => {
      end();
      for (const event of TAKES_OVER) frame.removeEventListener(event, end);
    };
  }, [list, newest]);
}

/** A card that is taller than the list begins with its answer. */
function showNewest(frame: HTMLElement): void {
  const last = frame.lastElementChild;
  if (!(last instanceof HTMLElement)) return;
  const isTall = last.offsetHeight > frame.clientHeight;
  frame.scrollTop = isTall ? last.offsetTop - frame.offsetTop : frame.scrollHeight;
}
