/** Dates and times, with the browser's own pickers. */
import type { Datepicker, DateTimepicker, Timepicker } from '@slack/types';
import { useHeld } from './element.js';

type PickerElement = Datepicker | Timepicker | DateTimepicker;

const KINDS = {
  datepicker: { type: 'date', field: 'selected_date' },
  timepicker: { type: 'time', field: 'selected_time' },
  datetimepicker: { type: 'datetime-local', field: 'selected_date_time' },
} as const;

/** Seconds since 1970 as the browser's picker writes local time. */
function toLocal(seconds: number): string {
  const date = new Date(seconds * 1000);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

export function Picker({ element, label }: { element: PickerElement; label: string | null }) {
  const { value, change } = useHeld(element);
  const { type, field } = KINDS[element.type];
  const held = value[field];
  const shown = typeof held === 'number' ? toLocal(held) : typeof held === 'string' ? held : '';
  return (
    <input
      className="field"
      type={type}
      aria-labelledby={label ?? undefined}
      aria-label={label === null ? ('placeholder' in element && element.placeholder?.text) || type : undefined}
      value={shown}
      onChange={({ target }) => {
        const seconds = Math.floor(new Date(target.value).getTime() / 1000);
        change({ [field]: target.value === '' ? null : type === 'datetime-local' ? seconds : target.value });
      }}
    />
  );
}
