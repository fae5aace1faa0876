/** The pages of the Home tab, and how a button or menu there names one. */

export type HomePage =
  | { of: 'front' }
  /** The limits of a service, in parts that start at 0. */
  | { of: 'service'; id: string; part: number }
  /** Values that another AWS page gives otherwise. */
  | { of: 'disputes'; part: number };

export const FRONT: HomePage = { of: 'front' };

/** "front", "service/lambda/0", "disputes/1" */
export function writePage(page: HomePage): string {
  switch (page.of) {
    case 'front':
      return 'front';
    case 'service':
      return `service/${page.id}/${page.part}`;
    case 'disputes':
      return `disputes/${page.part}`;
  }
}

/** null where it names no page. Whether there is such a service or part is for who draws it. */
export function readPage(value: string): HomePage | null {
  if (value === 'front') return FRONT;
  const [, of, id = '', digits] = /^(?:(service)\/([a-z0-9-]{1,100})|disputes)\/(\d{1,4})$/.exec(value) ?? [];
  if (digits === undefined) return null;
  const part = Number(digits);
  return of === undefined ? { of: 'disputes', part } : { of: 'service', id, part };
}
