import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';

export interface Tab {
  readonly key: string;
  readonly label: string;
  readonly content: ReactNode;
}

/** Tabs by the pattern that screen readers know: one stop of the keyboard, arrows between them. */
export function Tabs({
  name,
  tabs,
  active,
  onChange,
}: {
  name: string;
  tabs: readonly Tab[];
  active: string;
  onChange: (key: string) => void;
}) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const shown = tabs.find(({ key }) => key === active) ?? tabs[0];
  const move = (event: KeyboardEvent) => {
    const here = tabs.indexOf(shown as Tab);
    const steps: { readonly [key: string]: number } = {
      ArrowRight: here + 1,
      ArrowLeft: here - 1,
      Home: 0,
      End: tabs.length - 1,
    };
    const next = steps[event.key];
    if (next === undefined) return;
    event.preventDefault();
    const n = (next + tabs.length) % tabs.length;
    onChange(tabs[n]?.key ?? '');
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[n]?.focus();
  };
  return (
    <>
      <div role="tablist" aria-label={name} className="tabs" ref={list} onKeyDown={move}>
        {tabs.map(({ key, label }) => (
          <button
            key={key}
            type="button"
            role="tab"
            id={`${id}${key}`}
            aria-selected={key === shown?.key}
            aria-controls={key === shown?.key ? `${id}panel` : undefined}
            tabIndex={key === shown?.key ? 0 : -1}
            onClick={() => onChange(key)}
          >
            {label}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}panel`} aria-labelledby={`${id}${shown?.key}`}>
        {shown?.content}
      </div>
    </>
  );
}
