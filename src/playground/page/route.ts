/** Where in the page one is: kept in the address, so that a reload and a link lead to the same place. */
import { useSyncExternalStore } from 'react';

/** `#/architecture`, `#/architecture/1700000000.000100`, `#/app/home`, `#/catalog/lambda`. */
export type Route = { page: string; detail: string | null };

const readHash = (): string => window.location.hash;

const subscribe = (listener: () => void): (() => void) => {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
};

export function useRoute(): Route {
  const hash = useSyncExternalStore(subscribe, readHash);
  const [, page = '', detail] = hash.split('/');
  return { page: page || 'architecture', detail: detail ? decodeURIComponent(detail) : null };
}

export const linkTo = (page: string, detail: string | null = null): string =>
  detail === null ? `#/${page}` : `#/${page}/${encodeURIComponent(detail)}`;

export function goTo(page: string, detail: string | null = null): void {
  window.location.hash = linkTo(page, detail);
}
