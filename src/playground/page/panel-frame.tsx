import { type ReactNode, useId } from 'react';

/** What stands beside the conversation; at a phone's width, above it. */
export function Panel({ title, onClose, children }: { title: string; onClose: () => void; children: ReactNode }) {
  const id = useId();
  return (
    <aside className="panel" aria-labelledby={id}>
      <header className="page-head">
        <h2 id={id}>{title}</h2>
        <button type="button" className="icon" aria-label={`Close ${title}`} onClick={onClose}>
          ✕
        </button>
      </header>
      {children}
    </aside>
  );
}
