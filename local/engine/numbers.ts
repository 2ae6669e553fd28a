/** Whether a pattern shows numbers as powers of ten, which the engine does not know. */
export const isScientific = (pattern: string): boolean => /^[0#]+(\.[0#]+)?E[+-]?0+$/i.test(pattern);

/** A number by a pattern such as `0.00E+00`. */
export function showScientific(value: number, pattern: string, decimal: string): string {
  const [, fraction = '', sign = '', power = ''] = /(?:\.([0#]+))?E([+-]?)(0+)$/i.exec(pattern) ?? [];
  const [mantissa = '', exponent = ''] = value.toExponential(fraction.length).split('e');
  const least = fraction.replace(/#+$/, '').length;
  return join(trimmed(mantissa, least), Number(exponent), power.length, sign === '+').replace('.', decimal);
}

/** A number without a pattern: ten decimals of a fraction, and powers of ten for what is very large or very small. */
export function showPlain(value: number, decimal: string): string {
  const size = Math.abs(value);
  if (size >= 1e15 || (size > 0 && size < 1e-9)) {
    const [mantissa = '', exponent = ''] = value.toExponential(5).split('e');
    return join(trimmed(mantissa, 0), Number(exponent), 2, true).replace('.', decimal);
  }
  const rounded = Number.isInteger(value) ? value : Number(value.toPrecision(10));
  const text = String(rounded);
  const spelled = text.includes('e') ? rounded.toFixed(15).replace(/0+$/, '') : text;
  return spelled.replace('.', decimal);
}

/** A mantissa without the zeros at its end, down to as many decimals as must stay. */
function trimmed(mantissa: string, least: number): string {
  const [whole = '', fraction = ''] = mantissa.split('.');
  const kept = fraction.slice(0, least) + fraction.slice(least).replace(/0+$/, '');
  return kept === '' ? whole : `${whole}.${kept}`;
}

function join(mantissa: string, exponent: number, digits: number, plus: boolean): string {
  const sign = exponent < 0 ? '-' : plus ? '+' : '';
  return `${mantissa}E${sign}${String(Math.abs(exponent)).padStart(digits, '0')}`;
}
