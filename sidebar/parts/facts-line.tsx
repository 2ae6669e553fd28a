import { Fragment } from 'preact';

/** Short facts in a line; blank ones are left out. Each stands in an element of its own, so that none written from right to left turns the others. */
export function FactsLine({ of, as: Line = 'span' }: { of: readonly (string | undefined)[]; as?: 'p' | 'span' }) {
  const filled = of.filter(Boolean);
  if (!filled.length) return null;
  return (
    <Line class="facts">
      {filled.map((fact, at) => (
        <Fragment key={at}>
          {at > 0 && ' · '}
          <span>{fact}</span>
        </Fragment>
      ))}
    </Line>
  );
}
