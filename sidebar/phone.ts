import { dialled } from '../src/base/phone';

/** The link that dials the first phone of a cell, or '' when the cell holds none. */
export function telOf(cell: string): string {
  const number = dialled(cell) || localNumberOf(cell);
  return number && `tel:${number}`;
}

/** The links to messengers for the first phone of a cell; none for a number whose country cannot be told. */
export function messengersOf(cell: string): readonly { readonly name: string; readonly href: string }[] {
  const digits = dialled(cell).slice(1);
  if (!digits) return [];
  return [
    { name: 'WhatsApp', href: `https://wa.me/${digits}` },
    { name: 'Telegram', href: `https://t.me/+${digits}` },
    { name: 'Viber', href: `viber://chat?number=%2B${digits}` },
  ];
}

/** A number without its country can still be dialled from where it is local. */
function localNumberOf(cell: string): string {
  const digits = (/\d[\d\s().-]*/.exec(cell)?.[0] ?? '').replace(/\D/g, '');
  return digits.length >= 3 ? digits : '';
}
